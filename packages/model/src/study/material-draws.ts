import { runMaterialPlant } from '../factory/material-run.ts'
import type { Progress } from '../factory/simulate.ts'
import { World } from '../project/world.ts'
import { figureDraws, type HeadlineValues } from './headline-values.ts'
import { equalRanks } from './equal-ranks.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { outcomeAbout } from './outcome.ts'
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

/** Headline figures that `materialDraws` and `simulateMaterialRanks` read. */
const READ = {
  capex: 'material-investment',
  jobs: 'material-jobs',
  npv: 'material-npv',
  levelized: 'cost-per-tonne',
  sized: 'material-sized-output',
} as const

/** Headline figure of the static output. */
export const SIZED_MATERIAL = READ.sized

export const DRAWN_OF_MATERIAL_PLANTS: readonly string[] = Object.values(READ)

/** The draws of one material plant among those of its project. */
export function materialDraws(
  plant: string,
  draws: readonly (HeadlineValues | undefined)[],
  bestYear: readonly number[],
): MaterialDraws {
  const of = (headline: string) => figureDraws(headline, { id: plant, kind: 'material' }, draws).flatMap((x) => x ?? [])
  return {
    capex: of(READ.capex),
    jobs: of(READ.jobs),
    npv: of(READ.npv),
    levelized: of(READ.levelized),
    bestYear,
  }
}

/** The best year of a material plant, simulated in the draws at ten equal ranks of its sized output [kg/s]. */
export function* simulateMaterialRanks(
  world: World,
  plant: string,
  draws: readonly (HeadlineValues | undefined)[],
  options: { readonly seed: number; readonly draws: number },
): Generator<Progress, number[], 'stop' | undefined> {
  const { project, library } = world
  const positions = latinHypercube(options.draws, options.seed)
  const chosen = equalRanks(figureDraws(READ.sized, { id: plant, kind: 'material' }, draws))
  const bestYear: number[] = []
  for (const [rank, draw] of chosen.entries()) {
    const drawn = new World(project, library, { draw: positions[draw]! })
    const m = outcomeAbout(drawn, [plant]).materialPlants[0]!
    const run = yield* runMaterialPlant(drawn, m.plant, m.schedule, {
      seed: options.seed + rank,
      replications: 1,
      upTo: 'nameplate',
    })
    const best = run.years[0] && bestMaterialYear(run.years[0])
    if (best === undefined) break
    bestYear.push(best.rate)
  }
  return bestYear
}
