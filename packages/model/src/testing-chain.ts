import { builtInLibrary } from '@cellwright/library'
import { parseProject } from './project/index.ts'
import { World, type WorldOptions } from './project/world.ts'

/** For tests: cells with a plant of powder that is sized for them and one of lithium carbonate that is sized for the powder. */
export const CHAIN = `cellwright: 1
name: Chain
calendar: {start: 2024-01-01, end: 2040-12-31}
currency: {report: USD, year: 2024}
sources:
  paper: {publisher: A paper}
sites:
  town: {country: CN, lat: 31, lon: 107}
cells:
  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}
packs:
  car: {cell: pouch, series: 105, parallel: 6}
plants:
  cells:
    site: town
    route: cell-pouch+pack
    makes: car
    capacity: {claim: output}
    schedule: {start: 2024-03-01}
material_plants:
  powder: {site: town, route: nmc622, sized_for: cells, schedule: {start: 2024-03-01}}
  carbonate: {site: town, route: lithium-carbonate-ponds, sized_for: powder, sized_share: 60 %, schedule: {start: 2024-03-01}}
supply:
  - {id: powder, from: powder, to: cells, lead_time: 3 days, load: 20 t}
  - {id: carbonate, from: carbonate, to: powder, lead_time: 30 days}
  - {id: carbonate-bought, material: lithium-carbonate, to: powder}
orders:
  - {id: cars, product: car, quantity: 20000 /yr, from: 2027-07-01}
claims:
  - {id: output, about: plant.output.nameplate, scope: cells, value: 2 GWh/yr, source: paper}
  - {id: cars-a-year, about: product.packs-per-year, scope: cells, value: 25000 /yr, source: paper}
  - {id: powder-made, about: plant.output.mass, scope: powder, value: 3500 t/yr, source: paper}
  - {id: carbonate-made, about: plant.output.mass, scope: carbonate, value: 900 t/yr, source: paper}
  - {id: powder-jobs, about: plant.jobs.total, scope: powder, value: 150, source: paper}
`

export function chainWorld(change: (text: string) => string = (text) => text, options: WorldOptions = {}): World {
  const { project, library, issues } = parseProject(change(CHAIN), { file: 'chain.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return new World(project, library, options)
}
