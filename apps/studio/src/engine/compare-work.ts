import {
  changeRows,
  compare,
  describeFields,
  parseVariant,
  textChanges,
  variantValues,
  type FieldRow,
  type Project,
  type VariantProject,
} from '@cellwright/model'
import type { Snapshot } from '../document/document.ts'
import { Fault } from './faults.ts'
import { fieldOf } from './field-of.ts'
import { hashOf } from './hash-of.ts'
import type { Answer, Ask, BesideDifferences, Differences, DiffersRow } from './protocol.ts'
import { base, read } from './read.ts'
import type { TaskRun } from './work.ts'

/** Variants of the file, and another text of it, beside the file under the same random numbers. */
export function* compareWork({ snapshot, variants, beside, ...asked }: Ask<'compare'>): TaskRun<Answer<'compare'>> {
  const { project, library, issues } = read(snapshot)
  if (!project) throw new Fault(issues)
  const sides = [...variantsOf(snapshot, variants), ...(beside ? [besideOf(snapshot, beside)] : [])]
  return yield* compare(project, sides, library, { ...asked, hash: hashOf(snapshot.text) })
}

/** The project as each of these variants has it. */
export function variantsOf({ name, text }: Snapshot, ids: readonly string[]): VariantProject[] {
  return ids.map((id) => {
    const { project, issues } = parseVariant(text, { file: name, library: base }, id)
    if (!project) throw new Fault(issues)
    return { id, project }
  })
}

function besideOf(snapshot: Snapshot, { id, snapshot: other }: NonNullable<Ask<'compare'>['beside']>): VariantProject {
  const { project, library, issues } = read(other)
  if (!project) throw new Fault(issues)
  const changes = textChanges(snapshot.text, other.text, base) ?? []
  return { id, project, text: { changes, library, hash: hashOf(other.text) } }
}

/** What differs in the inputs, without working anything out. */
// oxlint-disable-next-line require-yield -- done at once, and work like any other
export function* differences({ snapshot, beside }: Ask<'differences'>): TaskRun<Differences> {
  const { project, issues } = read(snapshot)
  const fields = describeFields()
  return {
    hash: hashOf(snapshot.text),
    issues,
    variants: (project?.variants ?? []).map(({ id, changes }) => ({
      id,
      rows: project ? rowsOf(project, project, changes, fields) : [],
    })),
    beside: beside && besideDifferences(snapshot, beside, project, fields),
  }
}

function besideDifferences(
  snapshot: Snapshot,
  beside: Snapshot,
  project: Project | undefined,
  fields: readonly FieldRow[],
): BesideDifferences {
  const other = read(beside)
  const changes = textChanges(snapshot.text, beside.text, base)
  return {
    hash: hashOf(beside.text),
    issues: other.issues,
    rows: changes && project && other.project ? rowsOf(project, other.project, changes, fields) : null,
    values: variantValues(changes ?? []),
  }
}

type Changes = Parameters<typeof changeRows>[2]

function rowsOf(project: Project, other: Project, changes: Changes, fields: readonly FieldRow[]): DiffersRow[] {
  return changeRows(project, other, changes).map((row, i) => {
    const field = fieldOf(row.id, fields)
    const change = changes[i]!
    return {
      ...row,
      about: field?.description ?? null,
      takes: field ? [field.type, field.range].filter(Boolean).join(', ') : null,
      canVary: !('variant' in change) || change.variant !== null,
    }
  })
}
