import type { RunResult } from '@cellwright/kernel'
import type { Library } from '@cellwright/library'
import { civilDate, dayNumber, formatDate } from '@cellwright/units'
import { audit, DRAWS, type Judgement } from './audit/audit.ts'
import { impliedFigures } from './audit/implied.ts'
import { assumptionRows } from './assemble/assumptions.ts'
import { claimResult, impliedResult } from './assemble/claim-result.ts'
import { findings } from './assemble/findings.ts'
import { flowRows } from './assemble/flows.ts'
import { ledgerResult, type LedgerDraws } from './assemble/ledger-result.ts'
import { plantResult, type PlantDraws, type Simulated } from './assemble/plant-result.ts'
import { cellResult, packResult } from './assemble/product-result.ts'
import { imbalances } from './factory/balance.ts'
import { findBottleneck } from './factory/bottleneck.ts'
import { compilePlant, monthEnds } from './factory/compile.ts'
import { unitMasses } from './factory/masses.ts'
import { callOffs } from './factory/orders.ts'
import { nodeOf, simulatePlant, type Progress } from './factory/simulate.ts'
import { plantYears, type PlantYear } from './factory/years.ts'
import { CellwrightError, type Message } from './issue.ts'
import { staticCapacity } from './plant/capacity.ts'
import type { Project } from './project/project.ts'
import { auditableQuantity } from './project/quantities.ts'
import { World, type ReadLog } from './project/world.ts'
import type { OrderResultRow, Results, ScheduleRow, SensitivityRow } from './results.ts'
import { latinHypercube } from './study/latin-hypercube.ts'
import { books, outcome, type Outcome, type PlantOutcome } from './study/outcome.ts'
import { sensitivity } from './study/sensitivity.ts'

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

/** Draws of the static output that are simulated, at equal ranks. */
const SIMULATED_RANKS = 10

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
  const parts = options.scope === 'run' ? yield* stopped.watch(runParts(base, options, stopped)) : undefined
  const judgements =
    options.scope === 'design' || stopped.stopped
      ? []
      : yield* stopped.watch(
          audit(project, library, {
            seed: options.seed,
            draws: options.draws ?? DRAWS,
            ...(parts ? { simulated: parts.simulatedDraws } : {}),
          }),
        )
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
  readonly plants: readonly { readonly simulated: Simulated; readonly plantDraws: PlantDraws }[]
  readonly ledger: Results['ledger']
  readonly flows: Results['flows']
  readonly orders: readonly OrderResultRow[]
  readonly swings: readonly SensitivityRow[]
  readonly simulatedDraws: ReadonlyMap<string, readonly number[]>
  readonly balanced: number
}

function* runParts(base: Outcome, options: EvaluateOptions, stop: StopFlag): Work<RunParts> {
  const { world } = base
  const { project, library } = world
  const plants: { simulated: Simulated; plantDraws: PlantDraws }[] = []
  const flows: Results['flows'][number][] = []
  const orders: OrderResultRow[] = []
  const simulatedDraws = new Map<string, readonly number[]>()
  let ledger: Results['ledger'] = null
  let swings: SensitivityRow[] = []
  let balanced = 0
  for (const p of base.plants) {
    const simulated = yield* simulateProject(world, p, options)
    const masses = unitMasses(world, p.plant, simulated.compiled)
    for (const run of simulated.runs) {
      const faults = imbalances(run, simulated.compiled, masses)
      if (faults.length)
        throw new CellwrightError(
          'CW-MODEL-070',
          `the run does not balance: ${faults.map((f) => `${f.where} misses ${f.missing} ${f.unit}`).join('; ')}`,
        )
      balanced++
    }
    flows.push(...flowRows(p.plant.id, simulated.runs, simulated.compiled, masses))
    orders.push(...orderRows(project, p, simulated))
    const bottleneck = stop.stopped ? undefined : yield* findBottleneck(world, p.plant, { seed: options.seed })
    const complete: Simulated = { ...simulated, bottleneck }
    const meanFlows = meanYears(simulated.years)
    const own = books(world, p, masses.additions, meanFlows)
    const drawn = stop.stopped ? undefined : yield* drawPlant(world, p, masses.additions, simulated, options)
    if (drawn) simulatedDraws.set(`plant.output.simulated ${p.plant.id}`, drawn.plantDraws.bestYear)
    plants.push({
      simulated: complete,
      plantDraws: drawn?.plantDraws ?? { capex: [], jobs: [], floor: [], energy: [], bestYear: [] },
    })
    ledger ??= ledgerResult(world, own, drawn?.ledgerDraws)
    if (!stop.stopped) swings = yield* swingRows(world, p, masses.additions, own.levelizedCost)
  }
  void library
  return { plants, ledger, flows, orders, swings, simulatedDraws, balanced }
}

