import type { Judgement } from '../audit/audit.ts'
import type {
  ComparedThing,
  CompareFigureRow,
  DifferenceRow,
  VerdictDifferenceRow,
  VerdictSide,
  YearDifferenceRow,
} from '../compare-results.ts'
import { written } from '../audit/wording.ts'
import type { MaterialRun } from '../factory/material-run.ts'
import type { OtherText } from '../project/text-changes.ts'
import type { Figure } from '../results.ts'
import { headlineKey, kindOf, type HeadlineValues } from '../study/headline-values.ts'
import { HEADLINES, headlineSize, headlineUnit, type Headline } from '../study/headlines.ts'
import type { Outcome } from '../study/outcome.ts'
import type { PlantRun } from '../study/plant-run.ts'
import type { ReplicatedHeadlines } from '../study/simulated-headlines.ts'
import { drawnDifference, replicatedDifference, replicatedFigure, type Difference, type Sample } from './difference.ts'
import { drawnFigure } from './figure.ts'

/** What was worked out of the base or of a variant. */
export interface ComparedSide {
  readonly id: string
  readonly text: OtherText | undefined
  readonly outcome: Outcome
  readonly things: readonly ComparedThing[]
  /** At the central inputs; books of the simulated output where it was simulated. */
  readonly central: HeadlineValues
  readonly draws: readonly (HeadlineValues | undefined)[]
  /** Of the mature line and of the project, by plant. */
  readonly replicated: ReadonlyMap<string, ReplicatedHeadlines>
  readonly runs: ReadonlyMap<string, PlantRun>
  readonly materialRuns: ReadonlyMap<string, MaterialRun>
  readonly judgements: readonly Judgement[]
}

/** Every headline figure of every thing that a side has, side by side. */
export function figureRows(sides: readonly ComparedSide[]): CompareFigureRow[] {
  const rows = eachFigure(sides).map(({ headline, thing }): CompareFigureRow => ({
    id: headline.id,
    kind: 'headline',
    name: headline.name,
    definition: headline.definition,
    scope: thing.id,
    of: thing.kind,
    better: headline.better,
    spread: isSimulated(headline) ? 'replications' : 'draws',
    values: sides.map((side) => ({ side: side.id, value: sideFigure(side, headline, thing) })),
  }))
  // The money of a station needs a dispatch, which a comparison does not work out.
  return rows.filter((row) => row.of !== 'station' || row.values.some(({ value }) => value !== null))
}

/** Variant - base of every figure of the things that both have. */
export function differenceRows(base: ComparedSide, variant: ComparedSide): DifferenceRow[] {
  return eachFigure([base, variant])
    .filter(({ thing }) => has(base, thing) && has(variant, thing))
    .map(({ headline, thing }) => ({
      id: headline.id,
      kind: 'difference',
      scope: thing.id,
      of: thing.kind,
      ...differenceOf(base, variant, headline, thing),
    }))
}

/** Output of each plant by calendar year. */
export function yearRows(base: ComparedSide, variant: ComparedSide): YearDifferenceRow[] {
  const plants = [
    ...[...new Set([...base.runs.keys(), ...variant.runs.keys()])].map((plant) => ({ plant, unit: 'GWh', of: yearOutputs })),
    ...[...new Set([...base.materialRuns.keys(), ...variant.materialRuns.keys()])].map((plant) => ({
      plant,
      unit: 't',
      of: yearMasses,
    })),
  ]
  return plants.flatMap(({ plant, unit, of }) => {
    const outputs = [of(base, plant), of(variant, plant)] as const
    const years = [...new Set(outputs.flatMap((o) => [...o.keys()]))].toSorted((a, b) => a - b)
    return years.map((year) => {
      const [before, after] = [outputs[0].get(year) ?? [], outputs[1].get(year) ?? []]
      const { difference, distinct } = replicatedDifference(before, after, unit)
      return {
        year,
        plant,
        base: replicatedFigure(before, unit),
        variant: replicatedFigure(after, unit),
        difference,
        distinct,
      }
    })
  })
}

