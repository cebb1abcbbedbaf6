import type { Library } from '@cellwright/library'
import { audit, DRAWS, type AuditOptions, type Judgement } from './audit/audit.ts'
import { DrawnValues } from './audit/drawn-values.ts'
import { impliedFigures } from './audit/implied.ts'
import { studyReading } from './audit/readings.ts'
import { assumptionRows } from './assemble/assumptions.ts'
import { claimResult, impliedResult } from './assemble/claim-result.ts'
import { contractResult } from './assemble/contract-result.ts'
import { findings } from './assemble/findings.ts'
import { rowFlows, tradeFlowRows } from './assemble/chain-flows.ts'
import { flowRows } from './assemble/flows.ts'
import { groupResult } from './assemble/group-result.ts'
import { ledgerResult } from './assemble/ledger-result.ts'
import { orderRows } from './assemble/order-rows.ts'
import { partyRows } from './assemble/party-rows.ts'
import { materialFlowRows } from './assemble/material-flows.ts'
import { materialLimits } from './assemble/material-limits.ts'
import { materialPlantResult, materialScheduleRows } from './assemble/material-plant-result.ts'
import { plantResult, type RunningPlant } from './assemble/plant-result.ts'
import { chainFindings } from './assemble/chain-findings.ts'
import { chainResult } from './assemble/chain-result.ts'
import { chainWarnings } from './assemble/chain-warnings.ts'
import { cellResult, containerResult, packResult } from './assemble/product-result.ts'
import { explain } from './assemble/explain.ts'
import { headlineRows } from './assemble/headline-rows.ts'
import { drawnHeadlines } from './assemble/drawn-headlines.ts'
import { offCentre } from './assemble/off-centre.ts'
import { ownSupplyMessages, type MadeByYear } from './assemble/own-supply.ts'
import { revisions } from './assemble/revisions.ts'
import { judgeKinds, readingResult, type ReadProject } from './assemble/reading-result.ts'
import { scheduleRows } from './assemble/schedule-rows.ts'
import { makeOrBuyResult } from './assemble/make-or-buy-result.ts'
import { sourcingResult } from './assemble/sourcing-result.ts'
import { sweepResult } from './assemble/sweep-result.ts'
import { useFindings, useResults, useWarnings } from './assemble/use-results.ts'
import { warnings } from './assemble/warnings.ts'
import { findBottleneck } from './factory/bottleneck.ts'
import { REPLICATIONS as MATURE_RUNS } from './factory/mature-line.ts'
import { matureOf, type OutputShare } from './factory/output-share.ts'
import type { Message } from './issue.ts'
import type { GroupLedger } from './ledger/group-ledger.ts'
import type { MaterialLedger } from './ledger/material-ledger.ts'
import type { MaterialPlant } from './plant/material-plant.ts'
import type { Project } from './project/project.ts'
import { BASE, inVariant, labelled, type VariantProject } from './variant-project.ts'
import { auditableQuantity } from './project/quantities.ts'
import { present } from './project/present.ts'
import type { LinearSolver } from './use/linear-programme.ts'
import { World, type ReadLog } from './project/world.ts'
import type { OrderResultRow, Results, SensitivityRow } from './results.ts'
import { StopFlag, type Work } from './stop-flag.ts'
import { balancedRun } from './study/balanced-run.ts'
import { simulatedDeliveries } from './study/chain-deliveries.ts'
import { simulateChainRanks } from './study/chain-draws.ts'
import type { ChainRun } from './study/chain-run.ts'
import { chainShare } from './study/chain-share.ts'
import { findChainLimit, LIMIT_RUNS, type ChainLimit } from './study/chain-limit.ts'
import { chainTrades, type ChainTrades, type PlantFlows } from './study/chain-trades.ts'
import { groupBooks } from './study/group-books.ts'
import { contractStatics, contractStudies, type ContractStudy } from './study/contract-study.ts'
import { headlineDraws } from './study/headline-draws.ts'
import { headlineTerms } from './study/headline-terms.ts'
import { headlineSwings } from './study/headline-swings.ts'
import { lineShare, type HeadlineValues, type PlantSources } from './study/headline-values.ts'
import { DRAWN_OF_MATERIAL_PLANTS, materialDraws, simulateMaterialRanks } from './study/material-draws.ts'
import { makeOrBuyStudies, type MakeOrBuyStudy } from './study/make-or-buy.ts'
import { materialSources, simulateMaterial, type MaterialSimulation, type MaterialWork } from './study/material-work.ts'
import { outcome, type Outcome, type PlantOutcome } from './study/outcome.ts'
import { sweepStudies, type SweepProject, type SweepStudy } from './study/sweep.ts'
import { chainWith, projectChains } from './study/project-chains.ts'
import { runSources } from './study/run-sources.ts'
import { mechanismEffects } from './study/mechanism-effects.ts'
import { reliabilityBand } from './study/reliability-band.ts'
import { DRAWN_OF_PLANTS, plantDraws, simulateRanks, type PlantDraws } from './study/plant-draws.ts'
import { meanMaterialFlows } from './study/material-years.ts'
import { sourcing } from './study/sourcing.ts'
import { useWork, type UseOptions, type UseWork } from './study/use-work.ts'
import { staticChains } from './study/static-chain.ts'
import { meanFlows, type PlantRun } from './study/plant-run.ts'
import type { Term } from './term/index.ts'

