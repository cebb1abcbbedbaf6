import type { Curve, Distribution, Network, NodeResult, NodeSpec, RunResult, StationSpec } from './network.ts'

/** Small builders for the tests of this package. */
export const seconds = (value: number): Distribution => ({ kind: 'constant', value })
export const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean })

export function net(nodes: readonly NodeSpec[], curves: readonly Curve[] = []): Network {
  return { nodes, curves }
}

export function source(id: string, to: string, lot = 1, more: { limit?: number; from?: number } = {}): NodeSpec {
  return { kind: 'source', id, to, lot, arrivals: { kind: 'saturated' }, ...more }
}

export function arriving(id: string, to: string, times: readonly number[], lot = 1): NodeSpec {
  return { kind: 'source', id, to, lot, arrivals: { kind: 'schedule', times } }
}

export function station(id: string, to: string, unit: number | Distribution, more: Partial<StationSpec> = {}): StationSpec {
  return { kind: 'station', id, to, machines: 1, unit: typeof unit === 'number' ? seconds(unit) : unit, ...more }
}

export const sink = (id: string): NodeSpec => ({ kind: 'sink', id })

export function node(result: RunResult, id: string): NodeResult {
  const found = result.nodes.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no node '${id}' in the result`)
  return found
}
