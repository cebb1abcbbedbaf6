import { builtInLibrary } from '@cellwright/library'
import { parseProject } from './project/index.ts'
import { World } from './project/world.ts'
import { outcome, type Outcome } from './study/outcome.ts'

/** For tests: cells and packs of one chemistry, taxis that run on them, and plants that take back worn packs, rejected cells and scrap of electrodes. */
export function circleFile({
  chemistry = 'NMC622/graphite',
  route = 'nmc622',
  fleet = 'vehicles: 30000, from: 2025-01-01, to: 2025-12-31, vehicle_life: 7 yr, end_of_life: 68 %',
  returns = '',
  supply = '',
  capacity = '4000 t/yr',
  end = 2040,
}: {
  readonly chemistry?: string
  readonly route?: string
  readonly fleet?: string
  readonly returns?: string
  readonly supply?: string
  readonly capacity?: string
  readonly end?: number
} = {}): string {
  return `cellwright: 1
name: Circle
calendar: {start: 2025-01-01, end: ${end}-12-31}
currency: {report: USD, year: 2024}
sites:
  town: {country: DE, lat: 51, lon: 12}
cells:
  pouch: {chemistry: ${chemistry}, format: pouch, capacity: 60 Ah}
packs:
  car: {cell: pouch, series: 100, parallel: 3}
plants:
  works: {site: town, route: cell-pouch+pack, makes: car, capacity: 400 MWh/yr, schedule: {start: 2025-01-01}}
material_plants:
  packs-back: {site: town, route: recycling-packs-${route}, capacity: ${capacity}, schedule: {start: 2026-01-01}}
  cells-back: {site: town, route: recycling-hydrometallurgical-${route}, capacity: 400 t/yr, schedule: {start: 2025-01-01}}
  scrap-back: {site: town, route: recycling-scrap-${route}, capacity: 400 t/yr, schedule: {start: 2025-01-01}}
fleets:
  taxis: {use: taxi, pack: car, site: town, ${fleet}}
${supply}returns:
  - {id: packs-row, from: taxis, to: packs-back}
  - {id: cells-row, from: works, to: cells-back}
  - {id: scrap-row, from: works, to: scrap-back}
${returns}`
}

export function circleOutcome(file = circleFile()): Outcome {
  const { project, library, issues } = parseProject(file, { file: 'circle.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return outcome(new World(project, library))
}
