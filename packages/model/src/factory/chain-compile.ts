import type { World } from '../project/world.ts'
import { monthEnds } from './curves.ts'
import { chainNetwork, type LinkedPlant } from './chain-network.ts'
import { isJoined, lastingLinks, productOfUnit, type CellMaker, type Chain, type MaterialMaker } from './chain-links.ts'
import { prefixed } from './chain-prefix.ts'
import type { ChainLink, CompiledChain } from './chain.ts'
import { compilePlant, type CompiledPlant } from './compile.ts'
import type { Feed } from './fed-steps.ts'
import { GRAIN, type Grain } from './material-lots.ts'
import type { Mechanism } from './mechanisms.ts'
import { compileMaterialPlant, type CompiledMaterialPlant } from './material-line.ts'
import { callOffs } from './orders.ts'

const BY = 'factory/chain'
const YEAR = 365 * 86400

export interface CompileChainOptions {
  /** Day number of the first day after the run; default the end of the calendar. */
  readonly end?: number
  /** First day of the clock; default the start of the calendar. */
  readonly origin?: number
  /** All phases and lines are there and mature from the first day, all contracts run, nothing waits for orders. */
  readonly mature?: boolean
  /** As many loads are in the stock of each link at the start as it has cards. */
  readonly isFull?: boolean
  /** What does not happen in this run. */
  readonly without?: readonly Mechanism[]
  /** Cells in a lot, by plant; those that are not named have their own. */
  readonly lots?: ReadonlyMap<string, number>
  /** So many of their own lots are one (`CompileOptions`). */
  readonly coarser?: number
  /** How finely matter is counted in plants whose product no row names. */
  readonly grain?: Grain
}

/** The plants of a chain and the links between them as one network on one clock. Each plant is compiled as alone, but for what comes to it by links. */
export function compileChain(world: World, chain: Chain, options: CompileChainOptions = {}): CompiledChain {
  const { calendar } = world.project
  const { mature = false } = options
  const [origin, end] = [options.origin ?? (mature ? 0 : calendar.start), options.end ?? calendar.end + 1]
  // A mature chain has as much to recycle as it can take.
  const links = mature ? lastingLinks(chain.links, calendar.end).map((l) => ({ ...l, arrivals: undefined })) : chain.links
  const months = monthEnds(calendar.start, calendar.end + 1).ends.map((s) => s + (calendar.start - origin) * 86400)
  const seconds = (day: number) => (day - origin) * 86400
  const compiled = new Map<string, CompiledPlant>()
  const materials = new Map<string, CompiledMaterialPlant>()
  const linked: LinkedPlant[] = []
  const starts = new Map<string, number>()
  const running = new Map(
    [...chain.materialPlants, ...chain.plants].map(({ plant }) => [plant.id, plant.operatingTime.value / YEAR]),
  )
  const kept = (plant: string) => storedTime(world, plant, links, running)
  for (const maker of chain.materialPlants) {
    const own = compileMaterial(world, maker, links, { ...options, origin, end, mature })
    const { plant } = maker
    materials.set(plant.id, own)
    const start = Math.min(...own.starts.values())
    starts.set(plant.id, start)
    linked.push({
      id: plant.id,
      network: prefixed(own.network, plant.id),
      exit: links.some((l) => l.from === plant.id) ? own.exit : undefined,
      fed: own.fed,
      start,
      running: running.get(plant.id)!,
      finished: (kept(plant.id) * plant.nameplate.value) / own.unitMass,
    })
  }
  for (const maker of chain.plants) {
    const own = compileCells(world, maker, links, { ...options, origin, end, mature })
    const { plant, schedule } = maker
    const sent = links.find((l) => l.from === plant.id)
    compiled.set(plant.id, own)
    const start = mature ? 0 : Math.max(0, seconds(schedule.lines[0]!.pilotStart.value))
    starts.set(plant.id, start)
    linked.push({
      id: plant.id,
      network: prefixed(own.network, plant.id),
      exit: sent && own.exits[0]!.node,
      fed: own.fed,
      start,
      running: running.get(plant.id)!,
      finished: sent ? (kept(plant.id) * plant.nameplate.value) / plant.pack.energy.value : 0,
    })
  }
  const days = (link: ChainLink) => ({
    from: mature ? 0 : Math.max(0, seconds(link.start)),
    until: mature || link.end >= calendar.end ? Infinity : seconds(link.end + 1),
    months,
  })
  const { network, units } = chainNetwork(linked, links, days, { isFull: options.isFull ?? false })
  return { network, plants: compiled, materials, links, units, starts }
}

interface Clock extends Pick<CompileChainOptions, 'coarser' | 'grain' | 'lots' | 'without'> {
  readonly origin: number
  readonly end: number
  readonly mature: boolean
}

/**
 * Output that a maker keeps for the plants that it feeds [s]: the days of the library, and those of its yearly shutdown on which the others run, which it would plan
 * for.
 */
function storedTime(world: World, plant: string, links: readonly ChainLink[], running: ReadonlyMap<string, number>): number {
  const takers = links.flatMap((l) => (l.from === plant && l.to !== undefined ? [running.get(l.to)!] : []))
  const apart = Math.max(0, Math.max(0, ...takers) - running.get(plant)!) * YEAR
  return world.read('operations/cellwright.maker-stock-time', BY).value + apart
}

function feedsOf(plant: string, links: readonly ChainLink[]): Feed[] {
  const feeds = new Map<string, Feed>()
  for (const { to, material, unitMass, taken } of links)
    if (to === plant)
      for (const { step, perUnit } of taken)
        feeds.set(`${material} ${step}`, { material, step, perUnit: perUnit.value, unitMass })
  return [...feeds.values()]
}

function compileMaterial(
  world: World,
  { plant, schedule }: MaterialMaker,
  links: readonly ChainLink[],
  { origin, end, mature, without, grain = GRAIN }: Clock,
): CompiledMaterialPlant {
  const sent = links.find((l) => l.from === plant.id)
  const unitMass = sent && sent.unitMass / productOfUnit(plant)
  return compileMaterialPlant(world, plant, schedule, {
    origin,
    end,
    upTo: 'nameplate',
    ...(without && { without }),
    ...(mature ? { ramp: false } : {}),
    feeds: feedsOf(plant.id, links),
    grain: unitMass === undefined ? grain : { ...grain, unitMass, unitsPerYear: (plant.nameplate.value * YEAR) / unitMass },
  })
}

function compileCells(
  world: World,
  { plant, schedule, orders }: CellMaker,
  links: readonly ChainLink[],
  { origin, end, mature, without, lots, coarser }: Clock,
): CompiledPlant {
  const lot = lots?.get(plant.id)
  const ordered = mature ? undefined : orders
  return compilePlant(world, plant, {
    origin,
    end,
    lineStarts: mature ? [origin] : schedule.lines.map((l) => l.pilotStart.value),
    feeds: feedsOf(plant.id, links),
    ...(mature ? { ramp: false } : {}),
    ...(without && { without }),
    ...(lot !== undefined && { lot }),
    ...(coarser !== undefined && { coarser }),
    ...(ordered ? { orders: callOffs(ordered), qualifiedFrom: schedule.serialStart.value } : {}),
    ...(!ordered && isJoined(world.project, plant.id) && { upTo: 'nameplate' as const }),
  })
}
