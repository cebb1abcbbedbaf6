import type { Link } from './circles.ts'
import { takesText, type FilePlant } from './file-plants.ts'
import { shown, type Reading } from './reading.ts'
import { entryOf, textOf, type MapEntry, type SourceNode } from './source-node.ts'

/** A plant sized for another has no size of its own, and makes what the other takes. Gives the link from the one to the other. */
export function checkSizedFor(
  id: string,
  { key, value }: MapEntry,
  of: FilePlant['of'],
  plants: ReadonlyMap<string, FilePlant>,
  reading: Reading,
): Link[] {
  if (of !== 'material_plants') return []
  const path = `material_plants.${key}`
  const named = entryOf(value, 'sized_for')
  const share = entryOf(value, 'sized_share')
  if (share && !named)
    reading.report('CW-PROJ-002', {
      path: `${path}.sized_for`,
      at: share.at,
      text: 'sized_share is a share of the need of another plant, and sized_for, which names it, is missing',
      hint: 'add sized_for: ..., or remove sized_share',
    })
  if (named?.value.kind !== 'text') return []
  const other = named.value.text
  const at = named.value.at
  checkOneSize(value, path, reading)
  const taker = plants.get(other)
  const maker = plants.get(id)!
  if (!taker) return []
  if (maker.built && !taker.built)
    reading.report('CW-PROJ-010', {
      path: `${path}.sized_for`,
      at,
      text: `the plant ${shown(other)} is not built (build: no), so that nothing can be sized for it`,
      hint: 'build it, give this plant a capacity, or do not build this one either',
      params: { id: other, section: 'plants' },
    })
  if (other !== id && maker.makes !== undefined && taker.takes && !taker.takes.has(maker.makes))
    reading.report('CW-PROJ-044', {
      path: `${path}.sized_for`,
      at,
      text: `the plant ${shown(other)} does not take ${maker.makes}, which this plant makes`,
      hint: takesText(taker.takes),
      params: { id: other, material: maker.makes },
    })
  return [{ from: id, to: other, path: `${path}.sized_for`, at }]
}

/** Neither the plant nor a phase of it has a capacity beside `sized_for`. */
function checkOneSize(plant: SourceNode, path: string, reading: Reading): void {
  const phases = entryOf(plant, 'phases')?.value
  const given = [
    ...[entryOf(plant, 'capacity')].map((entry) => ({ entry, where: `${path}.capacity`, what: 'capacity' })),
    ...(phases?.kind === 'list' ? phases.items : []).map((phase) => ({
      entry: entryOf(phase, 'capacity'),
      where: `${path}.phases.${textOf(phase, 'id') ?? ''}.capacity`,
      what: `the capacity of phase ${textOf(phase, 'id') ?? ''}`,
    })),
  ]
  for (const { entry, where, what } of given) {
    if (!entry) continue
    reading.report('CW-PROJ-036', {
      path: where,
      at: entry.at,
      text: `sized_for and ${what} are both given, and one follows from the other`,
      hint: 'keep one of them',
    })
  }
}
