import type { FieldRow } from '@cellwright/model'
import { useEffect } from 'react'
import { create } from 'zustand'
import { quickEngine } from '../engine/engines.ts'
import type { FieldsAnswer } from '../engine/protocol.ts'

interface FieldsState {
  readonly answer: FieldsAnswer | null
}

const useStore = create<FieldsState>()(() => ({ answer: null }))
let asked = false

/** What a file can hold, from the engine's one declaration; null until it has said so. */
export function useFields(): FieldsAnswer | null {
  useEffect(() => {
    if (asked) return
    asked = true
    void quickEngine()
      .do('fields', {})
      .answer.then((answer) => useStore.setState({ answer }))
      .catch(() => (asked = false))
  }, [])
  return useStore((s) => s.answer)
}

/** The field that a path of a file leads to: `plants.works.schedule.start` is `plants.ID.schedule.start`. */
export function fieldOf(path: string, fields: readonly FieldRow[]): FieldRow | undefined {
  const parts = path.match(/[^.[\]]+|\[\d+\]/g) ?? []
  let at = ''
  let field: FieldRow | undefined
  for (const part of parts) {
    if (field?.form === 'map') at = `${field.path}.ID`
    else if (field?.form === 'list') at = `${field.path}[]`
    else at = at === '' ? part : `${at}.${part}`
    if (field?.form !== 'map' && field?.form !== 'list') field = fields.find((f) => f.path === at)
    else field = undefined
    if (!field && !/(ID|\[\])$/.test(at)) return undefined
  }
  return field
}

/** The fields one level below a place of the schema, e.g. `plants.ID.`; of the top those of the project itself. */
export function fieldsBelow(prefix: string, fields: readonly FieldRow[]): FieldRow[] {
  return fields.filter(
    (f) => f.path.startsWith(prefix) && f.path.length > prefix.length && !/[.[]/.test(f.path.slice(prefix.length)),
  )
}
