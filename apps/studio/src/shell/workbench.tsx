import { lazy, Suspense } from 'react'
import { InputsPanel } from '../inputs/inputs-panel.tsx'
import { Issues } from '../outline/issues.tsx'
import { Outline } from '../outline/outline.tsx'
import { useWords } from '../words/words.ts'
import { shellWords } from './words.ts'

const Diagram = lazy(() => import('../diagram/diagram.tsx'))

/** Left what there is, in the middle the diagram or the text, right the inputs of what is selected, below what is wrong. */
export function Workbench() {
  const said = useWords(shellWords)
  return (
    <div className="workbench">
      <section aria-label={said.outline}>
        <Outline />
      </section>
      <section aria-label={said.plant}>
        <Suspense fallback={null}>
          <Diagram />
        </Suspense>
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