export const ENGINE_VERSION = '0.1.0'

export interface EvaluateOptions {
  readonly seed: number
  /** Replications of the simulation; default 10. */
  readonly replications?: number
  /** Latin-hypercube draws; default 256. */
  readonly draws?: number
  /** `size`: the plants too, without verdicts. */
  readonly scope: 'design' | 'size' | 'audit' | 'run'
  /** Hash of the file's text, made by the app. */
  readonly hash: string
  /** Headline figures to explain, by id (`headlineNames`); those that have no value in this scope are left out. */
  readonly explain?: readonly string[]
  /** The variants that questions of the file (`readings`) choose from, read as whole projects. */
  readonly readings?: readonly VariantProject[]
  /** The values of the sweeps of the file, read as whole projects. */
  readonly sweeps?: readonly SweepProject[]
  /** Also what each mechanism of the plants costs in their first years. */
  readonly losses?: boolean
  /** Texts of the files that the project file names, by the name as written there. */
  readonly attachments?: ReadonlyMap<string, string>
  /** For the dispatch of storage stations; brought by the app. */
  readonly solver?: LinearSolver
}

/** Figures of money beside those, whose central value is held against their draws. */
const MONEY = [
  'irr',
  'material-irr',
  'running-cost-per-tonne',
  'project-npv',
  'project-irr',
  'project-cost-per-kwh',
  'project-investment',
]

/** Headline figures whose bands a run shows. */
const DRAWN = new Set([...DRAWN_OF_PLANTS, ...DRAWN_OF_MATERIAL_PLANTS, ...MONEY])

/** Default replications of a terminating run. */
export const REPLICATIONS = 10

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
  const auditOptions = { seed: options.seed, draws: options.draws ?? DRAWS, drawn: new DrawnValues() }
  const judged = isJudged(options.scope)
  let judgements = !judged ? [] : yield* stopped.watch(audit(project, library, auditOptions))
  const parts = options.scope === 'run' && !stopped.stopped ? yield* stopped.watch(runParts(base, options, stopped)) : undefined
  if (parts && !stopped.stopped && project.claims.some((c) => auditableQuantity(c.about)?.simulated))
    judgements = yield* stopped.watch(audit(project, library, { ...auditOptions, simulated: parts.simulatedDraws }))
  const reads = !judged || stopped.stopped ? [] : yield* stopped.watch(readAll(base, options, judgements, auditOptions))
  const sizes = !judged || stopped.stopped ? NO_SIZES : yield* stopped.watch(sizesOf(base, options, parts?.shares))
  const use =
    !judged || stopped.stopped ? undefined : yield* stopped.watch(useWork(base, useOptions(options, stopped, parts?.chains)))
  return assemble(base, log, options, parts, judgements, reads, { sizes, use }, stopped.stopped)
}

const isJudged = (scope: EvaluateOptions['scope']) => scope === 'audit' || scope === 'run'

function useOptions(
  { scope, seed, draws, replications, attachments, solver }: EvaluateOptions,
  stop: StopFlag,
  chains?: readonly ChainRun[],
): UseOptions {
  return present({
    seed,
    draws: draws ?? DRAWS,
    replications: replications ?? REPLICATIONS,
    stop,
    attachments,
    solver,
    chains,
    simulate: scope === 'run',
  })
}

/** What other sizes of the plants would say. */
interface Sizes {
  readonly sweeps: readonly SweepStudy[]
  readonly makeOrBuy: readonly MakeOrBuyStudy[]
}

