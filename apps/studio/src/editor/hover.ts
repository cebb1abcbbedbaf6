import { hoverTooltip } from '@codemirror/view'
import { about } from './about.ts'
import type { EditorWords } from './complete.ts'
import { hereAt } from './context.ts'
import { fieldOn, vocabulary } from './vocabulary.ts'
import type { Say } from '../words/say.ts'

/** What the field under the pointer is. */
export const fieldHover = (said: () => { readonly words: EditorWords; readonly say: Say }) =>
  hoverTooltip(async (view, pos) => {
    const word = view.state.wordAt(pos)
    if (!word) return null
    const line = view.state.doc.lineAt(pos)
    // Of a key: what stands behind its colon.
    const colon = /^[\w-]*\s*:\s?/.exec(line.text.slice(pos - line.from))
    if (!colon) return null
    const here = hereAt(view.state.doc.toString(), pos + colon[0].length)
    const words = here && (await vocabulary().catch(() => undefined))
    const on = words && fieldOn(here.keys, words)
    if (!on || on.inside.length > 0) return null
    return { pos: word.from, end: word.to, above: true, create: () => ({ dom: about(on.field, said().words, said().say) }) }
  })
