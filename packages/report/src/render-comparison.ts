import type { CompareResults } from '@cellwright/model'
import { compareChanges } from './compare-changes.ts'
import { compareDifferences } from './compare-differences.ts'
import { compareFigures } from './compare-figures.ts'
import type { CompareSection } from './compare-page.ts'
import { compareYears } from './compare-years.ts'
import { heading, note, paint } from './page.ts'
import { plainText } from './plain-text.ts'
import { NARROWEST, type RenderOptions } from './render-results.ts'
import { TIE, wrap } from './wrap.ts'

const title: CompareSection = ({ project, engine, incomplete, sides }, page) => [
  ...wrap(`${project.name}: ${sides.map((s) => s.id).join(', ')}`, page.width).map((line) => paint(page, 'bold', line)),
  ...wrap(
    `project ${project.id}, inputs ${project.hash.slice(0, 8)}, engine ${engine.version}, library ${engine.library}, seed ${engine.seed}, ${engine.replications} replications, ${engine.draws} draws`,
    page.width,
  ),
  ...(incomplete ? wrap(`INCOMPLETE: ${incomplete.text}`, page.width).map((line) => paint(page, 'yellow', line)) : []),
  ...note(
    page,
    'The base is the file as it stands; a variant puts other values in place of some of its own. Differences are variant - base. Two kinds of chance are kept apart: replications are simulations of the same inputs with other breakdowns, draws are other inputs from their bands.',
  ),
]

const warnings: CompareSection = ({ warnings: list }, page) =>
  list.length === 0
    ? []
    : [
        ...heading(page, 'Warnings and limits, of all sides'),
        ...list.flatMap((w) => wrap(`${w.text} [${w.code}]`, page.width, { first: '  - ', rest: '    ' })),
      ]

const SECTIONS: readonly CompareSection[] = [title, compareChanges, compareFigures, compareDifferences, compareYears, warnings]

/** The comparison as text: what differs first, no line wider than `width`. Ends with a line end. */
export function renderComparison(comparison: CompareResults, { width = 80, color = false }: RenderOptions = {}): string {
  const page = { width: Math.max(NARROWEST, Math.floor(width)), color }
  const harmless = plainText(comparison)
  const lines = SECTIONS.flatMap((section) => section(harmless, page))
  return `${lines.join('\n').replaceAll(TIE, ' ')}\n`
}
