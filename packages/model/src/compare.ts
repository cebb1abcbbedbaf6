import type { Library } from '@cellwright/library'
import { changeRows } from './assemble/change-rows.ts'
import { warnings } from './assemble/warnings.ts'
import { differenceRows, figureRows, same, verdictRows, yearRows, type ComparedSide } from './assemble/comparison.ts'
import { chainDifferences } from './assemble/chain-differences.ts'
import { comparisonFindings } from './assemble/comparison-findings.ts'
import { ownSupplyMessages } from './assemble/own-supply.ts'
import { offCentre } from './assemble/off-centre.ts'
import { audit, DRAWS, type Judgement } from './audit/audit.ts'
import { DrawnValues } from './audit/drawn-values.ts'
import type { CompareFigureRow, CompareResults, CompareVariant } from './compare-results.ts'
import type { Finding } from './results.ts'
import { ENGINE_VERSION } from './engine-version.ts'
import { REPLICATIONS } from './evaluate-options.ts'
import type { MaterialRun } from './factory/material-run.ts'
import { matureLine, REPLICATIONS as MATURE_RUNS } from './factory/mature-line.ts'
import type { OutputShare } from './factory/output-share.ts'
import { CellwrightError, type Message } from './issue.ts'
import type { Project } from './project/project.ts'
import { auditableQuantity } from './project/quantities.ts'
import { World } from './project/world.ts'
import { StopFlag, type Work } from './stop-flag.ts'
import { BASE, inVariant, labelled, type VariantProject } from './variant-project.ts'
import { balancedRun } from './study/balanced-run.ts'
import { simulateChainRanks } from './study/chain-draws.ts'
import type { ChainRun } from './study/chain-run.ts'
import { chainShare } from './study/chain-share.ts'
import { headlineDraws } from './study/headline-draws.ts'
import { simulatedDeliveries } from './study/chain-deliveries.ts'
import { type HeadlineValues, lineShare, staticHeadlines, thingsOf, useHeadlines } from './study/headline-values.ts'
import { outcome, type Outcome } from './study/outcome.ts'
import { chainWith, projectChains } from './study/project-chains.ts'
import { simulateRanks } from './study/plant-draws.ts'
import { meanFlows, type PlantRun } from './study/plant-run.ts'
import { simulateMaterialRanks } from './study/material-draws.ts'
import { matureShare, runMaterial } from './study/material-work.ts'
import { meanMaterialFlows } from './study/material-years.ts'
import { lineHeadlines, materialLineHeadlines, runHeadlines } from './study/simulated-headlines.ts'

export interface CompareOptions {
  readonly seed: number
  /** Replications of the simulation on each side; default 10. */
  readonly replications?: number
  /** Latin-hypercube draws of each side; default 256. */
  readonly draws?: number
  /** Hash of the file's text, made by the app. */
  readonly hash: string
}

/**
 * Variants of a file beside the file itself. Both sides have the same random numbers, so that they can be taken from each
 * other pair by pair: a replication has the same breakdowns wherever both have the same machines, for each stream is
 * seeded by (seed, node, purpose, replication); a draw has every group of inputs at the same quantile. Parts that both
 * sides share then cancel. A generator like `evaluate`: `stop` keeps what is done.
 */
export function* compare(
  base: Project,
  variants: readonly VariantProject[],
  library: Library,
  options: CompareOptions,
): Work<CompareResults> {
  const order = base.variants.map((v) => v.id)
  const placeOf = ({ id, text }: VariantProject) => (text ? order.length : order.indexOf(id))
  const inOrder = variants.toSorted((a, b) => placeOf(a) - placeOf(b))
  const sides = [{ id: BASE, project: base }, ...inOrder].map((variant: VariantProject) => {
    mustHaveCurrency(variant.project, base, variant.id)
    return opened(variant, library)
  })
  const stop = new StopFlag()
  const drawn = new DrawnValues()
  // Quick work first, so that a comparison that is stopped has it for all sides.
  const parts = [
    ...sides.map((side) => ({ side, work: () => sampled(side, options, stop, drawn) })),
    ...sides.map((side) => ({ side, work: () => simulated(side, options, stop) })),
  ]
  for (const [i, { side, work }] of parts.entries()) {
    if (stop.stopped) break
    // How far the whole is: the time left that an app shows is of one part.
    yield* stop.watch(labelled(`part ${i + 1} of ${parts.length}, ${side.id}`, work()))
  }
  return document(sides.map(finished), options, stop.stopped)
}

