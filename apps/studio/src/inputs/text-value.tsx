import type { FieldRow } from '@cellwright/model'
import { useEffect, useId, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { useWords } from '../words/words.ts'
import { readTyped, type Typed } from './typed-value.ts'
import { inputWords } from './words.ts'

interface TextValueProps {
  readonly label: string
  readonly value: string
  readonly field: Pick<FieldRow, 'form' | 'unit'>
  readonly placeholder?: string | undefined
  readonly invalid: boolean
  readonly describedBy?: string | undefined
  /** Ids and names to choose from, beside free text. */
  readonly choices?: readonly { readonly id: string; readonly name: string }[] | undefined
  readonly small?: boolean
  /** Units that the quantity may be written in. */
  readonly units?: readonly string[] | undefined
  /** Writes the text into the file; false: it could not be written. Empty where the field was emptied. */
  readonly write: (text: string) => Promise<boolean>
}

/** Letters that a line of the panel holds; longer texts have several. */
const LONG = 44

/** A value as text, written with Enter or when the field is left; what is open about it is asked, never guessed. */
export function TextValue({
  label,
  value,
  field,
  placeholder,
  invalid,
  describedBy,
  choices,
  small,
  units,
  write,
}: TextValueProps) {
  const said = useWords(inputWords)
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [asked, setAsked] = useState<Typed | null>(null)
  useEffect(() => setDraft(null), [value])
  const put = async (text: string) => {
    setAsked(null)
    if (text === value || !(await write(text))) {
      if (text === value) setDraft(null)
    } else setDraft(text)
  }
  const settle = () => {
    if (draft === null || draft === value) return setAsked(null)
    const typed = readTyped(draft, field)
    if (typed.kind === 'empty') void put('')
    else if (typed.kind === 'value') void put(typed.text)
    else setAsked(typed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      settle()
    }
    if (event.key === 'Escape' && (draft !== null || asked)) {
      event.stopPropagation()
      setDraft(null)
      setAsked(null)
    }
  }
  const common = {
    'aria-label': label,
    'aria-invalid': invalid || asked !== null,
    'aria-describedby': asked ? `${id}-ask` : describedBy,
    value: draft ?? value,
    placeholder,
    spellCheck: false,
    autoComplete: 'off',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setDraft(event.target.value),
    onBlur: settle,
  }
  return (
    <span className={small ? 'text-value small' : 'text-value'}>
      {value.length > LONG && field.form === 'text' ? (
        <textarea {...common} rows={Math.min(6, Math.ceil(value.length / LONG))} onKeyDown={onKeyDown} />
      ) : (
        <input {...common} type="text" list={choices ? `${id}-list` : undefined} onKeyDown={onKeyDown} />
      )}
      {choices && (
        <datalist id={`${id}-list`}>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </datalist>
      )}
      {asked && (
        <span className="input-ask" id={`${id}-ask`} role="alert">
          {asked.kind === 'ask-unit' && (
            <>
              {said.askUnit(asked.proposed)}{' '}
              <button type="button" onClick={() => put(asked.proposed)}>
                {said.write(asked.proposed)}
              </button>
              {others(asked.proposed, asked.text, units).map((other) => (
                <button type="button" key={other} className="quiet-button" onClick={() => put(other)}>
                  {other}
                </button>
              ))}
            </>
          )}
          {asked.kind === 'ask-comma' && (
            <>
              {said.askComma}{' '}
              <button type="button" onClick={() => put(asked.decimal)}>
                {said.write(asked.decimal)}
              </button>{' '}
              <button type="button" onClick={() => put(asked.whole)}>
                {said.write(asked.whole)}
              </button>
            </>
          )}
        </span>
      )}
    </span>
  )
}

/** A few other units that the number could be meant in. */
function others(proposed: string, text: string, units: readonly string[] = []): string[] {
  return units
    .map((unit) => `${text} ${unit}`)
    .filter((other) => other !== proposed)
    .slice(0, 5)
}
