import type { Message } from '../issue.ts'
import type { Finding } from '../results.ts'
import type { Outcome } from '../study/outcome.ts'
import type { UseWork } from '../study/use-work.ts'
import type { UseResults } from '../use-results.ts'
import { centreResult } from './centre-result.ts'
import { circleFindings, circleWarnings } from './circle-findings.ts'
import { circleResult } from './circle-result.ts'
import { fleetFindings, fleetWarnings } from './fleet-findings.ts'
import { fleetResult } from './fleet-result.ts'
import { researchFindings, researchResult } from './research-result.ts'
import { stationFindings, stationWarnings } from './station-findings.ts'
import { stationResult } from './station-result.ts'

export const NO_USE: UseResults = { fleets: [], centres: [], stations: [], research: [], circles: [] }

export function useResults(base: Outcome, work: UseWork | undefined): UseResults {
  if (!work) return NO_USE
  return {
    fleets: work.fleets.map((f) => fleetResult(base, f)),
    centres: work.centres.map((c) => centreResult(base, c)),
    stations: work.stations.map((s) => stationResult(base, s)),
    research: work.research.map((r) => researchResult(base, r)),
    circles: work.circles.map((c) => circleResult(base, c)),
  }
}

/** What of it belongs on the first page, and what must be warned of. */
export function useFindings({ fleets, stations, research, circles }: UseResults): Finding[] {
  return [
    ...fleetFindings(fleets),
    ...stationFindings(stations),
    ...researchFindings(research),
    ...circles.flatMap(circleFindings),
  ]
}

export function useWarnings({ fleets, stations, research, circles }: UseResults): Message[] {
  return [
    ...fleetWarnings(fleets),
    ...stationWarnings(stations),
    ...research.flatMap((r) => r.warnings),
    ...circles.flatMap(circleWarnings),
  ]
}
