import { STATES, type MachineState } from '../engine/film.ts'

/** Colours of the theme as a canvas takes them, states with their patterns. */
export interface Inks {
  readonly states: readonly (string | CanvasPattern)[]
  readonly room: string
  readonly mark: string
  readonly use: string
  readonly stock: string
}

/** Besides its colour each state has a pattern, for people who see colours alike and for print: a path in a square of 6. */
export const PATTERNS: Readonly<Record<MachineState, string | null>> = {
  busy: null,
  setup: 'M0 2H6M0 5H6',
  starved: 'M0 6L6 0M-1 1L1 -1M5 7L7 5',
  blocked: 'M0 0L6 6M0 6L6 0',
  unmanned: 'M3 1V5M1 3H5',
  down: 'M1 1H3V3H1ZM4 4H6V6H4Z',
  maintenance: 'M2 0V6M5 0V6',
  off: null,
}

/** Reads the colours that hold at an element. Mixed colours are resolved by giving them to it for a moment. */
export function inksAt(at: HTMLElement): Inks {
  const probe = document.createElement('span')
  at.append(probe)
  const colour = (name: string) => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const line = colour('--panel')
  const inks = {
    states: STATES.map((state) => filled(colour(state === 'off' ? '--not-running' : `--${state}`), PATTERNS[state], line)),
    room: colour('--room'),
    mark: colour('--mark'),
    use: colour('--busy'),
    stock: colour('--series-5'),
  }
  probe.remove()
  return inks
}

function filled(colour: string, pattern: string | null, line: string): string | CanvasPattern {
  if (pattern === null) return colour
  const tile = document.createElement('canvas')
  tile.width = tile.height = 12
  const ctx = tile.getContext('2d')
  if (!ctx) return colour
  ctx.scale(2, 2)
  ctx.fillStyle = colour
  ctx.fillRect(0, 0, 6, 6)
  ctx.globalAlpha = 0.75
  ctx.strokeStyle = line
  ctx.stroke(new Path2D(pattern))
  return ctx.createPattern(tile, 'repeat') ?? colour
}
