import { civilDate, dayNumber } from '@cellwright/units'
import type { Progress } from '../factory/simulate.ts'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import { figureDraws, type HeadlineValues } from './headline-values.ts'
import { bestYearOutput } from './headlines.ts'
import { equalRanks } from './equal-ranks.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { outcome, type PlantOutcome } from './outcome.ts'
import { runPlant } from './plant-run.ts'

/** Figures of a plant over the draws, for their bands; money in the project's currency. */
export interface PlantDraws {
  readonly capex: readonly number[]
  readonly jobs: readonly number[]
  /** [m2] */
  readonly floor: readonly number[]
  readonly energy: readonly number[]
  /** [W] */
  readonly peakPower: readonly number[]
  readonly npv: readonly number[]
  /** Money per joule. */
  readonly levelized: readonly number[]
  /** Best simulated year at ten equal ranks of the static output [W]. */
  readonly bestYear: readonly number[]
}

/** Headline figures that `plantDraws` and `simulateRanks` read. */
const READ = {
  capex: 'investment',
  jobs: 'jobs',
  floor: 'floor',
  energy: 'energy-per-output',
  peakPower: 'peak-power',
  npv: 'npv',
  levelized: 'cost-per-kwh',
  sized: 'sized-output',
} as const

/** Headline figure of the static output. */
export const SIZED = READ.sized

export const DRAWN_OF_PLANTS: readonly string[] = Object.values(READ)

/** The draws of one plant among those of its project. */
export function plantDraws(
  plant: string,
  draws: readonly (HeadlineValues | undefined)[],
  bestYear: readonly number[],
): PlantDraws {
  const of = (headline: string) => figureDraws(headline, { id: plant, kind: 'plant' }, draws).flatMap((x) => x ?? [])
  return {
    capex: of(READ.capex),
    jobs: of(READ.jobs),
    floor: of(READ.floor),
    energy: of(READ.energy),
    peakPower: of(READ.peakPower),
    npv: of(READ.npv),
    levelized: of(READ.levelized),
    bestYear,
  }
}

/** The best year of a plant, simulated in the draws at ten equal ranks of its sized output [W]. */
export function* simulateRanks(
  world: World,
  plant: string,
  draws: readonly (HeadlineValues | undefined)[],
  options: { readonly seed: number; readonly draws: number },
): Generator<Progress, number[], 'stop' | undefined> {
  const { project, library } = world
  const positions = latinHypercube(options.draws, options.seed)
  const chosen = equalRanks(figureDraws(READ.sized, { id: plant, kind: 'plant' }, draws))
  const bestYear: number[] = []
  for (const [rank, draw] of chosen.entries()) {
    const drawn = outcome(new World(project, library, { draw: positions[draw]! }))
    const p = drawn.plants.find((x) => x.plant.id === plant)!
    const run = yield* runPlant(drawn.world, p, {
      seed: options.seed,
      replications: 1,
      first: rank,
      end: bestYearKnown(p, project),
      what: 'simulating draws',
    })
    const best = run.years[0] && bestYearOutput(run.years[0], p.plant.pack.energy)
    if (best) bestYear.push(best.value)
  }
  return bestYear
}

/** First day after the sixth full year of a line: its best year lies before, for ramps and backlogs of up to four years. */
function bestYearKnown(p: PlantOutcome, project: Project): number {
  const { year } = civilDate(p.schedule.pilotStart.value)
  return Math.min(project.calendar.end + 1, dayNumber({ year: year + 7, month: 1, day: 1 }))
}
