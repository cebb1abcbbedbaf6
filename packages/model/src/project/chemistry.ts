import type { Entry, Library } from '@cellwright/library'
import { namedEntry, plainName } from './named-entry.ts'
import { shown, type Fault } from './reading.ts'
import { wrongType } from './shape-faults.ts'
import { entryOf } from './source-node.ts'
import type { Type } from './type.ts'

/** A chemistry of the library by its id, name or alias, or by the names of its two materials: `nmc622-graphite`, `NMC622/graphite`. */
export const chemistry: Type<string> = {
  name: 'chemistry of the library',
  schema: { type: 'string' },
  read(node, { path, reading, record }) {
    if (node.kind !== 'text') return wrongType(node, path, reading, 'a chemistry', 'NMC622/graphite')
    const { library } = reading
    const [cathode, anode] = materialPair(node.text, library)
    const entry = chemistryEntry(library, node.text)
    const given = Object.keys(PAIR_FIGURES).filter((figure) => entryOf(record, PAIR_FIGURES[figure]!))
    const fault = entry ? lackOf(entry, library, given) : cathode && anode && pairFault(cathode, anode)
    if (entry && !fault) return entry.id
    if (fault) return reading.report('CW-PROJ-030', { path, at: node.at, ...fault })
    const known = library.entries('chemistry').map((e) => e.id)
    return reading.report('CW-PROJ-011', {
      path,
      at: node.at,
      text: `the library has no chemistry ${shown(node.text)}`,
      hint: reading.suggestion(plainName(node.text), known, 'chemistries'),
      params: { value: node.text },
    })
  },
}

/** The chemistry that a name means. */
export function chemistryEntry(library: Library, name: string): Entry | undefined {
  const [cathode, anode] = materialPair(name, library)
  return (
    namedEntry(library, 'chemistry', name) ??
    library.entries('chemistry').find(({ text }) => cathode && text['cathode'] === cathode.id && text['anode'] === anode?.id)
  )
}

/** What the design of a cell reads of its materials, of their recipes, and of the pair, with the fields of a cell that stand in for it. */
const MATERIAL_FIGURES = ['specific-capacity', 'average-voltage', 'crystal-density']
const RECIPE_FIGURES = ['active-share', 'porosity', 'solvent-ratio']
const PAIR_FIGURES: Readonly<Record<string, string>> = {
  'areal-capacity': 'areal_capacity',
  'n-p-ratio': 'np_ratio',
  'formation-loss': '',
}

const PAIR_WORDS = ['anode', 'cathode-recipe', 'anode-recipe', 'carrier']

type Wording = Pick<Fault, 'text' | 'hint' | 'params'>

/** A thing of the library and which of its figures are not there. */
interface Lack {
  readonly entry: string
  readonly name: string
  readonly figures: readonly string[]
}

/** What keeps a chemistry of the library from being designed; nothing where it has all figures, or they are `given`. */
function lackOf(pair: Entry, library: Library, given: readonly string[]): Wording | undefined {
  const { text } = pair
  const of = (kind: string, key: string, figures: readonly string[]): Lack[] => {
    const id = text[key]
    const entry = id === undefined ? undefined : library.entry(kind, id)
    return entry ? missing(entry, figures) : []
  }
  // A chemistry that names no materials says nothing of them either.
  if (text['cathode'] === undefined) return undefined
  return cannot(pair.name, [
    ...of('active-material', 'cathode', MATERIAL_FIGURES),
    ...of('active-material', 'anode', MATERIAL_FIGURES),
    ...of('electrode-recipe', 'cathode-recipe', RECIPE_FIGURES),
    ...of('electrode-recipe', 'anode-recipe', RECIPE_FIGURES),
    ...missing(
      pair,
      [...PAIR_WORDS, ...Object.keys(PAIR_FIGURES)].filter((key) => text[key] === undefined && !given.includes(key)),
    ),
  ])
}

/** What keeps two materials of the library from being a cell that are no chemistry of it, e.g. `LFP/hard carbon`. */
function pairFault(cathode: Entry, anode: Entry): Wording | undefined {
  const [one, other] = [cathode, anode].map(({ text }) => (text['carrier'] === 'Na' ? 'sodium' : 'lithium'))
  if (one !== other)
    return {
      text: `${cathode.name} and ${anode.name} make no cell: ${cathode.name} takes up ${one}, ${anode.name} ${other}`,
      hint: 'pair materials of one carrier',
    }
  return cannot(`${cathode.name} / ${anode.name}`, [
    { entry: `chemistry/${cathode.id}-${anode.id}`, name: 'the pair', figures: Object.keys(PAIR_FIGURES) },
    ...missing(cathode, MATERIAL_FIGURES),
    ...missing(anode, MATERIAL_FIGURES),
  ])
}

/** The cathode and the anode of the library that a name means, parted at any of its slashes; empty where it means none. */
function materialPair(name: string, library: Library): readonly [cathode?: Entry, anode?: Entry] {
  const words = name.split('/')
  for (let i = 1; i < words.length; i++) {
    const cathode = namedEntry(library, 'active-material', words.slice(0, i).join('/'))
    const anode = namedEntry(library, 'active-material', words.slice(i).join('/'))
    if (cathode?.text['role'] === 'cathode' && anode?.text['role'] === 'anode') return [cathode, anode]
  }
  return []
}

function missing({ kind, id, name, values }: Entry, figures: readonly string[]): Lack[] {
  const absent = figures.filter((figure) => !values[figure])
  return absent.length > 0 ? [{ entry: `${kind}/${id}`, name, figures: absent }] : []
}

function cannot(name: string, lacks: readonly Lack[]): Wording | undefined {
  if (lacks.length === 0) return undefined
  const words = (figures: readonly string[]): string => {
    const all = figures.map((figure) => (figure === 'n-p-ratio' ? 'N/P ratio' : figure.replaceAll('-', ' ')))
    return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)}` : all.join('')
  }
  return {
    text: `${name} cannot be designed: the library has no ${lacks.map((l) => `${words(l.figures)} of ${l.name}`).join(', and no ')}`,
    hint: `give what is missing under library, as ${lacks.map((l) => l.entry).join(' and ')}`,
    params: { missing: lacks.flatMap((l) => l.figures.map((figure) => `${l.entry}.${figure}`)).join(', ') },
  }
}
