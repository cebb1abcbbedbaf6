import { Annotation, EditorState, type Extension, type Transaction } from '@codemirror/state'
import { EditorView, type ViewUpdate } from '@codemirror/view'
import { changeBetween, TYPING } from '../document/change.ts'
import { useDocument } from '../document/document.ts'

/** A change or a selection that does not come from the person at the editor. */
export const programmed = Annotation.define<true>()

/** How line ends of a file and of the editor go together: all `\r\n` becomes `\n` and back; where both occur they stay as they are. */
export interface LineEnds {
  readonly toEditor: (text: string) => string
  readonly toFile: (text: string) => string
  readonly extension: Extension
}

export function lineEndsOf(text: string): LineEnds {
  const isCrlf = text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text) && !/\r(?!\n)/.test(text)
  const extension = EditorState.lineSeparator.of('\n')
  if (!isCrlf) return { toEditor: (t) => t, toFile: (t) => t, extension }
  return { toEditor: (t) => t.replaceAll('\r\n', '\n'), toFile: (t) => t.replaceAll('\n', '\r\n'), extension }
}

/** The document and the editor as one text: what is typed is a command of the document, what others do comes in as a change. */
export function syncDocument(ends: LineEnds): {
  readonly extension: Extension
  readonly follow: (view: EditorView) => () => void
} {
  let known = useDocument.getState().text
  const typed = ({ docChanged, transactions, state }: ViewUpdate) => {
    if (!docChanged || transactions.every((t) => t.annotation(programmed))) return
    known = ends.toFile(state.doc.toString())
    useDocument.getState().change(nameOf(transactions), known)
  }
  return {
    extension: EditorView.updateListener.of(typed),
    follow: (view) =>
      useDocument.subscribe(({ text }) => {
        if (text === known) return
        known = text
        const now = ends.toEditor(text)
        const { at, removed, inserted } = changeBetween('', view.state.doc.toString(), now)
        view.dispatch({
          changes: { from: at, to: at + removed.length, insert: inserted },
          annotations: programmed.of(true),
          ...(view.hasFocus ? { selection: { anchor: at + inserted.length }, scrollIntoView: true } : {}),
        })
      }),
  }
}

function nameOf(transactions: readonly Transaction[]): string {
  const is = (event: string) => transactions.some((t) => t.isUserEvent(event))
  if (is('input.paste') || is('input.drop')) return 'paste'
  if (is('input.replace')) return 'replace'
  if (is('delete.cut')) return 'cut'
  return TYPING
}
