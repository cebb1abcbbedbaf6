import { forEachDiagnostic, nextDiagnostic, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { useDocument } from '../document/document.ts'
import { useLive } from '../engine/live.ts'
import { useSettings } from '../view/settings.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { marks } from './faults.ts'
import { followSelection } from './follow.ts'
import { MOST_COLOURED, setup } from './setup.ts'
import { lineEndsOf, programmed, syncDocument } from './sync.ts'
import { editorWords } from './words.ts'
import './editor.css'

/** The text of the file; one document with everything else on the page. */
export default function Editor() {
  const said = useWords(editorWords)
  const say = useSay()
  const format = useFormat()
  const language = useSettings((s) => s.language)
  const opening = useDocument((s) => s.opening)
  const size = useDocument((s) => s.text.length)
  const issues = useLive((s) => s.looked?.issues)
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const speaks = useRef({ words: said, say })
  useEffect(() => {
    speaks.current = { words: said, say }
  })

  useEffect(() => {
    const host = place.current
    if (!host) return undefined
    // In a shadow root the editor brings its styles as sheets, which the policy of the page allows; in the page they would be elements, which it refuses.
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    const { text } = useDocument.getState()
    const ends = lineEndsOf(text)
    const sync = syncDocument(ends)
    const follow = followSelection(() => view.current)
    const dark = new Compartment()
    const isDark = () => EditorView.darkTheme.of(document.documentElement.dataset['theme'] === 'dark')
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: ends.toEditor(text),
        extensions: [
          ends.extension,
          dark.of(isDark()),
          setup(text.length, language, () => speaks.current),
          sync.extension,
          EditorView.updateListener.of(({ selectionSet, transactions }) => {
            if (selectionSet && !transactions.some((t) => t.annotation(programmed))) follow.moved()
          }),
        ],
      }),
    })
    view.current = made
    const stop = sync.follow(made)
    const themes = new MutationObserver(() => made.dispatch({ effects: dark.reconfigure(isDark()) }))
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    showFaults(made, ends.toEditor, speaks.current.say)
    const stopFaults = useLive.subscribe((now, before) => {
      if (now.looked !== before.looked) showFaults(made, ends.toEditor, speaks.current.say)
    })
    follow.start()
    return () => {
      stop()
      stopFaults()
      follow.stop()
      themes.disconnect()
      made.destroy()
      view.current = undefined
    }
  }, [opening, language])

  const faults = issues?.filter((i) => i.severity === 'error').length ?? 0
  const remarks = (issues?.length ?? 0) - faults
  return (
    <div className="editor">
      <div ref={place} className="editor-text" />
      <div className="editor-foot">
        <span role="status">
          {faults > 0 ? said.faults(faults) : said.noFaults}
          {remarks > 0 && `, ${said.remarks(remarks)}`}
        </span>
        {faults + remarks > 0 && (
          <button
            type="button"
            onClick={() => {
              if (!view.current) return
              view.current.focus()
              nextDiagnostic(view.current)
            }}
          >
            {said.next}
          </button>
        )}
        <span className="quiet">{size > MOST_COLOURED ? said.whole(`${format.number(size / 1e6)} MB`) : said.help}</span>
      </div>
    </div>
  )
}

/** Marks the faults of the text that is shown; of an older one they would stand at wrong places. */
function showFaults(view: EditorView, toEditor: (text: string) => string, say: Parameters<typeof marks>[2]): void {
  const { looked, lookedAt } = useLive.getState()
  if (!looked || lookedAt === null || lookedAt.length > 4 * MOST_COLOURED || toEditor(lookedAt) !== view.state.doc.toString())
    return
  const now = marks(looked.issues.slice(0, 500), view.state.doc, say)
  const before: string[] = []
  forEachDiagnostic(view.state, (d, from, to) => before.push(`${from} ${to} ${d.severity} ${d.message}`))
  // Marks set anew would close the one that is being read.
  const isSame = before.length === now.length && now.every((d) => before.includes(`${d.from} ${d.to} ${d.severity} ${d.message}`))
  if (!isSame) view.dispatch(setDiagnostics(view.state, now))
}
