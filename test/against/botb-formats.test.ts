import { builtInLibrary, extendedLibrary, type UserEntry } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import { expect, test } from 'vitest'
import { designCell, type Electrode } from '../../packages/model/src/design/cell.ts'
import type { CellSpec } from '../../packages/model/src/project/project.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { project } from '../walk/kaliningrad.ts'

/** Published cells of BotB, ProZell and teardowns, each with the inputs of its source where they are known. */
const base = builtInLibrary()

/** A user's entry with the inputs of a source, by property and unit. */
function entry(ref: string, kind: string, id: string, values: Readonly<Record<string, readonly [number, string]>>): UserEntry {
  const sourced = Object.entries(values).map(([key, [value, unit]]) => [
    key,
    { value, unit, basis: 'published-model' as const, ref },
  ])
  const text = base.entry(kind, id)?.text ?? {}
  return { kind, id, name: id, text, values: Object.fromEntries(sourced) as NonNullable<UserEntry['values']> }
}

function designed(spec: Partial<CellSpec>, entries: readonly UserEntry[]) {
  const world = new World(project(), extendedLibrary(base, entries))
  const cell = designCell(world, { id: 'cell', chemistry: 'nmc811-graphite', format: 'cylindrical', ...spec })
  const grams = (id: string) => 1000 * cell.bom.find((l) => l.id === id)!.mass.value
  return {
    cell,
    Ah: inUnit(cell.capacity.value, 'Ah'),
    Wh: inUnit(cell.energy.value, 'Wh'),
    WhL: inUnit(cell.energyDensity.value, 'Wh/L'),
    mass: inUnit(cell.mass.value, 'g'),
    grams,
  }
}
const off = (value: number, published: number) => Math.abs(value / published - 1)

// Porosity from the density of a coating that the source gives instead.
const porosity = (density: number, solids: readonly (readonly [number, number])[]) =>
  1 - density * solids.reduce((sum, [share, d]) => sum + share / d, 0)

/**
 * The inputs of the source. Its areal capacity of 4.5 is gross and its lithium-loss factor 0.95; ours is net. It leaves the
 * share of active material (0.95) out of the thickness, `share` = 1 does as it does.
 */
function botb(share: number): UserEntry[] {
  const rest = 1 - share
  const e = entry.bind(undefined, 'botb')
  const density = (id: string) => base.datum(`additive/${id}.density`)!.value
  const can = { 'wall-thickness': [0.165, 'mm'], headspace: [6 - 0.33, 'mm'], 'fittings-mass': [4, 'g'] } as const
  // Its roll fills the can and has no turns beyond the pitch.
  const full = { 'swelling-allowance': [0, ''], 'separator-turns': [0, ''], 'anode-turns': [0, ''] } as const
  const round = { 'mandrel-diameter': [2.5, 'mm'], 'anode-overhang': [0, 'mm'], 'separator-overhang': [0, 'mm'] } as const
  return [
    e('active-material', 'nmc811', { 'specific-capacity': [195, 'mAh/g'], 'average-voltage': [3.86, 'V'] }),
    e('active-material', 'graphite-synthetic', { 'specific-capacity': [344, 'mAh/g'], 'average-voltage': [0.17, 'V'] }),
    e('electrode-recipe', 'nmc-energy', {
      'active-share': [share, ''],
      'carbon-share': [rest / 2, ''],
      'binder-share': [rest / 2, ''],
      porosity: [
        porosity(3.4, [
          [share, 4.7],
          [rest / 2, density('carbon-black')],
          [rest / 2, density('pvdf')],
        ]),
        '',
      ],
    }),
    e('electrode-recipe', 'graphite-energy', {
      'active-share': [share, ''],
      'cmc-share': [rest / 2, ''],
      'sbr-share': [rest / 2, ''],
      porosity: [
        porosity(1.6, [
          [share, 2.24],
          [rest / 2, density('cmc')],
          [rest / 2, density('sbr')],
        ]),
        '',
      ],
    }),
    e('chemistry', 'nmc811-graphite', {
      'areal-capacity': [4.5 * 0.95, 'mAh/cm2'],
      'n-p-ratio': [1.1 / 0.95, ''],
      'formation-loss': [0.05, ''],
    }),
    e('foil', 'aluminium', { thickness: [16, 'um'] }),
    e('foil', 'copper', { thickness: [12, 'um'] }),
    e('separator', 'polyolefin', { thickness: [12, 'um'] }),
    e('electrolyte', 'lipf6-carbonate', { amount: [1.6 * 1.2, 'g/Ah'] }),
    e('housing', 'steel-can', { density: [7.9, 'g/cm3'] }),
    ...['18650', '21700', '4680'].map((id) => e('cell-format', id, { ...can, ...round, ...full })),
  ]
}

