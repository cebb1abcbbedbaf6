import type { Chain } from '../factory/chain-links.ts'
import { staticMaterialYears } from '../factory/material-run.ts'
import type { OutputShare } from '../factory/output-share.ts'
import type { World } from '../project/world.ts'
import type { ChainRun } from './chain-run.ts'
import type { MaterialOutcome } from './material-outcome.ts'
import { meanMaterialFlows } from './material-years.ts'
import { staticFlows, type PlantOutcome } from './outcome.ts'
import { meanFlows } from './plant-run.ts'

/** Enough tries to hit the output of a year that orders hold back, too. */
const TRIES = 6

/** Years that are nearer than this are the same. */
const NEAR = 1e-3

/**
 * Part of the static output of a plant of a chain: `mature` by itself, and by year what makes the static profile the mean of the simulated chain, at most all
 * of it. The draws and swings, for which no chain is simulated, keep these parts, so that their money follows what the chain brings.
 * Only of plants that take something from the chain: what a plant makes that only sends, the market takes.
 */
export function chainShare(
  { chain, ...run }: ChainRun,
  world: World,
  p: PlantOutcome | MaterialOutcome,
  mature: number,
): OutputShare {
  const { id } = p.plant
  if (!takes(chain, id)) return mature
  const cells = run.plants.get(id)
  const materials = run.materials.get(id)
  const made = cells
    ? new Map(meanFlows(cells.run.years).years.map((y) => [y.year, y.packs]))
    : new Map(meanMaterialFlows(materials!.years).years.map((y) => [y.year, y.made]))
  const still = (share: OutputShare): ReadonlyMap<number, number> =>
    isMaterial(p)
      ? new Map(staticMaterialYears(world, p.plant, p.schedule, share, 'nameplate').map((y) => [y.year, y.made]))
      : new Map(staticFlows(world, p, share).years.map((y) => [y.year, y.packs]))
  const left = new Map<number, number>()
  for (const [year, wanted] of made) {
    for (let i = 0; i < TRIES; i++) {
      const found = still({ mature, left }).get(year) ?? 0
      if (found <= wanted * (1 + NEAR)) break
      left.set(year, (left.get(year) ?? 1) * (wanted / found))
    }
  }
  return { mature, left }
}

function takes({ links }: Chain, plant: string): boolean {
  return links.some((l) => l.to === plant)
}

function isMaterial(p: PlantOutcome | MaterialOutcome): p is MaterialOutcome {
  return 'flows' in p.plant
}
