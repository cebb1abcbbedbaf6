import { createContext } from 'react'
import type { DiagramNode } from './graph.ts'
import { Painter } from './painter.ts'

export interface Actions {
  readonly focus: (node: DiagramNode) => void
  readonly choose: (node: DiagramNode) => void
  readonly enter: (node: DiagramNode) => void
}

const nothing = () => undefined

export const DiagramContext = createContext<{ readonly actions: Actions; readonly painter: Painter }>({
  actions: { focus: nothing, choose: nothing, enter: nothing },
  painter: new Painter(),
})
