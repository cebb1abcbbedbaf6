import { addMonths } from '@cellwright/units'
import { firstPhase } from '../plant/first-phase.ts'
import type { MaterialCapexLine, MaterialPlant } from '../plant/material-plant.ts'
import { materialRule } from '../plant/material-rule.ts'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import type { MaterialTaskId } from '../schedule/material-network.ts'
import type { PhaseDates, PhaseSchedule } from '../schedule/phases.ts'
import { calc, exactly, rule, total, type Term } from '../term/index.ts'
import { machineLife, replacements } from './machine-life.ts'
import type { BookYear } from './material-calendar.ts'
import { shareOfYear } from './share-of-year.ts'

/** What was invested in a material plant, when it is paid and how it is written off. */
export interface MaterialAssets {
  /** Investment and replacement in the days of a year that the calendar has. */
  readonly spent: (year: BookYear) => Term
  /** Straight-line depreciation of the same days. */
  readonly depreciation: (year: BookYear) => Term
  /** Investment that is paid before the calendar begins or after it ends. */
  readonly outside: Term
  /** All replacements in the calendar. */
  readonly renewed: Term
}

/** Kinds of investment that last as long as machines. Land is kept at cost, all else lasts as long as buildings. */
const MACHINES: readonly MaterialCapexLine['id'][] = ['equipment', 'installation']

/**
 * What is invested in a material plant, phase by phase: a phase has its share of all kinds of money but land, which the first pays. Buildings and ponds are paid
 * while they are built, everything else from the order of machines to the end of their installation. Lives count from the first day of pilot operation of the
 * phase; the machines of each step, with their installation, are replaced at the end of every life of their own (machine-life.ts), at their price times the
 * replacement factor of ref:prozell. Ponds last as long as buildings. `last` is the last year in which the plant makes anything.
 */
export function materialAssets(
  world: World,
  plant: MaterialPlant,
  { phases: dates }: PhaseSchedule,
  last: number,
  calendar: readonly BookYear[],
  money: string,
): MaterialAssets {
  const { capex, phases } = plant
  const kind = (name: string, ids: readonly MaterialCapexLine['id'][]) =>
    total(capex.lines.filter((l) => ids.includes(l.id)).map((l) => l.amount)).as(name, money)
  const machines = kind('machines, installed', MACHINES)
  const [buildings, ponds] = [kind('buildings', ['building']), kind('ponds', ['ponds'])]
  const land = kind('land', ['land'])
  const beside = calc`${capex.total} - ${land}`.as('investment beside land', money)
  const buildingLife = calc`round(${world.read('factor-plant/batpac5.building-life', 'ledger')} / ${YEAR_OF_365_DAYS})`.as(
    'life of buildings in whole years',
    '',
  )
  const again = world.read('plant-rules/prozell.replacement-factor', 'ledger')
  const groups = byLife(world, plant)
  const nothing = exactly(0, 'no money', money)
  const first = firstPhase(world, plant.spec)?.id
  const parts = phases.map(({ id, capexShare }) => {
    const of = (what: string) => `${what}, phase ${id}`
    const when = dates.find((d) => d.id === id)!
    const share =
      id === first
        ? calc`(${capexShare} * ${capex.total} - ${land}) / ${beside}`
        : calc`${capexShare} * ${capex.total} / ${beside}`
    const own = share.as(of('share of the investment beside land'), '%')
    const ofMachines = calc`${own} * ${machines}`.as(of('machines, installed'), money)
    const ofBuildings = calc`${own} * ${buildings}`.as(of('buildings'), money)
    const ofPonds = calc`${own} * ${ponds}`.as(of('ponds'), money)
    const rest = calc`${own} * ${beside} - ${ofBuildings} - ${ofPonds}`.as(
      of('investment beside land, buildings and ponds'),
      money,
    )
    return {
      opening: when.pilotStart,
      lasting: calc`${own} * ${beside} - ${ofMachines}`.as(of('what lasts as long as buildings'), money),
      payments: [
        ...(id === first ? [{ amount: land, ...monthFrom(when.start) }] : []),
        { amount: ofBuildings, ...spanOf(when, 'building', 'building') },
        { amount: ofPonds, ...spanOf(when, 'pond-building', 'pond-building') },
        { amount: rest, ...spanOf(when, 'making', 'installation') },
      ],
      groups: groups.map(({ life, part }) => {
        const amount = calc`${ofMachines} * ${part}`.as(of(`machines that last ${life.value} years`), money)
        const renewal = calc`${amount} * ${again}`.as(of(`replacement of machines that last ${life.value} years`), money)
        return { life, amount, renewal, replaced: replacements(when.pilotStart, life, last) }
      }),
    }
  })
  const payments = parts.flatMap((p) => p.payments)
  const paid = ({ amount, from, to }: Payment, begin: number, stop: number, where: string) => {
    const share = rule(`the share of the days between these two that lie ${where}`, [from, to], (a, b) =>
      shareOfSpan(a, b, begin, stop),
    )
    return calc`${amount} * ${share.as(`share spent ${where}`, '%')}`
  }
  const [begin, stop] = [calendar[0]!.from, calendar.at(-1)!.to]
  const renewals = parts.flatMap((p) => p.groups.flatMap((g) => g.replaced.map(({ year }) => ({ year, amount: g.renewal }))))
  const writtenOff = (amount: Term, opening: Term, years: Term, { year, from, to }: BookYear) => {
    const share = rule(`the share of ${year} in the calendar within so many years from that day`, [opening, years], (day, n) =>
      shareOfYear(Math.max(from, day), Math.min(to, addMonths(day, 12 * n)), year),
    )
    return calc`${amount} * ${share.as(`share of ${year} within that life`, '%')} / ${years}`
  }
  return {
    spent: (books) => {
      const { year, from, to } = books
      const first = payments.filter((p) => shareOfSpan(p.from.value, p.to.value, from, to) > 0)
      const renewed = renewals.flatMap((r) => (r.year === year ? [r.amount] : []))
      return total([nothing, ...first.map((p) => paid(p, from, to, `in ${year}`)), ...renewed]).as(
        `investment and replacement of ${year}`,
        money,
      )
    },
    depreciation: (year) =>
      total(
        parts.flatMap((p) => [
          ...p.groups.flatMap((g) => [
            writtenOff(g.amount, p.opening, g.life, year),
            ...g.replaced.map((r) => writtenOff(g.renewal, r.from, g.life, year)),
          ]),
          writtenOff(p.lasting, p.opening, buildingLife, year),
        ]),
      ).as(`depreciation of ${year.year}`, money),
    outside: total([
      nothing,
      ...payments.flatMap((p) => [
        paid(p, -Infinity, begin, 'before the calendar'),
        paid(p, stop, Infinity, 'after the calendar'),
      ]),
    ]).as('investment outside the calendar', money),
    renewed: total([nothing, ...renewals.map((r) => r.amount)]).as('replacements', money),
  }
}

