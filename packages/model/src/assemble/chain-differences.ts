import { inUnit, significant } from '@cellwright/units'
import type { Finding } from '../results.ts'
import type { Outcome } from '../study/outcome.ts'
import { staticChains, type StaticChain } from '../study/static-chain.ts'

/** Where a chain of a variant is limited by something else than in the base, by what its plants and contracts are enough for when mature. */
export function chainDifferences(base: Outcome, variant: Outcome): Finding[] {
  const before = new Map(severalPlants(base).map((s) => [s.chain.id, s]))
  return severalPlants(variant).flatMap((s): Finding[] => {
    const old = before.get(s.chain.id)
    const [was, is] = [old && leastOf(old), leastOf(s)]
    if (!was || !is || was.id === is.id) return []
    return [
      {
        id: `chain ${s.chain.id}`,
        kind: 'finding',
        code: 'CW-COMP-005',
        params: { chain: s.chain.id, base: was.id, variant: is.id },
        text: `Limit of the chain of ${s.chain.id} when mature: ${is.id}, enough for ${is.text}, where it is ${was.id} in the base, enough for ${was.text}.`,
      },
    ]
  })
}

function severalPlants(o: Outcome): StaticChain[] {
  return staticChains(o).filter(({ chain }) => chain.order.length > 1)
}

function leastOf({ mature, unit }: StaticChain): { readonly id: string; readonly text: string } | undefined {
  const least = mature.find((c) => c.rest === undefined)
  return least && { id: least.id, text: `${significant(inUnit(least.amount.value, `${unit}/yr`), 3)} ${unit} a year` }
}
