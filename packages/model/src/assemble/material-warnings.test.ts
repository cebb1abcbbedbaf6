import { expect, test } from 'vitest'
import { outcome } from '../study/outcome.ts'
import { materialWorld } from '../testing-material.ts'
import { materialWarnings } from './material-warnings.ts'

const warningsOf = (plant: string, end = '2045-12-31') =>
  materialWarnings(outcome(materialWorld(plant, '', '{country: MA}', {}, end))).map(({ code, text }) => `${code} ${text}`)

test('a plant with assumed prices says so and what others cost, and which energy is not known', () => {
  const texts = warningsOf('route: nmc811, capacity: 50000 t/yr')
  expect(texts.map((t) => t.slice(0, 11))).toEqual(['CW-WARN-014', 'CW-WARN-015'])
  expect(texts[0]).toMatch(
    /^CW-WARN-014 Prices for 100 % of the machine money of works are assumptions; so its investment of \d+ M USD is one\. /,
  )
  expect(texts[0]).toMatch(
    /Other plants of the kind, scaled to it, cost \d+(\.\d+)? M USD to \d+ M USD, in the mean \d+ M USD \(\d+ plants\)\.$/,
  )
  expect(texts[1]).toContain('(works): its energy is at least what is shown.')
})

test('too few machines in the file, and a calendar that ends before a phase begins', () => {
  const texts = warningsOf(
    'route: synthetic-graphite, capacity: 50000 t/yr, phases: [{id: a}, {id: b, after: 48 months}], machines: {graphitising-acheson: 42}',
    '2028-12-31',
  )
  // 42 furnaces do 42 x 25 t / 13 d; the plant needs about twice that.
  expect(texts.find((t) => t.startsWith('CW-WARN-010'))).toMatch(
    /can make (4|5)\d(\.\d)? % of its nameplate: there are too few for graphitisation/,
  )
  expect(texts.find((t) => t.startsWith('CW-WARN-009'))).toContain('before production of phase b of works begins')
})

test('ponds say what they are sized for and what the formula gives beside a measured pan', () => {
  const world = materialWorld('route: lithium-carbonate-ponds, capacity: 15000 t/yr', '', '{country: BO, lat: -20.4, lon: -66.8}')
  const [pond] = materialWarnings(outcome(world))
  // 2357 mm by the formula; x 0.7 x 0.65 = 1072.
  expect(pond!.text).toBe(
    'The ponds of works are sized for 1070 mm a year that leave the brine over their whole land, from 2360 mm of open water by a formula with the weather of Uyuni, which is 1.85 times what a pan of the high plateau was measured to give; what is between the two is assumed, and rain is not taken off.',
  )
})
