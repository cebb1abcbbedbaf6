import { builtInLibrary, extendedLibrary } from '@cellwright/library'
import { parseProject } from '@cellwright/model'
import { unitFactor } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { designCell } from '../../packages/model/src/design/cell.ts'
import { cellInconsistencies } from '../../packages/model/src/design/consistency.ts'
import type { CellSpec, Input } from '../../packages/model/src/project/project.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { changed, project } from './kaliningrad.ts'

const p = project()
const library = builtInLibrary()

const mm = (value: number): Input => ({
  kind: 'value',
  path: 'mm',
  estimate: { value: value / 1000, form: 'point', low: value / 1000, high: value / 1000, unit: 'mm' },
})
const FORMATS: readonly Partial<CellSpec>[] = [
  { format: 'pouch', outer: { length: mm(350), width: mm(180), thickness: mm(10) } },
  { format: 'prismatic-stacked', size: 'phev2' },
  { format: 'prismatic-wound', size: 'phev2' },
  { format: 'cylindrical', size: '21700' },
]
/** What the file says of each chemistry, or nothing where it can be designed. */
const faults = (chemistry: string, of = library) =>
  parseProject(changed('NMC622/graphite', chemistry), { file: 'f.yaml', library: of }).issues.map((i) => `${i.text} [${i.code}]`)
const ids = library.entries('chemistry').map((e) => e.id)
const designable = ids.filter((id) => faults(id).length === 0)

test('these pairs lack a figure that nobody has published in what was read', () => {
  const not = ids.filter((id) => !designable.includes(id))
  expect(not).toEqual(['nfm111-hard-carbon', 'nfpp-hard-carbon', 'nfs-hard-carbon', 'nmc532-lmo-graphite'])
  expect(designable.length).toBeGreaterThan(18)
})

/** Wh/kg of a cell, whatever its format: from half to one and a half times what cells of the anode's kind are published with. */
const RANGES: readonly (readonly [string, number, number])[] = [
  ['-lto', 50, 130],
  ['-hard-carbon', 100, 200],
  ['-graphite', 150, 300],
  ['-si3', 220, 320],
  ['-si3-5', 220, 320],
  ['-si5', 220, 320],
]

describe.each(designable)('%s', (chemistry) => {
  test.each(FORMATS)('as $format: balance of mass, sane figures, rules kept', (format) => {
    const cell = designCell(new World(p, library), { id: 'c', chemistry, format: 'pouch', ...format })
    const sum = cell.bom.reduce((total, line) => total + line.mass.value, 0)
    expect(sum).toBeCloseTo(cell.mass.value, 12)
    for (const line of cell.bom) expect(line.mass.value, line.id).toBeGreaterThan(0)
    // The active material of the cathode gives the charge and what formation takes.
    const { active, recipe } = cell.cathode.coating
    const read = (id: string) => new World(p, library).read(id, 'test').value
    const given =
      cell.cathode.mass.value *
      recipe[0]!.share.value *
      read(`active-material/${active}.specific-capacity`) *
      (1 - read(`chemistry/${chemistry}.formation-loss`))
    expect(given / cell.capacity.value).toBeCloseTo(1, 9)
    // The anode holds N/P times the net charge, per area.
    const anode = cell.anode.coating
    const held = anode.loading.value * anode.recipe[0]!.share.value * read(`active-material/${anode.active}.specific-capacity`)
    expect(held / cell.arealCapacity.value).toBeCloseTo(cell.npRatio.value, 9)
    expect(cellInconsistencies(cell)).toEqual([])
    const [, low, high] = RANGES.find(([end]) => chemistry.endsWith(end))!
    const whPerKg = cell.specificEnergy.value / unitFactor('Wh/kg')
    expect(whPerKg).toBeGreaterThan(low)
    expect(whPerKg).toBeLessThan(high)
    expect(cell.voltage.value).toBeGreaterThan(1.5)
    expect(cell.voltage.value).toBeLessThan(4.6)
  })
})

test('LTO and sodium need no copper', () => {
  const foil = (chemistry: string) =>
    designCell(new World(p, library), { id: 'c', chemistry, format: 'cylindrical', size: '21700' }).anode.foil
  expect(['nmc622-graphite', 'nmc622-lto', 'nvpf-hard-carbon'].map(foil)).toEqual(['copper', 'aluminium', 'aluminium'])
})

test('a chemistry that lacks a figure says which', () => {
  expect(faults('NFPP/hard carbon')).toEqual([
    'NFPP / hard carbon cannot be designed: the library has no average voltage or crystal density of NFPP [CW-PROJ-030]',
  ])
  expect(faults('LCO/LTO')).toEqual([
    'LCO / LTO cannot be designed: the library has no areal capacity, N/P ratio or formation loss of the pair [CW-PROJ-030]',
  ])
  expect(faults('LFP/hard carbon')).toEqual([
    'LFP and hard carbon make no cell: LFP takes up lithium, hard carbon sodium [CW-PROJ-030]',
  ])
  expect(faults('unobtainium/graphite')).toEqual(['the library has no chemistry "unobtainium/graphite" [CW-PROJ-011]'])
})

test('a pair is known by the names of its materials', () => {
  expect(faults('NFM111/HC')).toEqual([
    'NFM111 / hard carbon cannot be designed: the library has no specific capacity of NFM111 [CW-PROJ-030]',
  ])
  expect(faults('Prussian white/hard carbon')).toEqual([])
  expect(faults('NMC811/graphite with 5 % silicon')).toEqual([])
})

test('what is missing may be given in the file', () => {
  const value = (v: number, unit: string) => ({ value: v, unit, basis: 'assumed' as const, ref: 'cellwright', reason: 'test' })
  const values = { 'average-voltage': value(3, 'V'), 'crystal-density': value(3.2, 'g/cm3') }
  const own = extendedLibrary(library, [{ kind: 'active-material', id: 'nfpp', name: 'NFPP', values }])
  expect(faults('nfpp-hard-carbon', own)).toEqual([])
})
