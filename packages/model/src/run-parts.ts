import { rowFlows, tradeFlowRows } from './assemble/chain-flows.ts'
import { flowRows } from './assemble/flows.ts'
import { ledgerResult } from './assemble/ledger-result.ts'
import { orderRows } from './assemble/order-rows.ts'
import type { RunningPlant } from './assemble/plant-result.ts'
import { DRAWS } from './audit/audit.ts'
import { REPLICATIONS, type EvaluateOptions } from './evaluate-options.ts'
import { findBottleneck } from './factory/bottleneck.ts'
import { REPLICATIONS as MATURE_RUNS } from './factory/mature-line.ts'
import { matureOf, type OutputShare } from './factory/output-share.ts'
import type { GroupLedger } from './ledger/group-ledger.ts'
import type { Project } from './project/project.ts'
import { auditableQuantity } from './project/quantities.ts'
import type { OrderResultRow, Results, SensitivityRow } from './results.ts'
import type { StopFlag, Work } from './stop-flag.ts'
import { balancedRun } from './study/balanced-run.ts'
import { simulatedDeliveries } from './study/chain-deliveries.ts'
import { simulateChainRanks } from './study/chain-draws.ts'
import { findChainLimit, LIMIT_RUNS, type ChainLimit } from './study/chain-limit.ts'
import type { ChainRun } from './study/chain-run.ts'
import { chainShare } from './study/chain-share.ts'
import { chainTrades, type ChainTrades } from './study/chain-trades.ts'
import { contractStatics, contractStudies, type ContractStudy } from './study/contract-study.ts'
import { groupBooks } from './study/group-books.ts'
import { headlineDraws } from './study/headline-draws.ts'
import { headlineSwings } from './study/headline-swings.ts'
import { lineShare, type HeadlineValues, type PlantSources } from './study/headline-values.ts'
import { DRAWN_OF_MATERIAL_PLANTS, materialDraws, simulateMaterialRanks } from './study/material-draws.ts'
import { simulateMaterial, type MaterialSimulation, type MaterialWork } from './study/material-work.ts'
import { mechanismEffects } from './study/mechanism-effects.ts'
import type { Outcome, PlantOutcome } from './study/outcome.ts'
import { DRAWN_OF_PLANTS, plantDraws, simulateRanks, type PlantDraws } from './study/plant-draws.ts'
import type { PlantRun } from './study/plant-run.ts'
import { chainWith, projectChains } from './study/project-chains.ts'
import { reliabilityBand } from './study/reliability-band.ts'
import { runSources } from './study/run-sources.ts'
import { staticChains } from './study/static-chain.ts'

/** What the simulation of a project gives beside its design and sizes: what results of a run are put together from. */
export interface RunParts {
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

/** The whole simulation: replications, what holds each plant and chain back, draws, swings, books. */
export function* runParts(base: Outcome, options: EvaluateOptions, stop: StopFlag): Work<RunParts> {
  const { world } = base
  const { project, library } = world
  const { seed } = options
  const few = Math.min(MATURE_RUNS, options.replications ?? REPLICATIONS)
  const sizes = { seed, replications: options.replications ?? REPLICATIONS }
  const chains = yield* projectChains(base, sizes)
  const lines = yield* simulatedLines(base, chains, sizes, (p) =>
    stop.stopped ? noBottleneck() : findBottleneck(world, p.plant, { seed, replications: few }),
  )
  const { runs, trades } = lines
  const shares = new Map<string, OutputShare>(
    runs.flatMap(({ p, run }) => (run.bottleneck ? [[p.plant.id, lineShare(p.plant, run.bottleneck.capacity.value)]] : [])),
  )
  const simulatedMaterials = stop.stopped ? new Map<string, MaterialSimulation>() : yield* materialsOf(base, lines, sizes)
  for (const [id, { share }] of simulatedMaterials) if (share !== undefined) shares.set(id, share)
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
  const simulatedDraws = new Map<string, readonly number[]>()
  const inChains = new Map<string, readonly number[]>()
  // A draw of a chain takes as long as a replication: only where a claim asks for what was simulated.
  for (const { chain } of drawn && !stop.stopped ? chains.filter((c) => isOutputClaimed(project, c.chain.order)) : [])
    for (const [id, best] of yield* simulateChainRanks(world, chain, drawn!, sampling)) inChains.set(id, best)
  const more: More[] = []
  for (const { p } of runs) {
    const alone = drawn && !stop.stopped && !chainWith(chains, p.plant.id)
    const bestYear = alone ? yield* simulateRanks(world, p.plant.id, drawn, sampling) : (inChains.get(p.plant.id) ?? [])
    simulatedDraws.set(`plant.output.simulated ${p.plant.id}`, bestYear)
    const band = stop.stopped ? undefined : yield* reliabilityBand(project, library, p, seed)
    const losses = options.losses && !stop.stopped ? yield* mechanismEffects(world, p, { seed, replications: few }) : undefined
    more.push({ draws: drawn && plantDraws(p.plant.id, drawn, bestYear), running: { band, losses } })
  }
  const materials = new Map<string, MaterialWork>()
  for (const [id, done] of simulatedMaterials) {
    const alone = drawn && !stop.stopped && !chainWith(chains, id)
    const bestYear = alone ? yield* simulateMaterialRanks(world, id, drawn, sampling) : (inChains.get(id) ?? [])
    materials.set(id, { ...done, draws: drawn && materialDraws(id, drawn, bestYear) })
    simulatedDraws.set(`plant.output.mass-simulated ${id}`, bestYear)
  }
  const kept = booksOf(base, lines, more, materials, seed)
  const swings = stop.stopped ? [] : yield* headlineSwings(world, shares)
  return {
    ...kept,
    materials,
    chains,
    chainLimits,
    trades,
    orders: lines.orders,
    contracts,
    swings,
    drawn: drawn ?? [],
    simulatedDraws,
    shares: new Map([...shares].map(([id, share]) => [id, matureOf(share)])),
  }
}

/** Normal lots that a preview counts as one; how far that moves its figures: docs/architecture.md. */
export const PREVIEW_LOTS = 4

/**
 * What one replication in larger lots gives, in about a second: output, stocks, states, orders, flows and books of the project as it is, without what holds it back,
 * draws, swings and what other sizes would do.
 */
export function* previewParts(base: Outcome, { seed }: Pick<EvaluateOptions, 'seed'>): Work<RunParts> {
  const sizes = { seed, replications: 1, coarser: PREVIEW_LOTS }
  const chains = yield* projectChains(base, sizes)
  const lines = yield* simulatedLines(base, chains, sizes, noBottleneck)
  const simulatedMaterials = yield* materialsOf(base, lines, sizes)
  const materials = new Map([...simulatedMaterials].map(([id, done]) => [id, { ...done, draws: undefined }]))
  const kept = booksOf(
    base,
    lines,
    lines.runs.map(() => NO_MORE),
    materials,
    seed,
  )
  return {
    ...kept,
    materials,
    chains,
    chainLimits: new Map(),
    trades: lines.trades,
    orders: lines.orders,
    contracts: contractStatics(base),
    swings: [],
    drawn: [],
    simulatedDraws: new Map(),
    shares: new Map(),
  }
}

interface Sizes {
  readonly seed: number
  readonly replications: number
  readonly coarser?: number
}

/** Plants of cells and packs as they were simulated, alone or in their chains. */
interface Lines {
  readonly chains: readonly ChainRun[]
  readonly trades: ChainTrades | undefined
  readonly runs: readonly { readonly p: PlantOutcome; readonly run: PlantRun }[]
  readonly massFlows: Results['flows']
  readonly orders: readonly OrderResultRow[]
}

// oxlint-disable-next-line require-yield -- in the place of a search, which yields
function* noBottleneck(): Work<undefined> {
  return undefined
}

function* simulatedLines(
  base: Outcome,
  chains: readonly ChainRun[],
  sizes: Sizes,
  bottleneckOf: (p: PlantOutcome) => Work<PlantRun['bottleneck']>,
): Work<Lines> {
  const { world } = base
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
    runs.push({ p, run: { ...run, bottleneck: yield* bottleneckOf(p) } })
  }
  return { chains, trades, runs, massFlows, orders }
}

