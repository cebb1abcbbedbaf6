import { readFileSync } from 'node:fs'
import { builtInLibrary, type UserEntry } from '@cellwright/library'
import { parse } from 'yaml'
import type { Case, Group } from './case.ts'
import { valueIn } from './published-figure.ts'
import { designed, type CellFile, type DesignedCell } from './real-cell.ts'

/** A cell of another program or inventory, as data/model-cells.yaml has it. */
interface ModelCell {
  readonly id: string
  readonly name: string
  readonly ref: string
  /** Which inputs are those of the source. */
  readonly how: string
  readonly tolerance?: number
  readonly why?: string
  readonly cell: CellFile
  readonly library?: readonly (readonly UserEntry[])[]
  readonly published: Readonly<Record<string, number>>
}

const CELLS = parse(readFileSync(new URL('data/model-cells.yaml', import.meta.url), 'utf8'), {
  merge: true,
}) as readonly ModelCell[]

/** Chemistries of the inventory and ours, and why they deviate. */
const CLASSES: readonly (readonly [string, string, string?])[] = [
  [
    'lfp',
    'LFP/graphite',
    'ours is a pouch with the thick coating of a car cell of 2021, 3.44 mAh/cm2; LFP cells of 2020 are mostly in cans. A modelled LFP pouch of ' +
      '34 Ah (ntnu-lfp) has 182 Wh/kg',
  ],
  [
    'nmc523',
    'NMC532/graphite',
    'no loading of an NMC532 cell was found, and ours has that of an NMC622 pouch; the inventory itself goes up to 220 Wh/kg',
  ],
  [
    'lmo',
    'LMO/graphite',
    'ours is a pouch of 60 Ah with a loading that is assumed, 3 mAh/cm2; LMO cells were sold in cans, one with 110 Wh/kg (gs-yuasa-lev50n)',
  ],
  [
    'lto',
    'LMO/LTO',
    'its cathode is not named, and cells with LTO are sold with more than the inventory has: 84 and 89 Wh/kg (toshiba-scib-20hp, toshiba-scib-20)',
  ],
  ['nca', 'NCA/graphite'],
  ['nmc111', 'NMC111/graphite', 'no loading of an NMC111 cell of cars was found, and ours has that of an NMC622 pouch'],
  ['nmc622', 'NMC622/graphite'],
  ['nmc811', 'NMC811/graphite'],
  ['sodium', 'NMMT/HC'],
]

const EXPLAIN = 0.12

/** Cells that other programs and inventories design. */
export function modelCellGroups(): readonly Group[] {
  const rows = CELLS.map((of) => ({ of, design: designed(of.cell, of.library?.flat()) }))
  const cases = (key: string, word: string, unit: string, figure: (d: DesignedCell) => number) =>
    rows.flatMap(({ of, design }): Case[] => {
      const theirs = of.published[`${key}_${unit}`]
      if (theirs === undefined) return []
      const { id, name, how, ref, tolerance, why } = of
      const found = { id, what: `${word} of ${name}; ${how}`, unit, ours: figure(design), theirs, ref }
      const off = Math.abs(found.ours / theirs - 1)
      return [
        {
          ...found,
          ...(tolerance === undefined ? {} : { tolerance }),
          ...(why !== undefined && off > EXPLAIN ? { reason: why } : {}),
        },
      ]
    })
  return [
    {
      id: 'model-cell-charge',
      title: 'Charge of cells of other programs, from their size',
      about:
        'Programs and inventories publish designs with all their inputs: here the equations are tried and not the knowledge of a cell. Designed from the size.',
      explain: EXPLAIN,
      cases: cases('charge', 'charge', 'Ah', (d) => d.charge),
    },
    {
      id: 'model-cell-mass',
      title: 'Mass of cells of other programs',
      about:
        'As above; the cells of BatPaC and of the Jinasena model are designed from their charge, and of their inputs only what is named is theirs.',
      explain: EXPLAIN,
      cases: cases('mass', 'mass', 'g', (d) => d.mass),
      left: [
        {
          id: 'NTNU LMO, LMO / LTO, NMC532 with LMO',
          missing: 'charge and mass of these cells; of NMC532 with LMO the library has no capacity, voltage or density',
        },
        { id: 'Zhang NVPF', missing: 'mass of the cell' },
        {
          id: 'Kokam layer of pybamm-tea',
          missing: 'charge per mass and density of its powders; only what comes out is printed',
        },
        { id: 'BatPaC v5, ID.4 with eight chemistries', missing: 'charge of the cells and cells of a pack' },
      ],
    },
    {
      id: 'class-specific-energy',
      title: 'Energy over mass of the classes',
      about:
        'A pouch of 60 Ah of each chemistry with nothing but the library’s values, beside the energy per mass at which an inventory of 2020 sets the ' +
        'cells of the chemistry. The tolerance is its own band.',
      explain: EXPLAIN,
      cases: CLASSES.map(classCase),
    },
  ]
}

function classCase([key, chemistry, why]: (typeof CLASSES)[number]): Case {
  const datum = builtInLibrary().datum(`published-cell/class-2020-${key}.specific-energy`)!
  const theirs = valueIn(datum, 'Wh/kg')
  const ours = designed({ chemistry, format: 'pouch', capacity: '60 Ah' }).specificEnergy
  const end = ours > theirs ? datum.high : datum.low
  const what = `energy over mass of a 60 Ah pouch of ${chemistry}`
  const found = { id: key, what, unit: 'Wh/kg', ours, theirs, ref: datum.ref, tolerance: Math.abs(end / datum.value - 1) }
  return why === undefined ? found : { ...found, reason: why }
}
