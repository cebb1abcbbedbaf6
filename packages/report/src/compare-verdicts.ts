import type { CompareVariant, VerdictDifferenceRow, VerdictSide } from '@cellwright/model'
import { counted } from './number-text.ts'
import { labelled, sentence, type Page } from './page.ts'
import { wrap } from './wrap.ts'

/** Announced figures that are judged otherwise than in the base, with both reasons. */
export function compareVerdicts(variant: CompareVariant, page: Page): string[] {
  const { id, verdicts, judged } = variant
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
  const notBuilt = variant.onlyInBase.filter((t) => t.kind === 'plant' || t.kind === 'material').map((t) => t.id)
  const isOf = (plant: string, { scope }: VerdictDifferenceRow) => scope === plant || scope.startsWith(`${plant}.`)
  const others = verdicts.filter((v) => !notBuilt.some((plant) => isOf(plant, v)))
  return [
    '',
    ...sentence(page, `Verdicts: ${verdicts.length} of ${claims} ${verdicts.length === 1 ? 'is' : 'are'} judged otherwise.`),
    ...notBuilt.flatMap((plant) => {
      const own = verdicts.filter((v) => isOf(plant, v))
      if (own.length === 0) return []
      const names = own.map((v) => v.id).join(', ')
      return wrap(`${plant} is not built in ${id}, which leaves ${own.length} of them without a verdict: ${names}.`, page.width, {
        first: '  ',
        rest: '    ',
      })
    }),
    ...others.flatMap((v) => [
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
