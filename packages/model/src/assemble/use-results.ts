import type { Message } from '../issue.ts'
import type { Finding } from '../results.ts'
import type { Outcome } from '../study/outcome.ts'
import type { UseWork } from '../study/use-work.ts'
import type { UseResults } from '../use-results.ts'
import { centreResult } from './centre-result.ts'
import { circleResult } from './circle-result.ts'
import { fleetResult } from './fleet-result.ts'
import { researchFindings, researchResult } from './research-result.ts'
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
export function useFindings(use: UseResults): Finding[] {
  return [...researchFindings(use.research)]
}

export function useWarnings(use: UseResults): Message[] {
  return [...use.research.flatMap((r) => r.warnings)]
}
