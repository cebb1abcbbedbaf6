import { meanInterval, QuantileSketch, type NodeSpec, type RunResult } from '@cellwright/kernel'
import type { Message } from '../issue.ts'
import { figureName, figureUnit, hasFigure, QUANTILES, STATES, type FigureId, type QuantileName, type State } from './figures.ts'
import type { KnownValue, Line } from './line.ts'
import type {
  LineDeadlock,
  LineFigure,
  LineKnown,
  LineNode,
  LineOrder,
  LineResults,
  LineTimes,
  LineWarmUp,
} from './line-results.ts'
import type { Observation } from './observe.ts'
import { precisionReached } from './precision.ts'

/** What is kept of a replication. */
export interface Replication {
  readonly observation: Observation
  readonly run: Pick<RunResult, 'engine' | 'whyEvents' | 'events' | 'time' | 'deadlock'>
}

export interface SummaryOf {
  readonly line: Line
  readonly replications: readonly Replication[]
  readonly warmUp: LineWarmUp
  readonly version: string
  readonly hash?: string | undefined
  readonly incomplete?: Message | undefined
}

/** The results document of a line. */
export function summary({ line, replications, warmUp, version, hash, incomplete }: SummaryOf): LineResults {
  const figures = new Figures(
    replications.map(({ observation }) => observation),
    line.ideals,
  )
  const { id, name, note, network, precision } = line
  const runs = replications.map(({ run }) => run)
  const [first] = runs
  const deadlock = deadlockOf(runs)
  return {
    schemaVersion: 1,
    line: { id, name, ...(note === undefined ? {} : { note }), ...(hash === undefined ? {} : { hash }) },
    run: {
      version,
      engine: first?.engine ?? 'none',
      ...(first?.whyEvents === undefined ? {} : { whyEvents: first.whyEvents }),
      timeUnit: line.timeUnit,
      until: line.until,
      warmUp,
      replications: runs.length,
      seed: line.seed,
      simulated: runs.reduce((sum, { time }) => sum + time, 0),
      events: runs.reduce((sum, { events }) => sum + events, 0),
      ...(precision
        ? { precision: precisionReached(precision, figures.sample(precision.figure), incomplete !== undefined) }
        : {}),
    },
    nodes: network.nodes.map((spec) => figures.node(spec)),
    pools: (network.pools ?? []).map((pool) => ({
      id: pool.id,
      use: figures.mean(pool.id, 'use'),
      waiting: figures.mean(pool.id, 'waiting'),
    })),
    loops: (network.loops ?? []).map((loop) => ({
      id: loop.id,
      cards: loop.cards,
      inUse: figures.mean(loop.id, 'cards'),
      back: figures.mean(loop.id, 'cards_back'),
    })),
    known: line.known.map((known) => figures.known(known)),
    ...(deadlock ? { deadlock } : {}),
    ...(incomplete ? { incomplete } : {}),
  }
}

/** Figures over replications. */
class Figures {
  readonly #observations: readonly Observation[]
  readonly #ideals: Line['ideals']

  constructor(observations: readonly Observation[], ideals: Line['ideals']) {
    this.#observations = observations
    this.#ideals = ideals
  }

  sample({ id, figure }: { readonly id: string; readonly figure: FigureId }): number[] {
    const name = figureName({ id, figure })
    return this.#observations.flatMap(({ values }) => values.get(name) ?? [])
  }

  mean(id: string, figure: FigureId): LineFigure {
    return figureOf(this.sample({ id, figure }))
  }