const NO_SIZES: Sizes = { sweeps: [], makeOrBuy: [] }

function* sizesOf(base: Outcome, { seed, sweeps = [] }: EvaluateOptions, known: RunParts['shares'] = new Map()): Work<Sizes> {
  const { project, library } = base.world
  // Of a chain, what its plants leave when all is mature; its first years are those of its sizes in the file.
  const shares = new Map([...known].map(([id, share]) => [id, typeof share === 'number' ? share : share.mature]))
  const makeOrBuy = yield* makeOrBuyStudies(project, library, { seed, shares })
  return { makeOrBuy, sweeps: yield* sweepStudies(project.sweeps, sweeps, library, { seed, shares }) }
}

/** Each reading that a question of the file names, with its verdicts without a simulation. */
function* readAll(
  base: Outcome,
  options: EvaluateOptions,
  judgements: readonly Judgement[],
  auditOptions: AuditOptions,
): Work<ReadProject[]> {
  const { project, library } = base.world
  const named = new Set(project.readings.flatMap((r) => r.of))
  const reads: ReadProject[] = named.has(BASE) ? [{ id: BASE, project, judgements, makes: makesOf(base) }] : []
  for (const { id, project: variant } of options.readings ?? []) {
    if (!named.has(id)) continue
    const its = inVariant(id, () => outcome(new World(variant, library)))
    const own = yield* labelled(id, audit(variant, library, auditOptions))
    reads.push({ id, project: variant, judgements: own, makes: makesOf(its) })
  }
  return reads
}

function makesOf(o: Outcome): ReadProject['makes'] {
  const materials = o.materialPlants.map(({ plant: { id, flows } }) => ({
    plant: id,
    kind: flows.kind,
    product: flows.product.name,
    id: flows.product.id,
  }))
  return [...materials, ...chemistries(o)]
}

/** Chemistry of the cells of plants of which one was announced: its family (`nmc` of NMC622) counts as its kind. */
function chemistries({ plants, world: { project } }: Outcome): ReadProject['makes'] {
  const told = new Set(project.claims.flatMap((c) => (c.about === 'product.chemistry' ? [c.scope] : [])))
  return plants.flatMap(({ plant: { id, pack } }) => {
    const chemistry = project.cells.find((c) => c.id === pack.cell.id)?.chemistry
    if (!told.has(id) || chemistry === undefined) return []
    const kind = /^[a-z]+/.exec(chemistry.toLowerCase())?.[0] ?? chemistry
    return [{ plant: id, kind, product: chemistry, id: chemistry }]
  })
}

interface RunParts {
  readonly plants: readonly { readonly run: PlantRun; readonly draws: PlantDraws | undefined; readonly running: RunningPlant }[]
  /** By material plant. */
  readonly materials: ReadonlyMap<string, MaterialWork>
  readonly chains: readonly ChainRun[]
  /** By chain. */
  readonly chainLimits: ReadonlyMap<string, ChainLimit>
  readonly sources: ReadonlyMap<string, PlantSources>
  readonly trades: ChainTrades | undefined
  readonly group: GroupLedger | undefined
  readonly ledger: Results['ledger']
  readonly flows: Results['flows']
  readonly orders: readonly OrderResultRow[]
  readonly contracts: readonly ContractStudy[]
  readonly swings: readonly SensitivityRow[]
  /** Headline figures of the draws of the inputs. */
  readonly drawn: readonly (HeadlineValues | undefined)[]
  readonly simulatedDraws: ReadonlyMap<string, readonly number[]>
  readonly balanced: number
  /** What machines that wait for one another leave of the static output, by plant. */
  readonly shares: ReadonlyMap<string, OutputShare>
}

