import type { CircleResult, Results } from '@cellwright/model'
import { expect, test } from 'vitest'
import { circles } from './circle.ts'

const year = (y: number, arrived: number) => ({
  year: y,
  sent: arrived,
  arrived,
  taken: Math.min(arrived, 80),
  onTheWay: 0,
  waiting: Math.max(0, arrived - 80),
  idle: Math.max(0, 80 - arrived),
  made: Math.min(arrived, 80) * 0.4,
  recovered: [{ element: 'Ni', mass: 4 }],
})

const CIRCLE: CircleResult = {
  id: 'recycling',
  kind: 'circle',
  takes: 'packs',
  cell: 'pouch',
  product: 'nickel sulphate hexahydrate',
  productPerFeed: 0.4,
  nameplate: { value: 80, unit: 't/yr' },
  sources: [
    {
      id: 'worn',
      kind: 'source',
      from: 'buses',
      origin: 'fleet',
      share: 1,
      leadTime: { value: 60, unit: 'd' },
      years: [
        { year: 2030, count: 0, mass: 0, energy: 0, put: 300, retired: 0, inUse: 300, serving: 0, lost: 0 },
        { year: 2031, count: 250, mass: 100, energy: 0.05, put: 0, retired: 250, inUse: 50, serving: 0, lost: 0 },
      ],
    },
  ],
  elements: [{ element: 'Ni', inFeed: 0.1, recovered: { value: 91, unit: '%', low: 74, high: 98, of: 'sources' } }],
  years: [year(2030, 0), year(2031, 100)],
  simulated: [],
  rows: [{ id: 'nickel', kind: 'row', to: 'powder', years: [{ year: 2031, sent: 32, share: 0.48 }] }],
  firstYear: { year: 2031, after: 6 },
  balance: [{ element: 'Ni', put: 12, inUse: 2, secondLife: 0, gone: 0, stock: 2, recovered: 7.3, lost: 0.7 }],
  residual: 0,
  worth: {
    product: { value: 1500, unit: 'EUR/t' },
    byProducts: { value: 4000, unit: 'EUR/t' },
    blackMass: { value: 3700, unit: 'EUR/t' },
  },
  secondLife: {
    from: 0.7,
    time: { value: 8, unit: 'yr' },
    repurposing: { value: 33, unit: 'EUR/kWh' },
    newPack: { value: 63, unit: 'EUR/kWh' },
    left: { value: 30, unit: 'EUR/kWh' },
  },
}

const text = (circle: CircleResult, width = 100) =>
  circles({ circles: [circle] } as unknown as Results, { width, color: false })
    .join('\n')
    .replaceAll('\u00a0', ' ')

test('tells from where it comes, by year, what waits, the packs behind it, the elements, where it goes and what it is worth', () => {
  const page = text(CIRCLE)
  expect(page).toContain('WHAT COMES BACK TO RECYCLING')
  expect(page).toContain('<-- from [buses] by the row worn: 100')
  expect(page).toMatch(/2031 +100 +80\.0 +20\.0 +0 +32\.0/)
  expect(page).not.toMatch(/^ +2030 +0 +0 +0 +80/m)
  expect(page).toMatch(/2031 +0 +250 +50 +0 +250 +0\.050/)
  expect(page).toMatch(/Ni +10.% +91.% +74 - 98\.0.% +12\.0 +2\.0 +0 +0 +2\.0 +7\.3 +0\.7/)
  expect(page).toContain('--> nickel sulphate hexahydrate to [powder] by the row nickel: 32.0 t from 2031 to 2031; at most')
  expect(page.replaceAll(/\s+/g, ' ')).toContain('are left for the used pack')
})

test('says so where nothing comes, and where no second life pays', () => {
  const page = text({
    ...CIRCLE,
    years: [year(2030, 0)],
    rows: [],
    worth: { ...CIRCLE.worth, product: null, blackMass: null },
    secondLife: { ...CIRCLE.secondLife!, left: { value: -3, unit: 'EUR/kWh' } },
  }).replaceAll(/\s+/g, ' ')
  expect(page).toContain('Nothing comes back from 2030 to 2030.')
  expect(page).toContain('nothing is left for the used pack')
  expect(page).toContain('the product has no price')
})

test('no line is wider than the page', () => {
  for (const line of text(CIRCLE, 60).split('\n')) expect(line.length).toBeLessThanOrEqual(60)
})
