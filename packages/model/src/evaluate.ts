import type { Library } from '@cellwright/library'
import { audit, DRAWS, type Judgement } from './audit/audit.ts'
import { impliedFigures } from './audit/implied.ts'
import { assumptionRows } from './assemble/assumptions.ts'
import { claimResult, impliedResult } from './assemble/claim-result.ts'
import { findings } from './assemble/findings.ts'
import { flowRows } from './assemble/flows.ts'
import { ledgerResult } from './assemble/ledger-result.ts'
import { orderRows } from './assemble/order-rows.ts'
import { plantResult } from './assemble/plant-result.ts'
import { cellResult, containerResult, packResult } from './assemble/product-result.ts'
import { scheduleRows } from './assemble/schedule-rows.ts'
import { warnings } from './assemble/warnings.ts'
import { imbalances, type Imbalance } from './factory/balance.ts'
import { findBottleneck } from './factory/bottleneck.ts'
import { unitMasses } from './factory/masses.ts'
import type { Progress } from './factory/simulate.ts'
import { breakEven } from './ledger/break-even.ts'
import { CellwrightError, type Message } from './issue.ts'
import type { Project } from './project/project.ts'
import { auditableQuantity } from './project/quantities.ts'
import { World, type ReadLog } from './project/world.ts'
import type { OrderResultRow, Results, SensitivityRow } from './results.ts'
import { headlineSwings } from './study/headline-swings.ts'
import { books, outcome, type Outcome } from './study/outcome.ts'
import { drawPlant, type PlantDraws } from './study/plant-draws.ts'
import { meanFlows, runPlant, type PlantRun } from './study/plant-run.ts'

export const ENGINE_VERSION = '0.1.0'

export interface EvaluateOptions {
  readonly seed: number
  /** Replications of the simulation; default 10. */
  readonly replications?: number
  /** Latin-hypercube draws; default 256. */
  readonly draws?: number
  readonly scope: 'design' | 'audit' | 'run'
  /** Hash of the file's text, made by the app. */
  readonly hash: string
}

/** Default replications of a terminating run. */
export const REPLICATIONS = 10

type Work<T> = Generator<Progress, T, 'stop' | undefined>

/**
 * The whole way from a parsed project to its results: design, size, simulate, cost, audit. A generator, so that a caller can
 * show progress and send `stop`: then what is done is returned and the result says that it is incomplete.
 */
export function* evaluate(project: Project, library: Library, options: EvaluateOptions): Work<Results> {
  const log: ReadLog = new Map()
  const world = new World(project, library, { log })
  const base = outcome(world)
  const stopped = new StopFlag()
  // Judging is quick and comes first, so that a run that is stopped has its verdicts.
  const auditOptions = { seed: options.seed, draws: options.draws ?? DRAWS }
  let judgements = options.scope === 'design' ? [] : yield* stopped.watch(audit(project, library, auditOptions))
  const parts = options.scope === 'run' && !stopped.stopped ? yield* stopped.watch(runParts(base, options, stopped)) : undefined
  if (parts && !stopped.stopped && project.claims.some((c) => auditableQuantity(c.about)?.simulated))
    judgements = yield* stopped.watch(audit(project, library, { ...auditOptions, simulated: parts.simulatedDraws }))
  return assemble(base, log, options, parts, judgements, stopped.stopped)
}

/** Remembers that the caller asked to stop, whichever part heard it. */
class StopFlag {
  stopped = false;
  *watch<T>(work: Work<T>): Work<T> {
    let step = work.next()
    while (!step.done) {
      const answer: 'stop' | undefined = this.stopped ? 'stop' : yield step.value
      if (answer === 'stop') this.stopped = true
      step = work.next(this.stopped ? 'stop' : undefined)
    }
    return step.value
  }
}

interface RunParts {
  readonly plants: readonly { readonly run: PlantRun; readonly draws: PlantDraws | undefined }[]
  readonly ledger: Results['ledger']
  readonly flows: Results['flows']
  readonly orders: readonly OrderResultRow[]
  readonly swings: readonly SensitivityRow[]
  readonly simulatedDraws: ReadonlyMap<string, readonly number[]>
  readonly balanced: number
}