/** A side while it is being worked out. */
interface Side {
  readonly id: string
  /** Of another text of the file. */
  readonly text: VariantProject['text']
  readonly outcome: Outcome
  /** Packs per operating second of the mature line in each replication, by plant. */
  readonly lines: Map<string, readonly number[]>
  readonly runs: Map<string, PlantRun>
  chains: readonly ChainRun[]
  /** By material plant; they are quick and come with the mature lines. */
  readonly materialRuns: Map<string, MaterialRun>
  draws: readonly (HeadlineValues | undefined)[]
  judgements: readonly Judgement[]
}

function opened({ id, project, text }: VariantProject, library: Library): Side {
  return {
    id,
    text,
    outcome: inVariant(id, () => outcome(new World(project, text?.library ?? library))),
    lines: new Map(),
    runs: new Map(),
    chains: [],
    materialRuns: new Map(),
    draws: [],
    judgements: [],
  }
}

/** The mature lines, the draws of the inputs and the verdicts. */
function* sampled(
  side: Side,
  { seed, draws = DRAWS, replications = REPLICATIONS }: CompareOptions,
  stop: StopFlag,
  drawn: DrawnValues,
): Work<void> {
  const { world, plants } = side.outcome
  const { project, library } = world
  for (const { plant } of plants) {
    if (stop.stopped) break
    const runs = yield* matureLine(world, plant, { seed, replications: Math.min(MATURE_RUNS, replications) })
    side.lines.set(
      plant.id,
      runs.map((run) => run.packsPerSecond),
    )
  }
  // Chains are simulated here for what they leave of the static output; the runs of their plants are kept.
  if (!stop.stopped) side.chains = yield* projectChains(side.outcome, { seed, replications })
  for (const m of side.outcome.materialPlants) {
    if (stop.stopped) break
    const { id } = m.plant
    const run = yield* runMaterial(world, m, { seed, replications }, chainWith(side.chains, id)?.materials.get(id))
    if (run.runs.length > 0) side.materialRuns.set(id, run)
  }
  if (stop.stopped) return
  const sampling = { seed, draws, shares: sharesOf(side) }
  side.draws = yield* headlineDraws(project, library, sampling)
  const outputs = new Map<string, readonly number[]>()
  if (project.claims.some((c) => auditableQuantity(c.about)?.simulated)) {
    for (const { chain } of side.chains)
      if (!stop.stopped)
        for (const [id, best] of yield* simulateChainRanks(world, chain, side.draws, sampling))
          outputs.set(
            `${chain.plants.some((p) => p.plant.id === id) ? 'plant.output.simulated' : 'plant.output.mass-simulated'} ${id}`,
            best,
          )
    for (const { plant } of plants)
      if (!stop.stopped && !chainWith(side.chains, plant.id))
        outputs.set(`plant.output.simulated ${plant.id}`, yield* simulateRanks(world, plant.id, side.draws, sampling))
    for (const id of side.materialRuns.keys())
      if (!stop.stopped && !chainWith(side.chains, id))
        outputs.set(`plant.output.mass-simulated ${id}`, yield* simulateMaterialRanks(world, id, side.draws, sampling))
  }
  if (!stop.stopped) side.judgements = yield* audit(project, library, { seed, draws, simulated: outputs, drawn })
}

/** Replications of the project. */
function* simulated(side: Side, { seed, replications = REPLICATIONS }: CompareOptions, stop: StopFlag): Work<void> {
  const { world, plants } = side.outcome
  for (const p of plants) {
    if (stop.stopped) return
    const { run } =
      chainWith(side.chains, p.plant.id)?.plants.get(p.plant.id) ?? (yield* balancedRun(world, p, { seed, replications }))
    if (run.runs.length > 0) side.runs.set(p.plant.id, run)
  }
}

