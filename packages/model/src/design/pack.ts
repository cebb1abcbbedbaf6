import { CellwrightError } from '../issue.ts'
import type { PackSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Cell } from './cell.ts'
import type { Term } from '../term/index.ts'

const BY = 'design/pack'

/** A pack of modules of cells. */
export interface Pack {
  readonly id: string
  readonly cell: Cell
  readonly series: Term
  readonly parallel: Term
  readonly cells: Term
  readonly cellsPerModule: Term
  readonly modules: Term
  /** Energy of all cells, gross [J]. */
  readonly energy: Term
  /** [V] */
  readonly voltage: Term
  /** [kg] */
  readonly mass: Term
  /** Everything that is not a cell [kg]. */
  readonly hardwareMass: Term
  readonly specificEnergy: Term
}

/**
 * Cells, modules, energy and mass of a pack.
 *
 * Parallel strings are given, or follow from the charge of the pack: round(charge / charge of a cell), at least 1.
 * Modules are alike: each holds the number of series groups that divides the series and comes nearest to the usual cells
 * per module. Mass of the pack = mass of the cells / share of cells in the pack's mass (ref:premise_lib and real packs).
 */
export function designPack(world: World, spec: PackSpec, cell: Cell): Pack {
  const path = `packs.${spec.id}`
  const whole = (value: number | undefined, name: string): number => {
    if (value === undefined) throw new CellwrightError('CW-MODEL-011', `pack ${spec.id} has no ${name} in this world`)
    return Math.max(1, Math.round(value))
  }
  const series = whole(world.input(spec.series, `${path}.series`, BY), 'series')
  const charge = world.input(spec.charge, `${path}.charge`, BY)
  const strings = charge === undefined ? world.input(spec.parallel, `${path}.parallel`, BY) : charge / cell.capacity
  const parallel = whole(strings, 'parallel or charge')
  const wanted =
    world.input(spec.cellsPerModule, `${path}.cells_per_module`, BY) ?? world.read('pack-design/car.cells-per-module', BY)
  const groups = nearestDivisor(series, wanted / parallel)
  const cells = series * parallel
  const mass = (cells * cell.mass) / world.read('pack-design/car.cell-mass-share', BY)
  const energy = cells * cell.energy
  return {
    id: spec.id,
    cell,
    series,
    parallel,
    cells,
    cellsPerModule: groups * parallel,
    modules: series / groups,
    energy,
    voltage: series * cell.voltage,
    mass,
    hardwareMass: mass - cells * cell.mass,
    specificEnergy: energy / mass,
  }
}

/** The divisor of `n` nearest to `wanted`; the smaller of two equally near. */
export function nearestDivisor(n: number, wanted: number): number {
  let best = 1
  for (let d = 2; d <= n; d++) if (n % d === 0 && Math.abs(d - wanted) < Math.abs(best - wanted)) best = d
  return best
}
