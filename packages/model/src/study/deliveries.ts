import { meanInterval, type Interval, type OrderResult, type RunResult } from '@cellwright/kernel'
import type { CompiledPlant } from '../factory/compile.ts'
import { monthEnds } from '../factory/curves.ts'
import { orderResults } from '../factory/deliveries.ts'
import { nodeOf } from '../factory/simulate.ts'
import type { OrderSpec } from '../project/project.ts'

/** A civil month of an order, mean over replications, in packs. */
export interface DeliveryMonth {
  /** First day that is counted. */
  readonly from: number
  /** Due in the month. */
  readonly ordered: number
  /** Finished in the month, for this and other orders; null where the packs cannot be told from others. */
  readonly made: number | null
  readonly delivered: number
  /** Due and not delivered at the end of the month. */
  readonly backlog: number
}

/** What became of one product of an order. */
export interface ProductDeliveries {
  readonly product: string
  readonly months: readonly DeliveryMonth[]
  /** Share of the packs due that were delivered by the day on which they were due, over replications; undefined where none were due. */
  readonly onTime: Interval | undefined
}

/** What became of an order in each replication, and in the mean. */
export interface Deliveries {
  readonly products: readonly ProductDeliveries[]
  readonly onTime: Interval | undefined
  /** Second in which the last pack was delivered, by replication; null where packs were left. */
  readonly completed: readonly (number | null)[]
}

/** Simulated deliveries of an order, month by month. `origin` and `end` are the days between which it was simulated. */
export function deliveries(
  runs: readonly RunResult[],
  compiled: CompiledPlant,
  order: OrderSpec,
  origin: number,
  end: number,
): Deliveries {
  const { ends } = monthEnds(origin, end)
  const calls = runs.map((run) => callsOf(run, compiled, order))
  const first = monthOf(ends, (order.from + 1 - origin) * 86400)
  const last = Math.max(...calls.flat().map((c) => monthOf(ends, c.completed ?? ends.at(-1)!)), first)
  const products = order.products.map(({ pack }) => {
    const own = calls.map((replication) => replication.filter((c) => c.product === pack))
    const due = own.map((replication) => byMonth(replication, ends, (c) => [c.due, c.ordered]))
    const given = own.map((replication) => byMonth(replication, ends, (c) => [c.completed ?? ends.at(-1)!, c.delivered]))
    const exit = compiled.exits.find((e) => e.product === pack)
    const mean = (of: (run: number) => number) => runs.reduce((sum, _, r) => sum + of(r), 0) / Math.max(1, runs.length)
    let backlog = 0
    const months: DeliveryMonth[] = []
    for (let i = first; i <= last; i++) {
      const ordered = mean((r) => due[r]![i]!)
      const delivered = mean((r) => given[r]![i]!)
      backlog += ordered - delivered
      months.push({
        from: Math.max(order.from, origin + (i === 0 ? 0 : ends[i - 1]! / 86400)),
        ordered,
        made: exit ? mean((r) => nodeOf(runs[r]!, exit.node).periods?.in[i] ?? 0) : null,
        delivered,
        backlog: Math.abs(backlog) < 1e-9 ? 0 : backlog,
      })
    }
    return { product: pack, months, onTime: onTimeShare(own) }
  })
  return { products, onTime: onTimeShare(calls), completed: calls.map(completion) }
}

interface Call extends OrderResult {
  readonly product: string
}

/** The calls of an order in one replication, first due first. */
export function callsOf(run: RunResult, compiled: CompiledPlant, order: OrderSpec): Call[] {
  return orderResults(run, compiled).flatMap((result) => {
    const [id, product] = result.id.split(' ')
    return id === order.id && product !== undefined ? [{ ...result, product }] : []
  })
}

/** Second in which the last pack of an order was delivered; null where packs were left or none were ordered. */
export function completion(calls: readonly Pick<OrderResult, 'completed'>[]): number | null {
  let last: number | null = null
  for (const { completed } of calls) {
    if (completed === null) return null
    if (last === null || completed > last) last = completed
  }
  return last
}

function onTimeShare(replications: readonly (readonly OrderResult[])[]): Interval | undefined {
  const shares = replications.map((calls) => {
    const ordered = calls.reduce((sum, c) => sum + c.ordered, 0)
    return ordered > 0 ? 1 - calls.reduce((sum, c) => sum + c.late, 0) / ordered : undefined
  })
  return shares.length > 0 && shares.every((s) => s !== undefined) ? meanInterval(shares) : undefined
}

function byMonth(
  calls: readonly Call[],
  ends: readonly number[],
  read: (call: Call) => readonly [time: number, packs: number],
): number[] {
  const sums = ends.map(() => 0)
  for (const call of calls) {
    const [time, packs] = read(call)
    if (time <= ends.at(-1)!) sums[monthOf(ends, time)]! += packs
  }
  return sums
}

/** Number of the month in which a second lies; the end of a month belongs to it, as the orders of its last day are due then. */
function monthOf(ends: readonly number[], time: number): number {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! >= time) high = middle
    else low = middle + 1
  }
  return low
}
