import type { CellFormat } from '../project/project.ts'
import type { Cell } from '../design/cell.ts'
import type { Pack } from '../design/pack.ts'
import type { CellResult, PackResult } from '../results.ts'
import { figure } from './figure.ts'

/** How a cell is built, in words. */
const FORMATS: Readonly<Record<CellFormat, string>> = {
  pouch: 'pouch, stacked',
  'prismatic-stacked': 'prismatic, stacked',
  'prismatic-wound': 'prismatic, wound',
  cylindrical: 'cylindrical, wound',
}

export function cellResult(cell: Cell): CellResult {
  const [length, width, thickness] = cell.size
  return {
    id: cell.id,
    kind: 'cell',
    chemistry: cell.chemistry,
    format: FORMATS[cell.format],
    capacity: figure(cell.capacity, 'Ah'),
    voltage: figure(cell.voltage, 'V'),
    energy: figure(cell.energy, 'Wh'),
    mass: figure(cell.mass, 'g'),
    specificEnergy: figure(cell.specificEnergy, 'Wh/kg'),
    energyDensity: figure(cell.energyDensity, 'Wh/L'),
    arealCapacity: figure(cell.arealCapacity, 'mAh/cm2'),
    npRatio: cell.npRatio.value,
    size: { length: figure(length, 'mm'), width: figure(width, 'mm'), thickness: figure(thickness, 'mm') },
    round: cell.format === 'cylindrical',
    wound: cell.format === 'cylindrical' || cell.format === 'prismatic-wound',
    sheets: { cathode: cell.cathode.sheets.value, anode: cell.anode.sheets.value },
    bom: cell.bom.map((line) => ({
      id: line.id,
      kind: 'material',
      material: line.material,
      mass: figure(line.mass, 'g'),
      share: line.mass.value / cell.mass.value,
    })),
  }
}

export function packResult(pack: Pack): PackResult {
  return {
    id: pack.id,
    kind: 'pack',
    cell: pack.cell.id,
    cells: pack.cells.value,
    series: pack.series.value,
    parallel: pack.parallel.value,
    modules: pack.modules.value,
    cellsPerModule: pack.cellsPerModule.value,
    energy: figure(pack.energy, 'kWh'),
    voltage: figure(pack.voltage, 'V'),
    mass: figure(pack.mass, 'kg'),
    specificEnergy: figure(pack.specificEnergy, 'Wh/kg'),
  }
}