function* runParts(base: Outcome, options: EvaluateOptions, stop: StopFlag): Work<RunParts> {
  const { world } = base
  const { project } = world
  const { seed } = options
  const plants: { run: PlantRun; draws: PlantDraws | undefined }[] = []
  const massFlows: Results['flows'][number][] = []
  const orders: OrderResultRow[] = []
  const simulatedDraws = new Map<string, readonly number[]>()
  let ledger: Results['ledger'] = null
  let swings: SensitivityRow[] = []
  let balanced = 0
  for (const p of base.plants) {
    const run = yield* runPlant(world, p, { seed, replications: options.replications ?? REPLICATIONS })
    if (run.runs.length === 0) break
    const masses = unitMasses(world, p.plant, run.compiled)
    for (const one of run.runs) mustBalance(imbalances(one, run.compiled, masses))
    balanced += run.runs.length
    massFlows.push(...flowRows(p.plant.id, run.runs, run.compiled, masses))
    orders.push(...orderRows(project, p, run))
    const bottleneck = stop.stopped ? undefined : yield* findBottleneck(world, p.plant, { seed })
    const draws = stop.stopped
      ? undefined
      : yield* drawPlant(world, p, { ...run, bottleneck }, { seed, draws: options.draws ?? DRAWS })
    if (draws) simulatedDraws.set(`plant.output.simulated ${p.plant.id}`, draws.bestYear)
    plants.push({ run: { ...run, bottleneck }, draws })
    const flows = meanFlows(run.years)
    // Books without output would only show what was not spent yet.
    if (!ledger && flows.years.some((y) => y.packs > 0)) {
      const own = books(world, p, flows)
      ledger = ledgerResult(world, own, draws, breakEven(own)?.value ?? null)
    }
    if (!stop.stopped && swings.length === 0) swings = yield* headlineSwings(world, p)
  }
  return { plants, ledger, flows: massFlows, orders, swings, simulatedDraws, balanced }
}

/** A run that does not add up is a fault of ours: nothing is said rather than something wrong. */
function mustBalance(faults: readonly Imbalance[]): void {
  if (faults.length === 0) return
  const text = faults.map((f) => `${f.where} misses ${f.missing} ${f.unit}`).join('; ')
  throw new CellwrightError('CW-MODEL-070', `the run does not balance: ${text}`)
}

function assemble(
  base: Outcome,
  log: ReadLog,
  options: EvaluateOptions,
  parts: RunParts | undefined,
  judgements: readonly Judgement[],
  stopped: boolean,
): Results {
  const { world } = base
  const { project, library } = world
  const withPlants = options.scope !== 'design'
  const plants = withPlants
    ? base.plants.map((p, i) => plantResult(world, p.plant, parts?.plants[i]?.draws, parts?.plants[i]?.run))
    : []
  const claims = judgements.map((j) => claimResult(j, judgements))
  const implied = withPlants ? impliedFigures(base).map(impliedResult) : []
  const { rows, references } = assumptionRows(world, log)
  const orders = parts?.orders ?? []
  const ledger = parts?.ledger ?? null
  const incomplete: Message | undefined = stopped
    ? {
        code: 'CW-RUN-001',
        params: { replications: parts?.plants[0]?.run.runs.length ?? 0 },
        text: `cancelled: ${parts?.plants[0]?.run.runs.length ?? 0} of ${options.replications ?? REPLICATIONS} replications done; what is missing is left out`,
      }
    : undefined
  return {
    schemaVersion: 1,
    project: { id: project.id, name: project.name, hash: options.hash },
    engine: {
      version: ENGINE_VERSION,
      library: library.version,
      seed: options.seed,
      replications: parts?.plants[0]?.run.runs.length ?? 0,
      draws: judgements.length > 0 ? (options.draws ?? DRAWS) : 0,
    },
    scope: options.scope,
    ...(incomplete ? { incomplete } : {}),
    headline: withPlants ? findings({ claims, implied, plants, orders, ledger }) : [],
    cells: base.cells.map(cellResult),
    packs: base.packs.map(packResult),
    containers: base.containers.map(containerResult),
    plants,
    orders,
    schedule: withPlants ? base.plants.flatMap(scheduleRows) : [],
    flows: parts?.flows ?? [],
    ledger,
    claims,
    implied,
    sensitivity: parts?.swings ?? [],
    assumptions: rows,
    references,
    warnings: warnings(base, options.scope, parts?.balanced),
  }
}
