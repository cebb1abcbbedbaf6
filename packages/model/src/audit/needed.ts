import { formatDate, inUnit, significant, YEAR } from '@cellwright/units'
import type { Message } from '../issue.ts'
import { operatingTime } from '../plant/sizing.ts'
import { uptime } from '../plant/nameplate.ts'
import type { Claim } from '../project/project.ts'
import { auditableQuantity } from '../project/quantities.ts'
import type { Outcome } from '../study/outcome.ts'
import { modelValues } from '../study/figure.ts'
import { materialOf } from '../study/material-figure.ts'
import { claimPoint } from './claim-interval.ts'
import { neededOfContract } from './needed-contract.ts'
import { neededOfMaterial } from './needed-material.ts'

/** What would have to be true for a claim to hold: the one figure of the model that it fixes, and what the model says instead. */
export function needed(o: Outcome, claim: Claim): Message | undefined {
  const value = claimPoint(claim)
  const p = o.plants.find((x) => x.plant.id === claim.scope)
  if (value === undefined) return undefined
  if (claim.about === 'centre.start') return neededOfCentre(o, claim, value)
  if (claim.about.startsWith('contract.')) return neededOfContract(o, claim, value) ?? ratio(o, claim, value)
  if (!p) {
    const m = materialOf(o, claim.scope)
    return (m && neededOfMaterial(o, m, claim, value)) ?? ratio(o, claim, value)
  }
  const { plant, schedule } = p
  const { pack } = plant
  const nameplate = plant.nameplate.value
  const cellEnergy = pack.cell.energy.value
  const gwh = inUnit(nameplate, 'GWh/yr')
  const number = (x: number) => significant(x, 3)
  const say = (code: string, text: string, params: Record<string, string | number>): Message => ({ code, params, text })
  switch (claim.about) {
    case 'plant.output.nameplate': {
      const cells = inUnit(nameplate, 'GWh/yr') > 0 ? (value / cellEnergy) * YEAR : 0
      return say('CW-NEED-001', `${number(cells / 1e6)} million good cells a year of ${number(inUnit(cellEnergy, 'Wh'))} Wh`, {
        cells: Math.round(cells),
        energy_Wh: inUnit(cellEnergy, 'Wh'),
      })
    }
    case 'product.packs-per-year': {
      const energy = inUnit(nameplate / value, 'kWh')
      return say(
        'CW-NEED-002',
        `packs of ${number(energy)} kWh at ${number(gwh)} GWh a year (design: ${number(inUnit(pack.energy.value, 'kWh'))} kWh)`,
        {
          energy_kWh: energy,
          design_kWh: inUnit(pack.energy.value, 'kWh'),
        },
      )
    }
    case 'product.modules-per-year': {
      const energy = inUnit(nameplate / value, 'Wh')
      return say(
        'CW-NEED-003',
        `modules of ${number(energy)} Wh, that is ${number(energy / inUnit(cellEnergy, 'Wh'))} cells (design: ${pack.cellsPerModule.value} cells)`,
        {
          energy_Wh: energy,
          cells: energy / inUnit(cellEnergy, 'Wh'),
        },
      )
    }
    case 'plant.cell-takt': {
      const energy = inUnit((nameplate * YEAR * value) / (operatingTime(o.world).value * uptime(o.world).value), 'Wh')
      return say(
        'CW-NEED-004',
        `cells of ${number(energy)} Wh at ${number(gwh)} GWh a year (design: ${number(inUnit(cellEnergy, 'Wh'))} Wh)`,
        {
          energy_Wh: energy,
          design_Wh: inUnit(cellEnergy, 'Wh'),
        },
      )
    }
    case 'plant.investment.total': {
      const estimate = claim.value.kind === 'quantity' ? claim.value.estimate : undefined
      if (!estimate?.currency) return undefined
      const money = o.world.worth(value, estimate.currency, estimate.year ?? o.world.project.currency.year)
      const { report, year } = o.world.project.currency
      return say(
        'CW-NEED-005',
        `${number(money / 1e6 / gwh)} M ${report} (${year}) per GWh/yr of capacity (model: ${number(plant.capex.total.value / 1e6 / gwh)})`,
        {
          perCapacity: money / 1e6 / gwh,
          model: plant.capex.total.value / 1e6 / gwh,
        },
      )
    }
    case 'plant.jobs.total':
      return say(
        'CW-NEED-006',
        `${number(value / gwh)} people per GWh/yr of capacity (model: ${number(plant.people.total.value / gwh)})`,
        {
          perCapacity: value / gwh,
          model: plant.people.total.value / gwh,
        },
      )
    case 'plant.floor-area':
    case 'plant.hall-area':
    case 'site.area':
      return say('CW-NEED-007', `${number(value / gwh)} m2 per GWh/yr of capacity`, { perCapacity: value / gwh })
    case 'plant.output.option': {
      const { report, year } = o.world.project.currency
      const each = plant.capex.total.value / nameplate
      const [land, money] = [inUnit((value / nameplate) * plant.floor.site.value, 'ha'), (value * each) / 1e9]
      return say(
        'CW-NEED-012',
        `${number(land)} ha of land and ${number(money)} bn ${report} (${year}) in all by the model, each in proportion to capacity`,
        { land_ha: land, money },
      )
    }
    case 'plant.technology-base':
      return say('CW-NEED-013', `a step of scale-up of ${number(nameplate / value)} times`, { step: nameplate / value })
    case 'schedule.construction-start': {
      const months = (value - schedule.start.value) / (365 / 12)
      const model = (schedule.constructionStart.value - schedule.start.value) / (365 / 12)
      return say(
        'CW-NEED-010',
        `${number(months)} months of permits and design from ${formatDate(schedule.start.value)} (model: ${number(model)})`,
        { months, model },
      )
    }
    case 'schedule.build-time': {
      const months = inUnit(value, 'months')
      const [model = 0] = modelValues(o, claim.about, claim.scope)
      return say(
        'CW-NEED-011',
        `pilot operation ${number(months)} months after the start of building (model: ${number(inUnit(model, 'months'))})`,
        { months, model: inUnit(model, 'months') },
      )
    }
    case 'schedule.pilot-start':
    case 'schedule.serial-start':
    case 'schedule.full-start':
    case 'schedule.design-output': {
      const [own] = modelValues(o, claim.about, claim.scope)
      if (own === undefined) return undefined
      const months = (value - schedule.constructionStart.value) / (365 / 12)
      const model = (own - schedule.constructionStart.value) / (365 / 12)
      return say(
        'CW-NEED-008',
        `${number(months)} months from the start of building on ${formatDate(schedule.constructionStart.value)} (model: ${number(model)})`,
        {
          months,
          model,
        },
      )
    }
    default:
      return ratio(o, claim, value)
  }
}

/** Where nothing plainer can be said: how many times the model's figure it would have to be. */
function ratio(o: Outcome, claim: Claim, value: number): Message | undefined {
  const [model] = modelValues(o, claim.about, claim.scope, claim.asOf)
  if (!model) return undefined
  const bound = auditableQuantity(claim.about)?.bound
  return {
    code: 'CW-NEED-009',
    params: { ratio: value / model },
    text: `${significant(value / model, 3)} times what the model says${bound === undefined ? '' : ` is the ${bound === 'ceiling' ? 'most' : 'least'} that can be true`}`,
  }
}

/** Months from the start of its building works to the first day of a centre. */
function neededOfCentre(o: Outcome, { scope }: Claim, value: number): Message | undefined {
  const schedule = o.centres.find((c) => c.id === scope)?.schedule
  if (!schedule) return undefined
  const from = schedule.constructionStart.value
  const months = (value - from) / (365 / 12)
  const model = (schedule.start.value - from) / (365 / 12)
  return {
    code: 'CW-NEED-008',
    params: { months, model },
    text: `${significant(months, 3)} months from the start of building on ${formatDate(from)} (model: ${significant(model, 3)})`,
  }
}
