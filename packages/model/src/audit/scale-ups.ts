import type { Entry, Library } from '@cellwright/library'
import { significant } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { Claim } from '../project/project.ts'
import type { Outcome } from '../study/outcome.ts'
import { claimPoint } from './claim-interval.ts'

/** A plant of cells that is larger than all earlier ones of its maker, over the largest of them. */
export interface ScaleUp {
  /** Entry of the library. */
  readonly id: string
  readonly step: number
}

/** The steps that makers of the library took, smallest first. All of them ran plants of 1 GWh/yr and more before. */
export function scaleUps(library: Library): readonly ScaleUp[] {
  const plants = library.entries('plant').filter((e) => e.text['plant-kind'] === 'cell' && e.text['maker'] !== undefined)
  const makers = [...new Set(plants.map((e) => e.text['maker']!))].toSorted()
  return makers
    .flatMap((maker) => steps(plants.filter((e) => e.text['maker'] === maker)))
    .toSorted((a, b) => a.step - b.step || (a.id < b.id ? -1 : 1))
}

function steps(plants: readonly Entry[]): ScaleUp[] {
  const sized = plants
    .flatMap((entry) => {
      const capacity = entry.values['capacity']
      const isEnergy = capacity?.dimension.kg === 1 && capacity.dimension.m === 2
      return capacity && isEnergy && capacity.year !== undefined
        ? [{ entry, year: capacity.year, size: capacity.value * capacity.factor }]
        : []
    })
    .toSorted((a, b) => a.year - b.year || a.size - b.size || (a.entry.id < b.entry.id ? -1 : 1))
  return sized.flatMap(({ entry, year, size }) => {
    const before = sized.filter((s) => s.year < year && s.entry.text['project'] !== (entry.text['project'] ?? ''))
    const largest = Math.max(0, ...before.map((s) => s.size))
    return largest > 0 && size > largest ? [{ id: entry.id, step: size / largest }] : []
  })
}

/**
 * How bold the step from the plant that a technology comes from is, beside those of other makers, in a sentence: that says nothing of what that plant makes. Undefined
 * of other claims and without a nameplate.
 */
export function scaleUpText(claim: Claim, central: Outcome | CellwrightError): string | undefined {
  if (claim.about !== 'plant.technology-base' || central instanceof CellwrightError) return undefined
  const base = claimPoint(claim)
  const plant = central.plants.find((p) => p.plant.id === claim.scope)?.plant
  const others = scaleUps(central.world.library)
  if (base === undefined || !(base > 0) || !plant || others.length === 0) return undefined
  const own = significant(plant.nameplate.value / base, 3)
  return (
    `from it to ${claim.scope} is a step of ${own} times; the ${others.length} steps of makers in the library, all of which ran plants of 1 GWh/yr and more before, ` +
    `are ${significant(others[0]!.step, 2)} to ${significant(others.at(-1)!.step, 2)} times; what that plant makes stands in its own books, which were not published`
  )
}
