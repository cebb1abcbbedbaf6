import type { RunResult } from '@cellwright/kernel'
import { meanInterval } from '@cellwright/kernel'
import type { Datum } from '@cellwright/library'
import { inUnit, unitFactor, YEAR } from '@cellwright/units'
import { nodeOf } from '../factory/simulate.ts'
import { staticCapacity } from '../plant/capacity.ts'
import { CAPEX_SCOPES } from '../plant/capex-scope.ts'
import type { Plant } from '../plant/plant.ts'
import type { Figure, LedgerResult, PlantResult, StepResult, YearResult } from '../results.ts'
import { buysCells } from '../project/route.ts'
import { total, type Term } from '../term/index.ts'
import type { World } from '../project/world.ts'
import type { PlantOutcome } from '../study/outcome.ts'
import type { LateDefects } from '../ledger/late-defects.ts'
import type { MechanismEffects } from '../study/mechanism-effects.ts'
import type { PlantDraws } from '../study/plant-draws.ts'
import type { PlantRun } from '../study/plant-run.ts'
import type { ReliabilityRow } from '../study/reliability-band.ts'
import { runHeadlines } from '../study/simulated-headlines.ts'
import { drawnFigure, figure, meanFigure } from './figure.ts'
import { plantDates } from './schedule-rows.ts'
import { crewResults, lateDefectsResult, lossesResult, oeeResult, stopsBand } from './plant-running.ts'

/** What is known of a plant beside its runs. */
export interface RunningPlant {
  readonly band?: readonly ReliabilityRow[] | undefined
  readonly losses?: MechanismEffects | undefined
  readonly lateDefects?: LateDefects | undefined
  readonly ledger?: LedgerResult | null | undefined
}
import { stepLinks } from './step-links.ts'
import { supplyResult } from './supply-result.ts'

export function plantResult(
  world: World,
  planned: PlantOutcome,
  draws: PlantDraws | undefined,
  simulated: PlantRun | undefined,
  running: RunningPlant = {},
): PlantResult {
  const { plant } = planned
  const { report, year } = world.project.currency
  const capacity = staticCapacity(plant)
  const watts = (packsPerOperatingSecond: number) =>
    (packsPerOperatingSecond * plant.operatingTime.value * plant.pack.energy.value) / YEAR
  const money = ({ value }: Term): Figure => ({ value: value / 1e6, unit: `M ${report} (${year})` })
  const perCapacity = `M ${report} (${year}) per GWh/yr`
  const mature = simulated?.bottleneck?.capacity
  const years = simulated ? yearResults(plant, simulated.years) : []
  const best = years.reduce<YearResult | undefined>((b, y) => (!b || y.output.value > b.output.value ? y : b), undefined)
  return {
    id: plant.id,
    kind: 'plant',
    makes: plant.products.map(({ pack, share }) => ({
      id: pack.id,
      kind: pack.unit === 'cell' ? 'cell' : 'product',
      share: share.value,
    })),
    route: plant.spec.route,
    nameplate: figure(plant.nameplate, 'GWh/yr'),
    sized: { value: inUnit(watts(capacity.endless.value), 'GWh/yr'), unit: 'GWh/yr' },
    sizedWithoutBuffers: { value: inUnit(watts(capacity.none.value), 'GWh/yr'), unit: 'GWh/yr' },
    simulated: mature
      ? meanFigure({ mean: watts(mature.value), low: watts(mature.low), high: watts(mature.high), n: mature.n }, 'GWh/yr')
      : null,
    bestYear: best ? { year: best.year, ...bestYearFigure(plant, simulated!, draws) } : null,
    couplingLoss: mature ? 1 - mature.value / capacity.endless.value : null,
    bottleneck: simulated?.bottleneck?.steps.length ? simulated.bottleneck.steps : capacity.bottleneck,
    machineGains: (simulated?.bottleneck?.gains ?? []).map((g) => ({ id: g.step, gain: g.gain, low: g.low, high: g.high })),
    capex: {
      machine: drawnFigure(plant.capex.total.value, `M ${report} (${year})`, draws?.capex, 1e6),
      likeForLike: money(total(plant.capex.lines.filter((l) => LIKE_FOR_LIKE.includes(l.id)).map((l) => l.amount))),
      factor: money(plant.capex.factor.total),
      perCapacity: { value: plant.capex.total.value / 1e6 / inUnit(plant.nameplate.value, 'GWh/yr'), unit: perCapacity },
      filledShare: plant.capex.filledShare.value,
      lines: plant.capex.lines.map((l) => ({
        id: l.id,
        name: l.name,
        amount: money(l.amount),
        scope: CAPEX_SCOPES[l.id] ?? null,
      })),
    },
    jobs: {
      direct: Math.round(plant.people.direct.value),
      indirect: Math.round(plant.people.indirect.value),
      total: drawnFigure(Math.round(plant.people.total.value), 'people', draws?.jobs),
      perShift: Math.round(plant.people.perShift.value),
    },
    floorArea: drawnFigure(plant.floor.building.value, 'm2', draws?.floor),
    siteArea: figure(plant.floor.site, 'ha'),
    energyPerOutput: drawnFigure(plant.energy.perOutput.value, 'kWh/kWh', draws?.energy),
    // What is published is of plants that make cells.
    energyPublished: buysCells(plant.spec) ? [] : publishedEnergy(world),
    cellTakt: figure(plant.cellTakt, 's'),
    dates: plantDates(world, planned),
    crews: crewResults(plant, simulated?.bottleneck),
    stopsBand: stopsBand(plant, running.band ?? []),
    ledger: running.ledger ?? null,
    lateDefects: lateDefectsResult(running.lateDefects, ({ value }) => ({
      value: value / 1e6,
      unit: `M ${report} (${year}) a year`,
    })),
    losses: running.losses ? lossesResult(plant, running.losses) : null,
    supply: supplyResult(world, plant.supply(), draws?.peakPower),
    steps: stepResults(plant, money, simulated),
    links: stepLinks(world, plant),
    years,
    lot: simulated?.compiled.lot ?? null,
  }
}

