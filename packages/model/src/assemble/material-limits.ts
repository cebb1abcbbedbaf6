import { significant } from '@cellwright/units'
import type { Message } from '../issue.ts'
import { elementBalance } from '../material/element-balance.ts'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import type { MaterialOutcome } from '../study/material-outcome.ts'
import type { Outcome } from '../study/outcome.ts'

/** What the balance and the books of material plants leave open. `books` by plant. */
export function materialLimits(o: Outcome, books: ReadonlyMap<string, MaterialLedger>): Message[] {
  return o.materialPlants.flatMap((m) => [...byDifference(m), ...unpriced(m, books.get(m.plant.id))])
}

/** Elements of which most of what leaves is only the rest of the balance. */
function byDifference({ plant }: MaterialOutcome): Message[] {
  const rows = elementBalance(plant.flows)
  const mass = rows.reduce((sum, r) => sum + r.inputs, 0)
  const unproved = rows.reduce((sum, r) => sum + r.byDifference * r.inputs, 0)
  if (mass <= 0 || unproved / mass < 0.01) return []
  return [
    say(
      'CW-WARN-022',
      `${significant((unproved / mass) * 100, 2)} % of the mass that enters ${plant.id} leaves in streams known only as the rest of the balance: that the balance closes proves nothing for them.`,
      { plant: plant.id, share: unproved / mass },
    ),
  ]
}

function unpriced({ plant }: MaterialOutcome, books: MaterialLedger | undefined): Message[] {
  const found: Message[] = []
  if (books && books.unpriced.length > 0)
    found.push(
      say(
        'CW-WARN-023',
        `No price was found of ${books.unpriced.join(', ')}: the books of ${plant.id} take them for nothing, and its costs are the least they can be.`,
        { plant: plant.id },
      ),
    )
  if (books?.price?.assumed)
    found.push(
      say('CW-WARN-024', `The price of ${plant.flows.product.name} in the books of ${plant.id} is an assumption.`, {
        plant: plant.id,
      }),
    )
  return found
}

function say(code: string, text: string, params: Record<string, string | number>): Message {
  return { code, params, text }
}
