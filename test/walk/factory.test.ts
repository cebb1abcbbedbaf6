import { simulate, type Network, type NodeSpec, type RunResult } from '@cellwright/kernel'
import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { imbalances } from '../../packages/model/src/factory/balance.ts'
import { findBottleneck } from '../../packages/model/src/factory/bottleneck.ts'
import { compilePlant, type CompiledPlant } from '../../packages/model/src/factory/compile.ts'
import { unitMasses } from '../../packages/model/src/factory/masses.ts'
import { nodeOf } from '../../packages/model/src/factory/simulate.ts'
import { staticCapacity } from '../../packages/model/src/plant/capacity.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { NOT_CELL_BY_CELL } from '../../packages/model/src/study/every-cell.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { changed, finish, project } from './kaliningrad.ts'

const world = new World(project(), builtInLibrary())
const { plant } = outcome(world).plants[0]!
const last = plant.steps.at(-1)!.step.id
const DAY = 86400

/** Mature and saturated, with no orders and no shutdown. */
const mature = (days: number, more: Partial<Parameters<typeof compilePlant>[2]> = {}) =>
  compilePlant(world, plant, { origin: 0, end: days, lineStarts: [0], ramp: false, calendar: false, ...more })

const run = (compiled: CompiledPlant, days: number, seed = 1): RunResult =>
  simulate(compiled.network, { until: days * DAY, seed, periods: [60 * DAY, days * DAY] })

/** Packs per second after sixty days. */
const rate = (compiled: CompiledPlant, days: number, seed = 1) =>
  nodeOf(run(compiled, days, seed), compiled.steps.get(last)!.work[0]!).periods!.out[1]! / ((days - 60) * DAY)

/** The line as its machines alone would have it: the bounds know no people who go from one to another. */
const MANNED = { without: ['operators'] } as const
const machinesAlone = staticCapacity({ steps: plant.steps, crews: { ...plant.crews, operators: [] } })

test('the simulated line lies between the static answers for no buffers and for endless buffers', () => {
  const { none, endless } = machinesAlone
  const rates = [1, 2, 3].map((seed) => rate(mature(240, MANNED), 240, seed))
  const mean = rates.reduce((a, b) => a + b, 0) / rates.length
  expect(mean).toBeGreaterThan(none.value)
  expect(mean).toBeLessThan(endless.value * 1.005)
})

test('every unit and every kilogram is accounted for', () => {
  const compiled = mature(120)
  expect(imbalances(run(compiled, 120), compiled, unitMasses(world, plant, compiled))).toEqual([])
})

test('a hidden loss of 0.1 % at any step is found', () => {
  const compiled = mature(100)
  const masses = unitMasses(world, plant, compiled)
  const sound = run(compiled, 100)
  for (const [step, { work }] of compiled.steps) {
    const [node = ''] = work
    // Units vanish between being counted in and counted out.
    const leaky: RunResult = {
      ...sound,
      nodes: sound.nodes.map((n) => (n.id === node ? { ...n, out: n.out - Math.max(1, Math.round(n.out / 1000)) } : n)),
    }
    expect(
      imbalances(leaky, compiled, masses).map((f) => f.where),
      step,
    ).toContain(node)
  }
})

test('a leak built into the network is found at the link where it is', () => {
  const compiled = mature(100)
  const masses = unitMasses(world, plant, compiled)
  for (const { work } of compiled.steps.values()) {
    const [node = ''] = work
    const target = compiled.links.find(([from]) => from === node)![1]
    // One unit in a thousand turns off to a place that nobody counts.
    const leaky: Network = {
      ...compiled.network,
      nodes: [
        ...compiled.network.nodes.map((n) =>
          n.id === node && n.kind !== 'split' && 'to' in n ? ({ ...n, to: 'leak' } as NodeSpec) : n,
        ),
        { kind: 'buffer', id: 'leak', to: target, places: 1e6, scrap: [{ id: 'leak', probability: 0.001, mode: 'unit' }] },
      ],
    }
    const result = simulate(leaky, { until: 100 * DAY, seed: 1 })
    const faults = imbalances(result, compiled, masses).map((f) => f.where)
    expect(
      faults.some((where) => where.split(' -> ')[0]!.includes(node) && where.includes(target)),
      node,
    ).toBe(true)
    expect(faults, node).toContain('mass of the plant')
  }
})

