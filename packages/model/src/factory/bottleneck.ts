import { meanInterval, pairedInterval } from '@cellwright/kernel'
import { staticCapacity } from '../plant/capacity.ts'
import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import { matureLine, REPLICATIONS, type MatureLineOptions, type MatureRun } from './mature-line.ts'
import type { Progress } from './simulate.ts'

/** What one machine more at a step, or one person more on each shift of a crew, brings to the mature, saturated line. */
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
  /** The line as it is, replication by replication. */
  readonly runs: readonly MatureRun[]
}

export interface BottleneckOptions extends Omit<MatureLineOptions, 'extra' | 'what'> {
  /** Try every step, also those with slack. */
  readonly all?: boolean
}

/** Steps whose mean rate is above the least by more than this share cannot limit the line. */
const SLACK = 0.15

/** Adds one machine to each step, or one person to each crew, in turn and compares with the line as it is, replication by replication. */
export function* findBottleneck(
  world: World,
  plant: Plant,
  options: BottleneckOptions,
): Generator<Progress, Bottleneck | undefined, 'stop' | undefined> {
  const { all = false, ...line } = options
  const { limits, endless } = staticCapacity(plant)
  const candidates = limits.filter(({ rate }) => all || rate <= endless.value * (1 + SLACK)).map(({ id }) => id)
  const runs = yield* matureLine(world, plant, line)
  if (runs.length < (options.replications ?? REPLICATIONS)) return undefined
  const asIs = runs.map((run) => run.packsPerSecond)
  const mean = asIs.reduce((a, b) => a + b, 0) / asIs.length
  const gains: MachineGain[] = []
  for (const step of candidates) {
    const more = yield* matureLine(world, plant, { ...line, extra: { [step]: 1 }, what: `one more: ${step}` })
    if (more.length < asIs.length) break
    const d = pairedInterval(
      asIs,
      more.map((run) => run.packsPerSecond),
    )
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
    runs,
    // A search that was stopped names nobody.
    steps: best && best.gain > 0 && gains.length === candidates.length ? (tied.length ? tied : [best]).map((g) => g.step) : [],
  }
}
