import type { Datum } from '@cellwright/library'
import type { Expression } from './formula.ts'

/**
 * A number that remembers how it was found: read (a leaf), worked out by a formula, or by a rule that no formula can say.
 * Terms form a graph without circles, so that a figure can be shown, checked and worked out again down to its sources.
 * Values are in SI units; money is in whole units of its currency.
 */
export class Term {
  readonly value: number
  readonly origin: Origin
  /** What it is, in words; terms without a name are shown inside the formula that uses them. */
  readonly name: string | undefined
  /** Unit to show it in; `date` for day numbers. The dimension of the value must be that of the unit. */
  readonly unit: string | undefined

  constructor(value: number, origin: Origin, name?: string, unit?: string) {
    this.value = value
    this.origin = origin
    this.name = name
    this.unit = unit
  }

  /** The same number with a name and a unit to show it in. */
  as(name: string, unit: string): Term {
    return forgotten ? this : new Term(this.value, this.origin, name, unit)
  }
}

export type Origin = Leaf | Formula | Rule

export type Leaf =
  /** A number of the library. */
  | { readonly kind: 'library'; readonly datum: Datum }
  /** A number of the project file; `claim` where the file refers to a claim. */
  | { readonly kind: 'file'; readonly path: string; readonly given: Given; readonly claim?: string }
  /** A day that the project file gives. */
  | { readonly kind: 'day'; readonly path: string; readonly claim?: string }
  /** Exact by definition: a year of 365 days, the number of years between two dates, how many there are of a thing. */
  | { readonly kind: 'definition'; readonly why: string }
  /** Counted in a simulation. */
  | { readonly kind: 'simulation'; readonly of: string }

/** How a number of the project file was written and what its author says of it. */
export interface Given {
  readonly unit: string
  /** Why it is assumed, where it is. */
  readonly assumed?: string
  /** Key in the file's sources. */
  readonly source?: string
}

/** An operand of a formula: a term, or a list where a function takes one (`sum`, `min`, `max`). */
export type Operand = Term | readonly Term[]

export interface Formula {
  readonly kind: 'formula'
  readonly expression: Expression
  readonly operands: readonly Operand[]
  readonly compute: Compute
}

/** Works out a formula from operands, whose values it asks for. */
export type Compute = (operands: readonly Operand[], valueOf: (term: Term) => number) => number

export interface Rule {
  readonly kind: 'rule'
  /** What the rule does, in words. */
  readonly how: string
  readonly operands: readonly Term[]
  readonly compute: (...values: number[]) => number
}

/** What is worked out while this is not undefined keeps its value alone, so that it is forgotten as soon as it has been used. */
let forgotten: Leaf | undefined

/** Does `work` with terms that know no formula: where nothing is explained, as in the draws of the inputs, most of the memory is theirs. The values are the same. */
export function withoutOrigins<T>(work: () => T): T {
  const before = forgotten
  forgotten = FORGOTTEN
  try {
    return work()
  } finally {
    forgotten = before
  }
}

const FORGOTTEN: Leaf = { kind: 'definition', why: 'worked out without its formula' }

/** The origin of what is worked out now. */
export function originOr(make: () => Formula | Rule): Origin {
  return forgotten ?? make()
}

/** A number that is exact by definition; `why` says by which. */
export function exactly(value: number, why: string, unit = ''): Term {
  return new Term(value, { kind: 'definition', why }, why, unit)
}

/** A number counted in a simulation; `of` says in which. */
export function simulated(value: number, name: string, unit: string, of: string): Term {
  return new Term(value, { kind: 'simulation', of }, name, unit)
}

/**
 * A number found by a rule that no formula can say: a search, a root, a date. `compute` gets the values of `operands` and
 * nothing else, so that the rule can be worked out again from them.
 */
export function rule(how: string, operands: readonly Term[], compute: (...values: number[]) => number): Term {
  const origin = originOr(() => ({ kind: 'rule', how, operands, compute }))
  return new Term(compute(...operands.map((t) => t.value)), origin)
}

/** The terms that a term was worked out from; none for a leaf. */
export function operandsOf({ origin }: Term): readonly Term[] {
  if (origin.kind === 'rule') return origin.operands
  if (origin.kind !== 'formula') return []
  const { operands } = origin
  return operands.every((o): o is Term => o instanceof Term) ? operands : operands.flat()
}

export function isLeaf({ origin }: Term): boolean {
  return origin.kind !== 'formula' && origin.kind !== 'rule'
}
