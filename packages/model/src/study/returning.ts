import { civilDate, dayNumber } from '@cellwright/units'
import type { Pack } from '../design/pack.ts'
import { monthEnds } from '../factory/curves.ts'
import { additionsOf } from '../factory/masses.ts'
import type { YearFlow } from '../factory/profile.ts'
import type { ReturnedSort } from '../material/returned-parts.ts'
import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'
import type { Returning, ReturningMonth } from '../use/returning.ts'
import { secondLife, type RetiredPacks, type SecondLifeRules } from '../use/second-life.ts'

const BY = 'study/returning'
const MONTH = (365.25 / 12) * 86400

/** Packs of a fleet, by calendar month: put to use, retired, and in use at the end. */
export interface PacksOfFleet {
  readonly months: readonly { readonly put: number; readonly inUse: number; readonly retired: readonly RetiredPacks[] }[]
}

/** What comes back of packs once they are retired, after the second life of those that have one. */
export function returningPacks(
  world: World,
  id: string,
  kind: 'fleet' | 'station',
  pack: Pack,
  { months }: PacksOfFleet,
  from: Term | undefined,
): Returning {
  const second = secondLife(
    months.map((m) => m.retired),
    secondLifeRules(world, from),
  )
  return {
    id,
    kind,
    sort: 'packs',
    secondLifeFrom: from,
    second,
    months: months.map(({ put, inUse }, i): ReturningMonth => {
      const count = second[i]!.toRecycling
      return { count, mass: count * pack.mass.value, energy: count * pack.energy.value, put, inUse }
    }),
  }
}

/** `from`: capacity from which a second life pays, where the file says it. */
export function secondLifeRules(world: World, from: Term | undefined): SecondLifeRules {
  const rule = (key: string) => world.read(`circle-rules/cellwright.${key}`, BY)
  return {
    from: (from ?? rule('second-life-from')).value,
    time: Math.round(rule('second-life-time').value / MONTH),
    lost: rule('second-life-lost').value,
  }
}

/** What of a cell is lost as scrap of electrodes, over one that is filled, at nameplate: of the cathode and of the anode. */
export function electrodeScrap(plant: Plant): { readonly cathode: Term; readonly anode: Term } {
  const rate = (step: string) => plant.steps.find((s) => s.step.id === step)!.inRate
  const filled = rate('filling')
  return {
    cathode: calc`max(0, ${rate('mixing-cathode')} / ${filled} - 1)`.as('cathodes lost before filling, over cells filled', '%'),
    anode: calc`max(0, ${rate('mixing-anode')} / ${filled} - 1)`.as('anodes lost before filling, over cells filled', '%'),
  }
}

/**
 * Rejects of a plant that makes cells, from its yearly flows: cells that were filled and are in no good pack or sold cell; or the coatings and foils of what was begun and
 * never filled, without the edges cut off, which are bare metal. A year is spread evenly over its days.
 */
export function returningRejects(
  world: World,
  plant: Plant,
  years: readonly YearFlow[],
  sort: Exclude<ReturnedSort, 'packs'>,
): Returning {
  const { start, end } = world.project.calendar
  const { cell } = plant.pack
  const { ends } = monthEnds(start, end + 1)
  const perYear = new Map(years.map((y) => [y.year, rejectsOf(world, plant, y)]))
  return {
    id: plant.id,
    kind: 'plant',
    sort,
    months: ends.map((until, i) => {
      const from = i === 0 ? 0 : ends[i - 1]!
      const { year } = civilDate(start + from / 86400)
      const ofYear = (until - from) / 86400 / daysOf(year, start, end)
      const { cells, electrodes } = perYear.get(year) ?? { cells: 0, electrodes: 0 }
      const count = sort === 'cells' ? cells * ofYear : 0
      const mass = sort === 'cells' ? count * cell.mass.value : electrodes * ofYear
      return { count, mass, energy: count * cell.energy.value, put: 0, inUse: 0 }
    }),
  }
}

/** Rejected cells, and mass of scrap of electrodes [kg], of one year. */
export function rejectsOf(
  world: World,
  plant: Plant,
  { packs, stepIn }: YearFlow,
): { readonly cells: number; readonly electrodes: number } {
  const entering = (step: string) => stepIn.get(step) ?? 0
  const filled = entering('filling')
  const solids = additionsOf(world, plant).filter((a) => /^(?:mixing|coating)-/.test(a.step) && !SOLVENTS.includes(a.material))
  const electrodes = solids.reduce((so, a) => so + Math.max(0, entering(a.step) - filled) * a.mass.value, 0)
  return { cells: Math.max(0, filled - packs * cellsOf(plant.pack)), electrodes }
}

const SOLVENTS = ['additive/nmp', 'additive/water']

function cellsOf(pack: { readonly cells: Term }): number {
  return pack.cells.value
}

/** Days of a calendar year within the calendar of the project. */
function daysOf(year: number, start: number, end: number): number {
  const [first, last] = [dayNumber({ year, month: 1, day: 1 }), dayNumber({ year: year + 1, month: 1, day: 1 }) - 1]
  return Math.min(last, end) - Math.max(first, start) + 1
}
