import type { EditorView } from '@codemirror/view'
import { placeOf } from '../document/place.ts'
import { useView } from '../view/view.ts'
import { hereAt } from './context.ts'
import { programmed } from './sync.ts'

/** A rest of the cursor that counts as looking at a thing [ms]. */
const REST = 200

/** What a path of the file belongs to: `plants.gigafactory.capacity` to the plant, `calendar.start` to the calendar. */
export const thingOf = (path: string): string =>
  path
    .split('.', 2)
    .join('.')
    .replace(/\[\d+\]$/, '')

/** The cursor selects the thing it is in, and a thing selected elsewhere brings the text to its place; neither answers the other. */
export function followSelection(view: () => EditorView | undefined): {
  readonly start: () => void
  readonly moved: () => void
  readonly stop: () => void
} {
  let rest: ReturnType<typeof setTimeout> | undefined
  let own = ''
  const select = () => {
    const shown = view()
    if (!shown || shown.state.doc.length > 1_000_000) return
    const here = hereAt(shown.state.doc.toString(), shown.state.selection.main.head)
    const path = here && thingOf(here.path)
    if (!path || path === useView.getState().selection.path) return
    own = path
    useView.getState().select({ path })
  }
  const go = (path: string) => {
    const shown = view()
    if (!shown) return
    const text = shown.state.doc.toString()
    for (let at = path; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
      const place = placeOf(text, at)
      if (!place) continue
      const { head } = shown.state.selection.main
      // The cursor is in it already.
      if (head >= place.offset && head <= place.end) return
      reveal(shown, place.offset)
      return
    }
  }
  const toLine = ({ line, col }: { readonly line: number; readonly col: number }) => {
    const shown = view()
    if (!shown) return
    const { from, to } = shown.state.doc.line(Math.min(line, shown.state.doc.lines))
    reveal(shown, Math.min(from + col - 1, to))
  }
  const stop = useView.subscribe((now, before) => {
    const at = now.pointed?.at
    if (at && now.pointed !== before.pointed) {
      own = ''
      toLine(at)
      return
    }
    if (now.selection === before.selection) return
    const { path } = now.selection
    if (path === own) return
    own = ''
    if (path !== '') go(path)
  })
  return {
    /** To what was selected before the editor was there. */
    start: () => {
      const { pointed, selection } = useView.getState()
      if (pointed?.at) toLine(pointed.at)
      else go(selection.path)
    },
    moved: () => {
      clearTimeout(rest)
      rest = setTimeout(select, REST)
    },
    stop: () => {
      clearTimeout(rest)
      stop()
    },
  }
}

/** Brings a place of the text into sight with the cursor at it, without taking the focus. */
export function reveal(view: EditorView, offset: number): void {
  const at = Math.min(offset, view.state.doc.length)
  view.dispatch({ selection: { anchor: at }, scrollIntoView: true, annotations: programmed.of(true) })
}
