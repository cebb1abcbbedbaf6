import { builtInLibrary, extendedLibrary } from '@cellwright/library'
import { inUnit, unitFactor } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { designCell, type Cell } from '../../packages/model/src/design/cell.ts'
import { designPack, type Pack } from '../../packages/model/src/design/pack.ts'
import type { CellSpec, Input, PackSpec } from '../../packages/model/src/project/project.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { dimensionOf, isLeaf, leavesOf, recompute, termsOf, type Term } from '../../packages/model/src/term/index.ts'
import { project } from './kaliningrad.ts'

const p = project()
const library = builtInLibrary()

const given = (path: string, value: number, unit: string): Input => {
  const si = value * unitFactor(unit)
  return { kind: 'value', path, estimate: { value: si, form: 'point', low: si, high: si, unit } }
}
const outer = { length: given('length', 350, 'mm'), width: given('width', 180, 'mm'), thickness: given('thickness', 10, 'mm') }
const capacity = (ampereHours: number) => ({ capacity: given('capacity', ampereHours, 'Ah') })

/** A cell of each format, from each of the ways in which it may be given. */
const CELLS: Readonly<Record<string, Partial<CellSpec>>> = {
  'pouch of a charge': { format: 'pouch', ...capacity(33) },
  'pouch of a size': { format: 'pouch', outer },
  'pouch of both': { format: 'pouch', outer, ...capacity(50) },
  'stacked prismatic of a size': { format: 'prismatic-stacked', size: 'phev2' },
  'stacked prismatic of both': { format: 'prismatic-stacked', size: 'phev2', ...capacity(45) },
  'wound prismatic of a size': { format: 'prismatic-wound', size: 'phev2' },
  'wound prismatic of both': { format: 'prismatic-wound', size: 'phev2', ...capacity(40) },
  'cylinder of a size': { format: 'cylindrical', size: '21700' },
  'cylinder of both': { format: 'cylindrical', size: '21700', ...capacity(3.5) },
}

function designed(spec: Partial<CellSpec>, of = library): { readonly cell: Cell; readonly pack: Pack } {
  const world = new World(p, of)
  const cell = designCell(world, { id: 'cell', chemistry: 'nmc811-graphite', format: 'pouch', ...spec })
  const strings: PackSpec = { id: 'pack', cell: 'cell', series: given('series', 96, ''), charge: given('charge', 150, 'Ah') }
  return { cell, pack: designPack(world, strings, cell) }
}

/** Every figure of a cell and its pack. */
function figures({ cell, pack }: ReturnType<typeof designed>): Readonly<Record<string, Term>> {
  return {
    capacity: cell.capacity,
    voltage: cell.voltage,
    energy: cell.energy,
    mass: cell.mass,
    specificEnergy: cell.specificEnergy,
    energyDensity: cell.energyDensity,
    arealCapacity: cell.arealCapacity,
    sheets: cell.anode.sheets,
    separatorArea: cell.separatorArea,
    thickness: cell.size[2],
    cathodeThickness: cell.cathode.coating.thickness,
    anodeSlurry: cell.anode.coating.slurryVolume,
    ...Object.fromEntries(cell.bom.map((line) => [line.id, line.mass])),
    packCells: pack.cells,
    packModules: pack.modules,
    packEnergy: pack.energy,
    packVoltage: pack.voltage,
    packMass: pack.mass,
    packHardware: pack.hardwareMass,
    packSpecificEnergy: pack.specificEnergy,
  }
}

describe.each(Object.entries(CELLS))('%s', (_name, spec) => {
  const all = figures(designed(spec))

  test('every figure is worked out again from its leaves, and its dimensions fit', () => {
    for (const [name, term] of Object.entries(all)) {
      expect(recompute(term), name).toBe(term.value)
      expect(() => dimensionOf(term), name).not.toThrow()
    }
  })

  test('every leaf is a number of the library or of the file, or exact by definition', () => {
    for (const [name, term] of Object.entries(all)) {
      const leaves = leavesOf(term)
      expect(leaves.length, name).toBeGreaterThan(0)
      for (const { leaf } of leaves) expect(['library', 'file', 'definition'], name).toContain(leaf.kind)
    }
  })

  test('every figure that was worked out has a name and a unit to show it in', () => {
    for (const [name, term] of Object.entries(all)) {
      if (!isLeaf(term)) expect(term.name, name).toBeTruthy()
      expect(Number.isFinite(inUnit(term.value, term.unit!)), name).toBe(true)
    }
  })

  test.each([
    ['active-material', 'nmc811', 'specific-capacity', 'mass'],
    ['active-material', 'graphite-synthetic', 'crystal-density', 'anodeSlurry'],
    ['electrode-recipe', 'nmc-energy', 'porosity', 'cathodeThickness'],
    ['chemistry', 'nmc811-graphite', 'n-p-ratio', 'mass'],
    ['separator', 'polyolefin', 'thickness', 'separator'],
  ])('another %s %s %s gives what a design with it gives', (kind, id, key, changed) => {
    const datum = library.datum(`${kind}/${id}.${key}`)!
    const { unit } = datum
    const value = datum.value * 1.04
    const quote = { value, unit, basis: 'assumed' as const, ref: 'cellwright', reason: 'test' }
    const again = figures(designed(spec, extendedLibrary(library, [{ kind, id, name: id, values: { [key]: quote } }])))
    const leaf = (t: Term) => (t.origin.kind === 'library' && t.origin.datum.id === datum.id ? value * datum.factor : t.value)
    for (const [name, term] of Object.entries(all)) expect(recompute(term, leaf) / again[name]!.value, name).toBeCloseTo(1, 12)
    expect(recompute(all[changed]!, leaf), changed).not.toBe(all[changed]!.value)
    expect(recompute(all['voltage']!, leaf)).toBe(all['voltage']!.value)
  })
})

test('the search for sheets is done again with the leaves that it is given', () => {
  const { cell } = designed(CELLS['pouch of both']!)
  const { sheets } = cell.cathode
  expect(termsOf(sheets).some((t) => t.origin.kind === 'rule')).toBe(true)
  const charge = (ampereHours: number) =>
    recompute(sheets, (t) => (t.origin.kind === 'file' && t.origin.path === 'cells.cell.capacity' ? ampereHours * 3600 : t.value))
  expect(charge(50)).toBe(sheets.value)
  expect(charge(40)).toBe(designed({ ...CELLS['pouch of both'], ...capacity(40) }).cell.cathode.sheets.value)
  expect(charge(40)).not.toBe(sheets.value)
  // No number of sheets holds so much.
  expect(charge(500)).toBe(0)
})