function sharesOf({ outcome: o, lines, materialRuns, chains }: Side): ReadonlyMap<string, OutputShare> {
  const alone = new Map([
    ...o.plants.flatMap(({ plant }): [string, number][] => {
      const outputs = lines.get(plant.id) ?? []
      const mean = outputs.reduce((sum, x) => sum + x, 0) / outputs.length
      return outputs.length > 0 ? [[plant.id, lineShare(plant, mean)]] : []
    }),
    ...o.materialPlants.flatMap((m): [string, number][] => {
      const share = matureShare(m, materialRuns.get(m.plant.id)?.mature ?? [])
      return share === undefined ? [] : [[m.plant.id, share]]
    }),
  ])
  return new Map<string, OutputShare>([
    ...alone,
    ...[...o.plants, ...o.materialPlants].flatMap((p): [string, OutputShare][] => {
      const chain = chainWith(chains, p.plant.id)
      return chain ? [[p.plant.id, chainShare(chain, o.world, p, alone.get(p.plant.id) ?? 1)]] : []
    }),
  ])
}

function finished(side: Side): ComparedSide {
  const flows = new Map([...side.runs].map(([plant, run]) => [plant, meanFlows(run.years)]))
  const masses = new Map([...side.materialRuns].map(([plant, run]) => [plant, meanMaterialFlows(run.years)]))
  return {
    id: side.id,
    text: side.text,
    outcome: side.outcome,
    things: thingsOf(side.outcome.world.project).map(({ id, kind }) => ({ id, kind })),
    central: new Map([
      ...staticHeadlines(side.outcome, {
        shares: sharesOf(side),
        flows,
        materialFlows: masses,
        deliveries: simulatedDeliveries(side.outcome.world, side.chains),
      }),
      ...useHeadlines(side.outcome),
    ]),
    draws: side.draws,
    replicated: new Map([
      ...[...side.materialRuns].map(([plant, { mature }]) => [plant, materialLineHeadlines(mature)] as const),
      ...side.outcome.plants.map(({ plant }) => {
        const run = side.runs.get(plant.id)
        return [
          plant.id,
          new Map([...lineHeadlines(plant, side.lines.get(plant.id) ?? []), ...(run ? runHeadlines(plant, run) : [])]),
        ] as const
      }),
    ]),
    runs: side.runs,
    materialRuns: side.materialRuns,
    judgements: side.judgements,
  }
}

function document(sides: readonly ComparedSide[], options: CompareOptions, stopped: boolean): CompareResults {
  const base = sides[0]!
  const { project, library } = base.outcome.world
  const { draws = DRAWS, replications = REPLICATIONS } = options
  const figures = figureRows(sides)
  const done = (side: ComparedSide) => {
    const simulated = [...side.runs.values(), ...side.materialRuns.values()].map((run) => run.runs.length)
    const plants = side.outcome.plants.length + side.outcome.materialPlants.length
    return simulated.length > 0 && simulated.length === plants ? Math.min(...simulated) : 0
  }
  return {
    schemaVersion: 1,
    kind: 'comparison',
    project: { id: project.id, name: project.name, hash: options.hash },
    engine: { version: ENGINE_VERSION, library: library.version, seed: options.seed, replications, draws },
    ...(stopped
      ? {
          incomplete: cancelled(
            sides.map((s) => ({ id: s.id, done: done(s) })),
            replications,
          ),
        }
      : {}),
    sides: sides.map((side, i) => ({
      id: side.id,
      kind: i === 0 ? 'base' : side.text ? 'text' : 'variant',
      ...(side.text ? { hash: side.text.hash } : {}),
      things: side.things,
      replications: done(side),
      draws: side.draws.length,
    })),
    figures,
    variants: sides.slice(1).map((side) => variantResult(base, side, figures)),
    warnings: [
      ...supplyOf(base),
      ...warningsOf(base),
      ...offCentre(figuresOf(figures, base.id), 'In the base the central value'),
    ],
  }
}

/** What plants of a variant take of each other's products where that is not as in the base. */
function newSupply(base: ComparedSide, side: ComparedSide): Finding[] {
  const known = new Set(supplyOf(base).map((m) => m.text))
  return supplyOf(side)
    .filter((m) => !known.has(m.text))
    .map((m) => ({ id: `supply ${m.params['product']}`, kind: 'finding', ...m }))
}

