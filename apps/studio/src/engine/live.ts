import type { Results } from '@cellwright/model'
import { create } from 'zustand'
import { snapshot, useDocument } from '../document/document.ts'
import { quickEngine } from './engines.ts'
import type { Looked } from './protocol.ts'

interface Live {
  /** Of the last text that was looked at; null before the first. */
  readonly looked: Looked | null
  /** Design and sizes of the last text without faults: shown while a file is being mended. */
  readonly sized: Results | null
  /** A look is under way. */
  readonly looking: boolean
  /** The engine itself broke off. */
  readonly failure: string | null
}

/** Design and sizes that follow the document. */
export const useLive = create<Live>()(() => ({ looked: null, sized: null, looking: false, failure: null }))

let wanted = false
let busy = false

/** Looks at the document whenever its text changes; while a look is under way only the newest text waits. */
export function followDocument(): () => void {
  if (useDocument.getState().origin !== null) void look()
  return useDocument.subscribe((now, before) => {
    if (now.origin !== before.origin || now.name !== before.name) useLive.setState({ sized: null, looked: null })
    if (now.text !== before.text || now.origin !== before.origin) void look()
  })
}

async function look(): Promise<void> {
  wanted = true
  if (busy) return
  busy = true
  useLive.setState({ looking: true })
  while (wanted) {
    wanted = false
    try {
      const looked = await quickEngine().do('look', { snapshot: snapshot() }).answer
      useLive.setState({ looked, failure: null, ...(looked.results ? { sized: looked.results } : {}) })
    } catch (error) {
      useLive.setState({ failure: error instanceof Error ? error.message : String(error) })
    }
  }
  busy = false
  useLive.setState({ looking: false })
}
