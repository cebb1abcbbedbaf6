import { CellwrightError } from '../issue.ts'
import type { PackSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, rule, type Term } from '../term/index.ts'
import type { Cell } from './cell.ts'

const BY = 'design/pack'

/** A pack of modules of cells. */
export interface Pack {
  /** What is counted: packs, or cells that are sold as they are (single-cell.ts). */
  readonly unit: 'pack' | 'cell'
  readonly id: string
  readonly cell: Cell
  readonly series: Term
  readonly parallel: Term
  readonly cells: Term
  readonly cellsPerModule: Term
  readonly modules: Term
  /** Of all strings [A s]. */
  readonly charge: Term
  /** Energy of all cells, gross [J]. */
  readonly energy: Term
  /** [V] */
  readonly voltage: Term
  /** [kg] */
  readonly mass: Term
  /** Of all cells [kg]. */
  readonly cellMass: Term
  /** Everything that is not a cell [kg]: */
  readonly hardwareMass: Term
  /** that of all modules (interconnects, containers, conductors, plates, electronics), */
  readonly moduleHardwareMass: Term
  /** and the rest: jacket, cooling, management system, contactors. */
  readonly packHardwareMass: Term
  /** One module, with its cells [kg]. */
  readonly moduleMass: Term
  /** [J/kg] */
  readonly specificEnergy: Term
}

/**
 * Cells, modules, energy and mass of a pack.
 *
 * Parallel strings are given, or follow from the charge of the pack: round(charge / charge of a cell), at least 1.
 * Modules are alike: each holds the number of series groups that divides the series and comes nearest to the usual cells
 * per module. Mass of the pack = mass of the cells / share of cells in the pack's mass (ref:premise_lib and real packs).
 * What is not a cell is hardware of the modules, a share of the mass of the pack (ref:bsm), and of the pack: the rest. Where the
 * two shares are drawn so that no rest is left, all of it is the modules'.
 */
export function designPack(world: World, spec: PackSpec, cell: Cell): Pack {
  const path = `packs.${spec.id}`
  const whole = (term: Term | undefined, name: string): Term => {
    if (!term) throw new CellwrightError('CW-MODEL-011', `pack ${spec.id} has no ${name} in this world`)
    return calc`max(1, round(${term}))`
  }
  const series = whole(world.input(spec.series, `${path}.series`, BY), 'series').as('cells in series in a pack', '')
  const charge = world.input(spec.charge, `${path}.charge`, BY)
  const strings = charge ? calc`${charge} / ${cell.capacity}` : world.input(spec.parallel, `${path}.parallel`, BY)
  const parallel = whole(strings, 'parallel or charge').as('cells in parallel in a pack', '')
  const usual =
    world.input(spec.cellsPerModule, `${path}.cells_per_module`, BY) ?? world.read('pack-design/car.cells-per-module', BY)
  const groups = rule(
    'the divisor of the cells in series that comes nearest to the groups wanted in a module',
    [series, calc`${usual} / ${parallel}`],
    nearestDivisor,
  ).as('groups in series in a module', '')
  const cells = calc`${series} * ${parallel}`.as('cells in a pack', '')
  const cellMass = calc`${cells} * ${cell.mass}`.as('mass of the cells of a pack', 'kg')
  const mass = calc`${cellMass} / ${world.read('pack-design/car.cell-mass-share', BY)}`.as('mass of a pack', 'kg')
  const hardwareMass = calc`${mass} - ${cellMass}`.as('mass of what is not a cell in a pack', 'kg')
  const moduleShare = world.read('pack-design/car.module-hardware-share', BY)
  const moduleHardwareMass = calc`min(${mass} * ${moduleShare}, ${hardwareMass})`.as('hardware of the modules of a pack', 'kg')
  const modules = calc`${series} / ${groups}`.as('modules in a pack', '')
  const energy = calc`${cells} * ${cell.energy}`.as('energy of a pack', 'kWh')
  return {
    unit: 'pack',
    id: spec.id,
    cell,
    series,
    parallel,
    cells,
    cellsPerModule: calc`${groups} * ${parallel}`.as('cells in a module', ''),
    modules,
    charge: calc`${parallel} * ${cell.capacity}`.as('charge of a pack', 'Ah'),
    energy,
    voltage: calc`${series} * ${cell.voltage}`.as('average voltage of a pack', 'V'),
    mass,
    cellMass,
    hardwareMass,
    moduleHardwareMass,
    packHardwareMass: calc`${hardwareMass} - ${moduleHardwareMass}`.as('hardware of a pack beside its modules', 'kg'),
    moduleMass: calc`(${cellMass} + ${moduleHardwareMass}) / ${modules}`.as('mass of a module', 'kg'),
    specificEnergy: calc`${energy} / ${mass}`.as('specific energy of a pack', 'Wh/kg'),
  }
}

/** The divisor of `n` nearest to `wanted`; the smaller of two equally near. */
export function nearestDivisor(n: number, wanted: number): number {
  let best = 1
  for (let d = 2; d <= n; d++) if (n % d === 0 && Math.abs(d - wanted) < Math.abs(best - wanted)) best = d
  return best
}
