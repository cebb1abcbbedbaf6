import type { NodeResult, RunResult } from '@cellwright/kernel'
import { substanceInPart } from '../plant/substance-in-cell.ts'
import type { World } from '../project/world.ts'
import { massBalance } from './balance.ts'
import { productOfUnit, type Chain } from './chain-links.ts'
import { chainIds as ids } from './chain-ids.ts'
import { fedBy, portOf } from './chain-years.ts'
import { plantView } from './chain-view.ts'
import type { ChainLink, CompiledChain } from './chain.ts'
import type { FedPort } from './fed-steps.ts'
import { additionsOf, unitMasses } from './masses.ts'
import { runBalance } from './material-balance.ts'

const BY = 'factory/chain'

/** What does not close: what entered less what left and what is inside, and what entered, which it is held against [kg]. */
export interface ChainResidual {
  readonly of: string
  readonly entered: number
  readonly residual: number
}

/** The ways of mass over the whole chain in one run [kg]. */
export interface ChainMass {
  /** Bought outside, by rows and otherwise, and taken from the air. */
  readonly bought: number
  readonly sold: number
  readonly byProducts: number
  readonly gas: number
  readonly waste: number
  readonly scrap: number
  /** In plants, in stores and on the way at the end. */
  readonly inside: number
}

/**
 * Closes a run of a chain, from the counters of the nodes, each of which keeps its own:
 *
 * 1. every maker with rows: what came to its exit = what went to its rows, its store and the market;
 * 2. every link: sent = received + on the way; and every material that comes to a plant by rows: sent = on the way + in stock + opened + drawn;
 * 3. every step: what its recipe puts into the units that were begun = drawn - what is left of the unit that is begun, which is less than one unit a store;
 * 4. the whole: bought outside = sold + by-products + gas + waste + scrap + inside.
 */
export function chainResiduals(
  world: World,
  chain: Chain,
  compiled: CompiledChain,
  run: RunResult,
): { readonly rows: ChainResidual[]; readonly mass: ChainMass } {
  const byId = new Map(run.nodes.map((n) => [n.id, n]))
  const rows: ChainResidual[] = []
  const close = (of: string, entered: number, ...others: readonly number[]) => {
    rows.push({ of, entered, residual: others.reduce((left, x) => left - x, entered) })
  }
  const mass = { bought: 0, sold: 0, byProducts: 0, gas: 0, waste: 0, scrap: 0, inside: 0 }
  const { links } = compiled
  for (const maker of new Set(links.flatMap((l) => l.from ?? []))) {
    const own = links.filter((l) => l.from === maker)
    const unit = own[0]!.unitMass
    const { sold, toRows, stored, exit } = leaving(byId, compiled, maker, own)
    close(`product of ${maker}`, exit * unit, sold * unit, toRows * unit, stored * unit)
    mass.sold += sold * unit
    mass.inside += stored * unit
  }
  for (const [first, into] of takers(links)) {
    const unit = first.unitMass
    for (const { id } of into) {
      const way = byId.get(ids.way(id))!
      close(`way of ${id}`, way.in * unit, byId.get(ids.stock(id))!.in * unit, way.wip * unit)
    }
    const on = onTheWay(byId, first, into)
    const ports = fedBy(compiled, first)
    const waiting = ports.reduce((sum, port) => sum + portOf(byId, port).waiting, 0)
    const drawn = ports.reduce((sum, port) => sum + portOf(byId, port).drawn, 0)
    close(`${first.material} to ${first.to}`, on.sent * unit, on.inside * unit, waiting * unit, drawn * unit)
    mass.inside += (on.inside + waiting) * unit
    mass.bought += on.outside * unit
    for (const port of ports) {
      const { wip, in: begun } = byId.get(port.node)!
      const taken = begun * port.take
      const left = portOf(byId, port).drawn - taken
      // Nothing may be drawn that is neither used nor left of the unit that is begun.
      const excess = left < -1e-9 * Math.max(1, taken) ? left : Math.max(0, left - 1)
      close(`${first.material} at ${port.node}`, begun * putIn(world, chain, compiled, first.to!, port), (taken + excess) * unit)
      // What is put to units in front of the machines of a step counts there when they begin.
      const before = isInFront(compiled, port) ? wip * port.take : 0
      mass.inside += (left + before) * unit
      mass.bought -= (taken - before) * unit
    }
  }
  for (const { plant } of chain.materialPlants) {
    const own = compiled.materials.get(plant.id)!
    const view = plantView(run, plant.id, own.network)
    const isSent = links.some((l) => l.from === plant.id)
    for (const row of runBalance(view, plant, own)) {
      mass.bought += row.entered
      mass.byProducts += row.byProducts
      mass.gas += row.gas
      mass.waste += row.waste
      mass.scrap += row.scrap
      mass.inside += row.inside
      if (!isSent) mass.sold += row.product
    }
    if (!isSent) continue
    // What a unit is counted as on its way must be what it holds.
    const made = byId.get(own.exit)!.in
    const product = made * own.unitMass * productOfUnit(plant)
    close(`unit of ${plant.id}`, product, made * links.find((l) => l.from === plant.id)!.unitMass)
  }
  for (const { plant } of chain.plants) {
    const own = compiled.plants.get(plant.id)!
    const found = massBalance(plantView(run, plant.id, own.network), own, unitMasses(world, plant, own))
    mass.bought += found.bought
    mass.scrap += found.scrapped
    mass.gas += found.evaporated
    mass.inside += found.inside
    if (!links.some((l) => l.from === plant.id)) mass.sold += found.shipped
  }
  const { bought, sold, byProducts, gas, waste, scrap, inside } = mass
  close('mass of the chain', bought, sold, byProducts, gas, waste, scrap, inside)
  return { rows, mass }
}

