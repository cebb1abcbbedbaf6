import type { Library } from '@cellwright/library'
import { matureLine } from '../factory/mature-line.ts'
import type { Progress } from '../factory/simulate.ts'
import { staticCapacity } from '../plant/capacity.ts'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import type { PlantOutcome } from './outcome.ts'
import { outcome } from './outcome.ts'

/** Output of the mature line with some assumptions on stops at one end of their bands. Packs per operating second. */
export interface ReliabilityEnd {
  readonly sized: number
  readonly simulated: number
}

export interface ReliabilityRow {
  readonly id: string
  readonly name: string
  /** With little lost, and with much. */
  readonly best: ReliabilityEnd
  readonly worst: ReliabilityEnd
}

/** Assumptions that no citable figure was found for, and the groups of the library that they are in. `best` is the end of the band where little is lost. */
const BANDS = [
  { id: 'breakdowns', name: 'breakdowns and repairs', groups: ['reliability'], best: 'high' },
  { id: 'scatter', name: 'scatter of cycle times', groups: ['cycle-scatter'], best: 'low' },
  {
    id: 'planned',
    name: 'maintenance, cleaning, tools',
    groups: ['planned-maintenance', 'cleaning', 'tool-life'],
    best: 'high',
  },
  { id: 'outages', name: 'shared outages', groups: ['outages'], best: 'high' },
] as const

/** Replications at each end. */
const REPLICATIONS = 2

/**
 * The mature line with each kind of assumption on stops at the ends of its band, and with all of them there at once. The plant is the same: machines and people
 * are those that were planned with the central figures.
 */
export function* reliabilityBand(
  project: Project,
  library: Library,
  p: PlantOutcome,
  seed: number,
): Generator<Progress, ReliabilityRow[] | undefined, 'stop' | undefined> {
  const rows: ReliabilityRow[] = []
  for (const { id, name, bands } of [
    ...BANDS.map((b) => ({ ...b, bands: [b] })),
    { id: 'all', name: 'all together', bands: BANDS },
  ]) {
    const ends: ReliabilityEnd[] = []
    for (const good of [true, false]) {
      const held = bands.flatMap(({ groups, best }) =>
        groups.map((g) => [g, good ? best : best === 'low' ? 'high' : 'low'] as const),
      )
      const world = new World(project, library, { ends: Object.fromEntries(held) })
      const drawn = outcome(world).plants.find((x) => x.plant.id === p.plant.id)!.plant
      const plant = { ...drawn, crews: p.plant.crews }
      const runs = yield* matureLine(world, plant, { seed, replications: REPLICATIONS, what: `band of ${name}` })
      if (runs.length < REPLICATIONS) return undefined
      const simulated = runs.reduce((sum, run) => sum + run.packsPerSecond, 0) / runs.length
      ends.push({ sized: staticCapacity(plant).endless.value, simulated })
    }
    rows.push({ id, name, best: ends[0]!, worst: ends[1]! })
  }
  return rows
}
