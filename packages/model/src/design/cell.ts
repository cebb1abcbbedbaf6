import type { CellFormat, CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'
import { cylindrical } from './cylindrical.ts'
import type { Coating } from './electrode.ts'
import type { FlatSize } from './outer-size.ts'
import { stackedPouch } from './stacked-pouch.ts'
import { stackedPrismatic } from './stacked-prismatic.ts'
import { woundPrismatic } from './wound-prismatic.ts'

/** A part of the bill of materials of one cell. */
export interface BomLine {
  readonly id: string
  /** Library id with kind, e.g. `foil/copper`. */
  readonly material: string
  /** In one finished cell [kg]. */
  readonly mass: Term
  /** Where the material is priced by area: area in one finished cell [m2]. */
  readonly area?: Term
}

/** A designed cell of any format. */
export interface Cell {
  readonly id: string
  readonly chemistry: string
  readonly format: CellFormat
  /** [A s] */
  readonly capacity: Term
  /** Average voltage [V]. */
  readonly voltage: Term
  /** [J] */
  readonly energy: Term
  /** [kg] */
  readonly mass: Term
  /** Outer volume; of a pouch with seal and terminals' rim [m3]. */
  readonly volume: Term
  /** Outer length, width, thickness [m]; of a cylinder height, diameter, diameter. */
  readonly size: FlatSize
  /** [J/kg] */
  readonly specificEnergy: Term
  /** [J/m3] */
  readonly energyDensity: Term
  /** Net areal capacity per side, after whole sheets were filled [A s/m2]. */
  readonly arealCapacity: Term
  readonly npRatio: Term
  readonly cathode: Electrode
  readonly anode: Electrode
  readonly separatorArea: Term
  /** Of the rolls of a wound prismatic cell with their turns of separator, all of them one after another [m]. */
  readonly rollLength?: Term
  readonly bom: readonly BomLine[]
}

export interface Electrode {
  readonly coating: Coating
  /** Double-sided sheets in a cell; a roll has one. */
  readonly sheets: Term
  /** Foil area in a cell, one side [m2]. */
  readonly foilArea: Term
  /** Dry coating in a cell [kg]. */
  readonly mass: Term
  readonly foil: string
}

const DESIGNS: Readonly<Record<CellFormat, (world: World, spec: CellSpec) => Cell>> = {
  pouch: stackedPouch,
  'prismatic-stacked': stackedPrismatic,
  'prismatic-wound': woundPrismatic,
  cylindrical,
}

/**
 * Designs a cell of its format from its charge, from its outer size, or from both.
 *
 * From the size alone the charge follows at the usual areal capacity; from both, the areal capacity follows.
 */
export function designCell(world: World, spec: CellSpec): Cell {
  return DESIGNS[spec.format](world, spec)
}