/** Replications of the project as it is: ramp, calendar, orders, to the end of the calendar. */
function* simulateProject(
  world: World,
  p: PlantOutcome,
  options: EvaluateOptions,
  more: { readonly first?: number; readonly end?: number; readonly what?: string } = {},
): Work<Simulated> {
  const { calendar } = world.project
  const end = more.end ?? calendar.end + 1
  const compiled = compilePlant(world, p.plant, {
    origin: calendar.start,
    end,
    lineStart: p.schedule.pilotStart,
    ...(p.orders ? { orders: callOffs(p.orders) } : {}),
  })
  const { ends, years } = monthEnds(calendar.start, end)
  const runs = yield* simulatePlant(compiled, {
    until: ends.at(-1)!,
    seed: options.seed,
    replications: options.replications ?? REPLICATIONS,
    periods: ends,
    what: more.what ?? `simulating ${p.plant.id}`,
    ...(more.first !== undefined ? { first: more.first } : {}),
  })
  return { compiled, runs, years: runs.map((run) => plantYears(run, compiled, p.plant, years, ends)), bottleneck: undefined }
}

/** First day after the sixth full year of a line: its best year lies before, for ramps and backlogs of up to four years. */
function bestYearKnown(p: PlantOutcome, project: Project): number {
  const { year } = civilDate(p.schedule.pilotStart)
  return Math.min(project.calendar.end + 1, dayNumber({ year: year + 7, month: 1, day: 1 }))
}

/** Static figures over all draws, and the best simulated year at ten equal ranks of the static output. */
function* drawPlant(
  world: World,
  p: PlantOutcome,
  additions: ReturnType<typeof unitMasses>['additions'],
  simulated: Simulated,
  options: EvaluateOptions,
) {
  const draws = latinHypercube(options.draws ?? DRAWS, options.seed)
  const { project, library } = world
  const mean = meanYears(simulated.years)
  const staticMean = books(world, p, additions)
  const simulatedOutput = mean.reduce((sum, y) => sum + y.packs, 0) * p.plant.pack.energy
  const staticOutput = staticMean.years.reduce((sum, y) => sum + y.output, 0)
  // What machines lose by waiting for one another in the base case is carried over to every draw.
  const share = staticOutput > 0 ? Math.min(1, simulatedOutput / staticOutput) : 1
  const samples: { world: World; p: PlantOutcome; capex: number; output: number; npv: number; levelized: number | null }[] = []
  for (const [i, draw] of draws.entries()) {
    const drawWorld = new World(project, library, { draw })
    const o = outcome(drawWorld)
    const other = o.plants.find((x) => x.plant.id === p.plant.id)!
    const own = books(drawWorld, other, additions, undefined, share)
    const { endless } = staticCapacity(other.plant.steps)
    samples.push({
      world: drawWorld,
      p: other,
      capex: own.capex,
      output: endless * other.plant.operatingTime * other.plant.pack.energy,
      npv: own.npv,
      levelized: own.levelizedCost,
    })
    const answer: 'stop' | undefined = yield {
      what: 'drawing inputs',
      done: i + 1,
      of: draws.length,
      unit: 'draws',
      count: i + 1,
    }
    if (answer === 'stop') break
  }
  const ranked = samples.toSorted((a, b) => a.output - b.output)
  const bestYear: number[] = []
  for (let rank = 0; rank < SIMULATED_RANKS; rank++) {
    const sample = ranked[Math.floor(((rank + 0.5) / SIMULATED_RANKS) * ranked.length)]
    if (!sample) break
    const until = bestYearKnown(sample.p, project)
    const run = yield* simulateProject(
      sample.world,
      sample.p,
      { ...options, replications: 1 },
      { first: rank, end: until, what: 'simulating draws' },
    )
    if (run.years[0]) bestYear.push(bestYearOutput(run.years[0], sample.p.plant.pack.energy))
  }
  const plantDraws: PlantDraws = {
    capex: samples.map((s) => s.p.plant.capex.total),
    jobs: samples.map((s) => s.p.plant.people.total),
    floor: samples.map((s) => s.p.plant.floor.building),
    energy: samples.map((s) => s.p.plant.energy.perOutput),
    bestYear,
  }
  const ledgerDraws: LedgerDraws = {
    capex: samples.map((s) => s.capex),
    npv: samples.map((s) => s.npv),
    levelized: samples.flatMap((s) => (s.levelized === null ? [] : [s.levelized])),
  }
  return { plantDraws, ledgerDraws }
}

