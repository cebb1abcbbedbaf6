import type { Network, NodeSpec, StateSeconds } from '@cellwright/kernel'
import { nearest } from '@cellwright/units'
import { shown, type Reading } from '../project/reading.ts'
import type { FigureName } from './line-fields.ts'

/** States of machines, in the order in which they are shown. */
export const STATES = [
  'busy',
  'setup',
  'starved',
  'blocked',
  'down',
  'maintenance',
  'off',
  'unmanned',
] as const satisfies readonly (keyof StateSeconds)[]
export type State = (typeof STATES)[number]

export const QUANTILES = { p50: 0.5, p90: 0.9, p95: 0.95 } as const
export type QuantileName = keyof typeof QUANTILES

/** What a figure counts: units per time, time, a number of things, or a share 0..1. */
export type FigureUnit = 'rate' | 'time' | 'count' | 'share'

interface FigureKind {
  readonly unit: FigureUnit
  /** What has it: kinds of nodes, `node` for all of them, `pool`, `loop`. */
  readonly of: readonly (NodeSpec['kind'] | 'node' | 'pool' | 'loop')[]
  readonly definition: string
}

const MACHINES = ['station', 'assembly'] as const
const ENDS = ['sink', 'demand'] as const

const states: Readonly<Record<State, string>> = {
  busy: 'Share of machine time at work.',
  setup: 'Share of machine time in set-up.',
  starved: 'Share of machine time without a lot.',
  blocked: 'Share of machine time with a finished lot that has no room.',
  down: 'Share of machine time under repair or waiting for it.',
  maintenance: 'Share of machine time in planned stops.',
  off: 'Share of machine time at pace 0.',
  unmanned: 'Share of machine time with a lot that waits for a pool.',
}

function stateFigures(): Readonly<Record<State, FigureKind>> {
  const figure = (state: State): FigureKind => ({ unit: 'share', of: MACHINES, definition: states[state] })
  return Object.fromEntries(STATES.map((state) => [state, figure(state)])) as Record<State, FigureKind>
}

/** Figures of a line, by name. */
export const FIGURES = {
  throughput: { unit: 'rate', of: ['node'], definition: 'Units that left the node, per time.' },
  time: { unit: 'time', of: ['node'], definition: 'Mean time that units which left had spent in the node.' },
  time_p50: { unit: 'time', of: ['node'], definition: 'Median of that time.' },
  time_p90: { unit: 'time', of: ['node'], definition: '90 % of units had spent at most so long.' },
  time_p95: { unit: 'time', of: ['node'], definition: '95 % of units had spent at most so long.' },
  age: { unit: 'time', of: ENDS, definition: 'Mean age of units on arrival: time in system, since the source released them.' },
  age_p50: { unit: 'time', of: ENDS, definition: 'Median of the age.' },
  age_p90: { unit: 'time', of: ENDS, definition: '90 % of units were at most so old.' },
  age_p95: { unit: 'time', of: ENDS, definition: '95 % of units were at most so old.' },
  wip: { unit: 'count', of: ['node'], definition: 'Time-average number of units inside.' },
  scrap: { unit: 'share', of: ['node'], definition: 'Units lost, over units that left or were lost.' },
  share: { unit: 'share', of: ENDS, definition: 'Units that ended here, over units that ended at any sink or demand.' },
  late: { unit: 'share', of: ['demand'], definition: 'Units late, over units due by the end.' },
  ...stateFigures(),
  availability: { unit: 'share', of: MACHINES, definition: 'Time at work, over time at work, in set-up and down.' },
  performance: {
    unit: 'share',
    of: MACHINES,
    definition: '`ideal` time of the units that left or were lost, over time at work.',
  },
  quality: { unit: 'share', of: MACHINES, definition: 'Units that left, over units that left or were lost.' },
  oee: { unit: 'share', of: MACHINES, definition: 'Overall equipment effectiveness: the product of these three.' },
  use: { unit: 'share', of: ['pool'], definition: 'Units of the pool in use, over those on duty.' },
  waiting: { unit: 'count', of: ['pool'], definition: 'Time-average number of needs that wait for the pool.' },
  cards: { unit: 'count', of: ['loop'], definition: 'Time-average number of cards with a lot.' },
  cards_back: { unit: 'count', of: ['loop'], definition: 'Time-average number of cards on their way back.' },
} as const satisfies Readonly<Record<string, FigureKind>>

export type FigureId = keyof typeof FIGURES

/** A figure of one node, pool or loop: `out.throughput`. */
export interface FigureRef {
  readonly id: string
  readonly figure: FigureId
}

export function figureName({ id, figure }: FigureRef): string {
  return `${id}.${figure}`
}

export function figureUnit({ figure }: FigureRef): FigureUnit {
  return FIGURES[figure].unit
}

/** Whether the thing of that kind has the figure. */
export function hasFigure(figure: FigureId, kind: NodeSpec['kind'] | 'pool' | 'loop'): boolean {
  const of: readonly string[] = FIGURES[figure].of
  return of.includes(kind) || (of.includes('node') && kind !== 'pool' && kind !== 'loop')
}

/** The figure that a name means, or a fault with what there is. */
export function figureOf({ name, at, path }: FigureName, network: Network, reading: Reading): FigureRef | undefined {
  const dot = name.lastIndexOf('.')
  const [id, figure] = [name.slice(0, dot), name.slice(dot + 1)]
  const things: { id: string; kind: NodeSpec['kind'] | 'pool' | 'loop' }[] = [
    ...network.nodes,
    ...(network.pools ?? []).map((p) => ({ id: p.id, kind: 'pool' as const })),
    ...(network.loops ?? []).map((l) => ({ id: l.id, kind: 'loop' as const })),
  ]
  const named = things.filter((thing) => thing.id === id)
  const [first] = named
  if (dot < 1 || !first) {
    const ids = things.map((thing) => thing.id)
    return reading.report('CW-LINE-005', {
      path,
      at,
      text:
        dot < 1 ? `${shown(name)} is no figure: the id of a node, a dot and a name are wanted` : `the line has no ${shown(id)}`,
      hint: dot < 1 ? `for example ${network.nodes.at(-1)?.id ?? 'out'}.throughput` : reading.suggestion(id, ids, 'it has'),
    })
  }
  const isFigure = Object.hasOwn(FIGURES, figure)
  if (isFigure && named.some(({ kind }) => hasFigure(figure as FigureId, kind))) return { id, figure: figure as FigureId }
  const there = Object.keys(FIGURES).filter((f) => named.some(({ kind }) => hasFigure(f as FigureId, kind)))
  const near = nearest(figure, there)
  return reading.report('CW-LINE-005', {
    path,
    at,
    text: `a ${first.kind} has no figure ${shown(figure)}`,
    hint: near === undefined ? `figures of ${id}: ${there.join(', ')}` : `did you mean ${id}.${near}?`,
  })
}
