import { parseQuantity } from '@cellwright/units'
import { entriesOf, thing } from './file-plants.ts'
import { shown, type Reading } from './reading.ts'
import { entryOf, textOf, type MapEntry, type SourceNode } from './source-node.ts'

/** A pilot line makes what a plant of cells or packs will make, is the only one of that plant, and is smaller. */
export function checkResearch(root: SourceNode, reading: Reading): void {
  const pilots = entriesOf(root, 'research').flatMap((centre) => {
    const pilot = entryOf(centre.value, 'pilot')
    const plant = pilot && entryOf(pilot.value, 'plant')?.value
    return pilot && plant?.kind === 'text' ? [{ centre, pilot, plant: plant.text, at: plant.at }] : []
  })
  for (const [i, { centre, pilot, plant, at }] of pilots.entries()) {
    const path = `research.${centre.key}.pilot`
    if (thing(root, 'material_plants', plant)) {
      const others = entriesOf(root, 'plants').map((p) => p.key)
      reading.report('CW-PROJ-065', {
        path: `${path}.plant`,
        at,
        text: `the plant ${shown(plant)} makes materials, and a pilot line makes cells or packs`,
        hint: others.length > 0 ? `name one of the plants ${others.join(', ')}` : 'leave the pilot line out',
        params: { id: plant },
      })
    }
    const first = pilots.slice(0, i).find((p) => p.plant === plant)
    if (first)
      reading.report('CW-PROJ-066', {
        path: `${path}.plant`,
        at,
        text: `${shown(first.centre.key)} has a pilot line of the plant ${shown(plant)} already, and a ramp is shortened but once`,
        hint: 'keep one of the two',
        params: { id: plant, other: first.centre.key },
      })
    checkSmaller(path, pilot, thing(root, 'plants', plant), reading)
  }
}

function checkSmaller(path: string, pilot: MapEntry, plant: SourceNode | undefined, reading: Reading): void {
  const own = entryOf(pilot.value, 'capacity')?.value
  const [small, large] = [own, plant && entryOf(plant, 'capacity')?.value].map((node) => node && powerOf(node, reading))
  if (!own || small === undefined || large === undefined || small < large) return
  reading.report('CW-PROJ-067', {
    path: `${path}.capacity`,
    at: own.at,
    text: 'the pilot line is no smaller than its plant, so that it is a plant of its own',
    hint: 'give it less; pilot lines make 30 to 300 MWh a year',
  })
}

/** [W] of an input: a text, a map with its value, or the claim that it refers to; undefined of what other rules answer. */
function powerOf(node: SourceNode, reading: Reading): number | undefined {
  const claim = textOf(node, 'claim')
  if (claim !== undefined) return reading.claimed.get(claim)?.value
  const text = node.kind === 'text' ? node.text : textOf(node, 'value')
  const parsed = text === undefined ? undefined : parseQuantity(text, 'power')
  return parsed?.ok ? parsed.value.si : undefined
}
