import { civilDate, dayNumber } from '@cellwright/units'
import { chainsOf, type Chain } from '../factory/chain-links.ts'
import type { Progress } from '../factory/simulate.ts'
import { World } from '../project/world.ts'
import { runChain } from './chain-run.ts'
import { equalRanks } from './equal-ranks.ts'
import { figureDraws, type HeadlineValues } from './headline-values.ts'
import { bestYearOutput } from './headlines.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { SIZED_MATERIAL } from './material-draws.ts'
import { bestMaterialYear } from './material-years.ts'
import { outcome } from './outcome.ts'
import { SIZED } from './plant-draws.ts'

/**
 * The best year of each plant of a chain, by plant, in the draws at ten equal ranks of the sized output of its last plant: one run of the whole chain for each
 * [W; of material plants kg/s].
 */
export function* simulateChainRanks(
  world: World,
  chain: Chain,
  draws: readonly (HeadlineValues | undefined)[],
  options: { readonly seed: number; readonly draws: number },
): Generator<Progress, Map<string, number[]>, 'stop' | undefined> {
  const { project, library } = world
  const positions = latinHypercube(options.draws, options.seed)
  const last = chain.order.at(-1)!
  const isMaterial = chain.materialPlants.some(({ plant }) => plant.id === last)
  const sized = isMaterial
    ? figureDraws(SIZED_MATERIAL, { id: last, kind: 'material' }, draws)
    : figureDraws(SIZED, { id: last, kind: 'plant' }, draws)
  const best = new Map<string, number[]>(chain.order.map((id) => [id, []]))
  for (const [rank, draw] of equalRanks(sized).entries()) {
    const drawn = outcome(new World(project, library, { draw: positions[draw]! }))
    const own = chainsOf(drawn.world, drawn).find((c) => c.order.includes(last))!
    const run = yield* runChain(drawn.world, own, {
      seed: options.seed,
      replications: 1,
      first: rank,
      end: bestYearsKnown(own, project.calendar.end),
      what: 'simulating draws of a chain',
    })
    if (run.runs.length === 0) break
    for (const { plant } of own.plants) {
      const year = bestYearOutput(run.plants.get(plant.id)!.run.years[0]!, plant.pack.energy)
      if (year) best.get(plant.id)!.push(year.value)
    }
    for (const { plant } of own.materialPlants) {
      const year = bestMaterialYear(run.materials.get(plant.id)!.years[0]!)
      if (year) best.get(plant.id)!.push(year.rate)
    }
  }
  return best
}

/** First day after the sixth full year of the plant that starts last: the best years lie before, for ramps and backlogs of up to four years. */
function bestYearsKnown({ plants, materialPlants }: Chain, end: number): number {
  const starts = [
    ...plants.map((p) => p.schedule.pilotStart.value),
    ...materialPlants.flatMap((m) => m.schedule.phases.map((p) => p.pilotStart.value)),
  ]
  return Math.min(end + 1, dayNumber({ year: civilDate(Math.max(...starts)).year + 7, month: 1, day: 1 }))
}
