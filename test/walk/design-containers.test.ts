import { builtInLibrary } from '@cellwright/library'
import { parseProject, type Results } from '@cellwright/model'
import { renderResults } from '@cellwright/report'
import { expect, test } from 'vitest'
import { containerInconsistencies } from '../../packages/model/src/design/consistency.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { headlineNames, headlineTerms } from '../../packages/model/src/study/headline-terms.ts'
import { headlineKey, staticHeadlines } from '../../packages/model/src/study/headline-values.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { dimensionOf, leavesOf, recompute } from '../../packages/model/src/term/index.ts'
import { changed, project, results, TEXT } from './kaliningrad.ts'

const library = builtInLibrary()

/** The Kaliningrad file with one storage container. */
const withContainer = (fields: string) => changed('\nplants:', `\ncontainers:\n  storage: {pack: car, ${fields}}\n\nplants:`)
const designed = (fields: string) => {
  const { containers, packs } = outcome(new World(project(withContainer(fields)), library))
  return { container: containers[0]!, pack: packs[0]! }
}
const faults = (fields: string) =>
  parseProject(withContainer(fields), { file: 'f.yaml', library }).issues.map((i) => `${i.path}: ${i.text} [${i.code}]`)

test('a container by hand: packs, their mass over their share, the box of its kind', () => {
  const { container, pack } = designed('packs: 30')
  const volume = 6.058 * 2.438 * 2.896
  expect(container.packs.value).toBe(30)
  expect(container.energy.value).toBeCloseTo(30 * pack.energy.value, 3)
  expect(container.mass.value).toBeCloseTo((30 * pack.mass.value) / 0.85, 6)
  expect(container.packMass.value + container.hardwareMass.value).toBeCloseTo(container.mass.value, 6)
  expect(container.volume.value).toBeCloseTo(volume, 9)
  expect(container.specificEnergy.value).toBeCloseTo(container.energy.value / container.mass.value, 6)
  expect(container.energyDensity.value).toBeCloseTo(container.energy.value / volume, 3)
  expect(container.cellVolumeShare.value).toBeCloseTo((30 * pack.cells.value * pack.cell.volume.value) / volume, 12)
})

test('the fewest packs that hold the energy wanted', () => {
  const { container, pack } = designed('energy: 2 MWh')
  const wanted = 2e6 * 3600
  expect(container.packs.value).toBe(Math.ceil(wanted / pack.energy.value))
  expect(container.energy.value).toBeGreaterThanOrEqual(wanted)
  expect(container.energy.value - pack.energy.value).toBeLessThan(wanted)
})

test('outer dimensions of the file replace those of its kind, one by one', () => {
  const { container } = designed('packs: 30, size: 20ft, outer: {length: 12.192 m}')
  expect(container.size.map((side) => side.value)).toEqual([12.192, 2.438, 2.896])
})

test('every figure of a container and its pack is worked out again from numbers of the library and the file', () => {
  const { container, pack } = designed('energy: 2 MWh')
  const { packs, energy, mass, hardwareMass, specificEnergy, energyDensity, cellVolumeShare } = container
  const terms = [packs, energy, mass, hardwareMass, specificEnergy, energyDensity, cellVolumeShare]
  for (const term of [...terms, pack.moduleMass, pack.packHardwareMass]) {
    expect(recompute(term), term.name).toBe(term.value)
    expect(() => dimensionOf(term)).not.toThrow()
    expect(leavesOf(term).every(({ leaf }) => ['library', 'file', 'definition'].includes(leaf.kind))).toBe(true)
  }
  const lighter = recompute(mass, (t) =>
    t.origin.kind === 'library' && t.origin.datum.id === 'container-design/20ft.pack-mass-share' ? 1 : t.value,
  )
  expect(lighter).toBeCloseTo(container.packMass.value, 6)
})

test('a module and a pack weigh their cells and their hardware', () => {
  const { pack } = designed('packs: 1')
  expect(pack.cellMass.value + pack.moduleHardwareMass.value + pack.packHardwareMass.value).toBeCloseTo(pack.mass.value, 9)
  expect(pack.moduleMass.value * pack.modules.value).toBeCloseTo(pack.cellMass.value + pack.moduleHardwareMass.value, 9)
  expect(pack.moduleHardwareMass.value / pack.mass.value).toBeCloseTo(0.11, 12)
})

test('a container too full of cells is warned about', () => {
  expect(containerInconsistencies(designed('packs: 30').container)).toEqual([])
  const [warning] = containerInconsistencies(designed('packs: 300').container)
  expect(warning?.code).toBe('CW-DESIGN-007')
  expect(warning?.text).toMatch(
    /^container storage: its cells alone fill \d+(\.\d+)? % of its outer volume; up to 40 % is usual$/,
  )
})

test('faults of a container are said at their place', () => {
  expect(faults('packs: 30')).toEqual([])
  expect(faults('packs: 30, energy: 2 MWh')).toEqual([
    'containers.storage.energy: packs and energy are both given, and one follows from the other [CW-PROJ-025]',
  ])
  expect(faults('size: 20ft')).toEqual(['containers.storage: neither packs nor energy is given [CW-PROJ-025]'])
  expect(faults('packs: 30, size: 53ft')).toEqual([
    'containers.storage.size: the library has no container design "53ft" [CW-PROJ-011]',
  ])
  expect(faults('packs: 2.5')).toEqual(['containers.storage.packs: "2.5" is not a whole number [CW-PROJ-006]'])
  const other = TEXT.replace('\nplants:', '\ncontainers:\n  storage: {pack: truck, packs: 3}\n\nplants:')
  expect(parseProject(other, { file: 'f.yaml', library }).issues.map((i) => i.code)).toEqual(['CW-PROJ-010'])
})

test('results and report show containers and what packs weigh', () => {
  const found: Results = results({ scope: 'design' }, withContainer('packs: 30'))
  expect(found.containers).toMatchObject([{ id: 'storage', kind: 'container', pack: 'car', packs: 30 }])
  for (const { mass, parts } of [...found.packs, ...found.containers]) {
    expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 12)
    const kilograms = mass.unit === 't' ? 1000 * mass.value : mass.value
    expect(parts.reduce((sum, part) => sum + part.mass.value, 0)).toBeCloseTo(kilograms, 6)
  }
  const text = renderResults(found).replaceAll(/\s+/g, ' ')
  expect(text).toMatch(/Container storage: [\d.]+ MWh, [\d.]+ t, [\d.]+ Wh\/kg, [\d.]+ Wh\/L/)
  expect(text).toContain('module hardware')
  expect(found.assumptions.map((a) => a.id)).toContain('container-design/20ft.pack-mass-share')
})

test('energy, energy per mass and mass of a container are headline figures, known by its id', () => {
  const p = project(withContainer('packs: 30'))
  const o = outcome(new World(p, library))
  const container = o.containers[0]!
  const ids = ['storage.container-energy', 'storage.container-specific-energy', 'storage.container-mass']
  expect(headlineNames(p).map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  const terms = headlineTerms(o, new Map())
  expect(ids.map((id) => terms.get(id)?.value)).toEqual([
    container.energy.value,
    container.specificEnergy.value,
    container.mass.value,
  ])
  expect(staticHeadlines(o).get(headlineKey('container-energy', { id: 'storage', kind: 'container' }))).toBe(
    container.energy.value,
  )
})
