import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { formatIssue, OWN_LIBRARY_CODES, parseProject, parseVariant, PROJECT_CODES, type ParsedProject } from '@cellwright/model'
import { expect, test } from 'vitest'
import { TEMPLATES } from '@cellwright/model/templates'
import { Mutator } from './mutate.ts'

const MUTATIONS = 10_000
/** No file takes longer than this to read [ms]. */
const LONGEST = 2000

const KALININGRAD = readFileSync(new URL('../../projects/kaliningrad.yaml', import.meta.url), 'utf8')

/** A small file with each part that a project file can have; most mutations are made of it. */
const SMALL = `cellwright: 1
name: Small
calendar: {start: 2022-01-01, end: 2040-12-31}
currency: {report: USD, year: 2024}
sources:
  paper: {publisher: A paper, date: "2022-10", url: "https://example.org/a"}
parties: {owner: {capex: 100 %}}
sites:
  town: {country: RU, lat: 55}
cells:
  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: {p10: 30, p50: 33, p90: 40, unit: Ah}, cathode_porosity: 25 %}
  round: &round
    chemistry: LFP/graphite
    format: cylindrical
    outer: {diameter: 21 mm, height: {value: 70 mm, low: 69 mm, high: 71 mm, source: paper}}
packs:
  car: {cell: pouch, series: 105, charge: 200 Ah}
containers:
  box: {pack: car, energy: 2 MWh, size: 20ft, outer: {length: 6.1 m}}
plants:
  works:
    site: town
    route: cell-pouch+pack
    makes: car
    capacity: {claim: output}
    schedule: {start: 2022-10-14, tasks: {building: 18 months}}
    machines: {coating-cathode: 2}
orders:
  - {id: cars, product: car, quantity: 50000 /yr, from: 2026-07-01, price: 115 USD/kWh}
claims:
  - {id: output, about: plant.output.nameplate, scope: works, value: 4 GWh/yr, source: paper}
  - {id: jobs, about: plant.jobs.total, scope: works, value: 1200, source: paper, supersedes: [old], given: {plants.works.capacity: 3 GWh/yr}}
  - {id: mass, about: container.mass, scope: box, value: 20 t, qualifier: at-most, source: paper}
  - {id: old, about: plant.jobs.total, scope: works, value: 1500, as_of: 2021, source: paper}
variants:
  lfp: {cells.pouch.chemistry: LFP/graphite, plants.works.capacity: 2 GWh/yr}
  again: {cells.round: *round, orders.cars.price: 90 USD/kWh}
library:
  - kind: active-material
    id: nmc622
    name: NMC622 of a vendor
    text: {alias: 622}
    values:
      price: {value: 30, low: 28, high: 33, unit: USD/kg, year: 2024, basis: derived, ref: paper, calc: "2 x 15"}
`
/** The text of each mutation: mostly a small one, every tenth time the whole file, which is read once more for each of its variants. */
const TEXTS = [SMALL, SMALL, SMALL, SMALL, SMALL, TEMPLATES.cell, SMALL, SMALL, TEMPLATES['cell-plant'], KALININGRAD]
const CODES: ReadonlySet<string> = new Set(Object.keys({ ...PROJECT_CODES, ...OWN_LIBRARY_CODES }))
const options = { file: 'fuzz.yaml', library: builtInLibrary() }

/** What is wrong with an answer, or undefined. */
function wrong(text: string, { project, issues, library }: ParsedProject): string | undefined {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  if ((project === undefined) !== issues.some((i) => i.severity === 'error')) return 'a project with errors, or none without'
  if (library.kinds().length < options.library.kinds().length) return 'the library lost something'
  for (const issue of issues) {
    const said = formatIssue(issue, 'f')
    if (!CODES.has(issue.code)) return `unknown code: ${said}`
    if (!/^f:\d+:\d+: .+; .+ \[CW-[A-Z]+-\d{3}\]$/.test(said)) return `no hint: ${said}`
    if (issue.text.trim() === '') return `no text: ${said}`
    const line = issue.at === undefined ? undefined : lines[issue.at.line - 1]
    if (line === undefined || issue.at!.col < 1 || issue.at!.col > line.length + 1) return `no place in the file: ${said}`
  }
  return undefined
}

test('the files that are mutated have no faults', () => {
  for (const text of new Set(TEXTS)) expect(parseProject(text, options).issues).toEqual([])
})

test(`${MUTATIONS} mutations: each file is read or gets messages at their places, none throws or takes long`, () => {
  const mutator = new Mutator(20261122)
  let faulty = 0
  const codes = new Set<string>()
  for (let i = 0; i < MUTATIONS; i++) {
    const text = mutator.mutated(TEXTS[i % TEXTS.length]!)
    const start = performance.now()
    let fault: string | undefined
    try {
      const parsed = parseProject(text, options)
      fault = wrong(text, parsed)
      if (!parsed.project) faulty++
      for (const { code } of parsed.issues) codes.add(code)
      if (fault === undefined && i % 7 === 0) fault = wrong(text, parseVariant(text, options, 'lfp'))
    } catch (error) {
      fault = error instanceof Error ? error.stack : String(error)
    }
    if (performance.now() - start > LONGEST) fault ??= `took over ${LONGEST} ms`
    if (fault !== undefined) expect.fail(`mutation ${i}: ${fault}\n${text}`)
  }
  // The mutations reach deep enough to be worth their time.
  expect(faulty).toBeGreaterThan(MUTATIONS / 3)
  expect(faulty).toBeLessThan(MUTATIONS)
  expect(codes.size).toBeGreaterThan(35)
}, 120_000)
