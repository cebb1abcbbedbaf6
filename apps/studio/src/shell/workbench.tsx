import { lazy, Suspense } from 'react'
import { InputsPanel } from '../inputs/inputs-panel.tsx'
import { Issues } from '../outline/issues.tsx'
import { Outline } from '../outline/outline.tsx'
import { MIDDLES, useMiddle } from './middle.ts'
import { useWords } from '../words/words.ts'
import { shellWords } from './words.ts'

const Diagram = lazy(() => import('../diagram/diagram.tsx'))
const Editor = lazy(() => import('../editor/editor.tsx'))

/** Left what there is, in the middle the diagram or the text, right the inputs of what is selected, below what is wrong. */
export function Workbench() {
  const said = useWords(shellWords)
  const { middle, show } = useMiddle()
  return (
    <div className="workbench">
      <section aria-label={said.outline}>
        <Outline />
      </section>
      <section className="middle" data-middle={middle} aria-label={said.plant}>
        <div role="group" aria-label={said.middle} className="middle-choice">
          {MIDDLES.map((m) => (
            <button type="button" key={m} aria-pressed={middle === m} onClick={() => show(m)}>
              {said[`middle-${m}`]}
            </button>
          ))}
        </div>
        <div className="middle-panes">
          {middle !== 'text' && (
            <div className="middle-pane">
              <Suspense fallback={null}>
                <Diagram />
              </Suspense>
            </div>
          )}
          {middle !== 'diagram' && (
            <div className="middle-pane">
              <Suspense fallback={null}>
                <Editor />
              </Suspense>
            </div>
          )}
        </div>
      </section>
      <section aria-label={said.inputs}>
        <InputsPanel />
      </section>
      <section className="issues" aria-label={said.issues}>
        <Issues />
      </section>
    </div>
  )
}
