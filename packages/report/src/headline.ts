import { heading, type Section } from './page.ts'
import { wrap } from './wrap.ts'

/** The findings, as numbered sentences. */
export const headline: Section = ({ headline: findings }, page) => {
  if (findings.length === 0) return []
  return [
    ...heading(page, 'Headline findings'),
    ...findings.flatMap(({ text }, i) => {
      const first = `${String(i + 1).padStart(3)}. `
      return wrap(text, page.width, { first, rest: ' '.repeat(first.length) })
    }),
  ]
}
