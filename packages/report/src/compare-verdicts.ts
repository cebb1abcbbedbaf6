import type { CompareVariant, VerdictSide } from '@cellwright/model'
import { counted } from './number-text.ts'
import { labelled, sentence, type Page } from './page.ts'
import { wrap } from './wrap.ts'

/** Announced figures that are judged otherwise than in the base, with both reasons. */
export function compareVerdicts({ id, verdicts, judged }: CompareVariant, page: Page): string[] {
  if (judged === 0) return []
  const claims = counted(judged, 'announced figure')
  if (verdicts.length === 0)
    return [
      '',
      ...sentence(
        page,
        `Verdicts: ${judged === 1 ? 'the one' : 'all'} ${claims} ${judged === 1 ? 'is' : 'are'} judged as in the base.`,
      ),
    ]
  return [
    '',
    ...sentence(page, `Verdicts: ${verdicts.length} of ${claims} ${verdicts.length === 1 ? 'is' : 'are'} judged otherwise.`),
    ...verdicts.flatMap((v) => [
      ...wrap(`${v.title} [${v.id}] of ${v.scope}, announced ${announced(v.base, v.variant)}:`, page.width, {
        first: '  ',
        rest: '    ',
      }),
      ...labelled(page, 'base', verdict(v.base), 4),
      ...labelled(page, id, `${verdict(v.variant)}; ${v.variant.reason.text}`, 4),
    ]),
  ]
}

function announced(base: VerdictSide, variant: VerdictSide): string {
  return base.announced === variant.announced ? base.announced : `${base.announced}, in the variant ${variant.announced}`
}

function verdict(side: VerdictSide): string {
  const rests = side.unwidened !== side.verdict ? ', by the allowance for model error' : ''
  return `${side.verdict.replace('-', ' ').toUpperCase()}${side.borderline ? ', borderline' : ''}${rests}`
}
