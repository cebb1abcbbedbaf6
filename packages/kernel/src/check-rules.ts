import { didYouMean } from './did-you-mean.ts'
import type { NetworkFault } from './network.ts'

/** Units of a lot are 32-bit integers inside. */
export const MOST_UNITS = 2147483647

/** Every fault found so far. */
export class Faults {
  readonly list: NetworkFault[] = []
  /** False once a field is missing or of a wrong type: then nothing can be concluded from the network as a whole. */
  isReadable = true

  add(node: string, code: string, text: string): void {
    this.list.push({ node, code, text: `${node}: ${text}` })
  }
}

/** Ids that fields may refer to. */
export interface Known {
  readonly curves: ReadonlySet<string>
  readonly pools: ReadonlySet<string>
}

/** Where a value stands: a node, curve, pool, loop or outage. */
export class Place {
  readonly #node: string
  readonly #faults: Faults
  readonly known: Known

  constructor(node: string, faults: Faults, known: Known) {
    this.#node = node
    this.#faults = faults
    this.known = known
  }

  /** Faults so far. */
  get count(): number {
    return this.#faults.list.length
  }

  refuse(what: string, value: unknown, allowed: string, code = 'bad-number'): void {
    this.#faults.add(this.#node, code, `${what === '' ? 'this' : what} is ${shown(value)}; ${allowed}`)
  }

  /** The value is no text, list or record where one must be. */
  refuseType(what: string, value: unknown, allowed: string): void {
    this.giveUp()
    this.refuse(what, value, `allowed: ${allowed}`, 'bad-type')
  }

  /** What stands here cannot be read on. */
  giveUp(): void {
    this.#faults.isReadable = false
  }

  /** What stands here is right field by field, and wrong as a whole. */
  refuseWhole(code: string, text: string): void {
    this.#faults.add(this.#node, code, text)
  }
}

/** A value as a message shows it. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'string') return `'${value}'`
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : 'a list'
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value)
  return typeof value === 'object' ? 'a record' : `a ${typeof value}`
}

type Parent = Readonly<Record<string, unknown>>

/** Refuses a value that is not allowed; `what` is its name for people, `parent` the record it stands in. */
export type Rule = (at: Place, what: string, value: unknown, parent: Parent) => void

/** A rule for every field of a record. */
export type Fields<T> = { readonly [K in keyof T]-?: Rule }

export function optional(rule: Rule): Rule {
  return (at, what, value, parent) => {
    if (value !== undefined) rule(at, what, value, parent)
  }
}

function number(isAllowed: (value: number) => boolean, allowed: string): Rule {
  return (at, what, value) => {
    if (typeof value !== 'number' || !isAllowed(value)) at.refuse(what, value, `allowed: ${allowed}`)
  }
}

export function atLeast(least: number, unit = ''): Rule {
  return number((value) => value >= least && value < Infinity, `a finite number of at least ${least}${unit}`)
}

/** At least another field of the record, and 0. */
export function atLeastField(field: string, unit = ''): Rule {
  return (at, what, value, parent) => atLeast(Math.max(0, Number(parent[field])), unit)(at, what, value, parent)
}

export function above0(unit = ''): Rule {
  return number((value) => value > 0 && value < Infinity, `a finite number above 0${unit}`)
}

export function above0To(most: number): Rule {
  return number((value) => value > 0 && value <= most, `a number above 0, up to ${most}`)
}

export function between(least: number, most: number): Rule {
  return number((value) => value >= least && value <= most, `${least} to ${most}`)
}

export function whole(least: number, most: number): Rule {
  return number((value) => Number.isInteger(value) && value >= least && value <= most, `a whole number from ${least} to ${most}`)
}

export const finite = number((value) => Math.abs(value) < Infinity, 'a finite number')

/** Anything that is a number; its range is checked with the fields beside it. */
export const anyNumber = number(() => true, 'a number')

/** Places in units. */
export const places = number((value) => value >= 1, '1 or more places, or Infinity; for no buffer leave the node out')

/** A whole number of at least 1, or Infinity. */
export function wholeOrEndless(most: number): Rule {
  return number(
    (value) => value === Infinity || (Number.isInteger(value) && value >= 1 && value <= most),
    `a whole number from 1 to ${most}, or Infinity`,
  )
}

export const text: Rule = (at, what, value) => {
  if (typeof value !== 'string') at.refuseType(what, value, 'a text')
}

export const flag: Rule = (at, what, value) => {
  if (typeof value !== 'boolean') at.refuse(what, value, 'allowed: true or false', 'bad-value')
}

export function oneOf(...words: readonly string[]): Rule {
  const allowed = words.map((word) => `'${word}'`).join(', ')
  return (at, what, value) => {
    if (typeof value === 'string' && words.includes(value)) return
    const hint = typeof value === 'string' ? didYouMean(value, words) : ''
    at.refuse(what, value, `allowed: ${allowed}${hint}`, 'bad-value')
  }
}

