import { useRun } from '../run/run.ts'
import { useView } from '../view/view.ts'
import { isUnsaved, useDocument, type Snapshot } from './document.ts'
import { keepJournal } from './journal.ts'
import { tell } from './notice.ts'
import { droppedFiles, openFiles } from './open-files.ts'
import { said } from './said.ts'
import { save } from './save.ts'

const MARK = '#project='

/** What the document does with the page around it: opens what the command or a link gives, keeps a journal, takes files that are dropped, hears the keys. */
export function startDocument(): () => void {
  const stopJournal = keepJournal()
  void openGiven()
  const ends = new AbortController()
  const { signal } = ends
  addEventListener('hashchange', () => void openLink(), { signal })
  addEventListener('keydown', hear, { signal })
  addEventListener('beforeunload', (event) => isUnsaved(useDocument.getState()) && event.preventDefault(), { signal })
  addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), { signal })
  addEventListener('drop', drop, { signal })
  const stopMark = useDocument.subscribe((now, before) => {
    // Results and places of another document go with it.
    if (now.opening !== before.opening) {
      useRun.getState().clear()
      useView.getState().select({ path: '' })
    }
    // The link stands in the address as long as the page shows what it holds.
    if (location.hash.startsWith(MARK) && now.asked === null && (now.origin !== 'link' || isUnsaved(now))) clearMark()
  })
  return () => {
    stopJournal()
    stopMark()
    ends.abort()
  }
}

const clearMark = () => history.replaceState(null, '', location.pathname + location.search)

let given = false

/** Once: the file of `cellwright studio FILE`, which the server says in the page, so that a page without one asks for nothing. */
async function openGiven(): Promise<void> {
  if (given) return
  given = true
  const at = document.querySelector<HTMLMetaElement>('meta[name="cellwright-opened"]')?.content
  if (at === undefined) return openLink()
  const opened = (await fetch(at).then((r) => r.json())) as (Snapshot & { readonly save?: { readonly token: string } }) | null
  if (!opened) return openLink()
  const { name, text, attachments, save: allowed } = opened
  useDocument
    .getState()
    .open({ name, text, attachments }, 'command', allowed ? { home: { kind: 'command', token: allowed.token } } : {})
  useView.getState().go('plant')
}

async function openLink(): Promise<void> {
  const { hash } = location
  if (!hash.startsWith(MARK)) return
  const { unpacked } = await import('./link.ts')
  const link = unpacked(hash)
  if (!link.ok) {
    clearMark()
    tell('refused', { broken: said().linkBroken, newer: said().linkNewer, large: said().linkLarge }[link.why])
    return
  }
  useDocument.getState().open(link.snapshot, 'link')
  useView.getState().go('plant')
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

function drop(event: DragEvent): void {
  if (!event.dataTransfer || !hasFiles(event)) return
  event.preventDefault()
  void droppedFiles(event.dataTransfer).then(openFiles)
}

/** Keys by letter, or by place on keyboards with other letters. */
const isKey = (event: KeyboardEvent, letter: string): boolean =>
  event.key.toLowerCase() === letter || (!/^[a-z]$/i.test(event.key) && event.code === `Key${letter.toUpperCase()}`)

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]'))
    return
  const { undo, redo, origin } = useDocument.getState()
  if (origin === null) return
  if (isKey(event, 's') && !event.shiftKey) {
    event.preventDefault()
    void save()
  } else if (!writesText(event)) {
    const does = isKey(event, 'z') ? (event.shiftKey ? redo : undo) : isKey(event, 'y') && !event.shiftKey ? redo : undefined
    if (!does) return
    event.preventDefault()
    does()
  }
}

/** In a text input its own undo holds. */
function writesText(event: KeyboardEvent): boolean {
  const [at] = event.composedPath()
  if (at instanceof HTMLTextAreaElement) return true
  if (at instanceof HTMLInputElement) return !/^(?:button|checkbox|radio|range|color|file|submit|reset)$/.test(at.type)
  // The editor has its keys itself; what is left there (its search) is a text input.
  return at instanceof HTMLElement && at.isContentEditable
}
