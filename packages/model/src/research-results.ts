/** A research centre, with a pilot line or without. */
export interface ResearchResult {
  readonly id: string
  readonly kind: 'research'
}
