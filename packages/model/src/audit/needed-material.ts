import { formatDate, inUnit, significant } from '@cellwright/units'
import type { Message } from '../issue.ts'
import type { Claim } from '../project/project.ts'
import { modelValues } from '../study/figure.ts'
import { feeds } from '../study/feeds.ts'
import { firstDates, type MaterialOutcome } from '../study/material-outcome.ts'
import type { Outcome } from '../study/outcome.ts'

/** What would have to be true for a claim about a material plant to hold; undefined where nothing plainer can be said than a ratio. */
export function neededOfMaterial(o: Outcome, m: MaterialOutcome, claim: Claim, value: number): Message | undefined {
  const { plant, schedule } = m
  const { nameplate } = plant
  const tonnes = inUnit(nameplate.value, 't/yr')
  const first = firstDates(o.world, m)
  switch (claim.about) {
    case 'plant.output.mass': {
      const [fed] = feeds(o, plant)
      if (!fed) return undefined
      const energy = inUnit(fed.energy.value, 'GWh/yr') * (value / nameplate.value)
      return say('CW-NEED-020', `makers of ${number(energy)} GWh a year of cells ${fed.cell} who buy all of it`, {
        energy_GWh: energy,
      })
    }
    case 'phase.output': {
      const share = value / nameplate.value
      return say('CW-NEED-021', `${number(share * 100)} % of the ${number(tonnes)} t a year of the plant`, { share })
    }
    case 'plant.energy-fed': {
      const [fed] = feeds(o, plant)
      const need = inUnit(nameplate.value / value, 'kg/kWh')
      const model = fed && inUnit(fed.need.value, 'kg/kWh')
      const beside = model === undefined ? '' : ` (model: ${number(model)} for cells ${fed!.cell})`
      return say('CW-NEED-022', `${number(need)} kg of product per kWh of cells${beside}`, { need_kg: need })
    }
    case 'plant.packs-fed': {
      const [fed] = feeds(o, plant)
      const each = nameplate.value / value
      const beside = fed ? ` (model: ${number(nameplate.value / fed.packs.rate.value)} for ${fed.packs.name})` : ''
      return say('CW-NEED-023', `${number(each)} kg of product in a pack${beside}`, { each_kg: each })
    }
    case 'product.per-pack': {
      const [fed] = feeds(o, plant)
      if (!fed) return undefined
      const energy = inUnit(value / fed.need.value, 'kWh')
      const model = inUnit(fed.energy.value / fed.packs.rate.value, 'kWh')
      const text = `packs of ${number(energy)} kWh of cells ${fed.cell} (${fed.packs.name}: ${number(model)} kWh)`
      return say('CW-NEED-024', text, { energy_kWh: energy })
    }
    case 'plant.investment.total': {
      const estimate = claim.value.kind === 'quantity' ? claim.value.estimate : undefined
      if (!estimate?.currency) return undefined
      const { report, year } = o.world.project.currency
      const each = o.world.worth(value, estimate.currency, estimate.year ?? year) / tonnes
      const model = plant.capex.total.value / tonnes
      const text = `${number(each)} ${report} (${year}) per t/yr of capacity (model: ${number(model)})`
      return say('CW-NEED-025', text, { perCapacity: each, model })
    }
    case 'plant.jobs.total': {
      const [each, model] = [value, plant.people.total.value].map((people) => (people / tonnes) * 1000) as [number, number]
      return say('CW-NEED-026', `${number(each)} people per 1000 t/yr of capacity (model: ${number(model)})`, { each, model })
    }
    case 'plant.floor-area':
    case 'site.area': {
      const [area = 0] = modelValues(o, claim.about, claim.scope)
      const [each, model] = [value / tonnes, area / tonnes]
      return say('CW-NEED-027', `${number(each)} m2 per t/yr of capacity (model: ${number(model)})`, { each, model })
    }
    case 'schedule.construction-start': {
      const start = schedule.start.value
      const [months, model] = [value - start, (first?.constructionStart.value ?? start) - start].map(inMonths) as [number, number]
      const text = `${number(months)} months of permits and design from ${formatDate(start)} (model: ${number(model)})`
      return say('CW-NEED-010', text, { months, model })
    }
    case 'schedule.build-time': {
      const [own] = modelValues(o, claim.about, claim.scope)
      const [months, model] = [value, own ?? 0].map((si) => inUnit(si, 'months')) as [number, number]
      const text = `pilot operation ${number(months)} months after the start of building (model: ${number(model)})`
      return say('CW-NEED-011', text, { months, model })
    }
    case 'schedule.pilot-start':
    case 'schedule.serial-start':
    case 'schedule.full-start':
    case 'schedule.design-output': {
      const [own] = modelValues(o, claim.about, claim.scope)
      if (own === undefined || !first) return undefined
      const from = first.constructionStart.value
      const [months, model] = [value - from, own - from].map(inMonths) as [number, number]
      const text = `${number(months)} months from the start of building on ${formatDate(from)} (model: ${number(model)})`
      return say('CW-NEED-008', text, { months, model })
    }
    default:
      return undefined
  }
}

const number = (x: number) => significant(x, 3)

const inMonths = (days: number) => days / (365 / 12)

function say(code: string, text: string, params: Record<string, string | number>): Message {
  return { code, params, text }
}
