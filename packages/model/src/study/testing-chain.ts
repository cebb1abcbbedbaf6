import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'

/** For tests: lithium carbonate, powder of it, cells and packs of the powder; `supply` rows between them, entries laid over the library, and other plants in their place. */
export function chainWorld(supply: string, own = '', plants = ALL, end = '2036-12-31'): World {
  const text = `cellwright: 1
name: Chain
calendar: {start: 2024-01-01, end: ${end}}
currency: {report: USD, year: 2024}
sources:
  paper: {publisher: A paper}
sites:
  town: {country: RU, lat: 55}
cells:
  pouch: {chemistry: LFP/graphite, format: pouch, capacity: 50 Ah}
packs:
  car: {cell: pouch, series: 100, parallel: 2}
plants:
${plants}${supply ? `supply:\n${supply}` : ''}${own ? `library:\n${own}` : ''}`
  const { project, library, issues } = parseProject(text, { file: 'chain.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return new World(project, library)
}

const ALL = `  cells: {site: town, route: cell-pouch+pack, makes: car, capacity: 1 GWh/yr, schedule: {start: 2024-01-01}}
material_plants:
  salt: {site: town, route: lithium-carbonate-direct, capacity: 600 t/yr, schedule: {start: 2024-01-01}}
  powder: {site: town, route: lfp-iron-phosphate, capacity: 3000 t/yr, schedule: {start: 2024-01-01}}
`
