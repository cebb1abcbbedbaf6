import { unitFactor } from '@cellwright/units'
import type { SiteSupply } from '../plant/site-supply.ts'
import type { Weather } from '../plant/weather.ts'
import type { World } from '../project/world.ts'
import type { Figure, SupplyResult, WeatherResult } from '../results.ts'
import type { Term } from '../term/index.ts'
import { drawnFigure, figure } from './figure.ts'

/** What crosses the border of a site, as figures. */
export function supplyResult(world: World, s: SiteSupply, peaks: readonly number[] | undefined): SupplyResult {
  const { report, year } = world.project.currency
  const { electricity: power, dryRooms: rooms, formation: forming, emissions, energyPerOutput: energy } = s
  const { nmp, water: slurry } = s.solvents
  return {
    weather: weatherResult(s.weather),
    power: {
      peak: drawnFigure(power.peak.value, 'MW', peaks, unitFactor('MW')),
      peakWithGasDryers: figure(power.peakWithGasDryers, 'MW'),
      peakWithBooksFormation: figure(power.peakWithBooksFormation, 'MW'),
      parts: power.parts.map(({ id, name, power: part }) => ({ id, kind: 'part', name, power: figure(part, 'MW') })),
      unknown: power.unknown,
      year: figure(power.year, 'GWh'),
      mean: figure(power.mean, 'MW'),
      meanWithFormationRule: figure(power.meanWithFormationRule, 'MW'),
    },
    gas: {
      year: figure(s.gas.year, 'GWh'),
      yearWithDryRoomsByWeather: figure(s.gas.yearWithDryRoomsByWeather, 'GWh'),
      peak: figure(s.gas.peak, 'MW'),
    },
    uses: s.uses.map(({ id, name, electricity, heat }) => ({
      id,
      kind: 'use',
      name,
      electricity: { value: electricity / unitFactor('GWh'), unit: 'GWh' },
      heat: { value: heat / unitFactor('GWh'), unit: 'GWh' },
    })),
    water: {
      process: figure(s.water.process, 'm3/yr'),
      cooling: figure(s.water.cooling, 'm3/yr'),
      total: figure(s.water.total, 'm3/yr'),
    },
    dryRooms: {
      dewPoint: degrees(rooms.dewPoint.value - 273.15),
      people: Math.round(rooms.people.byRule.value),
      peopleByStaffing: Math.round(rooms.people.byStaffing.value),
      heat: figure(rooms.heat, 'GWh'),
      cold: figure(rooms.cold, 'GWh'),
      electricity: figure(rooms.electricity, 'GWh'),
      peakPower: figure(rooms.peakElectricity, 'MW'),
      peakHeat: figure(rooms.peakHeat, 'MW'),
      perOutput: figure(energy.dryRooms.byWeather, 'kWh/kWh'),
      perOutputInBooks: figure(energy.dryRooms.books, 'kWh/kWh'),
    },
    solvent: {
      evaporated: figure(nmp.evaporated, 't/yr'),
      recovered: figure(nmp.recovered, 't/yr'),
      lost: figure(nmp.lost, 't/yr'),
      peak: figure(nmp.peak, 'kg/h'),
      cost: nmp.cost ? { value: figure(nmp.cost, `${report}/yr`).value / 1e6, unit: `M ${report} (${year})` } : null,
      waterEvaporated: figure(slurry, 't/yr'),
    },
    formation: {
      towers: forming.towers.value,
      channels: forming.channels.value,
      ageingRacks: forming.ageingRacks.value,
      ageingPlaces: forming.ageingPlaces.value,
      testTowers: forming.testTowers.value,
      testCells: Math.round(forming.testCells.value),
      withRecovery: figure(forming.perCell.withRecovery, 'kWh/kWh'),
      withoutRecovery: figure(forming.perCell.withoutRecovery, 'kWh/kWh'),
      published: figure(forming.perCell.published, 'kWh/kWh'),
      meanPower: figure(forming.power.mean, 'MW'),
      peakPower: figure(forming.power.peak, 'MW'),
      connectedPower: figure(forming.power.connected, 'MW'),
    },
    emissions: {
      factor: optional(emissions.factor, 'kg/kWh'),
      electricity: optional(emissions.electricity, 'kt/yr'),
      gas: figure(emissions.gas, 'kt/yr'),
    },
    energyPerOutput: {
      books: figure(energy.books, 'kWh/kWh'),
      withFormationRule: figure(energy.withFormationRule, 'kWh/kWh'),
      withDryRoomsByWeather: figure(energy.withDryRoomsByWeather, 'kWh/kWh'),
    },
  }
}

function weatherResult(w: Weather): WeatherResult {
  return {
    station: w.station,
    name: w.name,
    country: w.country,
    distance: w.distance === undefined ? null : { value: w.distance / 1000, unit: 'km' },
    found: w.found,
    period: w.period,
    mean: degrees(w.mean.value),
    hottest: degrees(w.hottest.value),
    coldest: degrees(w.coldest.value),
    extremes: w.extremes,
  }
}

/** A temperature in degC, which is no unit of the vocabulary. Rounded to a hundredth, below which differences of kelvins are noise. */
function degrees(value: number): Figure {
  return { value: Math.round(value * 100) / 100, unit: 'degC' }
}

function optional(term: Term | undefined, unit: string): Figure | null {
  return term ? figure(term, unit) : null
}
