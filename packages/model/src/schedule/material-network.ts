import type { PathNode } from './critical-path.ts'

/** Tasks of one phase of a material plant: entries of kind `material-task` in the library. Those of ponds are of routes that have them. */
export type MaterialTaskId =
  'permit' | 'building' | 'pond-building' | 'making' | 'installation' | 'pond-filling' | 'commissioning' | 'qualification'

export type MaterialTaskNode = PathNode<MaterialTaskId, MaterialTaskId>

interface Rule {
  readonly id: MaterialTaskId
  readonly name: string
  readonly after: readonly MaterialTaskId[]
  readonly ofPonds?: true
}

/** Equipment is ordered when the design is done. Brine evaporates while the plant that takes it up is built. */
const RULES: readonly Rule[] = [
  { id: 'permit', name: 'permits and design', after: [] },
  { id: 'building', name: 'building and foundations', after: ['permit'] },
  { id: 'pond-building', name: 'building of ponds', after: ['permit'], ofPonds: true },
  { id: 'making', name: 'making and delivery of the equipment', after: ['permit'] },
  { id: 'installation', name: 'installation', after: ['building', 'making'] },
  { id: 'pond-filling', name: 'filling of ponds and evaporation', after: ['pond-building'], ofPonds: true },
  { id: 'commissioning', name: 'commissioning', after: ['installation', 'pond-filling'] },
  { id: 'qualification', name: 'qualification by customers', after: ['commissioning'] },
]

/** The tasks of a phase in an order in which each comes after those that it waits for. Without permits the start is that of the works. */
export function materialNetwork({ permit, ponds }: { readonly permit: boolean; readonly ponds: boolean }): MaterialTaskNode[] {
  const there = RULES.filter((t) => (permit || t.id !== 'permit') && (ponds || !t.ofPonds))
  const known = new Set(there.map((t) => t.id))
  return there.map(({ id, name, after }) => ({ id, kind: id, name, after: after.filter((before) => known.has(before)) }))
}

/** Tasks before pilot operation: those that are stretched where its first day is known. */
export const LAST_BEFORE_PILOT = 'commissioning'
