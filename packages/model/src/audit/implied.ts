import { inUnit, significant, YEAR } from '@cellwright/units'
import { uptime } from '../plant/nameplate.ts'
import { operatingTime } from '../plant/sizing.ts'
import type { Claim } from '../project/project.ts'
import type { Outcome } from '../study/outcome.ts'
import { comparables, type Comparables } from './comparables.ts'
import { impliedOfContracts } from './implied-contract.ts'
import { impliedOfMaterials } from './implied-material.ts'
import { impliedOfPackLines } from './implied-pack-line.ts'
import { impliedOfProject } from './implied-project.ts'

/** A figure that nobody announced but that two announced figures fix between them. */
export interface Implied {
  readonly id: string
  readonly what: string
  readonly unit: string
  readonly value: number
  /** The value is the least that can be true. */
  readonly floor?: boolean
  /** What follows from it, in a sentence. */
  readonly more?: string
  /** Claims it follows from, and how. */
  readonly from: readonly string[]
  readonly how: string
  /** The design's own figure where it does not follow from the claims. */
  readonly design?: number
  readonly comparables?: Comparables
}

/** What pairs of claims about one plant imply, by the definitions of the registry. Superseded claims are left out. */
export function impliedFigures(o: Outcome): Implied[] {
  return [
    ...impliedOfPlants(o),
    ...impliedOfPackLines(o),
    ...impliedOfMaterials(o),
    ...impliedOfContracts(o),
    ...impliedOfProject(o),
  ]
}

function impliedOfPlants(o: Outcome): Implied[] {
  const superseded = new Set(o.world.project.claims.flatMap((c) => c.supersedes))
  return o.plants.flatMap(({ plant }) => {
    const find = (about: string): (Claim & { si: number }) | undefined => {
      const claim = o.world.project.claims.find(
        (c) => c.about === about && c.scope === plant.id && !superseded.has(c.id) && c.value.kind === 'quantity',
      )
      return claim?.value.kind === 'quantity' ? { ...claim, si: claim.value.estimate.value } : undefined
    }
    const capacity = find('plant.output.nameplate')
    const cars = find('product.packs-per-year')
    const modules = find('product.modules-per-year')
    const takt = find('plant.cell-takt')
    const cells = find('product.cells-per-year')
    const { pack } = plant
    const figures: Implied[] = []
    if (capacity && cars)
      figures.push({
        id: `${plant.id}.energy-per-pack`,
        what: 'energy of a pack',
        unit: 'kWh',
        value: inUnit(capacity.si / cars.si, 'kWh'),
        from: [capacity.id, cars.id],
        how: 'capacity / packs a year',
        design: inUnit(pack.energy.value, 'kWh'),
        comparables: comparables(o, 'pack.energy', pack.id),
      })
    if (capacity && modules)
      figures.push({
        id: `${plant.id}.energy-per-module`,
        what: 'energy of a module',
        unit: 'Wh',
        value: inUnit(capacity.si / modules.si, 'Wh'),
        from: [capacity.id, modules.id],
        how: 'capacity / modules a year',
        design: inUnit(pack.energy.value / pack.modules.value, 'Wh'),
      })
    if (cars && modules)
      figures.push({
        id: `${plant.id}.modules-per-pack`,
        what: 'modules in a pack',
        unit: '',
        value: modules.si / cars.si,
        from: [modules.id, cars.id],
        how: 'modules a year / packs a year',
        design: pack.modules.value,
      })
    if (capacity && cells)
      figures.push({
        id: `${plant.id}.energy-per-counted-cell`,
        what: 'energy of a cell',
        unit: 'Wh',
        value: inUnit(capacity.si / cells.si, 'Wh'),
        from: [capacity.id, cells.id],
        how: 'capacity / cells a year',
        design: inUnit(pack.cell.energy.value, 'Wh'),
      })
    if (capacity && takt)
      figures.push({
        id: `${plant.id}.energy-per-cell`,
        what: 'energy of a cell that comes without a stop all year',
        floor: true,
        more: `While a line runs only part of the time, the takt asks for more: ${significant(inUnit((capacity.si * takt.si * YEAR) / (operatingTime(o.world).value * uptime(o.world).value), 'Wh'), 3)} Wh at the uptime of the model, or for more than one line.`,
        unit: 'Wh',
        value: inUnit(capacity.si * takt.si, 'Wh'),
        from: [capacity.id, takt.id],
        how: 'capacity x takt',
        design: inUnit(pack.cell.energy.value, 'Wh'),
      })
    const base = find('plant.technology-base')
    if (capacity && base)
      figures.push({
        id: `${plant.id}.scale-up`,
        what: 'times the plant that the technology comes from',
        unit: '',
        value: capacity.si / base.si,
        from: [capacity.id, base.id],
        how: 'capacity / capacity of the technology base',
      })
    return figures
  })
}
