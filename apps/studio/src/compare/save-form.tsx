import { useState } from 'react'
import { useDocument } from '../document/document.ts'
import type { BesideDifferences } from '../engine/protocol.ts'
import { useWords } from '../words/words.ts'
import { showSaved, type Compared } from './comparing.ts'
import { freeId, isVariantId } from './rows.ts'
import { savedAsVariant } from './save-variant.ts'
import { compareWords } from './words.ts'

interface SaveFormProps {
  readonly of: Compared
  readonly differences: BesideDifferences
  readonly variants: readonly string[]
}

/** Puts the changes of the reader into the file as a variant of its base. */
export function SaveForm({ of, differences, variants }: SaveFormProps) {
  const said = useWords(compareWords)
  const [name, setName] = useState(() => freeId('my-variant', variants))
  const [told, setTold] = useState('')
  const rows = differences.rows ?? []
  const left = rows.filter((r) => !r.canVary).map((r) => r.id)
  const isName = isVariantId(name, variants)
  const save = () => {
    const { text, change } = useDocument.getState()
    const saved = savedAsVariant({ text, base: of.snapshot.text, rows, values: differences.values, name })
    if (!saved.ok) {
      setTold(said.saveRefused(said[saved.why]))
      return
    }
    change(`variants.${name}`, saved.text)
    showSaved(name, text)
  }
  if (differences.values.length === 0) return <p className="quiet">{said.saveNothing}</p>
  return (
    <form
      className="save-variant"
      onSubmit={(event) => {
        event.preventDefault()
        if (isName) save()
      }}
    >
      <b>{said.saveAs}</b>
      <label>
        {said.saveName} <input value={name} onChange={(e) => setName(e.target.value)} aria-invalid={!isName} maxLength={64} />
      </label>
      <button type="submit" disabled={!isName}>
        {said.save}
      </button>
      <p className="quiet">{isName ? said.saveHow : said.saveBadName}</p>
      {left.length > 0 && <p>{said.saveLeft(left.join(', '))}</p>}
      {told !== '' && <p role="alert">{told}</p>}
    </form>
  )
}
