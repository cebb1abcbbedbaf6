import { buysCells, sellsCells } from '../project/route.ts'
import type { World } from '../project/world.ts'
import { sharesWord } from './shared-word.ts'

interface Thing {
  readonly id: string
  readonly names: readonly string[]
  readonly kinds: readonly Kind[]
}

type Kind =
  | 'cathode'
  | 'anode'
  | 'electrolyte'
  | 'housing'
  | 'electrode'
  | 'cell'
  | 'module'
  | 'pack'
  | 'container'
  | 'station'
  | 'centre'
  | 'research'

/** Words of announcements for what a project can have; the first that fit count, so that `storage power station` is no pack. */
const WORDS: readonly { readonly kinds: readonly Kind[]; readonly word: RegExp }[] = [
  { kinds: ['station'], word: /storage (power )?stations?\b/ },
  { kinds: ['research'], word: /research|development cent/ },
  { kinds: ['centre'], word: /service cent/ },
  { kinds: ['container'], word: /stationary|containers?\b/ },
  { kinds: ['cathode'], word: /cathode/ },
  { kinds: ['anode'], word: /\banode/ },
  { kinds: ['electrolyte'], word: /electrolyte/ },
  { kinds: ['housing'], word: /packaging|housings?|\bcans\b/ },
  { kinds: ['electrode'], word: /\bplates\b|electrodes?\b/ },
  { kinds: ['cell'], word: /\bcells?\b/ },
  { kinds: ['module'], word: /\bmodules?\b/ },
  { kinds: ['pack'], word: /\bpacks?\b|batteries|integrat|assembl/ },
]

/** What of a list an announcement names stands in the file, with the ids of what answers it, and what does not. Of a plant, what it makes; of the project, all that is built. */
export function partsNamed(world: World, scope: string, items: readonly string[]) {
  const things = thingsOf(world, scope)
  const found: { readonly item: string; readonly things: readonly string[] }[] = []
  const missing: string[] = []
  for (const item of items) {
    const words = item.toLowerCase()
    const wanted = WORDS.filter(({ word }) => word.test(words)).flatMap((w) => w.kinds)
    const own = wanted.includes('station') ? (['station'] as const) : wanted
    const ofKinds = own.map((kind) => things.filter((t) => t.kinds.includes(kind)))
    const byName = things.filter((t) => sharesWord(item, [t.id, ...t.names]))
    const answered = own.length > 0 && ofKinds.every((t) => t.length > 0) ? ofKinds.flat() : byName
    if (answered.length === 0) missing.push(item)
    else found.push({ item, things: [...new Set(answered.map((t) => t.id))] })
  }
  return { found, missing }
}

function thingsOf({ project, library }: World, scope: string): Thing[] {
  const plants = project.plants.map((p): Thing => {
    const cells: Kind[] = buysCells(p) ? [] : ['electrode', 'cell']
    const packs: Kind[] = sellsCells(p) ? [] : ['module', 'pack']
    return { id: p.id, names: p.makes, kinds: [...cells, ...packs] }
  })
  const containers = project.containers.map((c): Thing => ({ id: c.id, names: [], kinds: ['container'] }))
  const made = new Set(project.plants.find((p) => p.id === scope)?.makes)
  if (scope !== 'project')
    return [...plants.filter((p) => p.id === scope), ...containers.filter((_, i) => made.has(project.containers[i]!.pack))]
  const materials = project.materialPlants.map((p): Thing => {
    const entry = library.entry('material-route', p.route)
    const kind = entry?.text['plant-kind'] as Kind | undefined
    return { id: p.id, names: [p.route, entry?.name ?? ''], kinds: kind ? [kind] : [] }
  })
  const beside = (list: readonly { readonly id: string; readonly name?: string }[], kind: Kind) =>
    list.map((t): Thing => ({ id: t.id, names: t.name === undefined ? [] : [t.name], kinds: [kind] }))
  return [
    ...materials,
    ...plants,
    ...containers,
    ...beside(project.stations, 'station'),
    ...beside(project.centres, 'centre'),
    ...beside(project.research, 'research'),
  ]
}
