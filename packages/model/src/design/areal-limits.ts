import { inUnit } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { CellSpec } from '../project/project.ts'

/**
 * Net areal capacities per side within which a charge may be fitted to an outer size [A s/m2]: 1 to 7 mAh/cm2.
 * Assumes: power cells reach down to 1 and no cell in the library carries more than 5; nothing beyond was found.
 */
export const AREAL_LIMITS = [36_000, 252_000] as const

/** The charge does not fit the outer size with a coating within the limits; `charges` [A s] are those that the limits give. */
export function doesNotFit(spec: CellSpec, capacity: number, charges: readonly [number, number]): CellwrightError {
  const Ah = (charge: number) => Number(inUnit(charge, 'Ah').toPrecision(3))
  const [low, high] = AREAL_LIMITS.map((areal) => inUnit(areal, 'mAh/cm2'))
  return new CellwrightError(
    'CW-MODEL-013',
    `cell ${spec.id}: ${Ah(capacity)} Ah do not fit its outer size; with coatings of ${low} to ${high} mAh/cm2 it holds about ` +
      `${Ah(charges[0])} to ${Ah(charges[1])} Ah`,
  )
}

export function tooSmall(spec: CellSpec, what: string): CellwrightError {
  return new CellwrightError('CW-MODEL-013', `cell ${spec.id}: its outer size leaves no room for ${what}; give a larger size`)
}
