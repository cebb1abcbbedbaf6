import { DRAWS, type Judgement } from './audit/audit.ts'
import { impliedFigures } from './audit/implied.ts'
import { studyReading } from './audit/readings.ts'
import { assumptionRows } from './assemble/assumptions.ts'
import { claimResult, impliedResult } from './assemble/claim-result.ts'
import { contractResult } from './assemble/contract-result.ts'
import { findings } from './assemble/findings.ts'
import { rowFlows } from './assemble/chain-flows.ts'
import { groupResult } from './assemble/group-result.ts'
import { partyRows } from './assemble/party-rows.ts'
import { materialFlowRows } from './assemble/material-flows.ts'
import { materialLimits } from './assemble/material-limits.ts'
import { materialPlantResult, materialScheduleRows } from './assemble/material-plant-result.ts'
import { plantResult } from './assemble/plant-result.ts'
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
import { ENGINE_VERSION } from './engine-version.ts'
import { REPLICATIONS, type EvaluateOptions } from './evaluate-options.ts'
import type { Sizes } from './evaluate.ts'
import type { Message } from './issue.ts'
import { PREVIEW_LOTS, type RunParts } from './run-parts.ts'
import type { MaterialLedger } from './ledger/material-ledger.ts'
import type { MaterialPlant } from './plant/material-plant.ts'
import { World, type ReadLog } from './project/world.ts'
import type { Results } from './results.ts'
import type { PlantFlows } from './study/chain-trades.ts'
import { contractStatics } from './study/contract-study.ts'
import { headlineTerms } from './study/headline-terms.ts'
import type { PlantSources } from './study/headline-values.ts'
import { materialSources } from './study/material-work.ts'
import type { Outcome } from './study/outcome.ts'
import { meanMaterialFlows } from './study/material-years.ts'
import { sourcing } from './study/sourcing.ts'
import type { UseWork } from './study/use-work.ts'
import { staticChains } from './study/static-chain.ts'
import { meanFlows } from './study/plant-run.ts'
import type { Term } from './term/index.ts'

/** All that was worked out. */
export interface Assembled {
  readonly base: Outcome
  readonly options: EvaluateOptions
  readonly parts: RunParts | undefined
  readonly judgements: readonly Judgement[]
  readonly reads: readonly ReadProject[]
  readonly sizes: Sizes
  readonly use: UseWork | undefined
  readonly stopped: boolean
}

/** The results document; `log`: what was read of library and file. */
export function assemble(all: Assembled, terms: ReadonlyMap<string, Term>, log: ReadLog): Results {
  const { base, options, parts, judgements, reads, sizes, use: useParts, stopped } = all
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
    explanations: explained(all, terms, options.explain ?? []),
    assumptions: rows,
    references,
    warnings: [
      ...offCentre(parts ? drawnHeadlines(base, { ...parts, seed: options.seed }) : []),
      ...(options.scope === 'preview' ? [previewed(parts)] : []),
      ...warnings(base, options.scope, parts?.balanced),
      ...materialLimits(base, materialLedgers(parts)),
      ...(withPlants ? chains.flatMap(chainWarnings) : []),
      ...useWarnings(use),
    ],
  }
}

/** A preview says first what it is. */
function previewed(parts: RunParts | undefined): Message {
  return {
    code: 'CW-RUN-002',
    params: { lots: PREVIEW_LOTS, replications: parts?.balanced ?? 0 },
    text: `A preview: one replication, of plants of cells and packs in lots ${PREVIEW_LOTS} times as large as those of a run. It has no ranges, no verdicts, and not what holds a plant back; its figures differ from those of a run by the chance of one replication and by what larger lots move.`,
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

/** Headline figures that have a value, as terms by id. */
export function figureTerms({ base, parts, options, use }: Assembled): ReadonlyMap<string, Term> {
  if (options.scope === 'design' && !options.explain?.length) return new Map()
  const materials = [...(parts?.materials ?? [])].map(([id, work]) => [id, materialSources(work, options.seed)] as const)
  const stations = use?.stations.map(({ station, capex, run }) => ({ station, capex, books: run?.ledger }))
  const sources = parts?.sources ?? new Map<string, PlantSources>()
  return headlineTerms(base, sources, new Map(materials), parts?.trades?.all, stations)
}

/** The explanations asked for, of the figures that have a value. */
export function explained(
  { base }: Assembled,
  terms: ReadonlyMap<string, Term>,
  ids: readonly string[],
): Results['explanations'] {
  return ids.flatMap((id) => {
    const term = terms.get(id)
    return term ? [explain(id, term, base.world)] : []
  })
}
