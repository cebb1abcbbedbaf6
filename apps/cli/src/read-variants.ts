import type { Library } from '@cellwright/library'
import { BASE, parseSweepValue, parseVariant, type SweepProject, type VariantProject } from '@cellwright/model'
import { nearest } from '@cellwright/units'
import { fault, InputFault } from './input-fault.ts'
import type { ReadProject } from './read-project.ts'

/**
 * The variants of a file that are named, or all of them where none is; the file itself may be named too, as `base`. An
 * InputFault where a name is not one of them.
 */
export function readVariants(file: string, names: readonly string[], base: Library, read: ReadProject): VariantProject[] {
  const known = read.project.variants.map((v) => v.id)
  const list = `the file has ${[BASE, ...known].join(', ')}`
  if (known.includes(BASE))
    throw missing(file, `a variant is called ${BASE}, which is the name of the file as it stands`, 'call it something else')
  if (known.length === 0)
    throw missing(
      file,
      'has no variants, so that there is nothing to compare it with',
      'add some, e.g. variants: {bigger: {cells.pouch.capacity: 60 Ah}}',
    )
  const unknown = names.filter((name) => name !== BASE && !known.includes(name))
  if (unknown.length > 0)
    throw new InputFault(
      [...new Set(unknown)].flatMap((name) => {
        const near = nearest(name, known)
        return missing(file, `there is no variant ${name}`, near === undefined ? list : `did you mean ${near}? ${list}`).issues
      }),
      file,
    )
  const chosen = names.length === 0 ? known : known.filter((id) => names.includes(id))
  if (chosen.length === 0) throw missing(file, `${BASE} alone leaves nothing to compare it with`, `name a variant: ${list}`)
  return chosen.map((id) => {
    const { project, issues } = parseVariant(read.text, { file, library: base }, id)
    if (!project) throw new InputFault(issues, file)
    return { id, project }
  })
}

/** The values of the sweeps of a file, in its order. */
export function readSweeps(file: string, base: Library, read: ReadProject): SweepProject[] {
  return read.project.sweeps.flatMap(({ id, at }) =>
    at.map((_, index) => {
      const { project, issues } = parseSweepValue(read.text, { file, library: base }, id, index)
      if (!project) throw new InputFault(issues, file)
      return { sweep: id, index, project }
    }),
  )
}

function missing(file: string, text: string, hint: string): InputFault {
  return fault('CW-CLI-009', file, text, hint)
}
