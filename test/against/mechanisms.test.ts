import { nodeOf, simulate, type Network } from '@cellwright/kernel'
import { describe, expect, test } from 'vitest'
import { exampleLine, MECHANISMS, simulated } from './kernel-answers.ts'

/**
 * Mechanisms of a battery line and of plants of materials, one small file each in examples/lines/mechanisms. The head of a file works its effect out by hand; here every
 * file must find those values, and what the hand calculation says beyond them.
 */
test.each(MECHANISMS)('%s', (name) => {
  const { known, deadlock } = simulated(exampleLine(name))
  expect(deadlock).toBeUndefined()
  expect(known.length).toBeGreaterThan(0)
  for (const { figure, exact, found, isCoveredWidely } of known) {
    expect(isCoveredWidely, `${figure} is ${found.value}, by hand ${exact}`).toBe(true)
    // What is drawn is known closely enough that a wrong value is not held.
    expect(found.high! - found.value!, figure).toBeLessThanOrEqual(0.1 * exact)
  }
})

const HOUR = 3600
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const network = (name: string): Network => exampleLine(`mechanisms/${name}`).network
const run = (line: Network, until: number, more = {}) => simulate(line, { until, seed: 1, ...more })
const replications = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

const hours = (value: number) => ({ kind: 'constant', value: value * HOUR }) as const

/** The network with some fields of one node changed. */
function changed(line: Network, id: string, fields: object): Network {
  return { ...line, nodes: line.nodes.map((spec) => (spec.id === id ? { ...spec, ...fields } : spec)) }
}

test('planned stops: the coater stops at hours 300 and 972, and the mixer after lots 8 and 16', () => {
  const periods = [300, 308, 972, 980, 1000].map((hour) => hour * HOUR)
  const { nodes } = run(network('planned-stops'), 1000 * HOUR, { periods })
  expect([...nodes[1]!.periods!.maintenance].map((seconds) => seconds / HOUR)).toEqual([0, 8, 0, 8, 0])
  expect([...nodes[2]!.periods!.out]).toEqual([300, 0, 664, 0, 20])
  const lots = [12, 17, 28, 33, 33.5].map((hour) => nodeOf(run(network('planned-stops'), hour * HOUR), 'slurry').out / 400)
  expect(lots).toEqual([8, 8, 16, 16, 17])
})

test.each([
  [20_000, 14],
  [21_000, 14],
  [21_001, 15],
])('tool life: knives of %i m are changed after %i coils', (metres, coils) => {
  const life = { kind: 'constant', value: metres } as const
  const knives = { id: 'knives', clock: 'units', life, timeToRepair: hours(1), planned: true } as const
  const round = coils * 0.5 + 1
  const result = run(changed(network('tool-life'), 'slitter', { failures: [knives] }), 10 * round * HOUR)
  expect(nodeOf(result, 'slit').out).toBe(10 * coils * 1500)
})

test('campaigns make 17.5 times as much as a change with every lot', () => {
  const result = run(network('campaigns'), 252 * HOUR)
  expect([nodeOf(result, 'made').out, nodeOf(result, 'mixed').out]).toEqual([210_000, 12_000])
})

test('furnace hall: one furnace after the other, from the first load on', () => {
  // The mill fills one in 26 x 28.8 min = 12.48 h; a load is out 13 days later.
  const loads = [13.5, 13.53, 14, 14.05, 26].map((day) => nodeOf(run(network('furnace-hall'), day * DAY), 'furnaces').out / 26)
  expect(loads).toEqual([0, 1, 1, 2, 20])
})

test('kiln: nothing is out before 20 h, and then two lots every 12 min', () => {
  const out = [20.1, 20.21, 20.41, 30.21].map((time) => nodeOf(run(network('kiln'), time * HOUR), 'kilns').out / 55)
  expect(out).toEqual([0, 2, 4, 102])
})

test('evaporation ponds: the first harvest is 18 months old, and follows the half-years', () => {
  const until = [547.5, 730, 912.5, 1095].map((day) => day * DAY)
  const { periods } = nodeOf(run(network('evaporation-pond'), 1095 * DAY, { periods: until }), 'harvest')
  // Half-years of 4, 16 and 4 t a day; a tonne begun in one may end in the next.
  for (const [i, tonnes] of [0, 730, 2920, 730].entries()) expect(Math.abs(periods!.out[i]! - tonnes)).toBeLessThanOrEqual(1)
})

