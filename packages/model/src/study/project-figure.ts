import { plantsOfScope } from '../project/plant-scope.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { developmentTeam } from './development-team.ts'
import { priceOfStake, stakeForPrice } from './firm-worth.ts'
import { outputValueOf } from './output-value.ts'
import type { Outcome } from './outcome.ts'
import { projectParts } from './project-parts.ts'
import { researchCentres } from './research-centre.ts'
import { worksProgress } from './works-progress.ts'

/** As `modelTerms`, of a whole project or of plants of it together. Empty where one of the plants named is not built. `asOf`: the day on which a claim was said. */
export function projectTerms(o: Outcome, about: string, scope: string, asOf?: string): Term[] {
  const parts = projectParts(o, scope)
  if (!parts) return []
  const { world } = o
  const { report } = world.project.currency
  const investment = () => total(parts.map((p) => p.investment)).as('investment of the project', `M ${report}`)
  switch (about) {
    case 'project.investment':
    case 'project.budget-of-more':
      return [investment()]
    case 'project.output-value':
      return [outputValueOf(o, plantsOfScope(world.project, scope) ?? [])].filter((t) => t !== undefined)
    case 'project.site-area':
      return [total(parts.map((p) => p.site)).as('land of the project', 'ha')]
    case 'project.jobs':
      return [total(parts.flatMap((p) => p.jobs ?? [])).as('jobs of the project', 'people')]
    case 'project.build-time': {
      const plants = parts.filter((p) => p.kind === 'plant')
      const [starts, pilots] = [plants.flatMap((p) => p.start ?? []), plants.flatMap((p) => p.pilot ?? [])]
      if (pilots.length < plants.length || plants.length === 0) return []
      return [calc`(max(${pilots}) - min(${starts})) * ${A_DAY}`.as('time to build the plants', 'months')]
    }
    case 'project.progress':
      return [
        worksProgress(
          parts.filter((p) => p.kind === 'plant'),
          asOf,
        ),
      ].filter((t) => t !== undefined)
    case 'firm.stake':
      return [stakeForPrice(world, investment())].filter((t) => t !== undefined)
    case 'firm.stake-price':
      return [priceOfStake(world, investment())].filter((t) => t !== undefined)
    case 'team.engineers':
      return engineers(o)
    default:
      return []
  }
}

/** Of the research centres of the file, where it says how many people they have; else by the rule of the factor family. */
function engineers(o: Outcome): Term[] {
  const { research } = o.world.project
  const given = research.length > 0 && research.every((r) => o.world.estimate(r.people, `research.${r.id}.people`) !== undefined)
  if (given) return [total(researchCentres(o).map((r) => r.scientists)).as('engineers in development', 'people')]
  return [developmentTeam(o.world, o.plants)?.engineers].filter((t) => t !== undefined)
}

const A_DAY = exactly(86400, 'a day', 's')
