import { civilDate, dayNumber } from '@cellwright/units'
import type { Progress } from '../factory/simulate.ts'
import type { PlantYear } from '../factory/years.ts'
import { staticCapacity } from '../plant/capacity.ts'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { books, outcome, type PlantOutcome } from './outcome.ts'
import { runPlant, type PlantRun } from './plant-run.ts'

/** Figures of a plant over the draws, for their bands; money in the project's currency. */
export interface PlantDraws {
  readonly capex: readonly number[]
  readonly jobs: readonly number[]
  /** [m2] */
  readonly floor: readonly number[]
  readonly energy: readonly number[]
  readonly npv: readonly number[]
  /** Money per joule. */
  readonly levelized: readonly number[]
  /** Best simulated year at ten equal ranks of the static output [W]. */
  readonly bestYear: readonly number[]
}

/** Draws of the static output that are simulated, at equal ranks. */
const SIMULATED_RANKS = 10

/** Static figures over all draws, and the best simulated year at ten equal ranks of the static output. */
export function* drawPlant(
  world: World,
  p: PlantOutcome,
  run: PlantRun,
  options: { readonly seed: number; readonly draws: number },
): Generator<Progress, PlantDraws, 'stop' | undefined> {
  const draws = latinHypercube(options.draws, options.seed)
  const { project, library } = world
  // What machines lose by waiting for one another in the base case is carried over to every draw.
  const share = run.bottleneck ? Math.min(1, run.bottleneck.capacity.value / staticCapacity(p.plant.steps).endless) : 1
  const samples: { world: World; p: PlantOutcome; output: number; npv: number; levelized: number | null }[] = []
  for (const [i, draw] of draws.entries()) {
    const drawWorld = new World(project, library, { draw })
    const o = outcome(drawWorld)
    const other = o.plants.find((x) => x.plant.id === p.plant.id)!
    const own = books(drawWorld, other, undefined, share)
    const { endless } = staticCapacity(other.plant.steps)
    samples.push({
      world: drawWorld,
      p: other,
      output: endless * other.plant.operatingTime * other.plant.pack.energy,
      npv: own.npv,
      levelized: own.levelizedCost,
    })
    const answer: 'stop' | undefined = yield {
      what: 'drawing inputs',
      done: i + 1,
      of: draws.length,
      unit: 'draws',
      count: i + 1,
    }
    if (answer === 'stop') break
  }
  const ranked = samples.toSorted((a, b) => a.output - b.output)
  const bestYear: number[] = []
  for (let rank = 0; rank < SIMULATED_RANKS; rank++) {
    const sample = ranked[Math.floor(((rank + 0.5) / SIMULATED_RANKS) * ranked.length)]
    if (!sample) break
    const drawn = yield* runPlant(sample.world, sample.p, {
      seed: options.seed,
      replications: 1,
      first: rank,
      end: bestYearKnown(sample.p, project),
      what: 'simulating draws',
    })
    if (drawn.years[0]) bestYear.push(bestYearOutput(drawn.years[0], sample.p.plant.pack.energy))
  }
  return {
    capex: samples.map((x) => x.p.plant.capex.total),
    jobs: samples.map((x) => x.p.plant.people.total),
    floor: samples.map((x) => x.p.plant.floor.building),
    energy: samples.map((x) => x.p.plant.energy.perOutput),
    npv: samples.map((x) => x.npv),
    levelized: samples.flatMap((x) => (x.levelized === null ? [] : [x.levelized])),
    bestYear,
  }
}

/** First day after the sixth full year of a line: its best year lies before, for ramps and backlogs of up to four years. */
function bestYearKnown(p: PlantOutcome, project: Project): number {
  const { year } = civilDate(p.schedule.pilotStart)
  return Math.min(project.calendar.end + 1, dayNumber({ year: year + 7, month: 1, day: 1 }))
}

/** Energy of the best calendar year as a rate per 365 d [W]. */
function bestYearOutput(years: readonly PlantYear[], packEnergy: number): number {
  return Math.max(
    ...years.map(
      (y) => (y.packs * packEnergy) / ((y.year % 4 === 0 && (y.year % 100 !== 0 || y.year % 400 === 0) ? 366 : 365) * 86400),
    ),
  )
}
