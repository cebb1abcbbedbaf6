import { chainGroups } from '../factory/chain-links.ts'
import type { OutputShare } from '../factory/output-share.ts'
import type { GroupLedger } from '../ledger/group-ledger.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { MaterialFlowsByYear, MaterialLedger } from '../ledger/material-ledger.ts'
import type { Trade } from '../ledger/trade.ts'
import type { Flows } from '../ledger/year-counts.ts'
import { staticCapacity } from '../plant/capacity.ts'
import type { Plant } from '../plant/plant.ts'
import type { Project } from '../project/project.ts'
import type { Term } from '../term/index.ts'
import { chainTrades, staticTrades, type Deliveries } from './chain-trades.ts'
import { feeds } from './feeds.ts'
import { headlinesFrom, type Headline, type HeadlineSources } from './headlines.ts'
import { groupBooks } from './group-books.ts'
import { materialBooks, staticMaterialFlows, type MaterialOutcome } from './material-outcome.ts'
import { staticFlows, type Outcome, type PlantOutcome } from './outcome.ts'
import { plantBooks } from './plant-books.ts'
import { matureChains } from './static-chain.ts'

/** A thing of the project that has headline figures. */
export interface Thing {
  readonly id: string
  /** `material`: a plant of materials; `project`: all plants of the file together; `chain`: plants that feed one another, by the last of them. */
  readonly kind: 'project' | 'chain' | 'plant' | 'material' | 'container' | 'pack' | 'cell' | 'centre' | 'station'
}

/** Headline figures by `headlineKey`, in SI units; null where a figure has no value. */
export type HeadlineValues = ReadonlyMap<string, number | null>

/** Where the figure of a thing stands among the values: cells, packs, containers and plants may share an id. */
export function headlineKey(headline: string, { kind, id }: Thing): string {
  return `${headline} ${kind} ${id}`
}

/** A figure of a thing in each of the draws, in their order; null where it has no value. */
export function figureDraws(headline: string, thing: Thing, draws: readonly (HeadlineValues | undefined)[]): (number | null)[] {
  const key = headlineKey(headline, thing)
  return draws.map((values) => values?.get(key) ?? null)
}

/** The project itself where it has a material plant or several plants; its chains of several plants, plants, containers, packs and cells, in file order. */
export function thingsOf(project: Project): Thing[] {
  return [
    ...(isChain(project) ? [{ id: project.id, kind: 'project' } as const] : []),
    ...chainGroups(project).flatMap(({ id, order }): Thing[] => (order.length > 1 ? [{ id, kind: 'chain' }] : [])),
    ...project.plants.map(({ id }): Thing => ({ id, kind: 'plant' })),
    ...project.materialPlants.map(({ id }): Thing => ({ id, kind: 'material' })),
    ...project.containers.map(({ id }): Thing => ({ id, kind: 'container' })),
    ...project.packs.map(({ id }): Thing => ({ id, kind: 'pack' })),
    ...project.cells.map(({ id }): Thing => ({ id, kind: 'cell' })),
    ...project.centres.map(({ id }): Thing => ({ id, kind: 'centre' })),
    ...project.stations.map(({ id }): Thing => ({ id, kind: 'station' })),
  ]
}

function isChain({ plants, materialPlants }: Pick<Project, 'plants' | 'materialPlants'>): boolean {
  return materialPlants.length > 0 || plants.length > 1
}

/** Kind of thing that a figure is of. */
export function kindOf({ from }: Headline): Thing['kind'] {
  if (from === 'material' || from === 'material-books' || from === 'material-line') return 'material'
  return from === 'books' || from === 'line' || from === 'run' ? 'plant' : from
}

/** Part of the static output of a mature line that it makes when its machines wait for one another; `packsPerSecond` of it simulated. */
export function lineShare(plant: Plant, packsPerSecond: number): number {
  return Math.min(1, packsPerSecond / staticCapacity(plant).endless.value)
}

