import { ifKnown, type Message } from '../issue.ts'
import type { StationCapex } from '../ledger/station-capex.ts'
import { stationLedger, type StationFlow, type StationLedger } from '../ledger/station-ledger.ts'
import { readPriceTable } from '../project/price-table.ts'
import type { StationSpec } from '../project/project.ts'
import { World } from '../project/world.ts'
import type { Work } from '../stop-flag.ts'
import { calc, exactly, withoutOrigins, type Term } from '../term/index.ts'
import { ageingModel } from '../use/ageing/ageing-model.ts'
import { defaultAgeing } from '../use/ageing/default-ageing.ts'
import { healthRange, type HealthRange } from '../use/ageing/health-range.ts'
import { healthOver, type Health, type Stress } from '../use/ageing/health.ts'
import type { Dispatch } from '../use/dispatch.ts'
import { dispatchAt, dispatchTable, sameWindow, type DispatchTable } from '../use/dispatch-table.ts'
import { madeUpEntry, madeUpPrices, madeUpWeights, type PriceSeries } from '../use/price-series.ts'
import { typicalDay, type StationDay } from '../use/station-day.ts'
import { stationYears } from '../use/station-years.ts'
import { operatingYears, type Station } from '../use/station.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { outcomeAbout, type Outcome } from './outcome.ts'
import type { UseOptions } from './use-work.ts'

/** What is known of one entry of `stations` of the file. */
export interface StationWork {
  readonly id: string
  readonly station: Station
  readonly capex: StationCapex
  readonly prices: PriceSeries | undefined
  /** Money over energy taken from store below which a cycle is not worth its wear [money/J]. */
  readonly wear: number
  readonly ageing: StationAgeing
  /** Undefined where something is missing for it, which `missing` says. */
  readonly run: StationRun | undefined
  readonly missing: readonly Message[]
  readonly draws: StationDraws | undefined
}

export interface StationAgeing {
  readonly model: string
  readonly name: string
  readonly isAssumed: boolean
  /** Those that could stand for the chemistry, the model among them. */
  readonly family: readonly string[]
  readonly messages: readonly Message[]
}

export interface StationRun {
  readonly solver: string
  /** At the central inputs. */
  readonly station: Station
  readonly table: DispatchTable
  /** Of the new station. */
  readonly fresh: Dispatch
  readonly day: StationDay
  readonly health: Health
  /** The same by each model that could stand for the chemistry. */
  readonly range: HealthRange
  readonly flows: readonly StationFlow[]
  readonly ledger: StationLedger
}

/** Figures over the draws, in SI units; amounts of years are left out. */
export interface StationDraws {
  readonly investment: readonly number[]
  readonly npv: readonly number[]
  readonly levelized: readonly number[]
  /** Sold less bought in the first year. */
  readonly margin: readonly number[]
}

const KWH = 3.6e6

/** States of the energy between the most and the least of the years at which the dispatch is solved. */
const KNOTS = 4

export function* stationWork(base: Outcome, options: UseOptions): Work<readonly StationWork[]> {
  const { project } = base.world
  const all: StationWork[] = []
  for (const [done, spec] of project.stations.entries()) {
    const answer = yield { what: 'dispatching stations', done, of: project.stations.length, unit: 'stations', count: done }
    if (answer === 'stop') break
    const work = ifKnown(() => workOf(base, spec, options))
    if (work) all.push(work)
  }
  return all
}

function workOf(base: Outcome, spec: StationSpec, options: UseOptions): StationWork {
  const { world } = base
  const { station, capex } = base.stations.find((s) => s.station.id === spec.id)!
  const { series, missing } = pricesFor(world, spec, options)
  const ageing = ageingFor(world, station)
  const found = { id: spec.id, station, capex, prices: series, wear: wearOf(station, capex).value, ageing }
  const nothing = (why: readonly Message[]): StationWork => ({ ...found, run: undefined, missing: why, draws: undefined })
  if (!series) return nothing(missing)
  if (!options.solver)
    return nothing([
      message(
        'CW-USE-040',
        `The dispatch of ${spec.id} is not worked out: that takes a solver of linear programmes, and none was given. Its money is left out.`,
        { station: spec.id },
      ),
    ])
  const run = runOf(world, station, capex, series, ageing, options)
  if ('failed' in run)
    return nothing([
      message('CW-USE-041', `The dispatch of ${spec.id} has no answer: ${run.failed}. Its money is left out.`, {
        station: spec.id,
      }),
    ])
  return { ...found, run, missing, draws: drawsOf(base, spec, series, run, ageing.model, options) }
}

