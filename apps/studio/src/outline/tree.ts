import type { Issue, Results, SourceNode } from '@cellwright/model'
import { isUnder, textAt } from './written.ts'

/** Parts of a file in the order of the outline. */
export const SECTIONS = [
  'sources',
  'parties',
  'sites',
  'cells',
  'packs',
  'containers',
  'plants',
  'material_plants',
  'supply',
  'returns',
  'orders',
  'fleets',
  'centres',
  'stations',
  'research',
  'claims',
  'variants',
  'readings',
  'sweeps',
  'library',
] as const
export type Section = (typeof SECTIONS)[number]
export type Verdict = Results['claims'][number]['verdict']

/** A line of the outline. */
export interface Leaf {
  /** Unique; with a step `plants.works#coating-cathode`. */
  readonly key: string
  /** In the file; empty for the project itself. */
  readonly path: string
  readonly step?: string
  readonly kind: 'project' | 'section' | 'thing' | 'step'
  readonly section?: Section
  /** Of the file's own words, or a name that the engine gives. */
  readonly name: string
  /** The name is the engine's and is said in the language of the page. */
  readonly said: boolean
  /** What tells it apart from its neighbours: the chemistry, the quantity claimed. */
  readonly note: string
  readonly verdict?: Verdict
  readonly unbuilt: boolean
  readonly children: readonly Leaf[]
}

/** The outline of what stands in the file; steps of plants where there are results. */
export function treeOf(written: SourceNode | null, results: Results | null): Leaf[] {
  if (written?.kind !== 'map') return []
  const project: Leaf = {
    key: '#project',
    path: '',
    kind: 'project',
    name: textAt(written, 'name') ?? '',
    said: false,
    note: '',
    unbuilt: false,
    children: [],
  }
  const sections = SECTIONS.flatMap((section): Leaf[] => {
    const node = written.entries.find((e) => e.key === section)?.value
    const children = node ? thingsOf(section, node, results) : []
    if (children.length === 0) return []
    return [
      { key: section, path: section, kind: 'section', section, name: section, said: false, note: '', unbuilt: false, children },
    ]
  })
  return [project, ...sections]
}

function thingsOf(section: Section, node: SourceNode, results: Results | null): Leaf[] {
  if (node.kind === 'map') return node.entries.map(({ key, value }) => thing(section, `${section}.${key}`, key, value, results))
  if (node.kind !== 'list') return []
  return node.items.map((item, i) => {
    const id = textAt(item, 'id')
    const own = id !== undefined && section !== 'library'
    return thing(section, own ? `${section}.${id}` : `${section}[${i}]`, id ?? String(i + 1), item, results)
  })
}

function thing(section: Section, path: string, id: string, node: SourceNode, results: Results | null): Leaf {
  const verdict = section === 'claims' ? results?.claims.find((c) => c.id === id)?.verdict : undefined
  return {
    key: path,
    path,
    kind: 'thing',
    section,
    name: id,
    said: false,
    note: NOTES[section].map((key) => textAt(node, key)).find((text) => text !== undefined) ?? '',
    ...(verdict ? { verdict } : {}),
    unbuilt: textAt(node, 'build') === 'no',
    children: stepsOf(section, id, results).map((step) => ({
      key: `${path}#${step.id}`,
      path,
      step: step.id,
      kind: 'step',
      name: step.name,
      said: true,
      note: '',
      unbuilt: false,
      children: [],
    })),
  }
}

function stepsOf(
  section: Section,
  id: string,
  results: Results | null,
): readonly { readonly id: string; readonly name: string }[] {
  if (section === 'plants') return results?.plants.find((p) => p.id === id)?.steps ?? []
  return section === 'material_plants' ? (results?.materialPlants.find((p) => p.id === id)?.steps ?? []) : []
}

/** Fields of a thing that tell what it is, the first that there is. */
const NOTES: Readonly<Record<Section, readonly string[]>> = {
  sources: ['publisher'],
  parties: ['name'],
  sites: ['name', 'country'],
  cells: ['chemistry'],
  packs: ['cell'],
  containers: ['pack'],
  plants: ['route'],
  material_plants: ['route'],
  supply: ['material', 'from'],
  returns: ['from'],
  orders: ['customer'],
  fleets: ['name', 'use'],
  centres: ['name'],
  stations: ['name'],
  research: ['name'],
  claims: ['about'],
  variants: [],
  readings: ['question'],
  sweeps: [],
  library: ['name', 'kind'],
}

/** Faults and remarks at a line or under it. A step has none of its own. */
export interface Marks {
  readonly errors: number
  readonly remarks: number
}

export function marksOf(leaf: Leaf, issues: readonly Issue[]): Marks {
  if (leaf.kind === 'step') return NONE
  const its = issues.filter((issue) =>
    leaf.kind === 'project' ? !SECTIONS.some((s) => isUnder(issue.path, s)) : isUnder(issue.path, leaf.path),
  )
  if (its.length === 0) return NONE
  const errors = its.filter((i) => i.severity === 'error').length
  return { errors, remarks: its.length - errors }
}
const NONE: Marks = { errors: 0, remarks: 0 }

/** A line as it is shown, in order. */
export interface Row {
  readonly leaf: Leaf
  /** From 1. */
  readonly level: number
  /** Place among its neighbours from 1, and how many they are. */
  readonly position: number
  readonly of: number
  readonly open: boolean
  /** Index of the line above it, -1 at the top. */
  readonly parent: number
}

/** The lines that are not folded away. */
export function rowsOf(leaves: readonly Leaf[], isOpen: (leaf: Leaf) => boolean): Row[] {
  const rows: Row[] = []
  const add = (those: readonly Leaf[], level: number, parent: number): void => {
    those.forEach((leaf, i) => {
      const open = leaf.children.length > 0 && isOpen(leaf)
      const at = rows.push({ leaf, level, position: i + 1, of: those.length, open, parent }) - 1
      if (open) add(leaf.children, level + 1, at)
    })
  }
  add(leaves, 1, -1)
  return rows
}

/** Long parts and the steps of plants are folded until they are asked for. */
export function isOpenAtFirst(leaf: Leaf): boolean {
  return leaf.kind === 'section' && leaf.children.length <= 8 && leaf.section !== 'sources' && leaf.section !== 'library'
}
