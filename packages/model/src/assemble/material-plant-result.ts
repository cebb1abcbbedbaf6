import { meanInterval } from '@cellwright/kernel'
import { formatDate, inUnit, unitFactor, YEAR } from '@cellwright/units'
import { materialDesignOutput } from '../factory/material-design-output.ts'
import { staticOutput, type MaterialRun } from '../factory/material-run.ts'
import { elementBalance } from '../material/element-balance.ts'
import type { RouteFlows } from '../material/route-flows.ts'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import type { MaterialPlant, MaterialStep } from '../plant/material-plant.ts'
import type {
  FeedResult,
  LeavingRow,
  MaterialCapexResult,
  MaterialEnergyResult,
  MaterialPlantResult,
  MaterialStepResult,
  MaterialYearResult,
  SubstanceRow,
} from '../material-results.ts'
import type { World } from '../project/world.ts'
import type { Figure, ScheduleRow } from '../results.ts'
import { feeds, type Feed } from '../study/feeds.ts'
import type { MaterialDraws } from '../study/material-draws.ts'
import type { MaterialOutcome } from '../study/material-outcome.ts'
import type { Outcome } from '../study/outcome.ts'
import { bestMaterialYear } from '../study/material-years.ts'
import { recovery, wantedElement } from '../study/recovery.ts'
import type { Term } from '../term/index.ts'
import { drawnFigure, figure, meanFigure } from './figure.ts'
import { materialStepLinks } from './step-links.ts'
import { materialLedgerResult } from './material-ledger-result.ts'

/** What is known of a material plant beside its sizing. */
interface RunningMaterial {
  readonly run?: MaterialRun | undefined
  readonly books?: { readonly ledger: MaterialLedger; readonly of: string } | undefined
  readonly draws?: MaterialDraws | undefined
}

export function materialPlantResult(
  o: Outcome,
  m: MaterialOutcome,
  { run, books, draws }: RunningMaterial = {},
): MaterialPlantResult {
  const { plant, schedule } = m
  const { world } = o
  const { flows } = plant
  const statics = staticOutput(plant)
  const mature = run && run.mature.length > 0 ? meanInterval(run.mature) : undefined
  const years = run ? yearResults(run) : []
  const best = bestYear(run, draws)
  const design = materialDesignOutput(world, { plant, dates: schedule })
  const lastStart = Math.max(...schedule.phases.map((p) => p.serialStart.value))
  const element = wantedElement(flows)
  const won = recovery(flows)
  return {
    id: plant.id,
    kind: 'material-plant',
    site: plant.spec.site,
    route: flows.route,
    name: flows.name,
    plantKind: flows.kind,
    product: { id: flows.product.id, name: flows.product.name, formula: flows.product.formula ?? null },
    basis: flows.basis,
    nameplate: figure(plant.nameplate, 't/yr'),
    sizedFor: m.sizedFor ? { plant: m.sizedFor.plant, share: m.sizedFor.share } : null,
    sized: { value: inUnit(statics.rate, 't/yr'), unit: 't/yr' },
    simulated: mature ? meanFigure({ ...mature, n: run!.mature.length }, 't/yr') : null,
    bestYear: best,
    couplingLoss: mature ? 1 - mature.mean / statics.rate : null,
    bottleneck: statics.bottleneck,
    phases: schedule.phases.map((dates) => {
      const phase = plant.phases.find((p) => p.id === dates.id)!
      return {
        id: dates.id,
        kind: 'phase',
        capacity: figure(phase.capacity, 't/yr'),
        capexShare: phase.capexShare.value,
        constructionStart: formatDate(dates.constructionStart.value),
        pilotStart: formatDate(dates.pilotStart.value),
        serialStart: formatDate(dates.serialStart.value),
        fullStart: formatDate(dates.fullStart.value),
      }
    }),
    fullStart: formatDate(lastStart),
    designOutput: design ? formatDate(design.value) : null,
    steps: plant.steps.map((s) => stepResult(world, s)),
    links: materialStepLinks(plant),
    inputs: inputRows(flows, plant.nameplate),
    leaving: leavingRows(flows, plant.nameplate),
    elements: elementRows(flows),
    balance: run && run.runs.length > 0 ? run.balance : null,
    recovery:
      element !== undefined && won
        ? {
            element,
            share: figure(won, '%'),
            withRejects: { value: won.value * 100 * throughRejects(plant, element), unit: '%' },
          }
        : null,
    people: {
      perShift: Math.round(plant.people.perShift.value),
      direct: Math.round(plant.people.direct.value),
      indirect: Math.round(plant.people.indirect.value),
      total: drawnFigure(Math.round(plant.people.total.value), 'people', draws?.jobs),
    },
    floor: {
      process: figure(plant.floor.process, 'm2'),
      building: figure(plant.floor.building, 'm2'),
      ponds: figure(plant.floor.ponds, 'ha'),
      site: figure(plant.floor.site, 'ha'),
    },
    energy: energyResult(plant),
    capex: capexResult(world, plant, draws),
    feeds: feeds(o, plant).map(feedResult),
    years,
    ledger: books ? materialLedgerResult(world, books.ledger, books.of, draws) : null,
  }
}

