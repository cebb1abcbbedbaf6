import type { Network, NodePeriods, NodeResult, RunResult } from '@cellwright/kernel'

/** A run of a chain as one of its plants sees it: its own nodes, and its crews by their own names. */
export function plantView(run: RunResult, plant: string, { nodes }: Network): RunResult {
  const own = new Set(nodes.map(({ id }) => id))
  const front = `${plant}/`
  const pools = (run.pools ?? []).flatMap((p) => (p.id.startsWith(front) ? [{ ...p, id: p.id.slice(front.length) }] : []))
  return { ...run, nodes: run.nodes.filter(({ id }) => own.has(id)), ...(run.pools ? { pools } : {}) }
}

/** A run counted by months as one counted by longer periods; `last` is the last month of each. */
export function inPeriods(run: RunResult, last: readonly number[]): RunResult {
  const summed = (months: Float64Array) => {
    let from = 0
    return Float64Array.from(last, (to) => {
      let sum = 0
      for (; from <= to; from++) sum += months[from]!
      return sum
    })
  }
  const atEnd = (months: Float64Array) => Float64Array.from(last, (to) => months[to]!)
  const grouped = (periods: NodePeriods): NodePeriods =>
    Object.fromEntries(
      Object.entries(periods).map(([key, months]: [string, Float64Array]) => [
        key,
        key === 'wip' || key === 'waiting' ? atEnd(months) : summed(months),
      ]),
    ) as unknown as NodePeriods
  const nodes = run.nodes.map((node): NodeResult => (node.periods ? { ...node, periods: grouped(node.periods) } : node))
  return { ...run, nodes }
}
