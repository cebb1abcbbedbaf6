import { expect } from 'vitest'
import { build } from './build.ts'
import type { Network, NodeResult, RunResult } from './network.ts'
import { simulate, startRun } from './run.ts'
import { expectCards, expectCounts, expectLots, expectTrace, watchPools } from './testing-audit.ts'

/** End of the runs, and of their periods [s]. */
const UNTIL = 400
const ENDS = [60, 61.5, 180, UNTIL]

/** A whole number below `bound` that depends on a key: for orders that have nothing to do with the file's. */
function scatter(key: string, salt: number, bound: number): number {
  let hash = salt
  for (let i = 0; i < key.length; i++) hash = (hash * 31 + key.charCodeAt(i)) % 99_991
  return hash % bound
}

/** The same network with all its lists in another order. */
function shuffled(network: Network, salt: number): Network {
  const mix = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => scatter(a.id, salt, 9973) - scatter(b.id, salt, 9973) || (a.id < b.id ? 1 : -1))
  const { nodes, curves = [], pools, loops, outages } = network
  return {
    nodes: mix(nodes),
    curves: mix(curves),
    ...(pools && { pools: mix(pools) }),
    ...(loops && { loops: mix(loops) }),
    ...(outages && { outages: mix(outages).map((outage) => ({ ...outage, nodes: outage.nodes.toReversed() })) }),
  }
}

/** A result with its lists by id. */
function sorted(result: RunResult): RunResult {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
  const { nodes, pools, loops } = result
  return { ...result, nodes: byId(nodes), ...(pools && { pools: byId(pools) }), ...(loops && { loops: byId(loops) }) }
}

/** Everything that must hold for a network whatever it is. */
export function expectInvariants(network: Network, seed: number): void {
  const options = { until: UNTIL, seed }
  const result = simulate(network, { ...options, periods: ENDS, trace: 1e6, quantiles: true })
  expectCounts(network, result, ENDS)
  expectTrace(network, result)
  for (const { used, onDuty } of result.pools ?? []) expect(Math.min(used, onDuty)).toBeGreaterThanOrEqual(0)
  expectSame(network, result, options)
  const engine = build(network, options)
  const settlePools = watchPools(engine)
  for (const t of [seed % UNTIL, UNTIL]) {
    engine.run(t)
    expectLots(engine, t)
    expectCards(network, engine)
    settlePools(t)
  }
}

/** Slices, periods, what is recorded and the order of the file change nothing. */
function expectSame(network: Network, result: RunResult, options: { readonly until: number; readonly seed: number }): void {
  const run = startRun(shuffled(network, options.seed), { ...options, periods: ENDS, trace: 1e6, quantiles: true })
  for (let t = 0; t < UNTIL; t += 1 + (options.seed % 40)) {
    run.advance(t)
    run.result()
  }
  run.advance(UNTIL)
  expect(sorted(run.result())).toEqual(sorted(result))
  const { trace: _, nodes, whyEvents: __, engine: ___, ...bare } = result
  const plain = simulate(network, options)
  expect(plain).toMatchObject(bare)
  expect(plain.nodes).toEqual(nodes.map(withoutRecords))
}

/** Of a node what is counted whether or not periods and quantiles are asked for. */
function withoutRecords({ ports, ...node }: NodeResult): object {
  const bare = { ...node, periods: undefined, times: undefined, ages: undefined }
  return ports === undefined ? bare : { ...bare, ports: ports.map((port) => ({ ...port, periods: undefined })) }
}
