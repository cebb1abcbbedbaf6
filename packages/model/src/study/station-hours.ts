import type { Library } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import type { Message } from '../issue.ts'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import type { StationHours } from '../station-results.ts'
import { dispatchTable } from '../use/dispatch-table.ts'
import type { LinearSolver } from '../use/linear-programme.ts'
import { pricesOf } from '../use/price-series.ts'
import { typicalDay } from '../use/station-day.ts'
import { outcome } from './outcome.ts'
import { pricesFor, wearOf } from './station-work.ts'

export interface StationHoursOptions {
  readonly solver: LinearSolver
  readonly attachments?: ReadonlyMap<string, string>
}

const MWH = 3.6e9

/**
 * What a new station does in each step of the year of its prices: the dispatch that its results rest on, which hold one day of it. Or why there is none. Prices, power and
 * charge are those at the central inputs.
 */
export function stationHours(
  project: Project,
  library: Library,
  id: string,
  { solver, attachments }: StationHoursOptions,
): StationHours | { readonly missing: readonly Message[] } {
  const world = new World(project, library)
  const found = outcome(world).stations.find((s) => s.station.id === id)
  if (!found) return { missing: [] }
  const { station, capex } = found
  const { series, missing } = pricesFor(world, station.spec, attachments ? { attachments } : {})
  if (!series) return { missing }
  const table = dispatchTable(station, series, wearOf(station, capex).value, [1], solver)
  if ('failed' in table) return { missing: [unsolved(id, table.failed)] }
  const { charge, discharge, store } = table.knots[0]!.dispatch
  const power = (amount: number) => inUnit((amount * station.energy.value) / (series.step * 3600), 'MW')
  const { report, year } = project.currency
  return {
    station: id,
    kind: 'station-hours',
    prices: { name: series.name, from: series.kind },
    solver: solver.name,
    step: series.step,
    priceUnit: `${report}/MWh (${year})`,
    price: pricesOf(series).map((p) => p * MWH),
    charge: charge.map(power),
    discharge: discharge.map(power),
    charged: store.map((s) => 100 * s),
    typical: typicalDay(table.knots[0]!.dispatch, series.step, station.oneWay.value).first,
  }
}

function unsolved(station: string, why: string): Message {
  return {
    code: 'CW-USE-041',
    params: { station },
    text: `The dispatch of ${station} has no answer: ${why}. Its money is left out.`,
  }
}