function runOf(
  world: World,
  station: Station,
  capex: StationCapex,
  series: PriceSeries,
  ageing: StationAgeing,
  { solver }: UseOptions,
): StationRun | { readonly failed: string } {
  const wear = wearOf(station, capex).value
  const fresh = dispatchTable(station, series, wear, [1], solver!)
  if ('failed' in fresh) return fresh
  const day = typicalDay(fresh.knots[0]!.dispatch, series.step, station.oneWay.value)
  const health = healthOf(world, station, ageing.model, day)
  const years = yearsOf(station, health)
  const [least, most] = [Math.min(...years.map((y) => y.energy)), Math.max(1, ...years.map((y) => y.energy))]
  const inner = Array.from({ length: KNOTS - 1 }, (_, i) => least + ((most - least) * i) / (KNOTS - 1))
  const energies = [...inner, most].filter((e, i, all) => i === 0 || e > all[i - 1]! + 1e-6)
  const others = dispatchTable(station, series, wear, energies, solver!)
  if ('failed' in others) return others
  const flows = flowsOf(others, years, (energy) => energy)
  return {
    solver: solver!.name,
    station,
    table: others,
    fresh: fresh.knots[0]!.dispatch,
    day,
    health,
    range: healthRange(world, ageing.family, stressOf(station, day), operatingYears(station) * 12),
    flows,
    ledger: stationLedger(world, station, capex, series, flows, `dispatch by ${solver!.name}`),
  }
}

/** Price of a container over the cycles that it is good for: money over energy taken from store. */
export function wearOf({ cycleLife, low, high }: Station, { price }: StationCapex): Term {
  return calc`${price} / (${cycleLife} * (${high} - ${low}))`.as('wear of a cycle', '')
}

function healthOf(world: World, station: Station, model: string, day: StationDay): Health {
  return healthOver(ageingModel(world, model), stressOf(station, day), operatingYears(station) * 12)
}

/** What the cells go through: the day of use as often as it stands for a mean day, while the station is in service; else they rest at the mean charge. */
export function stressOf(station: Pick<Station, 'available' | 'temperature'>, day: StationDay): Stress {
  return {
    day: day.use,
    rest: day.meanCharge,
    inService: Math.min(1, day.share * station.available.value),
    temperature: Array.from({ length: 12 }, () => station.temperature.value),
  }
}

function yearsOf(station: Station, { soh }: Pick<Health, 'soh'>) {
  return stationYears({
    soh,
    years: operatingYears(station),
    containers: station.containers.value,
    augmentAt: station.augmentAt?.value,
  })
}

/** `state`: of the table, for the energy of a year. */
function flowsOf(
  table: Pick<DispatchTable, 'knots'>,
  years: ReturnType<typeof stationYears>,
  state: (energy: number) => number,
): StationFlow[] {
  return years.map((year) => {
    const { drawn, stored, drawnAt, storedAt } = dispatchAt(table, state(year.energy))
    return { ...year, drawn, stored, drawnAt, storedAt }
  })
}

/**
 * Money over the draws without further programmes: in a draw the station does at its cells what it does at the central inputs with as much energy between its limits of
 * charge, and meets drawn prices, efficiency, ageing and costs. It does not turn to another dispatch where they differ.
 */
