import { textAt } from '../outline/written.ts'
import { useView } from '../view/view.ts'
import { useWords } from '../words/words.ts'
import { BAND_KEYS, type Given } from './estimate.ts'
import type { InputRow } from './rows.ts'
import { TextValue } from './text-value.tsx'
import { valueOfTyped } from './typed-yaml.ts'
import { useEdit } from './use-edit.ts'
import { inputWords } from './words.ts'

interface BandProps {
  readonly row: InputRow
  readonly given: Extract<Given, { readonly kind: 'band' | 'percentiles' }>
  readonly invalid: boolean
  readonly describedBy: string
}

/** An uncertain value: three numbers, and how they are known. */
export function BandValue({ row, given, invalid, describedBy }: BandProps) {
  const said = useWords(inputWords)
  const select = useView((s) => s.select)
  const whole = useEdit(row.path, row.keys)
  const names =
    given.kind === 'percentiles'
      ? { low: said.p10, middle: said.p50, high: said.p90 }
      : { low: said.bandLow, middle: said.bandValue, high: said.bandHigh }
  return (
    <div className="input-band">
      {(['low', 'middle', 'high'] as const).map((part) => (
        <Part key={part} row={row} given={given} part={part} name={names[part]} invalid={invalid} describedBy={describedBy} />
      ))}
      {given.unit !== undefined && <span className="input-unit">{given.unit}</span>}
      <button
        type="button"
        className="quiet-button"
        onClick={async () => {
          const text = [given.middle, given.unit].filter((p) => p !== undefined).join(' ')
          const value = await valueOfTyped(text, row.field)
          const beside = kept(row)
          await whole.set(Object.keys(beside).length === 0 ? value : { value, ...beside })
        }}
        hidden={given.low === undefined && given.high === undefined}
      >
        {said.dropBand}
      </button>
      {given.said.assumed !== undefined && (
        <p className="input-note">
          {said.assumed} {given.said.assumed}
        </p>
      )}
      {given.said.source !== undefined && (
        <p className="input-note">
          {said.source}{' '}
          <button type="button" className="link" onClick={() => select({ path: `sources.${given.said.source}` })}>
            {given.said.source}
          </button>
        </p>
      )}
      {given.said.year !== undefined && <p className="input-note">{said.asStated(given.said.year)}</p>}
    </div>
  )
}

/** What stands beside the number and stays with it. */
function kept(row: InputRow): Record<string, string | number> {
  return Object.fromEntries(
    (['year', 'assumed', 'source'] as const).flatMap((key) => {
      const text = textAt(row.node, key)
      return text === undefined ? [] : [[key, key === 'year' ? Number(text) : text]]
    }),
  )
}

interface PartProps extends BandProps {
  readonly part: 'low' | 'middle' | 'high'
  readonly name: string
}

function Part({ row, given, part, name, invalid, describedBy }: PartProps) {
  const key = BAND_KEYS[given.kind][part]
  const keys = typeof row.keys === 'string' ? `${row.keys}.${key}` : [...row.keys, key]
  const edit = useEdit(`${row.path}.${key}`, keys)
  // Where the unit stands apart, the three are plain numbers.
  const field = given.unit === undefined ? row.field : ({ form: 'number' } as const)
  return (
    <label className="band-part">
      <span className="quiet">{name}</span>
      <TextValue
        small
        label={`${row.label}: ${name}`}
        value={given[part] ?? ''}
        field={field}
        invalid={invalid}
        describedBy={describedBy}
        write={async (text) => (text === '' ? edit.remove() : edit.set(await valueOfTyped(text, row.field)))}
      />
    </label>
  )
}
