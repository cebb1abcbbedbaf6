import type { Issue } from '@cellwright/model'
import { useEffect, useId, useRef, useState } from 'react'
import type { YamlValue } from '../document/edit.ts'
import type { FieldsAnswer } from '../engine/protocol.ts'
import { useLive } from '../engine/live.ts'
import { isUnder, nodeAt, textAt, flowOf } from '../outline/written.ts'
import { useView } from '../view/view.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { BandValue } from './band-value.tsx'
import { givenOf, middleOf } from './estimate.ts'
import { useFieldWords } from './field-words.ts'
import { KindChip } from './kind-chip.tsx'
import { rangeText } from './range-text.ts'
import type { InputRow } from './rows.ts'
import { TextValue } from './text-value.tsx'
import { valueOfTyped } from './typed-yaml.ts'
import { usedInstead } from './used.ts'
import { useEdit } from './use-edit.ts'
import { inputWords } from './words.ts'

/** Kinds of library entries that a field names, by the type that the schema calls it. */
const ENTRIES_OF: Readonly<Record<string, string>> = {
  'chemistry of the library': 'chemistry',
  'cell format of the library': 'cell-format',
  'container design of the library': 'container-design',
  'material route of the library': 'material-route',
  country: 'region',
}

/** One input: its value as the file gives it, what it is, what is allowed, where it comes from, and what is wrong with it. */
export function InputField({ row, answer }: { readonly row: InputRow; readonly answer: FieldsAnswer }) {
  const said = useWords(inputWords)
  const format = useFormat()
  const fieldWords = useFieldWords()
  const { field, node, path, label } = row
  const id = useId()
  const edit = useEdit(path, row.keys)
  const written = useLive((s) => s.looked?.written ?? null)
  const sized = useLive((s) => s.sized)
  const issues = useLive((s) => s.looked?.issues)
  const pointed = useView((s) => s.pointed)
  const select = useView((s) => s.select)
  const [writesHere, setWritesHere] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const its = issues?.filter((issue) => isUnder(issue.path, path)) ?? []
  const errors = its.some((i) => i.severity === 'error')
  const here = pointed !== null && isUnder(pointed.field, path)
  const given = node ? givenOf(node) : null
  const before = useRef<string | null>(null)
  const text = node ? flowOf(node) : ''
  useEffect(() => {
    if (!errors) before.current = text
  }, [errors, text])
  useEffect(() => {
    if (!here) return
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true })
  }, [here, pointed])
  const name = fieldWords.label(label, field)
  const write = async (typed: string) => {
    if (typed === '') return edit.remove()
    const value = await valueOfTyped(typed, field)
    return edit.set(value)
  }
  const unused = !node ? usedInstead(path, sized) : null
  const describedBy = `${id}-about`
  const common = { label: name, field, invalid: errors, describedBy, write }
  const isEstimate = given !== null && (given.kind === 'band' || given.kind === 'percentiles')
  const wasText = before.current
  return (
    <div className={`input-field${here ? ' pointed' : ''}`} ref={place} data-path={path}>
      <div className="input-head">
        <span className="input-name">{name}</span>
        <span className="input-kinds">
          {row.variants.length > 0 && <KindChip kind="variant" />}
          <KindChip kind={row.kind} />
        </span>
      </div>
      {given?.kind === 'claim' && !writesHere ? (
        <div className="input-value">
          <span>
            {said.ofClaim}{' '}
            <button type="button" className="link" onClick={() => select({ path: `claims.${given.claim}` })}>
              {given.claim}
            </button>
            {claimText(written, given.claim) !== '' && <>, {said.claimSays(claimText(written, given.claim))}</>}
          </span>
          <button type="button" onClick={() => setWritesHere(true)}>
            {said.ownHere}
          </button>
        </div>
      ) : isEstimate ? (
        <BandValue row={row} given={given} invalid={errors} describedBy={describedBy} />
      ) : (
        <div className="input-value">
          <PlainValue row={row} answer={answer} value={given?.kind === 'claim' ? '' : given ? middleOf(given) : ''} {...common} />
          {field.form === 'quantity' && given?.kind === 'plain' && !errors && (
            <button
              type="button"
              className="quiet-button"
              onClick={() => edit.set({ value: given.text, low: given.text, high: given.text })}
            >
              {said.addBand}
            </button>
          )}
          {node && !field.required && given?.kind !== 'claim' && (
            <button type="button" className="quiet-button" onClick={() => edit.remove()}>
              {/from the library|library where absent/.test(field.description) ? said.useLibrary : said.leaveOut}
            </button>
          )}
          {(field.form === 'quantity' || field.form === 'date') && given?.kind !== 'claim' && (
            <TakeClaim path={path} set={edit.set} />
          )}
          {writesHere && given?.kind === 'claim' && (
            <button type="button" className="quiet-button" onClick={() => setWritesHere(false)}>
              {said.cancel}
            </button>
          )}
        </div>
      )}
      <Faults issues={its} />
      {errors && wasText !== null && wasText !== text && (
        <p className="input-note">
          <button
            type="button"
            onClick={async () => (wasText === '' ? edit.remove() : edit.set(await valueOfTyped(wasText, { form: 'other' })))}
          >
            {wasText === '' ? said.leaveOut : said.back(wasText)}
          </button>
        </p>
      )}
      {edit.refused && (
        <p className="input-fault" role="alert">
          {said[edit.refused === 'missing' ? 'absent' : edit.refused]}{' '}
          {edit.changeAll && (
            <button type="button" onClick={edit.changeAll}>
              {said.changeAll}
            </button>
          )}
        </p>
      )}
      {row.variants.map((variant) => (
        <p key={variant.id} className="input-note">
          <button type="button" className="link" onClick={() => select({ path: `variants.${variant.id}` })}>
            {said.inVariant(variant.id)}
          </button>{' '}
          <code>{variant.text}</code>
        </p>
      ))}
      <p className="input-about quiet" id={describedBy}>
        {unused && <strong>{said.used(format.figure(unused, 4))}. </strong>}
        {fieldWords.about(field)} {field.range !== '' && <>{said.range(rangeText(field.range, format))}. </>}
        {!node && <>{said.example(field.example)}.</>}
      </p>
    </div>
  )
}

