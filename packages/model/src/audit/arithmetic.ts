import { inUnit, significant } from '@cellwright/units'
import { ARITHMETIC, type Arithmetic, type FigureName } from '../design/consistency.ts'
import type { Claim } from '../project/project.ts'
import { claimInterval, claimPoint, overlaps, type ClaimInterval } from './claim-interval.ts'
import { isSuperseded, sameGiven } from './contradictions.ts'

/** Three claims about one thing that by their definitions cannot all be true. */
export interface Clash {
  readonly rule: Pick<Arithmetic, 'code'>
  /** Those beside the claim that was asked for. */
  readonly others: readonly Claim[]
  /** What the rule gives and what is claimed, in words. */
  readonly text: string
}

/** What the rules of a design are called in the registry of claims, by kind of thing. */
const NAMES: readonly Readonly<Partial<Record<FigureName, string>>>[] = [
  {
    capacity: 'cell.capacity',
    voltage: 'cell.voltage',
    energy: 'cell.energy',
    mass: 'cell.mass',
    specificEnergy: 'cell.specific-energy',
    energyDensity: 'cell.energy-density',
  },
  {
    capacity: 'pack.charge',
    voltage: 'pack.voltage',
    energy: 'pack.energy',
    mass: 'pack.mass',
    specificEnergy: 'pack.specific-energy',
  },
  { energy: 'container.energy', mass: 'container.mass', specificEnergy: 'container.specific-energy' },
]

/**
 * The rules that judge a designed cell, on what is claimed of a cell, pack or container: three claims clash where charge times
 * voltage, whatever both leave open, is not the energy claimed; likewise energy over mass. Claims that a later one replaced, or
 * that were said of other inputs, clash with nobody.
 */
export function arithmeticClashes(claim: Claim, claims: readonly Claim[]): Clash[] {
  if (isSuperseded(claim, claims)) return []
  const tellings = (about: string | undefined): readonly Claim[] => {
    if (about === claim.about) return [claim]
    return claims.filter((c) => c.about === about && c.scope === claim.scope && !isSuperseded(c, claims) && sameGiven(c, claim))
  }
  return NAMES.flatMap((names) =>
    ARITHMETIC.flatMap((rule) => {
      const abouts = [...rule.of, rule.equals].map((figure) => names[figure])
      if (!abouts.includes(claim.about)) return []
      const [lefts = [], rights = [], stateds = []] = abouts.map(tellings)
      return lefts.flatMap((left) =>
        rights.flatMap((right) => stateds.flatMap((stated) => clashOf(rule, claim, left, right, stated) ?? [])),
      )
    }),
  )
}

function clashOf(rule: Arithmetic, claim: Claim, left: Claim, right: Claim, stated: Claim): Clash | undefined {
  const [a, b, c] = [claimInterval(left), claimInterval(right), claimInterval(stated)]
  const [x, y, z] = [claimPoint(left), claimPoint(right), claimPoint(stated)]
  if (!a || !b || !c || x === undefined || y === undefined || z === undefined) return undefined
  if (overlaps(combined(rule, a, b), c)) return undefined
  const shown = (value: number) => `${significant(inUnit(value, rule.unit), 4)} ${rule.unit}`
  const text = `${rule.what} is ${shown(rule.how === 'times' ? x * y : x / y)}, not ${shown(z)}`
  return { rule, others: [left, right, stated].filter((other) => other !== claim), text }
}

/** Product or quotient of two figures that are not negative. */
function combined({ how }: Arithmetic, a: ClaimInterval, b: ClaimInterval): ClaimInterval {
  const [low, high] = how === 'times' ? [b.low, b.high] : [1 / b.high, b.low > 0 ? 1 / b.low : Infinity]
  return { low: Math.max(0, a.low) * Math.max(0, low), high: a.high === 0 || high === 0 ? 0 : a.high * high }
}
