import { meanInterval } from '@cellwright/kernel'
import type { Datum } from '@cellwright/library'
import { inUnit, unitFactor, YEAR } from '@cellwright/units'
import { nodeOf } from '../factory/simulate.ts'
import { staticCapacity } from '../plant/capacity.ts'
import { CAPEX_SCOPES } from '../plant/capex-scope.ts'
import type { Plant } from '../plant/plant.ts'
import type { Figure, PlantResult, StepResult, YearResult } from '../results.ts'
import { total, type Term } from '../term/index.ts'
import type { World } from '../project/world.ts'
import type { PlantOutcome } from '../study/outcome.ts'
import type { PlantDraws } from '../study/plant-draws.ts'
import type { PlantRun } from '../study/plant-run.ts'
import { runHeadlines } from '../study/simulated-headlines.ts'
import { drawnFigure, figure, meanFigure } from './figure.ts'
import { plantDates } from './schedule-rows.ts'

export function plantResult(
  world: World,
  planned: PlantOutcome,
  draws: PlantDraws | undefined,
  simulated: PlantRun | undefined,
): PlantResult {
  const { plant } = planned
  const { report, year } = world.project.currency
  const capacity = staticCapacity(plant.steps)
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
    makes: plant.products.map(({ pack, share }) => ({ id: pack.id, kind: 'product', share: share.value })),
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
    energyPublished: publishedEnergy(world),
    cellTakt: figure(plant.cellTakt, 's'),
    dates: plantDates(world, planned),
    steps: stepResults(plant, money, simulated),
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
    const node = simulated?.compiled.nodeOf.get(s.step.id)
    const runs = simulated?.runs ?? []
    return {
      id: s.step.id,
      kind: 'step',
      name: s.step.name,
      unit: s.step.unit,
      machines: s.installed.value,
      needed: s.needed.value,
      utilisation: (s.inRate.value * s.unitTime.value) / s.performance.value / (s.installed.value * s.availability.value),
      yield: s.yield.value,
      availability: s.availability.value,
      people: staff ? staff.skilled.value + staff.helpers.value : 0,
      capex: money(cost.amount),
      capexFilled: cost.filled.value > 0,
      loss: { web: s.loss.web.value, coil: s.loss.coil.value, reject: s.loss.reject.value },
      scrap:
        node && runs.length
          ? nodeOf(runs[0]!, node).scrapBy.map((cause, i) => ({
              id: cause.id,
              units: runs.reduce((sum, run) => sum + nodeOf(run, node).scrapBy[i]!.units, 0) / runs.length,
            }))
          : null,
    }
  })
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
    }
  })
}