/** Energy of the best calendar year as a rate per 365 d [W]. */
function bestYearOutput(years: readonly PlantYear[], packEnergy: number): number {
  return Math.max(
    ...years.map(
      (y) => (y.packs * packEnergy) / ((y.year % 4 === 0 && (y.year % 100 !== 0 || y.year % 400 === 0) ? 366 : 365) * 86400),
    ),
  )
}

/** Mean over replications of what the books need. */
function meanYears(years: readonly (readonly PlantYear[])[]) {
  const first = years[0] ?? []
  const mean = (f: (y: PlantYear) => number, i: number) => years.reduce((sum, r) => sum + f(r[i]!), 0) / years.length
  return first.map((y, i) => ({
    year: y.year,
    packs: mean((x) => x.packs, i),
    delivered: mean((x) => x.delivered, i),
    stepIn: new Map([...y.stepIn.keys()].map((step) => [step, mean((x) => x.stepIn.get(step) ?? 0, i)])),
  }))
}

function orderRows(project: Project, p: PlantOutcome, simulated: Simulated): OrderResultRow[] {
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

/** Swings of the headline figures; the static cost per kWh stands for the simulated one. */
function* swingRows(
  world: World,
  p: PlantOutcome,
  additions: ReturnType<typeof unitMasses>['additions'],
  levelized: number | null,
): Work<SensitivityRow[]> {
  const { project, library } = world
  const { report, year } = project.currency
  const log: ReadLog = new Map()
  const probe = new World(project, library, { log })
  const probed = outcome(probe).plants.find((x) => x.plant.id === p.plant.id)!
  books(probe, probed, additions)
  const units: Record<string, { unit: string; size: number }> = {
    investment: { unit: `M ${report} (${year})`, size: 1e6 },
    'cost per kWh': { unit: `${report} (${year})/kWh`, size: 1 / 3.6e6 },
    'net present value': { unit: `M ${report} (${year})`, size: 1e6 },
    jobs: { unit: 'people', size: 1 },
  }
  void levelized
  const swings = yield* sensitivity(project, library, log, (o) => {
    const other = o.plants.find((x) => x.plant.id === p.plant.id)!
    const own = books(o.world, other, additions)
    return {
      investment: other.plant.capex.total,
      'cost per kWh': own.levelizedCost ?? 0,
      'net present value': own.npv,
      jobs: other.plant.people.total,
    }
  })
  return swings.map((s) => {
    const datum = library.datum(s.input)
    const { unit, size } = units[s.figure]!
    return {
      id: s.input,
      kind: 'input',
      name: s.input,
      basis:
        datum?.basis ??
        (world.estimate(
          world.inputs().find((i) => i.path === s.input),
          s.input,
        )?.assumed
          ? 'assumed'
          : 'claim'),
      figure: s.figure,
      unit,
      base: s.base / size,
      low: s.low / size,
      high: s.high / size,
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
    ? base.plants.map((p, i) => plantResult(world, p.plant, parts?.plants[i]?.plantDraws, parts?.plants[i]?.simulated))
    : []
  const claims = judgements.map((j) => claimResult(j, judgements))
  const implied = withPlants ? impliedFigures(base).map(impliedResult) : []
  const { rows, references } = assumptionRows(world, log)
  const orders = parts?.orders ?? []
  const ledger = parts?.ledger ?? null
  const incomplete: Message | undefined = stopped
    ? {
        code: 'CW-RUN-001',
        params: { replications: parts?.plants[0]?.simulated.runs.length ?? 0 },
        text: `cancelled: ${parts?.plants[0]?.simulated.runs.length ?? 0} of ${options.replications ?? REPLICATIONS} replications done; what is missing is left out`,
      }
    : undefined
  return {
    schemaVersion: 1,
    project: { id: project.id, name: project.name, hash: options.hash },
    engine: {
      version: ENGINE_VERSION,
      library: library.version,
      seed: options.seed,
      replications: parts?.plants[0]?.simulated.runs.length ?? 0,
      draws: withPlants ? (options.draws ?? DRAWS) : 0,
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
    warnings: warnings(project, parts, options),
  }
}

/** What a reader must know before he trusts the figures. */
function warnings(project: Project, parts: RunParts | undefined, options: EvaluateOptions): Message[] {
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
      'Not modelled yet: revenue from scrap, interest and debt, subsidies, inflation, crews by rota, shared outages, several products on one line.',
    )
  }
  if (parts)
    add('CW-WARN-005', `Every replication was balanced: units exactly, mass to 1e-9 (${parts.balanced} checked).`, {
      checked: parts.balanced,
    })
  return list
}
