import { pairedInterval, type RunResult } from '@cellwright/kernel'
import { dayNumber } from '@cellwright/units'
import { compileChain } from '../factory/chain-compile.ts'
import type { Chain } from '../factory/chain-links.ts'
import type { CompiledChain } from '../factory/chain.ts'
import { GRAIN } from '../factory/material-lots.ts'
import { materialYears } from '../factory/material-years.ts'
import { pondDays, worksDays } from '../factory/passage.ts'
import { nodeOf, simulatePlant, type Progress } from '../factory/simulate.ts'
import { plantView } from '../factory/chain-view.ts'
import { plantYears } from '../factory/years.ts'
import type { World } from '../project/world.ts'
import { finalOf, largestFinal } from './static-chain.ts'

/** What more of the final product comes when the product of a plant, or what a row brings, is always there: share of the output as it is, mean and 95 % interval of paired replications. */
export interface ChainGain {
  /** A plant, or a row of supply. */
  readonly id: string
  readonly kind: 'plant' | 'supply'
  readonly gain: number
  readonly low: number
  readonly high: number
}

/** What holds the mature chain back. */
export interface ChainLimit {
  readonly plant: string
  /** Its busiest step or crew, or the row of supply that brings it too little. */
  readonly step: string | undefined
  /** Of that plant or row; undefined where nothing of what was tried brings more, so that the final plant itself is the limit. */
  readonly gain: ChainGain | undefined
  /** Largest first. */
  readonly tried: readonly ChainGain[]
  readonly replications: number
}

export interface ChainLimitOptions {
  readonly seed: number
  /** Two at least: one alone has no spread. */
  readonly replications?: number
  /** Plants and rows to try, those first that are enough for least; default all. */
  readonly order?: readonly string[]
  /** Days measured; default a calendar year, with its shutdown. */
  readonly days?: number
}

/** Replications of each; differences are paired, so that few tell. */
export const LIMIT_RUNS = 3
/** Plants and rows that are tried at most. */
const MOST = 8
/** Gains below this share are told from nothing by no one. */
const NOTICEABLE = 0.005
/** A plant that is itself held up by what feeds it is not the limit: so much of its gain must come from the feeder alone. */
const HANDED_ON = 0.5

/**
 * The mature chain without orders, once as it is and once for each plant that feeds another, and each row with a limit, with that always there (a source without
 * limit in its place), under common random numbers. The largest gain names the limit; where most of it comes with a plant or row that feeds the one named, that one
 * is. Undefined where the work was stopped or no output came.
 */
export function* findChainLimit(
  world: World,
  chain: Chain,
  { seed, replications: asked = LIMIT_RUNS, order, days = 365 }: ChainLimitOptions,
): Generator<Progress, ChainLimit | undefined, 'stop' | undefined> {
  const replications = Math.max(2, asked)
  const final = countedTogether(chain)
  const candidates = candidatesOf(chain, finalOf(chain), order).slice(0, MOST)
  const asIs = yield* matureChainRun(world, chain, final, {
    seed,
    replications,
    days,
    what: `output of the mature chain of ${final.join(' and ')}`,
  })
  if (asIs.outputs.length < replications) return undefined
  const mean = asIs.outputs.reduce((a, b) => a + b, 0) / replications
  if (!(mean > 0)) return undefined
  const tried: ChainGain[] = []
  for (const { id, kind } of candidates) {
    const what = `the mature chain with ${id} without limit`
    const { outputs } = yield* matureChainRun(world, withoutLimit(chain, { id, kind }), final, { seed, replications, days, what })
    if (outputs.length < replications) return undefined
    const d = pairedInterval(asIs.outputs, outputs)
    tried.push({ id, kind, gain: d.mean / mean, low: d.low / mean, high: d.high / mean })
  }
  tried.sort((a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1))
  const gain = limiting(chain, tried)
  const row = gain?.kind === 'supply' ? chain.links.find((l) => l.id === gain.id) : undefined
  const plant = row ? (row.to ?? row.from!) : (gain?.id ?? largestFinal(chain))
  return { plant, step: row ? row.id : asIs.busiest(plant), gain, tried, replications }
}

/** Final plants counted in one unit: kg or J. */
function countedTogether(chain: Chain): string[] {
  const final = finalOf(chain)
  const isMaterial = (id: string) => chain.materialPlants.some(({ plant }) => plant.id === id)
  return final.filter((id) => isMaterial(id) === isMaterial(final[0]!))
}

/** Follows the largest gain up to where most of it comes from. */
export function limiting(chain: Pick<Chain, 'links'>, tried: readonly ChainGain[]): ChainGain | undefined {
  const [largest] = tried
  if (!largest || largest.gain < NOTICEABLE || !(largest.low > 0)) return undefined
  let named = largest
  for (const seen = new Set<string>(); named.kind === 'plant' && !seen.has(named.id);) {
    seen.add(named.id)
    const into = chain.links.filter((l) => l.to === named.id)
    const feeds = (t: ChainGain) => into.some((l) => (t.kind === 'plant' ? l.from : l.id) === t.id)
    const next = tried.find((t) => feeds(t) && t.gain >= HANDED_ON * largest.gain && t.low > 0)
    if (next) named = next
  }
  return named
}

