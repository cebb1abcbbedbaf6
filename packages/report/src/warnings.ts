import { heading, paint, type Section } from './page.ts'
import { wrap } from './wrap.ts'

/** What the reader must be warned of, and what is not modelled. */
export const warnings: Section = (results, page) => {
  const unmodelled = results.claims.filter((c) => c.verdict === 'not-modelled')
  const lines = results.warnings.map(({ text, code }) => `${text} [${code}]`)
  const missing = [...new Set(unmodelled.map((c) => c.title))]
  if (missing.length > 0) lines.push(`Not modelled, so not judged: ${missing.join(', ')}.`)
  if (lines.length === 0) return []
  return [
    ...heading(page, 'Warnings and limits'),
    ...lines
      .flatMap((line) => wrap(line, page.width, { first: '  - ', rest: '    ' }))
      .map((line) => paint(page, 'yellow', line)),
  ]
}
