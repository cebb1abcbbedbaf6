import { useDocument } from '../document/document.ts'
import type { Edited } from '../document/edit.ts'

/** The ways to change a text, loaded with the first change. */
export type Edits = typeof import('../document/edit.ts')
export type Refused = Extract<Edited, { readonly ok: false }>['why']

/** Changes the document as one command; says why it could not. */
export async function apply(what: string, edit: (edits: Edits, text: string) => Edited): Promise<Refused | null> {
  const edits = await import('../document/edit.ts')
  const { text, change } = useDocument.getState()
  const edited = edit(edits, text)
  if (!edited.ok) return edited.why
  change(what, edited.text)
  return null
}
