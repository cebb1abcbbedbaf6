import { calc, exactly } from '../term/index.ts'
import type { Cell } from './cell.ts'
import type { Pack } from './pack.ts'

/** A cell as what a plant sells: one cell, no module and nothing round it. Its id is that of the cell. */
export function singleCell(cell: Cell): Pack {
  return {
    unit: 'cell',
    id: cell.id,
    cell,
    series: ONE,
    parallel: ONE,
    cells: ONE,
    cellsPerModule: ONE,
    modules: NO_MODULE,
    charge: cell.capacity,
    energy: cell.energy,
    voltage: cell.voltage,
    mass: cell.mass,
    cellMass: cell.mass,
    hardwareMass: NO_HARDWARE,
    moduleHardwareMass: NO_HARDWARE,
    packHardwareMass: NO_HARDWARE,
    moduleMass: NO_HARDWARE,
    specificEnergy: calc`${cell.energy} / ${cell.mass}`.as('specific energy of a cell', 'Wh/kg'),
  }
}

const ONE = exactly(1, 'a cell is one cell')
const NO_MODULE = exactly(0, 'cells are sold without modules')
const NO_HARDWARE = exactly(0, 'nothing is put round a cell that is sold as it is', 'kg')
