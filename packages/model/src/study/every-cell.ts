import { startRun, type RunResult } from '@cellwright/kernel'
import type { Library } from '@cellwright/library'
import { CellwrightError, type Message } from '../issue.ts'
import { compilePlant, type CompiledPlant } from '../factory/compile.ts'
import type { Mechanism } from '../factory/mechanisms.ts'
import { nodeOf, type Progress } from '../factory/simulate.ts'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import { outcome } from './outcome.ts'

export interface EveryCellOptions {
  readonly seed: number
  /** Days to simulate, 1 or more; default 365. */
  readonly days?: number
  /** Hash of the file's text, made by the app. */
  readonly hash: string
}

/**
 * Left out, in the cells and in the lots alike, so that the recursion can take its part of so many steps: whatever ties a machine to people, to the clock or to
 * other machines; and the age of slurry.
 */
export const NOT_CELL_BY_CELL: readonly Mechanism[] = [
  'operators',
  'technicians',
  'maintenance',
  'cleaning',
  'tools',
  'outages',
  'pot-life',
]

/** A mature year (or part of it) of the first plant with every cell as a lot of its own, beside the same in lots. */
export interface EveryCellResults {
  readonly kind: 'every-cell'
  readonly schemaVersion: 1
  readonly project: { readonly id: string; readonly hash: string }
  readonly engine: { readonly seed: number }
  readonly plant: string
  /** Simulated days, from an empty line on. */
  readonly days: number
  readonly cells: YearOfLots
  readonly lots: YearOfLots
  readonly incomplete?: Message
}

export interface YearOfLots {
  /** Cells in a lot. */
  readonly lot: number
  /** Packs that left the plant. */
  readonly packs: number
  /** Units served, summed over all steps; those of them worked out by recursion; events of the simulation behind them. */
  readonly steps: number
  readonly byRecursion: number
  readonly events: number
  /** Days reached. */
  readonly days: number
}

const YEAR = 365

/**
 * Simulates a year of the first plant of a project, mature from its first day, cell by cell and then in the lots of `run`. Yields progress by days; a caller that sends
 * `stop` gets what is done. Throws a CellwrightError where the project has no plant.
 */
export function* everyCell(
  project: Project,
  library: Library,
  { seed, days = YEAR, hash }: EveryCellOptions,
): Generator<Progress, EveryCellResults, 'stop' | undefined> {
  const world = new World(project, library)
  const [first] = outcome(world).plants
  if (first === undefined) throw new CellwrightError('CW-MODEL-012', `project ${project.id} has no plant to simulate`)
  const { plant } = first
  const mature = { origin: 0, end: days, lineStarts: [0], ramp: false, without: NOT_CELL_BY_CELL }
  let stopped = false
  function* year(what: string, lot?: number): Generator<Progress, YearOfLots, 'stop' | undefined> {
    const compiled = compilePlant(world, plant, { ...mature, ...(lot === undefined ? {} : { lot }) })
    const run = startRun(compiled.network, { until: days * 86_400, seed, engine: 'both' })
    for (let day = 1; day <= days && !stopped; day++) {
      run.advance(day * 86_400)
      stopped = (yield { what, done: day, of: days, unit: 'days', count: day }) === 'stop'
    }
    return summary(run.result(), compiled.lot, compiled.exits)
  }
  const cells = yield* year('every cell', 1)
  const lots = yield* year('in lots')
  return {
    kind: 'every-cell',
    schemaVersion: 1,
    project: { id: project.id, hash },
    engine: { seed },
    plant: plant.id,
    days,
    cells,
    lots,
    ...(stopped
      ? {
          incomplete: {
            code: 'CW-RUN-001',
            params: { days, cells: cells.days, lots: lots.days },
            text: `cancelled: of ${days} days, ${cells.days} are done cell by cell and ${lots.days} in lots`,
          },
        }
      : {}),
  }
}

function summary(result: RunResult, lot: number, exits: CompiledPlant['exits']): YearOfLots {
  const recursive = new Set(result.parts?.filter(({ engine }) => engine === 'recursion').map(({ node }) => node))
  const served = result.nodes.filter(({ states }) => states !== undefined)
  const steps = served.reduce((sum, { out }) => sum + out, 0)
  const byRecursion = served.filter(({ id }) => recursive.has(id)).reduce((sum, { out }) => sum + out, 0)
  const packs = exits.reduce((sum, { node }) => sum + nodeOf(result, node).out, 0)
  return { lot, packs, steps, byRecursion, events: result.events, days: result.time / 86_400 }
}
