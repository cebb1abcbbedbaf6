import type { Message } from '../issue.ts'
import type { Finding } from '../results.ts'
import type { Outcome } from '../study/outcome.ts'
import type { UseWork } from '../study/use-work.ts'
import type { UseResults } from '../use-results.ts'
import type { ServiceRun } from '../use/service-system.ts'
import { mergeAlike } from './alike.ts'
import { capital } from './capital.ts'
import { centreFindings, centreWarnings } from './centre-findings.ts'
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
    fleets: work.fleets.map((f) => fleetResult(base, f, f.runs ?? centreOf(work, f.fleet.spec.centre))),
    centres: work.centres.map((c) => centreResult(base, c)),
    stations: work.stations.map((s) => stationResult(base, s)),
    research: work.research.map((r) => researchResult(base, r)),
    circles: work.circles.map((c) => circleResult(base, c)),
  }
}

/** Replications of the centre that keeps a fleet. */
function centreOf({ centres }: UseWork, id: string | undefined): readonly ServiceRun[] | undefined {
  return centres.find((c) => c.id === id)?.runs?.own
}

/** What of it belongs on the first page, and what must be warned of. */
export function useFindings({ fleets, centres, stations, research, circles }: UseResults): Finding[] {
  return [
    ...fleetFindings(fleets),
    ...centreFindings(centres),
    ...stationFindings(stations),
    ...researchFindings(research),
    ...circles.flatMap(circleFindings),
  ].map((f) => ({ ...f, text: capital(f.text) }))
}

export function useWarnings({ fleets, centres, stations, research, circles }: UseResults): Message[] {
  const all = [
    ...fleetWarnings(fleets),
    ...centreWarnings(centres),
    ...stationWarnings(stations),
    ...research.flatMap((r) => r.warnings),
    ...circles.flatMap(circleWarnings),
  ]
  return mergeAlike(all).map((m) => ({ ...m, text: capital(m.text) }))
}