/** What is kept of a plant beside its outcome, and so which of its figures can be read. */
export type PlantSources = Partial<Pick<HeadlineSources, 'books' | 'line' | 'run'>>

/** The same of a material plant. */
export type MaterialSources = Partial<Pick<HeadlineSources, 'material-books' | 'material-line'>>

/** A figure of a thing; null where it has no value. */
export interface Reading {
  readonly headline: Headline
  readonly thing: Thing
  readonly term: Term | null
}

/** Every headline figure that can be read of the things of a project; `sources` by plant, `materials` by material plant; those in `only` where it is given; `trades`: rows of supply in the books. */
export function readings(
  o: Outcome,
  sources: (p: PlantOutcome) => PlantSources | undefined,
  materials: (m: MaterialOutcome) => MaterialSources | undefined,
  only?: ReadonlySet<string>,
  trades: readonly Trade[] = [],
): Reading[] {
  const found: Reading[] = []
  const add = <Source>(thing: Thing, headlines: readonly Readable<Source>[], source: Source | undefined) => {
    if (source === undefined) return
    for (const headline of headlines)
      if (!only || only.has(headline.id)) found.push({ headline, thing, term: headline.read(source) })
  }
  const ledgers = new Map<string, Ledger>()
  const materialLedgers = new Map<string, MaterialLedger>()
  for (const p of o.plants) {
    const thing: Thing = { id: p.plant.id, kind: 'plant' }
    const own = sources(p)
    add(thing, headlinesFrom('plant'), p)
    add(thing, headlinesFrom('books'), own?.books)
    add(thing, headlinesFrom('line'), own?.line)
    add(thing, headlinesFrom('run'), own?.run)
    if (own?.books) ledgers.set(p.plant.id, own.books.ledger)
  }
  for (const m of o.materialPlants) {
    const thing: Thing = { id: m.plant.id, kind: 'material' }
    const own = materials(m)
    add(thing, headlinesFrom('material'), { ...m, feed: feeds(o, m.plant)[0] })
    add(thing, headlinesFrom('material-books'), own?.['material-books'])
    add(thing, headlinesFrom('material-line'), own?.['material-line'])
    if (own?.['material-books']) materialLedgers.set(m.plant.id, own['material-books'])
  }
  const { project } = o.world
  if (isChain(project))
    add({ id: project.id, kind: 'project' }, headlinesFrom('project'), wholeProject(o, ledgers, materialLedgers, trades))
  const chainHeadlines = headlinesFrom('chain')
  if (chainHeadlines.some((h) => !only || only.has(h.id)))
    for (const { chain, source } of matureChains(o)) add({ id: chain.id, kind: 'chain' }, chainHeadlines, source)
  for (const container of o.containers) add({ id: container.id, kind: 'container' }, headlinesFrom('container'), container)
  for (const pack of o.packs) add({ id: pack.id, kind: 'pack' }, headlinesFrom('pack'), pack)
  for (const cell of o.cells) add({ id: cell.id, kind: 'cell' }, headlinesFrom('cell'), cell)
  return found
}

/** Figures of service centres and storage stations, as far as they need neither a simulation nor a dispatch. */
export function useHeadlines(o: Outcome): HeadlineValues {
  const of = <Source>(thing: Thing, headlines: readonly Readable<Source>[], source: Source): [string, number | null][] =>
    headlines.map((h) => [headlineKey(h.id, thing), h.read(source)?.value ?? null])
  return new Map([
    ...o.centres.flatMap((c) => of({ id: c.id, kind: 'centre' }, headlinesFrom('centre'), c)),
    ...o.stations.flatMap((s) => of({ id: s.station.id, kind: 'station' }, headlinesFrom('station'), { ...s, books: undefined })),
  ])
}

