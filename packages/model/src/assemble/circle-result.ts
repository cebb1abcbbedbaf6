import type { CircleResult } from '../circle-results.ts'
import type { CircleWork } from '../study/circle-work.ts'
import type { Outcome } from '../study/outcome.ts'

export function circleResult(_base: Outcome, { id }: CircleWork): CircleResult {
  return { id, kind: 'circle' }
}
