import { UNIT_WORD } from './units.ts'

/**
 * Sentences of the engine are put together of parts, and their texts carry every figure, caveat and name of a part. They are said
 * again by shape: an English shape with holes, and the same in another language with the same holes, so that nothing in a hole is lost.
 *
 * - `{x:n}` a number, `{x:d}` a date, `{x:q}` a number with its unit (or a date), `{x:u}` a unit, `{x:name}` a name, `{x:names}` a list of them, `{x:title}` a name
 *   that stands in a sentence without marks around it, `{x:property}` a property of the library, `{x:own}` a proper name,
 *   `{x:w}` words of the file that stay as they are, `{x:id}` an id, `{x:ids}` several, `{x}` text that is said by shapes in its turn.
 * - `{x:parts}` is split at `; ` and each part said by itself. A text of several sentences that no shape fits is said sentence by sentence.
 * - `<a/b>` either of two; `[k|...]` a part that may be missing: said again where `[k|...]` stands.
 * - On the right `{x#one#few#many}` is the word that goes with the number in hole x, `{^x}` begins with a capital.
 */
export type Phrase = readonly [from: string, to: string]

export interface Tongue {
  readonly number: (digits: string) => string
  readonly date: (iso: string) => string
  /** Undefined where a word of the unit is not known. */
  readonly unit: (unit: string) => string | undefined
  readonly plural: (n: number, one: string, few: string, many: string) => string
  /** `about 5`, with what stands after the word. */
  readonly bounded: (word: string, rest: string) => string
  readonly and: string
  readonly name: (name: string) => string | undefined
  /** The property of an entry of the library; undefined where it is not known. */
  readonly property: (name: string) => string | undefined
  /** Shapes that any text may have. */
  readonly parts: readonly Phrase[]
  /** Names that stand in a sentence without marks around them. */
  readonly titles: readonly string[]
}

const NUM = String.raw`[-−]?\d+(?: \d{3})*(?:\.\d+)?(?:e[+-]?\d+)?`
const DATE = String.raw`\d{4}-\d{2}(?:-\d{2})?`
const BOUND = '(?:at least|at most|about|more than|less than|up to|under|over|nearly)'
const WORD = String.raw`(?:%|(?:${UNIT_WORD})(?![A-Za-z])(?:-?[123])?)`
const UNIT = String.raw`(?:(?:M|bn|k|million|thousand|billion) )?\/?${WORD}(?:[/·*]\(?${WORD}\)?)*(?: \(\d{4}\))?(?:\/${WORD})*(?: per ${WORD}(?:\/${WORD})*)?`
const QUANTITY = String.raw`(?:${BOUND} )?(?:${DATE}|${NUM}(?: ?${UNIT})?)`

