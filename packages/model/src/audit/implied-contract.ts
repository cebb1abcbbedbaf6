import { inUnit, significant } from '@cellwright/units'
import { packSurveys, surveyYear } from '../ledger/survey-price.ts'
import { meanEnergyOrdered } from '../plant/ordered-energy.ts'
import type { Claim, Estimate, OrderSpec } from '../project/project.ts'
import { isAbout, plantOf } from '../study/contract-figures.ts'
import type { Outcome } from '../study/outcome.ts'
import type { Implied } from './implied.ts'

const BY = 'audit/implied contract'

type Stated = Claim & { readonly estimate: Estimate }

/** What the claims about one order imply: money a pack and the energy it buys for each source that says both, and what the order asks of the plant. */
export function impliedOfContracts(o: Outcome): Implied[] {
  const superseded = new Set(o.world.project.claims.flatMap((c) => c.supersedes))
  return o.world.project.orders.flatMap((order) => {
    const stated = o.world.project.claims.flatMap((c): Stated[] =>
      isAbout(c, order) && !superseded.has(c.id) && c.value.kind === 'quantity' ? [{ ...c, estimate: c.value.estimate }] : [],
    )
    const of = (about: string) => stated.filter((c) => c.about === about && c.estimate.value > 0)
    const quantities = of('contract.quantity')
    const pairs = quantities.flatMap((quantity) => {
      const value = of('contract.value').find((v) => v.source === quantity.source)
      return value ? [{ quantity, value }] : []
    })
    return [
      ...pairs.flatMap((pair) => moneyOfPack(o, order, pair.quantity, pair.value)),
      ...ofPlant(o, order, quantities[0], of('contract.term')[0]),
    ]
  })
}

/** Money for a pack, and the energy that it buys at the surveyed price of the year in which it was stated. */
function moneyOfPack(o: Outcome, order: OrderSpec, quantity: Stated, value: Stated): Implied[] {
  const { world } = o
  const { currency, year = world.project.currency.year } = value.estimate
  if (currency === undefined) return []
  const each = value.estimate.value / quantity.estimate.value
  const surveyed = surveyYear(world.library, year)
  const prices = packSurveys(world, BY).flatMap((s) => (s.year === surveyed ? [s.price.value] : []))
  const [all] = prices
  if (all === undefined) return []
  const dollars = world.worth(each, currency, year)
  const energy = (price: number) => inUnit(dollars / price, 'kWh')
  const from = [value.id, quantity.id]
  const design = meanEnergyOrdered(world, order, o.packs)
  const [most, least] = [Math.max(...prices), Math.min(...prices)].map((p) => significant(energy(p), 3))
  return [
    {
      id: `${order.id}.${quantity.id}.money-per-pack`,
      what: 'money for a pack',
      unit: `M ${currency} (${year})`,
      value: each / 1e6,
      from,
      how: 'value / packs',
    },
    {
      id: `${order.id}.${quantity.id}.energy-per-pack`,
      what: 'energy of a pack that the money buys',
      unit: 'kWh',
      value: energy(all),
      from,
      how: `value / packs / price of packs in the survey of ${surveyed}`,
      more: `Over the prices of that survey it is ${most} to ${least} kWh.`,
      ...(design ? { design: inUnit(design.value, 'kWh') } : {}),
    },
  ]
}

/** Packs a year, and the energy of a pack with which the order fills the plant. */
function ofPlant(o: Outcome, order: OrderSpec, quantity: Stated | undefined, term: Stated | undefined): Implied[] {
  if (!quantity || !term) return []
  const design = meanEnergyOrdered(o.world, order, o.packs)
  const rate = quantity.estimate.value / term.estimate.value
  const perYear: Implied = {
    id: `${order.id}.packs-per-year`,
    what: 'packs delivered in a year',
    unit: '/yr',
    value: inUnit(rate, '/yr'),
    from: [quantity.id, term.id],
    how: 'packs / term',
  }
  const plant = plantOf(o, order)?.plant
  const superseded = new Set(o.world.project.claims.flatMap((c) => c.supersedes))
  const capacity = o.world.project.claims.find(
    (c) => c.about === 'plant.output.nameplate' && c.scope === plant?.id && !superseded.has(c.id),
  )
  if (capacity?.value.kind !== 'quantity') return [perYear]
  return [
    perYear,
    {
      id: `${order.id}.energy-that-fills-the-plant`,
      what: 'energy of a pack with which the order fills the plant',
      unit: 'kWh',
      value: inUnit(capacity.value.estimate.value / rate, 'kWh'),
      from: [capacity.id, term.id, quantity.id],
      how: 'capacity x term / packs',
      more: 'At nameplate all through the term larger packs could not be made; smaller ones leave capacity for other buyers.',
      ...(design ? { design: inUnit(design.value, 'kWh') } : {}),
    },
  ]
}
