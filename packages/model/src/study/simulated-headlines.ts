import type { RunResult } from '@cellwright/kernel'
import type { CompiledPlant } from '../factory/compile.ts'
import { orderResults } from '../factory/deliveries.ts'
import type { Plant } from '../plant/plant.ts'
import { headlinesFrom, type HeadlineSources } from './headlines.ts'
import type { PlantRun } from './plant-run.ts'

/** Headline figures by id, a value for each replication; null where a replication has none. */
export type ReplicatedHeadlines = ReadonlyMap<string, readonly (number | null)[]>

/** Figures of the mature line; `outputs` are packs per operating second in each replication. */
export function lineHeadlines(plant: Plant, outputs: readonly number[]): ReplicatedHeadlines {
  const lines = outputs.map((packsPerSecond) => ({ plant, packsPerSecond }))
  return new Map(headlinesFrom('line').map((h) => [h.id, lines.map((line) => h.read(line)?.value ?? null)]))
}

/** Figures of a mature material plant; `outputs` [kg/s over the whole year] in each replication. */
export function materialLineHeadlines(outputs: readonly number[]): ReplicatedHeadlines {
  return new Map(headlinesFrom('material-line').map((h) => [h.id, outputs.map((rate) => h.read({ rate })?.value ?? null)]))
}

/** Figures of the project as it is. */
export function runHeadlines(plant: Plant, { runs, years, compiled }: PlantRun): ReplicatedHeadlines {
  const sources = runs.map((run, i): HeadlineSources['run'] => {
    return { plant, years: years[i]!, ...orderCounts(run, compiled) }
  })
  return new Map(headlinesFrom('run').map((h) => [h.id, sources.map((source) => h.read(source)?.value ?? null)]))
}

/** Packs ordered in one replication, and those of them that were late or not delivered. */
export function orderCounts(run: RunResult, compiled: CompiledPlant): { readonly ordered: number; readonly late: number } {
  const orders = orderResults(run, compiled)
  const sum = (key: 'ordered' | 'late') => orders.reduce((total, o) => total + o[key], 0)
  return { ordered: sum('ordered'), late: sum('late') }
}
