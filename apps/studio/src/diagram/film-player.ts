import type { Film } from '@cellwright/model'
import { stepKey } from './graph.ts'
import { isStock } from './moments.ts'

/** What of the film is to be drawn anew. */
export interface FilmScreen {
  /** A machine with a track of its own is in another state. */
  readonly machine: (key: string, machine: number, state: number) => void
  /** Shares of the machines of a step by state. */
  readonly step: (key: string, shares: Float64Array) => void
  /** What lies before a step over its places; of stores without a limit over the most that lay there in the film. */
  readonly level: (key: string, full: number, units: number) => void
}

interface Track {
  readonly key: string
  readonly times: Float64Array
  at: number
}

interface Machine extends Track {
  readonly machine: number
  readonly states: Uint8Array
  /** Of what its step is counted together from; -1 where the step has more machines than tracks. */
  readonly group: number
  state: number
}

interface Level extends Track {
  readonly levels: Float64Array
  readonly most: number
  full: number
  /** Stores of the same step: the emptiest is shown. */
  readonly beside: Level[]
}

interface Group {
  readonly key: string
  readonly counts: Int32Array
  readonly shares: Float64Array
  readonly machines: number
  changed: boolean
}

/** A step with more machines than tracks: shares by parts of the film. */
interface Parted {
  readonly key: string
  readonly shares: Float64Array
  readonly now: Float64Array
}

/** Goes through a film and says what has changed. Forward it steps on from where it is; back it looks up each track by halves. */
export class FilmPlayer {
  readonly film: Film
  readonly #machines: Machine[]
  readonly #levels: Level[]
  readonly #groups: Group[]
  readonly #parted: Parted[]
  #part = -1
  #at: number

  constructor(film: Film) {
    this.film = film
    this.#at = film.from
    const width = film.states.length
    const many = new Set(film.leftOut.map((l) => stepKey(l.plant, l.step)))
    const groups = new Map<string, number>()
    this.#groups = []
    this.#machines = film.machines.map(({ plant, step, machine, times, states }) => {
      const key = stepKey(plant, step)
      let group = many.has(key) ? -1 : groups.get(key)
      if (group === undefined) {
        groups.set(key, (group = this.#groups.length))
        const machines = film.machines.filter((m) => m.plant === plant && m.step === step).length
        this.#groups.push({ key, counts: new Int32Array(width), shares: new Float64Array(width), machines, changed: true })
      }
      return { key, machine, times, states, group, at: -1, state: -1 }
    })
    const working = new Set(film.steps.map((s) => stepKey(s.plant, s.step)))
    const beside = new Map<string, Level[]>()
    this.#levels = film.levels
      .filter((l) => isStock(l.where, !working.has(stepKey(l.plant, l.step))))
      .map(({ plant, step, times, levels, capacity }) => {
        const key = stepKey(plant, step)
        const same = beside.get(key) ?? []
        beside.set(key, same)
        const most = capacity < Infinity ? capacity : levels.reduce((m, l) => Math.max(m, l), 1)
        const level: Level = { key, times, levels, at: -1, most, full: Infinity, beside: same }
        same.push(level)
        return level
      })
    this.#parted = film.steps
      .filter((s) => many.has(stepKey(s.plant, s.step)))
      .map(({ plant, step, shares }) => ({ key: stepKey(plant, step), shares, now: new Float64Array(width) }))
  }

  /** Moment shown [s since the first day of the calendar]. */
  get at(): number {
    return this.#at
  }

  /** Draws all of the moment. */
  draw(screen: FilmScreen): void {
    for (const m of this.#machines) m.at = -1
    for (const g of this.#groups) g.counts.fill(0)
    for (const m of this.#machines) m.state = -1
    for (const l of this.#levels) {
      l.at = -1
      l.full = Infinity
    }
    this.#part = -1
    this.seek(this.#at, screen)
  }

  seek(to: number, screen: FilmScreen): void {
    const { film } = this
    const t = Math.min(film.until, Math.max(film.from, to))
    this.#at = t
    for (const m of this.#machines) {
      if (!moved(m, t)) continue
      const state = m.states[m.at]!
      if (state === m.state) continue
      const group = m.group < 0 ? undefined : this.#groups[m.group]!
      if (group) {
        if (m.state >= 0) group.counts[m.state]!--
        group.counts[state]!++
        group.changed = true
      }
      m.state = state
      screen.machine(m.key, m.machine, state)
    }
    for (const g of this.#groups) {
      if (!g.changed) continue
      g.changed = false
      for (let i = 0; i < g.shares.length; i++) g.shares[i] = g.counts[i]! / g.machines
      screen.step(g.key, g.shares)
    }
    for (const l of this.#levels) {
      if (!moved(l, t)) continue
      l.full = Math.min(1, l.levels[l.at]! / l.most)
      let least = l
      for (const other of l.beside) if (other.full < least.full) least = other
      screen.level(l.key, least.full, least.levels[Math.max(0, least.at)]!)
    }
    const parts = this.#parted[0] ? this.#parted[0].shares.length / film.states.length : 0
    const part = Math.min(parts - 1, Math.floor((t - film.from) / film.part))
    if (part === this.#part) return
    this.#part = part
    for (const p of this.#parted) {
      for (let i = 0; i < p.now.length; i++) p.now[i] = p.shares[part * p.now.length + i]!
      screen.step(p.key, p.now)
    }
  }
}

/** Puts a track to the last of its times that is not after `t`; is that another than before? */
function moved(track: Track, t: number): boolean {
  const { times, at } = track
  let i = at
  if (i < 0 || times[i]! > t) {
    let [low, high] = [0, times.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (times[middle]! <= t) low = middle + 1
      else high = middle
    }
    i = Math.max(0, low - 1)
  } else while (i + 1 < times.length && times[i + 1]! <= t) i++
  if (i === at || times.length === 0) return false
  track.at = i
  return true
}
