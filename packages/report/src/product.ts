import type { CellResult, PackResult } from '@cellwright/model'
import { count, counted, figure, number, percent } from './number-text.ts'
import { entryName } from './entry-name.ts'
import { heading, labelled, note, pageTable, sentence, type Page, type Section } from './page.ts'

/** Cells and packs as designed, with what goes into a cell. */
export const product: Section = ({ cells, packs }, page) => {
  if (cells.length + packs.length === 0) return []
  return [
    ...heading(page, 'Product'),
    ...packs.flatMap((pack) => packLines(pack, page)),
    ...cells.flatMap((cell) => cellLines(cell, page)),
  ]
}

function packLines(p: PackResult, page: Page): string[] {
  return [
    ...sentence(page, `Pack ${p.id}: ${figure(p.energy)}, ${figure(p.voltage)}, ${figure(p.mass)}, ${figure(p.specificEnergy)}`),
    ...labelled(
      page,
      'build',
      `${counted(p.cells, 'cell')} ${p.cell} (${count(p.series)} in series x ${count(p.parallel)} in parallel) in ${counted(p.modules, 'module')} of ${count(p.cellsPerModule)}`,
      4,
    ),
  ]
}

function cellLines(c: CellResult, page: Page): string[] {
  const { length, width, thickness } = c.size
  const piece = c.wound ? 'strip' : 'sheet'
  return [
    '',
    ...sentence(
      page,
      `Cell ${c.id}: ${c.chemistry}, ${c.format}, ${figure(c.capacity)}, ${figure(c.voltage)}, ${figure(c.energy)}`,
    ),
    ...labelled(
      page,
      'size',
      `${c.round ? `${figure(width)} across, ${figure(length)} high` : `${figure(length)} x ${figure(width)} x ${figure(thickness)}`}, ${figure(c.mass)}`,
      4,
    ),
    ...labelled(page, 'density', `${figure(c.specificEnergy)}, ${figure(c.energyDensity)}`, 4),
    ...labelled(
      page,
      'electrodes',
      `${counted(c.sheets.cathode, `cathode ${piece}`)}, ${counted(c.sheets.anode, `anode ${piece}`)}, ${figure(c.arealCapacity)} per cathode side; the anode holds ${number(c.npRatio)} times the charge of the cathode`,
      4,
    ),
    ...(c.bom.length === 0
      ? []
      : [
          ...note(page, 'What one cell is made of (bill of materials); share of its mass:'),
          ...pageTable(
            page,
            [
              { head: 'part', cell: (m) => m.id },
              { head: 'material', cell: (m) => entryName(m.material) },
              { head: 'mass', align: 'right', cell: (m) => figure(m.mass) },
              { head: 'share', align: 'right', cell: (m) => percent(m.share) },
            ],
            c.bom,
          ),
        ]),
  ]
}
