import { builtInLibrary, type Datum, type Entry } from '@cellwright/library'
import { World } from '../packages/model/src/project/world.ts'
import type { Case, Group } from './case.ts'
import { because } from './because.ts'
import { sourceOf } from './plant-corpus.ts'
import { readProject } from './read-data.ts'
import { median } from './summary.ts'

/** Kinds of material plants of which the library has at least three with capacity and investment. */
const KINDS = ['anode', 'cathode', 'copper-foil', 'lithium', 'lithium-hydroxide'] as const

const FIGURES = [
  { id: 'investment', property: 'investment', unit: 'MUSD', size: 1e6 },
  { id: 'jobs', property: 'jobs', unit: 'jobs', size: 1 },
] as const

/** Deviation beyond which a case says why. */
const EXPLAIN = 0.5

const library = builtInLibrary()
const { project } = readProject('default-plant.yaml')

/** In SI units, or in USD at the price level of `year`. */
function amount({ value, factor, currency, year }: Datum, level: number): number {
  if (currency === undefined || year === undefined) return value * factor
  return new World({ ...project, currency: { ...project.currency, year: level } }, library).worth(value * factor, currency, year)
}

/** Plants of materials, each hidden in turn and predicted from the others of its kind. */
export function materialPlants(): Group {
  return {
    id: 'comparables-materials',
    title: 'Real plants of materials from the other plants',
    about:
      'The rule of the audit where it knows fewer than ten plants, tried on plants of materials: median of the figure per yearly mass of the other plants of the kind, times the capacity of the one ' +
      'hidden. It is a weak rule: natural and synthetic graphite, bought and own graphitisation, LFP and nickel cathodes, ponds and direct ' +
      'extraction stand in one kind each, where the audit keeps to those of one process if five remain; and Chinese plants cost a fraction of American ones. No band is widened by this.',
    explain: EXPLAIN,
    cases: FIGURES.flatMap((figure) => KINDS.flatMap((kind) => hidden(kind, figure))),
  }
}

function hidden(kind: string, { id, property, unit, size }: (typeof FIGURES)[number]): Case[] {
  const plants = library
    .entries('plant')
    .filter((e) => e.text['plant-kind'] === kind && e.values['capacity'] && e.values[property])
  const capacity = (e: Entry) => e.values['capacity']!.value * e.values['capacity']!.factor
  if (plants.length < 3) return []
  return plants.map((plant): Case => {
    const datum = plant.values[property]!
    const level = datum.year ?? 2024
    const others = plants.filter((e) => e !== plant).map((e) => amount(e.values[property]!, level) / capacity(e))
    const found: Case = {
      id: `${plant.id}.${id}`,
      what: `${id} of ${plant.name} (${kind}, ${plant.text['country'] ?? ''})`,
      unit: id === 'investment' ? `${unit} (${level})` : unit,
      ours: (median(others) * capacity(plant)) / size,
      theirs: amount(datum, level) / size,
      ...sourceOf(datum),
    }
    return because(
      found,
      EXPLAIN,
      plant.text['scope'] ?? `${plants.length - 1} other ${kind} plants, of other processes and countries`,
    )
  })
}
