import type { CellResult, ContainerResult, MassPart, PackResult } from '@cellwright/model'
import { count, counted, figure, number, percent } from './number-text.ts'
import { entryName } from './entry-name.ts'
import { heading, labelled, note, pageTable, sentence, type Page, type Section } from './page.ts'

/** Cells, packs and containers as designed, with what goes into a cell. */
export const product: Section = ({ cells, packs, containers }, page) => {
  if (cells.length + packs.length === 0) return []
  return [
    ...heading(page, 'Product'),
    ...containers.flatMap((container) => containerLines(container, page)),
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
    ...labelled(page, 'mass', `${partsText(p.parts)}; a module weighs ${figure(p.moduleMass)}`, 4),
  ]
}

function containerLines(c: ContainerResult, page: Page): string[] {
  const { length, width, height } = c.size
  return [
    ...sentence(
      page,
      `Container ${c.id}: ${figure(c.energy)}, ${figure(c.mass)}, ${figure(c.specificEnergy)}, ${figure(c.energyDensity)}`,
    ),
    ...labelled(page, 'build', `${counted(c.packs, 'pack')} ${c.pack} with ${counted(c.cells, 'cell')}`, 4),
    ...labelled(
      page,
      'size',
      `${figure(length)} x ${figure(width)} x ${figure(height)}; the cells fill ${percent(c.cellVolumeShare)} of it`,
      4,
    ),
    ...labelled(page, 'mass', `${partsText(c.parts)}; without power electronics`, 4),
  ]
}

/** `cells 323 kg (75 %), module hardware 47.3 kg (11 %)`. */
function partsText(parts: readonly MassPart[]): string {
  return parts.map((part) => `${part.id} ${figure(part.mass)} (${percent(part.share)})`).join(', ')
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
