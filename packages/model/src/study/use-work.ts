import type { LinearSolver } from '../use/linear-programme.ts'
import type { StopFlag, Work } from '../stop-flag.ts'
import type { ChainRun } from './chain-run.ts'
import { centreWork, type CentreWork } from './centre-work.ts'
import { circleWork, type CircleWork } from './circle-work.ts'
import { fleetWork, type FleetWork } from './fleet-work.ts'
import type { Outcome } from './outcome.ts'
import { researchWork, type ResearchWork } from './research-work.ts'
import { stationWork, type StationWork } from './station-work.ts'

export interface UseOptions {
  readonly seed: number
  readonly replications: number
  readonly draws: number
  readonly stop: StopFlag
  /** Texts of the files that the project file names (prices of electricity), by the name as written there. */
  readonly attachments?: ReadonlyMap<string, string>
  /** Brought by the app; without one, stations have no dispatch. */
  readonly solver?: LinearSolver
  /** Chains of the file as they were simulated. */
  readonly chains?: readonly ChainRun[]
  /** Simulate; else only what is known without. */
  readonly simulate: boolean
}

/** What happens to packs and containers after the gate. */
export interface UseWork {
  readonly fleets: readonly FleetWork[]
  readonly centres: readonly CentreWork[]
  readonly stations: readonly StationWork[]
  readonly research: readonly ResearchWork[]
  readonly circles: readonly CircleWork[]
}

export function* useWork(base: Outcome, options: UseOptions): Work<UseWork> {
  const fleets = yield* fleetWork(base, options)
  const centres = yield* centreWork(base, options, fleets)
  const stations = yield* stationWork(base, options)
  return { fleets, centres, stations, research: researchWork(base), circles: circleWork(base, options) }
}
