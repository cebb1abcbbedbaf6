import type { VariantValue } from '@cellwright/model'
import { removeAt, setAt, valueAt, valueOfYaml, type Refusal, type YamlValue } from '../document/edit.ts'
import type { DiffersRow } from '../engine/protocol.ts'

export interface SaveAsVariant {
  /** The file as it is now, and the base that its changes are held against. */
  readonly text: string
  readonly base: string
  readonly rows: readonly DiffersRow[]
  readonly values: readonly VariantValue[]
  readonly name: string
}

/** The file with the values of its base, and what was changed as a variant of it; changes that no variant can make stay. */
export function savedAsVariant({
  text,
  base,
  rows,
  values,
  name,
}: SaveAsVariant): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Refusal } {
  const variant: Record<string, YamlValue> = {}
  for (const { path, value } of values) {
    const its = valueOfYaml(value)
    if (its === undefined) return { ok: false, why: 'unusual' }
    variant[path] = its
  }
  let after = text
  for (const { id, canVary, base: before } of rows) {
    if (!canVary) continue
    const old = before === null ? undefined : valueAt(base, id)
    if (before !== null && !old) return { ok: false, why: 'alias' }
    // Where values follow one another, the first brings the others back.
    const now = valueAt(after, id)
    if (old ? isSame(now?.value, old.value) : !now) continue
    const edited = old ? setAt(after, id, old.value, { shared: true }) : removeAt(after, id)
    if (!edited.ok) return { ok: false, why: edited.why }
    after = edited.text
  }
  const saved = setAt(after, ['variants', name], variant)
  return saved.ok ? saved : { ok: false, why: saved.why }
}

const isSame = (a: YamlValue | undefined, b: YamlValue): boolean => JSON.stringify(a) === JSON.stringify(b)
