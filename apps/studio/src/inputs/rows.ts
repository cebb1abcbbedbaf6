import type { FieldRow, SourceNode } from '@cellwright/model'
import type { Path } from '../document/path.ts'
import { childAt, flowOf, nodeAt, textAt } from '../outline/written.ts'
import { fieldOf, fieldsBelow } from './fields.ts'

/** How an input comes to its value, told apart by word and colour. */
export type InputKind = 'given' | 'default' | 'missing'

/** An input that the file gives or may give. */
export interface InputRow {
  /** As the engine names it in faults. */
  readonly path: string
  /** By which the text is changed: exact where a key holds dots. */
  readonly keys: Path
  /** Group within the thing: `schedule`, or a phase by its id. Empty: the thing itself. */
  readonly topic: string
  readonly label: string
  readonly field: FieldRow
  readonly node: SourceNode | undefined
  readonly kind: InputKind
  /** Variants that put another value in its place. */
  readonly variants: readonly { readonly id: string; readonly text: string }[]
}

/** Parts of the file that have things of their own in the outline. */
const TOP_FORMS = new Set(['map', 'list'])

/** The inputs of a thing of the file, in the order of the schema: what it gives, and what it may. */
export function inputRows(path: string, fields: readonly FieldRow[], written: SourceNode | null): InputRow[] {
  const changes = changesOf(written)
  const [section = ''] = path.split(/[.[]/)
  if (path === '')
    return fieldsBelow('', fields)
      .filter((f) => !TOP_FORMS.has(f.form) && f.path !== 'variants')
      .flatMap((f) => rowsAt(f, f.path, '', written ?? undefined, fields, changes))
  if (section === 'variants') return variantRows(path, fields, written)
  const of = fields.find((f) => f.path === section)
  if (!of || path === section) return []
  const prefix = of.form === 'map' ? `${section}.ID.` : `${section}[].`
  const node = nodeAt(written, path)
  return fieldsBelow(prefix, fields).flatMap((f) => rowsAt(f, `${path}.${keyOf(f)}`, '', node, fields, changes))
}

/** What the file can say of a step of a plant: how many machines it has. */
export function stepRows(path: string, step: string, fields: readonly FieldRow[], written: SourceNode | null): InputRow[] {
  const [section = ''] = path.split('.')
  const field = fields.find((f) => f.path === `${section}.ID.machines`)
  if (!field) return []
  const here = `${path}.machines.${step}`
  const node = nodeAt(written, here)
  const given = node !== undefined && node.kind !== 'empty'
  const variants = changesOf(written)
    .filter((c) => c.path === here)
    .map(({ id, text }) => ({ id, text }))
  return [
    {
      path: here,
      keys: here,
      topic: '',
      label: 'machines',
      field: { ...field, form: 'quantity', unit: '', required: false, example: '2' },
      node: given ? node : undefined,
      kind: given ? 'given' : 'default',
      variants,
    },
  ]
}

const keyOf = ({ path }: FieldRow): string => path.slice(path.search(/[^.\]]*$/))

function rowsAt(
  field: FieldRow,
  path: string,
  topic: string,
  above: SourceNode | undefined,
  fields: readonly FieldRow[],
  changes: readonly VariantChange[],
): InputRow[] {
  const key = keyOf(field)
  const node = childAt(above, key)
  const inner = topic === '' ? key : `${topic} ${key}`
  if (field.form === 'record' && (node === undefined || node.kind === 'map' || node.kind === 'empty'))
    return fieldsBelow(`${field.path}.`, fields).flatMap((f) => rowsAt(f, `${path}.${keyOf(f)}`, inner, node, fields, changes))
  if (field.form === 'list' && node?.kind === 'list')
    return node.items.flatMap((item, i) => {
      const id = textAt(item, 'id')
      return fieldsBelow(`${field.path}[].`, fields).flatMap((f) =>
        rowsAt(
          f,
          `${path}${id === undefined ? `[${i}]` : `.${id}`}.${keyOf(f)}`,
          `${inner} ${id ?? i + 1}`,
          item,
          fields,
          changes,
        ),
      )
    })
  const variants = changes.filter((c) => c.path === path).map(({ id, text }) => ({ id, text }))
  const isGiven = node !== undefined && node.kind !== 'empty'
  return [
    {
      path,
      keys: path,
      topic,
      label: key,
      field,
      node: isGiven ? node : undefined,
      kind: isGiven ? 'given' : field.required ? 'missing' : 'default',
      variants,
    },
  ]
}

interface VariantChange {
  readonly id: string
  readonly path: string
  readonly text: string
}

function changesOf(written: SourceNode | null): VariantChange[] {
  const variants = nodeAt(written, 'variants')
  if (variants?.kind !== 'map') return []
  return variants.entries.flatMap(({ key: id, value }) =>
    value.kind === 'map' ? value.entries.map((e) => ({ id, path: e.key, text: flowOf(e.value) })) : [],
  )
}

/** What a variant changes; each row is the input that it changes. */
function variantRows(path: string, fields: readonly FieldRow[], written: SourceNode | null): InputRow[] {
  const node = nodeAt(written, path)
  const id = path.slice('variants.'.length)
  if (node?.kind !== 'map') return []
  return node.entries.flatMap(({ key, value }) => {
    const field = fieldOf(key, fields) ?? fields.find((f) => f.path === 'variants')
    if (!field) return []
    const row: InputRow = {
      path: `${path}.${key}`,
      keys: ['variants', id, key],
      topic: '',
      label: key,
      field,
      node: value,
      kind: 'given',
      variants: [],
    }
    return [row]
  })
}
