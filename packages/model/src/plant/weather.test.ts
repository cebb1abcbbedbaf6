import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { ownEntry, smallPlant, smallWorld } from '../testing-plant.ts'
import { weatherAt } from './weather.ts'

const world = smallWorld()
const stations = builtInLibrary().entries('weather')

test('a site takes the nearest station, else the first of its country, else a temperate one', () => {
  const neman = weatherAt(world, { id: 'neman', country: 'RU', lat: 55.03, lon: 22.03 })
  expect([neman.station, neman.found]).toEqual(['kaliningrad', 'nearest'])
  expect(neman.distance! / 1000).toBeCloseTo(107, 0)
  // Nearest over the border: Brest is 333 km from Minsk and 361 km from Kaliningrad.
  expect(weatherAt(world, { id: 'brest', country: 'PL', lat: 52.1, lon: 23.7 }).station).toBe('minsk')
  expect(weatherAt(world, { id: 'salzgitter', country: 'DE', lat: 52.15, lon: 10.33 }).station).toBe('potsdam')
  const without = weatherAt(world, { id: 'x', country: 'MA' })
  expect([without.station, without.found, without.distance]).toEqual(['tangier', 'country', undefined])
  // A latitude alone is no position.
  expect(weatherAt(world, { id: 'x', country: 'MA', lat: 50 }).found).toBe('country')
  expect(weatherAt(world, { id: 'x', country: 'HU' })).toMatchObject({ station: 'potsdam', found: 'default' })
})

test('humidity by hand: Kaliningrad in July, dew point 14 degC at 21 m; Shanghai in July, 79.4 % at 28.7 degC', () => {
  const july = weatherAt(world, { id: 'x', country: 'RU', lat: 54.7, lon: 20.5 }).months[6]!
  expect(july.temperature.value).toBeCloseTo(19, 10)
  // e = 0.6108 exp(17.27 x 14 / 251.3) = 1.59859 kPa; p = 101.3 (292.8635 / 293)^5.26 = 101.052 kPa; 622 x 1.59859 / 99.453
  expect(july.humidity.value).toBeCloseTo(9.998, 3)
  // e = 0.794 x 0.6108 exp(17.27 x 28.7 / 266) = 0.794 x 3.93672 = 3.12576 kPa; p = 101.265 kPa; 622 x 3.12576 / 98.139
  const shanghai = weatherAt(world, { id: 'x', country: 'CN', lat: 31.2, lon: 121.4 }).months[6]!
  expect(shanghai.humidity.value).toBeCloseTo(19.811, 2)
  // The dew point as the library has it, and that of 3.12576 kPa: ln(3.12576 / 0.6108) = 1.63263, 237.3 x 1.63263 / 15.63737.
  expect(july.dewPoint.value).toBeCloseTo(14, 10)
  expect(shanghai.dewPoint.value).toBeCloseTo(24.776, 2)
})

test('every station of the library has twelve months that a place on earth can have', () => {
  expect(stations.map((s) => s.id)).toEqual('bishop dazhou kaliningrad minsk moscow potsdam shanghai tangier uyuni'.split(' '))
  for (const { id, values } of stations) {
    const w = weatherAt(world, { id, country: 'XX', lat: values['latitude']!.value, lon: values['longitude']!.value })
    expect([w.station, Math.round(w.distance!)]).toEqual([id, 0])
    expect(w.months.reduce((sum, m) => sum + m.days, 0)).toBe(365)
    for (const m of w.months) {
      expect(m.temperature.value, id).toBeGreaterThanOrEqual(w.coldest.value)
      expect(m.temperature.value, id).toBeLessThanOrEqual(w.hottest.value)
      expect(m.humidity.value, id).toBeGreaterThan(1)
      expect(m.humidity.value, id).toBeLessThan(22)
    }
  }
})

test('the file may bring a station of its own', () => {
  const months = Object.fromEntries(
    Array.from({ length: 12 }, (_, i): [string, readonly [number, string]][] => [
      [`mean-temperature-${i + 1}`, [283.15, 'K']],
      [`dew-point-${i + 1}`, [279.15, 'K']],
    ]).flat(),
  )
  const entry = ownEntry('weather', 'own', {
    ...months,
    latitude: [55, ''],
    longitude: [22, ''],
    elevation: [0, 'm'],
    hottest: [300, 'K'],
    coldest: [260, 'K'],
  })
  const { weather } = smallPlant(`library:\n${entry}`, 'lat: 55, lon: 22').supply()
  expect([weather.station, weather.found, weather.mean.value]).toEqual(['own', 'nearest', expect.closeTo(10, 10)])
})
