import { useState } from 'react'
import type { Edited, EditOptions, Path, YamlValue } from '../document/edit.ts'
import { apply, type Edits, type Refused } from './apply.ts'

/** Changes of one field: each a command of the document, and why the last could not be made. */
export interface FieldEdit {
  readonly refused: Refused | null
  readonly set: (value: YamlValue) => Promise<boolean>
  readonly remove: () => Promise<boolean>
  /** The same change although aliases follow the value; null where nothing was refused for that. */
  readonly changeAll: (() => Promise<boolean>) | null
}

type Change = (edits: Edits, text: string, options: EditOptions) => Edited

export function useEdit(what: string, path: Path): FieldEdit {
  const [refused, setRefused] = useState<{ readonly why: Refused; readonly change: Change } | null>(null)
  const run = async (change: Change, options: EditOptions = {}) => {
    const why = await apply(what, (edits, text) => change(edits, text, options))
    setRefused(why === null ? null : { why, change })
    return why === null
  }
  return {
    refused: refused?.why ?? null,
    set: (value) => run((edits, text, options) => edits.setAt(text, path, value, options)),
    remove: () => run((edits, text) => edits.removeAt(text, path)),
    changeAll: refused?.why === 'shared' ? () => run(refused.change, { shared: true }) : null,
  }
}
