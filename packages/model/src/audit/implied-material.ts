import { inUnit, significant } from '@cellwright/units'
import { feeds } from '../study/feeds.ts'
import { materialBooks, type MaterialOutcome } from '../study/material-outcome.ts'
import type { Outcome } from '../study/outcome.ts'
import { claimedOf } from './claimed-of.ts'
import type { Comparables } from './comparable.ts'
import { comparables } from './comparables.ts'
import type { Implied } from './implied.ts'

/** What claims about a material plant imply between them, and what its product is enough for. */
export function impliedOfMaterials(o: Outcome): Implied[] {
  return o.materialPlants.flatMap((m) => [...perCapacity(o, m), ...fed(o, m), ...elsewhere(o, m), ...stateIncome(o, m)])
}

/** Money, people and land of a tonne a year. */
function perCapacity(o: Outcome, { plant }: MaterialOutcome): Implied[] {
  const find = claimedOf(o, plant.id)
  const capacity = find('plant.output.mass')
  if (!capacity) return []
  const { report, year } = o.world.project.currency
  const row = (about: string, id: string, what: string, unit: string, model: number, how: string): Implied[] => {
    const claim = find(about)
    if (!claim) return []
    const told = claim.si / inUnit(capacity.si, 't/yr')
    return [
      {
        id: `${plant.id}.${id}`,
        what: claim.year === undefined ? what : `${what}, in money of ${year}`,
        ...(claim.year !== undefined &&
          claim.year !== year && { more: `As announced, in money of ${claim.year}, it is ${significant(told, 3)}.` }),
        unit,
        value: inUnit(claim.money / capacity.si, unit),
        from: [claim.id, capacity.id],
        how,
        design: inUnit(model / plant.nameplate.value, unit),
        comparables: over(comparables(o, about, plant.id), plant.nameplate.value),
      },
    ]
  }
  return [
    ...row(
      'plant.investment.total',
      'investment-per-capacity',
      'investment per tonne a year',
      `${report}/(t/yr)`,
      plant.capex.total.value,
      'investment / capacity',
    ),
    ...row(
      'plant.jobs.total',
      'jobs-per-capacity',
      'jobs per 1000 tonnes a year',
      'jobs/(kt/yr)',
      plant.people.total.value,
      'jobs / capacity',
    ),
    ...row('site.area', 'site-per-capacity', 'land per tonne a year', 'm2/(t/yr)', plant.floor.site.value, 'site / capacity'),
  ]
}

/** Comparable figures of a whole plant for each unit of its capacity. */
function over({ rule, items, band }: Comparables, capacity: number): Comparables {
  const each = (x: number) => x / capacity
  return {
    rule: `${rule}, over it`,
    items: items.map((i) => ({ ...i, value: each(i.value) })),
    band: band && {
      ...band,
      min: each(band.min),
      p10: each(band.p10),
      p50: each(band.p50),
      p90: each(band.p90),
      max: each(band.max),
    },
  }
}

