import { civilDate, dayNumber } from '@cellwright/units'
import type { ChainLink } from '../factory/chain.ts'
import { monthEnds } from '../factory/curves.ts'
import { lastingLinks, linksThat, type Chain } from '../factory/chain-links.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import type { Way } from './chain-capacity.ts'
import type { Outcome } from './outcome.ts'

/** A time over which amounts are counted: a second of the mature chain, with the rows that hold to the end of the calendar, or a calendar year. */
export type Span = 'mature' | number

/** What goes through each row of a chain that holds in the span. A row without limit that holds for a part of a year brings at most what is needed in that time. */
export function waysOf(o: Outcome, { links }: Chain, span: Span): Way[] {
  const { calendar } = o.world.project
  const holding = span === 'mature' ? lastingLinks(links, calendar.end) : linksThat(links, (l) => daysIn(o.world, l, span) > 0)
  return holding.map((link) => {
    const { id, from, to, share } = link
    const inUnit = unitOf(o, link)
    const taker = to === undefined ? undefined : nameplateOf(o, to)
    const back = link.arrivals && span !== 'mature' ? cameIn(o.world, link.arrivals.months, link.id, span) : undefined
    const most = link.limit ?? (span !== 'mature' && isCut(o.world, link, span) ? link.needed : undefined)
    const limit = most && inUnit(most)
    return {
      id,
      material: `${link.kind} ${link.material}`,
      from,
      to,
      take:
        taker && link.needed
          ? calc`${inUnit(link.needed)} / ${taker}`.as(`${link.name} that ${to!} takes for its product`, takeUnit(o, link))
          : undefined,
      limit: back ?? (limit && (span === 'mature' ? limit : calc`${limit} * ${timeIn(o.world, link, span)}`)),
      share,
    }
  })
}

/** Nameplate of a plant [kg/s], of cells and packs [W]. */
export function nameplateOf({ plants, materialPlants }: Outcome, id: string): Term {
  return [...materialPlants, ...plants].find(({ plant }) => plant.id === id)!.plant.nameplate
}

/** Amounts of cells are energy here and mass on the way. */
function unitOf({ cells }: Outcome, { kind, material }: ChainLink): (mass: Term) => Term {
  const cell = kind === 'cell' ? cells.find((c) => c.id === material) : undefined
  return cell ? (mass) => calc`${mass} * ${cell.energy} / ${cell.mass}` : (mass) => mass
}

function takeUnit({ plants }: Outcome, { kind, to }: ChainLink): string {
  if (!plants.some(({ plant }) => plant.id === to)) return 'kg/kg'
  return kind === 'cell' ? 'kWh/kWh' : 'kg/kWh'
}

/** Time of a calendar year in which a contract runs [s]. */
function timeIn(world: World, link: ChainLink, year: number): Term {
  return exactly(daysIn(world, link, year) * 86400, `time in ${year} in which the row ${link.id} holds`, 's')
}

function daysIn({ project: { calendar } }: World, { start, end }: Pick<ChainLink, 'start' | 'end'>, year: number): number {
  const from = Math.max(dayNumber({ year, month: 1, day: 1 }), start, calendar.start)
  const to = Math.min(dayNumber({ year: year + 1, month: 1, day: 1 }) - 1, end, calendar.end)
  return Math.max(0, to + 1 - from)
}

/** What came back in a calendar year; what waits from years before is left out. */
function cameIn({ project: { calendar } }: World, months: readonly number[], id: string, year: number): Term {
  const { years } = monthEnds(calendar.start, calendar.end + 1)
  const mass = months.reduce((so, m, i) => (years[i] === year ? so + m : so), 0)
  return exactly(mass, `came back in ${year} by the row ${id}`, 't')
}

/** It begins or ends within the year, and not with the calendar. */
function isCut(world: World, link: ChainLink, year: number): boolean {
  const { start, end } = world.project.calendar
  return daysIn(world, link, year) < daysIn(world, { start, end }, year)
}

/** Calendar years of a project. */
export function yearsOf({ project: { calendar } }: World): number[] {
  const first = civilDate(calendar.start).year
  return Array.from({ length: civilDate(calendar.end).year - first + 1 }, (_, i) => first + i)
}
