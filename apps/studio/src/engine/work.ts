import {
  describeFields,
  film,
  parseSweepValue,
  stationHours,
  study,
  type Progress,
  type Project,
  type Results,
  type Study,
  type SweepProject,
} from '@cellwright/model'
import { parseUnit, sameDimension, unitSymbols } from '@cellwright/units'
import type { Snapshot } from '../document/document.ts'
import { compareWork, differences, variantsOf } from './compare-work.ts'
import { Fault } from './faults.ts'
import { keep, keptOf } from './kept.ts'
import type { Answer, Ask, FieldsAnswer, Looked, TaskName } from './protocol.ts'
import { base, must, read } from './read.ts'
import { linearSolver, stationInputs } from './station-inputs.ts'

export type TaskRun<T> = Generator<Progress, T, 'stop' | undefined>

/** What each task does. */
export const WORK: { readonly [T in TaskName]: (ask: Ask<T>) => TaskRun<Answer<T>> | Promise<TaskRun<Answer<T>>> } = {
  look,
  fields,
  preview: function* ({ snapshot, seed }) {
    const { project, library, hash } = must(snapshot)
    return keep(yield* study(project, library, { scope: 'preview', seed, hash }))
  },
  run: ({ snapshot, ...asked }) => whole(snapshot, asked),
  audit: ({ snapshot, seed }) => whole(snapshot, { seed }, 'audit'),
  compare: compareWork,
  differences,
  explain,
  overview,
  hours,
  film: function* ({ snapshot, ...asked }) {
    const { project, library } = must(snapshot)
    return yield* film(project, library, asked)
  },
}

/** Done at once, also while longer work is under way. */
export const AT_ONCE: ReadonlySet<TaskName> = new Set(['explain', 'overview'])

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
    references: base.references().map((r) => r.key),
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

function* look({ snapshot }: Ask<'look'>): TaskRun<Looked> {
  const { project, library, issues, written = null, hash } = read(snapshot)
  if (!project) return { hash, issues, written, project: null, results: null }
  const results = keep(yield* study(project, library, { scope: 'size', seed: 1, hash }))
  return { hash, issues, written, project, results }
}

async function whole(
  snapshot: Snapshot,
  asked: { readonly seed: number; readonly replications?: number; readonly draws?: number },
  scope: 'audit' | 'run' = 'run',
): Promise<TaskRun<Answer<'run'>>> {
  const { project, library, hash } = must(snapshot)
  const named = project.readings.flatMap((r) => r.of).filter((id) => project.variants.some((v) => v.id === id))
  const work = study(project, library, {
    ...asked,
    scope,
    hash,
    readings: variantsOf(snapshot, named),
    sweeps: sweepsOf(snapshot, project),
    ...(await stationInputs(project, library, snapshot)),
  })
  return kept(work)
}

function* kept(work: TaskRun<Study>): TaskRun<Results> {
  return keep(yield* work)
}

/** From the work behind the results that are shown, or, where it is not here any more, from design and sizes. */
function* explain({ snapshot, figure, of }: Ask<'explain'>): TaskRun<Answer<'explain'>> {
  const done = of && keptOf(of)
  if (done) return { of: done.results.scope, explanation: done.explain([figure])[0] ?? null }
  const { project, library, hash } = must(snapshot)
  const sized = keptOf({ hash, scope: 'size' }) ?? (yield* study(project, library, { scope: 'size', seed: 1, hash }))
  return { of: 'size', explanation: sized.explain([figure])[0] ?? null }
}

// oxlint-disable-next-line require-yield -- quick enough to need no pause
function* overview({ of }: Ask<'overview'>): TaskRun<Answer<'overview'>> {
  return keptOf(of)?.overview() ?? null
}

async function hours({ snapshot, station }: Ask<'hours'>): Promise<TaskRun<Answer<'hours'>>> {
  const { project, library } = must(snapshot)
  const { attachments } = await stationInputs(project, library, snapshot)
  const solver = await linearSolver()
  // oxlint-disable-next-line require-yield -- the solver does not pause
  return (function* () {
    return stationHours(project, library, station, { solver, ...(attachments ? { attachments } : {}) })
  })()
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