const HOLES: Readonly<Record<string, string>> = {
  n: NUM,
  d: String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`,
  q: QUANTITY,
  id: String.raw`[^\s,;:()"]+`,
  u: String.raw`[^\s,;:()"]+`,
  w: '.+?',
  name: '.+?',
  names: '.+?',
  ids: '[^\\s,;:()]+(?:(?:, and |, | and )[^\\s,;:()]+)*',
  parts: '.+?',
  a: '.+?',
  s: '"[^"]*"',
}

interface Compiled {
  readonly regex: RegExp
  readonly types: ReadonlyMap<string, string>
  readonly to: readonly Piece[]
}

type Piece =
  | string
  | { readonly hole: string; readonly capital: boolean; readonly forms: readonly string[] | undefined }
  | { readonly when: string; readonly pieces: readonly Piece[] }

const compiled = new WeakMap<Phrase, Compiled>()

function compile(phrase: Phrase, titles: string): Compiled {
  const known = compiled.get(phrase)
  if (known) return known
  const types = new Map<string, string>()
  let source = ''
  let open = 0
  for (const [part, hole, type, option, either] of phrase[0].matchAll(
    /\{([a-z][a-z0-9]*)(?::([a-z]+))?\}|\[([a-z][a-z0-9]*)\||<([^<>]*\/[^<>]*)>|\]|[^]/gu,
  )) {
    if (hole !== undefined) {
      const kind = type ?? 'a'
      source += types.has(hole) ? `\\k<${hole}>` : `(?<${hole}>${kind === 'title' ? titles : (HOLES[kind] ?? '.+?')})`
      types.set(hole, kind)
    } else if (option !== undefined) {
      source += `(?<opt_${option}>`
      open++
    } else if (either !== undefined) source += `(?:${either.split('/').map(escaped).join('|')})`
    else if (part === ']' && open > 0) {
      source += ')?'
      open--
    } else source += escaped(part)
  }
  const made = { regex: new RegExp(`^${source}$`, 'u'), types, to: piecesOf(phrase[1]) }
  compiled.set(phrase, made)
  return made
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

function piecesOf(text: string): Piece[] {
  const stack: { when: string; pieces: Piece[] }[] = [{ when: '', pieces: [] }]
  for (const [part, capital, hole, forms, option] of text.matchAll(
    /\{(\^?)([a-z][a-z0-9]*)((?:#[^#{}]*){2,3})?\}|\[([a-z][a-z0-9]*)\||\]|[^]/gu,
  )) {
    const { pieces } = stack.at(-1)!
    if (hole !== undefined) pieces.push({ hole, capital: capital === '^', forms: forms?.slice(1).split('#') })
    else if (option !== undefined) stack.push({ when: option, pieces: [] })
    else if (part === ']' && stack.length > 1) {
      const done = stack.pop()!
      stack.at(-1)!.pieces.push(done)
    } else if (typeof pieces.at(-1) === 'string') pieces.push(`${pieces.pop() as string}${part}`)
    else pieces.push(part)
  }
  return stack[0]!.pieces
}

/** Says texts again in another language by their shapes. */
export class Phrasebook {
  readonly #tongue: Tongue
  readonly #open = new Set<string>()
  readonly #within = new Set<string>()
  /** How often a text was turned back because it is being read. */
  #turned = 0
  readonly #read = new Map<string, string | undefined>()

  readonly #titles: string

  constructor(tongue: Tongue) {
    this.#tongue = tongue
    const either = (name: string) => `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${escaped(name.slice(1))}`
    this.#titles = tongue.titles
      .toSorted((a, b) => b.length - a.length)
      .map(either)
      .join('|')
  }

  /** The text by one of the shapes or by one that any text may have; undefined where none fits. */
  say(text: string, phrases: readonly Phrase[] = []): string | undefined {
    // A hole that takes the whole text leads nowhere.
    if (this.#open.has(text)) {
      this.#turned++
      return undefined
    }
    this.#open.add(text)
    try {
      const several = sentencesOf(text).length > 1
      for (const phrase of phrases) {
        const said = fits(phrase, text, several) ? this.#by(phrase, text, phrases) : undefined
        if (said !== undefined) return said
      }
      return (several ? this.#tongue.name(text) : this.#part(text)) ?? this.#sentences(text, phrases)
    } finally {
      this.#open.delete(text)
    }
  }

  #sentences(text: string, phrases: readonly Phrase[]): string | undefined {
    const sentences = sentencesOf(text)
    if (sentences.length === 1) return text.endsWith('.') ? ended(this.say(text.slice(0, -1), phrases)) : undefined
    const said = sentences.map((s) => this.say(s.trim(), phrases))
    return said.every((s) => s !== undefined) ? said.join(' ') : undefined
  }

  #part(text: string): string | undefined {
    if (this.#read.has(text)) return this.#read.get(text)
    if (this.#within.has(text)) {
      this.#turned++
      return undefined
    }
    const before = this.#turned
    this.#within.add(text)
    const said = this.quantity(text) ?? this.#tongue.name(text) ?? this.#byParts(text)
    this.#within.delete(text)
    // What was turned back on the way may be read when it is asked for by itself.
    if (said !== undefined || this.#turned === before) this.#read.set(text, said)
    return said
  }

  #byParts(text: string): string | undefined {
    for (const phrase of this.#tongue.parts) {
      const said = fits(phrase, text, false) ? this.#by(phrase, text, []) : undefined
      if (said !== undefined) return said
    }
    return undefined
  }

  #by(phrase: Phrase, text: string, phrases: readonly Phrase[]): string | undefined {
    const { regex, types, to } = compile(phrase, this.#titles)
    const match = regex.exec(text)
    if (!match) return undefined
    const groups: Record<string, string | undefined> = match.groups ?? {}
    const said: Record<string, string> = {}
    for (const [hole, type] of types) {
      const value = groups[hole]
      if (value === undefined) continue
      const again = this.#hole(type, value, phrases)
      if (again === undefined) return undefined
      said[hole] = again
    }
    return this.#put(to, groups, said)
  }

  #hole(type: string, value: string, phrases: readonly Phrase[]): string | undefined {
    const { number, date, unit, and, property } = this.#tongue
    if (!balanced(value)) return undefined
    if (type === 'n') return number(value)
    if (type === 'd') return date(value)
    if (type === 'q') return this.quantity(value)
    if (type === 'u') return unit(value)
    if (type === 'id' || type === 'w') return value
    if (type === 'ids') return value.replaceAll(' and ', ` ${and} `)
    if (type === 'title') return this.#part(value)
    if (type === 'property') return property(value)
    if (type === 'own') return OWN.test(value) ? value : undefined
    if (type === 's') return `«${value.slice(1, -1)}»`
    if (type === 'name') return this.#part(value) ?? ownName(value)
    if (type === 'names') return this.list(value, phrases)
    if (type === 'parts') {
      const said = split(value, /^; /).map((part) => this.say(part.replace(/; $/, ''), phrases))
      return said.every((part) => part !== undefined) ? said.join('; ') : undefined
    }
    return this.say(value, phrases) ?? (IDLIKE.test(value) ? value : undefined)
  }

  #put(pieces: readonly Piece[], groups: Record<string, string | undefined>, said: Record<string, string>): string {
    return pieces
      .map((piece) => {
        if (typeof piece === 'string') return piece
        if ('when' in piece) return groups[`opt_${piece.when}`] === undefined ? '' : this.#put(piece.pieces, groups, said)
        const { hole, capital, forms } = piece
        if (forms)
          return this.#tongue.plural(numberOf(groups[hole] ?? ''), forms[0] ?? '', forms[1] ?? '', forms[2] ?? forms[1] ?? '')
        const text = said[hole] ?? ''
        return capital ? capitalised(text) : text
      })
      .join('')
  }

  /** `about 5 GWh/yr`, `2026-07-01`; undefined where it is no such thing. */
  quantity(text: string): string | undefined {
    const [, bound, rest = ''] = new RegExp(`^(?:(${BOUND}) )?(.+)$`, 'u').exec(text) ?? []
    const { number, date, unit, bounded } = this.#tongue
    let said: string | undefined
    if (new RegExp(`^${DATE}$`).test(rest)) said = date(rest)
    else {
      const [, digits, space, name] = new RegExp(`^(${NUM})( ?)(.*)$`, 'u').exec(rest) ?? []
      if (digits === undefined) return undefined
      const named = name ? unit(name) : ''
      if (named === undefined) return undefined
      said = named === '' ? number(digits) : `${number(digits)}${space || named === '%' ? '\u00a0' : ''}${named}`
    }
    return bound === undefined ? said : bounded(bound, said)
  }

  /** `a, b and c`, each said again; of what stands between commas as much as makes one name. */
  list(text: string, phrases: readonly Phrase[] = []): string | undefined {
    const whole = this.say(text, phrases)
    if (whole !== undefined) return whole
    const words = split(text, BETWEEN)
    let out = ''
    for (let from = 0; from < words.length;) {
      let said: string | undefined
      let to = words.length
      for (; to > from && said === undefined; to--) {
        const name = words.slice(from, to).join('').replace(BETWEEN_END, '')
        said = this.say(name, phrases) ?? (to === from + 1 ? ownName(name) : undefined)
      }
      if (said === undefined) return undefined
      from = to + 1
      const mark = BETWEEN_END.exec(words[to] ?? '')?.[0] ?? ''
      out += said + (from < words.length ? mark.replace('and', this.#tongue.and) : '')
    }
    return out
  }
}

const BETWEEN = /^(?:, and |, | and |; )/
const BETWEEN_END = /(?:, and |, | and |; )$/

/** Brackets that open in it close in it. */
function balanced(text: string): boolean {
  let depth = 0
  for (const c of text) {
    if (c === '(') depth++
    else if (c === ')' && --depth < 0) return false
  }
  return depth === 0
}

/** Sentences of a text; `St.` of a place ends none. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  for (const part of split(text, /^[.?!] (?=[A-Z\d"])/)) {
    if (sentences.at(-1)?.endsWith('St. ')) sentences.push(sentences.pop()! + part)
    else sentences.push(part)
  }
  return sentences
}

/** A full stop, where there is none yet. */
const ended = (text: string | undefined) => (text === undefined || text.endsWith('.') ? text : `${text}.`)

/** A shape of one sentence never takes several, and one without a full stop none that has it. */
function fits([from]: Phrase, text: string, several: boolean): boolean {
  if (several && !/[.?!] /.test(from)) return false
  return !text.endsWith('.') || from.endsWith('.')
}

/** Cuts after each mark that stands outside brackets and quotes; the mark stays with what is before it. */
function split(text: string, mark: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (c === '(') depth++
    else if (c === ')') depth--
    if (depth !== 0) continue
    const found = mark.exec(text.slice(i, i + 12))
    if (!found) continue
    parts.push(text.slice(from, i + found[0].length))
    from = i + found[0].length
    i = from - 1
  }
  return [...parts, text.slice(from)]
}

/** The name of a firm, a place or a product: it begins with a capital or a digit. */
const OWN = /^[A-Z0-9]/

/** One word, as ids and files have it. */
const IDLIKE = /^[^\s,;:]+$/u

/** An id or a name in capitals stays as it is; ordinary words must be said again. */
const ownName = (text: string): string | undefined => (IDLIKE.test(text) ? text : undefined)

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The number that a person reads, for the form of the word after it. */
function numberOf(text: string): number {
  const digits = new RegExp(NUM, 'u').exec(text)?.[0] ?? '0'
  return Number(digits.replaceAll(' ', '').replace('−', '-'))
}
