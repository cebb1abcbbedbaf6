import { expect, test } from 'vitest'
import { chainYearLimit, type LinkInYear, type PlantInYear } from './chain-year-limit.ts'

const plant = (id: string, load: number, more: Partial<PlantInYear> = {}): [string, PlantInYear] => [
  id,
  { id, load, made: 80, nameplate: 100, bottleneck: `${id}-step`, stepName: `${id} step`, ...more },
]

const link = (from: string | undefined, to: string, missing: number, more: Partial<LinkInYear> = {}): LinkInYear => ({
  id: `${from ?? 'market'}-${to}`,
  material: `stuff of ${from ?? 'market'}`,
  from,
  to,
  missing,
  sent: 80,
  limit: undefined,
  ...more,
})

test('cells wait for powder, whose furnace is busy all the time', () => {
  const plants = new Map([plant('powder', 0.98), plant('cells', 0.66), plant('packs', 0.5)])
  const links = [link('powder', 'cells', 0.31), link('cells', 'packs', 0.4)]
  expect(chainYearLimit('packs', plants, links)).toEqual({
    plant: 'powder',
    step: 'powder-step',
    waits: [
      { plant: 'packs', link: 'cells-packs', missing: 0.4 },
      { plant: 'cells', link: 'powder-cells', missing: 0.31 },
    ],
    because:
      'packs waited for stuff of cells 40 % of the time; cells waited for stuff of powder 31 % of the time; powder was held up by powder step, busy 98 % of the time',
  })
})

test('a plant whose own step is busy does not blame what it waits for now and then', () => {
  const plants = new Map([plant('powder', 0.6), plant('cells', 0.96)])
  expect(chainYearLimit('cells', plants, [link('powder', 'cells', 0.03)])).toMatchObject({
    plant: 'cells',
    step: 'cells-step',
    waits: [],
    because: 'held up by cells step, busy 96 % of the time',
  })
  // 20 % are lost, of which powder explains 8.
  const half = new Map([plant('powder', 0.6), plant('cells', 0.8)])
  expect(chainYearLimit('cells', half, [link('powder', 'cells', 0.08)])).toMatchObject({ plant: 'cells', step: 'cells-step' })
  expect(chainYearLimit('cells', half, [link('powder', 'cells', 0.12)])).toMatchObject({ plant: 'powder' })
})

test('the material that is missing most is followed', () => {
  const plants = new Map([plant('anode', 0.97), plant('cathode', 0.9), plant('cells', 0.5)])
  const found = chainYearLimit('cells', plants, [link('cathode', 'cells', 0.3), link('anode', 'cells', 0.45)])
  expect(found).toMatchObject({ plant: 'anode', step: 'anode-step' })
})

test('a maker that does not run yet, orders, a contract, and a plant that makes its nameplate are told as such', () => {
  const late = new Map([
    plant('powder', 0, { bottleneck: undefined, made: 0 }),
    plant('cells', 0, { bottleneck: undefined, made: 0 }),
  ])
  expect(chainYearLimit('cells', late, [link('powder', 'cells', 1)])).toMatchObject({
    plant: 'powder',
    step: null,
    because: 'cells waited for stuff of powder 100 % of the time; powder did not make any yet',
  })
  expect(chainYearLimit('cells', late, [])).toBeNull()
  const idle = new Map([plant('cells', 0.4, { bottleneck: 'orders' })])
  expect(chainYearLimit('cells', idle, [])).toMatchObject({ plant: 'cells', step: 'orders' })
  const short = new Map([plant('cells', 0.4)])
  expect(chainYearLimit('cells', short, [link(undefined, 'cells', 0.5, { limit: 120_000 })])).toMatchObject({
    plant: 'cells',
    step: 'market-cells',
    because: 'cells waited for stuff of market 50 % of the time; the contract market-cells brings at most 120 t',
  })
  const full = new Map([plant('powder', 0.8, { made: 99 }), plant('cells', 0.6)])
  expect(chainYearLimit('cells', full, [link('powder', 'cells', 0.35, { sent: 99 })])).toMatchObject({
    plant: 'powder',
    because: 'cells waited for stuff of powder 35 % of the time; powder had what it needed and made its nameplate',
  })
})

test('a maker that sells most of its product elsewhere is not to blame', () => {
  const plants = new Map([plant('powder', 0.9, { made: 80 }), plant('cells', 0.4)])
  expect(chainYearLimit('cells', plants, [link('powder', 'cells', 0.5, { sent: 20 })])).toMatchObject({
    plant: 'cells',
    step: 'powder-cells',
    because: expect.stringContaining('powder made enough and sold 75 % of it elsewhere'),
  })
})

test('plants in a circle are looked at once', () => {
  const plants = new Map([plant('a', 0.4), plant('b', 0.4)])
  expect(chainYearLimit('a', plants, [link('a', 'b', 0.5), link('b', 'a', 0.5)])).toMatchObject({ plant: 'b', step: 'a-b' })
})

test('a plant that makes its nameplate lacks nothing, though its machines to spare wait', () => {
  const plants = new Map([plant('powder', 0.8, { made: 100 }), plant('cells', 0.7, { made: 98 })])
  const found = chainYearLimit('cells', plants, [link('powder', 'cells', 0.9)])
  expect(found).toMatchObject({ plant: 'cells', waits: [], because: 'cells had what it needed and made its nameplate' })
  const less = new Map([plant('powder', 0.8, { made: 100 }), plant('cells', 0.7, { made: 96 })])
  expect(chainYearLimit('cells', less, [link('powder', 'cells', 0.9)])).toMatchObject({ plant: 'powder' })
})
