import type { RunResult } from '@cellwright/kernel'
import type { CompiledPlant } from './compile.ts'
import type { UnitMass } from './masses.ts'

/** What does not add up in a run; empty when all units and all mass are accounted for. */
export interface Imbalance {
  readonly where: string
  /** What entered minus what left, was scrapped or is inside; units or kg. */
  readonly missing: number
  readonly unit: 'units' | 'kg'
}

/**
 * Checks a run against itself. Each node keeps its own counters, so the checks can fail:
 * 1. every node: in = out + scrap + work in progress, exactly; every assembly port: in = drawn + waiting, exactly;
 * 2. every link, or all links where several nodes send to one or one to several: what was sent was received, exactly;
 *    and parts that products share: what entered them of all products and has not left is inside, exactly;
 * 3. mass: bought = shipped + scrapped + evaporated + inside, to 1e-9 of what was bought.
 */
export function imbalances(run: RunResult, plant: CompiledPlant, masses: UnitMass): Imbalance[] {
  const faults: Imbalance[] = []
  const byId = new Map(run.nodes.map((n) => [n.id, n]))
  for (const n of run.nodes) {
    const missing = n.in - n.out - n.scrap - n.wip
    if (missing !== 0) faults.push({ where: n.id, missing, unit: 'units' })
    const byCause = n.scrapBy.reduce((sum, s) => sum + s.units, 0)
    if (byCause !== n.scrap) faults.push({ where: `${n.id} scrap by cause`, missing: n.scrap - byCause, unit: 'units' })
    for (const port of n.ports ?? []) {
      const lost = port.in - port.drawn - port.waiting
      if (lost !== 0) faults.push({ where: `${n.id}:${port.port}`, missing: lost, unit: 'units' })
    }
  }
  const received = (target: string): number => {
    const [node = '', port] = target.split(':')
    const result = byId.get(node)
    return (port ? result?.ports?.find((p) => p.port === port)?.in : result?.in) ?? Number.NaN
  }
  const sent = (node: string) => byId.get(node)?.out ?? Number.NaN
  for (const { from, to } of junctions(plant.links)) {
    const missing = total(from, sent) - total(to, received)
    if (missing !== 0) faults.push({ where: `${from.join(', ')} -> ${to.join(', ')}`, missing, unit: 'units' })
  }
  for (const { nodes, lanes } of plant.shared) {
    const between = total(lanes, ({ from, to }) => total(from, sent) - received(to))
    const missing = between - total(nodes, (node) => byId.get(node)?.wip ?? 0)
    if (missing !== 0) faults.push({ where: nodes.join(', '), missing, unit: 'units' })
  }
  const mass = massBalance(run, plant, masses)
  const missing = mass.bought - mass.shipped - mass.scrapped - mass.evaporated - mass.inside
  if (Math.abs(missing) > 1e-9 * Math.max(1, mass.bought)) faults.push({ where: 'mass of the plant', missing, unit: 'kg' })
  return faults
}

export interface MassBalance {
  readonly bought: number
  readonly shipped: number
  readonly scrapped: number
  /** Solvent that left with the dryer air, before recovery. */
  readonly evaporated: number
  readonly inside: number
}

/** Mass over a run [kg], from the counters of the nodes and the mass of a unit at each of them. */
export function massBalance(run: RunResult, plant: CompiledPlant, masses: UnitMass): MassBalance {
  let bought = 0
  let scrapped = 0
  let evaporated = 0
  let inside = 0
  let shipped = 0
  const byId = new Map(run.nodes.map((n) => [n.id, n]))
  const shared = new Set(plant.shared.flatMap(({ nodes }) => nodes))
  const exits = new Set(plant.exits.map(({ node }) => node))
  for (const n of run.nodes) {
    if (shared.has(n.id)) continue
    const m = masses.at(n.id)
    bought += n.in * (m.added + m.trim)
    scrapped += n.scrap * m.after + n.in * m.trim
    evaporated += n.in * m.evaporated
    inside += n.wip * m.after
    for (const port of n.ports ?? []) inside += port.waiting * masses.port(n.id, port.port)
    if (n.kind === 'demand') shipped += n.out * m.after
    else if (n.kind === 'sink' || exits.has(n.id)) shipped += n.in * m.after
  }
  for (const { from, to } of plant.shared.flatMap(({ lanes }) => lanes))
    for (const gate of from) inside += masses.at(gate).after * (byId.get(gate)!.out - byId.get(to)!.in)
  return { bought, shipped, scrapped, evaporated, inside }
}

/** Links that hang together because they begin or end at the same node. */
function junctions(links: CompiledPlant['links']): { from: string[]; to: string[] }[] {
  const groups: { from: Set<string>; to: Set<string> }[] = []
  for (const [from, to] of links) {
    const touched = groups.filter((g) => g.from.has(from) || g.to.has(to))
    const [first = { from: new Set<string>(), to: new Set<string>() }, ...others] = touched
    if (touched.length === 0) groups.push(first)
    first.from.add(from)
    first.to.add(to)
    for (const other of others) {
      for (const node of other.from) first.from.add(node)
      for (const node of other.to) first.to.add(node)
      groups.splice(groups.indexOf(other), 1)
    }
  }
  return groups.map(({ from, to }) => ({ from: [...from], to: [...to] }))
}

function total<T>(things: readonly T[], of: (thing: T) => number): number {
  return things.reduce((sum, thing) => sum + of(thing), 0)
}
