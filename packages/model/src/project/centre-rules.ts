import { entriesOf, thing } from './file-plants.ts'
import { shown, type Reading } from './reading.ts'
import { entryOf, textOf, type MapEntry, type SourceNode } from './source-node.ts'

/** A service centre is named by fleets, keeps spares of their packs, and sends what it cannot mend to a plant that recycles. */
export function checkCentres(root: SourceNode, reading: Reading): void {
  const fleets = entriesOf(root, 'fleets')
  for (const centre of entriesOf(root, 'centres')) {
    const own = fleets.filter((f) => textOf(f.value, 'centre') === centre.key)
    checkNamed(centre, fleets, own, reading)
    checkSpares(centre, own, reading)
    checkRecycler(centre, root, reading)
    checkSecondLife(centre, own, reading)
  }
}

function checkNamed({ key, at }: MapEntry, fleets: readonly MapEntry[], own: readonly MapEntry[], reading: Reading): void {
  if (own.length > 0) return
  reading.report('CW-PROJ-055', {
    path: `centres.${key}`,
    at,
    severity: 'warning',
    text: `no fleet names the centre ${shown(key)}, so that nothing comes in`,
    hint:
      fleets.length > 0
        ? `add centre: ${key} to one of the fleets ${fleets.map((f) => f.key).join(', ')}`
        : `add fleets with centre: ${key}`,
    params: { id: key },
  })
}

function checkSpares({ key, value }: MapEntry, own: readonly MapEntry[], reading: Reading): void {
  const spares = entryOf(value, 'spares')?.value
  const packs = [...new Set(own.flatMap((f) => textOf(f.value, 'pack') ?? []))]
  if (spares?.kind !== 'map' || packs.length === 0) return
  for (const spare of spares.entries) {
    if (packs.includes(spare.key)) continue
    reading.report('CW-PROJ-056', {
      path: `centres.${key}.spares.${spare.key}`,
      at: spare.at,
      text: `no fleet of this centre runs on the pack ${shown(spare.key)}`,
      hint: reading.suggestion(spare.key, packs, 'packs of its fleets'),
      params: { id: spare.key },
    })
  }
}

/** The id itself is checked with all others that name plants. */
function checkRecycler({ key, value }: MapEntry, root: SourceNode, reading: Reading): void {
  const named = entryOf(value, 'recycler')?.value
  if (named?.kind !== 'text') return
  const recycles = (id: string) => {
    const route = textOf(thing(root, 'material_plants', id), 'route') ?? ''
    return reading.library.entry('material-route', route)?.text['plant-kind'] === RECYCLING
  }
  const known = thing(root, 'material_plants', named.text) ?? thing(root, 'plants', named.text)
  if (!known || recycles(named.text)) return
  const others = entriesOf(root, 'material_plants').flatMap((p) => (recycles(p.key) ? [p.key] : []))
  reading.report('CW-PROJ-057', {
    path: `centres.${key}.recycler`,
    at: named.at,
    text: `the plant ${shown(named.text)} has no route of recycling`,
    hint:
      others.length > 0
        ? `name ${others.join(' or ')}, or leave it out: what is not mended is then sold as scrap`
        : 'leave it out: what is not mended is then sold as scrap; or add a plant with a route of recycling to material_plants',
    params: { id: named.text },
  })
}

const RECYCLING = 'recycling'

function checkSecondLife({ key, value }: MapEntry, own: readonly MapEntry[], reading: Reading): void {
  const from = entryOf(value, 'second_life')?.value
  const least = percentOf(from)
  if (from === undefined || least === undefined || own.length === 0) return
  const ends = own.map((f) => percentOf(entryOf(f.value, 'end_of_life')?.value))
  if (ends.some((end) => end === undefined || end >= least)) return
  reading.report('CW-PROJ-058', {
    path: `centres.${key}.second_life`,
    at: from.at,
    severity: 'warning',
    text: `the packs of all its fleets are retired below ${least} %, so that a worn one never gets a second life`,
    hint: `write at most ${Math.max(...ends.map((end) => end ?? 0))} %`,
    params: { least },
  })
}

/** A share as it is usually written; undefined for other forms, of which nothing is said. */
function percentOf(node: SourceNode | undefined): number | undefined {
  const written = node?.kind === 'text' ? /^(\d+(?:\.\d+)?) ?%$/.exec(node.text) : null
  return written ? Number(written[1]) : undefined
}