/** Claims that were judged on both sides, and how: those whose verdict differs. */
export function verdictRows(base: ComparedSide, variant: ComparedSide): { rows: VerdictDifferenceRow[]; judged: number } {
  const pairs = base.judgements.flatMap((before) => {
    const after = variant.judgements.find((j) => j.claim.id === before.claim.id)
    return after ? [{ before, after }] : []
  })
  const rows = pairs
    .filter(({ before, after }) => before.verdict !== after.verdict)
    .map(({ before, after }): VerdictDifferenceRow => {
      const { id, scope } = before.claim
      return { id, kind: 'verdict', title: before.quantity.title, scope, base: verdictSide(before), variant: verdictSide(after) }
    })
  return { rows, judged: pairs.length }
}

function verdictSide({ claim, verdict, borderline, unwidened, reason }: Judgement): VerdictSide {
  return { announced: written(claim), verdict, borderline, unwidened, reason }
}

/** Figures of the project, then of plants, containers, packs and cells; things of the first side come first. */
function eachFigure(sides: readonly ComparedSide[]): { headline: Headline; thing: ComparedThing }[] {
  const things = sides.flatMap((side) => side.things)
  const unique = things.filter((t, i) => things.findIndex((other) => same(t, other)) === i)
  return (['project', 'chain', 'plant', 'material', 'centre', 'station', 'container', 'pack', 'cell'] as const).flatMap((kind) =>
    unique
      .filter((thing) => thing.kind === kind)
      .flatMap((thing) => HEADLINES.filter((h) => kindOf(h) === kind).map((headline) => ({ headline, thing }))),
  )
}

function sideFigure(side: ComparedSide, headline: Headline, thing: ComparedThing): Figure | null {
  const unit = headlineUnit(headline, side.outcome.world.project.currency)
  if (isSimulated(headline)) return replicatedFigure(replications(side, headline, thing), unit)
  const value = side.central.get(headlineKey(headline.id, thing)) ?? null
  if (value === null) return null
  const drawn = drawsOf(side, headline, thing).flatMap((x) => x ?? [])
  return drawnFigure(value, unit, drawn, headlineSize(headline))
}

function differenceOf(base: ComparedSide, variant: ComparedSide, headline: Headline, thing: ComparedThing): Difference {
  const unit = headline.unit === 'date' ? 'd' : headlineUnit(headline, base.outcome.world.project.currency)
  if (isSimulated(headline))
    return replicatedDifference(replications(base, headline, thing), replications(variant, headline, thing), unit)
  const key = headlineKey(headline.id, thing)
  return drawnDifference(
    { base: base.central.get(key) ?? null, variant: variant.central.get(key) ?? null },
    { base: drawsOf(base, headline, thing), variant: drawsOf(variant, headline, thing) },
    { unit, size: headlineSize(headline), better: headline.better },
  )
}

function drawsOf(side: ComparedSide, headline: Headline, thing: ComparedThing): Sample {
  const key = headlineKey(headline.id, thing)
  return side.draws.map((values) => values?.get(key))
}

function replications(side: ComparedSide, headline: Headline, thing: ComparedThing): Sample {
  return side.replicated.get(thing.id)?.get(headline.id) ?? []
}

/** Energy made in each year [J], by replication. */
function yearOutputs(side: ComparedSide, plant: string): ReadonlyMap<number, readonly number[]> {
  const run = side.runs.get(plant)
  const energy = side.outcome.plants.find((p) => p.plant.id === plant)?.plant.pack.energy.value ?? 0
  const years = run?.years[0]?.map((y) => y.year) ?? []
  return new Map(years.map((year, i) => [year, run!.years.map((replication) => replication[i]!.packs * energy)]))
}

/** Product of each year of a material plant [kg], by replication. */
function yearMasses(side: ComparedSide, plant: string): ReadonlyMap<number, readonly number[]> {
  const years = side.materialRuns.get(plant)?.years ?? []
  return new Map((years[0] ?? []).map(({ year }, i) => [year, years.map((replication) => replication[i]!.made)]))
}

function isSimulated({ from }: Headline): boolean {
  return from === 'line' || from === 'run' || from === 'material-line'
}

function has({ things }: ComparedSide, thing: ComparedThing): boolean {
  return things.some((other) => same(thing, other))
}

export function same(a: ComparedThing, b: ComparedThing): boolean {
  return a.id === b.id && a.kind === b.kind
}
