import { plantsOfScope } from '../project/plant-scope.ts'
import type { Term } from '../term/index.ts'
import { firstDates } from './material-outcome.ts'
import type { Outcome } from './outcome.ts'
import { researchCentres } from './research-centre.ts'

/** What a plant, a research centre, a service centre or a storage station adds to figures of the project. */
export interface ProjectPart {
  readonly id: string
  readonly kind: 'plant' | 'research' | 'centre' | 'station'
  readonly investment: Term
  readonly site: Term
  /** People employed; absent where none are counted. */
  readonly jobs?: Term
  /** First day of the works and of pilot operation, of the first line or phase; absent of what is not built like a plant. */
  readonly start?: Term
  readonly pilot?: Term
}

/** What stands beside the plants of a file, each with a function that finds all of them: the list to add to. */
const BESIDE: readonly ((o: Outcome) => readonly ProjectPart[])[] = [
  ({ centres }) =>
    centres.map(({ id, capex, floor, people }) => ({
      id,
      kind: 'centre',
      investment: capex.total,
      site: floor.site,
      jobs: people.total,
    })),
  ({ stations }) =>
    stations.map(({ station, capex }) => ({ id: station.id, kind: 'station', investment: capex.total, site: station.land })),
  (o) =>
    researchCentres(o).map(({ id, investment, site, jobs }) => ({
      id,
      kind: 'research',
      investment: investment.total,
      site,
      jobs,
    })),
]

/** The parts of the project that a scope names: all plants and what stands beside them, or plants alone. Undefined where one of the plants named is not built. */
export function projectParts(o: Outcome, scope: string): readonly ProjectPart[] | undefined {
  const ids = plantsOfScope(o.world.project, scope) ?? []
  const plants = ids.map((id) => plantPart(o, id))
  if (plants.some((p) => p === undefined)) return undefined
  const parts = [...plants.filter((p) => p !== undefined), ...(scope === 'project' ? besidePlants(o) : [])]
  return parts.length > 0 ? parts : undefined
}

/** What stands beside the plants of the file. */
export function besidePlants(o: Outcome): readonly ProjectPart[] {
  return BESIDE.flatMap((found) => found(o))
}

function plantPart(o: Outcome, id: string): ProjectPart | undefined {
  const p = o.plants.find(({ plant }) => plant.id === id)
  if (p) {
    const { capex, floor, people } = p.plant
    const { constructionStart: start, pilotStart: pilot } = p.schedule
    return { id, kind: 'plant', investment: capex.total, site: floor.site, jobs: people.total, start, pilot }
  }
  const m = o.materialPlants.find(({ plant }) => plant.id === id)
  if (!m) return undefined
  const first = firstDates(o.world, m)
  const { capex, floor, people } = m.plant
  return {
    id,
    kind: 'plant',
    investment: capex.total,
    site: floor.site,
    jobs: people.total,
    ...(first && { start: first.constructionStart, pilot: first.pilotStart }),
  }
}