/** The figures of one side; of a variant those that are not as in the base. */
function figuresOf(figures: readonly CompareFigureRow[], side: string) {
  return figures.flatMap(({ name, scope, values }) => {
    const at = (id: string) => values.find((v) => v.side === id)?.value
    const [figure, before] = [at(side), at(BASE)]
    if (!figure) return []
    const unchanged = side !== BASE && figure.value === before?.value && figure.low === before.low && figure.high === before.high
    return unchanged ? [] : [{ name, scope, figure }]
  })
}

function variantResult(base: ComparedSide, side: ComparedSide, figures: readonly CompareFigureRow[]): CompareVariant {
  const differences = differenceRows(base, side)
  const { rows, judged } = verdictRows(base, side)
  const known = new Set(warningsOf(base).map((w) => w.text))
  const nameOf = ({ id, of, scope }: (typeof differences)[number]) =>
    figures.find((f) => f.id === id && f.of === of && f.scope === scope)?.name ?? id
  return {
    id: side.id,
    kind: 'variant',
    changes: changeRows(base.outcome.world.project, side.outcome.world.project, changesOf(base, side)),
    onlyInBase: base.things.filter((t) => !side.things.some((other) => same(t, other))),
    onlyInVariant: side.things.filter((t) => !base.things.some((other) => same(t, other))),
    headline: [
      ...comparisonFindings(differences, figures),
      ...chainDifferences(base.outcome, side.outcome),
      ...newSupply(base, side),
    ],
    differences,
    years: yearRows(base, side),
    verdicts: rows,
    judged,
    warnings: [
      ...offCentre(figuresOf(figures, side.id), `In the variant ${side.id} the central value`),
      ...offCentre(
        differences.flatMap((d) => (d.difference ? [{ name: nameOf(d), scope: d.scope, figure: d.difference }] : [])),
        'The difference of the central values',
      ),
      ...warningsOf(side).filter((w) => !known.has(w.text)),
      ...calendarWarning(base, side),
    ],
  }
}

/** What plants of a side take of each other's products. */
function supplyOf({ outcome: o, runs, materialRuns }: ComparedSide): Message[] {
  const made = {
    cells: new Map([...runs].map(([id, run]) => [id, meanFlows(run.years).years])),
    materials: new Map([...materialRuns].map(([id, run]) => [id, meanMaterialFlows(run.years).years])),
  }
  return ownSupplyMessages(o, made)
}

function warningsOf({ outcome: o, runs, materialRuns }: ComparedSide): Message[] {
  const balanced = [...runs.values(), ...materialRuns.values()].reduce((sum, run) => sum + run.runs.length, 0)
  return warnings(o, o.plants.length + o.materialPlants.length > 0 ? 'run' : 'design', balanced)
}

function calendarWarning(base: ComparedSide, side: ComparedSide): Message[] {
  const [before, after] = [base, side].map((s) => s.outcome.world.project.calendar)
  if (before!.start === after!.start && before!.end === after!.end) return []
  const text =
    'The variant has another calendar: its books cover other years and its net present value is that of another first day, so that money figures are not like for like.'
  return [{ code: 'CW-COMP-003', params: { variant: side.id }, text }]
}

/** What another text of the file changes, or the variant of that name. */
function changesOf(base: ComparedSide, { id, text }: ComparedSide) {
  return text?.changes ?? base.outcome.world.project.variants.find((v) => v.id === id)?.changes ?? []
}

function cancelled(sides: readonly { readonly id: string; readonly done: number }[], replications: number): Message {
  const done = sides.map((s) => `${s.id} ${s.done}`).join(', ')
  return {
    code: 'CW-COMP-004',
    params: { replications },
    text: `cancelled: of ${replications} replications a side are done: ${done}; what is missing is left out, and books without a simulation are those of the static output`,
  }
}

/** Money of two currencies or price levels cannot be set side by side. */
function mustHaveCurrency({ currency }: Project, base: Project, variant: string): void {
  const { report, year, terms } = base.currency
  if (currency.report === report && currency.year === year && currency.terms === terms) return
  throw new CellwrightError(
    'CW-MODEL-080',
    `the variant ${variant} counts in ${currency.terms} ${currency.report} of ${currency.year} and the file in ${terms} ${report} of ${year}, which cannot be set side by side`,
  )
}
