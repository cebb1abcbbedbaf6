import { counted } from './number-text.ts'
import { heading, sentence, type Section } from './page.ts'

/** How many published sources stand behind the numbers. */
export const sources: Section = ({ references }, page) => {
  if (references.length === 0) return []
  return [
    ...heading(page, 'Sources'),
    ...sentence(
      page,
      `The numbers of this report come from ${counted(references.length, 'published source')}; --json and --out DIR list them in full.`,
    ),
  ]
}
