import type { CellSpec } from '../project/project.ts'
import { calc, type Term } from '../term/index.ts'
import { AREAL_LIMITS, doesNotFit, tooSmall } from './areal-limits.ts'
import { pitch, thicknessPerCharge, type Coatings, type Layers } from './layers.ts'

/** A cathode and an anode, wound with two separators. */
export interface Roll {
  /** Of the cathode, and of the anode and each separator [m]. */
  readonly length: Term
  /** [A s] */
  readonly capacity: Term
  readonly arealCapacity: Term
  readonly coatings: Coatings
}

/** Face of a round roll between its core and its outer radius [m2]. */
export function roundFace(radius: Term, core: Term): Term {
  return calc`pi * (${radius} * ${radius} - ${core} * ${core})`.as('face of a round roll', 'cm2')
}

/**
 * Face of a flat roll [m2]: half circles of the half thickness, and a straight part between them. The core is a slit with
 * ends of radius `core`.
 */
export function flatFace(thickness: Term, height: Term, core: Term): Term {
  const radius = calc`min(${thickness}, ${height}) / 2`.as('radius of the ends of a flat roll', 'mm')
  const straight = calc`abs(${height} - ${thickness})`.as('straight part of a flat roll', 'mm')
  return calc`${roundFace(radius, core)} + 2 * ${straight} * (${radius} - ${core})`.as('face of a flat roll', 'cm2')
}

/**
 * The roll that fills a face [m2] with a cathode of that width [m]: length = face / pitch, for an Archimedean spiral of pitch
 * p covers p [m2] per length. Both sides carry charge: Q = 2 a width length.
 *
 * With a charge Q given, the areal capacity a follows: pitch = c + k a (coatings are as thick as their charge), so that
 * a = Q c / (2 width face - Q k).
 * Assumes: no loose turns; anode and separators as long as the cathode, without the extra turns of the ends (about 1 %).
 */
export function rollOf(spec: CellSpec, layers: Layers, face: Term, width: Term, capacity?: Term): Roll {
  if (!(face.value > 0 && width.value > 0)) throw tooSmall(spec, 'a roll')
  const arealCapacity = capacity ? fitted(capacity) : layers.wanted
  const found = filledBy(arealCapacity)
  return capacity ? { ...found, capacity } : found

  function filledBy(areal: Term): Roll {
    const coatings = layers.coatings(areal)
    const length = calc`${face} / ${pitch(layers, coatings)}`.as('length of the roll', 'm')
    const charge = calc`2 * ${areal} * ${width} * ${length}`.as('capacity of a cell', 'Ah')
    return { length, capacity: charge, arealCapacity: areal, coatings }
  }

  function fitted(charge: Term): Term {
    const { cathode, anode } = thicknessPerCharge(layers)
    const left = calc`2 * ${width} * ${face} - ${charge} * 2 * (${cathode} + ${anode})`
    const areal = calc`${charge} * ${layers.inert} / ${left}`.as('areal capacity at which the roll fills the cell', 'mAh/cm2')
    const [low, high] = AREAL_LIMITS
    if (!(left.value > 0 && areal.value >= low.value * (1 - 1e-9) && areal.value <= high.value * (1 + 1e-9)))
      throw doesNotFit(spec, charge, [filledBy(low).capacity, filledBy(high).capacity])
    return areal
  }
}
