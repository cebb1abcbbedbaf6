import { CellwrightError } from '../issue.ts'
import type { Progress } from '../factory/simulate.ts'
import { runMaterialPlant, staticOutput } from '../factory/material-run.ts'
import type { Library } from '@cellwright/library'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { materialBooks, materialOutcome, type MaterialOutcome } from './material-outcome.ts'
import { bestMaterialYear } from './material-years.ts'

/** Figures of a material plant over the draws, for their bands; money in the project's currency. */
export interface MaterialDraws {
  readonly capex: readonly number[]
  readonly jobs: readonly number[]
  readonly npv: readonly number[]
  /** Money per kilogram. */
  readonly levelized: readonly number[]
  /** Best simulated year at ten equal ranks of the static output [kg/s]. */
  readonly bestYear: readonly number[]
}

/** Draws of the static output that are simulated, at equal ranks. */
const SIMULATED_RANKS = 10

/**
 * The draws of one material plant, without its simulation but for the best year, which is simulated at ten equal ranks of the sized output. `share`: part of the
 * static output that the plant makes when its machines wait for one another.
 */
export function* materialDraws(
  project: Project,
  library: Library,
  plant: string,
  { seed, draws, share }: { readonly seed: number; readonly draws: number; readonly share?: number | undefined },
): Generator<Progress, MaterialDraws, 'stop' | undefined> {
  const positions = latinHypercube(draws, seed)
  const spec = project.materialPlants.find((p) => p.id === plant)!
  const drawn = { capex: [] as number[], jobs: [] as number[], npv: [] as number[], levelized: [] as number[] }
  const ranked: { output: number; i: number }[] = []
  let stopped = false
  for (const [i, draw] of positions.entries()) {
    const world = new World(project, library, { draw })
    const m = possible(() => materialOutcome(world, spec))
    if (m) {
      const books = materialBooks(world, m, undefined, share)
      drawn.capex.push(m.plant.capex.total.value)
      drawn.jobs.push(m.plant.people.total.value)
      drawn.npv.push(books.npv.value)
      if (books.levelizedCost) drawn.levelized.push(books.levelizedCost.value)
      ranked.push({ output: staticOutput(m.plant).rate, i })
    }
    const answer = yield { what: `drawing inputs of ${plant}`, done: i + 1, of: draws, unit: 'draws', count: i + 1 }
    if (answer === 'stop') {
      stopped = true
      break
    }
  }
  const inOrder = ranked.toSorted((a, b) => a.output - b.output)
  const bestYear: number[] = []
  for (let rank = 0; rank < SIMULATED_RANKS && !stopped; rank++) {
    const chosen = inOrder[Math.floor(((rank + 0.5) / SIMULATED_RANKS) * inOrder.length)]
    if (!chosen) break
    const world = new World(project, library, { draw: positions[chosen.i]! })
    const m = materialOutcome(world, spec)
    const run = yield* runMaterialPlant(world, m.plant, m.schedule, { seed: seed + rank, replications: 1 })
    const best = run.years[0] && bestMaterialYear(run.years[0])
    if (best === undefined) break
    bestYear.push(best.rate)
  }
  return { ...drawn, bestYear }
}

/** A draw whose inputs give no plant has none. */
function possible(work: () => MaterialOutcome): MaterialOutcome | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof CellwrightError) return undefined
    throw error
  }
}