function* runParts(base: Outcome, options: EvaluateOptions, stop: StopFlag): Work<RunParts> {
  const { world } = base
  const { project, library } = world
  const { seed } = options
  const few = Math.min(MATURE_RUNS, options.replications ?? REPLICATIONS)
  const sizes = { seed, replications: options.replications ?? REPLICATIONS }
  const chains = yield* projectChains(base, sizes)
  const deliveries = simulatedDeliveries(world, chains)
  const trades = deliveries && chainTrades(base, deliveries)
  const runs: { p: PlantOutcome; run: PlantRun }[] = []
  const massFlows: Results['flows'][number][] = []
  const orders: OrderResultRow[] = []
  for (const p of base.plants) {
    const { run, masses } = chainWith(chains, p.plant.id)?.plants.get(p.plant.id) ?? (yield* balancedRun(world, p, sizes))
    if (run.runs.length === 0) break
    massFlows.push(
      ...flowRows(p.plant.id, run.runs, run.compiled, masses, rowFlows(world, p.plant.id, trades?.ofPlant(p.plant.id))),
    )
    orders.push(...orderRows(p, run))
    const bottleneck = stop.stopped ? undefined : yield* findBottleneck(world, p.plant, { seed, replications: few })
    runs.push({ p, run: { ...run, bottleneck } })
  }
  const shares = new Map<string, OutputShare>(
    runs.flatMap(({ p, run }) => (run.bottleneck ? [[p.plant.id, lineShare(p.plant, run.bottleneck.capacity.value)]] : [])),
  )
  const simulatedMaterials = new Map<string, MaterialSimulation>()
  for (const m of stop.stopped ? [] : base.materialPlants) {
    const inChain = chainWith(chains, m.plant.id)?.materials.get(m.plant.id)
    const done = yield* simulateMaterial(world, m, sizes, inChain, trades?.ofMaterialPlant(m.plant.id))
    if (!done) break
    simulatedMaterials.set(m.plant.id, done)
    if (done.share !== undefined) shares.set(m.plant.id, done.share)
  }
  for (const p of [...base.plants, ...base.materialPlants]) {
    const chain = chainWith(chains, p.plant.id)
    if (chain) shares.set(p.plant.id, chainShare(chain, world, p, matureOf(shares.get(p.plant.id) ?? 1)))
  }
  const chainLimits = new Map<string, ChainLimit>()
  for (const { chain, mature } of stop.stopped || chains.length === 0 ? [] : staticChains(base)) {
    const order = mature.map(({ id }) => id)
    const limit = yield* findChainLimit(world, chain, { seed, replications: Math.min(LIMIT_RUNS, sizes.replications), order })
    if (limit) chainLimits.set(chain.id, limit)
  }
  const fed = new Set(chains.flatMap(({ chain }) => chain.links.flatMap((l) => l.to ?? [])))
  const simulated = new Map(runs.map(({ p, run }) => [p.plant.id, run]))
  const contracts = yield* contractStudies(base, simulated, { seed, shares, fed })
  const sampling = { seed, draws: options.draws ?? DRAWS, shares }
  const drawn = stop.stopped ? undefined : yield* headlineDraws(project, library, { ...sampling, only: DRAWN })
  const plants: { p: PlantOutcome; run: PlantRun; draws: PlantDraws | undefined; running: RunningPlant }[] = []
  const simulatedDraws = new Map<string, readonly number[]>()
  const inChains = new Map<string, readonly number[]>()
  // A draw of a chain takes as long as a replication: only where a claim asks for what was simulated.
  for (const { chain } of drawn && !stop.stopped ? chains.filter((c) => isOutputClaimed(project, c.chain.order)) : [])
    for (const [id, best] of yield* simulateChainRanks(world, chain, drawn!, sampling)) inChains.set(id, best)
  for (const { p, run } of runs) {
    const alone = drawn && !stop.stopped && !chainWith(chains, p.plant.id)
    const bestYear = alone ? yield* simulateRanks(world, p.plant.id, drawn, sampling) : (inChains.get(p.plant.id) ?? [])
    simulatedDraws.set(`plant.output.simulated ${p.plant.id}`, bestYear)
    const band = stop.stopped ? undefined : yield* reliabilityBand(project, library, p, seed)
    const losses = options.losses && !stop.stopped ? yield* mechanismEffects(world, p, { seed, replications: few }) : undefined
    plants.push({ p, run, draws: drawn && plantDraws(p.plant.id, drawn, bestYear), running: { band, losses } })
  }
  const materials = new Map<string, MaterialWork>()
  for (const [id, done] of simulatedMaterials) {
    const alone = drawn && !stop.stopped && !chainWith(chains, id)
    const bestYear = alone ? yield* simulateMaterialRanks(world, id, drawn, sampling) : (inChains.get(id) ?? [])
    materials.set(id, { ...done, draws: drawn && materialDraws(id, drawn, bestYear) })
    simulatedDraws.set(`plant.output.mass-simulated ${id}`, bestYear)
  }
  const sources = new Map(runs.map(({ p, run }) => [p.plant.id, runSources(world, p, run, seed, trades?.ofPlant(p.plant.id))]))
  const ledgers = plants.map(({ p, draws }) => {
    const books = sources.get(p.plant.id)?.books
    return books ? ledgerResult(world, books.ledger, draws, books.breakEven()?.value ?? null) : null
  })
  const group = groupBooks(
    base,
    { cells: (id) => sources.get(id)?.books?.ledger, materials: (id) => materials.get(id)?.books?.ledger },
    trades?.all ?? [],
  )
  const swings = stop.stopped ? [] : yield* headlineSwings(world, shares)
  const balanced = [...runs, ...materials.values()].reduce((sum, { run }) => sum + run.runs.length, 0)
  const running = plants.map(({ p, run, draws, running: more }, i) => ({
    run,
    draws,
    running: { ...more, ledger: ledgers[i], lateDefects: sources.get(p.plant.id)?.books?.ledger.lateDefects },
  }))
  return {
    plants: running,
    materials,
    chains,
    chainLimits,
    sources,
    trades,
    group,
    // The books of the first plant that has some.
    ledger: ledgers.find((l) => l !== null) ?? null,
    flows: [...massFlows, ...(trades ? tradeFlowRows(trades.all, `${project.currency.report} (${project.currency.year})`) : [])],
    orders,
    contracts,
    swings,
    drawn: drawn ?? [],
    simulatedDraws,
    balanced,
    shares: new Map([...shares].map(([id, share]) => [id, matureOf(share)])),
  }
}

