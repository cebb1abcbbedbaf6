import type { RouteId } from '../project/route.ts'
import { CELL_POUCH, CELL_POUCH_PACK, PACK } from './cell-pouch-pack.ts'
import { CELL_PRISMATIC, CELL_PRISMATIC_WOUND } from './cell-prismatic.ts'

/**
 * One step of a route: which machine does it, what flows through it, and how its time per unit follows from the design.
 * The route is read top to bottom; the cathode and the anode branch meet at stacking.
 */
export interface RouteStep {
  /** Also the id of the `machine` entry of the library. */
  readonly id: string
  readonly name: string
  readonly section: 'cathode' | 'anode' | 'cell' | 'pack'
  /** What is counted: electrodes of one cell, cells, modules or packs. */
  readonly unit: 'electrode' | 'cell' | 'module' | 'pack'
  /**
   * How the time of one unit on one machine is found:
   * slurry: batch time x slurry volume / batch volume; web: metres of web / speed, with coil changes; oven: foil area / area rate, with loading of
   * coils;
   * stack: sheets x time per sheet; wind: length of the rolls / speed, with a change for each roll; rate: 1 / (rate x positions); takt: time per unit, in proportion to its size where the library says of what size it is; rack: dwell / places.
   */
  readonly form: 'slurry' | 'web' | 'oven' | 'stack' | 'wind' | 'rate' | 'takt' | 'rack'
  /** Steps of the factor family (BatPaC v5) that cover this step. Some cover several: then the first of them carries it. */
  readonly factor: readonly string[]
  /** Steps of the factor family that go with this step and that no machine of ours covers: their money, people and floor are always filled. */
  readonly beside?: readonly string[]
  readonly room: 'normal' | 'dry' | 'laboratory'
}

/** The steps of each route. */
export const STEPS: Readonly<Record<RouteId, readonly RouteStep[]>> = {
  'cell-pouch+pack': CELL_POUCH_PACK,
  'cell-pouch': CELL_POUCH,
  'cell-prismatic+pack': [...CELL_PRISMATIC, ...PACK],
  'cell-prismatic': CELL_PRISMATIC,
  'cell-prismatic-wound+pack': [...CELL_PRISMATIC_WOUND, ...PACK],
  'cell-prismatic-wound': CELL_PRISMATIC_WOUND,
  pack: PACK,
}

/** Steps of the factor family that serve the plant as a whole; those of a plant of part of the steps are in support.ts. */
export const SUPPORT_STEPS = [
  'receiving-shipping-warehouse',
  'solvent-recovery',
  'dry-room-management',
  'reject-cell-scrap-recycle',
  'control-laboratory',
  'building-support-systems',
] as const
