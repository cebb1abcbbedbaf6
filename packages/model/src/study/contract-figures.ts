import { civilDate } from '@cellwright/units'
import { surveyPrice } from '../ledger/survey-price.ts'
import { energyOrdered, meanEnergyOrdered } from '../plant/ordered-energy.ts'
import type { Claim, OrderSpec, Project } from '../project/project.ts'
import { packsOf } from '../project/route.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import type { Outcome, PlantOutcome } from './outcome.ts'

const BY = 'study/contract'

/** Year in which a contract was stated: that of the first claim about it, or else the first year of its deliveries. */
export function contractYear(project: Project, order: OrderSpec): number {
  const stated = project.claims.filter((c) => isAbout(c, order)).flatMap((c) => (c.asOf === undefined ? [] : [c.asOf]))
  const [first] = stated.toSorted()
  return first === undefined ? civilDate(order.from).year : Number(first.slice(0, 4))
}

export function isAbout({ about, scope }: Claim, order: OrderSpec): boolean {
  return scope === order.id && about.startsWith('contract.')
}

/** Time over which an order is delivered [s]. */
export function termOf(order: OrderSpec): Term {
  return exactly((order.to + 1 - order.from) * 86400, `term of the order ${order.id}`, 's')
}

/** Money for all of an order, in the money of the project: its value, or its energy at its price; undefined where neither is known in this world. */
export function orderValue(o: Outcome, order: OrderSpec): Term | undefined {
  const { world } = o
  const value = moneyOf(world, order, 'value')
  if (value) return value
  const price = moneyOf(world, order, 'price')
  const energy = price && energyOrdered(world, order, o.packs)
  return energy && calc`${energy} * ${price}`.as(`value of the order ${order.id}`, world.project.currency.report)
}

function moneyOf(world: World, order: OrderSpec, key: 'price' | 'value'): Term | undefined {
  const path = `orders.${order.id}.${key}`
  const money = world.input(order[key], path, BY)
  const estimate = world.estimate(order[key], path)
  if (!money || !estimate?.currency) return undefined
  return world.convert(money, estimate.currency, estimate.year ?? world.project.currency.year)
}

/** The plant that an order goes to: the first that makes one of its packs. */
export function plantOf(o: Outcome, order: OrderSpec): PlantOutcome | undefined {
  return o.plants.find((p) => order.products.some(({ pack }) => packsOf(p.plant.spec).includes(pack)))
}

/** Its plant has no other order: of several, what the plant can make says nothing of one. */
function isAlone(o: Outcome, order: OrderSpec): boolean {
  const plant = plantOf(o, order)
  return o.world.project.orders.every((other) => other === order || plantOf(o, other) !== plant)
}

/** The model's values of a figure of a contract: what the other figures of the contract say at the surveyed price, and what the plant can make. */
export function contractTerms(o: Outcome, about: string, scope: string): Term[] {
  const { world } = o
  const order = world.project.orders.find((x) => x.id === scope)
  if (!order) return []
  const money = world.project.currency.report
  const survey = () => surveyPrice(world, contractYear(world.project, order), BY)
  const nameplate = plantOf(o, order)?.plant.nameplate
  switch (about) {
    case 'contract.quantity': {
      const energy = meanEnergyOrdered(world, order, o.packs)
      const value = moneyOf(world, order, 'value')
      if (!energy) return []
      return [
        ...(value ? [calc`${value} / (${survey()} * ${energy})`.as(BOUGHT, '')] : []),
        ...(nameplate && isAlone(o, order) ? [calc`${nameplate} * ${termOf(order)} / ${energy}`.as(MADE, '')] : []),
      ]
    }
    case 'contract.value': {
      const energy = energyOrdered(world, order, o.packs)
      return energy ? [calc`${energy} * ${survey()}`.as(`value of the order ${order.id} at the surveyed price`, money)] : []
    }
    case 'contract.term': {
      const energy = energyOrdered(world, order, o.packs)
      return energy && nameplate
        ? [calc`${energy} / ${nameplate}`.as('time that the plant takes for the order at nameplate', 'yr')]
        : []
    }
    default:
      return []
  }
}

const BOUGHT = 'packs that the value buys at the surveyed price'
const MADE = 'packs that the plant makes in the term at nameplate'
