import type { Claim, MaterialPlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'

const BY = 'plant/implied mass'

/** A nameplate in mass that follows from other figures of the announcement. */
export interface ImpliedMass {
  /** Claims, or inputs of the file by path, that it follows from. */
  readonly from: readonly string[]
  /** [kg/s] */
  readonly value: Term
  readonly how:
    | 'sum of its phases'
    | 'packs x product in a pack'
    | 'energy of cells x product in it'
    | 'packs x energy of a pack x product in it'
    | 'need of the plant that it is sized for'
}

/**
 * What others than the claims of its capacity say by arithmetic alone of the nameplate of a material plant, by the definitions of the registry: the sum of its phases, each by
 * what the file or a claim gives it, and packs a year times product in a pack. Claims that a later one supersedes and those withheld in this world are
 * left out.
 */
export function impliedMasses(world: World, plant: MaterialPlantSpec): ImpliedMass[] {
  const implied: ImpliedMass[] = []
  const phases = plant.phases.map(({ id, capacity }) => {
    const path = `material_plants.${plant.id}.phases.${id}.capacity`
    const given = world.input(capacity, path, BY)
    if (given) return { from: capacity?.kind === 'claim' ? capacity.claim : path, value: given }
    const [claim] = standing(world, 'phase.output', `${plant.id}.${id}`)
    return claim && { from: claim.id, value: claim.value }
  })
  const known = phases.filter((p) => p !== undefined)
  if (known.length > 0 && known.length === phases.length)
    implied.push({
      from: known.map((p) => p.from),
      value: total(known.map((p) => p.value)).as('nameplate by the sum of its phases', 't/yr'),
      how: 'sum of its phases',
    })
  const [packs] = standing(world, 'plant.packs-fed', plant.id)
  const [each] = standing(world, 'product.per-pack', plant.id)
  if (packs && each)
    implied.push({
      from: [packs.id, each.id],
      value: calc`${packs.value} * ${each.value}`.as('nameplate by packs and product in a pack', 't/yr'),
      how: 'packs x product in a pack',
    })
  return implied
}

/** Nameplate that sizes a plant whose own is not given or withheld: what claims of the same say that is not withheld, else what others imply. */
export function fallbackMass(world: World, plant: MaterialPlantSpec): Term | undefined {
  return standing(world, 'plant.output.mass', plant.id)[0]?.value ?? impliedMasses(world, plant)[0]?.value
}

/** Figures that are claimed of a thing, of claims that stand in this world, in the order of their ids. */
export function standing(world: World, about: string, scope: string): { readonly id: string; readonly value: Term }[] {
  const superseded = new Set(world.project.claims.flatMap((c) => (world.withheld.has(c.id) ? [] : c.supersedes)))
  const found = world.project.claims.flatMap((claim: Claim) => {
    if (claim.about !== about || claim.scope !== scope || world.withheld.has(claim.id) || superseded.has(claim.id)) return []
    const value = world.announced(claim)
    return value && value.value > 0 ? [{ id: claim.id, value }] : []
  })
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
