import { civilDate, dayNumber } from '@cellwright/units'
import type { Progress } from '../factory/simulate.ts'
import type { PlantYear } from '../factory/years.ts'
import { staticCapacity } from '../plant/capacity.ts'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { books, outcome, staticFlows, type PlantOutcome } from './outcome.ts'
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
  const drawn = (i: number): { drawWorld: World; other: PlantOutcome } => {
    const drawWorld = new World(project, library, { draw: draws[i]! })
    return { drawWorld, other: outcome(drawWorld).plants.find((x) => x.plant.id === p.plant.id)! }
  }
  // What machines lose by waiting for one another in the base case is carried over to every draw.
  const share = run.bottleneck ? Math.min(1, run.bottleneck.capacity.value / staticCapacity(p.plant.steps).endless.value) : 1
  // Numbers are kept, not terms: the whole of every world would fill the memory.
  const samples: (Record<'output' | 'capex' | 'jobs' | 'floor' | 'energy' | 'npv', number> & { levelized: number | null })[] = []
  for (const i of draws.keys()) {
    const { drawWorld, other } = drawn(i)
    const { plant } = other
    const own = books(drawWorld, other, staticFlows(drawWorld, other, share))
    samples.push({
      output: staticCapacity(plant.steps).endless.value * plant.operatingTime.value * plant.pack.energy.value,
      capex: plant.capex.total.value,
      jobs: plant.people.total.value,
      floor: plant.floor.building.value,
      energy: plant.energy.perOutput.value,
      npv: own.npv.value,
      levelized: own.levelizedCost?.value ?? null,
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
  const ranked = [...samples.keys()].toSorted((a, b) => samples[a]!.output - samples[b]!.output)
  const bestYear: number[] = []
  for (let rank = 0; rank < SIMULATED_RANKS; rank++) {
    const i = ranked[Math.floor(((rank + 0.5) / SIMULATED_RANKS) * ranked.length)]
    if (i === undefined) break
    const { drawWorld, other } = drawn(i)
    const { years } = yield* runPlant(drawWorld, other, {
      seed: options.seed,
      replications: 1,
      first: rank,
      end: bestYearKnown(other, project),
      what: 'simulating draws',
    })
    if (years[0]) bestYear.push(bestYearOutput(years[0], other.plant.pack.energy.value))
  }
  const each = (f: (x: (typeof samples)[number]) => number) => samples.map(f)
  return {
    capex: each((x) => x.capex),
    jobs: each((x) => x.jobs),
    floor: each((x) => x.floor),
    energy: each((x) => x.energy),
    npv: each((x) => x.npv),
    levelized: samples.flatMap((x) => (x.levelized === null ? [] : [x.levelized])),
    bestYear,
  }
}

/** First day after the sixth full year of a line: its best year lies before, for ramps and backlogs of up to four years. */
function bestYearKnown(p: PlantOutcome, project: Project): number {
  const { year } = civilDate(p.schedule.pilotStart.value)
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
