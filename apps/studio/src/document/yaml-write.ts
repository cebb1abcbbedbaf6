import { Composer, Parser, type Document } from 'yaml'

/** A value as it is put into a file. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue }
export type YamlMap = { readonly [key: string]: YamlValue }

export const isListValue = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value)
export const isMapValue = (value: YamlValue): value is YamlMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export type Quotes = 'plain' | 'single' | 'double'

/** How a value is written on one line; `quotes` where the author had some. */
export function flowText(value: YamlValue, inFlow: boolean, quotes: Quotes = 'plain'): string {
  if (isListValue(value)) return `[${value.map((v) => flowText(v, true)).join(', ')}]`
  if (isMapValue(value))
    return `{${Object.entries(value)
      .map(([key, v]) => `${scalarText(key, true, 'plain')}: ${flowText(v, true)}`)
      .join(', ')}}`
  return scalarText(value, inFlow, quotes)
}

export function scalarText(value: string | number | boolean | null, inFlow: boolean, quotes: Quotes): string {
  if (typeof value === 'string') return stringText(value, inFlow, quotes)
  if (typeof value !== 'number') return String(value)
  if (Object.is(value, -0)) return '-0'
  if (Number.isNaN(value)) return '.nan'
  return Number.isFinite(value) ? String(value) : value > 0 ? '.inf' : '-.inf'
}

function stringText(text: string, inFlow: boolean, quotes: Quotes): string {
  if (quotes === 'plain' && mayBePlain(text, inFlow)) return text
  if (quotes === 'single' && ONE_LINE.test(text)) return `'${text.replaceAll("'", "''")}'`
  return JSON.stringify(text).replace(
    // eslint-disable-next-line no-control-regex
    /[\u007f-\u009f\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Letters that stand for themselves: no controls, no odd spaces, no halves of a pair. */
// eslint-disable-next-line no-control-regex
export const ONE_LINE = /^[^\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]*$/u
const BEGINS_AMISS = /^[\s?:,[\]{}#&*!|>'"%@`]|^-(?:[\s,[\]{}]|$)|^---|^\.\.\./
/** Read as something else than a text by this version of YAML or by an older one: words, numbers, minutes of an hour, leading zeros. */
const OTHER =
  /^(?:~|null|true|false|yes|no|on|off|[-+]?(?:\.inf|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+|[0-9_]*\.?[0-9_]+(?:e[-+]?[0-9]+)?|[0-9][0-9_]*\.?(?:e[-+]?[0-9]+)?)|\.nan|<<|=)$/i

/** Whether a text needs no quotes. */
export function mayBePlain(text: string, inFlow: boolean): boolean {
  return (
    text !== '' &&
    ONE_LINE.test(text) &&
    !/\s$/.test(text) &&
    !BEGINS_AMISS.test(text) &&
    !/:(?:\s|$)|\s#/.test(text) &&
    !(inFlow && /[,[\]{}]|:$/.test(text)) &&
    !OTHER.test(text)
  )
}

/** Longest line that a map or list is put on where there is no neighbour to follow. */
const LINE = 140

/** Lines of a map or list, the first without indent; `indent` is the column of its keys or dashes. */
export function blockText(value: YamlValue, indent: number, eol: string): string {
  const gap = `${eol}${' '.repeat(indent)}`
  if (isListValue(value) && value.length > 0)
    return value
      .map((item) => `- ${isMapValue(item) && isLong(item) ? blockText(item, indent + 2, eol) : flowText(item, false)}`)
      .join(gap)
  if (isMapValue(value) && Object.keys(value).length > 0)
    return Object.entries(value)
      .map(([key, inner]) => {
        const name = scalarText(key, false, 'plain')
        return isLong(inner) ? `${name}:${gap}  ${blockText(inner, indent + 2, eol)}` : `${name}: ${flowText(inner, false)}`
      })
      .join(gap)
  return flowText(value, false)
}

export function isLong(value: YamlValue): boolean {
  if (typeof value !== 'object' || value === null) return false
  return (isListValue(value) ? value.length > 0 : Object.keys(value).length > 0) && flowText(value, true).length > LINE
}

/** What a text means by itself, as one plain word would in a file: `50000` a number, `true` a boolean, else the text. */
export function asTyped(typed: string): string | number | boolean {
  const text = typed.trim()
  if (text === 'true' || text === 'false') return text === 'true'
  const number = Number(text)
  return text !== '' && Number.isFinite(number) && String(number) === text ? number : typed
}

/** The value of a piece of YAML, e.g. of what a person wrote into a field (`{claim: capacity}`), or undefined where it is not one. */
export function valueOfYaml(text: string): YamlValue | undefined {
  if (text.length > 10_000) return undefined
  try {
    const [document, second]: Document.Parsed[] = [
      ...new Composer({ version: '1.2', schema: 'core', logLevel: 'silent' }).compose(new Parser().parse(text)),
    ]
    if (!document || second || document.errors.length > 0) return undefined
    return document.toJS({ maxAliasCount: 0 }) as YamlValue
  } catch {
    return undefined
  }
}
