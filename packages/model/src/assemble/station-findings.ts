import { significant } from '@cellwright/units'
import type { Message } from '../issue.ts'
import type { Figure, Finding } from '../results.ts'
import type { StationResult } from '../station-results.ts'

/** What of a station belongs on the first page. */
export function stationFindings(stations: readonly StationResult[]): Finding[] {
  return stations.flatMap((s) => [built(s), ...earned(s)])
}

/** What must be warned of: what is missing or assumed, and use outside what the model of ageing was fitted to. */
export function stationWarnings(stations: readonly StationResult[]): Message[] {
  return stations.flatMap(({ remarks, ageing }) => [...remarks, ...ageing.outside])
}

function built({ id, containers, container, energy, power, land, capex }: StationResult): Finding {
  return {
    id: `station ${id}`,
    kind: 'finding',
    code: 'CW-USE-046',
    params: { station: id, containers: containers.value, energy: energy.installed.value, investment: capex.total.value },
    text: `The station ${id} is ${containers.value} containers (${container}) of ${said(energy.installed)} together, ${said(power)} at the grid, on ${said(land)}; it costs ${said(capex.total)}${between(capex.total)}, ${said(capex.perEnergy)}.`,
  }
}

function earned({ id, money, prices, years, dispatch }: StationResult): Finding[] {
  const [first] = years
  if (!money || !prices || !first || !dispatch) return []
  const assumed = prices.from === 'made-up' ? ' at made-up prices, which are an assumption' : ` at the prices of ${prices.name}`
  const verdict = money.npv.value >= 0 ? 'pays' : 'does not pay'
  const cost = money.levelized
    ? ` A unit given back costs ${said(money.levelized)}${between(money.levelized)}, electricity included.`
    : ''
  return [
    {
      id: `station ${id} money`,
      kind: 'finding',
      code: 'CW-USE-047',
      params: { station: id, npv: money.npv.value, margin: money.margin.value },
      text: `The station ${id} ${verdict}${assumed}: it sells for ${said(money.margin)} more than it buys in its first year${between(money.margin)}, ${significant(first.cycles.value, 3)} full cycles, and its net present value is ${said(money.npv)}${between(money.npv)}.${cost}`,
    },
  ]
}

function said({ value, unit }: Figure): string {
  return `${significant(value, 3)} ${unit}`.trim()
}

function between({ low, high }: Figure): string {
  return low === undefined || high === undefined ? '' : ` (${significant(low, 3)} to ${significant(high, 3)} over the draws)`
}
