import { builtInLibrary } from '@cellwright/library'
import { evaluate, parseProject, type Results } from '@cellwright/model'
import { expect, test } from 'vitest'
import { centres } from './centres.ts'

const FILE = `cellwright: 1
name: Small
calendar: {start: 2026-01-01, end: 2032-12-31}
currency: {report: USD, year: 2024}
sites:
  town: {country: RU, lat: 55}
cells:
  pouch: {chemistry: NMC622/graphite, format: pouch, capacity: 33 Ah}
packs:
  bus: {cell: pouch, series: 180, parallel: 8}
fleets:
  buses: {use: e-bus-night, pack: bus, site: town, vehicles: 60, to: 2026-12-31, centre: service}
centres:
  service: {name: The centre, site: town, start: 2027-01-01, bays: 2, spares: {bus: 3}}
`

function audited(): Results {
  const { project, library } = parseProject(FILE, { file: 'small.yaml', library: builtInLibrary() })
  const work = evaluate(project!, library, { seed: 1, scope: 'audit', draws: 8, hash: 'test' })
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

test('the section of a centre says what it has, what it costs and beside what, within the width', () => {
  const results = audited()
  const [centre] = results.centres
  const lines = centres(results, { width: 80, color: false })
  const text = lines.join('\n').replaceAll(/\s+/g, ' ')
  expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(80)
  expect(text).toContain('SERVICE CENTRE: THE CENTRE')
  expect(text).toContain('2027-01-01, as the file says')
  expect(text).toContain('2 given')
  expect(text).toContain('3 bus (given)')
  // All service of a bus is not that of its packs.
  expect(text).toMatch(/service of 400 e-buses KAMAZ-52222[^;]*; of another scope/)
  expect(text).toMatch(/rebuilt packs, Namie: .* here [\d.]+ USD\/kWh/)
  expect(centre!.running.lines.find((l) => l.id === 'modules')!.amount.value).toBe(0)
  expect(text).toContain('(packs beyond repair give all that are exchanged)')
  for (const line of centre!.capex.lines) expect(text).toContain(line.name)
  for (const step of centre!.steps) expect(text).toContain(step.name.split(' ')[0]!)
  expect(centre!.simulated).toBeNull()
})
