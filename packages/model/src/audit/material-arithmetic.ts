import { inUnit, significant } from '@cellwright/units'
import { auditablePhase } from '../project/phase-scope.ts'
import type { Claim, Project } from '../project/project.ts'
import type { Clash } from './arithmetic.ts'
import { claimInterval, claimPoint, overlaps } from './claim-interval.ts'
import { isSuperseded, sameGiven } from './contradictions.ts'

/**
 * Claims about a material plant that by their definitions cannot all be true, whatever each leaves open: phases that do not add up to the capacity, and packs
 * times product in a pack that are not it.
 */
export function materialClashes(claim: Claim, project: Project): Clash[] {
  if (isSuperseded(claim, project.claims)) return []
  const plant = project.materialPlants.find((p) => p.id === (auditablePhase(claim.scope)?.plant ?? claim.scope))
  if (!plant) return []
  const telling = (about: string, scope: string): Claim | undefined =>
    claim.about === about && claim.scope === scope
      ? claim
      : project.claims.find(
          (c) => c.about === about && c.scope === scope && !isSuperseded(c, project.claims) && sameGiven(c, claim),
        )
  const whole = telling('plant.output.mass', plant.id)
  if (!whole) return []
  const phases = plant.phases.map(({ id }) => telling('phase.output', `${plant.id}.${id}`))
  const packs = [telling('plant.packs-fed', plant.id), telling('product.per-pack', plant.id)]
  return [
    ...(phases.length > 1 ? clash('CW-AUDIT-020', 'the sum of the phases', (a, b) => a + b, phases, whole, claim) : []),
    ...clash('CW-AUDIT-021', 'packs a year times product in a pack', (a, b) => a * b, packs, whole, claim),
  ]
}

/** Nothing where a figure is missing, where the claim is none of them, or where they can all be true. Figures are not negative. */
function clash(
  code: string,
  what: string,
  join: (a: number, b: number) => number,
  parts: readonly (Claim | undefined)[],
  whole: Claim,
  claim: Claim,
): Clash[] {
  const known = parts.filter((c) => c !== undefined)
  if (known.length < parts.length || ![...known, whole].includes(claim)) return []
  const intervals = known.map((c) => claimInterval(c))
  const points = known.map((c) => claimPoint(c))
  const [stated, said] = [claimInterval(whole), claimPoint(whole)]
  if (!stated || said === undefined || intervals.includes(undefined) || points.includes(undefined)) return []
  const joined = (of: (i: { low: number; high: number }) => number) => intervals.map((i) => Math.max(0, of(i!))).reduce(join)
  if (overlaps({ low: joined((i) => i.low), high: joined((i) => i.high) }, stated)) return []
  const shown = (si: number) => `${significant(inUnit(si, 't/yr'), 4)} t/yr`
  const text = `${what} is ${shown(points.map((x) => x!).reduce(join))}, not ${shown(said)}`
  return [{ rule: { code }, others: [...known, whole].filter((c) => c !== claim), text }]
}
