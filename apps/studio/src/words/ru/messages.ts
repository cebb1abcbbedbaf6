import { TERMS } from './names/terms.ts'
import type { Phrase } from '../phrase.ts'
import { AUDIT, NEEDS } from './messages/audit.ts'
import { FAILURES } from './messages/failures.ts'
import { FAULTS, HINTS, LIBRARY_FAULTS, TABLE_FAULTS, THINGS } from './messages/faults.ts'
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
  ...FAILURES,
  ...withThings(FAULTS),
  ...withThings(LIBRARY_FAULTS),
  ...withThings(TABLE_FAULTS),
  hint: [...HINTS, ...THINGS],
  // Names and remarks that stand by themselves.
  name: [...(FINDINGS['CW-FIND-003'] ?? []), ...(FINDINGS['CW-FIND-031'] ?? []), ...TERMS],
}

function withThings(of: Readonly<Record<string, readonly Phrase[]>>): Record<string, readonly Phrase[]> {
  return Object.fromEntries(Object.entries(of).map(([code, phrases]) => [code, [...phrases, ...THINGS]]))
}
