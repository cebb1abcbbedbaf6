import { expect, test } from 'vitest'
import { assumptionRows } from './assumptions.ts'
import { outcome } from '../study/outcome.ts'
import { staticChains } from '../study/static-chain.ts'
import { chainWorld } from '../testing-chain.ts'
import type { ReadLog, WorldOptions } from '../project/world.ts'

const banded = (text: string) =>
  text.replace('lead_time: 3 days', 'lead_time: {value: 3 days, low: 2 days, high: 8 days, assumed: the road is not known}')

/** Lead time of the first row [d]. */
function leadTime(options: WorldOptions): number {
  const o = outcome(chainWorld(banded, options))
  const [chain] = staticChains(o)
  return chain!.chain.links.find((l) => l.id === 'powder')!.leadTime.value / 86400
}

test('inputs of rows of supply are among the inputs of the file, and are listed with their band and reason', () => {
  const log: ReadLog = new Map()
  const world = chainWorld(banded, { log })
  const path = 'supply.powder.lead_time'
  expect(world.inputs().map((i) => i.path)).toContain(path)
  staticChains(outcome(world))
  expect(assumptionRows(world, log).rows.find((r) => r.id === path)).toMatchObject({
    value: 3,
    low: 2,
    high: 8,
    basis: 'assumed',
    reason: 'the road is not known',
  })
})

test('they are drawn in their band and held at its ends', () => {
  expect(leadTime({})).toBeCloseTo(3, 12)
  expect(leadTime({ hold: { key: 'supply.powder.lead_time', at: 'high' } })).toBeCloseTo(8, 12)
  // Triangle on 2 to 8 with its mode at 3: above it 1 - (8 - x)^2 / 30, so that the median is 8 - sqrt(15).
  expect(leadTime({ draw: { quantile: () => 0.5 } })).toBeCloseTo(8 - Math.sqrt(15), 9)
})
