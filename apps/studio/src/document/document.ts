import { create } from 'zustand'

/** A project as it is written: everything on the page follows from this. */
export interface Snapshot {
  /** Name of the file, e.g. `kaliningrad.yaml`. */
  readonly name: string
  readonly text: string
  /** Texts of the files that it names (tables of prices), by the name as written there. */
  readonly attachments: Readonly<Record<string, string>>
}

/** A command that changed the text; undo takes it back as a whole. */
export interface Change {
  /** What was done, in the words of the command: `typing`, or the path of the field that was set. */
  readonly what: string
  readonly before: string
  readonly after: string
}

interface DocumentState extends Snapshot {
  /** Null while nothing is open. */
  readonly origin: Origin | null
  /** The text as it was opened or last saved; what differs is not saved yet. */
  readonly saved: string
  readonly past: readonly Change[]
  readonly future: readonly Change[]
  readonly open: (snapshot: Snapshot, origin: Origin) => void
  /** Does a command; changes of the same `what` in close succession (typing) are one. */
  readonly change: (what: string, text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly markSaved: () => void
}

/** Where a document comes from, and so where saving may put it. */
export type Origin = 'gallery' | 'template' | 'file' | 'command' | 'link' | 'recovered'

/** The one document of the page. The editor, the inputs and the diagram change and show this text. */
export const useDocument = create<DocumentState>()((set) => ({
  name: '',
  text: '',
  attachments: {},
  origin: null,
  saved: '',
  past: [],
  future: [],
  open: (snapshot, origin) => set({ ...snapshot, origin, saved: snapshot.text, past: [], future: [] }),
  change: (what, after) =>
    set(({ text: before, past }) =>
      before === after ? {} : { text: after, past: [...past, { what, before, after }], future: [] },
    ),
  undo: () =>
    set(({ past, future }) => {
      const last = past.at(-1)
      return last ? { text: last.before, past: past.slice(0, -1), future: [last, ...future] } : {}
    }),
  redo: () =>
    set(({ past, future }) => {
      const [next, ...rest] = future
      return next ? { text: next.after, past: [...past, next], future: rest } : {}
    }),
  markSaved: () => set(({ text }) => ({ saved: text })),
}))

/** The document as work of the engine takes it. */
export const snapshot = (): Snapshot => {
  const { name, text, attachments } = useDocument.getState()
  return { name, text, attachments }
}