/** A claim is about what the simulation gives of one of the plants. */
function isOutputClaimed({ claims }: Project, plants: readonly string[]): boolean {
  return claims.some((c) => plants.includes(c.scope) && auditableQuantity(c.about)?.simulated)
}

function assemble(
  base: Outcome,
  log: ReadLog,
  options: EvaluateOptions,
  parts: RunParts | undefined,
  judgements: readonly Judgement[],
  reads: readonly ReadProject[],
  { sizes, use: useParts }: { readonly sizes: Sizes; readonly use: UseWork | undefined },
  stopped: boolean,
): Results {
  const { world } = base
  const { project, library } = world
  const withPlants = options.scope !== 'design'
  const use = useResults(base, useParts)
  const plants = withPlants
    ? base.plants.map((p, i) => plantResult(world, p, parts?.plants[i]?.draws, parts?.plants[i]?.run, parts?.plants[i]?.running))
    : []
  const materialPlants = base.materialPlants.map((m) => materialPlantResult(base, m, parts?.materials.get(m.plant.id)))
  const studies = reads.length > 1 ? project.readings.map((spec) => studyReading(spec, reads)) : []
  const readings = studies.map((study) => readingResult(study, reads))
  const claims = judgeKinds(
    judgements.map((j) => claimResult(j, judgements)),
    studies,
    reads,
  )
  const implied = withPlants ? impliedFigures(base).map(impliedResult) : []
  const { rows, references } = assumptionRows(world, log)
  const sweeps = sizes.sweeps.map(sweepResult)
  const makeOrBuy = sizes.makeOrBuy.map((study) => makeOrBuyResult(study, project.currency))
  const orders = parts?.orders ?? []
  const contracts = withPlants ? (parts?.contracts ?? contractStatics(base)).map((c) => contractResult(world, c)) : []
  const ledger = parts?.ledger ?? null
  const known = parts?.trades && { flows: knownFlows(base, parts), trades: parts.trades }
  const chains = staticChains(base).map((s) => {
    const run = parts?.chains.find(({ chain }) => chain.id === s.chain.id)
    const sources = sourcingResult(world, sourcing(base, known, s.chain.order))
    return chainResult(base, s, { run, limit: parts?.chainLimits.get(s.chain.id), ...sources })
  })
  const group = parts?.group ? groupResult(world, parts.group, parts.drawn) : null
  const replications = [...(parts?.plants ?? []), ...(parts?.materials.values() ?? [])][0]?.run.runs.length ?? 0
  const terms = withPlants || options.explain?.length ? figureTerms(base, parts, options, useParts) : new Map<string, Term>()
  const incomplete: Message | undefined = stopped
    ? {
        code: 'CW-RUN-001',
        params: { replications },
        text: `cancelled: ${replications} of ${options.replications ?? REPLICATIONS} replications done; what is missing is left out`,
      }
    : undefined
  return {
    schemaVersion: 1,
    project: { id: project.id, name: project.name, hash: options.hash },
    engine: {
      version: ENGINE_VERSION,
      library: library.version,
      seed: options.seed,
      replications,
      draws: judgements.length > 0 ? (options.draws ?? DRAWS) : 0,
    },
    scope: options.scope,
    ...(incomplete ? { incomplete } : {}),
    headline: withPlants
      ? [
          ...findings({
            claims,
            implied,
            readings,
            revisions: claims.length > 0 ? revisions(world) : [],
            plants,
            materialPlants,
            chains: chains.flatMap(chainFindings),
            supply: ownSupplyMessages(base, madeByYear(base, parts)),
            orders,
            contracts,
            ledger,
            group,
            sweeps,
            makeOrBuy,
          }),
          ...useFindings(use),
        ]
      : [],
    figures: headlineRows(base, terms, parts?.drawn ?? []),
    cells: base.cells.map(cellResult),
    packs: base.packs.map(packResult),
    containers: base.containers.map(containerResult),
    plants,
    materialPlants,
    chains,
    sweeps,
    makeOrBuy,
    ...use,
    orders,
    contracts,
    parties: withPlants
      ? [
          ...base.plants.flatMap((p) => partyRows(world, p.plant)),
          ...base.materialPlants.flatMap((m) => partyRows(world, m.plant, 't/yr')),
        ]
      : [],
    schedule: withPlants ? [...base.plants.flatMap(scheduleRows), ...base.materialPlants.flatMap(materialScheduleRows)] : [],
    flows: [...(parts?.flows ?? []), ...base.materialPlants.flatMap(({ plant }) => materialFlows(world, plant, parts))],
    ledger,
    group,
    claims,
    implied,
    readings,
    sensitivity: parts?.swings ?? [],
    explanations: (options.explain ?? []).flatMap((id) => {
      const term = terms.get(id)
      return term ? [explain(id, term, world)] : []
    }),
    assumptions: rows,
    references,
    warnings: [
      ...offCentre(parts ? drawnHeadlines(base, { ...parts, seed: options.seed }) : []),
      ...warnings(base, options.scope, parts?.balanced),
      ...materialLimits(base, materialLedgers(parts)),
      ...(withPlants ? chains.flatMap(chainWarnings) : []),
      ...useWarnings(use),
    ],
  }
}

