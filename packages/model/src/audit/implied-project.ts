import { inUnit, significant } from '@cellwright/units'
import { sellsCells } from '../project/route.ts'
import type { Outcome } from '../study/outcome.ts'
import { outputValueOf } from '../study/output-value.ts'
import { beside, tellingsOf, type Told } from './claims-told.ts'
import type { Implied } from './implied.ts'

/** What claims about the whole project imply between them, and what an output value says of prices. */
export function impliedOfProject(o: Outcome): Implied[] {
  return [...prices(o), ...station(o), ...firm(o), ...demand(o)]
}

/** Price of a kWh, or of a tonne, that an output value of a plant asks for at the nameplate announced with it. */
function prices(o: Outcome): Implied[] {
  const { report, year } = o.world.project.currency
  const plants = [
    ...o.plants.map(({ plant }) => ({
      id: plant.id,
      unit: 'kWh',
      about: 'plant.output.nameplate',
      model: plant.nameplate.value,
    })),
    ...o.materialPlants.map(({ plant }) => ({
      id: plant.id,
      unit: 't',
      about: 'plant.output.mass',
      model: plant.nameplate.value,
    })),
  ]
  return plants.flatMap(({ id, unit, about, model }) =>
    tellingsOf(o.world, 'plant.output-value', id).flatMap((value) => {
      const capacity = beside(tellingsOf(o.world, about, id), value)
      if (!capacity) return []
      const own = outputValueOf(o, [id])
      return [
        {
          id: `${id}.price.${value.claim.id}`,
          what: `price that the output value asks for, in money of ${year}`,
          unit: `${report}/${unit}`,
          value: inUnit(value.value / capacity.value, `${report}/${unit}`),
          from: [value.claim.id, capacity.claim.id],
          how: 'output value / capacity',
          ...(own && { design: inUnit(own.value / model, `${report}/${unit}`) }),
        },
      ]
    }),
  )
}

/** Land of each storage station for each unit of its energy. */
function station(o: Outcome): Implied[] {
  return o.world.project.stations.flatMap(({ id }) =>
    tellingsOf(o.world, 'station.land', id).flatMap((land) => {
      const energy = beside(tellingsOf(o.world, 'station.energy', id), land)
      if (!energy) return []
      return [
        {
          id: `${id}.land-per-energy.${land.claim.id}`,
          what: `land of the storage station ${id} for its energy`,
          unit: 'm2/MWh',
          value: inUnit(land.value / energy.value, 'm2/MWh'),
          from: [land.claim.id, energy.claim.id],
          how: 'land / energy of the station',
        },
      ]
    }),
  )
}

/** What the price of a share says of the whole firm, beside the investment that it announces. */
function firm(o: Outcome): Implied[] {
  const { report, year } = o.world.project.currency
  const [investment] = tellingsOf(o.world, 'project.investment', 'project')
  return tellingsOf(o.world, 'firm.stake-price', 'project').flatMap((price) => {
    const stake = beside(tellingsOf(o.world, 'firm.stake', 'project'), price)
    if (!stake || !(stake.value > 0)) return []
    const worth = price.value / stake.value
    return [
      {
        id: `firm.value.${price.claim.id}`,
        what: `value of the whole firm, in money of ${year}`,
        unit: `M ${report}`,
        value: worth / 1e6,
        from: [price.claim.id, stake.claim.id],
        how: 'price of the share / share',
        ...(investment && { more: times(investment, worth) }),
      },
    ]
  })
}

function times(investment: Told, worth: number): string {
  return `The investment announced (${investment.claim.id}) is ${significant(investment.value / worth, 3)} times that.`
}

/** Demand that a share of the market and the nameplate of the plants of packs imply. */
function demand(o: Outcome): Implied[] {
  return tellingsOf(o.world, 'market.share', 'project').flatMap((share) => {
    const packs = o.plants.filter(({ plant }) => !sellsCells(plant.spec))
    if (packs.length === 0 || !(share.value > 0)) return []
    const made = packs.reduce((sum, { plant }) => sum + plant.nameplate.value, 0)
    return [
      {
        id: `market.demand.${share.claim.id}`,
        what: 'demand of the market that the share is of',
        unit: 'GWh/yr',
        value: inUnit(made / share.value, 'GWh/yr'),
        from: [share.claim.id],
        how: 'nameplate of the plants / share of the market',
        more: 'If all that the plants make goes there; less where they also sell elsewhere.',
      },
    ]
  })
}
