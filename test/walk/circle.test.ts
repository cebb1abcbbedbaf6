import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '@cellwright/model'
import { dayNumber } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { circleResult } from '../../packages/model/src/assemble/circle-result.ts'
import { chainsOf } from '../../packages/model/src/factory/chain-links.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { simulatedDeliveries } from '../../packages/model/src/study/chain-deliveries.ts'
import { runChain } from '../../packages/model/src/study/chain-run.ts'
import { chainTrades } from '../../packages/model/src/study/chain-trades.ts'
import { circleWork } from '../../packages/model/src/study/circle-work.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { finish } from './kaliningrad.ts'

const text = readFileSync(new URL('../../examples/circle.yaml', import.meta.url), 'utf8')
const { project, library, issues } = parseProject(text, { file: 'circle.yaml', library: builtInLibrary() })
const world = new World(project!, library)
const o = outcome(world)
const sum = (values: readonly number[]) => values.reduce((so, x) => so + x, 0)

test('the example of a circle has no fault', () => {
  expect(issues.filter((i) => i.severity === 'error')).toEqual([])
})

describe('without a simulation', () => {
  const [packs, scrap] = circleWork(o, {}).map((w) => circleResult(o, w))

  test('every element closes at every year end', () => {
    for (const c of [packs!, scrap!]) {
      expect(c.residual).toBeLessThan(1e-9)
      for (const b of c.balance)
        expect(Math.abs(b.put - sum([b.inUse, b.secondLife, b.gone, b.stock, b.recovered, b.lost]))).toBeLessThan(1e-6 * b.put)
    }
  })

  test('packs come back decades after the start, after two lives; scrap from the first year of production on', () => {
    expect(packs!.firstYear!.after).toBeGreaterThan(12)
    expect(scrap!.firstYear!.after).toBeLessThan(5)
    expect(packs!.secondLife!.from).toBe(0.7)
  })

  test('nickel of both covers a part of what the powder plant uses', () => {
    const shares = [packs!, scrap!].map((c) => c.rows[0]!.years.at(-1)!.share!)
    for (const share of shares) expect(share).toBeGreaterThan(0.02)
    expect(sum(shares)).toBeLessThan(1)
  })
})

describe('simulated up to 2030', () => {
  const end = dayNumber({ year: 2031, month: 1, day: 1 })
  const [chain] = chainsOf(world, o)
  const run = finish(runChain(world, chain!, { seed: 1, replications: 1, end }))
  const of = (id: string, key: 'sent' | 'used') => sum(run.links.get(id)![0]!.map((y) => y[key]))

  test('the circle is one chain that closes; rows of returns make no circle of rows of supply', () => {
    expect(chain!.order).toEqual(['recycling', 'scrap', 'powder', 'gigafactory'])
    expect(run.balance.worst).toBeLessThan(1e-9)
  })

  test('what is recovered replaces what is bought: both together are what the powder plant uses', () => {
    const powder = o.materialPlants.find((m) => m.plant.id === 'powder')!.plant
    const needed = chain!.links.find((l) => l.id === 'nickel-bought')!.taken[0]!.perUnit.value
    const made = run.materials.get('powder')!.years[0]!
    const begun = sum(made.map((y) => y.begun.get(powder.steps[0]!.flow.id) ?? 0))
    const used = of('nickel-from-scrap', 'used') + of('nickel-bought', 'used')
    expect(of('nickel-from-scrap', 'used')).toBeGreaterThan(0)
    // Beside what left the works some is in its machines.
    expect(used / (begun * needed)).toBeGreaterThan(0.99)
    expect(used / (begun * needed)).toBeLessThan(1.1)
  })

  test('what the recycler receives for it is what the powder plant pays', () => {
    const trades = chainTrades(o, simulatedDeliveries(world, [run])!)!
    const sold = trades.ofMaterialPlant('scrap')!.sold.find((t) => t.id === 'nickel-from-scrap')!
    const bought = trades.ofMaterialPlant('powder')!.bought.find((t) => t.id === 'nickel-from-scrap')!
    const paid = sum(bought.years.map((y) => y.paid.value))
    expect(paid).toBeGreaterThan(0)
    expect(sum(sold.years.map((y) => y.paid.value))).toBe(paid)
    // Scrap comes for nothing: the plant that rejects it is of the same file.
    expect(sum(trades.ofMaterialPlant('scrap')!.bought.flatMap((t) => t.years.map((y) => y.paid.value)))).toBe(0)
  })
})