test('rota: who is there works the whole shift, and the other machines have a lot and no operator', () => {
  const { nodes, pools } = run(network('rota'), DAY, { periods: [8, 16, 24].map((hour) => hour * HOUR) })
  const hoursOf = (id: string, state: 'busy' | 'unmanned') =>
    [...nodes.find((node) => node.id === id)!.periods![state]].map((seconds) => seconds / HOUR)
  expect(hoursOf('stackers', 'busy')).toEqual([80, 64, 40])
  expect(hoursOf('stackers-short', 'busy')).toEqual([72, 56, 32])
  expect(hoursOf('stackers-short', 'unmanned')).toEqual([8, 24, 48])
  expect(pools![0]!.used / HOUR).toBe(184)
})

test.each([
  ['one-crew', 1],
  ['two-crews', 2],
  ['three-crews', 3],
])('repair crews: %s by the series of M/M/c//8', (id, crews) => {
  let term = 1
  let sum = 1
  let down = 0
  for (let k = 1; k <= 8; k++) {
    term *= ((8 - k + 1) * 0.2) / Math.min(k, crews)
    sum += term
    down += k * term
  }
  const { known } = exampleLine('mechanisms/repair-crews')
  expect(known.find(({ figure }) => figure.id === id)!.value).toBeCloseTo((8 - down / sum) / 8, 6)
})

test('OEE: the product of the factors is good units x ideal time over loading time, and both follow from the states', () => {
  const { nodes } = simulated({ ...exampleLine('mechanisms/oee'), replications: 1 })
  const { states, throughput, scrap, effectiveness } = nodes.find(({ id }) => id === 'packer')!
  const { busy, setup, down } = states!
  const loading = busy.value! + setup.value! + down.value!
  const { availability, performance, quality, oee } = effectiveness!
  expect(availability.value).toBeCloseTo(busy.value! / loading, 12)
  expect(performance.value).toBeCloseTo(throughput.value! / (1 - scrap.value!) / busy.value!, 12)
  expect(quality.value).toBeCloseTo(1 - scrap.value!, 12)
  expect(oee.value).toBeCloseTo(throughput.value! / loading, 12)
  expect(oee.value).toBeCloseTo(availability.value! * performance.value! * quality.value!, 12)
})

test.each([
  [30, 72_000],
  [45, 108_000 + 9000],
  [60, 144_000 + 18_000],
  [90, 216_000 + 54_000],
  [120, 288_000 + 126_000],
  [150, 360_000 + 198_000],
])('second line: until day %i both lines made %i cells', (day, cells) => {
  expect(nodeOf(run(network('second-line'), day * DAY), 'ware').out).toBe(cells)
})

test('pot life: six lots a week are lost, and none of a slurry that keeps for 20 h', () => {
  const line = network('pot-life')
  const { scrapBy } = nodeOf(run(line, 10 * WEEK), 'tank')
  expect(scrapBy).toEqual([{ id: 'gelled', units: 10 * 6 * 500 }])
  const lasting = changed(line, 'tank', { expiry: { id: 'gelled', after: hours(20) } })
  expect(nodeOf(run(lasting, 10 * WEEK), 'tank').scrap).toBe(0)
})

describe('re-drying', () => {
  const line = network('re-dry')
  const weekly = (of: Network): number => {
    const periods = replications(6).map((week) => (week + 1) * WEEK)
    const out = [...nodeOf(run(of, 6 * WEEK, { periods }), 'dryer').periods!.out]
    expect(new Set(out.slice(1)).size).toBe(1)
    return out.at(-1)!
  }

  test('six coils a week go back, and the dryer gets 48 in place of 42', () => {
    expect(weekly(line)).toBe(48)
    expect(weekly(changed(line, 'dry-store', { expiry: { id: 'wet', after: hours(48), to: 'gate' } }))).toBe(42)
  })

  test('the way back may also lead straight into the dryer', () => {
    const direct = changed(line, 'slitting', { to: 'dryer' })
    const back = changed(direct, 'dry-store', { expiry: { id: 'wet', after: hours(24), to: 'dryer' } })
    expect(weekly({ ...back, nodes: back.nodes.filter(({ id }) => id !== 'gate') })).toBe(48)
  })
})

