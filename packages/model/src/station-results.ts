/** A storage power station: dispatch, wear and money. */
export interface StationResult {
  readonly id: string
  readonly kind: 'station'
}
