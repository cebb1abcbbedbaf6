import { startRun, type Network, type RunResult } from '@cellwright/kernel'
import type { Library } from '@cellwright/library'
import { CellwrightError, type Message } from '../issue.ts'
import { compileChain } from '../factory/chain-compile.ts'
import { chainsOf, type Chain } from '../factory/chain-links.ts'
import { compilePlant, type CompiledPlant } from '../factory/compile.ts'
import type { Mechanism } from '../factory/mechanisms.ts'
import { nodeOf, type Progress } from '../factory/simulate.ts'
import type { Plant } from '../plant/plant.ts'
import type { Project } from '../project/project.ts'
import { sellsCells } from '../project/route.ts'
import { World } from '../project/world.ts'
import { outcome } from './outcome.ts'

export interface EveryCellOptions {
  readonly seed: number
  /** Days to simulate, 1 or more; default 365. */
  readonly days?: number
  /** Plant that is simulated cell by cell; default: the first of the file. */
  readonly plant?: string
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

/** A mature year (or part of it) of a plant with every cell as a lot of its own, beside the same in lots. */
export interface EveryCellResults {
  readonly kind: 'every-cell'
  readonly schemaVersion: 1
  readonly project: { readonly id: string; readonly hash: string }
  readonly engine: { readonly seed: number }
  readonly plant: string
  /** Plants that feed it or that it feeds, upstream first, which run in their lots on the same clock. */
  readonly chain: readonly string[]
  readonly makes: 'packs' | 'cells'
  /** Simulated days, from an empty line on. */
  readonly days: number
  readonly cells: YearOfLots
  readonly lots: YearOfLots
  readonly incomplete?: Message
}

export interface YearOfLots {
  /** Cells in a lot. */
  readonly lot: number
  /** What left the plant: packs, or cells where it makes those alone. */
  readonly packs: number
  /** Of these, in the second half of the days, when the line is no longer filled. */
  readonly late: number
  /** Units served, summed over all steps; those of them worked out by recursion; events of the simulation behind them. */
  readonly steps: number
  readonly byRecursion: number
  readonly events: number
  /** Days reached. */
  readonly days: number
}

const YEAR = 365

/**
 * Simulates a year of a plant of cells or packs, mature from its first day, cell by cell and then in the lots of `run`. The plants of its chain run on the same clock in
 * their lots, mature and empty at the start; stocks of its links are full. Yields progress by days; a caller that sends `stop` gets what is done. Throws a CellwrightError where
 * the project has no such plant.
 */
export function* everyCell(
  project: Project,
  library: Library,
  { seed, days = YEAR, plant: wanted, hash }: EveryCellOptions,
): Generator<Progress, EveryCellResults, 'stop' | undefined> {
  const world = new World(project, library)
  const o = outcome(world)
  const found = wanted === undefined ? o.plants[0] : o.plants.find(({ plant }) => plant.id === wanted)
  if (found === undefined) {
    const none = wanted === undefined ? 'no plant to simulate' : `no plant of cells or packs ${wanted} to simulate`
    throw new CellwrightError('CW-MODEL-012', `project ${project.id} has ${none}`)
  }
  const { plant } = found
  const chain = project.supply.length > 0 ? chainsOf(world, o).find(({ order }) => order.includes(plant.id)) : undefined
  let stopped = false
  function* year(what: string, lot?: number): Generator<Progress, YearOfLots, 'stop' | undefined> {
    const { network, compiled } = matureNetwork(world, plant, chain, { days, lot })
    const until = days * 86_400
    const run = startRun(network, { until, seed, engine: 'both', periods: [until / 2, until] })
    for (let day = 1; day <= days && !stopped; day++) {
      run.advance(day * 86_400)
      stopped = (yield { what, done: day, of: days, unit: 'days', count: day }) === 'stop'
    }
    return summary(run.result(), compiled)
  }
  const cells = yield* year('every cell', 1)
  const lots = yield* year('in lots')
  return {
    kind: 'every-cell',
    schemaVersion: 1,
    project: { id: project.id, hash },
    engine: { seed },
    plant: plant.id,
    chain: (chain?.order ?? []).filter((id) => id !== plant.id),
    makes: sellsCells(plant.spec) ? 'cells' : 'packs',
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

/** A mature plant, alone or in its chain, with cells in lots of so many; by default in those of a run. */
function matureNetwork(
  world: World,
  plant: Plant,
  chain: Chain | undefined,
  { days, lot }: { readonly days: number; readonly lot: number | undefined },
): { readonly network: Network; readonly compiled: CompiledPlant } {
  const without = NOT_CELL_BY_CELL
  if (chain) {
    const lots = new Map(lot === undefined ? [] : [[plant.id, lot]])
    const { network, plants } = compileChain(world, chain, { origin: 0, end: days, mature: true, isFull: true, without, lots })
    return { network, compiled: plants.get(plant.id)! }
  }
  const mature = { origin: 0, end: days, lineStarts: [0], ramp: false, without }
  const compiled = compilePlant(world, plant, { ...mature, ...(lot === undefined ? {} : { lot }) })
  return { network: compiled.network, compiled }
}

/** Of the plant; events are those of the whole network. */
function summary(result: RunResult, { lot, exits, network }: CompiledPlant): YearOfLots {
  const own = new Set(network.nodes.map(({ id }) => id))
  const recursive = new Set(result.parts?.filter(({ engine }) => engine === 'recursion').map(({ node }) => node))
  const served = result.nodes.filter(({ id, states }) => own.has(id) && states !== undefined)
  const steps = served.reduce((sum, { out }) => sum + out, 0)
  const byRecursion = served.filter(({ id }) => recursive.has(id)).reduce((sum, { out }) => sum + out, 0)
  const packs = exits.reduce((sum, { node }) => sum + nodeOf(result, node).out, 0)
  const late = exits.reduce((sum, { node }) => sum + (nodeOf(result, node).periods?.out[1] ?? 0), 0)
  return { lot, packs, late, steps, byRecursion, events: result.events, days: result.time / 86_400 }
}
