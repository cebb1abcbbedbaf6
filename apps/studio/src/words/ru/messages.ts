import type { Phrase } from '../phrase.ts'
import { AUDIT, NEEDS } from './messages/audit.ts'
import { FINDINGS } from './messages/findings.ts'
import { USES } from './messages/use.ts'
import { COMPARISONS, DESIGNS, SWEEPS, WARNINGS } from './messages/warnings.ts'

/** How each code is said. */
export const PHRASES: Readonly<Record<string, readonly Phrase[]>> = {
  ...AUDIT,
  ...NEEDS,
  ...FINDINGS,
  ...USES,
  ...WARNINGS,
  ...SWEEPS,
  ...DESIGNS,
  ...COMPARISONS,
}
