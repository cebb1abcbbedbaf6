import type { Network, RunResult } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { encode, firstDifference } from './canonical.ts'
import { Dice } from './dice.ts'
import { byBothEngines, UNTIL, workloads } from './groups.ts'
import { randomNetworks } from './networks.ts'

const dice = new Dice('file order', 1)

/** The same network written otherwise: its lists (nodes, curves, pools, loops, outages) and the fields of everything in another order. */
function rewritten(network: Network): Network {
  const lists = Object.entries<readonly unknown[]>({ ...network })
  return refielded(Object.fromEntries(lists.map(([key, list]) => [key, dice.shuffled(list)]))) as Network
}

function refielded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => refielded(element))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(dice.shuffled(Object.entries(value)).map(([key, element]) => [key, refielded(element)]))
}

/** A result lists nodes, pools and loops in file order. */
function byId(result: RunResult): RunResult {
  const { nodes, pools, loops } = result
  return { ...result, nodes: sorted(nodes), ...(pools && { pools: sorted(pools) }), ...(loops && { loops: sorted(loops) }) }
}

function sorted<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

test('a network gives the same bytes in whatever order its file is written', () => {
  let byRecursion = 0
  for (const [network, until] of [...workloads(), ...randomNetworks(100).map((network) => [network, UNTIL] as const)]) {
    const as = byBothEngines(network, until)
    const other = byBothEngines(rewritten(network), until)
    expect(firstDifference(encode(byId(as.events)), encode(byId(other.events)))).toBeUndefined()
    if (!as.recursion || !other.recursion) expect([as.recursion, other.recursion]).toEqual([undefined, undefined])
    else {
      byRecursion++
      expect(firstDifference(encode(byId(as.recursion)), encode(byId(other.recursion)))).toBeUndefined()
    }
  }
  expect(byRecursion).toBeGreaterThan(30)
})