function wholeProject(
  o: Outcome,
  ledgers: ReadonlyMap<string, Ledger>,
  materialLedgers: ReadonlyMap<string, MaterialLedger>,
  trades: readonly Trade[],
): HeadlineSources['project'] {
  const npvs = [
    ...o.plants.map(({ plant }) => ledgers.get(plant.id)?.npv),
    ...o.materialPlants.map(({ plant }) => materialLedgers.get(plant.id)?.npv),
  ]
  const known = npvs.flatMap((npv) => npv ?? [])
  const together = () => groupBooks(o, { cells: (id) => ledgers.get(id), materials: (id) => materialLedgers.get(id) }, trades)
  let group: { readonly books: GroupLedger | undefined } | undefined
  return {
    investments: [...o.plants, ...o.materialPlants].map(({ plant }) => plant.capex.total),
    jobs: [...o.plants, ...o.materialPlants].map(({ plant }) => plant.people.total),
    serialStarts: [
      ...o.plants.map((p) => p.schedule.serialStart),
      ...o.materialPlants.flatMap((m) => m.schedule.phases.map((p) => p.serialStart)),
    ],
    npvs: known.length === npvs.length ? known : undefined,
    get group() {
      return (group ??= { books: together() }).books
    },
  }
}

type Readable<Source> = Headline & { readonly read: (source: Source) => Term | null }

export interface StaticOptions {
  /** Parts of the static output that the lines make when their machines wait for one another, by plant of either sort. */
  readonly shares?: ReadonlyMap<string, OutputShare> | undefined
  /** Simulated yearly output of the plants whose books are to be kept by it. */
  readonly flows?: ReadonlyMap<string, Flows>
  readonly materialFlows?: ReadonlyMap<string, MaterialFlowsByYear>
  /** What rows of supply delivered in the simulation that the flows are of. */
  readonly deliveries?: Deliveries | undefined
  /** Ids of the figures wanted; all where absent. */
  readonly only?: ReadonlySet<string> | undefined
}

/** The headline figures that one world gives without a simulation. */
export function staticHeadlines(o: Outcome, options: StaticOptions = {}): HeadlineValues {
  const { shares, only } = options
  const { flows, materialFlows, trades } = tradedFlows(o, options)
  const kept = (p: PlantOutcome) => {
    const { id } = p.plant
    return { books: plantBooks(o.world, p, { flows: flows.get(id), share: shares?.get(id), trades: trades?.ofPlant(id) }) }
  }
  const keptOf = (m: MaterialOutcome) => {
    const { id } = m.plant
    return {
      'material-books': materialBooks(o.world, m, materialFlows.get(id), shares?.get(id), trades?.ofMaterialPlant(id)),
    }
  }
  return new Map(
    readings(o, kept, keptOf, only, trades?.all).map(({ headline, thing, term }) => [
      headlineKey(headline.id, thing),
      term?.value ?? null,
    ]),
  )
}

/** Yearly flows of the plants and what rows of supply deliver of them; of a file without rows, only the flows that are given. */
function tradedFlows(o: Outcome, options: StaticOptions) {
  const { shares, deliveries, flows = new Map<string, Flows>(), materialFlows = new Map<string, MaterialFlowsByYear>() } = options
  if (o.world.project.supply.length === 0) return { flows, materialFlows, trades: undefined }
  const cells = new Map(
    o.plants.map((p) => [p.plant.id, flows.get(p.plant.id) ?? staticFlows(o.world, p, shares?.get(p.plant.id))]),
  )
  const materials = new Map(
    o.materialPlants.map((m) => {
      const { id } = m.plant
      return [id, materialFlows.get(id) ?? staticMaterialFlows(o.world, m, shares?.get(id))]
    }),
  )
  const trades = deliveries
    ? chainTrades(o, deliveries)
    : staticTrades(o, { cells: (id) => cells.get(id), materials: (id) => materials.get(id) })
  return { flows: cells, materialFlows: materials, trades }
}
