import { formatIssue } from './format-issue.ts'
import { parseProject, type ParsedProject } from './parse.ts'
import { FAKE_LIBRARY } from './fake-library.ts'

/** A small project without faults, which tests change in one place. */
export const SMALL = `cellwright: 1
name: Small
calendar: {start: 2022-01-01, end: 2040-12-31}
currency: {report: USD, year: 2024}
sources:
  paper: {publisher: A paper}
sites:
  town: {country: RU, lat: 55}
cells:
  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}
packs:
  car: {cell: pouch, series: 105, parallel: 6}
plants:
  works:
    site: town
    route: cell-pouch+pack
    makes: car
    capacity: {claim: output}
    schedule: {start: 2022-10-14}
orders:
  - {id: cars, product: car, quantity: 50000 /yr, from: 2026-07-01}
claims:
  - {id: output, about: plant.output.nameplate, scope: works, value: 4 GWh/yr, source: paper}
  - {id: jobs, about: plant.jobs.total, scope: works, value: 1200, source: paper}
`

export function parseText(text: string): ParsedProject {
  return parseProject(text, { file: 'small.yaml', library: FAKE_LIBRARY })
}

/** The messages for a text, without the name of the file. */
export function messages(text: string): string[] {
  return parseText(text).issues.map((issue) => formatIssue(issue, 'f').replace(/^f:/, ''))
}

/** SMALL with one place changed; the place must be there once. */
export function changed(from: string, to: string): string {
  if (SMALL.split(from).length !== 2) throw new Error(`"${from}" is not in SMALL once`)
  return SMALL.replace(from, () => to)
}

/** A table without the spaces that a formatter aligns it with. */
export function unpadded(table: string): string {
  return table.replace(/ +/g, ' ').replace(/-{3,}/g, '---')
}
