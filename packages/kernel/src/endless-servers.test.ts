import { expect, test } from 'vitest'
import { NetworkError } from './network-error.ts'
import { simulate } from './run.ts'
import { exponential, net, node, sink, station } from './testing.ts'

const arrivals = { kind: 'source', id: 'in', lot: 1, arrivals: { kind: 'renewal', interval: exponential(1) } } as const

test('endless servers are a buffer with a dwell that nobody holds up: M/M/infinity has a / mu inside', () => {
  const network = net([
    { ...arrivals, to: 'servers' },
    { kind: 'buffer', id: 'servers', to: 'out', places: Infinity, dwell: exponential(20), order: 'priority' },
    sink('out'),
  ])
  const { meanWip, meanTime } = node(simulate(network, { until: 200_000, seed: 1 }), 'servers')
  // Poisson with mean 20; of the time average over 10,000 mean services the standard deviation is sqrt(2 x 20 x 20 / 200,000) = 0.063.
  expect(Math.abs(meanWip - 20)).toBeLessThan(4 * 0.063)
  expect(Math.abs(meanTime - 20)).toBeLessThan(0.3)
})

test('a station with endless machines is told so', () => {
  const network = net([{ ...arrivals, to: 'a' }, station('a', 'out', 1, { machines: Infinity }), sink('out')])
  expect(() => simulate(network, { until: 1, seed: 1 })).toThrow(NetworkError)
  expect(() => simulate(network, { until: 1, seed: 1 })).toThrow(
    "a: machines is Infinity; where everybody is served at once, take a buffer with the service as its dwell and order 'priority'",
  )
})
