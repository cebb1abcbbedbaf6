import { meanInterval, pairedInterval } from '@cellwright/kernel'
import { staticCapacity } from '../plant/capacity.ts'
import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import { compilePlant, type CompileOptions } from './compile.ts'
import { nodeOf, simulatePlant, type Progress } from './simulate.ts'

/** What one machine more at a step brings to the mature, saturated line. */
export interface MachineGain {
  readonly step: string
  /** Share of the output gained; mean and 95 % interval of paired replications under common random numbers. */
  readonly gain: number
  readonly low: number
  readonly high: number
}

export interface Bottleneck {
  /** Output of the mature line with saturated supply and no order limit, packs per operating second; mean and 95 % interval. */
  readonly capacity: { readonly value: number; readonly low: number; readonly high: number; readonly n: number }
  /** Steps that were tried, largest gain first. Steps with slack in the static answer are not tried: a machine more cannot help. */
  readonly gains: readonly MachineGain[]
  /** The step with the largest gain and those whose gain is not distinguishable from it. */
  readonly steps: readonly string[]
}

export interface BottleneckOptions extends Pick<CompileOptions, 'lot' | 'bufferSeconds'> {
  readonly seed: number
  readonly replications?: number
  /** Days until the line is full, and days measured after that. */
  readonly warmUpDays?: number
  readonly days?: number
  /** Try every step, also those with slack. */
  readonly all?: boolean
}

/** Steps whose mean rate is above the least by more than this share cannot limit the line. */
const SLACK = 0.15

/** Replications of the mature line where none are given. */
const REPLICATIONS = 4

/** Output of the mature line with saturated supply and no order limit, packs per operating second in each replication. */
export function* matureOutput(
  world: World,
  plant: Plant,
  options: BottleneckOptions,
  { extra = {}, what = 'capacity of the mature line' }: { extra?: Readonly<Record<string, number>>; what?: string } = {},
): Generator<Progress, number[], 'stop' | undefined> {
  const warmUp = (options.warmUpDays ?? 45) * 86400
  const until = warmUp + (options.days ?? 120) * 86400
  const replications = options.replications ?? REPLICATIONS
  const base: CompileOptions = {
    origin: 0,
    end: until / 86400,
    lineStart: 0,
    ramp: false,
    calendar: false,
    ...(options.lot !== undefined ? { lot: options.lot } : {}),
    ...(options.bufferSeconds !== undefined ? { bufferSeconds: options.bufferSeconds } : {}),
  }
  const last = plant.steps.at(-1)!.step.id
  const compiled = compilePlant(world, plant, { ...base, extra })
  const runs = yield* simulatePlant(compiled, { until, seed: options.seed, replications, periods: [warmUp, until], what })
  return runs.map((run) => nodeOf(run, compiled.nodeOf.get(last)!).periods!.out[1]! / (until - warmUp))
}

/** Adds one machine to each step in turn and compares with the line as it is, replication by replication. */
export function* findBottleneck(
  world: World,
  plant: Plant,
  options: BottleneckOptions,
): Generator<Progress, Bottleneck | undefined, 'stop' | undefined> {
  const { rates, endless } = staticCapacity(plant.steps)
  const candidates = plant.steps.filter((_, i) => options.all || rates[i]! <= endless.value * (1 + SLACK)).map((s) => s.step.id)
  const asIs = yield* matureOutput(world, plant, options)
  if (asIs.length < (options.replications ?? REPLICATIONS)) return undefined
  const mean = asIs.reduce((a, b) => a + b, 0) / asIs.length
  const gains: MachineGain[] = []
  for (const step of candidates) {
    const more = yield* matureOutput(world, plant, options, { extra: { [step]: 1 }, what: `one machine more: ${step}` })
    if (more.length < asIs.length) break
    const d = pairedInterval(asIs, more)
    gains.push({ step, gain: d.mean / mean, low: d.low / mean, high: d.high / mean })
  }
  gains.sort((a, b) => b.gain - a.gain || (a.step < b.step ? -1 : 1))
  const best = gains[0]
  // Buffers and lots make tiny gains elsewhere: a tie lies within the interval of the best and is at least half of it.
  const tied = best
    ? gains.filter((g) => g.gain > 0 && (g.high >= best.gain || g.gain >= best.low) && g.gain >= best.gain * 0.5)
    : []
  const own = meanInterval(asIs)
  return {
    capacity: { value: mean, low: own.low, high: own.high, n: asIs.length },
    gains,
    // A search that was stopped names nobody.
    steps: best && best.gain > 0 && gains.length === candidates.length ? (tied.length ? tied : [best]).map((g) => g.step) : [],
  }
}
