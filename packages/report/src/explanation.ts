import type { ExplainedTerm, Explanation, Results } from '@cellwright/model'
import { count, counted, percent, quantity } from './number-text.ts'
import { paint, sentence, type Page } from './page.ts'
import { plainText } from './plain-text.ts'
import { TIE, wrap } from './wrap.ts'

export interface ExplanationOptions {
  readonly width?: number
  readonly color?: boolean
  /** Levels below the figure that are written out; Infinity for all. */
  readonly depth?: number
  /** Number of the term to begin with; default the figure itself. */
  readonly from?: string
}

const DEPTH = 2

/** An explanation as a tree: each term once, what it is worked out from below it, and the sources of those that are read. */
export function renderExplanation(
  explanation: Explanation,
  references: Results['references'],
  { width = 80, color = false, depth = DEPTH, from = '1' }: ExplanationOptions = {},
): string {
  const page = { width, color }
  const { id, name, money, terms } = plainText(explanation)
  const byId = new Map(terms.map((t) => [t.id, t]))
  const told = new Set<string>()
  const read: ExplainedTerm[] = []
  const tree: string[] = []
  const visit = (number: string, level: number, whole?: ExplainedTerm): void => {
    const term = byId.get(number)
    if (!term) return
    const again = told.has(number)
    const cut = term.from.length > 0 && (again || level >= depth)
    tree.push(...lines(term, { level, cut, again, share: shareOf(term, whole) }, page))
    // What was only named is written out where it is met again.
    if (cut) return
    told.add(number)
    if (term.source && !again) read.push(term)
    const parts = isSum(term) ? term.from.filter((n) => byId.get(n)?.value !== 0) : term.from
    for (const next of parts) visit(next, level + 1, isSum(term) ? term : undefined)
    const none = term.from.length - parts.length
    if (none > 0) tree.push(`${'  '.repeat(level + 1)}(${none} more: 0)`)
  }
  visit(from, 0)
  const used = new Set(read.map((t) => t.source?.ref.split(',')[0]))
  const list = references.filter((r) => used.has(r.id))
  const text = [
    paint(page, 'bold', `${name} [${id}]`),
    ...sentence(
      page,
      `${counted(terms.length, 'term')}, of which ${terms.filter((t) => t.source).length} are read and the others worked out. In a formula, [12] stands ` +
        `for term 12, and formulas are in SI base units. Where terms end in ..., --explain ${id}:12 goes on from term 12, and --depth all writes ` +
        `everything.${money ? ` Money is in ${money}.` : ''}`,
    ),
    '',
    ...tree,
    ...(list.length === 0 ? [] : ['', paint(page, 'bold', 'SOURCES')]),
    ...list.flatMap((r) => wrap(`${r.id}: ${plainText(r.text)}`, width, { first: '  ', rest: '    ' })),
  ]
  return `${text.join('\n').replaceAll(TIE, ' ')}\n`
}

interface Place {
  readonly level: number
  /** What it is worked out from is not written here. */
  readonly cut: boolean
  /** It was written before. */
  readonly again: boolean
  /** Of the sum that it is a part of. */
  readonly share: number | undefined
}

function lines(term: ExplainedTerm, { level, cut, again, share }: Place, page: Page): string[] {
  const indent = '  '.repeat(level)
  const under = { first: `${indent}    `, rest: `${indent}      ` }
  const part = share === undefined ? '' : ` (${percent(share)})`
  const rest = cut ? (again ? ' (above)' : ' ...') : sourceText(term)
  const first = wrap(`[${term.id}] ${term.name}: ${valueText(term)}${part}${rest}`, page.width, {
    first: indent,
    rest: under.rest,
  })
  if (again) return first
  const how = term.how === null ? [] : wrap(`${term.kind === 'rule' ? 'by rule:' : '='} ${term.how}`, page.width, under)
  const reason = term.source?.reason ? wrap(`because: ${term.source.reason}`, page.width, under) : []
  return [...first, ...[...how, ...reason].map((line) => paint(page, 'dim', line))]
}

function valueText({ value, unit }: ExplainedTerm): string {
  if (typeof value === 'string') return value
  return unit === '' && Number.isInteger(value) ? count(value) : quantity(value, unit)
}

function sourceText({ source }: ExplainedTerm): string {
  if (!source || source.basis === 'definition') return ''
  return ` - ${source.basis === 'assumed' ? 'ASSUMED' : source.basis.replace('-', ' ')}, ${source.ref}`
}

function isSum({ kind, how }: ExplainedTerm): boolean {
  return kind === 'formula' && how !== null && /^(?:sum\([^()]*\)|\[\d+\](?: \+ \[\d+\])+)$/.test(how)
}

function shareOf({ value, unit }: ExplainedTerm, whole: ExplainedTerm | undefined): number | undefined {
  if (!whole || typeof value === 'string' || typeof whole.value === 'string') return undefined
  const [part, all] = [inMillions(value, unit), inMillions(whole.value, whole.unit)]
  return part.unit === all.unit && all.value > 0 ? part.value / all.value : undefined
}

/** So that `372 000 USD` is a part of `355 M USD`. */
function inMillions(value: number, unit: string): { readonly value: number; readonly unit: string } {
  return unit.startsWith('M ') ? { value: value * 1e6, unit: unit.slice(2) } : { value, unit }
}
