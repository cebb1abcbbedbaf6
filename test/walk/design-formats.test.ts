import fc from 'fast-check'
import { builtInLibrary, extendedLibrary } from '@cellwright/library'
import { unitFactor } from '@cellwright/units'
import { expect, test } from 'vitest'
import { cellResult } from '../../packages/model/src/assemble/product-result.ts'
import { designCell, type Cell } from '../../packages/model/src/design/cell.ts'
import { cellInconsistencies, inconsistencies } from '../../packages/model/src/design/consistency.ts'
import type { CellFormat, CellSpec, Input } from '../../packages/model/src/project/project.ts'
import { World, type WorldOptions } from '../../packages/model/src/project/world.ts'
import { project } from './kaliningrad.ts'

const p = project()
const library = builtInLibrary()
const Ah = unitFactor('Ah')
const areal = unitFactor('mAh/cm2')

const input = (value: number, unit: string): Input => ({
  kind: 'value',
  path: unit,
  estimate: { value, form: 'point', low: value, high: value, unit },
})
const mm = (value: number) => input(value / 1000, 'mm')
const charge = (ampereHours: number) => input(ampereHours * Ah, 'Ah')
const read = (id: string) => {
  const d = library.datum(id)!
  return d.value * d.factor
}
const design = (spec: Partial<CellSpec>, options: WorldOptions = {}, of = library) =>
  designCell(new World(p, of, options), { id: 'c', chemistry: 'nmc811-graphite', format: 'cylindrical', ...spec })

/** One spec of each format with an outer size. */
const SIZED: Readonly<Record<CellFormat, Partial<CellSpec>>> = {
  pouch: { format: 'pouch', outer: { length: mm(350), width: mm(180), thickness: mm(10) } },
  'prismatic-stacked': { format: 'prismatic-stacked', size: 'phev2' },
  'prismatic-wound': { format: 'prismatic-wound', size: 'phev2' },
  cylindrical: { format: 'cylindrical', size: '21700' },
}
const FORMATS = Object.keys(SIZED) as CellFormat[]

/** Thickness of both coatings on both sides, both foils and two separators [m], by hand for a net areal capacity [A s/m2]. */
function pitchByHand(capacity: number): number {
  const of = (recipe: string, active: string, additives: readonly (readonly [string, string])[], wanted: number) => {
    const share = (key: string) => read(`electrode-recipe/${recipe}.${key}-share`)
    const solid = additives.reduce(
      (sum, [key, id]) => sum + share(key) / read(`additive/${id}.density`),
      share('active') / read(`active-material/${active}.crystal-density`),
    )
    const loading = wanted / (read(`active-material/${active}.specific-capacity`) * share('active'))
    return (2 * loading * solid) / (1 - read(`electrode-recipe/${recipe}.porosity`))
  }
  const chemistry = (key: string) => read(`chemistry/nmc811-graphite.${key}`)
  const cathode = of(
    'nmc-energy',
    'nmc811',
    [
      ['carbon', 'carbon-black'],
      ['binder', 'pvdf'],
    ],
    capacity / (1 - chemistry('formation-loss')),
  )
  const anode = of(
    'graphite-energy',
    'graphite-synthetic',
    [
      ['cmc', 'cmc'],
      ['sbr', 'sbr'],
    ],
    capacity * chemistry('n-p-ratio'),
  )
  return cathode + anode + 15e-6 + 8e-6 + 2 * 15e-6
}

/** What two turns of both separators at each end and one turn of the anode outside leave of a roll, by hand. */
function roll(radius: number, core: number, straight: number, cell: Cell) {
  const alone = 2 * 2 * 15e-6
  const [inside, outside] = [core + alone, radius - alone]
  const turn = 2 * Math.PI * outside + 2 * straight
  const ring = 2 * cell.anode.coating.thickness.value + 8e-6 + 2 * 15e-6
  const face = Math.PI * (outside ** 2 - inside ** 2) + 2 * straight * (outside - inside) - turn * ring
  const length = face / pitchByHand(50 * Ah)
  const anode = length + turn
  return { length, anode, separator: anode + 2 * (2 * Math.PI * (radius + core) + 4 * straight) }
}

