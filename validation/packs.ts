import { builtInLibrary } from '@cellwright/library'
import type { Case, Group } from './case.ts'
import { because } from './because.ts'
import { chargeFile } from './own-inputs.ts'
import { valueIn } from './published-figure.ts'
import { designedPack } from './real-cell.ts'
import { REAL_CELLS } from './real-cells.ts'

const library = builtInLibrary()
const EXPLAIN = 0.12

/** A pack whose cell is known: id of its `ev-pack`. */
interface KnownPack {
  readonly id: string
  readonly cell: string
  readonly series: number
  readonly parallel: number
  readonly how: string
  /** Why its mass deviates. */
  readonly why?: string
}

const BLADES =
  'a pack of blades has no modules: its cells, at 2.7 kg each, are over 90 % of its mass, and the one share of the library is 71 %'

const PACKS: readonly KnownPack[] = [
  {
    id: 'byd-dolphin-45',
    cell: 'byd-blade-135',
    series: 104,
    parallel: 1,
    how: '104 cells; 44.9 kWh over 104 and 3.2 V are 135 Ah',
    why: BLADES,
  },
  {
    id: 'byd-seal-83',
    cell: 'byd-blade-135',
    series: 192,
    parallel: 1,
    how: '192 cells; 82.56 kWh over 192 and 3.2 V are 134 Ah',
    why: BLADES,
  },
  { id: 'tesla-m3-lfp', cell: 'catl-161-lfp', series: 106, parallel: 1, how: '106 cells in series' },
  {
    id: 'vw-id-4',
    cell: 'lg-e78',
    series: 96,
    parallel: 3,
    how: '96 in series, 3 in parallel',
    why: 'its 288 cells of 1.1 kg are 317 kg, 64 % of the pack, where the one share of the library is 71 %; and we find the cell 4 % light',
  },
]

/** Packs of cars. */
export function packGroups(): readonly Group[] {
  const packs = PACKS.map((pack) => ({ pack, ours: designed(pack) }))
  const figure = (key: 'mass' | 'energy', unit: string): Case[] =>
    packs.map(({ pack: { id, how, why }, ours }) => {
      const datum = library.datum(`ev-pack/${id}.${key}`)!
      const { name } = library.entry('ev-pack', id)!
      const found = {
        id,
        what: `${key} of the pack of a ${name}; ${how}`,
        unit,
        ours: ours[key],
        theirs: valueIn(datum, unit),
        ref: datum.ref,
      }
      return why === undefined ? found : because(found, EXPLAIN, why)
    })
  const shares = library.entries('ev-pack').flatMap(({ id, name, values }): Case[] => {
    const datum = values['cell-mass-share']
    if (!datum) return []
    const ours = library.datum('pack-design/car.cell-mass-share')!.value
    const what = `share of the cells in the mass of the pack of a ${name}`
    return [{ id, what, unit: '', ours, theirs: datum.value, ref: datum.ref }]
  })
  return [
    {
      id: 'pack-mass',
      title: 'Mass of car packs, from their cells',
      about:
        'The cell is designed from its charge and size as in cell-mass-of-charge; its mass times the number of cells over the usual share of cells in a pack ' +
        'is beside the mass of the pack as sold.',
      explain: EXPLAIN,
      cases: figure('mass', 'kg'),
      left: NO_CELL,
    },
    {
      id: 'pack-energy',
      title: 'Energy of car packs, from their cells',
      about: 'The same packs: number of cells times charge times average voltage, beside the gross energy as published.',
      explain: EXPLAIN,
      cases: figure('energy', 'kWh'),
    },
    {
      id: 'pack-cell-share',
      title: 'Share of the cells in the mass of a pack',
      about: 'The one number by which the mass of a pack follows from its cells, beside packs whose cells were weighed.',
      explain: EXPLAIN,
      cases: shares.map((c) => because(c, EXPLAIN, SHARE)),
    },
  ]
}

const SHARE =
  'its modules hold many small parts; the library has one share, that of an inventory, for packs with modules and without, which run from 0.58 to 0.75'

const NO_CELL = [
  { id: 'byd-dolphin-31, byd-seal-61', missing: 'outer size and mass of their cell of 100 Ah' },
  { id: 'renault-megane-40, renault-megane-60', missing: 'the cell and the number of cells' },
  { id: 'microvast-mv-i, china-ebus-2021', missing: 'the cell, the number of cells and the mass of the pack' },
  {
    id: 'the other packs of the table of evpacks',
    missing: 'chemistry, cell and number of cells; only energy and mass are given',
  },
]

function designed({ cell: id, series, parallel }: KnownPack) {
  const { cell, own } = chargeFile(REAL_CELLS.find((c) => c.id === id)!)
  return designedPack(cell, own, { series, parallel })
}
