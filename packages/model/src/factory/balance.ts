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
 * 2. every link: what one node sent, the next one received, exactly;
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
  const received = (target: string): number | undefined => {
    const [node, port] = target.split(':') as [string, string?]
    const result = byId.get(node)
    return port ? result?.ports?.find((p) => p.port === port)?.in : result?.in
  }
  for (const [from, to] of plant.links) {
    const sent = byId.get(from)?.out
    const got = received(to)
    if (sent === undefined || got === undefined || sent !== got)
      faults.push({ where: `${from} -> ${to}`, missing: (sent ?? 0) - (got ?? 0), unit: 'units' })
  }
  const mass = massBalance(run, masses)
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
export function massBalance(run: RunResult, masses: UnitMass): MassBalance {
  let bought = 0
  let scrapped = 0
  let evaporated = 0
  let inside = 0
  let shipped = 0
  for (const n of run.nodes) {
    const m = masses.at(n.id)
    bought += n.in * (m.added + m.trim)
    scrapped += n.scrap * m.after + n.in * m.trim
    evaporated += n.in * m.evaporated
    inside += n.wip * m.after
    for (const port of n.ports ?? []) inside += port.waiting * masses.port(n.id, port.port)
    if (n.kind === 'sink') shipped += n.in * m.after
    if (n.kind === 'demand') shipped += n.out * m.after
  }
  return { bought, shipped, scrapped, evaporated, inside }
}
