import type { Inks } from './inks.ts'
import type { ColourBy } from './place.ts'

/** Where states are drawn: changed piece by piece, outside React. */
export interface Face {
  readonly mode: (mode: ColourBy, inks: Inks | null) => void
  readonly shares: (shares: ArrayLike<number> | null) => void
  /** What a machine does; -1: unknown. */
  readonly machine: (machine: number, state: number) => void
  readonly forget: () => void
  readonly level: (full: number | null) => void
}

/** Size of a step's node within its border [px at zoom 1]. */
export const NODE = { width: 127, height: 83 } as const
const BAR = { x: 10, y: 61, width: 112, height: 7 } as const
const MARKS = { y: 70, rows: 2, inRow: 20 } as const
const GAUGE = { x: 2, y: 4, width: 4, height: 75 } as const
/** Pixels of the drawing for one of the node: sharp on dense screens and a little closer too. */
const SHARP = 2
/** Marks of machines in a node, at most. */
const MOST = 40

/** Draws in the canvas of a step's node: its bar, a mark for each machine, and how full the store before it is. */
export function canvasFace(canvas: HTMLCanvasElement, machines: number, use: number): Face {
  canvas.width = NODE.width * SHARP
  canvas.height = NODE.height * SHARP
  const ctx = canvas.getContext('2d')!
  ctx.scale(SHARP, SHARP)
  const shown = Math.min(MOST, Math.round(machines))
  const inRow = shown > MARKS.inRow ? MARKS.inRow : Math.max(1, shown)
  const pitch = BAR.width / inRow
  const size = { width: Math.max(1, Math.min(9, pitch - 1)), height: shown > MARKS.inRow ? 4 : 9 }
  const states = new Int8Array(shown).fill(-1)
  let inks: Inks | null = null
  let mode: ColourBy = 'states'
  let now: ArrayLike<number> | null = null
  let full: number | null = null

  const bar = () => {
    if (!inks) return
    const { x, y, width, height } = BAR
    ctx.fillStyle = inks.room
    ctx.fillRect(x, y, width, height)
    if (mode === 'states' && now) {
      let at = x
      for (let i = 0; i < now.length; i++) {
        const share = now[i]! * width
        if (share <= 0) continue
        ctx.fillStyle = inks.states[i]!
        ctx.fillRect(at, y, share, height)
        at += share
      }
      return
    }
    ctx.fillStyle = mode === 'stock' ? inks.stock : inks.use
    ctx.fillRect(x, y, width * (mode === 'stock' ? (full ?? 0) : Math.min(1, use)), height)
  }
  const gauge = () => {
    if (!inks) return
    const { x, y, width, height } = GAUGE
    if (full === null) {
      ctx.clearRect(x, y, width, height)
      return
    }
    ctx.fillStyle = inks.room
    ctx.fillRect(x, y, width, height)
    ctx.fillStyle = inks.stock
    ctx.fillRect(x, y + height * (1 - full), width, height * full)
  }
  const mark = (i: number) => {
    if (!inks) return
    const state = states[i]!
    ctx.fillStyle = state < 0 ? inks.mark : inks.states[state]!
    const y = MARKS.y + Math.floor(i / inRow) * 5
    ctx.fillRect(BAR.x + (i % inRow) * pitch, y, size.width, size.height)
  }
  const all = () => {
    bar()
    gauge()
    for (let i = 0; i < shown; i++) mark(i)
  }
  return {
    mode: (m, i) => {
      mode = m
      inks = i
      all()
    },
    shares: (shares) => {
      now = shares
      if (mode === 'states') bar()
    },
    machine: (machine, state) => {
      if (machine >= shown) return
      states[machine] = state
      mark(machine)
    },
    forget: () => {
      states.fill(-1)
      for (let i = 0; i < shown; i++) mark(i)
    },
    level: (f) => {
      full = f
      gauge()
      if (mode === 'stock') bar()
    },
  }
}

interface SvgParts {
  /** One rectangle for each state, in the order of the codes. */
  readonly bar: readonly SVGElement[]
  readonly width: number
  readonly gauge: SVGElement | null
  readonly height: number
  readonly machines: readonly SVGElement[]
}

/** Draws in elements: of one step that is looked at closely. */
export function svgFace({ bar, width, gauge, height, machines }: SvgParts): Face {
  return {
    mode: () => undefined,
    shares: (shares) => {
      bar[0]?.ownerSVGElement?.setAttribute('data-shares', shares ? 'known' : 'none')
      let x = 0
      for (const [i, at] of bar.entries()) {
        const w = (shares?.[i] ?? 0) * width
        at.setAttribute('x', x.toFixed(1))
        at.setAttribute('width', w.toFixed(1))
        x += w
      }
    },
    machine: (machine, state) => machines[machine]?.setAttribute('data-state', String(state)),
    forget: () => machines.forEach((m) => m.removeAttribute('data-state')),
    level: (full) => {
      if (!gauge) return
      const h = (full ?? 0) * height
      gauge.setAttribute('y', (height - h).toFixed(1))
      gauge.setAttribute('height', h.toFixed(1))
      gauge.parentElement?.setAttribute('data-stock', full === null ? 'none' : 'known')
    },
  }
}
