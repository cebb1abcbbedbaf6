import { impliedNameplates } from '../plant/nameplate.ts'
import type { Outcome } from './outcome.ts'

/**
 * The model's value of an auditable quantity in one outcome, in SI units (dates: day numbers; money: the project's currency
 * and price level); several values where several other claims imply one each. Empty where the model has none.
 */
export function modelValues(o: Outcome, about: string, scope: string): number[] {
  const cell = o.cells.find((c) => c.id === scope)
  const pack = o.packs.find((p) => p.id === scope)
  const p = o.plants.find((x) => x.plant.id === scope)
  switch (about) {
    case 'cell.energy':
      return cell ? [cell.energy] : []
    case 'cell.specific-energy':
      return cell ? [cell.specificEnergy] : []
    case 'pack.energy':
      return pack ? [pack.energy] : []
  }
  if (!p) return []
  const { plant, schedule } = p
  switch (about) {
    case 'plant.output.nameplate':
      return impliedNameplates(o.world, plant.spec, plant.pack).map((i) => i.value)
    case 'product.packs-per-year':
      return [plant.nameplate / plant.pack.energy]
    case 'product.modules-per-year':
      return [(plant.nameplate / plant.pack.energy) * plant.pack.modules]
    case 'product.cells-per-year':
      return [(plant.nameplate / plant.pack.energy) * plant.pack.cells]
    case 'plant.cell-takt':
      return [plant.cellTakt]
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
      return [plant.steps.filter((s) => s.dwell === undefined).reduce((sum, s) => sum + s.installed, 0)]
    case 'plant.equipment-items':
      return [plant.steps.reduce((sum, s) => sum + s.installed, 0)]
    case 'plant.energy-per-output':
      return [plant.energy.perOutput]
    case 'schedule.pilot-start':
      return [schedule.pilotStart]
    case 'schedule.serial-start':
      return [schedule.serialStart]
    default:
      return []
  }
}