function candidatesOf(
  { order, links }: Chain,
  final: readonly string[],
  first: readonly string[] = [],
): Pick<ChainGain, 'id' | 'kind'>[] {
  const plants = order.filter((id) => !final.includes(id) && links.some((l) => l.from === id && l.to !== undefined))
  const rows = links.filter((l) => l.to !== undefined && l.limit !== undefined)
  const all = [
    ...plants.map((id) => ({ id, kind: 'plant' as const })),
    ...rows.map(({ id }) => ({ id, kind: 'supply' as const })),
  ]
  const place = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length)
  return all.toSorted((a, b) => place(a.id) - place(b.id))
}

/** The chain with the product of a plant, or what a row brings, always there for those who take it; the plant itself is left out. Plants and rows may share an id. */
export function withoutLimit(chain: Chain, { id, kind }: Pick<ChainGain, 'id' | 'kind'>): Chain {
  if (kind === 'supply') return { ...chain, links: chain.links.map((l) => (l.id === id ? { ...l, limit: undefined } : l)) }
  return {
    ...chain,
    plants: chain.plants.filter((p) => p.plant.id !== id),
    materialPlants: chain.materialPlants.filter((p) => p.plant.id !== id),
    order: chain.order.filter((other) => other !== id),
    links: chain.links
      .filter((l) => l.to !== id && !(l.from === id && l.to === undefined))
      .map((l) => (l.from === id ? { ...l, from: undefined, limit: undefined } : l)),
  }
}

/** The first day on which the mature chain is measured: plants shut down at the end of the year, and months later nothing is left of that. */
const MEASURED_FROM = dayNumber({ year: 2001, month: 5, day: 1 })
/** Days in which racks and stores of cell plants fill, and stocks come to their usual level. */
const SETTLING = 90

interface MatureRun {
  /** By replication: made by the final plants; kg, or of cells and packs J. */
  readonly outputs: readonly number[]
  /** Busiest step of a plant in the first replication. */
  readonly busiest: (plant: string) => string | undefined
}

function* matureChainRun(
  world: World,
  chain: Chain,
  final: readonly string[],
  {
    seed,
    replications,
    days,
    what,
  }: { readonly seed: number; readonly replications: number; readonly days: number; readonly what: string },
): Generator<Progress, MatureRun, 'stop' | undefined> {
  const origin = MEASURED_FROM - daysToFill(chain)
  const end = MEASURED_FROM + days
  const compiled = compileChain(world, chain, { origin, end, mature: true, isFull: true })
  const warmUp = (MEASURED_FROM - origin) * 86400
  const ends = [warmUp, (end - origin) * 86400]
  const runs = yield* simulatePlant(compiled, { until: ends[1]!, seed, replications, periods: ends, what })
  return {
    outputs: runs.map((run) => final.reduce((sum, id) => sum + outputOf(run, compiled, chain, id), 0)),
    busiest: (plant) => busiestOf(runs[0], compiled, chain, plant, ends),
  }
}

/** Ponds need whole years, for their seasons. */
function daysToFill({ materialPlants, links }: Chain): number {
  const passages = materialPlants.map(({ plant }) => Math.max(...plant.phases.map((phase) => worksDays(plant, phase, GRAIN))))
  const ponds = Math.max(0, ...materialPlants.map(({ plant }) => pondDays(plant)))
  const ways = Math.max(0, ...links.map((l) => l.leadTime.value / 86400))
  const days = SETTLING + ways + Math.max(0, ...passages)
  return Math.ceil(ponds > 0 ? 365 * Math.ceil((days + ponds) / 365) : days)
}

/** What a final plant made in the measured time [kg], of cells and packs [J]. */
function outputOf(run: RunResult, compiled: CompiledChain, chain: Chain, id: string): number {
  const materials = compiled.materials.get(id)
  if (materials) return nodeOf(run, materials.exit).periods!.in[1]! * materials.unitMass
  const { plant } = chain.plants.find((p) => p.plant.id === id)!
  return compiled.plants.get(id)!.exits.reduce((all, { product, node }) => {
    const { energy } = plant.products.find(({ pack }) => pack.id === product)!.pack
    return all + nodeOf(run, node).periods!.in[1]! * energy.value
  }, 0)
}

function busiestOf(
  run: RunResult | undefined,
  compiled: CompiledChain,
  chain: Chain,
  id: string,
  ends: readonly number[],
): string | undefined {
  if (!run) return undefined
  const years = [2000, 2001]
  const materials = compiled.materials.get(id)
  if (materials) {
    const { plant } = chain.materialPlants.find((p) => p.plant.id === id)!
    return materialYears(plantView(run, id, materials.network), materials, plant, { ends, years })[1]?.bottleneck
  }
  const own = compiled.plants.get(id)
  const maker = chain.plants.find((p) => p.plant.id === id)
  return own && maker ? plantYears(plantView(run, id, own.network), own, maker.plant, years, ends)[1]?.bottleneck : undefined
}
