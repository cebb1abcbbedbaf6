import { formatDate, significant } from '@cellwright/units'
import { staticOutput } from '../factory/material-run.ts'
import type { Message } from '../issue.ts'
import { elementBalance } from '../material/element-balance.ts'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import type { MaterialOutcome } from '../study/material-outcome.ts'
import type { Outcome } from '../study/outcome.ts'

/** What a reader must know before he trusts the figures of material plants. `books` by plant. */
export function materialWarnings(o: Outcome, books: ReadonlyMap<string, MaterialLedger>): Message[] {
  return o.materialPlants.flatMap((m) => [
    ...assumed(m),
    ...energy(m),
    ...byDifference(m),
    ...tooFew(m),
    ...dates(o, m),
    ...unpriced(m, books.get(m.plant.id)),
  ])
}

function assumed({ plant }: MaterialOutcome): Message[] {
  const share = plant.capex.assumedShare.value
  if (share < 0.005) return []
  const text = `${significant(share * 100, 2)} % of the money for machines of ${plant.id} rests on prices that are assumed, as do their people, floor and times between failures: no citable figures were found.`
  return [say('CW-WARN-020', text, { plant: plant.id, share })]
}

function energy({ plant }: MaterialOutcome): Message[] {
  const { unknown } = plant.energy
  const steps = plant.steps.length
  const parts = [
    { what: 'electricity', of: unknown.electricity.length },
    { what: 'heat', of: unknown.heat.length },
    { what: 'water', of: unknown.water.length },
  ].filter(({ of }) => of > 0)
  if (parts.length === 0) return []
  const list = parts.map(({ what, of }) => `${what} of ${of}`).join(', ')
  return [
    say(
      'CW-WARN-021',
      `Of the ${steps} steps of ${plant.id} no figure was found for ${list}: they count nothing, so that what is shown is the least it can be.`,
      { plant: plant.id },
    ),
  ]
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

function tooFew({ plant }: MaterialOutcome): Message[] {
  const { rate, bottleneck } = staticOutput(plant)
  const share = rate / plant.nameplate.value
  if (share >= 0.999) return []
  const step = plant.steps.find((s) => s.flow.id === bottleneck)?.flow.name ?? bottleneck
  return [
    say(
      'CW-WARN-010',
      `The machines of ${plant.id} can make ${significant(share * 100, 3)} % of its nameplate: too few were given for ${step}.`,
      { plant: plant.id, share },
    ),
  ]
}

function dates(o: Outcome, { plant, schedule }: MaterialOutcome): Message[] {
  const { end } = o.world.project.calendar
  const [first] = schedule.phases
  const found: Message[] = []
  if (first && schedule.stretch.value !== 1)
    found.push(
      say(
        'CW-WARN-006',
        `The schedule of ${plant.id} was stretched by a factor of ${significant(schedule.stretch.value, 3)} so that pilot operation begins on ${formatDate(first.pilotStart.value)} as the file says; the library's durations would give another day.`,
        { plant: plant.id, stretch: schedule.stretch.value },
      ),
    )
  for (const phase of schedule.phases)
    if (phase.serialStart.value > end)
      found.push(
        say(
          'CW-WARN-009',
          `The calendar ends on ${formatDate(end)}, before serial production of ${plant.id}, phase ${phase.id}, begins on ${formatDate(phase.serialStart.value)}: output and money are cut off.`,
          { plant: plant.id },
        ),
      )
  return found
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