const BOTB = [
  { size: '18650', Ah: 3.28, WhL: 732, mass: 51.1 },
  { size: '21700', Ah: 4.9, WhL: 745, mass: 73.1 },
  { size: '4680', Ah: 28, WhL: 777, mass: 379 },
]

test.each(BOTB)('BotB $size, computed as the source does: within 1 %', ({ size, Ah, WhL, mass }) => {
  const found = designed({ size }, botb(1))
  expect(off(found.Ah, Ah)).toBeLessThan(0.01)
  expect(off(found.WhL, WhL)).toBeLessThan(0.01)
  expect(off(found.mass, mass)).toBeLessThan(0.01)
})

test.each(BOTB)(
  'BotB $size with binder and carbon in the thickness: within the 4 to 5 % of the source',
  ({ size, Ah, WhL, mass }) => {
    const found = designed({ size }, botb(0.95))
    expect(off(found.Ah, Ah)).toBeLessThan(0.045)
    expect(off(found.WhL, WhL)).toBeLessThan(0.045)
    expect(off(found.mass, mass)).toBeLessThan(0.02)
  },
)

test('BotB 73 x 23 mm, a size without an entry: within 2 %', () => {
  const { 'mandrel-diameter': core } = botb(1).find((e) => e.id === '4680')!.values!
  expect(core?.value).toBe(2.5)
  const mm = (name: string, value: number) => ({
    kind: 'value' as const,
    path: name,
    estimate: { value: value / 1000, form: 'point' as const, low: value / 1000, high: value / 1000, unit: 'mm' },
  })
  const outer = { diameter: mm('diameter', 73), height: mm('height', 23) }
  const found = designed({ size: '21700', outer }, botb(1))
  expect(off(found.Ah, 16.1)).toBeLessThan(0.02)
  expect(off(found.mass, 226)).toBeLessThan(0.02)
  // The source prints 59.3 Wh and 616 Wh/L of 0.0963 L; our charge is 1.7 % higher.
  expect(off(found.WhL, 616)).toBeLessThan(0.025)
})

const prozell: readonly UserEntry[] = [
  entry('prozell', 'active-material', 'nmc811', { 'specific-capacity': [200, 'mAh/g'], 'crystal-density': [4.88, 'g/cm3'] }),
  entry('prozell', 'active-material', 'graphite-synthetic', { 'specific-capacity': [360, 'mAh/g'] }),
  entry('prozell', 'electrode-recipe', 'nmc-energy', {
    'active-share': [0.97, ''],
    'carbon-share': [0.015, ''],
    'binder-share': [0.015, ''],
    porosity: [0.22, ''],
  }),
  entry('prozell', 'electrode-recipe', 'graphite-energy', {
    'active-share': [0.94, ''],
    'carbon-share': [0.01, ''],
    'cmc-share': [0.02, ''],
    'sbr-share': [0.03, ''],
    porosity: [0.22, ''],
  }),
  // The thickness of its aluminium foil is not printed; 12 um is what 9.63 g over the foil of its cell come to.
  entry('prozell', 'foil', 'aluminium', { thickness: [12, 'um'] }),
  entry('prozell', 'foil', 'copper', { thickness: [8, 'um'] }),
  entry('prozell', 'electrolyte', 'lipf6-carbonate', { amount: [1.61, 'g/Ah'] }),
  // Its rolls fill their cans, with two turns of separator at each end and no more anode than overhangs the cathode.
  entry('prozell', 'cell-format', '4680', {
    'wall-thickness': [0.6, 'mm'],
    'swelling-allowance': [0, ''],
    'separator-turns': [2, ''],
    'anode-turns': [0, ''],
  }),
  entry('prozell', 'cell-format', 'phev2', { 'separator-turns': [2, ''], 'anode-turns': [0, ''] }),
]
const coatingMass = ({ mass }: Electrode) => 1000 * mass.value

