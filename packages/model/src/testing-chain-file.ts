import { builtInLibrary } from '@cellwright/library'
import { parseProject } from './project/index.ts'
import { World } from './project/world.ts'
import { outcome, type Outcome } from './study/outcome.ts'

/** For tests: powder, cells and packs of one site, 10,000 t, 1 GWh and 2 GWh a year, at prices that are easy to reckon with: 5 USD/kg, 80 and 100 USD/kWh. */
export function chainFile(claims = '', more = ''): string {
  return `cellwright: 1
name: Chain
calendar: {start: 2024-01-01, end: 2040-12-31}
currency: {report: USD, year: 2024}
sources:
  paper: {publisher: A paper}
  other: {publisher: Another}
sites:
  town: {country: CN, lat: 31, lon: 107}
cells:
  iron: {chemistry: LFP/graphite, format: pouch, capacity: 100 Ah}
packs:
  rack: {cell: iron, series: 240, parallel: 1, cells_per_module: 12}
material_plants:
  powder: {site: town, route: lfp-iron-phosphate, capacity: 10000 t/yr, price: 5 USD/kg, schedule: {start: 2024-06-01}}
plants:
  cells: {site: town, route: cell-pouch, makes: iron, capacity: 1 GWh/yr, schedule: {start: 2024-01-01}}
  packs: {site: town, route: pack, makes: rack, capacity: 2 GWh/yr, schedule: {start: 2024-09-01}}
supply:
  - {id: powder-row, from: powder, to: cells}
  - {id: cells-row, from: cells, to: packs}
claims:
  - {id: works, about: schedule.construction-start, scope: cells, value: 2024-06-01, source: paper}
${claims}${more}
library:
  - {kind: market-price, id: pack-all-2025, name: packs, values: {price-per-energy: {value: 100, unit: USD/kWh, basis: claim, ref: paper, year: 2024}}}
  - {kind: market-price, id: cell-all-2025, name: cells, values: {price-per-energy: {value: 80, unit: USD/kWh, basis: claim, ref: paper, year: 2024}}}
`
}

/** Its outcome at the central inputs. */
export function chainOutcome(claims = '', more = ''): Outcome {
  const { project, library, issues } = parseProject(chainFile(claims, more), { file: 'chain.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return outcome(new World(project, library))
}
