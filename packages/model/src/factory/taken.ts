import type { MaterialPlant } from '../plant/material-plant.ts'
import type { Plant } from '../plant/plant.ts'
import { substanceInPart } from '../plant/substance-in-cell.ts'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import { additionsOf } from './masses.ts'

const BY = 'factory/taken'

/** What the steps of a plant take of a substance. */
export interface Taken {
  readonly step: string
  /** In one unit that enters the step [kg], of cells in one cell; of material plants for each kg of what the route counts [kg/kg]. */
  readonly perUnit: Term
  /** At nameplate, mean of the whole year [kg/s]. */
  readonly rate: Term
}

/** What the steps of a plant of cells or packs take of a substance or a cell, with the trim that is lost there; empty where it does not go into what the plant makes. */
export function takenByCells(world: World, plant: Plant, substance: string): Taken[] {
  const byStep = new Map<string, Term[]>()
  const cells = additionsOf(world, plant).find((a) => a.cell?.id === substance)
  const modules = plant.steps.find((s) => s.step.id === cells?.step)
  if (cells && modules) {
    // They come in one by one, before they are put together.
    const rate = calc`${cells.mass} * ${modules.inRate} * ${plant.operatingTime} / ${YEAR_OF_365_DAYS}`
    return [{ step: cells.step, perUnit: cells.cell!.mass, rate: rate.as('cells taken at nameplate', 't/yr') }]
  }
  for (const { step, material, mass, trim } of additionsOf(world, plant)) {
    const share = substanceInPart(world, substance, material, BY)
    if (share) byStep.set(step, [...(byStep.get(step) ?? []), calc`(${mass} + ${trim}) * ${share}`])
  }
  return [...byStep].flatMap(([id, masses]) => {
    const sized = plant.steps.find((s) => s.step.id === id)
    if (!sized) return []
    const perUnit = total(masses).as(`${substance} in a unit, ${sized.step.name}`, 'g')
    const rate = calc`${perUnit} * ${sized.inRate} * ${plant.operatingTime} / ${YEAR_OF_365_DAYS}`
    return [{ step: id, perUnit, rate: rate.as(`${substance} taken at nameplate, ${sized.step.name}`, 't/yr') }]
  })
}

/** What the steps of a material plant bring in of a substance. Ponds take in what the site gives, which no plant of the file makes. */
export function takenByMaterials({ steps, nameplate }: MaterialPlant, substance: string): Taken[] {
  return steps.flatMap(({ flow, form, throughRejects }) => {
    const masses = flow.inputs.filter((p) => p.substance.id === substance).map((p) => p.mass)
    if (masses.length === 0 || form === 'pond') return []
    const perUnit = total(masses).as(`${substance} taken in, ${flow.name}`, 'kg/kg')
    const rate = calc`${nameplate} * ${perUnit} * ${throughRejects}`
    return [{ step: flow.id, perUnit, rate: rate.as(`${substance} taken at nameplate, ${flow.name}`, 't/yr') }]
  })
}
