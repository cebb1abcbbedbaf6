import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { PlantOutcome } from './outcome.ts'

const BY = 'study/development team'

/** People who develop what plants of cells and packs make. */
export interface DevelopmentTeam {
  /** Money spent on development in a year. */
  readonly budget: Term
  /** Cost of one person in a year, wages with on-cost. */
  readonly wage: Term
  readonly people: Term
  readonly engineers: Term
}

/**
 * Money for development by the rule of the factor family (ref:bsm-batpac5): a share of what is written off in a year, equipment and buildings over their lives there. Its
 * wages over what one person costs are people; scientists and engineers are a share of them. Undefined where there is no such plant, or no labour cost of its country.
 */
export function developmentTeam(world: World, plants: readonly PlantOutcome[]): DevelopmentTeam | undefined {
  const [first] = plants
  if (!first) return undefined
  const wage = researchWage(world, first.plant.spec.site)
  if (!wage) return undefined
  const money = world.project.currency.report
  const rule = (key: string) => world.read(`factor-plant/batpac5.${key}`, BY)
  const of = (ids: readonly string[]) =>
    total([
      exactly(0, 'no other money', money),
      ...plants.flatMap(({ plant }) => plant.capex.lines.filter((l) => ids.includes(l.id)).map((l) => l.amount)),
    ])
  const [equipment, building] = [of(['equipment', 'equipment-filled', 'support', 'utilities']), of(['building'])]
  const writtenOff = calc`${equipment} / ${rule('equipment-life')} + ${building} / ${rule('building-life')}`.as(
    'written off in a time',
    `M ${money}/yr`,
  )
  const budget = calc`${writtenOff} * ${A_YEAR} * ${rule('rnd-on-depreciation')}`.as(
    'money for development in a year',
    `M ${money}`,
  )
  const share = (key: string) => world.read(`plant-rules/research.${key}`, BY)
  const people = calc`${budget} * ${share('labour-share')} / ${wage}`.as('people in development', 'people')
  return {
    budget,
    wage,
    people,
    engineers: calc`${people} * ${share('scientist-share')}`.as('engineers in development', 'people'),
  }
}

/** What one person in development costs in a year where `site` is: labour cost of the country x a factor x the hours of a year. */
export function researchWage(world: World, site: string): Term | undefined {
  const country = world.project.sites.find((s) => s.id === site)?.country.toLowerCase()
  const hour = world.findMoney(`region/${country}.labour-cost`, BY)
  if (!hour) return undefined
  const days = calc`${world.read('plant-rules/prozell.worker-days', BY)} / ${A_DAY}`.as('days that a person works in a year', '')
  const hours = calc`${days} * ${world.read('plant-rules/prozell.shift-time', BY)}`.as('hours that a person works in a year', 'h')
  return calc`${hour} * ${hours} * ${world.read('plant-rules/research.wage-factor', BY)}`.as(
    'cost of a person in development in a year',
    world.project.currency.report,
  )
}

const A_DAY = exactly(86400, 'a day', 's')
const A_YEAR = exactly(365 * 86400, 'a year of 365 days', 's')
