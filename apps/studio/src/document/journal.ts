import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { create } from 'zustand'
import { isUnsaved, useDocument, type Snapshot } from './document.ts'

/** Work that is not saved, as the browser keeps it. */
export interface Entry extends Snapshot {
  readonly id: string
  readonly saved: string
  readonly changes: number
  /** When it was last written [ms since 1970]. */
  readonly at: number
}

interface Schema extends DBSchema {
  readonly journals: { readonly key: string; readonly value: Entry }
}

interface JournalState {
  /** Null until it is known. */
  readonly keeps: boolean | null
  /** Work of earlier visits that may be recovered; of other tabs that are open nothing. */
  readonly left: readonly Entry[]
  /** Another tab has changes of the same file. */
  readonly elsewhere: string | null
}

export const useJournal = create<JournalState>()(() => ({ keeps: null, left: [], elsewhere: null }))

/** From a change to its being kept, at most [ms]. */
const SOON = 400
const LOCK = 'cellwright-journal-'

let id = newId()
let base = 0
let timer: ReturnType<typeof setTimeout> | undefined
let writing: Promise<unknown> = Promise.resolve()
let opened: Promise<IDBPDatabase<Schema>> | undefined

const database = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDB<Schema>('cellwright', 1, { upgrade: (made) => void made.createObjectStore('journals', { keyPath: 'id' }) }))

/** Keeps what is not saved, from now on; says what earlier visits left. */
export function keepJournal(): () => void {
  void findLeft()
  void hold(id)
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('cellwright')
  const say = (kind: 'asks' | 'has') => {
    const now = useDocument.getState()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of this page's own, not a window
    if (isUnsaved(now)) channel?.postMessage({ kind, id, name: now.name })
  }
  channel?.addEventListener('message', ({ data }: MessageEvent<{ kind: string; id: string; name: string }>) => {
    const now = useDocument.getState()
    if (data.id === id || !isUnsaved(now) || data.name !== now.name) return
    useJournal.setState({ elsewhere: now.name })
    if (data.kind === 'asks') say('has')
  })
  const stop = useDocument.subscribe((now, before) => {
    if (now.opening !== before.opening) {
      // Another document was opened: what was not saved went with the reader's word.
      if (isUnsaved(before) && now.journal !== id) void forget(id)
      id = now.journal ?? newId()
      base = 0
      void hold(id)
      useJournal.setState({ elsewhere: null, left: useJournal.getState().left.filter((entry) => entry.id !== id) })
    }
    if (now.saved !== before.saved) base = now.past.length
    if (now.text === before.text && now.saved === before.saved && now.attachments === before.attachments) return
    if (isUnsaved(now) && !isUnsaved(before)) say('asks')
    timer ??= setTimeout(flush, SOON)
  })
  const leave = () => {
    if (timer !== undefined) flush()
  }
  document.addEventListener('visibilitychange', leave)
  addEventListener('pagehide', leave)
  return () => {
    stop()
    channel?.close()
    document.removeEventListener('visibilitychange', leave)
    removeEventListener('pagehide', leave)
  }
}

function flush(): void {
  clearTimeout(timer)
  timer = undefined
  const now = useDocument.getState()
  const entry: Entry = {
    id,
    name: now.name,
    text: now.text,
    saved: now.saved,
    attachments: now.attachments,
    changes: Math.max(1, Math.abs(now.past.length - base)),
    at: Date.now(),
  }
  const unsaved = isUnsaved(now)
  // One after another: a slow write does not pass a later one.
  writing = writing
    .then(async () => {
      const made = await database()
      await (unsaved ? made.put('journals', entry) : made.delete('journals', entry.id))
      useJournal.setState({ keeps: true })
    })
    .catch(() => useJournal.setState({ keeps: false }))
}

async function findLeft(): Promise<void> {
  try {
    const all = await (await database()).getAll('journals')
    const held = await heldIds()
    const left = all.filter((entry) => entry.id !== id && !held.has(entry.id)).toSorted((a, b) => b.at - a.at)
    useJournal.setState({ keeps: true, left })
    for (const entry of all) if (held.has(entry.id)) void offerWhenFree(entry.id)
  } catch {
    // A private window, or a browser that keeps nothing.
    opened = undefined
    useJournal.setState({ keeps: false })
  }
}

/** A tab that lives is left alone; when it goes down, what it did not save is offered. */
async function offerWhenFree(theirs: string): Promise<void> {
  await navigator.locks?.request(LOCK + theirs, async () => {
    const entry = await (await database()).get('journals', theirs)
    const { left } = useJournal.getState()
    if (entry && theirs !== id && !left.some((e) => e.id === theirs)) useJournal.setState({ left: [entry, ...left] })
  })
}

/** Opens what was left; its journal goes on, so that nothing is lost between. */
export function recover(entry: Entry): void {
  const { id: journal, name, text, attachments, saved } = entry
  useDocument.getState().open({ name, text, attachments }, 'recovered', { saved, journal })
}

/** Throws away what was left; only after the reader said so. */
export async function forget(gone: string): Promise<void> {
  useJournal.setState(({ left }) => ({ left: left.filter((entry) => entry.id !== gone) }))
  writing = writing.then(async () => (await database()).delete('journals', gone)).catch(() => undefined)
  await writing
}

/** As long as this tab lives it holds the lock of its journal, so that others leave it alone. */
async function hold(held: string): Promise<void> {
  try {
    await navigator.locks?.request(LOCK + held, () => new Promise<void>(() => undefined))
  } catch {
    // Without locks every journal but the own one is offered.
  }
}

async function heldIds(): Promise<ReadonlySet<string>> {
  const all = await navigator.locks?.query()
  return new Set((all?.held ?? []).flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])))
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
