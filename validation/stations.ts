import { builtInLibrary } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import { parseProject } from '@cellwright/model'
import { linearSolver } from '../apps/cli/src/linear-solver.ts'
import { World } from '../packages/model/src/project/world.ts'
import { outcomeAbout } from '../packages/model/src/study/outcome.ts'
import { wearOf } from '../packages/model/src/study/station-work.ts'
import { dispatchTable } from '../packages/model/src/use/dispatch-table.ts'
import { madeUpEntry, madeUpPrices, pricesOf } from '../packages/model/src/use/price-series.ts'
import { A_YEAR } from '../packages/model/src/use/station.ts'
import { because } from './because.ts'
import type { Case, Group } from './case.ts'

const library = builtInLibrary()
const solver = await linearSolver()
const EXPLAIN = 0.1

/** Containers of lithium iron phosphate, or of the sodium cells of projects/dazhou.yaml. */
const LITHIUM = 'chemistry: LFP/graphite, format: prismatic-stacked, outer: {length: 174 mm, width: 207 mm, thickness: 72 mm}'
const SODIUM =
  'chemistry: prussian-white-hard-carbon, format: prismatic-stacked, outer: {length: 174 mm, width: 207 mm, thickness: 72 mm}, capacity: 161 Ah'

/** A new station in one year of made-up prices. */
function station(cells: 'lithium' | 'sodium', size: string, { country = 'CN', currency = 'CNY' } = {}) {
  const rack = cells === 'lithium' ? 'series: 416' : 'series: 240'
  const text = `cellwright: 1
name: station
calendar: {start: 2025-01-01, end: 2045-12-31}
currency: {report: ${currency}, year: 2025}
sites: {there: {country: ${country}, lat: 30}}
cells: {cell: {${cells === 'lithium' ? LITHIUM : SODIUM}}}
packs: {rack: {cell: cell, ${rack}, parallel: 1}}
containers: {box: {pack: rack, packs: ${cells === 'lithium' ? 10 : 17}}}
stations: {park: {site: there, container: box, ${size}, start: 2026-01-01, cycles: 2 /d}}
`
  const { project } = parseProject(text, { file: 'station.yaml', library })
  const world = new World(project!, library)
  const { station: found, capex } = outcomeAbout(world, ['park']).stations[0]!
  const series = madeUpPrices(world, madeUpEntry(world, country), country)!
  const table = dispatchTable(found, series, wearOf(found, capex).value, [1], solver)
  if ('failed' in table) throw new Error(table.failed)
  const [knot] = table.knots
  const running = found.energy.value * found.available.value
  const given = running * knot!.drawn * found.oneWay.value
  const taken = (running * knot!.stored) / found.oneWay.value
  const prices = pricesOf(series)
  const margin = running * (knot!.dispatch.margin / 3.6e9)
  return {
    found,
    capex,
    given,
    taken,
    efficiency: given / (taken + found.auxiliary.value * A_YEAR.value),
    marginPerPower: margin / found.power.value,
    mean: prices.reduce((a, b) => a + b, 0) / prices.length,
  }
}

const theirs = (id: string, key: string, unit: string) => {
  const datum = library.datum(`storage-station/${id}.${key}`)!
  return { theirs: inUnit(datum.value * datum.factor, unit), ref: datum.ref }
}

/** Storage power stations. */
export function stationGroups(): readonly Group[] {
  const baochi = station('lithium', 'energy: 400 MWh, power: 200 MW')
  const fulin = station('sodium', 'energy: 100 MWh, power: 50 MW')
  const germany = station('lithium', 'energy: 100 MWh, power: 50 MW', { country: 'DE', currency: 'EUR' })
  const cases: Case[] = [
    because(
      {
        id: 'baochi.investment',
        what: 'investment of Baochi, 200 MW and 400 MWh; more than this was said',
        unit: 'M CNY',
        ours: baochi.capex.total.value / 1e6,
        ...theirs('baochi', 'investment', 'M CNY'),
      },
      EXPLAIN,
      'power conversion, connection and the shares of contractor and development are of the United States (PNNL), and no Chinese price of them was found',
    ),
    because(
      {
        id: 'baochi.energy-moved',
        what: 'energy stored and released by Baochi in a year, two cycles a day',
        unit: 'GWh/yr',
        ours: inUnit((baochi.given + baochi.taken) / A_YEAR.value, 'GWh/yr'),
        ...theirs('baochi', 'energy-moved', 'GWh/yr'),
      },
      EXPLAIN,
      'what is told is 1.99 times 730 cycles of the whole energy; we use nine tenths of it, and lose some on the way and by outages',
    ),
    because(
      {
        id: 'fulin.energy-given',
        what: 'energy given back by 100 MWh of sodium cells in a year, as planned at Fulin',
        unit: 'MWh/yr',
        ours: inUnit(fulin.given / A_YEAR.value, 'MWh/yr'),
        ...theirs('fulin', 'energy-given', 'MWh/yr'),
      },
      EXPLAIN,
      'the plan is 730 cycles of all 100 MWh without a loss; we use nine tenths of it and lose five hundredths on the way out',
    ),
    because(
      {
        id: 'datang.containers',
        what: 'containers of sodium cells for 100 MWh at Datang Hubei, beside ours of the racks assumed for Dazhou',
        unit: '',
        ours: fulin.found.containers.value,
        ...theirs('datang-hubei', 'containers', ''),
      },
      EXPLAIN,
      'Datang puts 2.38 MWh into a container, Dazhou tells of more than 2 and 17 racks are assumed of it',
    ),
    because(
      {
        id: 'pnnl.round-trip',
        what: 'round trip of a station of lithium iron phosphate with all that it takes, 2021',
        unit: '%',
        ours: 100 * baochi.efficiency,
        theirs: 82.59,
        ref: 'pnnl2022',
      },
      EXPLAIN,
      'our cycle is that of the Danish catalogue, 91 %, with standby and cooling beside it',
    ),
    because(
      {
        id: 'dea.round-trip',
        what: 'round trip with standby, the middle of the 80 to 90 % that the Danish catalogue has',
        unit: '%',
        ours: 100 * baochi.efficiency,
        theirs: 85,
        ref: 'dea2020',
      },
      EXPLAIN,
      'two cycles a day spread standby and cooling over more energy than one',
    ),
    because(
      {
        id: 'germany.revenue',
        what: 'sold less bought of two hours in Germany, over power and month, beside the index of all markets of July 2025',
        unit: 'EUR/MW/month',
        ours: inUnit(germany.marginPerPower / A_YEAR.value, 'EUR/MW/month'),
        ...theirs('germany-index', 'revenue-per-power', 'EUR/MW/month'),
      },
      EXPLAIN,
      'our prices are made up, and known beforehand; the index has the markets of reserve too',
    ),
  ]
  return [
    {
      id: 'stations',
      title: 'Storage power stations, as announced or modelled by others',
      about:
        'Stations of the size of those published are built of containers of the library and run for a year against made-up prices of their country, with two cycles a day at most. ' +
        'Investment, energy moved, containers, round trip and revenue are beside what was published.',
      explain: EXPLAIN,
      cases,
      remarks: [
        'The investment and the revenue rest on made-up prices, on a price of packs for storage worldwide and on shares from one catalogue of the United States; these cases are too few and too unlike to widen a band by.',
      ],
      left: [
        {
          id: 'baochi.land',
          missing: 'another station whose land is printed: that of Baochi is the default, and Dazhou’s is judged by it',
        },
        { id: 'fulin.round-trip', missing: 'what “more than 92 %” of Fulin holds: cells, or the whole station' },
      ],
    },
  ]
}
