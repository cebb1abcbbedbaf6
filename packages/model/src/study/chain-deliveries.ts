import { chainIds } from '../factory/chain-ids.ts'
import type { LinkYear } from '../factory/chain.ts'
import { monthEnds } from '../factory/curves.ts'
import type { World } from '../project/world.ts'
import type { Deliveries, DeliveredYear, MarketYear } from './chain-trades.ts'
import type { ChainRun } from './chain-run.ts'

/** What the simulated chains of a file delivered, mean of their replications; undefined where nothing was simulated. */
export function simulatedDeliveries(world: World, chains: readonly ChainRun[]): Deliveries | undefined {
  const done = chains.filter((c) => c.runs.length > 0)
  const [first] = done
  if (!first) return undefined
  const n = first.runs.length
  return {
    of: n === 1 ? 'one replication' : `mean of ${n} replications`,
    rows: new Map(done.flatMap((c) => [...c.links].map(([id, runs]) => [id, meanYears(runs, id, c)] as const))),
    market: new Map(done.flatMap((c) => c.chain.order.map((plant) => [plant, marketYears(world, c, plant)] as const))),
    restBought: false,
  }
}

function meanYears(runs: readonly (readonly LinkYear[])[], id: string, { compiled }: ChainRun): DeliveredYear[] {
  const sold = compiled.links.find((l) => l.id === id)!.to === undefined
  const mean = (i: number, of: (y: LinkYear) => number) => runs.reduce((so, years) => so + of(years[i]!), 0) / runs.length
  return (runs[0] ?? []).map(({ year }, i) => {
    const sent = mean(i, (y) => y.sent)
    return { year, sent, used: sold ? sent : mean(i, (y) => y.used) }
  })
}

/** What no row took of the product of a plant, by year [kg]; empty where all of it is sold so. */
function marketYears({ project: { calendar } }: World, { compiled, runs }: ChainRun, plant: string): MarketYear[] {
  const link = compiled.links.find((l) => l.from === plant)
  if (!link) return []
  const { years } = monthEnds(calendar.start, calendar.end + 1)
  const masses = new Map<number, number>()
  for (const run of runs) {
    const units = run.nodes.find((n) => n.id === chainIds.market(plant))?.periods?.in ?? []
    units.forEach((u, i) => masses.set(years[i]!, (masses.get(years[i]!) ?? 0) + (u * link.unitMass) / runs.length))
  }
  return [...masses].map(([year, mass]) => ({ year, mass }))
}
