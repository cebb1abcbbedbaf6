import type { Shown } from './moments.ts'

/** What of a step's node changes with time. */
export interface Parts {
  readonly root: HTMLElement
  /** One rectangle for each state, in the order of the codes. */
  readonly bar: readonly SVGElement[]
  /** Width of the bar and height of the gauge in their own coordinates. */
  readonly width: number
  readonly height: number
  readonly gauge: SVGElement | null
  readonly text: HTMLElement | null
  /** A mark for each machine; drawn by `data-state`. */
  readonly machines: readonly SVGElement[]
}

/** How the numbers of a step are said, short and in full. */
export interface Sayings {
  readonly text: (key: string, shown: Shown) => string
  readonly label: (key: string, shown: Shown) => string
}

/** Draws states into nodes that are there already: what changes with time goes past React. */
export class Painter {
  readonly #parts = new Map<string, Set<Parts>>()
  #still: (key: string) => Shown | null = () => null
  #said: Sayings | null = null
  readonly #now = new Map<string, { shares: ArrayLike<number> | null; full: number | null; units: number | null; unit: string }>()

  add(key: string, parts: Parts): () => void {
    const list = this.#parts.get(key) ?? new Set()
    this.#parts.set(key, list.add(parts))
    this.#draw(key, parts, this.#now.get(key) ?? this.#still(key))
    return () => list.delete(parts)
  }

  /** Shows a moment that stands still. */
  show(still: (key: string) => Shown | null, said: Sayings): void {
    this.#still = still
    this.#said = said
    this.#now.clear()
    for (const [key, list] of this.#parts) for (const parts of list) this.#draw(key, parts, still(key))
  }

  /** Says the numbers again: of a film that runs that is done a few times a second only. */
  say(): void {
    for (const [key, list] of this.#parts) {
      const now = this.#now.get(key)
      if (now) for (const parts of list) this.#speak(key, parts, now)
    }
  }

  machine(key: string, machine: number, state: number): void {
    const list = this.#parts.get(key)
    if (list) for (const { machines } of list) machines[machine]?.setAttribute('data-state', String(state))
  }

  step(key: string, shares: ArrayLike<number>): void {
    const now = this.#moment(key)
    const list = this.#parts.get(key)
    if (list)
      for (const parts of list) {
        if (now.shares === null) parts.root.removeAttribute('data-shares')
        bar(parts, shares)
      }
    now.shares = shares
  }

  level(key: string, full: number, units: number): void {
    const now = this.#moment(key)
    now.full = full
    now.units = units
    const list = this.#parts.get(key)
    if (list) for (const parts of list) gauge(parts, full)
  }

  #moment(key: string) {
    let now = this.#now.get(key)
    if (!now) this.#now.set(key, (now = { shares: null, full: null, units: null, unit: this.#still(key)?.unit ?? '' }))
    return now
  }

  #draw(key: string, parts: Parts, shown: Shown | null): void {
    const shares = shown?.shares ?? null
    if (shares === null) parts.root.setAttribute('data-shares', 'none')
    else parts.root.removeAttribute('data-shares')
    bar(parts, shares)
    for (const mark of parts.machines) mark.removeAttribute('data-state')
    gauge(parts, shown?.full ?? null)
    this.#speak(key, parts, shown ?? { shares: null, full: null, units: null, unit: '' })
  }

  #speak(key: string, parts: Parts, shown: Shown): void {
    if (!this.#said) return
    const text = this.#said.text(key, shown)
    if (parts.text && parts.text.textContent !== text) parts.text.textContent = text
    parts.root.setAttribute('aria-label', this.#said.label(key, shown))
  }
}

function bar({ bar: states, width }: Parts, shares: ArrayLike<number> | null): void {
  let x = 0
  for (let i = 0; i < states.length; i++) {
    const w = (shares?.[i] ?? 0) * width
    states[i]!.setAttribute('x', x.toFixed(1))
    states[i]!.setAttribute('width', w.toFixed(1))
    x += w
  }
}

function gauge({ gauge: at, height, root }: Parts, full: number | null): void {
  if (!at) return
  const h = (full ?? 0) * height
  at.setAttribute('y', (height - h).toFixed(1))
  at.setAttribute('height', h.toFixed(1))
  if (full === null) root.setAttribute('data-stock', 'none')
  else root.removeAttribute('data-stock')
}
