import type { PathNode } from './critical-path.ts'

/** Kinds of tasks: the first three are of the whole plant, the others of one line. */
export type TaskKind =
  | 'permit'
  | 'building'
  | 'dry-rooms'
  | 'making'
  | 'factory-acceptance'
  | 'delivery'
  | 'installation'
  | 'acceptance'
  | 'qualification'

/** The kind; from the second line on with the number of the line: `installation`, `installation-2`. */
export type TaskId = TaskKind | `${TaskKind}-${number}`

/** A task and what must come before it; `line` is absent for tasks of the whole plant. */
export type TaskNode = PathNode<TaskId, TaskKind>

interface TaskRule {
  readonly kind: TaskKind
  readonly name: string
  readonly after: readonly TaskKind[]
}

const OF_PLANT: readonly TaskRule[] = [
  { kind: 'permit', name: 'permits and design', after: [] },
  { kind: 'building', name: 'building (shell)', after: ['permit'] },
  { kind: 'dry-rooms', name: 'clean and dry rooms', after: ['building'] },
]

/** Machines are ordered when the design is done. `paced`: a line's task starts an interval after that of the line before. */
const OF_LINE: readonly (TaskRule & { readonly paced?: true })[] = [
  { kind: 'making', name: 'making of the equipment', after: ['permit'], paced: true },
  { kind: 'factory-acceptance', name: 'factory acceptance test (FAT)', after: ['making'] },
  { kind: 'delivery', name: 'delivery (shipping and customs)', after: ['factory-acceptance'] },
  { kind: 'installation', name: 'installation', after: ['dry-rooms', 'delivery'], paced: true },
  { kind: 'acceptance', name: 'site acceptance test (SAT)', after: ['installation'] },
  { kind: 'qualification', name: 'qualification (pilot operation)', after: ['acceptance'] },
]

/**
 * The tasks of a plant in an order in which each comes after those that it waits for. The halls with their clean and dry rooms are built
 * once, for all lines; machines are called off and installed line by line. Without permits the start is that of the works. Without dry rooms machines are installed
 * when the building stands.
 */
export function taskNetwork(
  lines: number,
  { permit, dryRooms = true }: { readonly permit: boolean; readonly dryRooms?: boolean },
): TaskNode[] {
  const ofPlant = OF_PLANT.filter((t) => (permit || t.kind !== 'permit') && (dryRooms || t.kind !== 'dry-rooms'))
  const known = new Set(ofPlant.map((t) => t.kind))
  const before = (after: readonly TaskKind[], line: number): TaskId[] =>
    after.flatMap((kind): TaskId[] => {
      if (known.has(kind)) return [kind]
      if (kind === 'dry-rooms') return ['building']
      return kind === 'permit' ? [] : [taskId(kind, line)]
    })
  return [
    ...ofPlant.map(({ kind, name, after }) => ({ id: kind, kind, name, after: before(after, 1) })),
    ...Array.from({ length: lines }, (_, i) => i + 1).flatMap((line) =>
      OF_LINE.map(({ kind, name, after, paced }) => ({
        id: taskId(kind, line),
        kind,
        name,
        line,
        after: before(after, line),
        ...(paced && line > 1 ? { follows: taskId(kind, line - 1) } : {}),
      })),
    ),
  ]
}

export function taskId(kind: TaskKind, line: number): TaskId {
  return line === 1 ? kind : `${kind}-${line}`
}
