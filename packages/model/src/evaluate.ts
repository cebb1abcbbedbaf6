import type { Library } from '@cellwright/library'
import { audit, DRAWS, type AuditOptions, type Judgement } from './audit/audit.ts'
import { DrawnValues } from './audit/drawn-values.ts'
import type { ReadProject } from './assemble/reading-result.ts'
import type { Project } from './project/project.ts'
import { BASE, inVariant, labelled } from './variant-project.ts'
import { auditableQuantity } from './project/quantities.ts'
import { present } from './project/present.ts'
import { World, type ReadLog } from './project/world.ts'
import type { Results } from './results.ts'
import { StopFlag, type Work } from './stop-flag.ts'
import type { ChainRun } from './study/chain-run.ts'
import { makeOrBuyStudies, type MakeOrBuyStudy } from './study/make-or-buy.ts'
import { outcome, type Outcome } from './study/outcome.ts'
import { sweepStudies, type SweepStudy } from './study/sweep.ts'
import { useWork, type UseOptions } from './study/use-work.ts'
import { assemble, explained, figureTerms, type Assembled } from './assemble-results.ts'
import { REPLICATIONS, type EvaluateOptions } from './evaluate-options.ts'
import type { FilmOverview } from './film-results.ts'
import { filmOverview } from './study/film-overview.ts'
import { previewParts, runParts, type RunParts } from './run-parts.ts'

export { ENGINE_VERSION } from './engine-version.ts'
export { REPLICATIONS, type EvaluateOptions }

/**
 * The whole way from a parsed project to its results: design, size, simulate, cost, audit. A generator, so that a caller can
 * show progress and send `stop`: then what is done is returned and the result says that it is incomplete.
 */
export function* evaluate(project: Project, library: Library, options: EvaluateOptions): Work<Results> {
  return (yield* study(project, library, options)).results
}

/** Results, and what can still be asked of the work behind them without doing it again. */
export interface Study {
  readonly results: Results
  /** Headline figures by id (`headlineNames`) down to their sources; those that have no value in this scope are left out. */
  explain(ids: readonly string[]): Results['explanations']
  /** What the plants did month by month; of no plant where nothing was simulated. */
  overview(): FilmOverview
}

/** The same work, kept. */
export function* study(project: Project, library: Library, options: EvaluateOptions): Work<Study> {
  const log: ReadLog = new Map()
  const world = new World(project, library, { log })
  const base = outcome(world)
  const stopped = new StopFlag()
  // Judging is quick and comes first, so that a run that is stopped has its verdicts.
  const auditOptions = { seed: options.seed, draws: options.draws ?? DRAWS, drawn: new DrawnValues() }
  const judged = isJudged(options.scope)
  let judgements = !judged ? [] : yield* stopped.watch(audit(project, library, auditOptions))
  const parts = stopped.stopped ? undefined : yield* stopped.watch(partsOf(base, options, stopped))
  if (parts && !stopped.stopped && project.claims.some((c) => auditableQuantity(c.about)?.simulated))
    judgements = yield* stopped.watch(audit(project, library, { ...auditOptions, simulated: parts.simulatedDraws }))
  const reads = !judged || stopped.stopped ? [] : yield* stopped.watch(readAll(base, options, judgements, auditOptions))
  const sizes = !judged || stopped.stopped ? NO_SIZES : yield* stopped.watch(sizesOf(base, options, parts?.shares))
  const use =
    !judged || stopped.stopped ? undefined : yield* stopped.watch(useWork(base, useOptions(options, stopped, parts?.chains)))
  const all: Assembled = { base, options, parts, judgements, reads, sizes, use, stopped: stopped.stopped }
  const terms = figureTerms(all)
  return {
    results: assemble(all, terms, log),
    explain: (ids) => explained(all, terms, ids),
    overview: () => overviewOf(base, parts),
  }
}

function* partsOf(base: Outcome, options: EvaluateOptions, stop: StopFlag): Work<RunParts | undefined> {
  if (options.scope === 'run') return yield* runParts(base, options, stop)
  return options.scope === 'preview' ? yield* previewParts(base, options) : undefined
}

function overviewOf(base: Outcome, parts: RunParts | undefined): FilmOverview {
  return filmOverview(
    base.world.project,
    (parts?.plants ?? []).map(({ run }, i) => ({ plant: base.plants[i]!.plant, ...run })),
    base.materialPlants.flatMap(({ plant }) => {
      const work = parts?.materials.get(plant.id)
      return work ? [{ plant, ...work.run }] : []
    }),
  )
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
export interface Sizes {
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
