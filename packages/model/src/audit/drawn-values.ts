import type { Library } from '@cellwright/library'
import { ifKnown } from '../issue.ts'
import { auditablePhase } from '../project/phase-scope.ts'
import { plantsOfScope } from '../project/plant-scope.ts'
import type { Claim, Input, Project } from '../project/project.ts'
import { World, type Draw } from '../project/world.ts'
import { outcomeAbout } from '../study/outcome.ts'
import { withoutOrigins } from '../term/index.ts'
import { valuesFor } from './evidence.ts'

/** What all worlds of claims have in common, and what is left out of one of them or put in the place of its inputs. */
export interface DrawnWorld {
  readonly library: Library
  readonly draws: readonly Draw[]
  /** Says which draws they are. */
  readonly drawnBy: string
  readonly withhold: readonly string[]
  readonly given: Readonly<Record<string, Input>>
}

/**
 * What each draw says of claims, in the units of the claim, by claim. Kept, so that what several readings of a file have in common, and what is judged again after a
 * simulation, is worked out once. For one library.
 *
 * The claims about one material plant are drawn in the project without the other ones (but for those that it is sized for), those about several plants together in the
 * whole project, all other claims in the project without any: nothing they are about rests on those. A draw is lost to the claims that are drawn together if one of the
 * things that they are about cannot be worked out in it.
 */
export class DrawnValues {
  readonly #kept = new Map<string, ReadonlyMap<string, readonly number[]>>()

  of(project: Project, claims: readonly Claim[], world: DrawnWorld): ReadonlyMap<string, readonly number[]> {
    const plants = [...new Set(claims.map((c) => materialPlantOf(project, c)))]
    return new Map(
      plants.flatMap((plant) => [
        ...this.#together(
          without(project, plant),
          claims.filter((c) => materialPlantOf(project, c) === plant),
          world,
        ),
      ]),
    )
  }

  #together(project: Project, claims: readonly Claim[], world: DrawnWorld): ReadonlyMap<string, readonly number[]> {
    const { withhold, given, drawnBy } = world
    const key = JSON.stringify([drawnBy, project, withhold, given, claims.map((c) => c.id)])
    const kept = this.#kept.get(key) ?? drawn(project, claims, world)
    this.#kept.set(key, kept)
    return kept
  }
}

function drawn(project: Project, claims: readonly Claim[], world: DrawnWorld): ReadonlyMap<string, readonly number[]> {
  const { library, draws, withhold, given } = world
  const values = new Map<string, number[]>(claims.map((c) => [c.id, []]))
  const scopes = claims.map((c) => c.scope)
  for (const draw of draws) {
    const said = saidIn(new World(project, library, { given, withhold, draw }), claims, scopes)
    for (const [i, claim] of claims.entries()) values.get(claim.id)!.push(...(said?.[i] ?? []))
  }
  return values
}

/** Undefined where something that the claims are about cannot be worked out. */
function saidIn(world: World, claims: readonly Claim[], scopes: readonly string[]): number[][] | undefined {
  return ifKnown(() =>
    withoutOrigins(() => {
      const o = outcomeAbout(world, scopes)
      return claims.map((c) => valuesFor(c, o))
    }),
  )
}

/** The material plant that a claim is about; what is about several plants needs them all. */
function materialPlantOf(project: Project, { about, scope }: Claim): string | typeof ALL | undefined {
  // A centre may be built with any plant of its site.
  if (plantsOfScope(project, scope) || about.startsWith('centre.')) return ALL
  const { materialPlants } = project
  const id = auditablePhase(scope)?.plant ?? scope
  return materialPlants.find((p) => p.id === id)?.id
}

const ALL = Symbol('all material plants')

/** The project with that material plant and those that it is sized for, or with all of them, and without what no figure rests on. */
function without(project: Project, plant: string | typeof ALL | undefined): Project {
  const rest = { ...project, variants: [], readings: [], sweeps: [] }
  if (plant === ALL) return rest
  const kept = new Set<string>()
  for (let id = plant; id !== undefined && !kept.has(id); id = project.materialPlants.find((p) => p.id === id)?.sizedFor)
    kept.add(id)
  return { ...rest, materialPlants: project.materialPlants.filter((p) => kept.has(p.id)) }
}
