import { expect, test } from 'vitest'
import { line } from '../../packages/kernel/bench/workloads.ts'
import { simulate } from '../../packages/kernel/src/index.ts'

/**
 * The 12-station unreliable line that other engines have been measured on (workload W2 in docs/kernel.md). Four runs of 220 million parts of an
 * independent program gave throughput .8303 +- .0001 and mean time in system 229.69 +- .07; the standard deviation at 200,000 parts is .0018 and 2.2.
 */
test('W2 at 200,000 parts: throughput and time in system within 3.3 standard deviations', () => {
  const until = 200_000 / 0.8303
  const out = simulate(line(), { until, seed: 1 }).nodes.find(({ id }) => id === 'out')!
  expect(Math.abs(out.out / until - 0.8303)).toBeLessThan(3.3 * 0.0018)
  expect(Math.abs(out.meanAge! - 229.69)).toBeLessThan(3.3 * 2.2)
})

test('W2 without failures and scrap runs at the pace of its bottleneck, 1/1.05', () => {
  const network = line()
  const nodes = network.nodes.map((spec) => (spec.kind === 'station' ? { ...spec, failures: [], scrap: [] } : spec))
  const { nodes: results } = simulate({ nodes }, { until: 10_500, seed: 1, periods: [5250, 10_500] })
  expect(results.find(({ id }) => id === 'out')!.periods!.out[1]! / 5250).toBeCloseTo(1 / 1.05, 3)
})

test('lots: halving the lot moves the output of a tenth of a year by less than 0.5 %', () => {
  const year = 31_536_000
  const output = (lot: number): number => {
    const { nodes } = line()
    // The same line in lots, with places for 40 lots of 32; a tenth of a year.
    const inLots = nodes.map((spec) => {
      if (spec.kind === 'source') return { ...spec, lot }
      if (spec.kind === 'buffer') return { ...spec, places: 1280 }
      return spec
    })
    return simulate({ nodes: inLots }, { until: year / 10, seed: 4 }).nodes.find(({ id }) => id === 'out')!.out
  }
  const fine = output(8)
  expect(Math.abs(output(16) / fine - 1)).toBeLessThan(0.005)
  expect(Math.abs(output(32) / output(16) - 1)).toBeLessThan(0.005)
})
