import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { firstDates, type MaterialOutcome } from './material-outcome.ts'
import { recovery, wantedElement } from './recovery.ts'

const BY = 'study/share of a salar'

/**
 * Lithium that a plant takes out of the ground from its first production to the end of the calendar, over the lithium that the country has in the ground: nameplate x
 * lithium in the product x time over recovery. Undefined where its raw material holds none or the library knows none of the country. Announcements count by area or by
 * brine: of a salar of one depth and one grade all three are alike.
 */
export function shareOfSalar(world: World, m: MaterialOutcome): Term | undefined {
  const { flows, spec, nameplate } = m.plant
  const country = world.project.sites.find((s) => s.id === spec.site)?.country.toLowerCase()
  const resource = world.find(`region/${country}.lithium-resource`, BY)
  const won = recovery(flows)
  const first = firstDates(world, m)
  if (!resource || !won || !first || wantedElement(flows) !== 'Li') return undefined
  const lithium = exactly(flows.product.elements.get('Li') ?? 0, `lithium in ${flows.product.name}`)
  const end = exactly(world.project.calendar.end + 1, 'the end of the calendar', 'date')
  const time = calc`max(${[NONE, calc`(${end} - ${first.serialStart}) * ${A_DAY}`]})`.as('time of production', 'yr')
  const taken = calc`${nameplate} * ${lithium} * ${time} / ${won}`.as('lithium taken out of the ground', 't')
  return calc`min(${[ALL, calc`${taken} / ${resource}`]})`.as('share of the lithium in the ground', '%')
}

const A_DAY = exactly(86400, 'a day', 's')
const NONE = exactly(0, 'no time', 's')
const ALL = exactly(1, 'all of it')
