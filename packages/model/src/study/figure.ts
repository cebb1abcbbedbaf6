import { designOutput } from '../factory/design-output.ts'
import { automation } from '../plant/automation.ts'
import { equipmentMass } from '../plant/equipment-mass.ts'
import { lineLength, packLineLength, packLineSteps } from '../plant/line-length.ts'
import { impliedNameplates } from '../plant/nameplate.ts'
import { buysCells, sellsCells } from '../project/route.ts'
import { builders } from '../schedule/builders.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { centreTerms } from './centre-figure.ts'
import { contractTerms } from './contract-figures.ts'
import { fleetTerms } from './fleet-figure.ts'
import { homeMarket } from './home-market.ts'
import { materialOf, materialTerms } from './material-figure.ts'
import { directAndIndirectJobs } from './outside-jobs.ts'
import { outputValue } from './output-value.ts'
import type { Outcome } from './outcome.ts'
import { projectTerms } from './project-figure.ts'
import { roomOnSite } from './room-on-site.ts'

/**
 * The model's value of an auditable quantity in one outcome (dates: day numbers; money: the project's currency and price
 * level); several values where several other claims imply one each. Empty where the model has none. `asOf`: the day on which a claim was said, for what
 * changes from day to day.
 */
export function modelTerms(o: Outcome, about: string, scope: string, asOf?: string): Term[] {
  // What is not asked for is not worked out where the outcome is worked out when it is read.
  const ofThat = <T extends { readonly id: string }>(things: readonly T[], figure: (thing: T) => Term): Term[] => {
    const thing = things.find(({ id }) => id === scope)
    return thing ? [figure(thing)] : []
  }
  switch (about) {
    case 'cell.capacity':
      return ofThat(o.cells, (cell) => cell.capacity)
    case 'cell.voltage':
      return ofThat(o.cells, (cell) => cell.voltage)
    case 'cell.energy':
      return ofThat(o.cells, (cell) => cell.energy)
    case 'cell.mass':
      return ofThat(o.cells, (cell) => cell.mass)
    case 'cell.specific-energy':
      return ofThat(o.cells, (cell) => cell.specificEnergy)
    case 'cell.energy-density':
      return ofThat(o.cells, (cell) => cell.energyDensity)
    case 'pack.charge':
      return ofThat(o.packs, (pack) => pack.charge)
    case 'pack.voltage':
      return ofThat(o.packs, (pack) => pack.voltage)
    case 'pack.energy':
      return ofThat(o.packs, (pack) => pack.energy)
    case 'pack.module-energy':
      return ofThat(o.packs, (pack) => calc`${pack.energy} / ${pack.modules}`.as('energy of a module', 'kWh'))
    case 'pack.mass':
      return ofThat(o.packs, (pack) => pack.mass)
    case 'pack.specific-energy':
      return ofThat(o.packs, (pack) => pack.specificEnergy)
    case 'container.energy':
      return ofThat(o.containers, (container) => container.energy)
    case 'container.mass':
      return ofThat(o.containers, (container) => container.mass)
    case 'container.specific-energy':
      return ofThat(o.containers, (container) => container.specificEnergy)
  }
  if (about.startsWith('centre.')) return centreTerms(o, about, scope)
  if (about.startsWith('vehicle.')) return fleetTerms(o, about, scope)
  if (about.startsWith('contract.')) return contractTerms(o, about, scope)
  if (about.startsWith('project.') || OF_PROJECT.has(about)) return projectTerms(o, about, scope, asOf)
  if (about.startsWith('station.')) return stationTerms(o, about, scope)
  if (about === 'plant.output-value') return [outputValue(o, scope)].filter((t) => t !== undefined)
  const p = o.plants.find((x) => x.plant.id === scope)
  if (!p) {
    const m = materialOf(o, scope)
    return m ? materialTerms(o, m, about) : []
  }
  const { plant, schedule } = p
  const known = (...terms: readonly (Term | undefined)[]) => terms.filter((t) => t !== undefined)
  switch (about) {
    case 'plant.output.option':
      return known(roomOnSite(o.world, plant))
    case 'plant.line-length':
      return buysCells(plant.spec) ? [] : [lineLength(o.world, plant)]
    case 'plant.pack-line-length':
      return known(packLineLength(o.world, plant))
    case 'plant.pack-line-steps':
      return known(packLineSteps(o.world, plant))
    case 'plant.automation':
      return known(automation(plant))
    case 'plant.equipment-mass':
      return [equipmentMass(o.world, plant)]
    case 'plant.construction-workers':
      return known(builders(o.world, plant, schedule))
    case 'plant.jobs.direct-and-indirect':
      return [directAndIndirectJobs(o.world, plant.people.total)]
    case 'sales.home-share':
      return known(homeMarket(o.world, plant))
    case 'plant.output.nameplate':
      return impliedNameplates(o.world, plant.spec, plant.pack).map((i) => i.value)
    case 'product.packs-per-year':
      return sellsCells(plant.spec) ? [] : [calc`${plant.nameplate} / ${plant.pack.energy}`]
    case 'product.modules-per-year':
      return sellsCells(plant.spec) ? [] : [calc`${plant.nameplate} / ${plant.pack.energy} * ${plant.pack.modules}`]
    case 'product.cells-per-year':
      return buysCells(plant.spec) ? [] : [calc`${plant.nameplate} / ${plant.pack.energy} * ${plant.pack.cells}`]
    case 'plant.cell-takt':
      return buysCells(plant.spec) ? [] : [plant.cellTakt]
    case 'plant.investment.total':
      return [plant.capex.total]
    case 'plant.jobs.total':
      return [plant.people.total]
    case 'plant.floor-area':
      return [plant.floor.building]
    case 'plant.hall-area':
      return [plant.floor.production]
    case 'site.area':
      return [plant.floor.site]
    case 'plant.machines':
      return [total(plant.steps.filter((s) => s.dwell === undefined).map((s) => s.installed))]
    case 'plant.equipment-items':
      return [total(plant.steps.map((s) => s.installed))]
    case 'plant.energy-per-output':
      return [plant.energy.perOutput]
    case 'schedule.construction-start':
      return plant.spec.startOf === 'building' ? [] : [schedule.constructionStart]
    case 'schedule.build-time':
      return [calc`(${schedule.pilotStart} - ${schedule.constructionStart}) * ${A_DAY}`.as('time to build', 'months')]
    case 'schedule.pilot-start':
      return [schedule.pilotStart]
    case 'schedule.serial-start':
      return [schedule.serialStart]
    case 'schedule.building-works':
      return schedule.tasks.filter((t) => t.id === 'building').map((t) => t.duration)
    case 'schedule.full-start':
      return [schedule.fullStart]
    case 'schedule.design-output': {
      const { month } = designOutput(o.world, plant, schedule)
      return month ? [month] : []
    }
    default:
      return []
  }
}

/** Energy and land each follow from the other where it is the one that is judged. */
function stationTerms({ stations }: Outcome, about: string, scope: string): Term[] {
  const found = stations.find(({ station }) => station.id === scope)
  if (!found) return []
  const { station, capex } = found
  switch (about) {
    case 'station.energy':
      return [station.asked]
    case 'station.land':
      return [station.land]
    case 'station.power':
      return [station.power]
    case 'station.investment':
      return [capex.total]
    default:
      return []
  }
}

const A_DAY = exactly(86400, 'a day', 's')

/** Said of the project, though named otherwise. */
const OF_PROJECT = new Set(['firm.stake', 'firm.stake-price', 'team.engineers'])

/** The same as numbers in SI units. */
export function modelValues(o: Outcome, about: string, scope: string, asOf?: string): number[] {
  return modelTerms(o, about, scope, asOf).map((t) => t.value)
}
