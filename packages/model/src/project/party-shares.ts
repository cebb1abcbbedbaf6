import { significant } from '@cellwright/units'
import type { Input } from './project.ts'
import { entryOf, type SourceNode } from './source-node.ts'
import type { Context, Type } from './type.ts'

type Share = 'capex' | 'building' | 'equipment' | 'offtake'

/** A party with what has been read of its shares. */
type Sharing = { readonly id: string } & { readonly [S in Share]?: Input | undefined }

/** Rounding of shares such as 33.3 %. */
const SLACK = 1e-9

/** Parties of which none has more of a part than the others leave. */
export function partiesOf<T extends readonly Sharing[]>(type: Type<T>): Type<T> {
  return {
    ...type,
    read(node, context) {
      const parties = type.read(node, context)
      if (!parties) return parties
      const check = (fields: readonly Share[], what: string) => fits(parties, fields, what, node, context)
      // Where shares of the whole investment are too much, that is said once.
      if (check(['capex'], 'the investment')) {
        check(['building', 'capex'], 'the buildings')
        check(['equipment', 'capex'], 'the equipment')
      }
      check(['offtake'], 'the output')
      return parties
    },
  }
}

/** Whether the shares that parties have of a part, each by the first of `fields` that is given, are at most all of it. */
function fits(
  parties: readonly Sharing[],
  fields: readonly Share[],
  what: string,
  node: SourceNode,
  { path, reading }: Context,
): boolean {
  let sum = 0
  for (const party of parties) {
    const field = fields.find((f) => party[f] !== undefined)
    const share = field && party[field]
    if (share?.kind !== 'value') continue
    sum += share.estimate.value
    if (sum <= 1 + SLACK) continue
    const at = entryOf(entryOf(node, party.id)?.value, field!)?.value.at ?? node.at
    reading.report('CW-PROJ-037', {
      path: `${path}.${party.id}.${field!}`,
      at,
      text: `with this share the parties have ${significant(sum * 100)} % of ${what}, more than there is`,
      hint: 'make the shares add up to 100 % at most',
      params: { share: sum },
    })
    return false
  }
  return true
}