test('a 21700 by hand: a roll with room to swell, turns of separator and anode, electrode width, charge', () => {
  const cell = design(SIZED.cylindrical)
  const { length, anode, separator } = roll((0.0105 - 0.000205) / 1.03, 0.00125, 0, cell)
  const width = 0.07 - 2 * 0.000205 - 0.00167 - 4 * 0.001
  expect(cell.cathode.foilArea.value).toBeCloseTo(length * width, 12)
  expect(cell.anode.foilArea.value).toBeCloseTo(anode * (width + 0.002), 12)
  expect(cell.separatorArea.value).toBeCloseTo(2 * separator * (width + 0.004), 12)
  expect(cell.capacity.value / Ah).toBeCloseTo(2 * 50 * length * width, 9)
  expect(cell.volume.value).toBeCloseTo((Math.PI / 4) * 0.021 ** 2 * 0.07, 12)
  const surface = Math.PI * 0.021 * 0.07 + (Math.PI / 2) * 0.021 ** 2
  expect(cell.bom.find((l) => l.id === 'housing')).toMatchObject({
    material: 'housing/steel-can',
    mass: { value: expect.closeTo(surface * 0.000205 * 7860, 9) as number },
  })
})

test('a wound PHEV2 by hand: half circles and a straight part', () => {
  const cell = design(SIZED['prismatic-wound'])
  const radius = (0.0265 - 0.0016) / 2
  const straight = 0.091 - 0.0016 - 0.004 - 2 * radius
  const { length } = roll(radius, 0.00185, straight, cell)
  const width = 0.148 - 0.0016 - 0.017 - 0.004
  expect(cell.capacity.value / Ah).toBeCloseTo(2 * 50 * length * width, 9)
  expect(cell.size.map((s) => s.value)).toEqual([0.148, 0.091, 0.0265])
})

test('two flat rolls hold less than one: more turns lie in half circles and cores', () => {
  const rolls = (value: number) => ({
    kind: 'cell-format',
    id: 'phev2',
    name: 'x',
    values: { rolls: { value, unit: '', basis: 'assumed' as const, ref: 'cellwright', reason: 'test' } },
  })
  const [one, two] = [1, 2].map((n) => design(SIZED['prismatic-wound'], {}, extendedLibrary(library, [rolls(n)])))
  expect(two!.cathode.sheets.value).toBe(2)
  expect(two!.capacity.value).toBeLessThan(one!.capacity.value)
  expect(two!.capacity.value).toBeGreaterThan(0.8 * one!.capacity.value)
})

test('a stacked PHEV2 by hand: layers from the inner thickness', () => {
  const cell = design(SIZED['prismatic-stacked'])
  const pitch = pitchByHand(50 * Ah)
  const outerAnode = 2 * cell.anode.coating.thickness.value + 8e-6 + 30e-6
  const n = Math.floor((0.0265 - 0.0016 - outerAnode) / pitch)
  expect([cell.cathode.sheets.value, cell.anode.sheets.value]).toEqual([n, n + 1])
  const area = (0.148 - 0.0016 - 0.017 - 0.004) * (0.091 - 0.0016 - 0.004 - 0.004)
  expect(cell.capacity.value / Ah).toBeCloseTo(2 * 50 * n * area, 9)
})

test('a pouch by its outer size: sheets inside seal and overhangs, layers inside films and swelling', () => {
  const cell = design(SIZED.pouch)
  const [length, width] = [0.35 - 0.02 - 0.008, 0.18 - 0.02 - 0.008]
  const room = (0.01 - 2 * 113e-6) / 1.03
  const n = Math.floor((room - 2 * cell.anode.coating.thickness.value - 38e-6) / pitchByHand(50 * Ah))
  expect(cell.cathode.sheets.value).toBe(n)
  expect(cell.capacity.value / Ah).toBeCloseTo(2 * 50 * n * length * width, 9)
  cell.size.forEach((side, i) => expect(side.value).toBeCloseTo([0.35, 0.18, 0.01][i]!, 12))
})

test.each(FORMATS)('%s: mass is the sum of the bill, energy is charge times voltage', (format) => {
  const cell = design(SIZED[format])
  expect(cell.format).toBe(format)
  expect(cell.bom.reduce((sum, l) => sum + l.mass.value, 0)).toBeCloseTo(cell.mass.value, 12)
  expect(cell.energy.value).toBeCloseTo(cell.capacity.value * cell.voltage.value, 6)
  for (const line of cell.bom) expect(line.mass.value, line.id).toBeGreaterThan(0)
  expect(cell.bom.map((l) => l.id)).toContain(format === 'pouch' ? 'pouch film' : 'housing')
  // Active material gives the charge and the formation loss.
  const active = cell.bom.find((l) => l.material === 'active-material/nmc811')!.mass.value
  const given = active * read('active-material/nmc811.specific-capacity')
  expect(given * (1 - read('chemistry/nmc811-graphite.formation-loss'))).toBeCloseTo(cell.capacity.value, 6)
})

