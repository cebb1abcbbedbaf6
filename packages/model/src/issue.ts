/** A fault or remark about the input, as data; the text can be made again in any language from code and params. */
export interface Issue {
  /** Stable, e.g. `CW-FILE-003`; listed in docs/project-file.md. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  /** Path in the file, e.g. `plants.gigafactory.capacity`. */
  readonly path: string
  /** 1-based place in the text; absent where the fault has none. */
  readonly at?: { readonly line: number; readonly col: number }
  readonly params: Readonly<Record<string, string | number>>
  /** What is wrong, the value, what is allowed. */
  readonly text: string
  /** What to do. */
  readonly hint?: string
}

/** A reason or warning of a result: can be said in any language from code and params. */
export interface Message {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly text: string
}

/** A fault of ours, never of the input: says where and carries the value. */
export class CellwrightError extends Error {
  readonly code: string
  constructor(code: string, text: string, options?: { cause?: unknown }) {
    super(`${code}: ${text}`, options)
    this.name = 'CellwrightError'
    this.code = code
  }
}

/** What the work gives, or undefined where an input that it needs is missing in its world. */
export function ifKnown<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof CellwrightError) return undefined
    throw error
  }
}

/** The same work; a fault says in which part of the project it is, e.g. `the variant lfp`. */
export function saidOf<T>(part: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof CellwrightError)) throw error
    const text = error.message.slice(error.code.length + 2)
    throw new CellwrightError(error.code, `in ${part}: ${text}`, { cause: error })
  }
}
