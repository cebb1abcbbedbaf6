import { inUnit, significant, unitFactor } from '@cellwright/units'
import type { Message } from '../issue.ts'
import { surveyPrice } from '../ledger/survey-price.ts'
import { energyOrdered, meanEnergyOrdered } from '../plant/ordered-energy.ts'
import type { Claim } from '../project/project.ts'
import { contractYear, orderValue, plantOf } from '../study/contract-figures.ts'
import type { Outcome } from '../study/outcome.ts'

const BY = 'audit/contract'
const KWH = unitFactor('kWh')
const number = (x: number) => significant(x, 3)

/** What would have to be true for a figure of a contract to hold, `value` being the figure in SI units or its own money. */
export function neededOfContract(o: Outcome, claim: Claim, value: number): Message | undefined {
  const { world } = o
  const order = world.project.orders.find((x) => x.id === claim.scope)
  if (!order) return undefined
  const { report, year } = world.project.currency
  const energy = energyOrdered(world, order, o.packs)?.value
  switch (claim.about) {
    case 'contract.quantity': {
      const paid = orderValue(o, order)?.value
      const design = meanEnergyOrdered(world, order, o.packs)?.value
      if (paid === undefined || design === undefined) return undefined
      const survey = surveyPrice(world, contractYear(world.project, order), BY).value
      const wanted = inUnit(paid / value / survey, 'kWh')
      return {
        code: 'CW-NEED-020',
        params: { energy_kWh: wanted, design_kWh: inUnit(design, 'kWh') },
        text: `packs of ${number(wanted)} kWh in the mean at the surveyed price of ${number(survey * KWH)} ${report}/kWh (${year}) (mix of the file: ${number(inUnit(design, 'kWh'))} kWh)`,
      }
    }
    case 'contract.value': {
      const estimate = claim.value.kind === 'quantity' ? claim.value.estimate : undefined
      if (!estimate?.currency || !energy) return undefined
      const price = (world.worth(value, estimate.currency, estimate.year ?? year) / energy) * KWH
      const survey = surveyPrice(world, contractYear(world.project, order), BY).value * KWH
      return {
        code: 'CW-NEED-021',
        params: { price, survey },
        text: `a price of ${number(price)} ${report}/kWh (${year}) for the mix of the file (survey: ${number(survey)})`,
      }
    }
    case 'contract.term': {
      const nameplate = plantOf(o, order)?.plant.nameplate.value
      if (!energy || nameplate === undefined) return undefined
      const output = inUnit(energy / value, 'GWh/yr')
      return {
        code: 'CW-NEED-022',
        params: { output_GWh_per_yr: output, nameplate_GWh_per_yr: inUnit(nameplate, 'GWh/yr') },
        text: `${number(output)} GWh a year for the mix of the file (nameplate: ${number(inUnit(nameplate, 'GWh/yr'))})`,
      }
    }
    default:
      return undefined
  }
}
