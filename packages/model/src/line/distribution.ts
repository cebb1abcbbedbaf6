import { checkNetwork, type Distribution } from '@cellwright/kernel'
import { nearest, parseQuantity, parseUnit } from '@cellwright/units'
import { within } from '../project/amount.ts'
import { wrongType } from '../project/shape-faults.ts'
import { shown } from '../project/reading.ts'
import type { TextNode } from '../project/source-node.ts'
import type { Context, Type } from '../project/type.ts'
import { LAWS, type Law } from './laws.ts'
import { plainNumber, SECONDS, type Measure } from './measure.ts'

/** A distribution as one text: `12 s`, `exponential 12 s`, `lognormal 15 min cv 1`. */
export function distribution(measure: Measure): Type<Distribution> {
  return {
    name: 'distribution',
    schema: { type: ['string', 'number'] },
    read(node, context) {
      if (node.kind !== 'text')
        return wrongType(node, context.path, context.reading, 'a distribution', measure.example('exponential 12 s'))
      return new DistributionReader(node, measure, context).read()
    },
  }
}

/** A word of the text, and a number with the words of its unit. */
interface Word {
  readonly text: string
  readonly from: number
}
interface Figure {
  readonly number: string
  readonly unit: string
  readonly from: number
}

class DistributionReader {
  readonly #node: TextNode
  readonly #measure: Measure
  readonly #context: Context

  constructor(node: TextNode, measure: Measure, context: Context) {
    this.#node = node
    this.#measure = measure
    this.#context = context
  }

  read(): Distribution | undefined {
    const words = wordsOf(this.#node.text)
    const [first] = words
    if (first === undefined || startsNumber(first.text)) return this.#constant()
    if (!isKind(first.text)) return this.#unknown(first)
    const law = LAWS[first.text]
    const before = this.#context.reading.errors
    const figures = this.#figures(words.slice(1), law)
    if (!figures || !this.#areComplete(figures, law)) return undefined
    const given = Object.fromEntries(
      [...figures].map(([name, list]) => [name, list.map((figure) => this.#value(figure, name, law))]),
    )
    if (this.#context.reading.errors > before) return undefined
    return this.#checked(law.make(given as Record<string, number[]>))
  }

  #constant(): Distribution | undefined {
    const value = this.#measured({ number: this.#node.text.trim(), unit: '', from: 0 })
    return value === undefined ? undefined : this.#checked({ kind: 'constant', value })
  }

  #unknown({ text, from }: Word): undefined {
    const kinds = Object.keys(LAWS)
    const near = nearest(text, kinds)
    const hint = near === undefined ? `there are ${kinds.join(', ')}` : `did you mean ${this.#measure.example(exampleOf(near))}?`
    return this.#report(`${shown(text)} is no distribution`, hint, from)
  }

  /** Numbers by name. A unit counts for those before it that have none: `triangular 45 55 80 s`. */
  #figures(words: readonly Word[], law: Law): Map<string, Figure[]> | undefined {
    const groups = new Map<string, Figure[]>([['', []]])
    let name = ''
    for (const { text, from } of words) {
      const list = groups.get(name) ?? []
      const last = list.at(-1)
      if (Object.hasOwn(law.named, text)) {
        if (groups.has(text)) return this.#report(`${shown(text)} is given twice`, `write it once: ${this.#example(law)}`, from)
        name = text
        groups.set(name, [])
      } else if (startsNumber(text)) list.push({ ...numberAndUnit(text), from })
      else if (last && this.#goesOn(last, text, law)) list[list.length - 1] = { ...last, unit: `${last.unit} ${text}`.trim() }
      else {
        const near = nearest(text, Object.keys(law.named))
        const hint = near === undefined ? `it is written like this: ${this.#example(law)}` : `did you mean ${near}?`
        return this.#report(`${shown(text)} does not belong here`, hint, from)
      }
    }
    for (const [key, list] of groups) groups.set(key, withUnits(list))
    return groups
  }

  /** Whether the word is a unit of the number before it, or was meant as one. */
  #goesOn({ unit }: Figure, text: string, law: Law): boolean {
    if (isUnit(`${unit} ${text}`)) return true
    return unit === '' && this.#measure === SECONDS && nearest(text, Object.keys(law.named)) === undefined
  }

  #areComplete(figures: ReadonlyMap<string, readonly Figure[]>, { first, named, ...law }: Law): boolean {
    const [count, { least, most = least }] = [figures.get('')?.length ?? 0, first]
    const wanted = { first, named, ...law }
    if (count < least || count > most) {
      const allowed = most === least ? `${least}` : `${least} or more`
      this.#report(
        `${count} ${count === 1 ? 'number' : 'numbers'} where ${allowed} ${most === least && least === 1 ? 'belongs' : 'belong'}`,
        `it is written like this: ${this.#example(wanted)}`,
      )
      return false
    }
    for (const [name, { optional, more }] of Object.entries(named)) {
      const given = figures.get(name)?.length
      if (given === undefined && (optional || name === 'x')) continue
      if (given === 1 || (more && given !== undefined && given > 0)) continue
      this.#report(
        given === undefined ? `${name} is missing` : `${given} numbers behind ${name}`,
        `it is written like this: ${this.#example(wanted)}`,
      )
      return false
    }
    if (figures.has('x') || !Object.hasOwn(named, 'x') || this.#measure !== SECONDS) return true
    this.#report('it counts, and nothing says how long one of it takes', `it is written like this: ${this.#example(wanted)}`)
    return false
  }

  #value(figure: Figure, name: string, { first, named }: Law): number | undefined {
    const is = name === '' ? first.is : named[name]?.is
    if (is === 'time') return this.#measured(figure)
    const written = `${figure.number} ${figure.unit}`.trim()
    const parsed = parseQuantity(written, 'share')
    const value = plainNumber(written) ?? (parsed.ok ? parsed.value.si : undefined)
    if (value !== undefined) return value
    return this.#report(`${shown(written)} is not a plain number`, `write ${figure.number} without a unit`, figure.from)
  }

