import { CellwrightError } from '../issue.ts'

/** A formula as a tree. Operands are known by their place in the template. */
export type Expression =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'operand'; readonly index: number }
  | { readonly op: '+' | '-' | '*' | '/' | 'pow'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'negative' | OneName; readonly of: Expression }
  | { readonly op: ManyName; readonly parts: readonly Expression[] }

/** Functions of one argument, and of any number of arguments of which each may be a list. */
const ONE = ['ceil', 'floor', 'round', 'sqrt', 'abs', 'exp'] as const
const MANY = ['sum', 'min', 'max'] as const
export type OneName = (typeof ONE)[number]
export type ManyName = (typeof MANY)[number]

/**
 * Reads the text between the operands of a template as a formula: numbers, `pi`, + - * / and parentheses, the functions above
 * and pow(base, power). Throws CW-MODEL-090 where it is none: a fault of ours.
 */
export function parseFormula(pieces: readonly string[]): Expression {
  const tokens: (string | number)[] = []
  pieces.forEach((piece, i) => {
    if (i > 0) tokens.push(i - 1)
    tokens.push(...(piece.match(/\d+(?:\.\d+)?(?:e-?\d+)?|[a-z]+|\S/g) ?? []))
  })
  let at = 0
  const whole = sum()
  if (at < tokens.length) fail()
  return whole

  function sum(): Expression {
    let left = product()
    for (let op = take('+', '-'); op; op = take('+', '-')) left = { op, left, right: product() }
    return left
  }

  function product(): Expression {
    let left = factor()
    for (let op = take('*', '/'); op; op = take('*', '/')) left = { op, left, right: factor() }
    return left
  }

  function factor(): Expression {
    const token = tokens[at++]
    if (typeof token === 'number') return { op: 'operand', index: token }
    if (token === undefined) return fail()
    if (/^\d/.test(token)) return { op: 'number', value: Number(token) }
    if (token === 'pi') return { op: 'number', value: Math.PI }
    if (token === '-') return { op: 'negative', of: factor() }
    if (token === '(') return closed(sum())
    expect('(')
    const single = ONE.find((name) => name === token)
    if (single) return { op: single, of: closed(sum()) }
    if (token === 'pow') {
      const left = sum()
      expect(',')
      return { op: 'pow', left, right: closed(sum()) }
    }
    const many = MANY.find((name) => name === token)
    if (!many) return fail()
    const parts = [sum()]
    while (take(',')) parts.push(sum())
    expect(')')
    return { op: many, parts }
  }

  function closed(inner: Expression): Expression {
    expect(')')
    return inner
  }

  function take<T extends string>(...wanted: readonly T[]): T | undefined {
    const found = wanted.find((w) => w === tokens[at])
    if (found !== undefined) at++
    return found
  }

  function expect(wanted: string): void {
    if (take(wanted) === undefined) fail()
  }

  function fail(): never {
    throw new CellwrightError('CW-MODEL-090', `not a formula: ${tokens.map((t) => (typeof t === 'number' ? '?' : t)).join(' ')}`)
  }
}
