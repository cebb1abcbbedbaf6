import type { NodeResult, RunResult } from '@cellwright/kernel'
import { chainIds as ids } from './chain-ids.ts'
import type { ChainLink, CompiledChain, LinkYear } from './chain.ts'
import type { FedPort } from './fed-steps.ts'

/** Months of a run: their ends in seconds, and the calendar year of each. */
export interface Months {
  readonly ends: readonly number[]
  readonly years: readonly number[]
}

/** What became of a link in each month [units]. */
interface LinkMonths {
  readonly sent: readonly number[]
  readonly received: readonly number[]
  readonly used: readonly number[]
  /** At the end of the month, with what is opened and not used. */
  readonly stock: readonly number[]
  readonly onTheWay: readonly number[]
}

type Nodes = ReadonlyMap<string, NodeResult>

/** Years of each link in one replication, by link. */
export function linkYears(run: RunResult, chain: CompiledChain, { ends, years }: Months): Map<string, LinkYear[]> {
  const byId: Nodes = new Map(run.nodes.map((n) => [n.id, n]))
  const months = monthsOfLinks(byId, chain, years.length)
  return new Map(
    chain.links.map((link) => {
      const m = months.get(link.id)!
      const found = [...new Set(years)].map((year): LinkYear => {
        const own = years.flatMap((y, i) => (y === year ? [i] : []))
        const sum = (values: readonly number[]) => own.reduce((all, i) => all + values[i]!, 0) * link.unitMass
        const last = (values: readonly number[]) => values[own.at(-1)!]! * link.unitMass
        return {
          year,
          sent: sum(m.sent),
          received: sum(m.received),
          used: sum(m.used),
          stock: last(m.stock),
          onTheWay: last(m.onTheWay),
          missing: missingShare(byId, chain, link, own, ends),
        }
      })
      return [link.id, found] as const
    }),
  )
}

/** First second in which each link was used; within the month of the first use as though it had come at the pace of the month after. Infinity: never. */
export function firstUses(run: RunResult, chain: CompiledChain, { ends, years }: Months): Map<string, number> {
  const byId: Nodes = new Map(run.nodes.map((n) => [n.id, n]))
  const months = monthsOfLinks(byId, chain, years.length)
  return new Map(
    chain.links.map((link) => {
      const { used } = months.get(link.id)!
      const first = used.findIndex((units) => units > 0)
      if (first < 0) return [link.id, Infinity]
      const from = first === 0 ? 0 : ends[first - 1]!
      const length = ends[first]! - from
      const next = first + 1 < used.length ? used[first + 1]! / (ends[first + 1]! - ends[first]!) : 0
      const earliest = Math.max(from, chain.starts.get(link.to ?? '') ?? 0)
      const back = next > 0 ? Math.min(length, used[first]! / next) : length
      return [link.id, Math.max(earliest, ends[first]! - back)]
    }),
  )
}

function monthsOfLinks(byId: Nodes, chain: CompiledChain, count: number): Map<string, LinkMonths> {
  const found = new Map<string, LinkMonths>()
  const periods = (id: string, key: 'in' | 'out' | 'wip') => [...byId.get(id)!.periods![key]]
  const none = Array.from({ length: count }, () => 0)
  for (const link of chain.links) {
    if (found.has(link.id)) continue
    if (link.to === undefined) {
      const sold = periods(ids.customer(link.id), 'in')
      found.set(link.id, { sent: sold, received: sold, used: none, stock: none, onTheWay: none })
      continue
    }
    const rows = chain.links.filter((l) => l.to === link.to && l.material === link.material)
    const used = usedOf(
      rows.map((l) => periods(ids.stock(l.id), 'out')),
      drawnOf(byId, fedBy(chain, link), count),
    )
    rows.forEach((row, i) => {
      const stocked = periods(ids.stock(row.id), 'wip')
      found.set(row.id, {
        sent: periods(ids.way(row.id), 'in'),
        received: periods(ids.stock(row.id), 'in'),
        used: used[i]!.used,
        stock: stocked.map((units, k) => units + used[i]!.left[k]!),
        onTheWay: periods(ids.way(row.id), 'wip'),
      })
    })
  }
  return found
}

/**
 * What the steps drew of each row in each month, and what is left of what was opened of it. Rows of one material to one plant are opened into one heap: what is left of
 * it at the end of a month is what was opened last, of each row in proportion to what was opened of it in that month.
 */
function usedOf(
  opened: readonly (readonly number[])[],
  drawn: readonly number[],
): { readonly used: number[]; readonly left: number[] }[] {
  const rows = opened.map(() => ({ used: [] as number[], left: [] as number[] }))
  let heap = 0
  drawn.forEach((units, k) => {
    const brought = opened.reduce((sum, row) => sum + row[k]!, 0)
    const before = heap
    heap = before + brought - units
    rows.forEach((row, i) => {
      const had = k === 0 ? 0 : row.left[k - 1]!
      const came = opened[i]![k]!
      const left =
        rows.length === 1
          ? heap
          : heap <= brought
            ? brought > 0
              ? (came * heap) / brought
              : 0
            : came + (before > 0 ? (had * (heap - brought)) / before : 0)
      row.left.push(left)
      row.used.push(had + came - left)
    })
  })
  return rows
}

/** Stores of the taker into which a link sends. */
export function fedBy(chain: CompiledChain, { to, material }: ChainLink): readonly FedPort[] {
  const plant = chain.plants.get(to ?? '') ?? chain.materials.get(to ?? '')
  return (plant?.fed ?? []).filter((f) => f.material === material)
}

/** The store of a step that links fill. */
export function portOf(byId: Nodes, { node, port }: FedPort) {
  return byId.get(node)!.ports!.find((p) => p.port === port)!
}

function drawnOf(byId: Nodes, ports: readonly FedPort[], count: number): number[] {
  const drawn = Array.from({ length: count }, () => 0)
  for (const port of ports) portOf(byId, port).periods!.drawn.forEach((units, k) => (drawn[k]! += units))
  return drawn
}

/** Share of the machine-seconds from the first day of the taker on in which steps stood for want of the material. */
function missingShare(
  byId: Nodes,
  chain: CompiledChain,
  link: ChainLink,
  own: readonly number[],
  ends: readonly number[],
): number {
  const start = chain.starts.get(link.to ?? '') ?? 0
  let missing = 0
  let all = 0
  for (const port of fedBy(chain, link)) {
    const { machines = 1 } = byId.get(port.node)!
    const periods = portOf(byId, port).periods!
    for (const i of own) {
      const from = i === 0 ? 0 : ends[i - 1]!
      const length = Math.max(0, ends[i]! - Math.max(from, start))
      all += machines * length
      missing += Math.min(periods.missing[i]!, machines * length)
    }
  }
  return all > 0 ? missing / all : 0
}
