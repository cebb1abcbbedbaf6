import type { ExplainedTerm, Explanation, Results } from '@cellwright/model'
import { counted, quantity } from './number-text.ts'
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

const DEPTH = 3

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
  const visit = (term: ExplainedTerm, level: number): void => {
    const again = told.has(term.id)
    told.add(term.id)
    if (term.source && !again) read.push(term)
    const cut = !again && term.from.length > 0 && level >= depth
    tree.push(...lines(term, level, again ? 'seen' : cut ? `${id}:${term.id}` : undefined, page))
    if (!again && !cut) for (const next of term.from) visitId(next, level + 1)
    // What was only named is written out where it is met again.
    if (cut) told.delete(term.id)
  }
  const visitId = (term: string, level: number): void => {
    const found = byId.get(term)
    if (found) visit(found, level)
  }
  visitId(from, 0)
  const used = new Set(read.map((t) => t.source?.ref.split(',')[0]))
  const list = references.filter((r) => used.has(r.id))
  const text = [
    paint(page, 'bold', `${name} [${id}]`),
    ...sentence(
      page,
      `${counted(terms.length, 'term')}, of which ${terms.filter((t) => t.source).length} are read and the others worked out. In a formula, [12] stands ` +
        `for term 12; formulas are in SI base units.${money ? ` Money is in ${money}.` : ''}`,
    ),
    '',
    ...tree,
    ...(list.length === 0 ? [] : ['', paint(page, 'bold', 'SOURCES')]),
    ...list.flatMap((r) => wrap(`${r.id}: ${plainText(r.text)}`, width, { first: '  ', rest: '    ' })),
  ]
  return `${text.join('\n').replaceAll(TIE, ' ')}\n`
}

/** `seen`: the term was written out before; any other text says where its terms are written out. */
function lines(term: ExplainedTerm, level: number, elsewhere: string | undefined, page: Page): string[] {
  const indent = '  '.repeat(level)
  const value = typeof term.value === 'string' ? term.value : quantity(term.value, term.unit)
  const head = `[${term.id}] ${term.name}: ${value}`
  const under = { first: `${indent}    `, rest: `${indent}      ` }
  const first = wrap(`${head}${tail(term, elsewhere)}`, page.width, { first: indent, rest: under.rest })
  if (elsewhere === 'seen') return first
  const how = term.how === null ? [] : wrap(`${term.kind === 'rule' ? 'by rule:' : '='} ${term.how}`, page.width, under)
  const reason = term.source?.reason ? wrap(`because: ${term.source.reason}`, page.width, under) : []
  const more = elsewhere === undefined ? [] : wrap(`more: --explain ${elsewhere}`, page.width, under)
  return [...first, ...[...how, ...reason, ...more].map((line) => paint(page, 'dim', line))]
}

function tail({ source, from }: ExplainedTerm, elsewhere: string | undefined): string {
  if (source && source.basis !== 'definition')
    return ` - ${source.basis === 'assumed' ? 'ASSUMED' : source.basis.replace('-', ' ')}, ${source.ref}`
  return elsewhere === 'seen' && from.length > 0 ? ' (above)' : ''
}