  /** A quantile is that of all replications together. */
  figure({ id, figure }: { readonly id: string; readonly figure: FigureId }): LineFigure {
    const [, what, name] = /^(time|age)_(p\d+)$/.exec(figure) ?? []
    return what === undefined
      ? this.mean(id, figure)
      : (this.#times(id, what as 'time' | 'age')[name as QuantileName] ?? figureOf([]))
  }

  known({ figure, value, error, source }: KnownValue): LineKnown {
    const sample = this.sample(figure)
    const holds = (confidence: number): boolean | null => {
      const { low, high, n } = meanInterval(sample, confidence)
      // What does not vary is known to the last rounding; a value that is an estimate is held where the intervals meet.
      const slack = error + 1e-9 * Math.abs(value)
      return n < 2 ? null : low - slack <= value && value <= high + slack
    }
    return {
      figure: figureName(figure),
      unit: figureUnit(figure),
      exact: value,
      ...(error === 0 ? {} : { error }),
      source,
      found: this.figure(figure),
      isCovered: holds(0.95),
      isCoveredWidely: holds(0.999),
    }
  }

  node(spec: NodeSpec): LineNode {
    const { id, kind } = spec
    const has = (figure: FigureId): boolean => hasFigure(figure, kind)
    return {
      id,
      kind,
      ...('machines' in spec ? { machines: spec.machines } : {}),
      throughput: this.mean(id, 'throughput'),
      time: this.#times(id, 'time'),
      ...(has('age') ? { age: this.#times(id, 'age') } : {}),
      wip: this.mean(id, 'wip'),
      maxWip: Math.max(0, ...this.#observations.map((o) => o.maxWip.get(id) ?? 0)),
      scrap: this.mean(id, 'scrap'),
      scrapBy: this.#byId(id, 'scrapBy'),
      ...(has('share') ? { share: this.mean(id, 'share') } : {}),
      ...(has('busy') ? { states: this.#states(id) } : {}),
      ...(kind === 'assembly' ? { missing: this.#byId(id, 'missing') } : {}),
      ...(this.#ideals?.has(id) ? { effectiveness: this.#effectiveness(id) } : {}),
      ...(spec.kind === 'demand' ? { late: this.mean(id, 'late'), orders: this.#orders(id, spec.orders) } : {}),
    }
  }

  /** Causes of loss, or inputs, each with its share. */
  #byId(id: string, what: 'scrapBy' | 'missing'): LineNode['scrapBy'] {
    const shares = this.#observations.map((observation) => observation[what].get(id) ?? [])
    return (shares[0] ?? []).map((one, i) => ({ id: one.id, share: figureOf(shares.map((all) => all[i]?.share ?? 0)) }))
  }

  #times(id: string, what: 'time' | 'age'): LineTimes {
    const merged = this.#merged(`${id}.${what}`)
    const quantiles = Object.entries(QUANTILES).map(([name, p]) => {
      const its = this.mean(id, `${what}_${name as QuantileName}`)
      return [name, { ...its, value: merged === undefined ? null : merged.quantile(p) }] as const
    })
    return { mean: this.mean(id, what), ...(merged === undefined ? {} : Object.fromEntries(quantiles)) }
  }

  #merged(name: string): QuantileSketch | undefined {
    let all: QuantileSketch | undefined
    for (const { sketches } of this.#observations) {
      const one = sketches.get(name)
      if (!one) continue
      all ??= new QuantileSketch(one.accuracy)
      all.merge(one)
    }
    return all
  }

  #states(id: string): Record<State, LineFigure> {
    return Object.fromEntries(STATES.map((state) => [state, this.mean(id, state)])) as Record<State, LineFigure>
  }

  #effectiveness(id: string): NonNullable<LineNode['effectiveness']> {
    return {
      availability: this.mean(id, 'availability'),
      performance: this.mean(id, 'performance'),
      quality: this.mean(id, 'quality'),
      oee: this.mean(id, 'oee'),
    }
  }

  #orders(id: string, orders: readonly { readonly id: string; readonly due: number; readonly units: number }[]): LineOrder[] {
    return orders.map((order, i) => {
      const results = this.#observations.flatMap((o) => o.orders.get(id)?.[i] ?? [])
      return {
        id: order.id,
        due: order.due,
        ordered: order.units,
        delivered: figureOf(results.map((r) => r.delivered)),
        late: figureOf(results.map((r) => r.late)),
        completed: figureOf(results.flatMap((r) => r.completed ?? [])),
      }
    })
  }
}

function deadlockOf(runs: readonly Replication['run'][]): LineDeadlock | undefined {
  const stuck = runs.flatMap(({ deadlock }) => deadlock ?? [])
  const [first] = stuck
  return first && { replications: stuck.length, ...first }
}

/** Mean and 95 % interval of what the replications showed. */
function figureOf(sample: readonly number[]): LineFigure {
  const { mean, low, high, n } = meanInterval(sample)
  if (n === 0) return { value: null, low: null, high: null, n }
  return n < 2 ? { value: mean, low: null, high: null, n } : { value: mean, low, high, n }
}
