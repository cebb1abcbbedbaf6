import type { CompareVariant } from '@cellwright/model'
import { thingName, type CompareSection } from './compare-page.ts'
import { heading, labelled, paint, sentence, type Page } from './page.ts'
import { wrap } from './wrap.ts'

/** What each variant changes, as written in the file, and what it has or lacks. */
export const compareChanges: CompareSection = ({ variants }, page) => [
  ...heading(page, 'What differs'),
  ...variants.flatMap((variant) => oneVariant(variant, page)),
]

function oneVariant({ id, changes, onlyInBase, onlyInVariant }: CompareVariant, page: Page): string[] {
  const inner = (text: string) => wrap(text, page.width, { first: '    ' })
  const things = (list: typeof onlyInBase) => list.map((t) => `${thingName(t.kind)} ${t.id}`).join(', ')
  return [
    '',
    ...sentence(page, id).map((line) => paint(page, 'bold', line)),
    ...changes.flatMap((c) => [
      ...inner(c.id),
      ...labelled(page, 'base', c.base === null ? 'left out of the file' : meaning(c.base, c.baseClaim), 6),
      ...labelled(page, id, c.variant === null ? 'left out of the file' : meaning(c.variant, c.variantClaim), 6),
    ]),
    ...(onlyInBase.length > 0 ? inner(`Only the base has: ${things(onlyInBase)}.`) : []),
    ...(onlyInVariant.length > 0 ? inner(`Only ${id} has: ${things(onlyInVariant)}.`) : []),
  ]
}

function meaning(text: string, claim: string | null): string {
  return claim === null ? text : `${text}, which says ${claim}`
}