test.each(FORMATS)('%s: the charge that follows from a size gives the same cell with that size', (format) => {
  const cell = design(SIZED[format])
  const again = design({ ...SIZED[format], capacity: input(cell.capacity.value, 'Ah') })
  const flat = (c: Cell) => [
    c.capacity.value,
    c.mass.value,
    c.volume.value,
    c.arealCapacity.value,
    c.cathode.sheets.value,
    c.cathode.foilArea.value,
    c.separatorArea.value,
  ]
  flat(again).forEach((value, i) => expect(value / flat(cell)[i]!).toBeCloseTo(1, 9))
})

test('a charge that is asked of a size is met with a thicker or thinner coating', () => {
  const free = design(SIZED.cylindrical)
  const coats = [3, 3.6, 3.88].map((q) => {
    const cell = design({ ...SIZED.cylindrical, capacity: charge(q) })
    expect(cell.capacity.value).toBe(q * Ah)
    // The roll fills the can in any case.
    expect(cell.volume.value).toBe(free.volume.value)
    return cell.arealCapacity.value
  })
  expect(coats).toEqual(coats.toSorted((a, b) => a - b))
  expect(coats[1]!).toBeLessThan(free.arealCapacity.value)
  expect(coats[2]!).toBeGreaterThan(free.arealCapacity.value)
})

test.each(FORMATS)('%s: a charge that does not fit is refused with what would', (format) => {
  const most = design(SIZED[format]).capacity.value / Ah
  const text =
    /CW-MODEL-013: cell c: .* Ah do not fit its outer size; with coatings of 1 to 7 mAh\/cm2 it holds about .* to .* Ah/
  expect(() => design({ ...SIZED[format], capacity: charge(2 * most) })).toThrow(text)
  expect(() => design({ ...SIZED[format], capacity: charge(most / 1000) })).toThrow(text)
})

test('refusals name what is missing', () => {
  expect(() => design({ format: 'cylindrical', capacity: charge(5) })).toThrow(
    'CW-MODEL-014: cell c has no outer size in this world; a cylindrical cell needs diameter and height, by size or outer',
  )
  expect(() => design({ format: 'prismatic-wound', capacity: charge(50) })).toThrow('length, width and thickness')
  expect(() => design({ format: 'pouch' })).toThrow('CW-MODEL-010')
  expect(() => design({ size: 'phev2' })).toThrow('CW-MODEL-015: cell c is cylindrical, but the size phev2 is prismatic')
  expect(() => design({ size: 'aaa' })).toThrow('CW-MODEL-015: cell c: the library has no cell-format/aaa')
  expect(() => design({ outer: { diameter: mm(5), height: mm(6) } })).toThrow('CW-MODEL-013')
  expect(() => design({ format: 'prismatic-wound', size: 'byd-blade' })).toThrow(
    'CW-MODEL-001: the library has no cell-format/byd-blade.mandrel-diameter',
  )
})

test('a size of one own: the cans of any size', () => {
  const cell = design({ outer: { diameter: mm(40), height: mm(120) } })
  expect(cell.size.map((s) => s.value)).toEqual([0.12, 0.04, 0.04])
  // What the file gives replaces what the size has.
  const taller = design({ size: '21700', outer: { height: mm(100) } })
  expect(taller.size.map((s) => s.value)).toEqual([0.1, 0.021, 0.021])
})

test('porosity of the file replaces that of the recipe', () => {
  const dense = design({ ...SIZED.cylindrical, cathodePorosity: input(0.2, '%'), anodePorosity: input(0.22, '%') })
  const open = design({ ...SIZED.cylindrical, cathodePorosity: input(0.35, '%'), anodePorosity: input(0.4, '%') })
  expect([dense.cathode.coating.porosity.value, dense.anode.coating.porosity.value]).toEqual([0.2, 0.22])
  expect(open.capacity.value).toBeLessThan(dense.capacity.value)
})

test('sodium has aluminium on both sides and its own electrolyte', () => {
  const cell = design({ size: '21700', chemistry: 'nmmt-hard-carbon' })
  expect(cell.bom.find((l) => l.id === 'anode foil')?.material).toBe('foil/aluminium')
  expect(cell.bom.find((l) => l.id === 'electrolyte')?.material).toBe('electrolyte/napf6-carbonate')
  expect(cell.capacity.value).toBeLessThan(design({ size: '21700' }).capacity.value)
})

