import type { ChartKind } from '../kind.ts'
import { CENTRE_KINDS } from './centres.ts'
import { CHAIN_KINDS } from './chain.ts'
import { CIRCLE_KINDS } from './circles.ts'
import { FLEET_KINDS } from './fleets.ts'
import { siteMap, stationYear } from './panels.ts'
import { STATION_KINDS } from './stations.ts'

/** Charts of chains and of what lies behind the gate. */
export const USE_KINDS: readonly ChartKind[] = [
  ...CHAIN_KINDS,
  siteMap,
  ...FLEET_KINDS,
  ...CENTRE_KINDS,
  stationYear,
  ...STATION_KINDS,
  ...CIRCLE_KINDS,
]
