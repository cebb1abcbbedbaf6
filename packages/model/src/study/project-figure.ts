import { plantsOfScope } from '../project/plant-scope.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { firstDates } from './material-outcome.ts'
import { outputValueOf } from './output-value.ts'
import type { Outcome } from './outcome.ts'

/** As `modelTerms`, of a whole project or of plants of it together. Empty where one of the plants named is not built. */
export function projectTerms(o: Outcome, about: string, scope: string): Term[] {
  const ids = plantsOfScope(o.world.project, scope) ?? []
  const parts = ids.map((id) => partOf(o, id))
  if (parts.length === 0 || parts.some((p) => p === undefined)) return []
  const all = parts.filter((p) => p !== undefined)
  switch (about) {
    case 'project.investment':
      return [total(all.map((p) => p.investment)).as('investment of the plants', `M ${o.world.project.currency.report}`)]
    case 'project.output-value':
      return [outputValueOf(o, ids)].filter((t) => t !== undefined)
    case 'project.site-area':
      return [total(all.map((p) => p.site)).as('land of the plants', 'ha')]
    case 'project.build-time': {
      const [starts, pilots] = [all.flatMap((p) => p.start ?? []), all.flatMap((p) => p.pilot ?? [])]
      if (pilots.length < all.length) return []
      return [calc`(max(${pilots}) - min(${starts})) * ${A_DAY}`.as('time to build the plants', 'months')]
    }
    default:
      return []
  }
}

/** What a plant adds to figures of the project. */
interface Part {
  readonly investment: Term
  readonly site: Term
  /** First day of the works and of pilot operation, of the first line or phase. */
  readonly start: Term | undefined
  readonly pilot: Term | undefined
}

function partOf(o: Outcome, id: string): Part | undefined {
  const p = o.plants.find(({ plant }) => plant.id === id)
  if (p) {
    const { capex, floor } = p.plant
    return { investment: capex.total, site: floor.site, start: p.schedule.constructionStart, pilot: p.schedule.pilotStart }
  }
  const m = o.materialPlants.find(({ plant }) => plant.id === id)
  if (!m) return undefined
  const first = firstDates(o.world, m)
  const { capex, floor } = m.plant
  return { investment: capex.total, site: floor.site, start: first?.constructionStart, pilot: first?.pilotStart }
}

const A_DAY = exactly(86400, 'a day', 's')
