/** A piece of the report, in the language of the page: shown on the page, printed, and written into a file of its own. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4 | 5; readonly text: string; readonly id: string }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | TableBlock
  | { readonly kind: 'chart'; readonly chart: string; readonly subject: string; readonly title: string; readonly summary: string }

export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string
  readonly heads: readonly Head[]
  readonly rows: readonly (readonly Cell[])[]
  /** What is left out, in a sentence. */
  readonly cut?: string
}

export interface Head {
  readonly text: string
  readonly number: boolean
  /** Sentences: as much of the width as there is. */
  readonly wide?: boolean
}

/** What is shown, and what a table of data holds. */
export interface Cell {
  readonly text: string
  readonly data: string | number | null
}

export interface ReportSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface ReportDocument {
  readonly title: string
  readonly language: 'en' | 'ru'
  /** Below the title: project, engine, seed, scope, calendar. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** What must be known before it is read: older than the inputs, incomplete, without a simulation. */
  readonly notes: readonly string[]
  readonly sections: readonly ReportSection[]
}
