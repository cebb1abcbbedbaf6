import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { outcome, type Outcome } from './outcome.ts'

/** Carbonate, powder of it and packs of cells of that powder, for tests: capacities in t/yr, the works make 10 GWh/yr; `rows` as in the file. */
export function saltToPacks(rows: string, { salt = 14000, powder = 50000, end = 2034, phases = '' } = {}): Outcome {
  const text = `cellwright: 1
name: Chain
calendar: {start: 2024-01-01, end: ${end}-12-31}
currency: {report: USD, year: 2024}
sites:
  salar: {country: BO, lat: -20.5, lon: -67.3}
material_plants:
  salt: {site: salar, route: lithium-carbonate-direct, capacity: ${salt} t/yr, schedule: {start: 2024-01-01}}
  powder:
    site: salar
    route: lfp-iron-phosphate
    capacity: ${powder} t/yr
    schedule: {start: 2024-01-01}
${phases === '' ? '' : `    phases: ${phases}\n`}cells:
  pouch: {chemistry: LFP/graphite, format: pouch, capacity: 100 Ah}
packs:
  bus: {cell: pouch, series: 200, charge: 300 Ah}
plants:
  works: {site: salar, route: cell-pouch+pack, makes: bus, capacity: 10 GWh/yr, schedule: {start: 2024-01-01}}
${rows === '' ? '' : `supply:\n${rows}`}`
  const { project, library, issues } = parseProject(text, { file: 'chain.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return outcome(new World(project, library))
}

/** Rows from each plant to the next. */
export const OWN_ROWS = `  - {id: salt-in, material: lithium-carbonate, from: salt, to: powder}
  - {id: powder-in, material: lfp, from: powder, to: works}
`
