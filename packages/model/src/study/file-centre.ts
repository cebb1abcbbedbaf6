import { sellingPrice } from '../ledger/selling-price.ts'
import type { CentreSpec } from '../project/project.ts'
import { rule, type Term } from '../term/index.ts'
import { centreOf, type Centre, type CentreSurroundings } from '../use/centre.ts'
import { fleetLoads } from './fleet-loads.ts'
import type { Outcome } from './outcome.ts'

/** A centre of the file in one world, sized for what its fleets ask of it in the long mean. */
export function fileCentre(o: Outcome, spec: CentreSpec): Centre {
  return centreOf(o.world, spec, surroundings(o, spec))
}

/** Its fleets, new packs at the price of the orders that ask for them (else of the market survey), and the first works on its site. */
export function surroundings(o: Outcome, spec: CentreSpec): CentreSurroundings {
  const { world } = o
  const day = world.day(spec.start, `centres.${spec.id}.start`)
  // In a world that does not say when it opens it is sized for all of the calendar.
  const opens = day?.value ?? world.project.calendar.start
  const prices = new Map<string, Term>()
  return {
    loads: fleetLoads(o, spec.id, opens),
    price: ({ pack }) => {
      const known = prices.get(pack.id)
      if (known) return known
      const orders = world.project.orders.filter((order) => order.products.some((p) => p.pack === pack.id))
      const price = sellingPrice(world, orders, o.packs).value
      prices.set(pack.id, price)
      return price
    },
    siteWorks: day ? undefined : siteWorks(o, spec.site),
  }
}

/** First day of building works of the plants on a site. */
function siteWorks(o: Outcome, site: string): Term | undefined {
  const days = [
    ...o.plants.filter(({ plant }) => plant.spec.site === site).map(({ schedule }) => schedule.constructionStart),
    ...o.materialPlants
      .filter(({ plant }) => plant.spec.site === site)
      .flatMap(({ schedule }) => schedule.phases.map((p) => p.constructionStart)),
  ]
  if (days.length === 0) return undefined
  return rule('the earliest of these days', days, (...all) => Math.min(...all)).as('first works on the site', 'date')
}
