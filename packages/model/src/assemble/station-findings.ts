import { significant } from '@cellwright/units'
import type { Message } from '../issue.ts'
import type { Figure, Finding } from '../results.ts'
import type { StationResult } from '../station-results.ts'

/** What of a station belongs on the first page: what it is, costs and earns, in one finding for each. */
export function stationFindings(stations: readonly StationResult[]): Finding[] {
  return stations.map((s) => ({
    id: `station ${s.id}`,
    kind: 'finding',
    code: 'CW-USE-046',
    params: {
      station: s.id,
      containers: s.containers.value,
      energy: s.energy.installed.value,
      investment: s.capex.total.value,
      ...(s.money ? { npv: s.money.npv.value, margin: s.money.margin.value } : {}),
    },
    text: `${built(s)}${earned(s)}`,
  }))
}

/** What must be warned of: what is missing or assumed, and use outside what the model of ageing was fitted to. */
export function stationWarnings(stations: readonly StationResult[]): Message[] {
  return stations.flatMap(({ remarks, ageing }) => [...remarks, ...ageing.outside])
}

function built({ name, containers, energy, power, capex }: StationResult): string {
  return `${name}, a storage station of ${containers.value} containers with ${said(energy.installed)} together and ${said(power)} at the grid, costs ${said(capex.total)}${between(capex.total)}.`
}

function earned({ money, prices }: StationResult): string {
  if (!money || !prices) return ''
  const at = prices.from === 'made-up' ? 'made-up prices, an assumption,' : `the prices of ${prices.name}`
  const verdict = money.npv.value >= 0 ? 'pays' : 'does not pay'
  const cost = money.levelized
    ? ` Electricity given back costs ${said(money.levelized)}${between(money.levelized)}, with that bought.`
    : ''
  return ` At ${at} it ${verdict}: it sells for ${said(money.margin)} more than it buys in its first year, and its net present value is ${said(money.npv)}${between(money.npv)}.${cost}`
}

function said({ value, unit }: Figure): string {
  return `${significant(value, 3)} ${unit}`.trim()
}

function between({ low, high }: Figure): string {
  return low === undefined || high === undefined ? '' : ` (${significant(low, 3)} to ${significant(high, 3)})`
}
