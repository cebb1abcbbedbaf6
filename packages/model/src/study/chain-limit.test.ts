import { expect, test } from 'vitest'
import { chainsOf, type Chain } from '../factory/chain-links.ts'
import { findChainLimit, limiting, withoutLimit, type ChainGain } from './chain-limit.ts'
import { staticChains } from './static-chain.ts'
import { OWN_ROWS, saltToPacks } from './testing-salt-chain.ts'

function toEnd<T>(work: Generator<unknown, T, 'stop' | undefined>): T {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}

test('powder that is enough for 7 of 10 GWh limits; with powder without limit the works make their nameplate', () => {
  const o = saltToPacks('  - {id: powder-in, material: lfp, from: powder, to: works}\n', { powder: 18000 })
  const [chain] = chainsOf(o.world, o)
  const found = toEnd(findChainLimit(o.world, chain!, { seed: 1, replications: 2, days: 30 }))!
  expect(found.plant).toBe('powder')
  expect(found.step).toEqual(expect.any(String))
  expect(found.tried.map((t) => t.id)).toEqual(['powder'])
  // Static: the nameplate of the works, of which no more is sold, over what the powder is enough for, 10 / 7.00, less for the powder plant in spring, which makes its year in fewer days.
  const could = new Map(staticChains(o)[0]!.mature.map((c) => [c.id, c.amount.value]))
  const most = could.get('works')! / could.get('powder')!
  expect(most).toBeCloseTo(10 / 7.0, 2)
  const running = o.materialPlants[1]!.plant.operatingTime.value / o.plants[0]!.plant.operatingTime.value
  const expected = most * running - 1
  expect(found.gain!.gain).toBeGreaterThan(0.85 * expected)
  expect(found.gain!.gain).toBeLessThan(1.05 * expected)
})

test('a contract with a limit is tried like a plant, and a chain that lacks nothing is limited by its final plant', () => {
  const narrow = saltToPacks('  - {id: film, material: coated-separator, to: works, limit: 400 t/yr}\n')
  const [chain] = chainsOf(narrow.world, narrow)
  const found = toEnd(findChainLimit(narrow.world, chain!, { seed: 1, replications: 2, days: 30 }))!
  expect(found).toMatchObject({ plant: 'works', step: 'film', gain: { id: 'film', kind: 'supply' } })
  const open = withoutLimit(chain!, { id: 'film', kind: 'supply' })
  const none = toEnd(findChainLimit(narrow.world, open, { seed: 1, replications: 2, days: 30 }))!
  expect(none).toMatchObject({ plant: 'works', gain: undefined, tried: [] })
})

test('of one replication asked for two are made: one alone has no interval', () => {
  const narrow = saltToPacks('  - {id: film, material: coated-separator, to: works, limit: 400 t/yr}\n')
  const [chain] = chainsOf(narrow.world, narrow)
  const found = toEnd(findChainLimit(narrow.world, chain!, { seed: 1, replications: 1, days: 20 }))!
  expect(found.replications).toBe(2)
  expect(found.gain!.id).toBe('film')
  expect(Number.isFinite(found.gain!.low) && Number.isFinite(found.gain!.high)).toBe(true)
})

const gain = (id: string, value: number, low = value / 2): ChainGain => ({ id, kind: 'plant', gain: value, low, high: 2 * value })
const ways = {
  links: [
    { id: 's', from: 'salt', to: 'powder' },
    { id: 'p', from: 'powder', to: 'works' },
  ],
} as unknown as Chain

test('a plant that is itself held up hands the blame on to what feeds it', () => {
  expect(limiting(ways, [gain('powder', 0.3), gain('salt', 0.2)])?.id).toBe('salt')
  expect(limiting(ways, [gain('powder', 0.3), gain('salt', 0.1)])?.id).toBe('powder')
  expect(limiting(ways, [gain('powder', 0.3), gain('salt', 0.2, -0.1)])?.id).toBe('powder')
  expect(limiting(ways, [gain('powder', 0.004)])).toBeUndefined()
  expect(limiting(ways, [gain('powder', 0.3, -0.01)])).toBeUndefined()
})

test('a plant without limit is a source in its place: neither it nor what it takes and sells is there', () => {
  const o = saltToPacks(`${OWN_ROWS}  - {id: powder-out, material: lfp, from: powder, limit: 10 t/yr}\n`)
  const [chain] = chainsOf(o.world, o)
  const open = withoutLimit(chain!, { id: 'powder', kind: 'plant' })
  expect(open.order).toEqual(['salt', 'works'])
  expect(open.materialPlants.map((m) => m.plant.id)).toEqual(['salt'])
  expect(open.links.map((l) => [l.id, l.from, l.to])).toEqual([['powder-in', undefined, 'works']])
  const alike = saltToPacks('  - {id: powder, material: lfp, from: powder, to: works, limit: 9000 t/yr}\n')
  const [own] = chainsOf(alike.world, alike)
  const [plant, row] = (['plant', 'supply'] as const).map((kind) => withoutLimit(own!, { id: 'powder', kind }).links[0]!)
  expect([plant!.from, plant!.limit, row!.from, row!.limit]).toEqual([undefined, undefined, 'powder', undefined])
})