/** The id of a curve or a pool of the network. */
export function reference(to: 'curves' | 'pools'): Rule {
  const noun = to === 'curves' ? 'curve' : 'pool'
  return (at, what, value, parent) => {
    const known = at.known[to]
    if (typeof value !== 'string') text(at, what, value, parent)
    else if (!known.has(value)) at.refuse(what, value, `no ${noun} has that id${didYouMean(value, known)}`, `unknown-${noun}`)
  }
}

/** A list, each item by one rule. `name` says what people call an item by one of its fields: "scrap 'edge'". */
export function list(rule: Rule, name?: { readonly noun: string; readonly by: string }): Rule {
  return (at, what, value, parent) => {
    if (!Array.isArray(value)) return at.refuseType(what, value, 'a list')
    value.forEach((item: unknown, i) => rule(at, itemName(what, item, i, name), item, parent))
  }
}

/** A list of whatever; its items are checked elsewhere. */
export const anyList: Rule = (at, what, value) => {
  if (!Array.isArray(value)) at.refuseType(what, value, 'a list')
}

function itemName(what: string, item: unknown, i: number, name?: { readonly noun: string; readonly by: string }): string {
  const id = name !== undefined && isRecord(item) ? item[name.by] : undefined
  return name !== undefined && typeof id === 'string' ? `${name.noun} '${id}'` : `${what}[${i}]`
}

/** A list whose items have a field by which they are told apart. */
export function distinct(noun: string, by: string, rule: Rule): Rule {
  const each = list(rule, { noun, by })
  return (at, what, value, parent) => {
    each(at, what, value, parent)
    if (!Array.isArray(value)) return
    const seen = new Set<unknown>()
    for (const item of value) {
      const id = isRecord(item) ? item[by] : undefined
      if (id !== undefined && seen.has(id)) at.refuse(`${noun} ${by}`, id, `each ${noun} of a node needs its own`, 'duplicate-id')
      seen.add(id)
    }
  }
}

/** A list that is not empty. */
export function filled(rule: Rule, allowed: string): Rule {
  return (at, what, value, parent) => {
    if (Array.isArray(value) && value.length === 0) at.refuse(what, value, allowed)
    else rule(at, what, value, parent)
  }
}

/** A list of numbers. A long one costs nothing but the look at each, so that a curve by the hour does not slow down a run. */
export function numbers(least: number, most: number, unit = ''): Rule {
  const rule = most < Infinity ? between(least, most) : atLeast(least, unit)
  return (at, what, value) => {
    if (!Array.isArray(value)) return at.refuseType(what, value, 'a list')
    const items: readonly unknown[] = value
    for (let i = 0; i < items.length; i++) {
      const item = items[i]
      const isRight = typeof item === 'number' && item >= least && item <= most && item < Infinity
      if (!isRight) rule(at, `${what}[${i}]`, item, {})
    }
  }
}

/** Numbers that ascend; finite. */
export function ascending(isStrict: boolean): Rule {
  return (at, what, value) => {
    if (!Array.isArray(value)) return at.refuseType(what, value, 'a list')
    let before = -Infinity
    value.forEach((time: unknown, i) => {
      const isLater = typeof time === 'number' && (isStrict ? time > before : time >= before)
      if (!isLater || Math.abs(time) === Infinity)
        at.refuse(`${what}[${i}]`, time, `allowed: finite and after the one before (${before} s)`)
      if (typeof time === 'number') before = time
    })
  }
}

export function isRecord(value: unknown): value is Parent {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A record with these fields and no others; `also` looks at it as a whole, and is told whether each field is right by itself. */
export function record<T extends object>(
  fields: Fields<T>,
  also?: (at: Place, what: string, value: T, isSound: boolean) => void,
): Rule {
  const rules = Object.entries<Rule>(fields)
  const known = new Set(Object.keys(fields))
  return (at, what, value) => {
    if (!isRecord(value)) return at.refuseType(what, value, 'a record')
    const before = at.count
    const prefix = what === '' ? '' : `${what} `
    for (const [key, rule] of rules) rule(at, prefix + key, value[key], value)
    for (const key of Object.keys(value)) {
      if (known.has(key) || value[key] === undefined) continue
      at.refuseWhole('unknown-field', `${prefix}has no field '${key}'${didYouMean(key, known) || '; leave it out'}`)
    }
    also?.(at, what, value as T, at.count === before)
  }
}

/** One of several kinds of record, told apart by the text in one field. */
export function variant(field: string, rules: Readonly<Record<string, Rule>>, refusal: string): Rule {
  const kinds = Object.keys(rules)
  return (at, what, value, parent) => {
    if (!isRecord(value)) return at.refuseType(what, value, 'a record')
    const kind = value[field]
    const rule = typeof kind === 'string' && Object.hasOwn(rules, kind) ? rules[kind] : undefined
    if (rule !== undefined) return rule(at, what, value, parent)
    const hint = typeof kind === 'string' ? didYouMean(kind, kinds) : ''
    at.refuse(what === '' ? field : `${what} ${field}`, kind, `${refusal}${hint}`, 'unknown-kind')
    at.giveUp()
  }
}