test('late defects: equal means, a thousand times the variance where whole lots are lost', () => {
  const line = network('late-defects')
  const lost = replications(100).map((replication) => {
    const { nodes } = run(line, 81 * DAY, { replication, periods: [41 * DAY, 81 * DAY] })
    return ['test-a', 'test-b'].map((id) => nodes.find((node) => node.id === id)!.periods!.scrap[1]!)
  })
  const [lots, size, p] = [400, 1000, 0.02]
  const byHand = [lots * size * p * (1 - p), lots * size ** 2 * p * (1 - p)]
  byHand.forEach((variance, i) => {
    const sample = lost.map((both) => both[i]!)
    const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length
    const found = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (sample.length - 1)
    // 99.9 % interval of chi-square with 99 degrees of freedom.
    expect(found / variance).toBeGreaterThan(0.6)
    expect(found / variance).toBeLessThan(1.54)
    expect(Math.abs(mean - lots * size * p)).toBeLessThan(3.3 * Math.sqrt(variance / sample.length))
  })
})

test.each([
  [1200, 50],
  [600, 25],
  [2400, 100],
  [3000, 100],
])('ageing of 24 h with %i places lets %i cells an hour out', (places, rate) => {
  const line = changed(network('ageing-hold'), 'racks', { places })
  const result = run(line, 5 * DAY, { periods: [2 * DAY, 5 * DAY] })
  expect(nodeOf(result, 'racks').periods!.out[1]).toBe(72 * rate)
  expect(nodeOf(result, 'racks').maxWip).toBe(Math.min(places, 2400))
})

test('formation: a tower loads eight times a week, and is cleaned between', () => {
  const { nodes } = run(network('formation'), WEEK, { trace: 10_000 })
  const { states } = nodes.find(({ id }) => id === 'towers')!
  expect(Object.entries(states!).map(([state, seconds]) => [state, seconds / HOUR])).toEqual(
    expect.arrayContaining([
      ['busy', 1600],
      ['setup', 40],
      ['maintenance', 40],
    ]),
  )
})

test('shared outages: one of 5 in 100 h stops stations and assembly alike, for 5 % of the time', () => {
  const line = network('shared-outages')
  const power = {
    id: 'power',
    nodes: ['anode', 'cathode', 'slitter', 'stacker'],
    timeToFailure: hours(95),
    timeToRepair: hours(5),
  }
  const { nodes } = run({ ...line, outages: [power] }, 1000 * HOUR)
  const down = power.nodes.map((id) => nodes.find((node) => node.id === id)!.states!.down / HOUR)
  expect(down).toEqual([50, 50, 50, 50])
  // A lot every 4 min of 950 h, but for the first 8 min, until anodes have come through two machines.
  expect(nodes.find(({ id }) => id === 'out')!.out).toBe(950 * 15 - 2)
})

test('grading: as many modules as each grade has full dozens, and less than one of each is left over', () => {
  const line = network('grading')
  for (const replication of replications(10)) {
    const result = run(line, 3 * DAY, { replication })
    let cells = 0
    for (const grade of ['a', 'b']) {
      const [port] = nodeOf(result, `module-${grade}`).ports!
      cells += port!.in
      expect(nodeOf(result, `modules-${grade}`).out).toBe(Math.floor(port!.in / 12))
      expect(port!.waiting).toBe(port!.in % 12)
    }
    expect(cells).toBe(10_000)
    expect(result.deadlock).toBeUndefined()
  }
})

test('contract: order m is 50 m units late, from the tenth on with all of its units', () => {
  const result = run(network('contract'), 360 * DAY)
  for (const product of ['red', 'blue']) {
    const orders = nodeOf(result, product).orders!
    expect(orders.map(({ late }) => late)).toEqual([50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 500, 500])
    expect(orders.reduce((sum, { ordered, delivered }) => sum + ordered - delivered, 0)).toBe(600)
  }
})

test('kanban: stock never exceeds the cards, and what has no card is late by its time on the line', () => {
  const result = run(network('kanban'), 20.25 * DAY)
  expect([nodeOf(result, 'red').maxWip, nodeOf(result, 'blue').maxWip]).toEqual([15, 15])
  for (const { due, late, completed } of nodeOf(result, 'red').orders!) expect([late, completed! - due]).toEqual([5, 100 * 60])
})
