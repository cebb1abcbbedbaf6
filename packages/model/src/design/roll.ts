import type { CellSpec } from '../project/project.ts'
import { AREAL_LIMITS, doesNotFit, tooSmall } from './areal-limits.ts'
import { pitch, type Coatings, type Layers } from './layers.ts'
import type { Term } from '../term/index.ts'

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
export function roundFace(radius: number, core: number): number {
  return Math.PI * (radius * radius - core * core)
}

/**
 * Face of a flat roll [m2]: half circles of the half thickness, and a straight part between them. The core is a slit with
 * ends of radius `core`.
 */
export function flatFace(thickness: number, height: number, core: number): number {
  const radius = Math.min(thickness, height) / 2
  return roundFace(radius, core) + 2 * Math.abs(height - thickness) * (radius - core)
}

/**
 * The roll that fills a face [m2] with a cathode of that width [m]: length = face / pitch, for an Archimedean spiral of pitch
 * p covers p [m2] per length. Both sides carry charge: Q = 2 a width length.
 *
 * With a charge Q given, the areal capacity a follows: pitch = c + k a (coatings are as thick as their charge), so that
 * a = Q c / (2 width face - Q k).
 * Assumes: no loose turns; anode and separators as long as the cathode, without the extra turns of the ends (about 1 %).
 */
export function rollOf(spec: CellSpec, layers: Layers, face: number, width: number, capacity?: number): Roll {
  if (!(face > 0 && width > 0)) throw tooSmall(spec, 'a roll')
  const chargeOf = (areal: number) => (2 * areal * width * face) / pitch(layers, layers.coatings(areal))
  const arealCapacity = capacity === undefined ? layers.wanted : fitted(capacity)
  const coatings = layers.coatings(arealCapacity)
  const length = face / pitch(layers, coatings)
  return { length, capacity: capacity ?? 2 * arealCapacity * width * length, arealCapacity, coatings }

  function fitted(charge: number): number {
    const inert = pitch(layers, layers.coatings(0))
    const perAreal = (pitch(layers, layers.coatings(layers.wanted)) - inert) / layers.wanted
    const left = 2 * width * face - charge * perAreal
    const areal = (charge * inert) / left
    const [low, high] = AREAL_LIMITS
    if (!(left > 0 && areal >= low * (1 - 1e-9) && areal <= high * (1 + 1e-9)))
      throw doesNotFit(spec, charge, [chargeOf(low), chargeOf(high)])
    return areal
  }
}