test('ProZell 4680: 26.71 Ah within 1 %, coatings and mass within 2 %', () => {
  const found = designed({ size: '4680' }, prozell)
  expect(off(found.Ah, 26.71)).toBeLessThan(0.01)
  expect(off(coatingMass(found.cell.cathode), 148.53)).toBeLessThan(0.02)
  expect(off(coatingMass(found.cell.anode), 97.46)).toBeLessThan(0.02)
  expect(off(found.grams('housing') + found.grams('terminals'), 75.8)).toBeLessThan(0.01)
  expect(off(found.mass, 400.25)).toBeLessThan(0.02)
  // Foils are counted without the uncoated edges that the source adds.
  expect(off(found.grams('anode foil'), 21.59)).toBeLessThan(0.1)
  expect(off(found.grams('cathode foil'), 9.63)).toBeLessThan(0.12)
})

test('ProZell PHEV2: 53.05 Ah within 1.2 %, coatings within 4 %; its steel can counted in aluminium', () => {
  const found = designed({ size: 'phev2', format: 'prismatic-wound' }, prozell)
  expect(off(found.Ah, 53.05)).toBeLessThan(0.012)
  expect(off(coatingMass(found.cell.cathode), 294.97)).toBeLessThan(0.012)
  expect(off(coatingMass(found.cell.anode), 189.71)).toBeLessThan(0.04)
  expect(off(found.grams('housing'), (249.03 * 2.7) / 7.86)).toBeLessThan(0.01)
  // The source has no terminals; all else within 4 %.
  const published = 892.4 - 249.03 + (249.03 * 2.7) / 7.86
  expect(off(found.mass - found.grams('terminals'), published)).toBeLessThan(0.04)
})

test('Tesla 4680 (2025 teardown) from the library alone: charge and density 6 to 7 % low, mass within 4 %', () => {
  const found = designed({ size: '4680' }, [])
  expect(off(found.Ah, 23.125)).toBeLessThan(0.07)
  expect(off(found.mass, 355)).toBeLessThan(0.04)
  expect(off(found.WhL, 643)).toBeLessThan(0.07)
})

test('LG M50 21700 from the library alone lies 23 % low: its silicon anode, thinner separator and richer coatings are not in it', () => {
  const found = designed({ size: '21700' }, [])
  expect(found.Ah / 5).toBeCloseTo(0.77, 2)
})

test('BYD Blade with its measured areal capacity and foils: mass within 5 %, charge 14 % high (41 sheets, not 38)', () => {
  const found = designed({ size: 'byd-blade', format: 'prismatic-stacked', chemistry: 'lfp-graphite' }, [
    entry('xcrp2025', 'chemistry', 'lfp-graphite', { 'areal-capacity': [2.393, 'mAh/cm2'] }),
    entry('xcrp2025', 'foil', 'aluminium', { thickness: [20, 'um'] }),
    entry('xcrp2025', 'foil', 'copper', { thickness: [10, 'um'] }),
    entry('xcrp2025', 'separator', 'polyolefin', { thickness: [12, 'um'] }),
  ])
  // The measured coatings are thicker, so that 38 sheets fill the can; and a sheet carries 6 % less: gaps wider than those assumed.
  expect(off(found.Ah, 135)).toBeLessThan(0.15)
  expect(off(found.mass, 2700)).toBeLessThan(0.05)
  expect(found.cell.cathode.sheets.value).toBe(41)
})

test('sodium 21700 (Zhang 2024, NMMT / hard carbon) from the library alone: charge within 8 %, mass within 3 %, Wh/kg within 10 %', () => {
  const found = designed({ size: '21700', chemistry: 'nmmt-hard-carbon' }, [])
  expect(off(found.Ah, 2.757)).toBeLessThan(0.08)
  expect(off(found.mass, 56.2)).toBeLessThan(0.03)
  expect(off(found.Wh / found.mass, 0.157)).toBeLessThan(0.1)
  expect(found.cell.anode.foil).toBe('aluminium')
})

test('LG E78 pouch (NMC712) as NMC622 from the library alone: charge within 10 %, mass within 5 %, 16 % low in Wh/L', () => {
  const found = designed({ size: 'lg-e78', format: 'pouch', chemistry: 'nmc622-graphite' }, [])
  expect(off(found.Ah, 78)).toBeLessThan(0.1)
  expect(off(found.mass, 1100)).toBeLessThan(0.05)
  expect(off(found.WhL, 674)).toBeLessThan(0.17)
})
