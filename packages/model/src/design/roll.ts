import type { CellSpec } from '../project/project.ts'
import { calc, type Term } from '../term/index.ts'
import { AREAL_LIMITS, doesNotFit, tooSmall } from './areal-limits.ts'
import type { Can } from './can.ts'
import { growthOf, pitch, type Coatings, type Layers } from './layers.ts'

/** The room of one roll: a round one between its core and its outer radius, a flat one with a straight part between two half circles. */
export interface Room {
  /** Of the outside, or of its half circles [m]. */
  readonly radius: Term
  /** Of the straight part of a flat roll; 0 of a round one [m]. */
  readonly straight: Term
  /** Rolls side by side, all alike. */
  readonly rolls: Term
  /** Of the coated cathode [m]. */
  readonly width: Term
}

/** Rolls of a cathode and an anode, wound with two separators; lengths are of all rolls of a cell together [m]. */
export interface Roll {
  readonly cathodeLength: Term
  readonly anodeLength: Term
  readonly separatorLength: Term
  /** [A s] */
  readonly capacity: Term
  readonly arealCapacity: Term
  readonly coatings: Coatings
}

/**
 * The rolls that fill their room, with cathodes of that width [m].
 *
 * From the core outward a roll has n turns of both separators alone, the full pitch, m turns of the anode between its two
 * separators, and n turns of both separators again:
 *   face of the pitch = pi (R'^2 - r'^2) + 2 s (R' - r') - m (2 pi R' + 2 s) (anode sheet + 2 separators),
 * with R' = R - 2 n separators, r' = r + 2 n separators, s the straight part of a flat roll. Length of the cathode = that face /
 * pitch, for an Archimedean spiral of pitch p covers p [m2] per length; both sides carry charge: Q = 2 a width length. The anode is
 * m outer turns longer, each separator those and its own 2 n. Turns of the separator as in ref:prozell.
 *
 * With a charge Q given, the areal capacity a follows: coatings are as thick as their charge, so that pitch = c + k a and face = F -
 * y a; a is the smaller root of 2 w y a^2 - (2 w F - Q k) a + Q c = 0.
 * Assumes: the turns of the anode are thin rings at the outer radius; both sides of every foil are coated to the end.
 */
export function rollOf(
  spec: CellSpec,
  layers: Layers,
  can: Can,
  { radius, straight, rolls, width }: Room,
  capacity?: Term,
): Roll {
  const core = calc`${can.read('mandrel-diameter')} / 2`.as('radius of the core of a roll', 'mm')
  const separators = calc`2 * ${layers.separator.thickness}`
  const separatorTurns = can.read('separator-turns')
  const anodeTurns = can.read('anode-turns')
  const alone = calc`${separatorTurns} * ${separators}`.as('turns of separator alone, at each end', 'um')
  const inside = calc`${core} + ${alone}`.as('radius at which the electrodes begin', 'mm')
  const outside = calc`${radius} - ${alone}`.as('radius at which the electrodes end', 'mm')
  const face =
    calc`${rolls} * (pi * (${outside} * ${outside} - ${inside} * ${inside}) + 2 * ${straight} * (${outside} - ${inside}))`.as(
      'face of the electrodes of all rolls',
      'cm2',
    )
  const outerTurns = calc`${rolls} * ${anodeTurns} * (2 * pi * ${outside} + 2 * ${straight})`.as(
    'anode beyond the cathode, of all rolls',
    'mm',
  )
  const separatorEnds = calc`${rolls} * ${separatorTurns} * (2 * pi * (${radius} + ${core}) + 4 * ${straight})`.as(
    'separator beyond the electrodes, of all rolls',
    'mm',
  )
  if (!(face.value > 0 && outside.value > inside.value && width.value > 0)) throw tooSmall(spec, 'a roll')
  const found = filledBy(capacity ? fitted(capacity) : layers.wanted)
  if (!(found.cathodeLength.value > 0)) throw tooSmall(spec, 'a roll')
  return capacity ? { ...found, capacity } : found

  function filledBy(areal: Term): Roll {
    const coatings = layers.coatings(areal)
    const ring = calc`2 * ${coatings.anode.thickness} + ${layers.anodeFoil.thickness} + ${separators}`
    const cathodeLength = calc`(${face} - ${outerTurns} * ${ring}) / ${pitch(layers, coatings)}`.as('length of the cathode', 'm')
    const anodeLength = calc`${cathodeLength} + ${outerTurns}`.as('length of the anode', 'm')
    return {
      cathodeLength,
      anodeLength,
      separatorLength: calc`${anodeLength} + ${separatorEnds}`.as('length of a separator', 'm'),
      capacity: calc`2 * ${areal} * ${width} * ${cathodeLength}`.as('capacity of a cell', 'Ah'),
      arealCapacity: areal,
      coatings,
    }
  }

  function fitted(charge: Term): Term {
    const { cathode, anode, inert, outerAnode } = growthOf(layers)
    const uncoated = calc`${face} - ${outerTurns} * ${outerAnode}`
    const left = calc`2 * ${width} * ${uncoated} - ${charge} * 2 * (${cathode} + ${anode})`
    const ends = calc`16 * ${width} * ${outerTurns} * ${anode} * ${charge} * ${inert} / (${left} * ${left})`
    const fits = left.value > 0 && ends.value <= 1
    const areal = fits
      ? calc`2 * ${charge} * ${inert} / (${left} * (1 + sqrt(1 - ${ends})))`.as(
          'areal capacity at which the roll fills the cell',
          'mAh/cm2',
        )
      : undefined
    const [low, high] = AREAL_LIMITS
    if (!areal || areal.value < low.value * (1 - 1e-9) || areal.value > high.value * (1 + 1e-9))
      throw doesNotFit(spec, charge, [filledBy(low).capacity, filledBy(high).capacity])
    return areal
  }
}