/** The worst residual over what entered there; what is not a number counts as the worst. */
export function worstResidual(runs: readonly (readonly ChainResidual[])[]): { readonly worst: number; readonly of: string } {
  let found = { worst: 0, of: '' }
  for (const rows of runs)
    for (const { of, entered, residual } of rows) {
      const worst = residual === 0 ? 0 : Math.abs(residual) / Math.max(entered, 1)
      if (!(worst <= found.worst)) found = { worst, of }
    }
  return found
}

type Nodes = ReadonlyMap<string, NodeResult>

/** Units in an assembly and its stores. */
function held(node: NodeResult | undefined): number {
  return (node?.wip ?? 0) + (node?.ports ?? []).reduce((sum, p) => sum + p.waiting, 0)
}

/** What came to the exit of a maker, and where it is [units]. */
function leaving(byId: Nodes, { plants, materials }: CompiledChain, maker: string, own: readonly ChainLink[]) {
  const node = (id: string) => byId.get(id)
  const exits = materials.has(maker) ? [materials.get(maker)!.exit] : plants.get(maker)!.exits.map((e) => e.node)
  const exit = exits.reduce((sum, id) => sum + node(id)!.in, 0)
  let sold = node(ids.market(maker))!.in
  let toRows = 0
  let stored = (node(ids.store(maker))?.wip ?? 0) + exits.reduce((sum, id) => sum + node(id)!.wip, 0)
  for (const { id, to } of own) {
    if (to === undefined) {
      sold += node(ids.customer(id))!.in
      stored += held(node(ids.sale(id)))
      continue
    }
    toRows += node(ids.way(id))!.in
    stored += held(node(ids.load(id)))
  }
  return { exit, sold, toRows, stored }
}

/** Rows of one material to one plant, under the first of them. */
function takers(links: readonly ChainLink[]): Map<ChainLink, ChainLink[]> {
  const found = new Map<ChainLink, ChainLink[]>()
  for (const link of links) {
    if (link.to === undefined) continue
    const first = [...found.keys()].find((l) => l.to === link.to && l.material === link.material)
    if (first) found.get(first)!.push(link)
    else found.set(link, [link])
  }
  return found
}

/** Of rows of one material to one plant: sent, of that from outside, and what is between there and the steps [units]. */
function onTheWay(byId: Nodes, { to, material }: ChainLink, into: readonly ChainLink[]) {
  const node = (id: string) => byId.get(id)!
  let [sent, outside] = [0, 0]
  let inside = held(node(ids.opened(to!, material)))
  for (const { id, from } of into) {
    const way = node(ids.way(id))
    sent += way.in
    if (from === undefined) outside += way.in
    inside += way.wip + node(ids.stock(id)).wip
  }
  return { sent, outside, inside }
}

/** Mass of a material that a step puts into a unit that it begins, by the recipe of its plant [kg]. */
function putIn(world: World, chain: Chain, compiled: CompiledChain, taker: string, { material, step }: FedPort): number {
  const works = chain.materialPlants.find(({ plant }) => plant.id === taker)?.plant
  if (works) {
    const { inputs } = works.flows.steps.find(({ id }) => id === step)!
    const perMass = inputs.reduce((sum, { substance, mass }) => (substance.id === material ? sum + mass.value : sum), 0)
    return perMass * compiled.materials.get(taker)!.unitMass
  }
  const { plant } = chain.plants.find((p) => p.plant.id === taker)!
  return additionsOf(world, plant).reduce((sum, a) => {
    if (a.step !== step) return sum
    if (a.cell) return a.cell.id === material ? sum + a.cell.mass.value : sum
    return sum + (a.mass.value + a.trim.value) * (substanceInPart(world, material, a.material, BY)?.value ?? 0)
  }, 0)
}

/** Material is put to units before they come to the machines of the step. */
function isInFront({ plants }: CompiledChain, { node, step }: FedPort): boolean {
  for (const { steps, cellSource } of plants.values())
    if (node === cellSource || steps.get(step)?.enter.includes(node)) return false
  return [...plants.values()].some(({ fed }) => fed.some((f) => f.node === node))
}
