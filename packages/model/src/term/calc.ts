import { exp, pow } from '@cellwright/kernel'
import { CellwrightError } from '../issue.ts'
import { parseFormula, type Expression, type ManyName, type OneName } from './formula.ts'
import { originOr, Term, type Compute, type Operand } from './term.ts'

/**
 * Works out a formula and remembers it: calc`${capacity} * ${voltage}`. What is shown to the reader is what was computed.
 * The grammar is that of parseFormula; a list of terms may stand alone as an argument of sum, min or max. The sum of nothing is 0.
 */
export function calc(pieces: TemplateStringsArray, ...operands: readonly Operand[]): Term {
  let formula = formulas.get(pieces)
  if (!formula) {
    const expression = parseFormula(pieces)
    formula = { expression, compute: compile(expression) }
    formulas.set(pieces, formula)
  }
  const { expression, compute } = formula
  const origin = originOr(() => ({ kind: 'formula', expression, operands, compute }))
  return new Term(compute(operands, valueOf), origin)
}

/** The sum of terms; 0 for none. */
export function total(terms: readonly Term[]): Term {
  const [only] = terms
  return only && terms.length === 1 ? only : calc`sum(${terms})`
}

/** Each template of the source text is read once. */
const formulas = new WeakMap<TemplateStringsArray, { readonly expression: Expression; readonly compute: Compute }>()

const valueOf = (term: Term): number => term.value

const ONE: Readonly<Record<OneName, (x: number) => number>> = {
  ceil: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  sqrt: Math.sqrt,
  abs: Math.abs,
  exp,
}

const MANY: Readonly<Record<ManyName, { readonly start: number; readonly join: (a: number, b: number) => number }>> = {
  sum: { start: 0, join: (a, b) => a + b },
  min: { start: Infinity, join: Math.min },
  max: { start: -Infinity, join: Math.max },
}

function compile(e: Expression): Compute {
  switch (e.op) {
    case 'number':
      return () => e.value
    case 'operand':
      return (operands, of) => of(single(operands[e.index]))
    case 'negative': {
      const inner = compile(e.of)
      return (operands, of) => -inner(operands, of)
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case 'pow': {
      const [left, right] = [compile(e.left), compile(e.right)]
      const join = BINARY[e.op]
      return (operands, of) => join(left(operands, of), right(operands, of))
    }
    case 'sum':
    case 'min':
    case 'max': {
      const { start, join } = MANY[e.op]
      const parts = e.parts.map((part): Fold => {
        if (part.op !== 'operand') {
          const inner = compile(part)
          return (so, operands, of) => join(so, inner(operands, of))
        }
        return (so, operands, of) => {
          const operand = operands[part.index]
          return operand instanceof Term ? join(so, of(operand)) : (operand ?? []).reduce((all, t) => join(all, of(t)), so)
        }
      })
      return (operands, of) => parts.reduce((so, part) => part(so, operands, of), start)
    }
    default: {
      const inner = compile(e.of)
      const apply = ONE[e.op]
      return (operands, of) => apply(inner(operands, of))
    }
  }
}

type Fold = (so: number, operands: readonly Operand[], valueOf: (term: Term) => number) => number

const BINARY: Readonly<Record<'+' | '-' | '*' | '/' | 'pow', (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  pow,
}

function single(operand: Operand | undefined): Term {
  if (operand instanceof Term) return operand
  throw new CellwrightError('CW-MODEL-090', 'a list stands in a formula where one number is wanted')
}