/** The tasks of its phases in order. */
export function materialScheduleRows({ plant, schedule }: MaterialOutcome): ScheduleRow[] {
  const many = schedule.phases.length > 1
  return schedule.phases.flatMap((phase) =>
    phase.tasks.map((t) => ({
      id: `${plant.id}.${phase.id}.${t.id}`,
      kind: 'task',
      plant: plant.id,
      line: null,
      phase: many ? phase.id : null,
      name: t.name,
      start: formatDate(t.start.value),
      end: formatDate(t.end.value),
      months: inUnit(t.duration.value, 'months'),
      slackDays: t.slack,
      critical: t.critical,
    })),
  )
}

function yearResults(run: MaterialRun): MaterialYearResult[] {
  const first = run.years[0] ?? []
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
  return first.map(({ year }, i) => ({
    year,
    made: { value: mean(run.years.map((r) => r[i]!.made)) / 1000, unit: 't' },
    scrap: { value: mean(run.years.map((r) => r[i]!.scrap)) / 1000, unit: 't' },
    bottleneck: first[i]!.bottleneck ?? null,
  }))
}

/** Mean of the best years of the replications, with the spread of draws where they were simulated. */
function bestYear(run: MaterialRun | undefined, draws: MaterialDraws | undefined): MaterialPlantResult['bestYear'] {
  if (!run || run.years.length === 0) return null
  const best = run.years.flatMap((years) => bestMaterialYear(years) ?? [])
  const rate = best.reduce((sum, y) => sum + y.rate, 0) / best.length
  return { year: best[0]!.year, ...drawnFigure(rate, 't/yr', draws?.bestYear, unitFactor('t/yr')) }
}

function stepResult(world: World, s: MaterialStep): MaterialStepResult {
  const { report, year } = world.project.currency
  const { flow } = s
  const { electricity, heat } = flow.energyKnown
  const pond = s.form === 'pond'
  return {
    id: flow.id,
    kind: 'step',
    name: flow.name,
    machine: s.machine,
    form: s.form,
    machines: s.installed.value,
    needed: s.needed.value,
    perMachine: figure(s.perMachine, pond ? 't/yr' : 't/d'),
    batch: s.batchMass ? figure(s.batchMass, 't') : null,
    cycle: s.cycleTime ? figure(s.cycleTime, 'h') : null,
    residence: s.residence ? figure(s.residence, 'h') : null,
    load: s.rate.value / (s.perMachine.value * s.installed.value * s.stops.uptime.value),
    yield: flow.yield.value,
    reject: s.reject.value,
    availability: s.stops.uptime.value,
    people: s.people.value,
    capex: { value: s.capex.value / 1e6, unit: `M ${report} (${year})` },
    priceAssumed: s.priceAssumed,
    electricity: electricity ? figure(flow.electricity, 'kWh/t') : null,
    heat: heat ? figure(flow.heat, 'MJ/kg') : null,
    water: flow.water ? figure(flow.water, 'kg/kg') : null,
  }
}

/** Mass per mass of what is counted, as kg per tonne and at nameplate. */
function masses(perMass: number, nameplate: Term): { perTonne: Figure; perYear: Figure } {
  return {
    perTonne: { value: perMass * 1000, unit: 'kg/t' },
    perYear: { value: inUnit(perMass * nameplate.value, 't/yr'), unit: 't/yr' },
  }
}

