import type { StationResult } from '../station-results.ts'
import type { StationWork } from '../study/station-work.ts'
import type { Outcome } from '../study/outcome.ts'

export function stationResult(_base: Outcome, { id }: StationWork): StationResult {
  return { id, kind: 'station' }
}
