import { combine, dimensionName, NONE, parseUnit, sameDimension, type Dimension } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { Expression } from './formula.ts'
import { termsOf } from './recompute.ts'
import { Term } from './term.ts'

/**
 * The dimension of a term, worked out through its formulas from the units of its leaves. Throws CW-MODEL-091 where a formula
 * adds kilograms to seconds, takes the ceiling of a length, or yields another dimension than the unit under which it is shown.
 * Days are plain numbers. A rule has the dimension of the unit that it is shown in.
 */
export function dimensionOf(root: Term): Dimension {
  const found = new Map<Term, Dimension>()
  for (const term of termsOf(root)) found.set(term, own(term, found))
  return found.get(root) ?? NONE
}

function own(term: Term, found: ReadonlyMap<Term, Dimension>): Dimension {
  const { origin, unit } = term
  const shown = unit === undefined ? undefined : unitDimension(unit)
  if (origin.kind === 'library') return origin.datum.dimension
  if (origin.kind === 'file') return unitDimension(origin.given.unit)
  if (origin.kind !== 'formula') return shown ?? NONE
  const worked = ofExpression(origin.expression, (index) => {
    const operand = origin.operands[index] ?? []
    const list = operand instanceof Term ? [operand] : operand
    return list.map((t) => found.get(t) ?? NONE)
  })
  if (worked === ANY) return shown ?? NONE
  if (shown && !sameDimension(shown, worked))
    fail(`${term.name ?? 'a formula'} is ${dimensionName(worked)} and is shown in ${unit}`)
  return worked
}

function unitDimension(unit: string): Dimension {
  if (unit === 'date') return NONE
  const parsed = parseUnit(unit)
  return parsed.ok ? parsed.value.dimension : fail(`${unit} is no unit`)
}

/** Zero has every dimension. */
const ANY = undefined

function ofExpression(e: Expression, operand: (index: number) => readonly Dimension[]): Dimension | undefined {
  return visit(e)

  function visit(x: Expression): Dimension | undefined {
    switch (x.op) {
      case 'number':
        return x.value === 0 ? ANY : NONE
      case 'operand':
        return alike(operand(x.index))
      case 'negative':
      case 'abs':
        return visit(x.of)
      case '+':
      case '-':
        return alike([visit(x.left), visit(x.right)])
      case '*':
        return combine(visit(x.left) ?? NONE, visit(x.right) ?? NONE, 1)
      case '/':
        return combine(visit(x.left) ?? NONE, visit(x.right) ?? NONE, -1)
      case 'sqrt':
        return half(visit(x.of) ?? NONE)
      case 'sum':
      case 'min':
      case 'max':
        return alike(
          x.parts.flatMap((part): readonly (Dimension | undefined)[] =>
            part.op === 'operand' ? operand(part.index) : [visit(part)],
          ),
        )
      case 'pow':
        plain(visit(x.right), 'an exponent')
        plain(visit(x.left), 'what is raised to a power')
        return NONE
      default:
        plain(visit(x.of), `the argument of ${x.op}`)
        return NONE
    }
  }
}

function alike(all: readonly (Dimension | undefined)[]): Dimension | undefined {
  const known = all.filter((d) => d !== ANY)
  const [first] = known
  if (first === undefined) return ANY
  const other = known.find((d) => !sameDimension(first, d))
  return other ? fail(`${dimensionName(first)} is added to ${dimensionName(other)}`) : first
}

function plain(d: Dimension | undefined, what: string): void {
  if (d && !sameDimension(d, NONE)) fail(`${what} is ${dimensionName(d)}, not a plain number`)
}

function half(d: Dimension): Dimension {
  return combine(NONE, d, 0.5)
}

function fail(text: string): never {
  throw new CellwrightError('CW-MODEL-091', text)
}
