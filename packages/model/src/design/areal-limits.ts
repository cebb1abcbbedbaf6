import { inUnit } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { CellSpec } from '../project/project.ts'
import { exactly, type Term } from '../term/index.ts'

/**
 * Net areal capacities per side within which a charge may be fitted to an outer size [A s/m2]: 1 to 7 mAh/cm2. They only say
 * what is refused; no figure is worked out from them.
 * Assumes: power cells reach down to 1 and no cell in the library carries more than 5; nothing beyond was found.
 */
export const AREAL_LIMITS: readonly [Term, Term] = [
  exactly(36_000, 'lowest areal capacity', 'mAh/cm2'),
  exactly(252_000, 'highest areal capacity', 'mAh/cm2'),
]

/** The charge does not fit the outer size with a coating within the limits; `charges` are those that the limits give. */
export function doesNotFit(spec: CellSpec, capacity: Term, charges: readonly [Term, Term]): CellwrightError {
  const Ah = (charge: Term) => Number(inUnit(charge.value, 'Ah').toPrecision(3))
  const [low, high] = AREAL_LIMITS.map((areal) => inUnit(areal.value, 'mAh/cm2'))
  return new CellwrightError(
    'CW-MODEL-013',
    `cell ${spec.id}: ${Ah(capacity)} Ah do not fit its outer size; with coatings of ${low} to ${high} mAh/cm2 it holds about ` +
      `${Ah(charges[0])} to ${Ah(charges[1])} Ah`,
  )
}

export function tooSmall(spec: CellSpec, what: string): CellwrightError {
  return new CellwrightError('CW-MODEL-013', `cell ${spec.id}: its outer size leaves no room for ${what}; give a larger size`)
}
