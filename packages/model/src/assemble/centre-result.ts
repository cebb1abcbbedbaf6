import type { CentreResult } from '../centre-results.ts'
import type { CentreWork } from '../study/centre-work.ts'
import type { Outcome } from '../study/outcome.ts'

export function centreResult(_base: Outcome, { id }: CentreWork): CentreResult {
  return { id, kind: 'centre' }
}
