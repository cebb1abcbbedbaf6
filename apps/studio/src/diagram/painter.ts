import type { Face } from './faces.ts'
import type { Inks } from './inks.ts'
import type { Shown } from './moments.ts'
import type { ColourBy } from './place.ts'

/** What of a step's node changes with time. */
export interface Parts {
  readonly root: HTMLElement
  readonly face: Face
  readonly text: HTMLElement | null
  /** All states are written, not only the first number. */
  readonly inFull?: boolean
}

/** How the numbers of a step are said, short and in full. */
export interface Sayings {
  readonly text: (key: string, shown: Shown) => string
  readonly label: (key: string, shown: Shown) => string
  readonly states: (key: string, shown: Shown) => string
}

interface Moment {
  shares: ArrayLike<number> | null
  full: number | null
  units: number | null
  unit: string
}

/** Numbers of steps that are written in one frame. */
const AT_A_TIME = 8

const NOTHING: Shown = { shares: null, full: null, units: null, unit: '' }

/** Draws states into nodes that are there already: what changes with time goes past React. */
export class Painter {
  readonly #parts = new Map<string, Set<Parts>>()
  readonly #now = new Map<string, Moment>()
  #still: (key: string) => Shown | null = () => null
  #said: Sayings | null = null
  #mode: ColourBy = 'states'
  #inks: Inks | null = null
  /** Steps in the film that is shown, and the one to be written next. */
  #keys: string[] | null = null
  #next = 0

  add(key: string, parts: Parts): () => void {
    const list = this.#parts.get(key) ?? new Set()
    this.#parts.set(key, list.add(parts))
    parts.face.mode(this.#mode, this.#inks)
    this.#draw(key, parts, this.#now.get(key) ?? this.#still(key))
    return () => list.delete(parts)
  }

  /** Other colours, as those of a dark theme. */
  ink(inks: Inks): void {
    this.#inks = inks
    this.#each((_, { face }) => face.mode(this.#mode, inks))
  }

  /** Shows a moment that stands still. */
  show(still: (key: string) => Shown | null, said: Sayings, mode: ColourBy): void {
    this.#still = still
    this.#said = said
    this.#mode = mode
    this.#now.clear()
    this.#keys = null
    this.#each((key, parts) => {
      parts.face.mode(mode, this.#inks)
      parts.face.forget()
      this.#draw(key, parts, still(key))
    })
  }

  /** Says all numbers again, for readers of screens too. */
  say(): void {
    this.#each((key, parts) => {
      const now = this.#now.get(key)
      if (now) this.#speak(key, parts, now)
    })
  }

  /** While a film runs: writes the numbers of the next few steps, so that no frame has to write all. */
  sayNext(): void {
    const keys = (this.#keys ??= [...this.#now.keys()])
    for (let i = 0; i < AT_A_TIME && i < keys.length; i++) {
      const key = keys[this.#next++ % keys.length]!
      const now = this.#now.get(key)
      if (now) for (const parts of this.#parts.get(key) ?? []) this.#write(key, parts, now)
    }
  }

  machine(key: string, machine: number, state: number): void {
    const list = this.#parts.get(key)
    if (list) for (const { face } of list) face.machine(machine, state)
  }

  step(key: string, shares: ArrayLike<number>): void {
    this.#moment(key).shares = shares
    const list = this.#parts.get(key)
    if (list) for (const { face } of list) face.shares(shares)
  }

  level(key: string, full: number, units: number): void {
    const now = this.#moment(key)
    now.full = full
    now.units = units
    const list = this.#parts.get(key)
    if (list) for (const { face } of list) face.level(full)
  }

  #each(f: (key: string, parts: Parts) => void): void {
    for (const [key, list] of this.#parts) for (const parts of list) f(key, parts)
  }

  #moment(key: string): Moment {
    let now = this.#now.get(key)
    if (!now) this.#now.set(key, (now = { ...NOTHING, unit: this.#still(key)?.unit ?? '' }))
    return now
  }

  #draw(key: string, parts: Parts, shown: Shown | null): void {
    parts.face.shares(shown?.shares ?? null)
    parts.face.level(shown?.full ?? null)
    this.#speak(key, parts, shown ?? NOTHING)
  }

  #speak(key: string, parts: Parts, shown: Shown): void {
    if (!this.#said) return
    this.#write(key, parts, shown)
    const label = this.#said.label(key, shown)
    if (parts.root.ariaLabel !== label) parts.root.ariaLabel = label
  }

  #write(key: string, { text: at, inFull = false }: Parts, shown: Shown): void {
    if (!at || !this.#said) return
    const text = inFull ? this.#said.states(key, shown) : this.#said.text(key, shown)
    if (at.textContent !== text) at.textContent = text
  }
}
