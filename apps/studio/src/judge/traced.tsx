import type { ReactNode } from 'react'
import { useView } from '../view/view.ts'
import './traced.css'

/** A figure that leads to its formula, inputs and sources: `figure` is its id, e.g. `gigafactory.investment`. */
export function Traced({ figure, children }: { readonly figure: string; readonly children: ReactNode }) {
  const explain = useView((s) => s.explain)
  return (
    <button type="button" className="traced" onClick={() => explain(figure)}>
      {children}
    </button>
  )
}