/** Cells and cars that the product is enough for, beside what was announced of them. */
function fed(o: Outcome, { plant }: MaterialOutcome): Implied[] {
  const find = claimedOf(o, plant.id)
  const capacity = find('plant.output.mass')
  const energy = find('plant.energy-fed')
  const packs = find('plant.packs-fed')
  const all = feeds(o, plant)
  const [first] = all
  const figures: Implied[] = []
  if (capacity && packs)
    figures.push({
      id: `${plant.id}.product-per-pack`,
      what: 'product in a pack (car)',
      unit: 'kg',
      value: capacity.si / packs.si,
      from: [capacity.id, packs.id],
      how: 'capacity / packs a year',
      ...(first && { design: plant.nameplate.value / first.packs.rate.value }),
    })
  if (capacity && energy)
    figures.push({
      id: `${plant.id}.product-per-energy`,
      what: 'product per energy of cells',
      unit: 'kg/kWh',
      value: inUnit(capacity.si / energy.si, 'kg/kWh'),
      from: [capacity.id, energy.id],
      how: 'capacity / energy of cells a year',
      ...(first && { design: inUnit(first.need.value, 'kg/kWh') }),
    })
  if (energy && packs)
    figures.push({
      id: `${plant.id}.energy-per-pack`,
      what: 'energy of a pack (car)',
      unit: 'kWh',
      value: inUnit(energy.si / packs.si, 'kWh'),
      from: [energy.id, packs.id],
      how: 'energy of cells a year / packs a year',
      comparables: comparables(o, 'pack.energy', plant.id),
    })
  if (!capacity) return figures
  for (const f of all) {
    const scale = capacity.si / plant.nameplate.value
    figures.push({
      id: `${plant.id}.energy-fed.${f.cell}`,
      what: `cells ${f.cell} that it is enough for`,
      unit: 'GWh/yr',
      value: inUnit(f.energy.value * scale, 'GWh/yr'),
      from: [capacity.id],
      how: `capacity / ${significant(inUnit(f.need.value, 'kg/kWh'), 3)} kg per kWh of cells`,
      more: `That is ${significant(inUnit(f.packs.rate.value * scale, '/yr'), 3)} packs a year (${f.packs.name}).`,
    })
  }
  return figures
}

/** Announcements that count jobs elsewhere too: how many for each one at the plant. */
function elsewhere(o: Outcome, { plant }: MaterialOutcome): Implied[] {
  const find = claimedOf(o, plant.id)
  const both = find('plant.jobs.direct-and-indirect')
  if (!both) return []
  const own = find('plant.jobs.total')
  const people = own?.si ?? plant.people.total.value
  return [
    {
      id: `${plant.id}.jobs-elsewhere`,
      what: 'jobs elsewhere for each job at the plant',
      unit: '',
      value: both.si / people - 1,
      from: [both.id, ...(own ? [own.id] : [])],
      how: own ? 'direct and indirect jobs / jobs at the plant - 1' : 'direct and indirect jobs / people of the model - 1',
    },
  ]
}

/** What a state is said to get beside all that the plant sells in the books: the sales, the royalty of the law and the tax on profit. */
function stateIncome(o: Outcome, m: MaterialOutcome): Implied[] {
  const { plant } = m
  const claim = claimedOf(o, plant.id)('plant.state-income')
  if (!claim) return []
  const { years, price } = materialBooks(o.world, m)
  const sum = (of: (y: (typeof years)[number]) => number) => years.reduce((so, y) => so + of(y), 0)
  const [sales, royalty, tax, mass] = [
    sum((y) => y.revenue.value),
    sum((y) => y.royalty.value),
    sum((y) => y.tax.value),
    sum((y) => y.made.value),
  ]
  const selling = years.filter((y) => y.made.value > 0).map((y) => y.year)
  if (!(sales > 0) || !price || selling.length === 0) return []
  const { report, year } = o.world.project.currency
  const money = (x: number) => `${significant(x / 1e9, 3)} bn ${report}`
  const perTonne = (x: number) => significant(x * 1000, 3)
  const product = plant.flows.product.name
  return [
    {
      id: `${plant.id}.state-share`,
      what: 'share of all sales that the state gets',
      unit: '%',
      value: (claim.money / sales) * 100,
      floor: claim.atLeast,
      from: [claim.id],
      how: `income of the state / sales of ${selling[0]} to ${selling.at(-1)} in the books`,
      design: ((royalty + tax) / sales) * 100,
      more:
        `In the books ${product} sells for ${money(sales)} of ${year} from ${selling[0]} to ${selling.at(-1)}; royalty ${money(royalty)} and tax ${money(tax)} come to ${money(royalty + tax)}. ` +
        `Even if the state got all that is sold, a tonne would have to bring ${perTonne(claim.money / mass)} ${report}, against ${perTonne(price.value.value)} in the books` +
        `${royalty + tax > 0 ? `; at the share that royalty and tax have there, ${perTonne((claim.money / mass) * (sales / (royalty + tax)))}` : ''}.`,
    },
  ]
}
