import type { RunResult } from '@cellwright/kernel'
import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import { compilePlant, type CompiledPlant, type CompileOptions } from './compile.ts'
import { oeeOf, type Oee } from './oee.ts'
import { nodeOf, simulatePlant, type Progress } from './simulate.ts'

/** One replication of the mature line with saturated supply and no order limit, after it has filled. */
export interface MatureRun {
  /** Packs per operating second; of a mix, as many mean packs as hold their energy. */
  readonly packsPerSecond: number
  /** Effectiveness of each step with machines. */
  readonly oee: ReadonlyMap<string, Oee>
  /** Share of the people of each crew who are at machines. */
  readonly crews: ReadonlyMap<string, number>
}

export interface MatureLineOptions extends Pick<CompileOptions, 'lot' | 'bufferSeconds' | 'extra' | 'without'> {
  readonly seed: number
  readonly replications?: number
  /** Days until the line is full, and days measured after that; the defaults are whole cycles of maintenance. */
  readonly warmUpDays?: number
  readonly days?: number
  readonly what?: string
}

/** Replications of the mature line where none are given; who asks for fewer of a project gets fewer here too. */
export const REPLICATIONS = 4

/** The mature line, replication by replication; fewer where the work was stopped. */
export function* matureLine(
  world: World,
  plant: Plant,
  { seed, replications = REPLICATIONS, warmUpDays = 56, days = 112, what, ...options }: MatureLineOptions,
): Generator<Progress, MatureRun[], 'stop' | undefined> {
  const warmUp = warmUpDays * 86400
  const until = warmUp + days * 86400
  const compiled = compilePlant(world, plant, {
    origin: 0,
    end: until / 86400,
    lineStarts: [0],
    ramp: false,
    calendar: false,
    ...options,
  })
  const runs = yield* simulatePlant(compiled, {
    until,
    seed,
    replications,
    periods: [warmUp, until],
    what: what ?? 'capacity of the mature line',
  })
  return runs.map((run) => ({
    packsPerSecond: meanPacks(run, compiled, plant) / (until - warmUp),
    oee: new Map(
      plant.steps.flatMap(({ step, unitTime, dwell }) => {
        const { work, done } = compiled.steps.get(step.id)!
        const nodes = (ids: readonly string[]) => ids.map((id) => nodeOf(run, id))
        const effect = dwell === undefined ? oeeOf(nodes(work), nodes(done), unitTime.value, [1]) : undefined
        return effect ? [[step.id, effect] as const] : []
      }),
    ),
    crews: new Map((run.pools ?? []).map((pool) => [pool.id, pool.onDuty > 0 ? pool.used / pool.onDuty : 0])),
  }))
}

/** Packs made in the second period; of a mix, as many mean packs as hold their energy. */
function meanPacks(run: RunResult, { exits }: CompiledPlant, { products, pack: mean }: Plant): number {
  return exits.reduce((all, { product, node }) => {
    const { energy } = products.find(({ pack }) => pack.id === product)!.pack
    return all + (nodeOf(run, node).periods!.in[1]! * energy.value) / mean.energy.value
  }, 0)
}
