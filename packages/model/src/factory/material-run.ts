import type { RunResult } from '@cellwright/kernel'
import { dayNumber } from '@cellwright/units'
import type { World } from '../project/world.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import { CellwrightError } from '../issue.ts'
import { runBalance, worstOf } from './material-balance.ts'
import { compileMaterialPlant, type CompiledMaterialPlant, type CompileMaterialOptions } from './material-line.ts'
import { materialYears, yearEnds, type MaterialYear } from './material-years.ts'
import { GRAIN } from './material-lots.ts'
import { hasPonds, pondDays, worksDays } from './passage.ts'
import { nodeOf, simulatePlant, type Progress } from './simulate.ts'

export { staticMaterialYears, staticOutput } from './material-static.ts'
export type { MaterialYear } from './material-years.ts'

export interface MaterialRun {
  readonly compiled: CompiledMaterialPlant
  readonly runs: readonly RunResult[]
  /** By replication, then by year of the calendar. */
  readonly years: readonly (readonly MaterialYear[])[]
  /** Output of the mature plant with all phases, nothing waiting for customers [kg/s over the whole year], by replication. */
  readonly mature: readonly number[]
  /** Elements over the run: what entered, left and stands in the plant; residual over what entered. */
  readonly balance: { readonly worst: number; readonly element: string }
}

/** `upTo` is of the calendar; the mature plant makes what it can. */
export interface MaterialRunOptions extends Pick<CompileMaterialOptions, 'grain' | 'without' | 'upTo'> {
  readonly seed: number
  readonly replications: number
}

/**
 * Replications of the plant as it is, phases and ramps, over the calendar of the project, and of the mature plant. Asked to stop, it gives
 * the replications that are done.
 */
export function* runMaterialPlant(
  world: World,
  plant: MaterialPlant,
  dates: PhaseSchedule,
  { seed, replications, upTo, ...options }: MaterialRunOptions,
): Generator<Progress, MaterialRun, 'stop' | undefined> {
  const { start, end } = world.project.calendar
  const compiled = compileMaterialPlant(world, plant, dates, {
    origin: start,
    end: end + 1,
    ...(upTo && { upTo }),
    ...options,
  })
  const calendar = yearEnds(start, end + 1)
  const runs = yield* simulatePlant(compiled, {
    until: calendar.ends.at(-1)!,
    seed,
    replications,
    periods: calendar.ends,
    what: `simulating ${plant.id}`,
  })
  const mature =
    runs.length < replications ? [] : yield* matureMaterialPlant(world, plant, dates, { seed, replications, ...options })
  const balance = worstOf(runs.map((run) => runBalance(run, plant, compiled)))
  if (!(balance.worst <= CLOSES))
    throw new CellwrightError(
      'CW-MODEL-070',
      `the run does not balance: ${balance.element} is off by ${balance.worst} of what entered`,
    )
  return { compiled, runs, years: runs.map((run) => materialYears(run, compiled, plant, calendar)), mature, balance }
}

/** A run that closes no better, over what entered of an element, is a fault of ours: nothing is said rather than something wrong. */
export const CLOSES = 1e-9

/** Years of 365 d over which the mature plant is measured, and the first of them. */
const MEASURED = 2
const FIRST = 2001

/**
 * Output of the mature plant with all phases [kg/s over the whole year], by replication: whole years, after as many in which it
 * fills, ponds one year more.
 */
export function* matureMaterialPlant(
  world: World,
  plant: MaterialPlant,
  dates: PhaseSchedule,
  { seed, replications, ...options }: Omit<MaterialRunOptions, 'upTo'>,
): Generator<Progress, number[], 'stop' | undefined> {
  const passage = Math.max(...plant.phases.map((phase) => worksDays(plant, phase, options.grain ?? GRAIN))) + pondDays(plant)
  const filling = Math.ceil(passage / 365) + (hasPonds(plant) ? 1 : 0)
  const day = (year: number) => dayNumber({ year, month: 1, day: 1 })
  const origin = day(FIRST - filling)
  const end = day(FIRST + MEASURED)
  const compiled = compileMaterialPlant(world, plant, dates, { origin, end, ramp: false, ...options })
  const warmUp = (day(FIRST) - origin) * 86400
  const until = (end - origin) * 86400
  const runs = yield* simulatePlant(compiled, {
    until,
    seed,
    replications,
    periods: [warmUp, until],
    what: `output of ${plant.id} when mature`,
  })
  return runs.map((run) => (nodeOf(run, compiled.exit).periods!.in[1]! * compiled.unitMass) / (until - warmUp))
}