test.each(FORMATS)('%s: a larger outer size never gives less charge', (format) => {
  const length = fc.double({ min: 100, max: 400, noNaN: true })
  const width = fc.double({ min: 60, max: 200, noNaN: true })
  const depth = fc.double({ min: 8, max: 60, noNaN: true })
  const grow = fc.double({ min: 0, max: 50, noNaN: true })
  const round = format === 'cylindrical'
  fc.assert(
    fc.property(length, width, depth, grow, fc.nat(2), (l, w, d, more, which) => {
      const sides = [l, w, d]
      const charges = [0, more].map((by) => {
        const [a, b, c] = sides.map((side, i) => mm(side + (i === which ? by : 0)))
        const outer = round ? { height: a!, diameter: c! } : { length: a!, width: b!, thickness: c! }
        return design({ format, outer }).capacity.value
      })
      expect(charges[1]!).toBeGreaterThanOrEqual(charges[0]! * (1 - 1e-12))
    }),
    { seed: 1, numRuns: 60 },
  )
})

test.each(FORMATS)('%s: both ends of all bands give a cell', (format) => {
  for (const u of [0.001, 0.25, 0.75, 0.999]) {
    const cell = design(SIZED[format], { draw: { quantile: () => u } })
    expect(cell.specificEnergy.value).toBeGreaterThan(0)
    expect(cell.bom.every((l) => l.mass.value > 0)).toBe(true)
  }
})

test('results say how a cell is built', () => {
  expect(FORMATS.map((format) => cellResult(design(SIZED[format])).format)).toEqual([
    'pouch, stacked',
    'prismatic, stacked',
    'prismatic, wound',
    'cylindrical, wound',
  ])
})

test('every size of the library designs in its format', () => {
  const formats: Readonly<Record<string, CellFormat>> = {
    cylindrical: 'cylindrical',
    prismatic: 'prismatic-stacked',
    pouch: 'pouch',
  }
  const sized = library.entries('cell-format').filter((e) => e.values['diameter'] ?? e.values['length'])
  expect(sized.length).toBeGreaterThan(7)
  for (const { id, text } of sized) {
    const cell = design({ size: id, format: formats[text['format']!]!, chemistry: 'lfp-graphite' })
    expect(cell.specificEnergy.value / unitFactor('Wh/kg'), id).toBeGreaterThan(100)
    expect(cell.specificEnergy.value / unitFactor('Wh/kg'), id).toBeLessThan(220)
  }
})

test.each(FORMATS)('%s: a designed cell agrees with itself', (format) => {
  expect(cellInconsistencies(design(SIZED[format]))).toEqual([])
})

test('figures that do not belong together are named, absent ones are passed over', () => {
  const Wh = unitFactor('Wh')
  expect(inconsistencies({ id: 'a', capacity: 5 * Ah, voltage: 3.6 })).toEqual([])
  const codes = (figures: Omit<Parameters<typeof inconsistencies>[0], 'id'>) =>
    inconsistencies({ id: 'a', ...figures }).map((m) => m.code)
  expect(codes({ capacity: 5 * Ah, voltage: 3.6, energy: 18.2 * Wh })).toEqual([])
  expect(codes({ capacity: 5 * Ah, voltage: 3.6, energy: 20 * Wh })).toEqual(['CW-DESIGN-001'])
  expect(codes({ energy: 18 * Wh, mass: 0.07, specificEnergy: 300 * unitFactor('Wh/kg') })).toEqual(['CW-DESIGN-002'])
  expect(codes({ energy: 18 * Wh, volume: 24.2e-6, energyDensity: 900 * unitFactor('Wh/L') })).toEqual(['CW-DESIGN-003'])
  expect(codes({ npRatio: 1.3 })).toEqual(['CW-DESIGN-004'])
  expect(codes({ npRatio: 1.25, electrodes: [{ side: 'anode', porosity: 0.2 }] })).toEqual([])
  const [porous, sum] = inconsistencies({
    id: 'a',
    electrodes: [{ side: 'cathode', porosity: 0.51, recipe: [{ share: 0.95 }, { share: 0.06 }] }],
  })
  expect(porous?.text).toBe('cell a: the cathode has a porosity of 51 %; 20 to 40 % is usual')
  expect(sum?.text).toBe('cell a: the shares of the cathode sum to 101 %, not 100 %')
})

test('areal limits hold at their ends', () => {
  const at = (limit: number) => design({ ...SIZED.cylindrical, arealCapacity: input(limit * areal, 'mAh/cm2') }).capacity.value
  for (const limit of [1, 7]) {
    const cell = design({ ...SIZED.cylindrical, capacity: input(at(limit), 'Ah') })
    expect(cell.arealCapacity.value / areal).toBeCloseTo(limit, 9)
  }
})

