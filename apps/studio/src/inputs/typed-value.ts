import type { FieldRow } from '@cellwright/model'

/** What a person typed into a field, ready for the file; or what has to be asked first. */
export type Typed =
  | { readonly kind: 'value'; readonly text: string }
  /** A number without its unit: one is proposed, none is put in silently. */
  | { readonly kind: 'ask-unit'; readonly text: string; readonly proposed: string }
  /** A comma that may stand for a point or set off thousands. */
  | { readonly kind: 'ask-comma'; readonly decimal: string; readonly whole: string }
  | { readonly kind: 'empty' }

/** A number as people write it: digits, perhaps set off by spaces, perhaps with a comma or point. */
const NUMBER = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f']\d{3})+|\d+)?(?:([.,])(\d+))?(?:[eE]([+-]?\d+))?/

/**
 * Reads what was typed. A decimal comma becomes a point (`3,5 GWh/yr`), spaces of other widths become plain ones. `1,234` may mean two
 * things, which is asked. Units are not touched: whether one fits the field, the engine says.
 */
export function readTyped(typed: string, { form, unit }: Pick<FieldRow, 'form' | 'unit'>): Typed {
  const text = typed
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .replaceAll('\u2212', '-')
    .trim()
  if (text === '') return { kind: 'empty' }
  if (form !== 'quantity' && form !== 'number' && form !== 'other') return { kind: 'value', text }
  const found = NUMBER.exec(text)
  if (!found || found[0] === '' || found[0] === '+' || found[0] === '-') return { kind: 'value', text }
  const [all, sign = '', whole = '', mark, decimals, power] = found
  const rest = text.slice(all.length).trim()
  // Something like 1,234,567 or 1.2.3 is left to the engine, which says what is wrong; so are dates.
  if (/^[.,\d]|^[-/:]\d/.test(rest)) return { kind: 'value', text }
  const exponent = power === undefined ? '' : `e${power}`
  const written = (digits: string) => [`${sign}${digits}${exponent}`, rest].filter((part) => part !== '').join(' ')
  const digits = whole.replaceAll(/[ ']/g, '')
  if (mark === ',' && decimals?.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
    return { kind: 'ask-comma', decimal: written(`${digits}.${decimals}`), whole: written(`${digits}${decimals}`) }
  const number = written(decimals === undefined ? digits : `${digits || '0'}.${decimals}`)
  if (form === 'quantity' && rest === '' && unit !== undefined && unit !== '')
    return { kind: 'ask-unit', text: number, proposed: `${number} ${unit}` }
  return { kind: 'value', text: number }
}

/** The unit of a written quantity, after its number: `33 Ah` has `Ah`. */
export function unitOfText(text: string): string {
  return text.trim().replace(/^[+-]?[\d _.,]*\d(?:[eE][+-]?\d+)?\s*/, '')
}
