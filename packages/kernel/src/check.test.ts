import { expect, test } from 'vitest'
import { checkNetwork } from './check.ts'
import { NetworkError } from './network-error.ts'
import type { Distribution, Network, NodeSpec } from './network.ts'
import { startRun } from './run.ts'
import { net, seconds, sink, source, station } from './testing.ts'

const codes = (network: Network): string[] => checkNetwork(network).map(({ node, code }) => `${node} ${code}`)

test('all faults at once, in one error, with the value and what is allowed', () => {
  const network = net(
    [
      source('in', 'statoin', 0),
      station('station', 'out', -1, { machines: 1.5, pace: ['shft'] }),
      { kind: 'buffer', id: 'rack', to: 'out', places: NaN },
      sink('out'),
      sink('out'),
    ],
    [{ id: 'shift', times: [0, 0], values: [1, -1] }],
  )
  const faults = checkNetwork(network)
  expect(faults.map(({ text }) => text)).toEqual([
    'in: lot is 0; allowed: a whole number from 1 to 2147483647',
    'station: machines is 1.5; allowed: a whole number from 0 to 16777216',
    'station: unit value is -1; allowed: a finite number of at least 0 s',
    "station: pace[0] is 'shft'; no curve has that id; did you mean 'shift'?",
    'rack: places is NaN; allowed: 1 or more places, or Infinity; for no buffer leave the node out',
    'shift: times[1] is 0; allowed: finite and after the one before (0 s)',
    'shift: values[1] is -1; allowed: a finite number of at least 0',
    "out: two nodes are called 'out'; ids are unique",
    "in: to is 'statoin'; no node has that id; did you mean 'station'?",
  ])
  expect(() => startRun(network, { until: 1, seed: 1 })).toThrow(NetworkError)
})

test('links: assembly ports, sources as targets, unreachable nodes, unfed ports', () => {
  const join: NodeSpec = {
    kind: 'assembly',
    id: 'join',
    to: 'out',
    machines: 1,
    lot: 1,
    inputs: [
      { port: 'a', take: 1, places: 1 },
      { port: 'b', take: 1, places: 1 },
    ],
  }
  expect(checkNetwork(net([source('in', 'join'), join, sink('out')]))[0]!.text).toBe(
    "in: to is 'join'; 'join' is an assembly; send to one of its ports: join:a, join:b",
  )
  expect(codes(net([source('in', 'join:a'), join, sink('out')]))).toEqual(['join unfed-port'])
  expect(checkNetwork(net([source('in', 'in')]))[0]!.text).toContain("'in' is a source")
  expect(codes(net([source('in', 'a'), station('a', 'b', 1), station('b', 'a', 1)]))).toEqual([])
  expect(codes(net([source('in', 'out'), station('a', 'out', 1), sink('out')])).sort()).toEqual([
    'a unreachable',
    'in endless-source',
  ])
})

test('lots that can never enter', () => {
  const rack: NodeSpec = { kind: 'buffer', id: 'rack', to: 'out', places: 10, curve: 'half', dwell: seconds(1) }
  const half = [{ id: 'half', times: [0], values: [0.5] }]
  expect(codes(net([source('in', 'rack', 5), rack, sink('out')], half))).toEqual([])
  const faults = checkNetwork(net([source('in', 'rack', 6), rack, sink('out')], half))
  expect(faults[0]!.text).toBe(
    "rack: has 5 places (places times the top of curve 'half') but lots of up to 6 units come; at least 6 are needed",
  )
  const join = (places: number): NodeSpec => ({
    kind: 'assembly',
    id: 'join',
    to: 'out',
    machines: 1,
    lot: 4,
    inputs: [{ port: 'a', take: 2, places }],
  })
  expect(codes(net([source('in', 'join:a', 9), join(8), sink('out')]))).toEqual(['join never-fits'])
  expect(codes(net([source('in', 'join:a', 3), join(7), sink('out')]))).toEqual(['join never-fits'])
  expect(codes(net([source('in', 'join:a', 3), join(8), sink('out')]))).toEqual([])
  expect(codes(net([source('in', 'd', 3), { kind: 'demand', id: 'd', places: 2, orders: [] }]))).toEqual(['d never-fits'])
})

test('a saturated source must be held back by something', () => {
  const rack = (places: number): NodeSpec => ({ kind: 'buffer', id: 'rack', to: 'a', places })
  const open = (places: number, limit?: number): string[] =>
    codes(
      net([
        source('in', 'fork', 1, limit === undefined ? {} : { limit }),
        { kind: 'split', id: 'fork', to: [{ node: 'rack', share: 1 }] },
        rack(places),
        station('a', 'out', 1),
        sink('out'),
      ]),
    )
  expect(open(Infinity)).toEqual(['in endless-source'])
  expect(open(5)).toEqual([])
  expect(open(Infinity, 1000)).toEqual([])
})

