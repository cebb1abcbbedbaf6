import { CellwrightError } from '../issue.ts'
import type { Cell } from '../design/cell.ts'
import type { Pack } from '../design/pack.ts'
import { monthEnds } from '../factory/curves.ts'
import type { ReturnedFeed } from '../factory/returned-feed.ts'
import { compositionOf, takesBack, type ReturnedSort, type ReturnedThing } from '../material/returned-parts.ts'
import type { Compositions } from '../material/substance.ts'
import { once } from '../ledger/once.ts'
import { sellsCells } from '../project/route.ts'
import type { MaterialPlantSpec, ReturnSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { Returning } from '../use/returning.ts'
import type { Designs } from './mass-by-feeds.ts'
import { staticFlows, type Outcome } from './outcome.ts'
import { knownPacks } from './known-packs.ts'
import { electrodeScrap, returningPacks, returningRejects } from './returning.ts'
import type { Takers } from './sized-for.ts'

const BY = 'study/returned'

/** A row of `returns` with what it brings. */
export interface Returned extends ReturnedFeed {
  readonly id: string
  readonly row: ReturnSpec
  readonly sort: ReturnedSort
  readonly cell: Cell
  /** Of packs. */
  readonly pack: Pack | undefined
  /** Part of what comes back that goes by this row, 0..1. */
  readonly share: Term
  readonly leadTime: Term
  /** All that comes back from there; worked out when it is read. */
  readonly returning: Returning
}

/** The rows of returns of a world: what each brings by month, without a simulation. Of what this world does not know nothing comes back. */
export function returnedRows(o: Outcome): Returned[] {
  const { returns, materialPlants } = o.world.project
  return returns.flatMap((row): Returned[] => {
    const to = materialPlants.find(({ id }) => id === row.to)
    const takes = to && takesBack(o.world, to.route)
    const thing = takes && thingOf(o.world.project, row.from, o)
    if (!takes || !thing) return []
    const returning = once(() => returningOf(o, row, takes.sort, thing))
    const months = once(() => returning().months.map((m) => m.mass * share.value))
    const share = shareOf(
      o.world,
      row,
      returns.filter((r) => r.from === row.from && sortTo(o.world, r.to) === takes.sort),
    )
    const leadTime = leadTimeOf(o.world, row, takes.sort)
    return [
      {
        id: row.id,
        row,
        sort: takes.sort,
        ...thing,
        share,
        leadTime,
        get returning() {
          return returning()
        },
        get months() {
          return months()
        },
        spec: {
          id: row.id,
          material: takes.feed,
          to: row.to,
          prices: [],
          ...(row.leadTime !== undefined && { leadTime: row.leadTime }),
        },
      },
    ]
  })
}

function leadTimeOf(world: World, row: ReturnSpec, sort: ReturnedSort): Term {
  const rule = sort === 'packs' ? 'return-time' : 'return-time-scrap'
  return world.input(row.leadTime, `returns.${row.id}.lead_time`, BY) ?? world.read(`circle-rules/cellwright.${rule}`, BY)
}

/** Sort of thing that a plant takes apart. */
function sortTo(world: World, plant: string): ReturnedSort | undefined {
  const spec = world.project.materialPlants.find(({ id }) => id === plant)
  return spec && takesBack(world, spec.route)?.sort
}

/** The share of the row, else an even part of what the other rows of the same thing (`alike`) leave. */
function shareOf(world: World, row: ReturnSpec, alike: readonly ReturnSpec[]): Term {
  const given = world.input(row.share, `returns.${row.id}.share`, BY)
  if (given) return given
  const shares = alike.flatMap((r) => world.input(r.share, `returns.${r.id}.share`, BY) ?? [])
  if (alike.length === 1) return ALL
  const others = exactly(alike.length - shares.length, 'rows without a share')
  const taken = shares.length > 0 ? total(shares) : exactly(0, 'no row has a share')
  return calc`max(0, 1 - ${taken}) / ${others}`.as('share that the other rows leave', '%')
}

const ALL = exactly(1, 'all that comes back')

/** The cell, and the pack, of what comes back from a fleet, a station or a plant. */
function thingOf(
  { fleets, stations, plants, containers, packs: specs }: Outcome['world']['project'],
  from: string,
  { cells, packs }: Designs,
): { readonly cell: Cell; readonly pack: Pack | undefined } | undefined {
  const fleet = fleets.find(({ id }) => id === from)
  const station = stations.find(({ id }) => id === from)
  const inContainer = station && containers.find(({ id }) => id === station.container)?.pack
  const pack = packs.find(({ id }) => id === (fleet?.pack ?? inContainer))
  if (pack) return { cell: pack.cell, pack }
  const plant = plants.find(({ id }) => id === from)
  const made = plant?.makes[0]
  const cellId = plant && sellsCells(plant) ? made : specs.find(({ id }) => id === made)?.cell
  const cell = cells.find(({ id }) => id === cellId)
  return cell && { cell, pack: undefined }
}

function returningOf(o: Outcome, { from }: ReturnSpec, sort: ReturnedSort, { pack }: Pick<ReturnedThing, 'pack'>): Returning {
  const { world } = o
  const { start, end } = world.project.calendar
  if (sort !== 'packs') {
    const plant = o.plants.find((p) => p.plant.id === from)
    if (plant) return returningRejects(world, plant.plant, staticFlows(world, plant).years, sort)
  }
  const known = pack && knownPacks(o, from)
  if (known) return returningPacks(world, from, known.kind, pack, known, known.secondLifeFrom)
  const months = monthEnds(start, end + 1).ends.map(() => ({ count: 0, mass: 0, energy: 0, put: 0, inUse: 0 }))
  return { id: from, kind: sort === 'packs' ? 'fleet' : 'plant', sort, months }
}

/** What the feed of a plant is made up of, where things of cells of the file come back to it; undefined where none do, or the plant is not one of recycling. */
export function returnedParts(world: World, spec: MaterialPlantSpec, designs: Designs, takers: Takers): Compositions | undefined {
  const takes = takesBack(world, spec.route)
  if (!takes) return undefined
  for (const { from, to } of world.project.returns) {
    if (to !== spec.id) continue
    const thing = thingOf(world.project, from, designs)
    if (!thing) continue
    const electrodes = takes.sort === 'electrodes' ? scrapOf(takers, from) : undefined
    if (takes.sort === 'electrodes' && !electrodes) continue
    return compositionOf(world, takes.feed, { sort: takes.sort, ...thing, electrodes })
  }
  return undefined
}

function scrapOf(takers: Takers, from: string): ReturnedThing['electrodes'] {
  try {
    const plant = takers.cells(from)
    return plant && electrodeScrap(plant)
  } catch (error) {
    // A world that withholds what says its capacity.
    if (error instanceof CellwrightError && error.code === 'CW-MODEL-040') return undefined
    throw error
  }
}
