import type { CellFormat } from '../project/project.ts'
import type { Cell } from '../design/cell.ts'
import type { Container } from '../design/container.ts'
import type { Pack } from '../design/pack.ts'
import type { CellResult, ContainerResult, MassPart, PackResult } from '../results.ts'
import type { Term } from '../term/index.ts'
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
    moduleMass: figure(pack.moduleMass, 'kg'),
    parts: massParts(pack.mass, {
      cells: pack.cellMass,
      'module hardware': pack.moduleHardwareMass,
      'pack hardware': pack.packHardwareMass,
    }),
  }
}

export function containerResult(container: Container): ContainerResult {
  const { mass, pack, packs } = container
  const [length, width, height] = container.size
  return {
    id: container.id,
    kind: 'container',
    pack: pack.id,
    packs: packs.value,
    cells: packs.value * pack.cells.value,
    energy: figure(container.energy, 'MWh'),
    mass: figure(mass, 't'),
    specificEnergy: figure(container.specificEnergy, 'Wh/kg'),
    energyDensity: figure(container.energyDensity, 'Wh/L'),
    size: { length: figure(length, 'm'), width: figure(width, 'm'), height: figure(height, 'm') },
    cellVolumeShare: container.cellVolumeShare.value,
    parts: massParts(mass, { packs: container.packMass, 'container hardware': container.hardwareMass }),
  }
}

function massParts(whole: Term, parts: Readonly<Record<string, Term>>): MassPart[] {
  return Object.entries(parts).map(([id, mass]) => ({
    id,
    kind: 'part',
    mass: figure(mass, 'kg'),
    share: mass.value / whole.value,
  }))
}
