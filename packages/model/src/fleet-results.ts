/** Vehicles that run on packs of the file: duty, wear, faults and what they need. */
export interface FleetResult {
  readonly id: string
  readonly kind: 'fleet'
}