/** Share of the days from `from` up to `to` that lie between two others; a span of no days counts as one. */
function shareOfSpan(from: number, to: number, begin: number, stop: number): number {
  const last = Math.max(to, from + 1)
  return Math.max(0, Math.min(last, stop) - Math.max(from, begin)) / (last - from)
}

/** Machines of one life, in whole years, and their part of the money for machines. Sums to 1. */
interface LifeGroup {
  readonly life: Term
  readonly part: Term
}

function byLife(world: World, { flows, steps }: MaterialPlant): LifeGroup[] {
  const usual = () => materialRule(world, flows.kind, 'equipment-life', 'ledger')
  const lives = new Map<number, { life: Term; money: Term[] }>()
  const machines = steps.filter((s) => s.form !== 'pond')
  for (const { flow, capex } of machines) {
    const life = machineLife(world, world.findOf('material-machine', flow.id, 'equipment-life', 'ledger') ?? usual())
    const group = lives.get(life.value) ?? { life, money: [] }
    lives.set(life.value, group)
    group.money.push(capex)
  }
  const all = total(machines.map((s) => s.capex))
  if (!(all.value > 0)) {
    const one = exactly(1, 'all machines are of one life')
    return [{ life: machineLife(world, usual()), part: one }]
  }
  return [...lives.values()].map(({ life, money }) => ({
    life,
    part: calc`${total(money)} / ${all}`.as(`machines that last ${life.value} years over all machines`, '%'),
  }))
}

interface Payment {
  readonly amount: Term
  readonly from: Term
  readonly to: Term
}

function monthFrom(start: Term): Omit<Payment, 'amount'> {
  return {
    from: start,
    to: rule('a month later', [start], (day) => addMonths(day, 1)).as('last payment for land', 'date'),
  }
}

/** From the first day of one task to the last of another; where the phase has no such task, from the start of the works to pilot operation. */
function spanOf(
  { tasks, constructionStart, pilotStart }: PhaseDates,
  first: MaterialTaskId,
  last: MaterialTaskId,
): Omit<Payment, 'amount'> {
  return {
    from: tasks.find((t) => t.id === first)?.start ?? constructionStart,
    to: tasks.findLast((t) => t.id === last)?.end ?? pilotStart,
  }
}
