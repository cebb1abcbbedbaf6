import { calc, exactly, total, type Term } from '../term/index.ts'
import { materialBooks, type MaterialOutcome } from './material-outcome.ts'
import type { World } from '../project/world.ts'

const BY = 'study/income of the state'

/**
 * What the state gets of a material plant over the calendar, by the books without a simulation: royalty, tax on profit, and, where the library or the file gives a
 * `state-profit-share` of the region, that share of what is left of the profit after tax. Summed without discounting, in money of the project. Undefined where the product has no price.
 */
export function stateIncome(world: World, m: MaterialOutcome): Term | undefined {
  const books = materialBooks(world, m)
  if (!books.price) return undefined
  const money = world.project.currency.report
  const country = world.project.sites.find((s) => s.id === m.plant.spec.site)?.country.toLowerCase()
  const share = world.find(`region/${country}.state-profit-share`, BY)
  const royalty = total(books.years.map((y) => y.royalty)).as('royalty of all years', money)
  const tax = total(books.years.map((y) => y.tax)).as('tax on profit of all years', money)
  if (!share) return calc`${royalty} + ${tax}`.as('income of the state', `M ${money}`)
  const left = books.years.map(
    ({ revenue, costs, depreciation, tax: paid }) =>
      calc`max(${[NONE, calc`${revenue} - ${costs} - ${depreciation} - ${paid}`]})`,
  )
  return calc`${royalty} + ${tax} + ${share} * sum(${left})`.as('income of the state', `M ${money}`)
}

const NONE = exactly(0, 'no profit')
