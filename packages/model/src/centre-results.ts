/** A Technical Service Centre: machines, people, money, and what it does for its fleets. */
export interface CentreResult {
  readonly id: string
  readonly kind: 'centre'
}
