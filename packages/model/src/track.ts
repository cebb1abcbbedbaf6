import type { Library } from '@cellwright/library'
import { formatDate } from '@cellwright/units'
import { assumptionRows } from './assemble/assumptions.ts'
import { trackFindings } from './assemble/track-findings.ts'
import { trackParts, unitOf, type TrackParts } from './assemble/track-result.ts'
import { ENGINE_VERSION } from './engine-version.ts'
import type { Issue, Message } from './issue.ts'
import type { Project } from './project/project.ts'
import { World, type ReadLog } from './project/world.ts'
import { StopFlag, type Work } from './stop-flag.ts'
import type { Actuals } from './study/actuals.ts'
import { outcome, type PlantOutcome } from './study/outcome.ts'
import { LEVEL } from './study/track-deviation.ts'
import { isInChain } from './study/tracked-plant.ts'
import { trackStudy, type TrackStudy } from './study/track-study.ts'
import type { TrackResults } from './track-results.ts'

/** Default replications of the plan and of each forecast. */
export const TRACK_REPLICATIONS = 20

/** With fewer replications of the plan its scatter is hardly known. */
const FEW = 10

/** Days of the forecast unless more are asked for. */
const FORECAST_DAYS = 365

export interface TrackOptions {
  readonly seed: number
  readonly replications?: number
  /** Hashes of the texts, made by the app. */
  readonly hash: string
  readonly actualsHash: string
  readonly plant: string
  readonly fit?: boolean
  /** Last day of the forecast, a day number; default a year after the last day of the file, at most the end of the calendar. */
  readonly until?: number
  /** Remarks about the table. */
  readonly remarks?: readonly Issue[]
  /** Cells in a lot; default as in a run. */
  readonly lot?: number
}

/**
 * The days of a plant as they were beside the plan, and a new forecast from the state in which it is. A generator like `evaluate`: `stop` keeps what is done.
 */
export function* track(project: Project, library: Library, actuals: Actuals, options: TrackOptions): Work<TrackResults> {
  const log: ReadLog = new Map()
  const world = new World(project, library, { log })
  const { plants, packs } = outcome(world)
  const p = plants.find(({ plant }) => plant.id === options.plant)!
  const stop = new StopFlag()
  const end = Math.min(project.calendar.end, options.until ?? actuals.last + FORECAST_DAYS) + 1
  const study = yield* stop.watch(
    trackStudy(
      world,
      p,
      packs,
      actuals,
      {
        seed: options.seed,
        replications: options.replications ?? TRACK_REPLICATIONS,
        fit: options.fit === true,
        end,
        ...(options.lot === undefined ? {} : { lot: options.lot }),
      },
      stop,
    ),
  )
  return document(world, log, p, actuals, study, { ...options, end, stopped: stop.stopped })
}

const NOTHING: TrackParts = {
  days: [],
  weeks: [],
  steps: [],
  test: { level: LEVEL, tests: 0, least: null },
  deviations: [],
  state: [],
  orders: [],
  months: [],
  fit: null,
}

function document(
  world: World,
  log: ReadLog,
  p: PlantOutcome,
  actuals: Actuals,
  study: TrackStudy | undefined,
  { end, stopped, ...options }: TrackOptions & { readonly end: number; readonly stopped: boolean },
): TrackResults {
  const { project, library } = world
  const parts = study ? trackParts(world, p, study) : NOTHING
  const incomplete: Message | undefined = stopped
    ? {
        code: 'CW-TRACK-020',
        params: {},
        text: study
          ? `cancelled: ${study.plan.runs.length} simulations of the plan are done, and forecasts that were not finished are left out`
          : 'cancelled before two simulations of the plan were done',
      }
    : undefined
  const known = p.plant.steps.map(({ step }) => step.id)
  const told = {
    ...(incomplete ? { incomplete } : {}),
    plant: p.plant.id,
    unit: unitOf(p),
    actuals: {
      hash: options.actualsHash,
      from: formatDate(actuals.first),
      to: formatDate(actuals.last),
      days: actuals.days,
      steps: known.filter((id) => actuals.steps.has(id)),
      unknown: known.filter((id) => !actuals.steps.has(id)),
    },
    until: formatDate(end - 1),
    ...parts,
  }
  const { rows, references } = assumptionRows(world, log)
  return {
    schemaVersion: 1,
    kind: 'track',
    project: { id: project.id, name: project.name, hash: options.hash },
    engine: {
      version: ENGINE_VERSION,
      library: library.version,
      seed: options.seed,
      replications: study?.plan.runs.length ?? 0,
    },
    ...told,
    headline: study ? trackFindings(told) : [],
    assumptions: rows,
    references,
    warnings: warnings(world, p, study, options.remarks ?? []),
  }
}

function warnings({ project }: World, p: PlantOutcome, study: TrackStudy | undefined, remarks: readonly Issue[]): Message[] {
  const say = (number: number, text: string, params: Message['params'] = {}): Message => ({
    code: `CW-TRACK-0${number}`,
    params,
    text,
  })
  const found = remarks.map(({ code, params, text, at }): Message => ({
    code,
    params,
    text: `${at ? `line ${at.line} of the days: ` : ''}${text}`,
  }))
  if (isInChain(project, p.plant.id))
    found.push(
      say(
        21,
        `${p.plant.id} is simulated alone: what other plants of the file bring is taken as always there, and nothing is left of what they take`,
      ),
    )
  if (study && study.plan.runs.length < FEW)
    found.push(
      say(
        28,
        `with ${study.plan.runs.length} replications of the plan only large deviations can be told from chance; the default is ${TRACK_REPLICATIONS}`,
      ),
    )
  if (study) {
    const assumed = [...study.assumedStock]
    if (assumed.length > 0)
      found.push(
        say(22, `the file has no stock after ${assumed.join(', ')} on its last day: it is taken as in the mean of the plan`),
      )
    if (p.orders && study.delivered.from === 'output')
      found.push(
        say(
          23,
          'the file does not say what was delivered: it is taken as what was made and is not in stock, up to what was called for',
        ),
      )
    if (p.orders && study.delivered.before > 0)
      found.push(
        say(24, `${study.delivered.before} deliveries before the first day of the file are those of the plan`, {
          before: study.delivered.before,
        }),
      )
  }
  found.push(
    say(
      25,
      'machines begin the forecast empty, with their next upkeep and their tools as new; slurry and dried electrodes in stock are taken as fresh, and cells in racks to have a part of their time behind them that is drawn evenly',
    ),
    say(
      26,
      'ranges are of breakdowns, scrap and the like at the central inputs of the file; what is not known of the inputs themselves (run, audit) is not in them',
    ),
    say(27, 'money is what packs that are not delivered would have brought; what scrap and waiting cost is not in it'),
  )
  return found
}
