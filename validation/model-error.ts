import type { Group } from './case.ts'
import { FEWEST_CASES, summary } from './summary.ts'

/** By how much the bands of one auditable quantity are widened, as measured. */
export interface ModelError {
  /** e.g. `cell.specific-energy`. */
  readonly quantity: string
  readonly group: string
  /** To three significant digits. */
  readonly factor: number
  readonly cases: number
}

/** Factors of all quantities that a group of enough cases widens, in order of quantity; throws where two groups claim one. */
export function modelErrors(groups: readonly Group[]): ModelError[] {
  const found = new Map<string, ModelError>()
  for (const group of groups) {
    const { n, factor } = summary(group)
    for (const quantity of group.widens ?? []) {
      const other = found.get(quantity)
      if (other) throw new Error(`both ${other.group} and ${group.id} widen ${quantity}`)
      if (n >= FEWEST_CASES) found.set(quantity, { quantity, group: group.id, factor: Number(factor.toPrecision(3)), cases: n })
    }
  }
  return [...found.values()].toSorted((a, b) => (a.quantity < b.quantity ? -1 : 1))
}

/** Id of the quantity's entry in the library: `model-error/cell-specific-energy`. */
export function entryId(quantity: string): string {
  return quantity.replaceAll('.', '-')
}

/** The data file of the library that holds the factors. */
export function modelErrorFile(errors: readonly ModelError[]): string {
  const entries = errors.map(
    ({ quantity, group, factor, cases }) => `  - id: ${entryId(quantity)}
    name: model error of ${quantity}
    text: {quantity: ${quantity}, group: ${group}}
    values:
      error-factor:
        value: ${factor}
        unit: ""
        basis: derived
        ref: validation
        locator: ${group}
        calc: "median of the larger over the smaller of our value and the published one"
      error-cases: {value: ${cases}, unit: "", basis: derived, ref: validation, locator: ${group}, calc: "count of the cases"}
`,
  )
  return `# How far the model was off where it was tried, by auditable quantity. Written by \`npm run validate\`, never by hand.
kind: model-error
entries:${entries.length ? `\n${entries.join('')}` : ' []\n'}`
}
