import type { RunResult } from '@cellwright/kernel'
import type { Library } from '@cellwright/library'
import { formatDate, significant } from '@cellwright/units'
import { audit, DRAWS, type Judgement } from './audit/audit.ts'
import { impliedFigures } from './audit/implied.ts'
import { assumptionRows } from './assemble/assumptions.ts'
import { claimResult, impliedResult } from './assemble/claim-result.ts'
import { findings } from './assemble/findings.ts'
import { flowRows } from './assemble/flows.ts'
import { ledgerResult } from './assemble/ledger-result.ts'
import { plantResult } from './assemble/plant-result.ts'
import { cellResult, packResult } from './assemble/product-result.ts'
import { imbalances, type Imbalance } from './factory/balance.ts'
import { findBottleneck } from './factory/bottleneck.ts'
import { unitMasses } from './factory/masses.ts'
import { nodeOf, type Progress } from './factory/simulate.ts'
import { breakEvenPrice } from './ledger/break-even.ts'
import { CellwrightError, type Message } from './issue.ts'
import { staticCapacity } from './plant/capacity.ts'
import type { Project } from './project/project.ts'
import { auditableQuantity } from './project/quantities.ts'
import { World, type ReadLog } from './project/world.ts'
import type { OrderResultRow, Results, ScheduleRow, SensitivityRow } from './results.ts'
import { headlineSwings } from './study/headline-swings.ts'
import { books, outcome, type Outcome, type PlantOutcome } from './study/outcome.ts'
import { drawPlant, type PlantDraws } from './study/plant-draws.ts'
import { meanYears, runPlant, type PlantRun } from './study/plant-run.ts'

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
    const flows = meanYears(run.years)
    // Books without output would only show what was not spent yet.
    if (!ledger && flows.some((y) => y.packs > 0)) {
      const own = books(world, p, flows)
      const even = breakEvenPrice((price) => books(world, p, flows, 1, price).npv, own.price.value * 10)
      ledger = ledgerResult(world, own, draws, even)
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

function orderRows(project: Project, p: PlantOutcome, simulated: PlantRun): OrderResultRow[] {
  if (!p.orders) return []
  const mean = (f: (run: RunResult) => number) =>
    simulated.runs.reduce((sum, run) => sum + f(run), 0) / Math.max(1, simulated.runs.length)
  return project.orders
    .filter((o) => o.product === p.plant.pack.id)
    .map((order) => {
      const prefix = `${order.id} `
      const sum = (key: 'ordered' | 'delivered' | 'late') =>
        mean((run) =>
          (nodeOf(run, simulated.compiled.exit).orders ?? [])
            .filter((o) => o.id.startsWith(prefix))
            .reduce((total, o) => total + o[key], 0),
        )
      return {
        id: order.id,
        kind: 'order',
        product: order.product,
        ordered: sum('ordered'),
        delivered: sum('delivered'),
        late: sum('late'),
      }
    })
}

function scheduleRows(p: PlantOutcome): ScheduleRow[] {
  return p.schedule.tasks.map((t) => ({
    id: `${p.plant.id}.${t.id}`,
    kind: 'task',
    plant: p.plant.id,
    name: t.name,
    start: formatDate(t.start),
    end: formatDate(t.end),
    months: t.months,
    slackDays: t.slack,
    critical: t.critical,
  }))
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
    warnings: warnings(base, parts, options),
  }
}

/** What a reader must know before he trusts the figures. */
function warnings(base: Outcome, parts: RunParts | undefined, options: EvaluateOptions): Message[] {
  const { project } = base.world
  const list: Message[] = []
  const add = (code: string, text: string, params: Record<string, string | number> = {}) => list.push({ code, params, text })
  if (options.scope !== 'design') {
    add(
      'CW-WARN-001',
      'Breakdown and repair times of machines are assumptions: no citable figure was found. Output hangs on them and is shown over their band.',
    )
    add(
      'CW-WARN-002',
      'Bands of the model are widened by an assumed factor of 2 until its deviation from real plants is measured.',
    )
    const unmodelled = project.claims.filter((c) => auditableQuantity(c.about)?.modelled !== true).length
    if (unmodelled)
      add('CW-WARN-003', `${unmodelled} announced figures are about things that are not modelled yet.`, { claims: unmodelled })
    add(
      'CW-WARN-004',
      'Not modelled yet: revenue from scrap, interest and debt, subsidies, inflation, crews by rota, shared outages, several products on one line; and among running costs: insurance, property tax, sales and administration, research, warranty, freight and duty on materials.',
    )
  }
  for (const { plant, schedule } of options.scope === 'design' ? [] : base.plants)
    if (schedule.stretch !== 1)
      add(
        'CW-WARN-006',
        `The schedule of ${plant.id} was stretched by a factor of ${significant(schedule.stretch, 3)} so that pilot operation begins on ${formatDate(schedule.pilotStart)} as the file says; the library's durations would give another day.`,
        { plant: plant.id, stretch: schedule.stretch },
      )
  if (project.currency.terms === 'nominal' && parts)
    add(
      'CW-WARN-008',
      'The file asks for nominal terms; inflation is not modelled, so all money is in real terms of the year given.',
    )
  for (const { plant, schedule } of options.scope === 'design' ? [] : base.plants) {
    if (schedule.serialStart > project.calendar.end)
      add(
        'CW-WARN-009',
        `The calendar ends on ${formatDate(project.calendar.end)}, before serial production of ${plant.id} begins on ${formatDate(schedule.serialStart)}: output and money are cut off.`,
        { plant: plant.id },
      )
    const { endless } = staticCapacity(plant.steps)
    const share = (endless * plant.operatingTime) / plant.packsPerYear
    if (share < 0.999)
      add(
        'CW-WARN-010',
        `The machines of ${plant.id} can make ${significant(share * 100, 3)} % of its nameplate: too few were given for ${staticCapacity(plant.steps).bottleneck.join(', ')}.`,
        { plant: plant.id, share },
      )
  }
  if (base.plants.length > 1 && parts)
    add(
      'CW-WARN-007',
      `The file has ${base.plants.length} plants: the books and what matters most are those of ${base.plants[0]!.plant.id} alone, and orders go to the first plant that makes the pack; chains of plants are not modelled yet.`,
    )
  if (parts && parts.balanced > 0)
    add('CW-WARN-005', `Every replication was balanced: units exactly, mass to 1e-9 (${parts.balanced} checked).`, {
      checked: parts.balanced,
    })
  return list
}
