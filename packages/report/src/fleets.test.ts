import type { FleetMonth, FleetResult } from '@cellwright/model'
import { expect, test } from 'vitest'
import { fleets } from './fleets.ts'
import { SAMPLE } from './sample-results.ts'
import { TIE } from './wrap.ts'

const page = { width: 80, color: false }
const share = (value: number) => ({ value, unit: '%' })
const month = (from: string, vehiclesIn: number, vehicles: number): FleetMonth => ({
  from,
  vehiclesIn,
  vehiclesOut: 0,
  vehicles,
  faults: 1.5,
  repaired: 1,
  replacedFaulty: 0.5,
  replacedWorn: 0.25,
  packsOut: 0,
})

const FLEET: FleetResult = {
  id: 'buses',
  kind: 'fleet',
  name: 'Buses of the city',
  use: 'e-bus-night',
  useName: 'e-bus charged at night',
  pack: 'bus',
  site: 'town',
  centre: 'service',
  order: null,
  vehicles: 97,
  from: '2027-01-05',
  to: '2028-12-30',
  packsPerVehicle: 2,
  vehicleLife: { value: 15, unit: 'yr' },
  duty: {
    charging: 'night',
    distance: { value: 160, unit: 'km/d' },
    onBattery: share(100),
    energyUse: { value: 2, unit: 'kWh/km' },
    energy: { value: 400, unit: 'kWh' },
    energyPerDay: { value: 320, unit: 'kWh/d' },
    inService: share(90),
    charges: 1,
    depth: share(80),
    chargedTo: share(95),
    lowest: share(10),
    chargePower: { value: 100, unit: 'kW' },
    chargeRate: { value: 0.25, unit: '/h' },
    chargeTime: { value: 192, unit: 'min' },
    range: { value: 170, unit: 'km' },
    rechargeTime: { value: 204, unit: 'min' },
    distancePerYear: { value: 52560, unit: 'km/yr' },
    fullCyclesPerYear: { value: 262.8, unit: '/yr' },
    cellsColdest: 10,
    cellsWarmest: 24,
    weather: 'Moscow',
  },
  ageing: { model: 'nmc-b', name: 'NMC b', given: false, others: [{ model: 'nmc-a', years: null, atWarranty: 0.91 }] },
  wear: [
    { year: 0, soh: 1, low: 1, high: 1, fullCycles: 0, distance_km: 0 },
    { year: 1, soh: 0.9, low: 0.9, high: 0.97, fullCycles: 260, distance_km: 52560 },
    { year: 2, soh: 0.74, low: 0.74, high: 0.95, fullCycles: 500, distance_km: 105120 },
  ],
  endOfLife: share(80),
  life: { years: 1.6, low: 1.6, high: null, lookedAt: 40, distance: { value: 84000, unit: 'km' }, fullCycles: 410, models: 2 },
  warranty: {
    time: { value: 7.5, unit: 'yr' },
    distance: { value: 420000, unit: 'km' },
    capacity: null,
    until: { value: 7.5, unit: 'yr' },
    by: 'time',
    capacityThen: share(61),
    fullCyclesThen: 1700,
    below: null,
    faulty: share(17),
  },
  faults: { shape: 1.4, scale: { value: 25, unit: 'yr' }, beyondRepair: share(15) },
  perVehicle: { faults: { value: 0.8, unit: '' }, replacements: { value: 8, unit: '' }, capacityAtEnd: share(90) },
  months: [month('2027-01-01', 50, 50), month('2027-02-01', 47, 97), month('2028-01-01', 0, 97)],
  simulated: null,
  messages: [],
}

const shown = (fleet: FleetResult) =>
  fleets({ ...SAMPLE, fleets: [fleet] }, page)
    .map((line) => line.replaceAll(TIE, ' '))
    .join('\n')

test('a fleet is told in words, by year of service and by calendar year', () => {
  const text = shown(FLEET)
  expect(text).toContain('FLEET: BUSES OF THE CITY')
  expect(text.replace(/\s+/g, ' ')).toContain(
    'by the 2 models that could stand for these cells 1.60 to more than 40.0 (nmc-a more than 40.0)',
  )
  expect(text.replace(/\s+/g, ' ')).toContain('15 % of them beyond repair, the others repaired by service')
  // Half of the curve is 75 %; the mark stands at 80 %.
  expect(text).toMatch(/ 2 +74 % +74 % to 95 % +500 +105 120 +#{12}\.{2}\|/)
  expect(text).toMatch(/2027 +97 +97 +3\.0 +1\.0 +0\.5 +1\.5/)
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('a simulated fleet has its own column', () => {
  const month = { faults: 2, repaired: 1, replacedFaulty: 1, replacedWorn: 3, onRoad: 96, offRoad: 1 }
  const simulated = {
    replications: 10,
    availability: share(98.2),
    replaced: { value: 4, unit: '' },
    months: [{ from: '2027-01-01', ...month }],
  }
  const text = shown({ ...FLEET, simulated })
  expect(text).toMatch(/2027 .* 4\.0 /)
  expect(text.replace(/\s+/g, ' ')).toContain('vehicles are on the road 98.2 % of their time')
})

test('a report without fleets says nothing of them', () => {
  expect(fleets(SAMPLE, page)).toEqual([])
})
