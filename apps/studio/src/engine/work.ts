import { builtInLibrary } from '@cellwright/library'
import {
  describeFields,
  evaluate,
  film,
  parseProject,
  study,
  type Study,
  parseSweepValue,
  type Progress,
  type Project,
  type SweepProject,
} from '@cellwright/model'
import { parseUnit, sameDimension, unitSymbols } from '@cellwright/units'
import type { Snapshot } from '../document/document.ts'
import { compareWork, differences, variantsOf } from './compare-work.ts'
import { Fault } from './faults.ts'
import { hashOf } from './hash-of.ts'
import type { Answer, Ask, FieldsAnswer, Looked, TaskName } from './protocol.ts'

export type TaskRun<T> = Generator<Progress, T, 'stop' | undefined>

/** What each task does. */
export const WORK: { readonly [T in TaskName]: (ask: Ask<T>) => TaskRun<Answer<T>> | Promise<TaskRun<Answer<T>>> } = {
  look,
  fields,
  preview: ({ snapshot, seed }) => whole(snapshot, { seed, replications: 1, draws: 16 }),
  run: ({ snapshot, ...asked }) => whole(snapshot, asked),
  audit: ({ snapshot, seed }) => whole(snapshot, { seed }, 'audit'),
  compare: compareWork,
  differences,
  explain: function* ({ snapshot, figure, seed }) {
    const { project, library, hash } = must(snapshot)
    const results = yield* evaluate(project, library, { scope: 'audit', seed, hash, draws: 16, explain: [figure] })
    return results.explanations[0] ?? null
  },
  hours: () => {
    throw new Error('no solver yet')
  },
  // oxlint-disable-next-line require-yield -- the run has counted already
  overview: function* () {
    return lastRun?.overview() ?? null
  },
  film: function* ({ snapshot, ...asked }) {
    const { project, library } = must(snapshot)
    return yield* film(project, library, asked)
  },
}

const base = builtInLibrary()

/** The last run of this worker, for what is asked of it later. */
let lastRun: Study | undefined

/** Kinds of entries of the library that a field of the file may name. */
const NAMED = [
  'ageing-model',
  'cell-format',
  'chemistry',
  'container-design',
  'material-route',
  'region',
  'substance',
  'vehicle-use',
]

// oxlint-disable-next-line require-yield -- quick enough to need no pause
function* fields(): TaskRun<FieldsAnswer> {
  const rows = describeFields()
  return {
    fields: rows,
    entries: Object.fromEntries(NAMED.map((kind) => [kind, base.entries(kind).map(({ id, name }) => ({ id, name }))])),
    units: Object.fromEntries([...new Set(rows.flatMap(({ unit }) => unit ?? []))].map((unit) => [unit, unitsLike(unit)])),
  }
}

/** Other units of the dimension; of a rate those of what comes, per the same time. */
function unitsLike(unit: string): readonly string[] {
  const [what = '', per] = unit.split('/')
  const usual = parseUnit(what)
  if (!usual.ok || what === '') return unit === '' ? [] : [unit]
  const alike = unitSymbols().filter((symbol) => {
    const other = parseUnit(symbol)
    return other.ok && sameDimension(other.value.dimension, usual.value.dimension)
  })
  return [...new Set([unit, ...alike.map((symbol) => (per === undefined ? symbol : `${symbol}/${per}`))])]
}

function* look({ snapshot: { name, text } }: Ask<'look'>): TaskRun<Looked> {
  const hash = hashOf(text)
  const { project, library, issues, written = null } = parseProject(text, { file: name, library: base })
  if (!project) return { hash, issues, written, project: null, results: null }
  const results = yield* evaluate(project, library, { scope: 'size', seed: 1, hash })
  return { hash, issues, written, project, results }
}

function must({ name, text }: Snapshot) {
  const { project, library, issues } = parseProject(text, { file: name, library: base })
  if (!project) throw new Fault(issues)
  return { project, library, hash: hashOf(text) }
}

function* whole(
  snapshot: Snapshot,
  asked: { readonly seed: number; readonly replications?: number; readonly draws?: number },
  scope: 'audit' | 'run' = 'run',
): TaskRun<Answer<'run'>> {
  const { project, library, hash } = must(snapshot)
  const named = project.readings.flatMap((r) => r.of).filter((id) => project.variants.some((v) => v.id === id))
  const done = yield* study(project, library, {
    ...asked,
    scope,
    hash,
    readings: variantsOf(snapshot, named),
    sweeps: sweepsOf(snapshot, project),
    attachments: new Map(Object.entries(snapshot.attachments)),
  })
  if (scope === 'run') lastRun = done
  return done.results
}

function sweepsOf({ name, text }: Snapshot, { sweeps }: Project): SweepProject[] {
  return sweeps.flatMap(({ id, at }) =>
    at.map((_, index) => {
      const { project, issues } = parseSweepValue(text, { file: name, library: base }, id, index)
      if (!project) throw new Fault(issues)
      return { sweep: id, index, project }
    }),
  )
}
