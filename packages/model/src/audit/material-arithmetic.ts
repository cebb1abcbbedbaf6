import { inUnit, significant } from '@cellwright/units'
import { auditablePhase } from '../project/phase-scope.ts'
import type { Claim, Input, Project } from '../project/project.ts'
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

/**
 * What a capacity or a phase of a plant goes with by arithmetic, in a sentence: figures of one announcement that add up say no more than that they do. Phases that no claim
 * speaks of count as the file has them. Undefined of other claims.
 */
export function arithmeticText(claim: Claim, project: Project): string | undefined {
  const isPhase = claim.about === 'phase.output'
  if (!isPhase && claim.about !== 'plant.output.mass') return undefined
  const plant = project.materialPlants.find((p) => p.id === (auditablePhase(claim.scope)?.plant ?? claim.scope))
  if (!plant) return undefined
  const told = (about: string, scope: string) =>
    about === claim.about && scope === claim.scope
      ? claimPoint(claim)
      : project.claims
          .filter((c) => c.about === about && c.scope === scope && !isSuperseded(c, project.claims) && sameGiven(c, claim))
          .flatMap((c) => claimPoint(c) ?? [])[0]
  const given = (input: Input | undefined) => (input?.kind === 'value' ? input.estimate.value : undefined)
  const whole = told('plant.output.mass', plant.id) ?? given(plant.capacity)
  const phases = plant.phases.map((p) => told('phase.output', `${plant.id}.${p.id}`) ?? given(p.capacity))
  const nothingElse = `what ${isPhase ? 'a phase' : 'the plant'} can make is judged by nothing else here`
  const known = phases.filter((x) => x !== undefined)
  const sum = known.reduce((a, b) => a + b, 0)
  if (plant.phases.length > 1 && known.length === phases.length) {
    const parts = known.map((x) => tonnes(x)).join(' + ')
    const all = `${parts} = ${tonnes(sum)} t/yr`
    const fits = whole === undefined || Math.abs(sum - whole) <= whole / 100
    if (fits) return `goes with ${isPhase ? 'the other phases' : 'its phases'}: ${all}; ${nothingElse}`
    return `the phases add up otherwise: ${all}, not ${tonnes(whole)} t/yr; ${nothingElse}`
  }
  if (isPhase && whole !== undefined && whole > sum)
    return `leaves ${tonnes(whole - sum)} of the ${tonnes(whole)} t/yr of the plant to phases of which nothing was said; ${nothingElse}`
  const [packs, each] = [told('plant.packs-fed', plant.id), told('product.per-pack', plant.id)]
  if (!isPhase && packs !== undefined && each !== undefined)
    return `goes with packs and product in a pack: ${significant(inUnit(packs, '/yr'), 4)} a year x ${significant(each, 3)} kg = ${tonnes(packs * each)} t/yr; ${nothingElse}`
  return undefined
}

const tonnes = (si: number) => significant(inUnit(si, 't/yr'), 4)

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
  const shown = (si: number) => `${tonnes(si)} t/yr`
  const text = `${what} is ${shown(points.map((x) => x!).reduce(join))}, not ${shown(said)}`
  return [{ rule: { code }, others: [...known, whole].filter((c) => c !== claim), text }]
}
