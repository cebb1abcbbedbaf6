import type { Cell } from '../design/cell.ts'
import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'
import type { RouteStep } from './route.ts'

const BY = 'plant/machine size'

/**
 * What price, floor and staff of one machine are multiplied by for the charge of the cell that it makes:
 * (charge / charge of the cell that the library gives them for)^exponent. Undefined where they are the same for any cell.
 *
 * Source: ref:prozell, which scales the machines of its 4680 (26.71 Ah) after BatPaC v5 by 0.6 for assembly and storage and 0.3
 * for formation and test; its PHEV2 (53.05 Ah) is met within rounding in test/against/prozell-sizes.test.ts. Larger and smaller cells
 * are extrapolated.
 */
export function machineSize(world: World, step: RouteStep, cell: Cell): Term | undefined {
  const exponent = world.find(`machine/${step.id}.size-exponent`, BY)
  if (!exponent) return undefined
  const charge = world.read(`machine/${step.id}.cell-charge`, BY)
  return calc`pow(${cell.capacity} / ${charge}, ${exponent})`.as(`size of a machine over that of the source, ${step.name}`, '')
}

/** A figure of one machine for the cell that it makes. */
export function forSize(figure: Term | undefined, size: Term | undefined): Term | undefined {
  return figure && size ? calc`${figure} * ${size}` : figure
}