test('distributions, scrap, split, demand and curves: each number is checked', () => {
  const bad = net(
    [
      { kind: 'source', id: 'in', to: 'a', lot: 1, from: -1, limit: 1.5, arrivals: { kind: 'schedule', times: [2, 1] } },
      station(
        'a',
        'fork',
        { kind: 'uniform', low: 3, high: 2 },
        {
          setup: { kind: 'erlang', shape: 1.5, mean: 1 },
          scrap: [
            { id: 'x', probability: 1.1, mode: 'unit', curve: 'no' },
            { id: 'x', probability: 0, mode: 'unit' },
          ],
          failures: [
            {
              id: 'f',
              clock: 'operating',
              timeToFailure: { kind: 'weibull', shape: 0, scale: 1 },
              timeToRepair: { kind: 'lognormal', mean: 1, cv: -1 },
            },
          ],
        },
      ),
      {
        kind: 'split',
        id: 'fork',
        to: [
          { node: 'd', share: 0 },
          { node: 'd', share: 0 },
        ],
      },
      {
        kind: 'demand',
        id: 'd',
        places: 0.5,
        orders: [
          { id: 'o', due: 5, units: 0 },
          { id: 'p', due: 4, units: 1 },
        ],
      },
      {
        kind: 'assembly',
        id: 'j',
        to: 'd',
        machines: -1,
        lot: 1,
        inputs: [],
        unit: { kind: 'triangular', low: 1, mode: 0, high: 2 },
      },
    ],
    [{ id: 'c', times: [], values: [] }],
  )
  expect(checkNetwork(bad)).toHaveLength(19)
})

test('numbers of every distribution, with what is allowed', () => {
  const fault = (unit: Distribution): string[] =>
    checkNetwork(net([source('in', 's'), station('s', 'out', unit), sink('out')])).map(({ text }) => text)
  expect(fault({ kind: 'gamma', shape: 0, mean: -1 })).toEqual([
    's: unit shape is 0; allowed: 0.01 to 10000',
    's: unit mean is -1; allowed: a finite number of at least 0 s',
  ])
  expect(fault({ kind: 'normal', mean: NaN, deviation: -1, low: -2, high: -3 })).toEqual([
    's: unit mean is NaN; allowed: a finite number of seconds',
    's: unit deviation is -1; allowed: a finite number of at least 0 s',
    's: unit low is -2; allowed: a finite number of at least 0 s',
    's: unit high is -3; allowed: above low (-2 s), or Infinity',
  ])
  expect(fault({ kind: 'normal', mean: -38, deviation: 1 })).toEqual([
    's: unit mean is -38; low to high (0 to Infinity s) begins more than 37 deviations away from it, where no value is ever drawn',
  ])
  expect(fault({ kind: 'normal', mean: -37, deviation: 1 })).toEqual([])
  expect(fault({ kind: 'normal', mean: 5, deviation: 0, low: 6 })).toEqual([
    's: unit mean is 5; with deviation 0 it must lie between low and high (6 to Infinity s)',
  ])
  expect(fault({ kind: 'beta', low: 2, high: 1, alpha: 0, beta: 1001 })).toEqual([
    's: unit high is 1; allowed: a finite number of at least 2 s',
    's: unit alpha is 0; allowed: 0.01 to 1000',
    's: unit beta is 1001; allowed: 0.01 to 1000',
  ])
  expect(fault({ kind: 'pert', low: 2, mode: 1, high: 3 })).toEqual([
    's: unit mode is 1; allowed: a finite number of at least 2 s',
  ])
  expect(fault({ kind: 'discrete', values: [] })).toEqual(['s: unit values is empty; allowed: one value or more'])
  expect(fault({ kind: 'discrete', values: [1, -1], weights: [0] })).toEqual([
    's: unit values[1] is -1; allowed: a finite number of at least 0 s',
    's: number of unit weights is 1; there are 2 values; give each its weight',
    's: every weight of unit is 0; at least one must be above 0',
  ])
  expect(fault({ kind: 'empirical', sample: [3] })).toEqual([
    's: number of values in unit sample is 1; allowed: two or more; for one value write a constant',
  ])
  expect(fault({ kind: 'empirical', sample: [3, 2] })).toEqual([
    's: unit sample[1] is 2; allowed: a finite number of at least 3 s (ascending)',
  ])
  expect(fault({ kind: 'bernoulli', probability: 1.1, scale: 0 })).toEqual([
    's: unit probability is 1.1; allowed: 0 to 1',
    's: unit scale is 0; allowed: a finite number above 0 s',
  ])
  expect(fault({ kind: 'geometric', probability: 0 })).toEqual(['s: unit probability is 0; allowed: 1e-15 to 1'])
  expect(fault({ kind: 'binomial', probability: 0.5, trials: 1.5 })).toEqual([
    's: unit trials is 1.5; allowed: a whole number from 0 to 2147483647',
  ])
})
