import type { Entry } from '@cellwright/library'
import { log, pow } from '@cellwright/kernel'
import type { World } from '../project/world.ts'
import { rule, type Term } from '../term/index.ts'
import { likePlants } from './other-plants.ts'
import { powerLaw } from './power-law.ts'

const BY = 'plant/capacity-factored investment'

/** What other plants of a kind cost, scaled to another capacity. */
export interface FactoredCapex {
  /** In the project's currency and price level. */
  readonly total: Term
  /** The cheapest and the dearest of those plants, scaled alike. */
  readonly low: Term
  readonly high: Term
  /** Plants that it rests on. */
  readonly n: number
  /** Money goes as capacity^exponent. */
  readonly exponent: number
  /** The exponent was fitted to the plants; else it is the rule of six tenths. */
  readonly fitted: boolean
}

/** Fewest plants for an estimate, and fewest through which an exponent is laid. */
const FEW = 3
const ENOUGH = 5
const SIX_TENTHS = 0.6

/**
 * Capacity-factored estimate: the geometric mean of (investment of a plant x (nameplate / its capacity)^p) over other plants of the kind, in the project's money. p is
 * fitted to them by least squares in logarithms where there are at least five and their capacities differ enough to say it (standard error of p at most 0.25,
 * p from 0.3 to 1.2); else p = 0.6, the rule of six tenths (Williams 1947). Null where fewer than three plants say both figures.
 */
export function capacityFactored(world: World, kind: string, nameplate: Term): FactoredCapex | null {
  const plants = likePlants(world, kind, 'investment').plants.flatMap((entry) => sized(world, entry) ?? [])
  if (plants.length < FEW) return null
  const p = scaleExponent(plants.map((x) => [x.capacity.value, x.investment.value]))
  const investments = plants.map((x) => x.investment)
  const capacities = plants.map((x) => x.capacity)
  const n = plants.length
  const each = `investment of ${n} other plants of the kind ${kind}, each x (nameplate / its capacity)^${p.exponent.toFixed(2)}`
  const found = (how: string, name: string, join: (scaled: readonly number[]) => number) =>
    rule(`${how} of the ${each}`, [nameplate, ...investments, ...capacities], (at, ...figures) =>
      join(investments.map((_, i) => figures[i]! * pow(at / figures[n + i]!, p.exponent))),
    ).as(name, world.project.currency.report)
  return {
    total: found('geometric mean', 'investment by other plants of the kind', (scaled) =>
      scaled.reduce((product, x) => product * pow(x, 1 / n), 1),
    ),
    low: found('least', 'investment by the cheapest plant of the kind', (scaled) => Math.min(...scaled)),
    high: found('greatest', 'investment by the dearest plant of the kind', (scaled) => Math.max(...scaled)),
    n,
    ...p,
  }
}

interface Sized {
  readonly capacity: Term
  readonly investment: Term
}

function sized(world: World, { id, values }: Entry): Sized | undefined {
  const { capacity, investment } = values
  if (!investment || !capacity || capacity.dimension.kg !== 1 || capacity.dimension.s !== -1 || capacity.dimension.m !== 0)
    return undefined
  const money = world.findMoney(`plant/${id}.investment`, BY)
  return money && { capacity: world.read(`plant/${id}.capacity`, BY), investment: money }
}

/**
 * How a figure of plants grows with their capacity: as capacity^p, p by least squares in logarithms where there are at least five plants whose capacities differ
 * enough to say it (standard error of p at most 0.25, p from 0.3 to 1.2); else p = `otherwise`, of investment the rule of six tenths.
 */
export function scaleExponent(
  points: readonly (readonly [capacity: number, figure: number])[],
  otherwise = SIX_TENTHS,
): Pick<FactoredCapex, 'exponent' | 'fitted'> {
  const unfitted = { exponent: otherwise, fitted: false }
  const sizes = new Set(points.map(([capacity]) => log(capacity).toFixed(3)))
  if (points.length < ENOUGH || sizes.size < 3) return unfitted
  const law = powerLaw(points)
  const clear = law.error <= 0.25 && law.exponent >= 0.3 && law.exponent <= 1.2
  return clear ? { exponent: law.exponent, fitted: true } : unfitted
}
