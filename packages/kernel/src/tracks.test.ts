import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NetworkError } from './network-error.ts'
import type { NodeResult, RunOptions, StateSeconds } from './network.ts'
import { startRun } from './run.ts'
import { networks } from './testing-networks.ts'
import { type Track, tracks } from './tracks.ts'

const UNTIL = 250

/** Seconds of a value over a track. */
function seconds<T>({ times, values }: Track<T>, wanted: T, until: number): number {
  return times.reduce((sum, t, i) => sum + (values[i] === wanted ? (times[i + 1] ?? until) - t : 0), 0)
}

const statesOf = (before: NodeResult, after: NodeResult) =>
  (Object.keys(after.states!) as (keyof StateSeconds)[]).map(
    (state) => [state, after.states![state] - before.states![state]] as const,
  )

test('a window in the middle of a run: state seconds and contents are those that the engine counts', () => {
  let runs = 0
  const times = fc.tuple(fc.integer({ min: 0, max: 20 * UNTIL - 2 }), fc.integer({ min: 1, max: 20 * UNTIL }))
  fc.assert(
    fc.property(networks(), fc.integer({ min: 0, max: 99 }), times, (network, seed, [start, length]) => {
      const [from, until] = [start / 20, Math.min(UNTIL, (start + length) / 20)]
      const options: RunOptions = { until: UNTIL, seed, trace: { from, until, most: 1_000_000 }, engine: 'events' }
      try {
        const run = startRun(network, options)
        run.advance(from)
        const opening = run.opening()!
        const before = run.result()
        run.advance(until)
        const after = run.result()
        const all = tracks(network, opening, after.trace!, until)
        after.nodes.forEach((node, n) => {
          const own = all.get(node.id)!
          expect(own.inside.values.at(-1), node.id).toBe(node.wip)
          for (const { port, waiting } of node.ports ?? [])
            expect(all.get(`${node.id}:${port}`)!.inside.values.at(-1), port).toBe(waiting)
          for (const [state, counted] of node.states && own.machines.length > 0 ? statesOf(before.nodes[n]!, node) : []) {
            const followed = own.machines.reduce((sum, track) => sum + seconds(track, state, until), 0)
            expect(followed, `${node.id} ${state}`).toBeCloseTo(counted, 6)
          }
        })
        runs++
      } catch (error) {
        if (!(error instanceof NetworkError && error.faults[0]?.code === 'not-built')) throw error
      }
    }),
    { numRuns: 150, seed: 42 },
  )
  expect(runs).toBeGreaterThan(20)
})

test('without a trace there is no opening', () => {
  const network = {
    nodes: [
      { kind: 'source', id: 'in', to: 'out', lot: 1, arrivals: { kind: 'schedule', times: [1] } },
      { kind: 'sink', id: 'out' },
    ],
  } as const
  expect(startRun(network, { until: 2, seed: 1 }).opening()).toBe(null)
  expect(startRun(network, { until: 2, seed: 1, trace: 10 }).opening()!.nodes.get('in')).toEqual({ inside: 0 })
})
