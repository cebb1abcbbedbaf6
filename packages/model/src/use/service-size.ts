import { type Interval, meanInterval } from '@cellwright/kernel'
import type { Message } from '../issue.ts'
import type { Work } from '../stop-flag.ts'
import { fullMonths, leastAvailability } from './full-fleet.ts'
import { runService } from './service-run.ts'
import { isSpares, knobOfSpares, knobsOf, leastOf, type ServiceSize, sizeOf, withSize } from './service-knobs.ts'
import type { ServiceCentre, ServiceRun, ServiceSystem } from './service-system.ts'

export interface SizeOptions {
  /** Share of the vehicles of every fleet that must be on the road in its months of full fleet, 0..1. */
  readonly target: number
  /** That the mean is not below it; default 0.95, one-sided. */
  readonly confidence?: number
  readonly seed: number
  /** Of a size at most; at least 2. What only shows where to look on, and what is clearly too small, gets fewer. */
  readonly replications: number
  /** Sizes tried at most; default 80. */
  readonly most?: number
  /** Replications that only show where to look on have so many events together; default 100 000. */
  readonly enough?: number
  /** Share of a count within which it is not searched further, nor one less of each tried; default 0: the search goes on until no count can be lowered alone. */
  readonly within?: number
  /** Names of the counts that stay as they are in the system: `bays`, `spares <pack>`. */
  readonly fixed?: ReadonlySet<string>
}

export interface TriedSize {
  readonly size: ServiceSize
  /** Mean availability in the months of full fleet, of the fleet where it is lowest; two-sided interval whose lower end is the one-sided bound. */
  readonly availability: Interval
  /** For sure: the lower end is not below the target. */
  readonly reached: boolean
  /** With one, the interval is the whole line. */
  readonly runs: number
  /** Of each replication. */
  readonly values: readonly number[]
}

export interface SizeSearch {
  readonly target: number
  readonly confidence: number
  /** By fleet: first and last month in which it is full, by number from the first of the calendar; none without vehicles. */
  readonly months: readonly { readonly fleet: string; readonly first: number; readonly last: number }[]
  /** The smallest found that reaches the target; undefined: none was found. */
  readonly best: TriedSize | undefined
  /** With one less of anything, the target is missed or not sure. */
  readonly isMinimal: boolean
  /** It was stopped, or as many sizes were tried as it may, before it came to its end. */
  readonly isCut: boolean
  /** In the order in which they were tried. */
  readonly tried: readonly TriedSize[]
  readonly notes: readonly Message[]
}

/** A size is left when an interval of this confidence lies below the target. */
const CLEAR = 0.998

/** Replications that show where to look on have so many events together: a large fleet is a mean over itself. */
const ENOUGH = 100_000

/** Counts grow by a tenth, and by one at least; twice as fast each time when the same one grows again. */
const GROWTH = 0.1

/** Spares are as many as are ever wanted when they have been doubled so often at most. */
const DOUBLINGS = 6

/** Steps from the least to the first size that reaches the target, when all counts go down together. */
const SHARES = 16

interface Attempt {
  readonly tried: TriedSize
  /** The target is reached; with all replications: for sure. */
  readonly does: boolean
  /** After fewer than all replications it is clear that it is not. */
  readonly isClear: boolean
  /** Its first replication. */
  readonly run: ServiceRun
  readonly values: readonly number[]
}

/**
 * Smallest bays, technicians, test stands, benches and spares with which the mean availability of every fleet, over the months in which it is full, is sure to reach the target, by
 * simulation with the same random numbers for all sizes. It begins with the counts of the system (those of the queueing formulas), raises what holds vehicles up most
 * until the target is reached, lowers all counts together by halving, then one after another by bisection, and at last tries one less of each. Smallest means that: no count can be lowered
 * alone. Another mix may be cheaper.
 */
