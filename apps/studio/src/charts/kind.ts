import type { FilmOverview, Results } from '@cellwright/model'
import type { ComponentType } from 'react'
import type { Format } from '../words/format.ts'
import type { Say } from '../words/say.ts'
import type { Language } from '../words/words.ts'
import type { ChartColumn, ChartProps } from './chart.tsx'

/** In the order in which they are listed. */
export const GROUPS = ['output', 'plant', 'flows', 'schedule', 'money', 'orders', 'chain', 'use'] as const
export type ChartGroup = (typeof GROUPS)[number]

/** Why results have no data for a chart: asks for a run, for part of a file, or for an option of the command. */
export type Need = 'run' | 'plant' | 'material' | 'order' | 'chain' | 'sweep' | 'use' | 'losses' | 'money' | 'overview'

/** A plant, contract or other thing that a chart is drawn of; what the whole project is drawn of has the id ''. */
export interface Subject {
  readonly id: string
  readonly name: string
  /** Plant by which the page chooses, where that is not the subject itself. */
  readonly plant?: string
}

/** All that a chart knows beside the results, and how to say it. */
export interface Speech {
  readonly language: Language
  readonly format: Format
  readonly say: Say
  /** What the simulation behind the results did month by month; null where the page has not made it. */
  readonly overview?: FilmOverview | null
}

/** A chart of some results: pure but for `draw`, which needs a page. */
export type ChartView<Row> = Omit<ChartProps<Row>, 'id' | 'source'>

/** A chart that may be chosen. Each stands in a file of its own and is listed in kinds.ts. */
export interface ChartKind {
  readonly id: string
  readonly group: ChartGroup
  readonly name: Readonly<Record<Language, string>>
  /** What is missing where there are no subjects: the first that applies is named. */
  readonly needs: readonly Need[]
  /** What it can be drawn of with these results; empty: there is no data. */
  readonly subjects: (results: Results, speech: Speech) => readonly Subject[]
  readonly view: (results: Results, subject: string, speech: Speech) => AnyView
  /** A component (lazy) that draws the chart with controls of its own; `view` is then not asked. */
  readonly panel?: ComponentType<PanelProps>
}

export interface PanelProps {
  readonly results: Results
  readonly subject: string
  readonly speech: Speech
  /** Id and source for the `Chart`. */
  readonly id: string
  readonly source: string
}

/** The view of a kind with a panel. */
export function noView(): AnyView {
  throw new Error('it has a panel')
}

/** A view whose rows are its own affair. */
export type AnyView = ChartView<unknown>

/** Lets a chart have rows of its own type. */
export function viewOf<Row>(view: ChartView<Row>): AnyView {
  return view as unknown as AnyView
}

/** The whole project as the one subject, where it has something. */
export const whole = (has: boolean): readonly Subject[] => (has ? [{ id: '', name: '' }] : [])

export type Columns<Row> = readonly ChartColumn<Row>[]

/** What a chart can be drawn of; nothing where results from a file are not what they should be. */
export function subjectsIn(kind: ChartKind, results: Results, speech: Speech): readonly Subject[] {
  try {
    return kind.subjects(results, speech)
  } catch {
    return []
  }
}

/** The results are of a simulation, be it one of one replication in larger lots. */
export const hasRun = ({ scope }: Results): boolean => scope === 'run' || scope === 'preview'
