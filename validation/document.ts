import type { Library } from '@cellwright/library'
import { deviation, type Case, type Group } from './case.ts'
import type { Topic } from './groups.ts'
import { folded, table } from './markdown.ts'
import { modelErrors, type ModelError } from './model-error.ts'
import { FEWEST_CASES, owesReason, summary } from './summary.ts'

/**
 * docs/validation.md: what all groups come to, by topic, then each group with its cases; long lists are folded. The same groups give
 * the same bytes.
 */
export function validationDocument(topics: readonly Topic[], library: Library): string {
  const groups = topics.flatMap((topic) => topic.groups)
  const errors = modelErrors(groups)
  return [
    INTRODUCTION,
    ...topics.map((topic) => headTable(topic, errors)),
    leaning(groups),
    READING,
    ...groups.map((group) => section(group, errors)),
    sources(groups, library),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Cases that a group shows unfolded: all of so many, or the farthest of those that owe a reason. */
const SHOWN = 15
const FARTHEST = 5
/** Share by which a group of enough cases must be off to one side to be named at the head of the page. */
const LEANS = 0.25

const INTRODUCTION = `# Validation

What the model says beside what was published or measured. Written by \`npm run validate\`; a test holds this page, and the
model errors of the library, equal to what the model gives today. Deviation = ours / theirs - 1. [How to read it](#how-to-read-it).`

const READING = `## How to read it

- The median of a group is that of the absolute deviations, with the worst case named; its lean is the median of the deviations with their signs.
- *Ours* is computed from the inputs that the group names. Nothing was fitted to *theirs*; where a value or
  rule was chosen by someone who had seen a case, its group says so.
- A case with a tolerance passes inside it. A case outside its tolerance, or beyond the limit of its group, says why.
- A group may widen quantities of the audit: the edges of their bands are divided and multiplied by the model error, the median of
  the larger over the smaller of the two values. A band holds what is not known of the inputs; the model error is what is left when they
  are known. Fewer than ${FEWEST_CASES} cases never decide alone: the quantity then keeps its assumed factor of 2.
- What could not be compared stands under its group, with the datum that is missing.
- A group of more than ${SHOWN} cases shows the ${FARTHEST} that deviate most of those that owe a reason; all cases are folded under them, as are the inputs of each.`

function headTable({ title, evidence, groups }: Topic, errors: readonly ModelError[]): string {
  const head = ['Group', 'n', 'Median deviation', 'Lean', 'Worst', 'Within a factor of 2', 'Widens']
  const rows = groups.map((group) => headRow(group, errors))
  return `**${title}.** ${evidence}\n\n${table(head, rows)}`
}

/** The groups whose figures a reader must not take as they are; empty where there is none. */
function leaning(groups: readonly Group[]): string {
  const lines = groups.flatMap((group) => {
    const { n, lean } = summary(group)
    if (n < FEWEST_CASES || Math.abs(lean) < LEANS) return []
    return [`- [${group.title}](#${anchor(group)}): ${signed(lean)} (n = ${n})`]
  })
  if (lines.length === 0) return ''
  return `Off to one side by ${percent(LEANS, 0)} or more in the median, in groups of at least ${FEWEST_CASES} cases:\n\n${lines.join('\n')}`
}

function headRow(group: Group, errors: readonly ModelError[]): string[] {
  const { n, median, lean, worst, withinTwo } = summary(group)
  return [
    `[${group.title}](#${anchor(group)})`,
    String(n),
    percent(median),
    signed(lean),
    `${signed(deviation(worst))} (${worst.id})`,
    percent(withinTwo, 0),
    widens(group, errors) || '-',
  ]
}

function widens({ id, widens: quantities = [] }: Group, errors: readonly ModelError[]): string {
  return quantities
    .map((quantity) => {
      const error = errors.find((e) => e.quantity === quantity && e.group === id)
      return error ? `\`${quantity}\` by ${error.factor}` : `\`${quantity}\`: too few cases`
    })
    .join('; ')
}

function section(group: Group, errors: readonly ModelError[]): string {
  const { n, median, worst } = summary(group)
  const { cases, left = [], remarks = [], explain } = group
  const widened = widens(group, errors)
  const parts = [
    `<a id="${anchor(group)}"></a>\n\n## ${group.title}`,
    group.about,
    `n = ${n}, median deviation ${percent(median)}, worst ${signed(deviation(worst))} (${worst.id}).` +
      (explain === undefined ? '' : ` Beyond ${percent(explain, 0)} a case says why.`) +
      (widened && ` Widens ${widened}.`),
    ...caseTables(group),
  ]
  if (remarks.length > 0) parts.push('Remarks:', remarks.map((text) => `- ${text}`).join('\n'))
  const known = cases.filter((c) => c.inputs)
  if (known.length > 0)
    parts.push(folded('Inputs of each case, its own and those of the library', known.map((c) => inputLines(c)).join('\n')))
  if (left.length > 0)
    parts.push(
      'Not compared:',
      table(
        ['What', 'Missing'],
        left.map(({ id, missing }) => [id, missing]),
      ),
    )
  return parts.join('\n\n')
}

/** All cases; of a long group the farthest of those that owe a reason, and all of them folded. */
function caseTables(group: Group): string[] {
  const { cases } = group
  const all = casesTable(cases, group)
  if (cases.length <= SHOWN) return [all]
  const farthest = cases
    .filter((c) => owesReason(c, group))
    .toSorted((a, b) => Math.abs(deviation(b)) - Math.abs(deviation(a)))
    .slice(0, FARTHEST)
  const rest = folded(`All ${cases.length} cases`, all)
  return farthest.length === 0 ? [rest] : ['The farthest:', casesTable(farthest, group), rest]
}

function casesTable(cases: readonly Case[], group: Group): string {
  return table(
    ['Case', 'Compared', 'Ours', 'Theirs', 'Unit', 'Deviation', 'Result', 'Source'],
    cases.map((c) => caseRow(c, group)),
  )
}

function caseRow(c: Case, group: Group): string[] {
  const { id, what, ours, theirs, unit, ref, locator } = c
  const off = deviation(c)
  return [
    id,
    what,
    figure(ours),
    figure(theirs),
    unit,
    signed(off),
    result(c, group),
    locator === undefined ? `\`${ref}\`` : `\`${ref}\`, ${locator}`,
  ]
}

function result(c: Case, group: Group): string {
  const verdict =
    c.tolerance === undefined
      ? ''
      : Math.abs(deviation(c)) <= c.tolerance
        ? `pass: within ${percent(c.tolerance)}`
        : `outside ${percent(c.tolerance)}`
  const reason = c.reason ?? (owesReason(c, group) ? 'no reason known' : '')
  return [verdict, reason].filter((text) => text !== '').join(': ') || '-'
}

function inputLines({ id, inputs }: Case): string {
  const list = (names: readonly string[] = []) => (names.length === 0 ? 'none' : byEntry(names).join('; '))
  return `- **${id}**\n  - own: ${list(inputs?.own)}\n  - library: ${list(inputs?.defaults)}`
}

/** `a.x, a.y` as `a: x, y`. */
function byEntry(names: readonly string[]): string[] {
  const entries = new Map<string, string[]>()
  for (const name of names) {
    const [head = name, ...rest] = name.split('.')
    const listed = entries.get(head) ?? []
    if (rest.length > 0) listed.push(rest.join('.'))
    entries.set(head, listed)
  }
  return [...entries].map(([head, properties]) => (properties.length === 0 ? head : `${head}: ${properties.join(', ')}`))
}

function sources(groups: readonly Group[], library: Library): string {
  const keys = [...new Set(groups.flatMap((g) => g.cases.map((c) => c.ref)))].toSorted()
  const rows = keys.map((key) => {
    const found = library.reference(key)
    return found
      ? [`\`${key}\``, `${found.author}: ${found.title} (${found.year}). ${found.where}`]
      : [`\`${key}\``, 'not in references.yaml']
  })
  return `## Sources\n\n${table(['Key', 'Source'], rows)}\n`
}

function anchor({ id }: Group): string {
  return id
}

/** Four significant digits. */
function figure(value: number): string {
  return String(Number(value.toPrecision(4)))
}

function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`
}

function signed(share: number): string {
  const size = percent(Math.abs(share))
  return size === percent(0) ? size : `${share < 0 ? '-' : '+'}${size}`
}