export function* serviceSize(system: ServiceSystem & { readonly centre: ServiceCentre }, options: SizeOptions): Work<SizeSearch> {
  const search = new Search(system, options)
  return yield* search.run()
}

class Search {
  readonly #system: ServiceSystem & { readonly centre: ServiceCentre }
  readonly #options: SizeOptions
  readonly #confidence: number
  readonly #most: number
  readonly #months: readonly (readonly number[])[]
  readonly #attempts = new Map<string, Attempt>()
  readonly #order: string[] = []
  #isStopped = false

  constructor(system: ServiceSystem & { readonly centre: ServiceCentre }, options: SizeOptions) {
    if (!(options.replications >= 2)) throw new RangeError(`replications is ${options.replications}; allowed: 2 or more`)
    this.#options = options
    this.#confidence = options.confidence ?? 0.95
    this.#most = options.most ?? 80
    this.#months = fullMonths(system)
    // Behind the last of these months nothing matters.
    const last = Math.max(0, ...this.#months.map((months) => months.at(-1) ?? 0))
    this.#system = { ...system, months: system.months.slice(0, last + 1) }
  }

  *run(): Work<SizeSearch> {
    let size: ServiceSize | undefined = sizeOf(this.#system.centre)
    for (;;) {
      size = yield* this.#raise(size)
      if (!size) return this.#result(yield* this.#surest(), false)
      size = yield* this.#lower(size)
      // What a few replications promised may not be sure after all of them: then it goes up again.
      const sure: Attempt | undefined = yield* this.#try(size, true)
      if (!sure) return this.#result(undefined, false)
      if (!sure.does) continue
      if (this.#within > 0) return this.#result(sure.tried, false)
      const { best, isMinimal } = yield* this.#oneLess(sure.tried)
      return this.#result(best, isMinimal)
    }
  }

  get #isOver(): boolean {
    return this.#isStopped || this.#order.length >= this.#most
  }

  get #within(): number {
    return this.#options.within ?? 0
  }

  /** Counts that may change, the dearest first. */
  get #knobs(): string[] {
    const { fixed = new Set() } = this.#options
    return knobsOf(this.#system.centre).filter((knob) => !fixed.has(knob))
  }

  // ---- One size ----------------------------------------------------------------------------------------------------------------

  /** With all replications, or with as many as show where to look on. Undefined: stopped, or enough sizes were tried. */
  *#try(size: ServiceSize, isSure = false): Work<Attempt | undefined> {
    const { seed, replications, target } = this.#options
    const key = JSON.stringify(size)
    const known = this.#attempts.get(key)
    if (!known && this.#isOver) return undefined
    const enough = isSure ? Infinity : (this.#options.enough ?? ENOUGH)
    const system = withSize(this.#system, size)
    const values = [...(known?.values ?? [])]
    let shown = known?.run
    let isClear = known?.isClear ?? false
    while (!isClear && values.length < replications && (!shown || values.length * shown.events < enough)) {
      const what = `sizing the service centre: size ${this.#order.length + (known ? 0 : 1)}, ${this.#most} at most`
      const [run] = yield* runService(system, { seed, replications: 1, first: values.length, what })
      if (!run) {
        this.#isStopped = true
        return undefined
      }
      shown ??= run
      values.push(leastAvailability(run, this.#months))
      const clear = meanInterval(values, CLEAR)
      isClear = clear.high < target
    }
    const availability = meanInterval(values, 2 * this.#confidence - 1)
    const reached = availability.low >= target
    const tried = { size, availability, reached, runs: values.length, values }
    const does = values.length < replications ? availability.mean >= target : reached
    const attempt = { tried, does, run: shown!, values, isClear }
    if (!known) this.#order.push(key)
    this.#attempts.set(key, attempt)
    return attempt
  }

  // ---- Up ----------------------------------------------------------------------------------------------------------------------

  *#raise(start: ServiceSize): Work<ServiceSize | undefined> {
    let size = start
    let last: string | undefined
    let growth = GROWTH
    for (;;) {
      const attempt = yield* this.#try(size)
      if (!attempt) return undefined
      if (attempt.does) return size
      if (last === undefined && !(yield* this.#canReach(size))) return undefined
      const knob = this.#wanted(attempt.run, size)
      if (knob === undefined) return undefined
      growth = knob === last ? 2 * growth : GROWTH
      last = knob
      const count = size[knob]!
      size = { ...size, [knob]: count + Math.max(1, Math.ceil(count * growth)) }
    }
  }

  /** Would the target be reached if nobody waited for what may grow? */
  *#canReach(start: ServiceSize): Work<boolean> {
    let size = { ...start }
    for (const knob of this.#knobs) if (!isSpares(knob)) size[knob] = Infinity
    const spares = this.#knobs.filter(isSpares)
    for (let doubled = 0; ; doubled++) {
      const attempt = yield* this.#try(size)
      if (!attempt) return false
      const { mean, high } = attempt.tried.availability
      if (mean >= this.#options.target || (attempt.tried.runs > 1 && high >= this.#options.target)) return true
      const isShort = attempt.run.spares.some(({ pack, short }) => short > 0 && spares.includes(knobOfSpares(pack)))
      if (!isShort || doubled === DOUBLINGS) return false
      size = { ...size, ...Object.fromEntries(spares.map((knob) => [knob, 2 * size[knob]! + 10])) }
    }
  }

  /** What holds vehicles up most, of what may change; undefined: nobody waits for any of it. */
  #wanted({ used, spares, steps, packTurnaround }: ServiceRun, size: ServiceSize): string | undefined {
    const knobs = new Set(this.#knobs)
    const wait = new Map<string, number>(used.map(({ id, wait: seconds }) => [id, seconds]))
    const mean = packTurnaround.reduce((sum, time) => sum + time, 0) / Math.max(1, packTurnaround.length)
    const queued = steps.reduce((sum, step) => sum + step.packs * step.wait, 0) / Math.max(1, packTurnaround.length)
    // Where packs spend half of their time in queues, more spares only lengthen these.
    const isQueue = queued > mean / 2
    const busiest = used.filter(({ id }) => knobs.has(id) && id !== 'bays').toSorted((a, b) => b.share - a.share)[0]
    const losses: [string, number][] = ['bays', 'technicians'].flatMap((id) => (knobs.has(id) ? [[id, wait.get(id) ?? 0]] : []))
    for (const { pack, swaps, short } of spares) {
      const loss = swaps > 0 ? (short / swaps) * mean : 0
      if (isQueue && busiest) losses.push([busiest.id, loss])
      else if (knobs.has(knobOfSpares(pack))) losses.push([knobOfSpares(pack), loss])
      else if (busiest) losses.push([busiest.id, loss])
    }
    const [most] = losses.filter(([knob, loss]) => loss > 0 && Number.isFinite(size[knob])).toSorted((a, b) => b[1] - a[1])
    return most?.[0]
  }

  // ---- Down --------------------------------------------------------------------------------------------------------------------

  *#lower(start: ServiceSize): Work<ServiceSize> {
    let size = yield* this.#shrink(start)
    for (const knob of this.#knobs) {
      let low = Math.min(size[knob]!, this.#least(knob, start))
      while (size[knob]! - low > this.#within * size[knob]!) {
        const middle = { ...size, [knob]: Math.floor((low + size[knob]!) / 2) }
        const attempt = yield* this.#try(middle)
        if (!attempt) return size
        if (attempt.does) size = middle
        else low = middle[knob]! + 1
      }
    }
    return size
  }

  /** Tries one less of each, until none does. */
  *#oneLess(sure: TriedSize): Work<{ readonly best: TriedSize; readonly isMinimal: boolean }> {
    let best = sure
    for (let isMinimal = false; !isMinimal;) {
      isMinimal = true
      for (const knob of this.#knobs) {
        const count = best.size[knob]!
        if (count <= leastOf(this.#system.centre, knob)) continue
        const attempt = yield* this.#try({ ...best.size, [knob]: count - 1 }, true)
        if (!attempt) return { best, isMinimal: false }
        if (!attempt.does) continue
        best = attempt.tried
        isMinimal = false
      }
    }
    return { best, isMinimal: true }
  }

  /** All counts together, by the same share of the way down to the least; by halving. */
  *#shrink(start: ServiceSize): Work<ServiceSize> {
    const counts = (share: number): ServiceSize => {
      const size = { ...start }
      for (const knob of this.#knobs) {
        const low = Math.min(start[knob]!, this.#least(knob, start))
        size[knob] = Math.ceil(low + share * (start[knob]! - low))
      }
      return size
    }
    let [low, high] = [0, SHARES]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const attempt = yield* this.#try(counts(middle / SHARES))
      if (!attempt) break
      if (attempt.does) high = middle
      else low = middle + 1
    }
    return high === SHARES ? start : counts(high / SHARES)
  }

  /** Below what is in use on average there is no rest to find. */
  #least(knob: string, size: ServiceSize): number {
    const { run } = this.#attempts.get(JSON.stringify(size))!
    const use = run.used.find(({ id }) => id === knob)
    return Math.max(leastOf(this.#system.centre, knob), use ? Math.floor(use.share * use.units) : 0)
  }

  /** Cut short: of the sizes tried that promise to do, the first from the last on that surely does. */
  *#surest(): Work<TriedSize | undefined> {
    for (const key of this.#order.toReversed()) {
      const { tried, does } = this.#attempts.get(key)!
      if (!does || !Object.values(tried.size).every(Number.isFinite)) continue
      const sure = yield* this.#try(tried.size, true)
      if (!sure) return undefined
      if (sure.does) return sure.tried
    }
    return undefined
  }

  // ---- What is said ------------------------------------------------------------------------------------------------------------

  #result(best: TriedSize | undefined, isMinimal: boolean): SizeSearch {
    const tried = this.#order.map((key) => this.#attempts.get(key)!.tried)
    // Cut short, any that is sure to do is better than none.
    const found = best ?? tried.findLast(({ reached, size }) => reached && Object.values(size).every(Number.isFinite))
    return {
      target: this.#options.target,
      confidence: this.#confidence,
      months: this.#months.flatMap((months, f) =>
        months.length > 0 ? [{ fleet: this.#system.fleets[f]!.id, first: months[0]!, last: months.at(-1)! }] : [],
      ),
      best: found,
      isMinimal: isMinimal && found !== undefined,
      isCut: (this.#isOver || this.#within > 0) && !isMinimal,
      tried,
      notes: this.#notes(found, isMinimal, tried),
    }
  }

  #notes(best: TriedSize | undefined, isMinimal: boolean, tried: readonly TriedSize[]): Message[] {
    const percent = (share: number): string => `${(100 * share).toFixed(2)} %`
    const { target } = this.#options
    const sizes = tried.length
    if (best && isMinimal) return []
    if (best) {
      const text = `The search for the size of the service centre ended after ${sizes} sizes: the one given keeps ${percent(target)} of the vehicles of every fleet on the road, and a smaller one may do so, too.`
      return [{ code: 'CW-USE-021', params: { sizes, target }, text }]
    }
    const most = Math.max(0, ...tried.map(({ availability }) => availability.mean))
    const isBound = this.#isOver
    const why = isBound ? `after ${sizes} sizes` : 'where nobody waits for anything that may grow'
    const text = `No size of the service centre was found that keeps ${percent(target)} of the vehicles of every fleet on the road: the best of ${sizes} keeps ${percent(most)}, ${why}.`
    return [{ code: 'CW-USE-020', params: { sizes, target, best: most }, text }]
  }
}
