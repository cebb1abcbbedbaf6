import type { CompareResults } from '@cellwright/model'
import { create } from 'zustand'
import { useDocument, type Snapshot } from '../document/document.ts'
import { longEngine, quickEngine } from '../engine/engines.ts'
import type { Differences, Step } from '../engine/protocol.ts'
import { freeId } from './rows.ts'

/** What the sides are held against: the file as it is now, as it was opened or last saved, or as it was kept for this. */
export const BASES = ['now', 'saved', 'kept'] as const
export type BaseChoice = (typeof BASES)[number]

/** A text that was kept as base. */
export interface Kept {
  readonly text: string
  /** When [ISO 8601]. */
  readonly at: string
}

interface Comparing {
  /** Null: `saved` where something has been changed, else `now`. */
  readonly base: BaseChoice | null
  readonly kept: Kept | null
  /** Sides by id: variants and `MINE`. Null: what is chosen by itself (`chosenSides`). */
  readonly chosen: readonly string[] | null
  readonly replications: number
  readonly draws: number
  readonly seed: number
  /** What differs in the inputs, and of which texts that was worked out. */
  readonly differences: Differences | null
  readonly results: CompareResults | null
  readonly step: Step | null
  readonly running: boolean
  readonly failure: string | null
  /** The changes were saved as a variant just now; null again with the next change of the file. */
  readonly saved: SavedVariant | null
}

interface SavedVariant {
  readonly name: string
  /** The file before, and what was compared then: undo brings both back. */
  readonly before: Pick<Comparing, 'base' | 'chosen'> & { readonly text: string }
}

/** Stands for the changes of the reader among the sides that are chosen. */
export const MINE = ' mine'

const FRESH: Comparing = {
  base: null,
  kept: null,
  chosen: null,
  replications: 10,
  draws: 256,
  seed: 1,
  differences: null,
  results: null,
  step: null,
  running: false,
  failure: null,
  saved: null,
}

export const useComparing = create<Comparing>()(() => FRESH)

/** Another file has nothing to do with what was compared before. */
useDocument.subscribe((now, before) => {
  if (now.name === before.name && now.origin === before.origin) return
  cancel()
  doing = undefined
  useComparing.setState(FRESH)
})

/** Compares with the variant that the changes of the reader became in the text that the document has now. */
export function showSaved(name: string, before: string): void {
  const { base, chosen } = useComparing.getState()
  useComparing.setState({ base: 'now', chosen: [name], saved: { name, before: { base, chosen, text: before } } })
}

useDocument.subscribe((now, then) => {
  const { saved } = useComparing.getState()
  if (saved === null || now.text === then.text) return
  const { text, ...before } = saved.before
  useComparing.setState({ saved: null, ...(now.text === text ? before : {}) })
})

/** The texts that are compared, by what is chosen and what is written. */
export interface Compared {
  readonly base: BaseChoice
  readonly snapshot: Snapshot
  /** The file as it is now, where the base is another text than that. */
  readonly beside: Snapshot | null
}

type Document = Pick<ReturnType<typeof useDocument.getState>, 'name' | 'text' | 'saved' | 'attachments'>

export function compared({ base, kept }: Pick<Comparing, 'base' | 'kept'>, document: Document): Compared {
  const { name, text, saved, attachments } = document
  const chosen = base ?? (kept ? 'kept' : text === saved ? 'now' : 'saved')
  const its = chosen === 'saved' ? saved : chosen === 'kept' ? (kept?.text ?? text) : text
  return {
    base: chosen,
    snapshot: { name, text: its, attachments },
    beside: its === text ? null : { name, text, attachments },
  }
}

/** Sides that are shown: those chosen, else the changes of the reader, else the first variant. */
export function chosenSides(chosen: readonly string[] | null, variants: readonly string[], hasMine: boolean): string[] {
  const known = [...variants, ...(hasMine ? [MINE] : [])]
  return chosen ? known.filter((id) => chosen.includes(id)) : hasMine ? [MINE] : variants.slice(0, 1)
}

let asked = 0

/** Works out what differs; the newest question wins. */
export async function askDifferences({ snapshot, beside }: Compared): Promise<void> {
  const own = ++asked
  try {
    const differences = await quickEngine().do('differences', { snapshot, beside }).answer
    if (own === asked) useComparing.setState({ differences })
  } catch (error) {
    if (own === asked) useComparing.setState({ failure: textOf(error) })
  }
}

let doing: { readonly cancel: () => void } | undefined

export async function start({ snapshot, beside }: Compared, sides: readonly string[]): Promise<void> {
  const { running, replications, draws, seed, differences } = useComparing.getState()
  if (running) return
  useComparing.setState({ running: true, step: null, failure: null })
  const variants = sides.filter((id) => id !== MINE)
  const mine = beside && sides.includes(MINE) ? beside : null
  const id = freeId('my-changes', differences?.variants.map((v) => v.id) ?? [])
  const work = longEngine().do(
    'compare',
    { snapshot, variants, beside: mine && { id, snapshot: mine }, replications, draws, seed },
    (step) => useComparing.setState({ step }),
  )
  doing = work
  const isOurs = () => doing === work
  try {
    const results = await work.answer
    if (isOurs()) useComparing.setState({ results })
  } catch (error) {
    if (isOurs()) useComparing.setState({ failure: textOf(error) })
  } finally {
    if (isOurs()) {
      doing = undefined
      useComparing.setState({ running: false, step: null })
    }
  }
}

export function cancel(): void {
  doing?.cancel()
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