  #measured({ number, unit, from }: Figure): number | undefined {
    const read = this.#measure.read(`${number} ${unit}`.trim())
    if ('value' in read) return read.value
    const { code, text, hint } = read.fault
    const { path, reading } = this.#context
    return reading.report(code, {
      path,
      at: within(this.#node, from),
      text: this.#quoted(text),
      hint: this.#measure.example(hint),
    })
  }

  /** What the kernel says against the numbers. */
  #checked(distribution: Distribution): Distribution | undefined {
    const faults = checkNetwork({
      nodes: [
        { kind: 'source', id: 'in', to: '-', lot: 1, limit: 1, arrivals: { kind: 'saturated' } },
        { kind: 'buffer', id: '-', to: 'out', places: 1, dwell: distribution },
        { kind: 'sink', id: 'out' },
      ],
    })
    for (const { text } of faults) {
      const [said = '', ...rest] = text.replace(/^-: /, '').replace('dwell ', '').split('; ')
      this.#report(this.#measure.example(said), this.#measure.example(rest.join('; ')) || 'correct the number')
    }
    return faults.length === 0 ? distribution : undefined
  }

  #example({ example }: Law): string {
    return this.#measure.example(example)
  }

  #report(text: string, hint: string, from = 0): undefined {
    const { path, reading } = this.#context
    return reading.report('CW-LINE-002', { path, at: within(this.#node, from), text: this.#quoted(text), hint })
  }

  /** The value is shown once. */
  #quoted(text: string): string {
    const { text: value } = this.#node
    return text.includes(value.trim()) ? text : `${shown(value)}: ${text}`
  }
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[^\s,]+/g)].map((match) => ({ text: match[0], from: match.index }))
}

function startsNumber(text: string): boolean {
  return /^[+-]?\.?\d/.test(text)
}

/** `12`, `1/0.9` and `12s` as number and unit. */
function numberAndUnit(text: string): { number: string; unit: string } {
  const [number = ''] = /^[+-]?[\d._]+(?:[eE][+-]?\d+)?(?:\/[\d._]+)?/.exec(text) ?? []
  return { number, unit: text.slice(number.length) }
}

function isKind(text: string): text is Distribution['kind'] {
  return Object.hasOwn(LAWS, text)
}

/** Whether the words are a unit, or the beginning of one: `min`, `per hour`, `/h`. */
function isUnit(words: string): boolean {
  const unit = words.trim().replace(/^per\b\s*/, '/')
  return unit === '/' || parseUnit(unit).ok
}

function exampleOf(kind: string): string {
  return isKind(kind) ? LAWS[kind].example : kind
}

/** A unit counts for the numbers before it that have none. */
function withUnits(figures: readonly Figure[]): Figure[] {
  let unit = ''
  return figures
    .toReversed()
    .map((figure) => {
      unit = figure.unit || unit
      return { ...figure, unit }
    })
    .toReversed()
}
