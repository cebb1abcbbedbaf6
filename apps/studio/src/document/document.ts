import { create } from 'zustand'
import { changeBetween, done, logged, together, undone, type Change } from './change.ts'

export type { Change } from './change.ts'

/** A project as it is written: everything on the page follows from this. */
export interface Snapshot {
  /** Name of the file, e.g. `kaliningrad.yaml`. */
  readonly name: string
  readonly text: string
  /** Texts of the files that it names (tables of prices), by the name as written there. */
  readonly attachments: Readonly<Record<string, string>>
}

/** A document that is to be opened. */
export interface Offer {
  readonly snapshot: Snapshot
  readonly origin: Origin
  /** As it was last saved, where it was changed since; the text itself if left out. */
  readonly saved?: string
  /** Where saving puts it; a download if left out. */
  readonly home?: Home
  /** Journal that goes on with it. */
  readonly journal?: string
}

/** A place that a document is saved to: a file that the browser was given, or the file of the command. */
export type Home =
  { readonly kind: 'handle'; readonly handle: FileSystemFileHandle } | { readonly kind: 'command'; readonly token: string }

interface DocumentState extends Snapshot {
  /** Null while nothing is open. */
  readonly origin: Origin | null
  /** The text as it was opened or last saved; what differs is not saved yet. */
  readonly saved: string
  readonly past: readonly Change[]
  readonly future: readonly Change[]
  readonly home: Home | null
  /** Id of the journal that is gone on with; null: a new one. */
  readonly journal: string | null
  /** Of each opening another number. */
  readonly opening: number
  /** Waits for the answer whether what is not saved may go. */
  readonly asked: Offer | null
  /** Opens a document; where work is not saved it asks first. */
  readonly open: (snapshot: Snapshot, origin: Origin, more?: Pick<Offer, 'saved' | 'home' | 'journal'>) => void
  /** The answer: open what was asked for, or stay. */
  readonly answer: (open: boolean) => void
  /** Does a command, named by what it changes (`Change.what`); the same again before it rested is one with it, and so is the typing of a word. */
  readonly change: (what: string, text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** What was written is saved; `home` where it has a new place. */
  readonly markSaved: (written?: { readonly text?: string; readonly name?: string; readonly home?: Home }) => void
  readonly attach: (attachments: Readonly<Record<string, string>>) => void
}

/** Where a document comes from, and so where saving may put it. */
export type Origin = 'gallery' | 'template' | 'file' | 'command' | 'link' | 'recovered'

/** A pause that ends a command [ms]. */
const PAUSE = 1000
let restedSince = -Infinity

/** The one document of the page. The editor, the inputs and the diagram change and show this text. */
export const useDocument = create<DocumentState>()((set, get) => ({
  name: '',
  text: '',
  attachments: {},
  origin: null,
  saved: '',
  past: [],
  future: [],
  home: null,
  journal: null,
  opening: 0,
  asked: null,
  open: (snapshot, origin, more = {}) => {
    const offer = { snapshot, origin, ...more }
    if (isUnsaved(get())) set({ asked: offer })
    else set(opened(offer, get().opening + 1))
  },
  answer: (open) => {
    const { asked, opening } = get()
    set(asked && open ? opened(asked, opening + 1) : { asked: null })
  },
  change: (what, after) => {
    const { text: before, past, future } = get()
    if (before === after) return
    const change = changeBetween(what, before, after)
    const now = performance.now()
    const last = now - restedSince < PAUSE && future.length === 0 ? past.at(-1) : undefined
    const both = last && together(last, change)
    restedSince = now
    set({ text: after, past: both ? [...past.slice(0, -1), both] : logged(past, change), future: [] })
  },
  undo: () => {
    restedSince = -Infinity
    set(({ past, future, text }) => {
      const last = past.at(-1)
      return last ? { text: undone(last, text), past: past.slice(0, -1), future: [last, ...future] } : {}
    })
  },
  redo: () => {
    restedSince = -Infinity
    set(({ past, future, text }) => {
      const [next, ...rest] = future
      return next ? { text: done(next, text), past: [...past, next], future: rest } : {}
    })
  },
  markSaved: ({ text, name, home } = {}) => {
    restedSince = -Infinity
    set((now) => ({ saved: text ?? now.text, name: name ?? now.name, home: home ?? now.home }))
  },
  attach: (attachments) => set((now) => ({ attachments: { ...now.attachments, ...attachments } })),
}))

const opened = ({ snapshot, origin, saved, home, journal }: Offer, opening: number) => ({
  ...snapshot,
  origin,
  saved: saved ?? snapshot.text,
  home: home ?? null,
  journal: journal ?? null,
  past: [],
  future: [],
  asked: null,
  opening,
})

/** Whether work would be lost if the page went away. */
export const isUnsaved = ({ origin, text, saved }: Pick<DocumentState, 'origin' | 'text' | 'saved'>): boolean =>
  origin !== null && text !== saved

/** The document as work of the engine takes it. */
export const snapshot = (): Snapshot => {
  const { name, text, attachments } = useDocument.getState()
  return { name, text, attachments }
}