/** Mean yearly flows of the plants that were simulated. */
function knownFlows(base: Outcome, { plants, materials }: RunParts): PlantFlows {
  const cells = new Map(plants.map(({ run }, i) => [base.plants[i]!.plant.id, meanFlows(run.years)]))
  const made = new Map([...materials].map(([id, { run }]) => [id, meanMaterialFlows(run.years)]))
  return { cells: (id) => cells.get(id), materials: (id) => made.get(id) }
}

function madeByYear(base: Outcome, parts: RunParts | undefined): MadeByYear {
  const cells = (parts?.plants ?? []).map(({ run }, i) => [base.plants[i]!.plant.id, meanFlows(run.years).years] as const)
  const materials = [...(parts?.materials ?? [])].map(([id, { run }]) => [id, meanMaterialFlows(run.years).years] as const)
  const some = <T extends readonly [string, readonly unknown[]]>(all: readonly T[]) => all.filter(([, years]) => years.length > 0)
  return { cells: new Map(some(cells)), materials: new Map(some(materials)) }
}

function materialFlows(world: World, plant: MaterialPlant, parts: RunParts | undefined): Results['flows'] {
  const work = parts?.materials.get(plant.id)
  const supply = rowFlows(world, plant.id, parts?.trades?.ofPlant(plant.id))
  return work ? materialFlowRows(plant, work.run, work.books?.ledger.unsold, supply) : []
}

function materialLedgers(parts: RunParts | undefined): Map<string, MaterialLedger> {
  return new Map([...(parts?.materials ?? [])].flatMap(([id, { books }]) => (books ? [[id, books.ledger]] : [])))
}

/** Headline figures that have a value, as terms. */
function figureTerms(
  base: Outcome,
  parts: Pick<RunParts, 'sources' | 'materials' | 'trades'> | undefined,
  { seed }: Pick<EvaluateOptions, 'seed'>,
  use: UseWork | undefined,
): ReadonlyMap<string, Term> {
  const materials = [...(parts?.materials ?? [])].map(([id, work]) => [id, materialSources(work, seed)] as const)
  const stations = use?.stations.map(({ station, capex, run }) => ({ station, capex, books: run?.ledger }))
  const sources = parts?.sources ?? new Map<string, PlantSources>()
  return headlineTerms(base, sources, new Map(materials), parts?.trades?.all, stations)
}
