import type { Case, Group } from './case.ts'
import { errorRatio, FEWEST_CASES, summary } from './summary.ts'

/** By how much the bands of one auditable quantity are widened, as measured. */
export interface ModelError {
  /** e.g. `cell.specific-energy`. */
  readonly quantity: string
  /** Of plants of materials; of all else where absent. */
  readonly plants?: 'materials'
  readonly group: string
  /** To three significant digits. */
  readonly factor: number
  readonly cases: number
  /** Median of ours / theirs, to three significant digits. */
  readonly lean: number
  /** The case in the middle, or the two, of which the factor is the mean. */
  readonly middle: readonly Case[]
}

/** Factors of all quantities that a group of enough cases widens, in order of their entries; throws where two groups claim one. */
export function modelErrors(groups: readonly Group[]): ModelError[] {
  const found = new Map<string, ModelError>()
  for (const group of groups) {
    const { n, factor, lean } = summary(group)
    for (const quantity of group.widens ?? []) {
      const { plants } = group
      const id = entryId({ quantity, ...(plants && { plants }) })
      const other = found.get(id)
      if (other) throw new Error(`both ${other.group} and ${group.id} widen ${quantity}`)
      if (n < FEWEST_CASES) continue
      const rounded = Number(factor.toPrecision(3))
      found.set(id, {
        quantity,
        ...(plants && { plants }),
        group: group.id,
        factor: rounded,
        cases: n,
        lean: Number((1 + lean).toPrecision(3)),
        middle: middleOf(group.cases),
      })
    }
  }
  return [...found.values()].toSorted((a, b) => (entryId(a) < entryId(b) ? -1 : 1))
}

/** The case whose error ratio is the median, or the two of which it is the mean. */
function middleOf(cases: readonly Case[]): readonly Case[] {
  const sorted = cases.toSorted((a, b) => errorRatio(a) - errorRatio(b))
  const half = sorted.length / 2
  return sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
}

/** The arithmetic of the factor: the larger over the smaller value of the case in the middle. */
function arithmeticOf(middle: readonly Case[]): string {
  const ratios = middle.map(({ ours, theirs }) => {
    const [low, high] = [Math.min(ours, theirs), Math.max(ours, theirs)].map((value) => Number(value.toPrecision(5)))
    return `${high} / ${low}`
  })
  return ratios.length === 1 ? ratios[0]! : `(${ratios.join(' + ')}) / 2`
}

/** Id of the quantity's entry in the library: `model-error/cell-specific-energy`; of plants of materials `model-error/materials-plant-jobs-total`. */
export function entryId({ quantity, plants }: Pick<ModelError, 'quantity' | 'plants'>): string {
  return [...(plants ? [plants] : []), quantity].join('.').replaceAll('.', '-')
}

/** The data file of the library that holds the factors. */
export function modelErrorFile(errors: readonly ModelError[]): string {
  const entries = errors.map(
    ({ quantity, plants, group, factor, cases, lean, middle }) => `  - id: ${entryId({ quantity, ...(plants && { plants }) })}
    name: model error of ${quantity}${plants ? ` of plants of ${plants}` : ''}
    text: {quantity: ${quantity}, ${plants ? `plants: ${plants}, ` : ''}group: ${group}}
    values:
      error-factor:
        value: ${factor}
        unit: ""
        basis: derived
        ref: validation
        locator: ${group}
        calc: "${arithmeticOf(middle)}"
        note: "median of the larger over the smaller of our value and the published one; that of ${middle.map(({ id }) => id).join(' and ')}"
      error-cases: {value: ${cases}, unit: "", basis: measured, ref: validation, locator: ${group}}
      error-lean: {value: ${lean}, unit: "", basis: measured, ref: validation, locator: ${group}, note: median of ours / theirs}
`,
  )
  return `# How far the model was off where it was tried, by auditable quantity. Written by \`npm run validate\`, never by hand.
kind: model-error
entries:${entries.length ? `\n${entries.join('')}` : ' []\n'}`
}
