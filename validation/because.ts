import type { Case } from './case.ts'
import { owesReason } from './summary.ts'

/** The case with its reason where it deviates by more than `explain`; a case that agrees needs none. */
export function because(c: Case, explain: number, reason: string): Case {
  return owesReason(c, { explain }) ? { ...c, reason } : c
}