test('halving the lot moves the output by less than half a percent', () => {
  const whole = mature(425)
  const half = mature(425, { lot: Math.round(whole.lot / 2) })
  const ratio = rate(half, 425) / rate(whole, 425)
  expect(Math.abs(ratio - 1)).toBeLessThan(0.005)
})

test('so it does in a plant five times as large, whose many mixers hold a lot each', () => {
  const text = changed('capacity: {claim: capacity}', 'capacity: 20 GWh/yr')
  const large = new World(project(text), builtInLibrary())
  const { plant: works } = outcome(large).plants[0]!
  const output = (lot?: number) => {
    const options = { origin: 0, end: 180, lineStarts: [0], ramp: false, calendar: false, ...(lot ? { lot } : {}) }
    const compiled = compilePlant(large, works, options)
    return { lot: compiled.lot, rate: rate(compiled, 180) }
  }
  const whole = output()
  expect(Math.abs(output(Math.round(whole.lot / 2)).rate / whole.rate - 1)).toBeLessThan(0.005)
  // With 8000 lots a year the mixers hold so many cards that the line makes four fifths of that.
  expect(output(20609).rate / whole.rate).toBeLessThan(0.85)
})

test('the named bottleneck gains most from one machine or person more, tried everywhere', () => {
  const options = { seed: 1, replications: 3, days: 120 }
  const named = finish(findBottleneck(world, plant, options))!
  // Tried here again, without the code that names: one machine more at each step, one person more in each crew, the same seeds.
  const output = (extra: Record<string, number>) =>
    [0, 1, 2].map((replication) => {
      const compiled = mature(165, { extra })
      const result = simulate(compiled.network, { until: 165 * DAY, seed: 1, replication, periods: [45 * DAY, 165 * DAY] })
      return nodeOf(result, compiled.steps.get(last)!.work[0]!).periods!.out[1]!
    })
  const asIs = output({})
  const places = [...plant.steps.map((s) => s.step.id), ...plant.crews.operators.map((crew) => crew.id)]
  const gains = places.map((id) => {
    const more = output({ [id]: 1 })
    return { id, gain: more.reduce((sum, x, i) => sum + x - asIs[i]!, 0) }
  })
  const best = gains.reduce((a, b) => (b.gain > a.gain ? b : a))
  expect(best.gain).toBeGreaterThan(0)
  expect(named.steps).toContain(best.id)
  // Who is not named gains less than half as much.
  for (const g of gains.filter((x) => !named.steps.includes(x.id))) expect(g.gain, g.id).toBeLessThan(best.gain / 2)
})

test('almost no stores and endless stores enclose the line with its stores', () => {
  const { none, endless } = machinesAlone
  // A store always holds a few lots, so that small lots are needed for almost no stores.
  const least = rate(mature(150, { ...MANNED, bufferSeconds: 0, lot: 200 }), 150)
  const usual = rate(mature(150, { ...MANNED, lot: 200 }), 150)
  const most = rate(mature(150, { ...MANNED, bufferSeconds: 1e7, lot: 200 }), 150)
  expect(least).toBeGreaterThan(none.value)
  expect(least).toBeLessThan(usual * 1.001)
  expect(usual).toBeLessThan(most * 1.003)
  expect(most).toBeLessThan(endless.value * 1.005)
})

test('what leaves is a whole pack: every material of the design has joined it', () => {
  const compiled = mature(10)
  expect(unitMasses(world, plant, compiled).at(compiled.exits[0]!.node).after).toBeCloseTo(plant.pack.mass.value, 9)
})

test.each([
  [400, 2000, true],
  [90, 100, false],
  [12, 10, true],
])('both engines share the plant with the same bytes: %i days in lots of %i', (end, lot, ramp) => {
  const { network } = compilePlant(world, plant, { origin: 0, end, lineStarts: [0], ramp, lot, without: NOT_CELL_BY_CELL })
  const options = { until: end * DAY, seed: 1, periods: [(end / 3) * DAY, end * DAY] }
  const both = simulate(network, { ...options, engine: 'both' })
  const { engine, whyEvents, parts, ...figures } = both
  expect([engine, whyEvents, new Set(parts!.map((part) => part.engine)).size]).toEqual(['both', expect.any(String), 2])
  expect(simulate(network, { ...options, engine: 'events' })).toMatchObject(figures)
})
