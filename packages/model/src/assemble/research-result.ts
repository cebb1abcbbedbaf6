import type { ResearchResult } from '../research-results.ts'
import type { ResearchWork } from '../study/research-work.ts'
import type { Outcome } from '../study/outcome.ts'

export function researchResult(_base: Outcome, { id }: ResearchWork): ResearchResult {
  return { id, kind: 'research' }
}
