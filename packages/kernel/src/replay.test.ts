import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NetworkError } from './network-error.ts'
import type { Network, NodeResult, RunOptions, StateSeconds } from './network.ts'
import type { Command, Process } from './process.ts'
import { type NodeScene, replay, type Scene } from './replay.ts'
import { simulate, startRun } from './run.ts'
import { networks } from './testing-networks.ts'
import { exponential, net, sink, source, station } from './testing.ts'

const UNTIL = 250
/** No event is likely to fall into so short a time [s]. */
const MOMENT = 1e-7

/** What the engine says of a node, beside what the trace says. */
function expectSame(
  before: NodeResult,
  after: NodeResult | undefined,
  scene: NodeScene,
  ports: ReadonlyMap<string, NodeScene>,
): void {
  const { id, wip, kind } = before
  expect(scene.inside, id).toBe(wip)
  if (kind !== 'sink')
    expect(
      scene.lots.reduce((sum, { units }) => sum + units, 0),
      id,
    ).toBe(wip)
  for (const { port, waiting } of before.ports ?? []) expect(ports.get(`${id}:${port}`)!.inside, `${id}:${port}`).toBe(waiting)
  if (before.states === undefined || after === undefined) return
  for (const state of Object.keys(before.states) as (keyof StateSeconds)[]) {
    const machines = (after.states![state] - before.states[state]) / MOMENT
    expect(Math.round(machines), `${id} ${state}`).toBe(scene.machines!.filter((machine) => machine.state === state).length)
  }
}

function expectScene(network: Network, options: RunOptions, cuts: readonly number[], at: (t: number) => Scene): void {
  const run = startRun(network, options)
  for (const cut of cuts) {
    run.advance(cut)
    const { events, nodes } = run.result()
    run.advance(cut + MOMENT)
    const later = run.result()
    const scene = at(cut)
    nodes.forEach((node, i) =>
      expectSame(node, later.events === events ? later.nodes[i] : undefined, scene.nodes.get(node.id)!, scene.nodes),
    )
  }
}

const cuts = fc
  .uniqueArray(fc.integer({ min: 1, max: 20 * UNTIL - 1 }), { minLength: 3, maxLength: 6 })
  // Between the whole seconds at which curves and many events lie, and not: it is the same.
  .map((list) => list.map((t) => t / 20 + 1e-3).sort((a, b) => a - b))

test('what is inside every node, and what every machine does, from the trace alone', () => {
  let runs = 0
  fc.assert(
    fc.property(networks(), fc.integer({ min: 0, max: 99 }), cuts, (network, seed, times) => {
      const options: RunOptions = { until: UNTIL, seed, trace: 1_000_000, engine: 'events' }
      try {
        const { trace } = simulate(network, options)
        const film = replay(network, trace!)
        expectScene(network, options, times, (t) => film.at(t))
        // Backwards, too.
        const first = replay(network, trace!).at(times[0]!)
        expect(film.at(times[0]!)).toEqual(first)
        runs++
      } catch (error) {
        if (!(error instanceof NetworkError && error.faults[0]?.code === 'not-built')) throw error
      }
    }),
    { numRuns: 150, seed: 42 },
  )
  expect(runs).toBeGreaterThan(20)
})

test('lots are followed through a process that splits, joins, loses and finishes them', () => {
  function* sorter(me: Process): Generator<Command, void> {
    for (;;) {
      yield me.take({ lots: 2 })
      const [a, b] = me.lots
      yield me.hold(me.draw(exponential(3)))
      me.join(a!, b!)
      const part = me.split(a!, 3)
      yield me.hold(1)
      me.scrap(part, 'bad', 1)
      me.finish(part)
      yield me.send(a!)
    }
  }
  const network = net([
    { kind: 'source', id: 'in', to: 'sorter', lot: 4, arrivals: { kind: 'renewal', interval: exponential(2) } },
    { kind: 'process', id: 'sorter', to: ['pack'], places: 40, causes: ['bad'], copies: 2 },
    station('pack', 'out', exponential(1)),
    sink('out'),
  ])
  const options: RunOptions = { until: 100, seed: 1, trace: 10_000, processes: { sorter } }
  const film = replay(network, simulate(network, options).trace!)
  expectScene(network, options, [3, 17.3, 41.7, 88.8], (t) => film.at(t))
})

test('by hand: a press that takes 2 s a lot in front of a packer that takes 5 s', () => {
  const network = net([source('in', 'press', 2), station('press', 'pack', 1), station('pack', 'out', 2.5), sink('out')])
  const { trace } = simulate(network, { until: 20, seed: 1, trace: 100 })
  const { nodes } = replay(network, trace!).at(5)
  // At 2 s lot 0 goes on to the packer, at 4 s lot 1 is done and waits until 7 s.
  expect(nodes.get('press')!.machines).toEqual([{ state: 'blocked', lot: { lot: 1, product: '', units: 2 } }])
  expect(nodes.get('pack')!.machines).toEqual([{ state: 'busy', lot: { lot: 0, product: '', units: 2 } }])
  expect(nodes.get('out')!.inside).toBe(0)
})

test('a window of the trace', () => {
  const network = net([source('in', 'press'), station('press', 'out', 1), sink('out')])
  const run = (trace: RunOptions['trace']) =>
    simulate(network, { until: 20, seed: 1, ...(trace === undefined ? {} : { trace }) }).trace
  const all = run(1000)!
  expect(run({ from: 5, until: 7, most: 1000 })).toEqual(all.filter(({ time }) => time >= 5 && time <= 7))
  expect(run({ from: 5, most: 3 })).toEqual(all.filter(({ time }) => time >= 5).slice(0, 3))
  expect(() => run({ from: 5, until: 4, most: 3 })).toThrow('trace is 5 to 4 s')
})
