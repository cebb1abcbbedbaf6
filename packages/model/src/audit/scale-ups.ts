import type { Entry } from '@cellwright/library'
import { significant } from '@cellwright/units'
import type { Outcome, PlantOutcome } from '../study/outcome.ts'
import { compared, sizeText, type Comparable, type Comparables } from './comparable.ts'

/**
 * Steps of scale-up that makers of the library took: each plant of cells that is larger than all earlier ones of its maker, over the largest of them. The nameplate over
 * such a step is the plant that its technology could come from. All of them ran plants of 1 GWh/yr and more before, which the rule says.
 */
export function scaleUps(o: Outcome, { plant: { nameplate } }: PlantOutcome): Comparables {
  const plants = o.world.library.entries('plant').filter((e) => e.text['plant-kind'] === 'cell' && e.text['maker'] !== undefined)
  const makers = [...new Set(plants.map((e) => e.text['maker']!))].toSorted()
  const items = makers.flatMap((maker) =>
    steps(
      plants.filter((e) => e.text['maker'] === maker),
      nameplate.value,
    ),
  )
  return {
    ...compared('nameplate over the step from the largest earlier plant of a maker to a larger one', items),
    mixed: 'of makers that ran plants of 1 GWh/yr and more before',
  }
}

function steps(plants: readonly Entry[], nameplate: number): Comparable[] {
  const sized = plants
    .flatMap((entry) => {
      const capacity = entry.values['capacity']
      const isEnergy = capacity?.dimension.kg === 1 && capacity.dimension.m === 2
      return capacity && isEnergy && capacity.year !== undefined
        ? [{ entry, year: capacity.year, size: capacity.value * capacity.factor, ref: capacity.ref }]
        : []
    })
    .toSorted((a, b) => a.year - b.year || a.size - b.size || (a.entry.id < b.entry.id ? -1 : 1))
  return sized.flatMap(({ entry, year, size, ref }) => {
    const before = sized.filter((s) => s.year < year && s.entry.text['project'] !== (entry.text['project'] ?? ''))
    const largest = before.toSorted((a, b) => b.size - a.size)[0]
    if (!largest || size <= largest.size) return []
    const step = size / largest.size
    return [
      {
        id: entry.id,
        name: `${entry.name}, ${significant(step, 2)} times ${largest.entry.name}`,
        country: entry.text['country'] ?? '',
        year,
        stage: entry.text['stage'] ?? '',
        size: sizeText(entry),
        value: nameplate / step,
        refs: [...new Set([ref, largest.ref])],
      },
    ]
  })
}
