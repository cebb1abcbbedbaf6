import { useId, useState, type FormEvent } from 'react'
import { useLive } from '../engine/live.ts'
import { nodeAt, textAt } from '../outline/written.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { apply, type Refused } from './apply.ts'
import { useFields } from './fields.ts'
import type { LibraryRow } from './library-rows.ts'
import { writeOwn } from './own-value.ts'
import { readTyped } from './typed-value.ts'
import { inputWords } from './words.ts'

/** A currency in a unit makes the number money, which has a year. */
const MONEY = /(?:AUD|BOB|BYN|CNY|EUR|KRW|MAD|RUB|USD)/

/** A number of one's own, with where it comes from: it is written into the `library` of the file. */
export function OwnValueForm({ row, close }: { readonly row: LibraryRow; readonly close: () => void }) {
  const said = useWords(inputWords)
  const say = useSay()
  const format = useFormat()
  const written = useLive((s) => s.looked?.written ?? null)
  const id = useId()
  const { unit } = row.row
  const taken = useFields()?.references
  const sources = nodeAt(written, 'sources')
  const isMoney = MONEY.test(unit)
  const [value, setValue] = useState('')
  const [low, setLow] = useState('')
  const [high, setHigh] = useState('')
  const [year, setYear] = useState(textAt(nodeAt(written, 'currency'), 'year') ?? '')
  const [source, setSource] = useState('')
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<'ownNotNumber' | 'ownNeedsReason' | Refused | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const [v, l, h] = [value, low, high].map((typed) => numberOf(typed))
    if (typeof v !== 'number' || l === null || h === null || (l ?? v) > v || (h ?? v) < v) return setWrong('ownNotNumber')
    if (source === '' && reason.trim() === '') return setWrong('ownNeedsReason')
    const own = {
      value: v,
      low: l,
      high: h,
      unit,
      year: isMoney ? Number(year) : undefined,
      source: source === '' ? undefined : source,
      reason: reason.trim(),
    }
    const refused = await apply(row.id, (edits, text) => writeOwn(edits, text, written, row, own))
    if (refused === null) close()
    else setWrong(refused)
  }
  return (
    <form className="own-form" onSubmit={save} aria-label={said.ownOf(say.name(row.name))}>
      <label>
        <span>
          {said.ownValue} {unit !== '' && <>[{format.unit(unit)}]</>}
        </span>
        <input value={value} onChange={(e) => setValue(e.target.value)} inputMode="decimal" autoFocus />
      </label>
      <label>
        <span>{said.bandLow}</span>
        <input value={low} onChange={(e) => setLow(e.target.value)} inputMode="decimal" />
      </label>
      <label>
        <span>{said.bandHigh}</span>
        <input value={high} onChange={(e) => setHigh(e.target.value)} inputMode="decimal" />
      </label>
      {isMoney && (
        <label>
          <span>{said.ownYear}</span>
          <input value={year} onChange={(e) => setYear(e.target.value)} inputMode="numeric" />
        </label>
      )}
      <label className="wide">
        <span>{said.ownSource}</span>
        <select value={source} onChange={(e) => setSource(e.target.value)}>
          <option value="">{said.ownNoSource}</option>
          {sources?.kind === 'map' &&
            sources.entries
              .filter((e) => !taken?.includes(e.key))
              .map((e) => (
                <option key={e.key} value={e.key}>
                  {e.key}
                </option>
              ))}
        </select>
      </label>
      <label className="wide">
        <span>{said.ownReason}</span>
        <input value={reason} onChange={(e) => setReason(e.target.value)} aria-describedby={wrong ? `${id}-wrong` : undefined} />
      </label>
      {wrong && (
        <p className="input-fault" role="alert" id={`${id}-wrong`}>
          {said[wrong === 'missing' ? 'absent' : wrong]}
        </p>
      )}
      <p className="library-actions">
        <button type="submit" className="primary">
          {said.save}
        </button>
        <button type="button" onClick={close}>
          {said.cancel}
        </button>
      </p>
    </form>
  )
}

/** Undefined where nothing is typed, null where it is no number. */
function numberOf(typed: string): number | undefined | null {
  const read = readTyped(typed, { form: 'number' })
  if (read.kind === 'empty') return undefined
  const number = read.kind === 'value' ? Number(read.text) : read.kind === 'ask-comma' ? Number(read.decimal) : Number.NaN
  return Number.isFinite(number) ? number : null
}