function inputRows({ steps }: RouteFlows, nameplate: Term): SubstanceRow[] {
  const found = new Map<string, { name: string; steps: string[]; mass: number }>()
  for (const step of steps)
    for (const { substance, mass } of step.inputs) {
      const row = found.get(substance.id) ?? { name: substance.name, steps: [], mass: 0 }
      found.set(substance.id, { ...row, steps: [...row.steps, step.id], mass: row.mass + mass.value })
    }
  return [...found]
    .map(([id, row]): SubstanceRow => ({
      id,
      kind: 'input',
      name: row.name,
      steps: row.steps,
      ...masses(row.mass, nameplate),
    }))
    .toSorted((a, b) => b.perTonne.value - a.perTonne.value)
}

function leavingRows({ steps }: RouteFlows, nameplate: Term): LeavingRow[] {
  return steps
    .flatMap((step) =>
      step.leaves.map((l): LeavingRow => ({
        id: `${step.id}: ${l.substance.id}`,
        kind: l.as,
        name: l.substance.name,
        step: step.id,
        ...masses(l.mass.value, nameplate),
        how: l.how,
      })),
    )
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.perTonne.value - a.perTonne.value)
}

const ORDER: readonly LeavingRow['kind'][] = ['by-product', 'gas', 'waste']

function elementRows(flows: RouteFlows): MaterialPlantResult['elements'] {
  return elementBalance(flows).map(({ element, byDifference, ...row }) => ({
    id: element,
    kind: 'element',
    inputs: row.inputs * 1000,
    product: row.product * 1000,
    byProducts: row.byProducts * 1000,
    gas: row.gas * 1000,
    waste: row.waste * 1000,
    residual: row.residual * 1000,
    byDifference,
  }))
}

/** Good product of what is brought in of an element, with rejected lots over without them. */
function throughRejects({ steps, flows }: MaterialPlant, element: string): number {
  // A route that counts its product takes in more for it; one that counts what it takes in makes less of it.
  const good = flows.basis === 'product' ? 1 : steps.reduce((share, s) => share * (1 - s.reject.value), 1)
  const taken = (times: (s: MaterialStep) => number) =>
    steps.reduce(
      (sum, s) =>
        sum + s.flow.inputs.reduce((so, i) => so + i.mass.value * (i.substance.elements.get(element) ?? 0), 0) * times(s),
      0,
    )
  return (good * taken(() => 1)) / taken((s) => s.throughRejects.value)
}

function energyResult({ energy, nameplate, steps }: MaterialPlant): MaterialEnergyResult {
  const yearly = (per: Term) => per.value * nameplate.value * YEAR
  const name = (id: string) => steps.find((s) => s.flow.id === id)?.flow.name ?? id
  return {
    electricity: figure(energy.electricity, 'kWh/t'),
    heat: figure(energy.heat, 'MJ/kg'),
    water: figure(energy.water, 'kg/kg'),
    electricityYear: { value: inUnit(yearly(energy.electricity), 'GWh'), unit: 'GWh' },
    heatYear: { value: inUnit(yearly(energy.heat), 'TJ'), unit: 'TJ' },
    waterYear: { value: yearly(energy.water) / 1000, unit: 't' },
    meanPower: figure(energy.meanPower, 'MW'),
    unknown: {
      electricity: energy.unknown.electricity.map(name),
      heat: energy.unknown.heat.map(name),
      water: energy.unknown.water.map(name),
    },
  }
}

function capexResult(world: World, plant: MaterialPlant, draws: MaterialDraws | undefined): MaterialCapexResult {
  const { report, year } = world.project.currency
  const unit = `M ${report} (${year})`
  const { capex, nameplate } = plant
  return {
    total: drawnFigure(capex.total.value, unit, draws?.capex, 1e6),
    perCapacity: { value: capex.total.value / inUnit(nameplate.value, 't/yr'), unit: `${report} (${year}) per t/yr` },
    assumedShare: capex.assumedShare.value,
    factor: capex.factor
      ? {
          value: capex.factor.total.value / 1e6,
          unit,
          plants: capex.factor.n,
          exponent: capex.factor.exponent,
          fitted: capex.factor.fitted,
        }
      : null,
    lines: capex.lines.map((l) => ({
      id: l.id,
      kind: 'line',
      name: l.name,
      amount: { value: l.amount.value / 1e6, unit },
    })),
  }
}

function feedResult(f: Feed): FeedResult {
  return {
    id: f.cell,
    kind: 'feed',
    cell: f.cell,
    need: figure(f.need, 'kg/kWh'),
    by: f.by,
    energy: figure(f.energy, 'GWh/yr'),
    packs: { id: f.packs.id, name: f.packs.name, rate: figure(f.packs.rate, '/yr') },
  }
}
