import { significant } from '@cellwright/units'
import type { Message } from '../issue.ts'
import type { World } from '../project/world.ts'
import type { CentreWork } from '../study/centre-work.ts'
import type { CentreSimulated } from '../centre-results.ts'

/** What must be known of a centre beside its figures, as far as it is known without a simulation. */
export function centreMessages(world: World, { centre }: CentreWork): Message[] {
  const { id, loads, size, work, running, schedule } = centre
  const found: Message[] = []
  const steps = [work.swap, ...work.steps]
  const assumed = steps.filter((s) => world.library.datum(`service-step/${s.id}.work-time`)?.basis === 'assumed')
  if (loads.length > 0 && assumed.length > 0)
    found.push({
      code: 'CW-USE-030',
      params: { centre: id, assumed: assumed.length, steps: steps.length },
      text: `${id}: the times of ${assumed.length} of its ${steps.length} steps (${assumed.map((s) => s.name).join('; ')}) are assumptions: no hours of repair of a centre for buses or trolleybuses are published. Its size, people and cost follow from them.`,
    })
  for (const { name, count, load, given } of [...size.places, size.technicians])
    if (given && load.value >= count.value)
      found.push({
        code: 'CW-USE-031',
        params: { centre: id, place: name, count: count.value, load: load.value },
        text: `${id}: the ${count.value} ${name} of the file are fewer than the ${significant(load.value, 3)} that are busy in the mean of its busiest year, so that packs pile up; it needs more than that.`,
      })
  for (const { name, count, given, least } of [...size.places, size.technicians])
    if (given && count.value < least)
      found.push({
        code: 'CW-USE-039',
        params: { centre: id, place: name, count: count.value, least },
        text: `${id}: with ${count.value} ${name} one of its steps, which needs ${least} at once, can never be done, so the centre is not simulated.`,
      })
  if (!schedule)
    found.push({
      code: 'CW-USE-032',
      params: { centre: id },
      text: `${id}: nothing says when it opens, so it is sized but not simulated.`,
    })
  const left = world.project.fleets.filter((f) => f.centre === id && !loads.some((l) => l.fleet === f.id))
  if (left.length > 0)
    found.push({
      code: 'CW-USE-033',
      params: { centre: id, fleets: left.map((f) => f.id).join(', ') },
      text: `${id}: without ${left.map((f) => f.id).join(' and ')}, of which nothing says how many vehicles there are.`,
    })
  if (running.perRepair && running.saving.value < 0)
    found.push({
      code: 'CW-USE-034',
      params: { centre: id, repair: running.perRepair.value, pack: running.packPrice.value },
      text: `${id}: a repair costs ${significant(running.perRepair.value, 3)} ${world.project.currency.report} of ${world.project.currency.year} with the investment, more than a new pack (${significant(running.packPrice.value, 3)}).`,
    })
  return found
}

/** What the simulation adds. */
export function simulatedMessages(id: string, wanted: number, simulated: CentreSimulated | null): Message[] {
  if (!simulated) return []
  const found: Message[] = []
  const short = simulated.years.filter((y) => y.availability < wanted)
  if (short.length > 0)
    found.push({
      code: 'CW-USE-035',
      params: { centre: id, year: short[0]!.year, years: short.length, availability: short[0]!.availability },
      text: `${id} does not keep up: in ${short[0]!.year}${short.length > 1 ? ` and ${short.length - 1} other years` : ''} fewer than ${significant(wanted * 100, 3)} % of the vehicles are on the road (${significant(short[0]!.availability * 100, 3)} %).`,
    })
  if (simulated.least === null)
    found.push({
      code: 'CW-USE-036',
      params: { centre: id, tried: simulated.trials.length },
      text: `${id}: none of the ${simulated.trials.length} sizes that were tried keeps ${significant(wanted * 100, 3)} % of the vehicles on the road with confidence; ${simulated.isCut ? 'the search was cut short, and another size may' : 'what holds them up is not the size of the centre, or the file leaves no size open'}.`,
    })
  return found
}
