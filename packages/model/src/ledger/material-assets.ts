import { addMonths, civilDate } from '@cellwright/units'
import { firstPhase } from '../plant/first-phase.ts'
import type { MaterialCapexLine, MaterialPlant } from '../plant/material-plant.ts'
import { materialRule } from '../plant/material-rule.ts'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import type { MaterialTaskId } from '../schedule/material-network.ts'
import type { PhaseDates, PhaseSchedule } from '../schedule/phases.ts'
import { calc, exactly, rule, total, type Term } from '../term/index.ts'
import type { FixedAssets } from './fixed-assets.ts'
import { machineLife, replacements } from './machine-life.ts'
import { shareWithin } from './share-of-year.ts'
import { shareIn } from './spending.ts'

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
  money: string,
): FixedAssets {
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
  const spending = byYear(
    parts.flatMap((p) => p.payments),
    money,
  )
  const writtenOff = (amount: Term, from: Term, years: Term, year: number) =>
    calc`${amount} * ${shareWithin(from, years, year, `share of ${year} within that life`)} / ${years}`
  return {
    machines,
    spending,
    spent: (year) => {
      const first = spending.get(year)
      const renewed = parts.flatMap((p) =>
        p.groups.flatMap((g) => g.replaced.filter((r) => r.year === year).map(() => g.renewal)),
      )
      return total([nothing, ...(first ? [first] : []), ...renewed]).as(`investment and replacement of ${year}`, money)
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
      ).as(`depreciation of ${year}`, money),
  }
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

/** Payments by calendar year, spread by days. */
function byYear(payments: readonly Payment[], money: string): Map<number, Term> {
  const spent = new Map<number, Term[]>()
  for (const { amount, from, to } of payments) {
    const lastYear = civilDate(Math.max(from.value, to.value - 1)).year
    for (let year = civilDate(from.value).year; year <= lastYear; year++) {
      const share = rule(`the share of the days between these two that lie in ${year}`, [from, to], (a, b) => shareIn(a, b, year))
      spent.set(year, [...(spent.get(year) ?? []), calc`${amount} * ${share.as(`share spent in ${year}`, '%')}`])
    }
  }
  return new Map([...spent].map(([year, parts]) => [year, total(parts).as(`investment of ${year}`, money)]))
}
