/** What comes back to a plant that recycles, what it recovers and where that goes. */
export interface CircleResult {
  readonly id: string
  readonly kind: 'circle'
}
