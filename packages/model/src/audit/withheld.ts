import type { Claim, Project } from '../project/project.ts'

/** Quantities from which a nameplate can be implied where the file's own is missing or left out. */
const IMPLYING = new Set([
  'product.packs-per-year',
  'product.modules-per-year',
  'product.cells-per-year',
  'plant.cell-takt',
  'plant.output.mass',
  'phase.output',
  'plant.energy-fed',
  'plant.packs-fed',
  'product.per-pack',
])

/**
 * The claims left out when one is judged: itself and those about the same thing, older or newer, for a figure is no evidence
 * for another telling of itself. Only those that could reach an input: the others leave the world as it is.
 */
export function withheldFor(project: Project, claim: Claim): string[] {
  const referenced = referencedClaims(project)
  return project.claims
    .filter((c) => c.about === claim.about && c.scope === claim.scope && (IMPLYING.has(c.about) || referenced.has(c.id)))
    .map((c) => c.id)
}

/** Claims for which the same is left out and which were said of the same inputs are judged in one world. */
export function worldKey(project: Project, claim: Claim): string {
  const given = Object.entries(claim.given)
    .map(([path, input]) => `${path}=${input.kind === 'value' ? `${input.estimate.value}` : `claim ${input.claim}`}`)
    .toSorted()
    .join(';')
  return `${withheldFor(project, claim).join(',')}|${given}`
}

/** Ids of claims that inputs of the file refer to. */
export function referencedClaims(project: Project): Set<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (value !== null && typeof value === 'object') {
      const record = value as Record<string, unknown>
      if (record['kind'] === 'claim' && typeof record['claim'] === 'string') found.add(record['claim'])
      Object.values(record).forEach(visit)
    }
  }
  const { cells, packs, containers, plants, materialPlants, supply, orders, parties, claims } = project
  const { fleets, centres, stations, research, returns } = project
  visit([cells, packs, containers, plants, materialPlants, supply, orders, parties, claims.map((c) => c.given)])
  visit([fleets, centres, stations, research, returns])
  return found
}
