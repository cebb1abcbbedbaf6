import { startRun, type RunResult, type TraceRecord } from '@cellwright/kernel'
import type { Message } from '../issue.ts'
import type { Progress } from '../factory/simulate.ts'
import { findWarmUp } from './find-warm-up.ts'
import { figureName } from './figures.ts'
import type { Line } from './line.ts'
import type { LineResults, LineWarmUp } from './line-results.ts'
import { observe } from './observe.ts'
import { expectedReplications, isPrecise } from './precision.ts'
import { summary, type Replication } from './summary.ts'

export interface SimulateLineOptions {
  /** Version of the program, and hash of the file, for the results. */
  readonly version: string
  readonly hash?: string
}

type Work<T> = Generator<Progress, T, 'stop' | undefined>

/** Slices of a replication between two looks at the clock. */
const SLICES = 100

/** Runs a line: one replication after another. Yields progress; a caller that sends `stop` gets what is done, marked as incomplete. */
export function* simulateLine(line: Line, { version, hash }: SimulateLineOptions): Work<LineResults> {
  const results = (replications: readonly Replication[], warmUp: LineWarmUp, incomplete?: Message) =>
    summary({ line, replications, warmUp, version, hash, incomplete })
  const warmUp = line.warmUp === 'auto' ? yield* findWarmUp(line) : ({ time: line.warmUp, found: 'given' } as const)
  if (!warmUp) return results([], { time: 0, found: 'mser-5' }, stopped(0, line.replications))
  const done: Replication[] = []
  let events = 0
  for (;;) {
    const sample = sampleOf(line, done)
    const wanted = line.precision ? expectedReplications(sample, line.precision) : line.replications
    const run = new LineRun(line, done.length, warmUp.time)
    for (let slice = 1; slice <= SLICES; slice++) {
      run.advance(slice / SLICES)
      const answer = yield {
        what: `replications of ${line.id}`,
        done: Math.round(10 * (done.length + slice / SLICES)) / 10,
        of: Math.max(wanted, done.length + 1),
        unit: 'events',
        count: events,
      }
      if (answer !== 'stop') continue
      const kept = done.length === 0 && run.isObserved ? [run.replication()] : done
      return results(kept, warmUp, stopped(done.length, wanted, kept.length > done.length ? run.time / line.until : undefined))
    }
    const replication = run.replication()
    events += replication.run.events
    done.push(replication)
    if (isEnough(line, done)) return results(done, warmUp)
  }
}

/** The trace of the first replication, to a number of records. */
export function traceLine({ network, until, seed }: Line, most: number): readonly TraceRecord[] {
  const run = startRun(network, { until, seed, replication: 0, trace: most })
  run.advance(until)
  return run.result().trace ?? []
}

/** One replication, cut where its warm-up ends. */
class LineRun {
  readonly #line: Line
  readonly #warmUp: number
  readonly #run: ReturnType<typeof startRun>
  #before: RunResult | undefined

  constructor(line: Line, replication: number, warmUp: number) {
    const { network, until, seed, quantiles } = line
    this.#line = line
    this.#warmUp = warmUp
    this.#run = startRun(network, { until, seed, replication, quantiles })
  }

  get time(): number {
    return this.#run.time
  }

  /** Whether something after the warm-up was seen. */
  get isObserved(): boolean {
    return this.#run.time > this.#warmUp
  }

  /** Up to a share of the whole run. */
  advance(share: number): void {
    const to = share === 1 ? this.#line.until : this.#line.until * share
    if (this.#warmUp > 0 && !this.#before && to >= this.#warmUp) {
      this.#run.advance(this.#warmUp)
      this.#before = this.#run.result()
    }
    this.#run.advance(to)
  }

  replication(): Replication {
    const { engine, whyEvents, events, time, deadlock, ...result } = this.#run.result()
    const run = { engine, events, time, ...(whyEvents === undefined ? {} : { whyEvents }), ...(deadlock ? { deadlock } : {}) }
    return { observation: observe(this.#before, { ...result, ...run }, this.#line.ideals), run }
  }
}

function sampleOf({ precision }: Line, done: readonly Replication[]): number[] {
  if (!precision) return []
  const name = figureName(precision.figure)
  return done.flatMap(({ observation }) => observation.values.get(name) ?? [])
}

function isEnough(line: Line, done: readonly Replication[]): boolean {
  const { precision, replications } = line
  if (!precision) return done.length >= replications
  return done.length >= precision.most || isPrecise(sampleOf(line, done), precision)
}

function stopped(done: number, of: number, share?: number): Message {
  const part = share === undefined ? '' : `; the first one is cut at ${Math.floor(100 * share)} % of its time`
  return { code: 'CW-LINE-101', params: { done, of }, text: `${done} of ${of} replications finished${part}` }
}
