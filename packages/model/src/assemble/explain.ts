import type { Library } from '@cellwright/library'
import { CURRENCIES, formatDate, inUnit } from '@cellwright/units'
import type { World } from '../project/world.ts'
import type { ExplainedTerm, Explanation } from '../results.ts'
import { datumName } from './datum-name.ts'
import { Term, type Expression, type Leaf, type Operand, type Origin } from '../term/index.ts'

/**
 * How a figure was worked out, down to its sources. Terms with a name are written once and numbered in the order of a reader who
 * goes down each branch; terms without a name are written inside the formula that uses them.
 */
export function explain(id: string, figure: Term, world: World): Explanation {
  const { library } = world
  const { report, year } = world.project.currency
  const rows: ExplainedTerm[] = []
  // A term that was given its name twice is one term.
  const numbers = new Map<Origin, Map<string, string>>()
  const number = (term: Term): string => numbers.get(term.origin)?.get(nameOf(term, library)) ?? write(term)
  number(figure)
  return { id, kind: 'explanation', name: figure.name ?? id, money: `${report} (${year})`, terms: rows }

  function write(term: Term): string {
    const { origin } = term
    const at = rows.length
    const own = `${at + 1}`
    const name = nameOf(term, library)
    numbers.set(origin, new Map([...(numbers.get(origin) ?? []), [name, own]]))
    const row = { id: own, kind: origin.kind, name, ...shown(term) }
    // Its place before that of its operands.
    rows.push({ ...row, how: null, from: [], source: null })
    if (origin.kind === 'formula') {
      const from: string[] = []
      const how = written(origin.expression, origin.operands, (operand) => {
        const name = number(operand)
        if (!from.includes(name)) from.push(name)
        return name
      })
      rows[at] = { ...row, how: how.text, from, source: null }
    } else if (origin.kind === 'rule') rows[at] = { ...row, how: origin.how, from: origin.operands.map(number), source: null }
    else rows[at] = { ...row, how: null, from: [], source: sourceOf(origin) }
    return own
  }
}

/** A value in its unit; large money in millions. */
function shown({ value, unit = '' }: Term): Pick<ExplainedTerm, 'value' | 'unit'> {
  if (unit === 'date') return { value: formatDate(value), unit: '' }
  const large = CURRENCIES.some((code) => code === unit) && Math.abs(value) >= 1e6
  return large ? { value: value / 1e6, unit: `M ${unit}` } : { value: inUnit(value, unit), unit }
}

function nameOf({ name, origin }: Term, library: Library): string {
  if (name !== undefined) return name
  switch (origin.kind) {
    case 'library':
      return datumName(library, origin.datum.id)
    case 'file':
    case 'day':
      return origin.path
    case 'definition':
      return origin.why
    case 'simulation':
      return origin.of
    case 'rule':
      return origin.how
    default:
      return 'result'
  }
}

function sourceOf(leaf: Leaf): NonNullable<ExplainedTerm['source']> {
  switch (leaf.kind) {
    case 'library': {
      const { id, basis, ref, locator, reason } = leaf.datum
      return { id, basis, ref: locator === undefined ? ref : `${ref}, ${locator}`, reason: reason ?? null }
    }
    case 'file': {
      const { path, given, claim } = leaf
      const ref = given.source ?? (claim === undefined ? 'this file' : `claim ${claim}`)
      return { id: path, basis: given.assumed === undefined ? 'claim' : 'assumed', ref, reason: given.assumed ?? null }
    }
    case 'day':
      return { id: leaf.path, basis: 'claim', ref: leaf.claim === undefined ? 'this file' : `claim ${leaf.claim}`, reason: null }
    case 'definition':
      return { id: 'definition', basis: 'definition', ref: leaf.why, reason: null }
    default:
      return { id: 'simulation', basis: 'simulated', ref: leaf.of, reason: null }
  }
}

/** How tightly what an expression ends with binds: a sum, a product, anything that needs no parentheses. */
type Bond = 1 | 2 | 3

interface Written {
  readonly text: string
  readonly bond: Bond
}

/** The text of a formula in which `[12]` stands for term 12. */
function written(e: Expression, operands: readonly Operand[], numberOf: (term: Term) => string): Written {
  const visit = (x: Expression): Written => {
    switch (x.op) {
      case 'number':
        return atom(x.value === Math.PI ? 'pi' : `${x.value}`)
      case 'operand':
        return all(x.index)[0] ?? atom('0')
      case '+':
      case '-':
        return { text: `${visit(x.left).text} ${x.op} ${bound(visit(x.right), x.op === '-' ? 2 : 1)}`, bond: 1 }
      case '*':
      case '/':
        return { text: `${bound(visit(x.left), 2)} ${x.op} ${bound(visit(x.right), x.op === '/' ? 3 : 2)}`, bond: 2 }
      case 'pow':
        return atom(`pow(${visit(x.left).text}, ${visit(x.right).text})`)
      case 'negative':
        return { text: `-${bound(visit(x.of), 3)}`, bond: 2 }
      case 'sum':
      case 'min':
      case 'max': {
        const parts = x.parts.flatMap((part) => (part.op === 'operand' ? all(part.index) : [visit(part)]))
        const [only] = parts
        return only && parts.length === 1
          ? only
          : atom(parts.length === 0 ? '0' : `${x.op}(${parts.map((p) => p.text).join(', ')})`)
      }
      default:
        return atom(`${x.op}(${visit(x.of).text})`)
    }
  }
  const one = (term: Term): Written =>
    term.name === undefined && term.origin.kind === 'formula'
      ? written(term.origin.expression, term.origin.operands, numberOf)
      : atom(`[${numberOf(term)}]`)
  const all = (index: number): Written[] => [operands[index] ?? []].flat().map(one)
  return visit(e)
}

function atom(text: string): Written {
  return { text, bond: 3 }
}

function bound({ text, bond }: Written, least: Bond): string {
  return bond < least ? `(${text})` : text
}