/** Those until the work was stopped. */
function* materialsOf(base: Outcome, { chains, trades }: Lines, sizes: Sizes): Work<Map<string, MaterialSimulation>> {
  const found = new Map<string, MaterialSimulation>()
  for (const m of base.materialPlants) {
    const inChain = chainWith(chains, m.plant.id)?.materials.get(m.plant.id)
    const done = yield* simulateMaterial(base.world, m, sizes, inChain, trades?.ofMaterialPlant(m.plant.id))
    if (!done) break
    found.set(m.plant.id, done)
  }
  return found
}

/** What is known of a plant beside its replications. */
interface More {
  readonly draws: PlantDraws | undefined
  readonly running: Pick<RunningPlant, 'band' | 'losses'>
}

const NO_MORE: More = { draws: undefined, running: { band: undefined, losses: undefined } }

/** The books of the plants and of all together. */
function booksOf(
  base: Outcome,
  { runs, trades, massFlows }: Lines,
  more: readonly More[],
  materials: ReadonlyMap<string, MaterialWork>,
  seed: number,
): Pick<RunParts, 'plants' | 'sources' | 'group' | 'ledger' | 'flows' | 'balanced'> {
  const { world } = base
  const { currency } = world.project
  const sources = new Map(runs.map(({ p, run }) => [p.plant.id, runSources(world, p, run, seed, trades?.ofPlant(p.plant.id))]))
  const ledgers = runs.map(({ p }, i) => {
    const books = sources.get(p.plant.id)?.books
    return books ? ledgerResult(world, books.ledger, more[i]!.draws, books.breakEven()?.value ?? null) : null
  })
  const group = groupBooks(
    base,
    { cells: (id) => sources.get(id)?.books?.ledger, materials: (id) => materials.get(id)?.books?.ledger },
    trades?.all ?? [],
  )
  return {
    plants: runs.map(({ p, run }, i) => ({
      run,
      draws: more[i]!.draws,
      running: {
        ...more[i]!.running,
        ledger: ledgers[i],
        lateDefects: sources.get(p.plant.id)?.books?.ledger.lateDefects,
      },
    })),
    sources,
    group,
    // The books of the first plant that has some.
    ledger: ledgers.find((l) => l !== null) ?? null,
    flows: [...massFlows, ...(trades ? tradeFlowRows(trades.all, `${currency.report} (${currency.year})`) : [])],
    balanced: [...runs, ...materials.values()].reduce((sum, { run }) => sum + run.runs.length, 0),
  }
}

/** A claim is about what the simulation gives of one of the plants. */
function isOutputClaimed({ claims }: Project, plants: readonly string[]): boolean {
  return claims.some((c) => plants.includes(c.scope) && auditableQuantity(c.about)?.simulated)
}