const um = (value: number) => input(value / 1e6, 'um')
const mAhPerCm2 = (value: number) => input(value * 10 * Ah, 'mAh/cm2')
/** Charge of the cathode that a thickness holds at a porosity, net of the formation loss, by hand [A s/m2]. */
function chargeByHand(thickness: number, porosity: number): number {
  const share = (key: string) => read(`electrode-recipe/nmc-energy.${key}-share`)
  const solid =
    share('active') / read('active-material/nmc811.crystal-density') +
    share('carbon') / read('additive/carbon-black.density') +
    share('binder') / read('additive/pvdf.density')
  const gross = ((thickness * (1 - porosity)) / solid) * read('active-material/nmc811.specific-capacity') * share('active')
  return gross * (1 - read('chemistry/nmc811-graphite.formation-loss'))
}

test.each(FORMATS)('%s: thickness and porosity of the cathode give its charge per area', (format) => {
  const cell = design({ ...SIZED[format], cathodeThickness: um(60), cathodePorosity: input(0.3, '%') })
  expect(cell.arealCapacity.value).toBeCloseTo(chargeByHand(60e-6, 0.3), 6)
  expect(cell.cathode.coating.thickness.value).toBeCloseTo(60e-6, 12)
})

test.each(FORMATS)('%s: thickness and charge per area of the cathode give its porosity', (format) => {
  const cell = design({ ...SIZED[format], cathodeThickness: um(75), arealCapacity: mAhPerCm2(4) })
  const { thickness, porosity } = cell.cathode.coating
  expect(thickness.value).toBe(75e-6)
  expect(chargeByHand(75e-6, porosity.value)).toBeCloseTo(40 * Ah, 6)
})

test('a thickness alone holds what it holds at the porosity of the recipe', () => {
  const cell = design({ ...SIZED.cylindrical, cathodeThickness: um(60) })
  expect(cell.arealCapacity.value).toBeCloseTo(chargeByHand(60e-6, read('electrode-recipe/nmc-energy.porosity')), 6)
})

test.each(FORMATS)('%s: charge and size with both thicknesses leave the porosities to follow', (format) => {
  const free = design({ ...SIZED[format], arealCapacity: mAhPerCm2(4) })
  const thick = ({ value }: { readonly value: number }) => input(value, 'um')
  const cell = design({
    ...SIZED[format],
    capacity: input(free.capacity.value, 'Ah'),
    cathodeThickness: thick(free.cathode.coating.thickness),
    anodeThickness: thick(free.anode.coating.thickness),
  })
  expect(cell.cathode.coating.thickness.value).toBe(free.cathode.coating.thickness.value)
  expect(cell.cathode.coating.porosity.value).toBeCloseTo(free.cathode.coating.porosity.value, 9)
  expect(cell.anode.coating.porosity.value).toBeCloseTo(free.anode.coating.porosity.value, 9)
  expect(cell.cathode.foilArea.value).toBeCloseTo(free.cathode.foilArea.value, 9)
})

test('thickness and porosity of the anode give the N/P ratio; without the porosity it follows', () => {
  const usual = design(SIZED.cylindrical)
  const thicker = um(1.1e6 * usual.anode.coating.thickness.value)
  const porous = design({ ...SIZED.cylindrical, anodeThickness: thicker })
  expect(porous.npRatio.value).toBe(usual.npRatio.value)
  expect(porous.anode.coating.porosity.value).toBeGreaterThan(usual.anode.coating.porosity.value)
  const more = design({
    ...SIZED.cylindrical,
    anodeThickness: thicker,
    anodePorosity: input(usual.anode.coating.porosity.value, '%'),
  })
  expect(more.npRatio.value).toBeCloseTo(1.1 * usual.npRatio.value, 9)
})

test('foils and separator of the file replace those of the library, cell by cell', () => {
  const cell = design({ ...SIZED.cylindrical, cathodeFoil: um(12), anodeFoil: um(6), separator: um(10) })
  const usual = design(SIZED.cylindrical)
  const foil = cell.bom.find((l) => l.id === 'anode foil')!
  expect(foil.mass.value).toBeCloseTo(cell.anode.foilArea.value * 6e-6 * 8960, 9)
  expect(cell.capacity.value).toBeGreaterThan(usual.capacity.value)
})

test('a coating too thin for its charge is refused', () => {
  expect(() => design({ ...SIZED.cylindrical, cathodeThickness: um(20), arealCapacity: mAhPerCm2(5) })).toThrow(
    'CW-MODEL-017: cell c: a coating of the cathode of 20 um cannot hold its charge, even without pores; correct cathode_thickness or the charge',
  )
})
