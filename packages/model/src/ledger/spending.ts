import { addMonths, civilDate, dayNumber } from '@cellwright/units'
import type { CapexLine } from '../plant/capex.ts'
import type { Scope } from '../plant/capex-scope.ts'
import type { Plant } from '../plant/plant.ts'
import type { TaskKind } from '../schedule/task-network.ts'
import type { Schedule } from '../schedule/tasks.ts'
import { calc, rule, total, type Term } from '../term/index.ts'

/**
 * Investment by calendar year, spread by days: land in its first month, buildings from their start until the dry rooms are
 * done, everything else from the first order of equipment to the end of installation of the last line.
 */
export function spendingByYear(plant: Plant, dates: Schedule, money: string): Map<number, Term> {
  const first = (kind: TaskKind) => dates.tasks.find((t) => t.kind === kind)!
  const last = (...kinds: readonly TaskKind[]) => dates.tasks.findLast((t) => kinds.includes(t.kind))!
  const sum = (name: string, of: (id: CapexLine['id']) => boolean) =>
    total(plant.capex.lines.filter((l) => of(l.id)).map((l) => l.amount)).as(name, money)
  const monthLater = rule('a month later', [dates.start], (day) => addMonths(day, 1)).as('last payment for land', 'date')
  const kinds = [
    { amount: sum('land', (id) => id === 'land'), from: dates.start, to: monthLater },
    { amount: sum('buildings', (id) => id === 'building'), from: first('building').start, to: last('building', 'dry-rooms').end },
    {
      amount: sum('investment beside land and buildings', (id) => id !== 'land' && id !== 'building'),
      from: first('making').start,
      to: last('installation').end,
    },
  ]
  const spent = new Map<number, Term[]>()
  for (const { amount, from, to } of kinds) {
    const lastYear = civilDate(Math.max(from.value, to.value - 1)).year
    for (let year = civilDate(from.value).year; year <= lastYear; year++) {
      const share = rule(`the share of the days between these two that lie in ${year}`, [from, to], (a, b) => shareIn(a, b, year))
      spent.set(year, [...(spent.get(year) ?? []), calc`${amount} * ${share.as(`share spent in ${year}`, '%')}`])
    }
  }
  return new Map([...spent].map(([year, parts]) => [year, total(parts).as(`investment of ${year}`, money)]))
}

export const INTEREST_SCOPE: Scope = {
  covers:
    'simple interest at the discount rate on the investment of each year, from its middle to the first day of serial production',
  leavesOut: 'fees of lenders, interest on working capital and on losses of pilot operation, and all interest after that day',
}

/** Simple interest on each year's spending from the middle of the year to the first day of serial production. */
export function interestDuringConstruction(spending: ReadonlyMap<number, Term>, serialStart: Term, rate: Term): Term {
  const interest = [...spending].map(([year, amount]) => {
    const middle = (dayNumber({ year, month: 1, day: 1 }) + dayNumber({ year: year + 1, month: 1, day: 1 })) / 2
    const years = rule(
      `years of 365 days from the middle of ${year} to that day; none where it lies before`,
      [serialStart],
      (day) => Math.max(0, (day - middle) / 365),
    )
    return calc`${amount} * ${rate} * ${years.as(`years of interest on the money of ${year}`, '')}`
  })
  return total(interest)
}

/** Share of the days from `from` up to `to` that lie in a calendar year; a span of no days counts as one. */
export function shareIn(from: number, to: number, year: number): number {
  const begin = Math.max(from, dayNumber({ year, month: 1, day: 1 }))
  const stop = Math.min(Math.max(to, from + 1), dayNumber({ year: year + 1, month: 1, day: 1 }))
  return (stop - begin) / Math.max(1, to - from)
}
