import { expect, test } from 'vitest'
import { ownEntry } from '../testing-plant.ts'
import { allTerms, flowsOf, materialSpec, materialWorld, stepOf } from '../testing-material.ts'
import { dimensionOf } from '../term/index.ts'
import { evaporation } from './evaporation.ts'
import { sizedForFlows } from './material-plant.ts'

const MM_A_DAY = 1e-3 / 86400

/** A station at 20 degrees south and 3500 m, with a month's temperature and dew point in degC. */
function station(months: readonly (readonly [temperature: number, dewPoint: number])[]): string {
  const figures = months.flatMap(([t, td], i): [string, readonly [number, string]][] => [
    [`mean-temperature-${i + 1}`, [273.15 + t, 'K']],
    [`dew-point-${i + 1}`, [273.15 + td, 'K']],
  ])
  return ownEntry('weather', 'salar', {
    ...Object.fromEntries(figures),
    latitude: [-20, ''],
    longitude: [-67, ''],
    elevation: [3500, 'm'],
    hottest: [300, 'K'],
    coldest: [250, 'K'],
  })
}

const POND = ownEntry('material-machine', 'evaporating-brine', {
  'pan-factor': [0.6, ''],
  'evaporation-over-formula': [0.8, ''],
  'residence-time': [500, 'd'],
  staff: [0.05, ''],
})
  .replace(', values:', ', text: {form: pond, machine: pond, rated-by: made}, values:')
  .concat(ownEntry('material-rules', 'cellwright', { 'operating-days': [300, 'd'], 'excess-capacity': [0.5, ''] }))

const SITE = '{country: BO, lat: -20, lon: -67}'
const COOL = Array.from({ length: 12 }, () => [10, 0] as const)

test('evaporation by hand: 10 degC and a dew point of 0 at 20 degrees south and 3500 m give 6.018 mm a day', () => {
  const world = materialWorld('route: lithium-carbonate-ponds, capacity: 10000 t/yr', station(COOL), SITE)
  const { months, mean } = evaporation(world, world.project.sites[0]!)
  // (700 x (10 + 21) / (100 - 20) + 15 x 10) / (80 - 10) = (271.25 + 150) / 70
  expect(months[0]!.value / MM_A_DAY).toBeCloseTo(421.25 / 70, 9)
  expect(mean.value / MM_A_DAY).toBeCloseTo(421.25 / 70, 9)
})

test('ponds by hand: 200 kg of water a kg of product over 10 000 t/yr take 191 hectares at 2.89 mm a day', () => {
  const world = materialWorld('route: lithium-carbonate-ponds, capacity: 10000 t/yr', station(COOL) + POND, SITE)
  const flows = flowsOf([stepOf('evaporating-brine', { made: 5, inputs: 300, vapour: 200 })], 'product', 'lithium')
  const p = sizedForFlows(world, materialSpec(world), flows)
  const [s] = p.steps
  // 6.0179 x 0.8 x 0.6 = 2.8886 mm a day; of a hectare 28.83 t of water of 998 kg/m3 a day; 5 kg are made for 200 kg of it.
  expect((s!.perMachine.value * 86400) / 1000).toBeCloseTo(((421.25 / 70) * 0.48 * 9.98 * 5) / 200, 9)
  // 10 000 x 200 / (28.83 x 365) = 190.07: on every day of the year, and without an excess.
  expect([s!.needed.value, s!.installed.value]).toEqual([191, 191])
  expect(s!.season!.reduce((a, b) => a + b, 0)).toBeCloseTo(12, 12)
  expect(s!.season![0]).toBeCloseTo(1, 12)
  expect(s!.residence!.value).toBe(500 * 86400)
  expect(p.floor.ponds.value).toBe(191e4)
  expect(p.floor.process.value).toBe(0)
  expect(p.floor.site.value).toBe(191e4)
  expect(s!.people.value).toBeCloseTo(191 * 0.05, 9)
  for (const term of allTerms(p)) expect(() => dimensionOf(term), term.name).not.toThrow()
})

test('ponds work by the season: a January at 20 degC, the other months at 10', () => {
  const months = COOL.map((month, i) => (i === 0 ? ([20, 0] as const) : month))
  const world = materialWorld('route: lithium-carbonate-ponds, capacity: 10000 t/yr', station(months) + POND, SITE)
  const flows = flowsOf([stepOf('evaporating-brine', { made: 5, inputs: 300, vapour: 200 })], 'product', 'lithium')
  const { season } = sizedForFlows(world, materialSpec(world), flows).steps[0]!
  // January: (700 x 41 / 80 + 15 x 20) / 60 = 10.979 mm a day.
  const [january, other] = [(358.75 + 300) / 60, 421.25 / 70]
  expect(season![0]).toBeCloseTo((12 * january) / (january + 11 * other), 9)
  expect(season!.reduce((a, b) => a + b, 0)).toBeCloseTo(12, 12)
})

test('ponds whose brine lets no water go cannot be sized, and the message says so', () => {
  const world = materialWorld('route: lithium-carbonate-ponds, capacity: 10000 t/yr', station(COOL) + POND, SITE)
  const flows = flowsOf([stepOf('evaporating-brine', { made: 5, inputs: 300 })])
  expect(() => sizedForFlows(world, materialSpec(world), flows)).toThrow('CW-MODEL-043')
})

test('beside the measured pan of the high plateau the formula is high: 1.85 times at Uyuni', () => {
  const world = materialWorld('route: lithium-carbonate-ponds, capacity: 10000 t/yr', '', '{country: BO, lat: -20.4, lon: -66.8}')
  const flows = flowsOf([stepOf('evaporating-brine', { made: 5, inputs: 300, vapour: 200 })], 'product', 'lithium')
  const pond = sizedForFlows(world, materialSpec(world), flows).steps[0]!.pond!
  expect(pond.evaporation.weather.station).toBe('uyuni')
  // 2357 mm a year over the 1276 of Tres Quebradas.
  expect(pond.formulaOverPan!.value).toBeCloseTo(1.848, 2)
})