function drawsOf(
  base: Outcome,
  spec: StationSpec,
  series: PriceSeries,
  run: StationRun,
  model: string,
  { draws, seed }: UseOptions,
): StationDraws {
  const { project, library } = base.world
  const found = { investment: [] as number[], npv: [] as number[], levelized: [] as number[], margin: [] as number[] }
  for (const draw of latinHypercube(draws, seed)) {
    withoutOrigins(() => {
      const world = new World(project, library, { draw })
      const drawn = ifKnown(() => {
        const { station, capex } = outcomeAbout(world, [spec.id]).stations.find((s) => s.station.id === spec.id)!
        const health = healthOf(world, station, model, run.day)
        const prices = drawnPrices(world, spec, series)
        const flows = flowsOf(run.table, yearsOf(station, health), (energy) => sameWindow(energy, station, run.station))
        return { capex, ledger: stationLedger(world, station, capex, prices, flows, 'a draw') }
      })
      if (!drawn) return
      const { capex, ledger } = drawn
      const [first] = ledger.years
      found.investment.push(capex.total.value)
      found.npv.push(ledger.npv.value)
      if (ledger.levelized) found.levelized.push(ledger.levelized.value)
      if (first) found.margin.push(first.sold.value - first.bought.value)
    })
  }
  return found
}

/** The same shapes with the weights of a draw; prices of the user are what they are. */
function drawnPrices(world: World, spec: StationSpec, series: PriceSeries): PriceSeries {
  if (series.kind === 'file') return series
  const { entry, country } = madeUpOf(world, spec)
  const weights = madeUpWeights(world, entry, country)!
  return { ...series, parts: series.parts.map(({ shape }, k) => ({ weight: weights[k]!, shape })) }
}

function madeUpOf(world: World, spec: StationSpec): { readonly entry: string; readonly country: string } {
  const { country } = world.project.sites.find((s) => s.id === spec.site)!
  return { entry: spec.prices ?? madeUpEntry(world, country), country }
}

interface Prices {
  readonly series?: PriceSeries
  readonly missing: readonly Message[]
}

/** Prices of the file beside the project file, or made up. */
export function pricesFor(world: World, spec: StationSpec, { attachments }: Pick<UseOptions, 'attachments'>): Prices {
  const { prices } = spec
  const { report, year: reportYear } = world.project.currency
  if (prices === undefined || world.library.entry('price-series', prices)) {
    const { entry, country } = madeUpOf(world, spec)
    const series = madeUpPrices(world, entry, country)
    if (series) return { series, missing: [] }
    return {
      missing: [
        message(
          'CW-USE-042',
          `The dispatch of ${spec.id} is not worked out: the library has no price of electricity of ${country} to make prices up from. Name a file of prices.`,
          { station: spec.id, country },
        ),
      ],
    }
  }
  const text = attachments?.get(prices)
  const read = text === undefined ? undefined : readPriceTable(text, world.library)
  if (!read?.table) {
    const why = read ? `${prices} has ${read.issues.length} faults` : `${prices} was not given`
    return {
      missing: [
        message('CW-USE-043', `The dispatch of ${spec.id} is not worked out: ${why}.`, { station: spec.id, file: prices }),
      ],
    }
  }
  const { table } = read
  const one = exactly(1 / KWH, `one ${table.currency} for a kWh`, `${table.currency}/kWh`)
  const weight = world.convert(one, table.currency, table.year ?? reportYear).as('money of the prices', `${report}/kWh`)
  const days = (table.prices.length * table.step) / 24
  return {
    series: { name: prices, kind: 'file', step: table.step, parts: [{ weight, shape: table.prices.map((p) => p * KWH) }] },
    missing:
      days === 365 || days === 366
        ? []
        : [
            message(
              'CW-USE-044',
              `The prices of ${spec.id} are of ${days} ${days === 1 ? 'day' : 'days'}, which are taken to repeat all year.`,
              { station: spec.id, days },
            ),
          ],
  }
}

function ageingFor(world: World, { spec, container }: Station): StationAgeing {
  const { chemistry } = container.pack.cell
  const usual = spec.ageing === undefined ? defaultAgeing(world, chemistry) : undefined
  const model = spec.ageing ?? usual!.model
  const entry = world.library.entry('ageing-model', model)
  const isAssumed = usual?.assumed === true || ageingModel(world, model).tested === undefined
  return { model, name: entry?.name ?? model, isAssumed, family: usual?.family ?? [model], messages: usual?.messages ?? [] }
}

function message(code: string, text: string, params: Message['params']): Message {
  return { code, params, text }
}
