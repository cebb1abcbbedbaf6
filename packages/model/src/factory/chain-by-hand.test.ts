import type { Distribution, RunResult } from '@cellwright/kernel'
import { meanInterval, simulate } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { chainIds } from './chain-ids.ts'
import { rowOf } from './testing-row.ts'

// Chains of plants that are one station each, worked out by hand to the second.

const MINUTE = 60
const HOUR = 3600

const constant = (value: number): Distribution => ({ kind: 'constant', value })
const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean })

function node({ nodes }: RunResult, id: string) {
  const found = nodes.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no node ${id}`)
  return found
}

test('the plant above stops: the one below goes on for what is left, and begins again a load and a lead time after it does', () => {
  /*
   * `ore` makes a unit a minute and `cell` one a minute out of 2/3 of a unit of ore: 40 units an hour. A load is 40 units, on the way for 3 h; 2 h of
   * stock; so cards for (3 h + 2 h) x 40 / 40 = 5 loads.
   *
   *  0:40   the first load leaves, 3:40 it is there: cell begins.
   *  3:20   five loads are on the way; from then on a load leaves when one is opened, and ore, which makes 60 an hour, gets ahead.
   *  3:40 + (k - 1) h, less the 8 min that it takes to use what waits in front of the step (4 units, and what is left of those before): load k is opened,
   *         and load k + 5 leaves.
   * 19:32   load 17 is opened, load 22 leaves, load 23 is put together, and 38 minutes later the 41 places in front of that and two in the store are full.
   * 20:25   ore stops. There are load 23 and 43 units, of which 40 become load 24. So cell gets 24 loads, 960 units for 1440 of its own.
   * 27:40   after 1440 minutes the last of these is made: cell starves.
   * 40:00   ore goes on, with 3 units there: 37 minutes later the next load leaves.
   * 43:37   it is there. Cell has stood for 15 h 57 min.
   */
  const network = rowOf(
    [
      { id: 'ore', time: constant(MINUTE), stops: [20 * 60 + 25, 40 * 60] },
      { id: 'cell', time: constant(MINUTE), take: 2 / 3 },
    ],
    () => ({ use: 40 / HOUR, load: 40, leadTime: 3 * HOUR, stock: 2 * HOUR }),
  )
  const at = (hours: number, minutes: number) => (hours * 60 + minutes) * MINUTE
  const periods = [at(3, 40), at(20, 25), at(27, 40), at(40, 0), at(43, 37), at(60, 0)]
  const result = simulate(network, { until: at(60, 0), seed: 1, periods })
  const cell = node(result, 'cell/step')
  const minutes = (series: Float64Array) => [...series].map((seconds) => seconds / MINUTE)
  expect(minutes(cell.ports![1]!.periods!.missing)).toEqual([220, 0, 0, 12 * 60 + 20, 3 * 60 + 37, 0])
  expect(minutes(cell.periods!.busy)).toEqual([0, 1005, 435, 0, 0, 983])
  expect([...cell.periods!.out]).toEqual([0, 1005, 435, 0, 0, 983])
  // 2/3 of 1440 units are used when it starves.
  expect([...cell.ports![1]!.periods!.drawn].slice(0, 4).reduce((a, b) => a + b)).toBe(960)
  expect([...node(result, chainIds.way('to cell')).periods!.in].slice(0, 4)).toEqual([5 * 40, 17 * 40, 2 * 40, 0])
  // What neither cell nor the stores take is sold: 1225 made by 20:25, 960 sent, 3 left.
  expect([...node(result, chainIds.market('ore')).periods!.in].slice(0, 4).reduce((a, b) => a + b)).toBe(1225 - 960 - 3)
})

test('the plant above comes late: the one below begins a load and a lead time after it', () => {
  // Ore stands from 0 (a moment after) to 10:00, then makes a unit a minute: 40 by 10:40, there at 13:40.
  const network = rowOf(
    [
      { id: 'ore', time: constant(MINUTE), stops: [1e-6, 10 * 60] },
      { id: 'cell', time: constant(MINUTE), take: 2 / 3 },
    ],
    () => ({ use: 40 / HOUR, load: 40, leadTime: 3 * HOUR, stock: 2 * HOUR }),
  )
  const result = simulate(network, { until: 20 * HOUR, seed: 1 })
  const { ports, states } = node(result, 'cell/step')
  expect(ports![1]!.missing).toBeCloseTo((13 * 60 + 40) * MINUTE, 2)
  expect(states!.starved).toBe(ports![1]!.missing)
})

test.each([
  { per: [60, 60, 60], takes: [0.5, 0.75] },
  { per: [20, 60, 60], takes: [0.7, 1.1] },
  { per: [60, 20, 60], takes: [2.5, 1.5] },
  { per: [60, 60, 11], takes: [1.3, 0.9] },
])('three in a row make the least of what each could give: $per an hour, takes $takes', ({ per, takes }) => {
  const [a = 0, b = 0, c = 0] = per
  const [ab = 0, bc = 0] = takes
  const network = rowOf(
    [
      { id: 'a', time: constant(HOUR / a) },
      { id: 'b', time: constant(HOUR / b), take: ab },
      { id: 'c', time: constant(HOUR / c), take: bc },
    ],
    // Each asks for what it would take at its own rate.
    (_, to) => ({ use: (to.id === 'b' ? b * ab : c * bc) / HOUR, load: 10, leadTime: 5 * HOUR, stock: 4 * HOUR }),
  )
  const from = 200 * HOUR
  const until = 1200 * HOUR
  const result = simulate(network, { until, seed: 1, periods: [from, until] })
  const least = Math.min(a / ab / bc, b / bc, c)
  const made = node(result, 'c/product').periods!.in[1]! / 1000
  // Loads of an hour's use come in steps.
  expect(Math.abs(made - least)).toBeLessThan(0.1)
  // Who waits for what says who limits: c for b unless c is the least, b for a if a is.
  const missing = (id: string) => node(result, `${id}/step`).ports![1]!.periods!.missing[1]! / (until - from)
  expect(missing('c')).toBeCloseTo(1 - least / c, 2)
  expect(missing('b')).toBeCloseTo(Math.max(0, 1 - a / ab / b), 2)
})

test('random times, no time on the way: a queue with so many places (M/M/1/K)', () => {
  /*
   * `ore` makes 12 units an hour at random and sells what has no room; `cell` takes 10 an hour at random. Between them is room for K: cell itself 1, in front of
   * its step 3 (need of a lot 2, and a part brought at a time), the part that is brought 1, the opened load 1, the stock of 2 h x 1 = 2 loads of one unit, the
   * load put together 1 and in front of it 2, and the store of ore 2. So cell waits with probability (1 - r) / (1 - r^(K + 1)), r = 1.2
   * (L. Kleinrock, Queueing Systems 1, 1975, section 3.6).
   */
  const places = 1 + 3 + 1 + 1 + 2 + 1 + 2 + 2
  const ratio = 1.2
  const idle = (k: number) => (1 - ratio) / (1 - ratio ** (k + 1))
  const exact = idle(places)
  const [rate, until] = [10 / HOUR, 3000 * HOUR]
  const network = rowOf(
    [
      { id: 'ore', time: exponential(1 / rate / ratio) },
      { id: 'cell', time: exponential(1 / rate), take: 1 },
    ],
    () => ({ use: 1 / HOUR, load: 1, leadTime: 0, stock: 2 * HOUR }),
  )
  const shares = Array.from({ length: 20 }, (_, replication) => {
    const { missing } = node(simulate(network, { until, seed: 1, replication }), 'cell/step').ports![1]!
    return missing / until
  })
  const { low, high, mean } = meanInterval(shares, 0.999)
  expect(low, `${mean} for ${exact}`).toBeLessThan(exact)
  expect(high, `${mean} for ${exact}`).toBeGreaterThan(exact)
  // It tells one place from another.
  expect(idle(places + 1)).toBeLessThan(low)
  expect(idle(places - 1)).toBeGreaterThan(high)
})