/** Energy of published plants per energy of cells, lowest first. */
function publishedEnergy({ library }: World): PlantResult['energyPublished'] {
  return library
    .entries('plant-energy')
    .flatMap(({ id, name, text, values: { total: datum } }) =>
      datum
        ? [{ id, kind: 'published' as const, name, scope: text['scope'] ?? '', value: energyFigure(datum), ref: datum.ref }]
        : [],
    )
    .toSorted((a, b) => a.value.value - b.value.value)
}

function energyFigure({ value, factor }: Datum): Figure {
  return { value: inUnit(value * factor, 'kWh/kWh'), unit: 'kWh/kWh' }
}

/** Lines of the machine family that the factor family has too. */
const LIKE_FOR_LIKE = ['equipment', 'equipment-filled', 'support', 'utilities', 'building']

/** Mean of the best years of the replications. */
function bestYearFigure(plant: Plant, simulated: PlantRun, draws: PlantDraws | undefined): Figure {
  const best = (runHeadlines(plant, simulated).get('simulated-best-year') ?? []).filter((x) => x !== null)
  return drawnFigure(meanInterval(best).mean, 'GWh/yr', draws?.bestYear, unitFactor('GWh/yr'))
}

function stepResults(plant: Plant, money: (amount: Term) => Figure, simulated: PlantRun | undefined): StepResult[] {
  return plant.steps.map((s) => {
    const staff = plant.people.steps.find((p) => p.id === s.step.id)
    const cost = plant.capex.steps.find((c) => c.id === s.step.id)!
    const nodes = simulated?.compiled.steps.get(s.step.id)
    return {
      id: s.step.id,
      kind: 'step',
      name: s.step.name,
      unit: s.step.unit,
      machines: s.installed.value,
      needed: s.needed.value,
      manned: s.manned.value,
      utilisation: (s.inRate.value * s.unitTime.value) / s.performance.value / (s.installed.value * s.stops.uptime.value),
      yield: s.yield.value,
      availability: s.stops.availability.value,
      uptime: s.stops.uptime.value,
      oee: oeeResult(simulated?.bottleneck?.runs.map((run) => run.oee.get(s.step.id)) ?? []),
      people: staff ? staff.skilled.value + staff.helpers.value : 0,
      capex: money(cost.amount),
      capexFilled: cost.filled.value > 0,
      loss: { web: s.loss.web.value, coil: s.loss.coil.value, reject: s.loss.reject.value },
      scrap: nodes ? scrapByCause(simulated!.runs, [...nodes.stores, ...new Set([...nodes.work, ...nodes.done])]) : null,
    }
  })
}

/** Units lost at some nodes by cause, mean over replications. */
function scrapByCause(runs: readonly RunResult[], nodes: readonly string[]): { id: string; units: number }[] {
  const lost = new Map<string, number>()
  for (const run of runs)
    for (const node of nodes)
      for (const { id, units } of nodeOf(run, node).scrapBy) lost.set(id, (lost.get(id) ?? 0) + units / runs.length)
  return [...lost].map(([id, units]) => ({ id, units }))
}

function yearResults(plant: Plant, years: PlantRun['years']): YearResult[] {
  const first = years[0] ?? []
  return first.map((y, i) => {
    const packs = years.map((replication) => replication[i]!.packs)
    const interval = meanInterval(packs)
    const energy = (n: number) => n * plant.pack.energy.value
    const votes = new Map<string, number>()
    for (const replication of years) {
      const name = replication[i]!.bottleneck
      if (name) votes.set(name, (votes.get(name) ?? 0) + 1)
    }
    const winner = [...votes].reduce<readonly [string | null, number]>((b, v) => (v[1] > b[1] ? v : b), [null, 0])[0]
    return {
      year: y.year,
      output: meanFigure(
        { mean: energy(interval.mean), low: energy(interval.low), high: energy(interval.high), n: packs.length },
        'GWh',
      ),
      packs: interval.mean,
      yield: years.reduce((sum, r) => sum + r[i]!.yield, 0) / years.length,
      bottleneck: winner,
      oee: plant.steps.flatMap(({ step }) => {
        const effect = oeeResult(years.map((replication) => replication[i]!.oee.get(step.id)))
        if (!effect) return []
        const { shares: _, ...factors } = effect
        return [{ id: step.id, kind: 'step' as const, ...factors }]
      }),
    }
  })
}