/** The announced figures of the same thing, one of which may give the value, so that it is written once. */
function TakeClaim({ path, set }: { readonly path: string; readonly set: (value: YamlValue) => Promise<boolean> }) {
  const said = useWords(inputWords)
  const written = useLive((s) => s.looked?.written ?? null)
  const claims = nodeAt(written, 'claims')
  const scope = path.split('.')[1]
  const ids =
    claims?.kind === 'list' ? claims.items.filter((c) => textAt(c, 'scope') === scope).flatMap((c) => textAt(c, 'id') ?? []) : []
  if (ids.length === 0) return null
  return (
    <select
      className="take-claim"
      aria-label={said.takeClaim}
      value=""
      onChange={(event) => event.target.value !== '' && set({ claim: event.target.value })}
    >
      <option value="">{said.takeClaim}</option>
      {ids.map((id) => (
        <option key={id} value={id}>
          {id}
        </option>
      ))}
    </select>
  )
}

interface PlainProps {
  readonly row: InputRow
  readonly answer: FieldsAnswer
  readonly value: string
  readonly label: string
  readonly field: InputRow['field']
  readonly invalid: boolean
  readonly describedBy: string
  readonly write: (text: string) => Promise<boolean>
}

/** A value that is no band: chosen from a few, or typed. */
function PlainValue({ row, answer, value, ...rest }: PlainProps) {
  const said = useWords(inputWords)
  const say = useSay()
  const written = useLive((s) => s.looked?.written ?? null)
  const { field } = row
  const options = field.words ?? (field.section === undefined ? undefined : idsIn(written, field.section))
  if (!options) {
    const entries = answer.entries[ENTRIES_OF[field.type] ?? '']
    return (
      <TextValue
        {...rest}
        value={value}
        placeholder={field.required ? field.example : ''}
        choices={entries}
        units={answer.units[field.unit ?? '']}
      />
    )
  }
  const known = options.includes(value)
  return (
    <select
      aria-label={rest.label}
      aria-invalid={rest.invalid}
      aria-describedby={rest.describedBy}
      value={value}
      onChange={(event) => rest.write(event.target.value)}
    >
      {(value === '' || !field.required) && <option value="">{field.required ? said.choose : said.leftOut}</option>}
      {value !== '' && !known && <option value={value}>{value}</option>}
      {options.map((word) => (
        <option key={word} value={word}>
          {field.words && say.name(word) !== word ? `${word} (${say.name(word)})` : word}
        </option>
      ))}
    </select>
  )
}

/** What is wrong with an input, beside it. */
export function Faults({ issues }: { readonly issues: readonly Issue[] }) {
  const say = useSay()
  return issues.map((issue, i) => {
    const { text, hint } = say.issue(issue)
    return (
      <p
        key={i}
        className={issue.severity === 'error' ? 'input-fault' : 'input-remark'}
        role={issue.severity === 'error' ? 'alert' : undefined}
      >
        {text}
        {hint !== undefined && <>; {hint}</>}
      </p>
    )
  })
}

/** Ids of a part of the file; plants of materials are plants too. */
function idsIn(written: Parameters<typeof nodeAt>[0], section: string): string[] {
  const parts = section === 'plants' ? ['plants', 'material_plants'] : [section]
  return parts.flatMap((part) => {
    const node = nodeAt(written, part)
    if (node?.kind === 'map') return node.entries.map((e) => e.key)
    return node?.kind === 'list' ? node.items.flatMap((item) => textAt(item, 'id') ?? []) : []
  })
}

const claimText = (written: Parameters<typeof nodeAt>[0], id: string): string => flowOf(nodeAt(written, `claims.${id}.value`))
