import type { World } from '../project/world.ts'
import { calc, exactly, rule, type Term } from '../term/index.ts'
import type { Leaving, Portion } from './route-flows.ts'
import type { StepData } from './step-data.ts'
import { atomicWeight, atomsInFormula, formulaMass, remainder, substance, type Substance } from './substance.ts'

/** The brine that a step takes. */
export interface Brine {
  readonly substance: Substance
  /** Lithium over brine, by mass. */
  readonly lithium: Term
  /** Water over brine, by mass. */
  readonly water: Term
}

/** Composition of a brine. Where a plant says its lithium, that replaces the library's, as chloride; all else keeps its proportions. */
export function brineOf(world: World, id: string, given: Term | undefined, by: string): Brine {
  const library = substance(world, id)
  const ofWater = substance(world, 'water').elements.get('H')!
  const water = (library.elements.get('H') ?? 0) / ofWater
  const how = 'water of the brine: its hydrogen over that of water'
  const held = library.elements.get('Li') ?? 0
  if (!given) {
    const lithium = world.read(`substance/${id}.element-li`, by)
    return { substance: library, lithium, water: rule(how, [lithium], (li) => water + held - li).as('water of the brine', '%') }
  }
  const salt = substance(world, 'lithium-chloride').elements
  const perLithium = 1 / salt.get('Li')!
  const scale = (li: number) => (1 - li * perLithium) / (1 - held * perLithium)
  const elements = new Map(
    [...library.elements].map(([e, share]) => {
      const chloride = (salt.get(e) ?? 0) * perLithium
      return [e, (share - held * chloride) * scale(given.value) + given.value * chloride]
    }),
  )
  return {
    substance: { ...library, elements },
    lithium: given,
    water: rule(how, [given], (li) => water * scale(li)).as('water of the brine', '%'),
  }
}

/**
 * Brine = lithium of what is made / lithium of the brine. What evaporates is a share of its water; all else that is not made stays behind with
 * the brine that is given back, or as harvested salts: known only as the rest of the balance.
 */
export function brineTaken(
  world: World,
  step: StepData,
  { substance: brine, lithium, water: wet }: Brine,
  gross: readonly Portion[],
): { readonly needs: readonly Portion[]; readonly leaves: readonly Leaving[] } {
  const salt = gross[0]!
  const held = calc`${salt.mass} * ${lithiumShare(world, salt.substance.formula!)}`
  const taken = calc`${held} / ${lithium}`.as(`brine taken by ${step.name}`, 'kg/kg')
  const water = substance(world, 'water')
  const share = step.find('evaporated-share')
  const evaporated: Leaving[] = share
    ? [
        {
          substance: water,
          mass: calc`${taken} * ${wet} * ${share}`.as(`water that evaporates in ${step.name}`, 'kg/kg'),
          as: 'gas',
          how: 'passed',
        },
      ]
    : []
  const rest = new Map([...brine.elements].map(([e, s]) => [e, s * taken.value]))
  for (const { substance: s, mass } of [...gross, ...evaporated])
    for (const [e, x] of s.elements) rest.set(e, (rest.get(e) ?? 0) - x * mass.value)
  const left = calc`${taken} - sum(${[...gross, ...evaporated].map((p) => p.mass)})`.as(
    `what ${step.name} leaves of the brine`,
    'kg/kg',
  )
  const found = remainder(world, step, rest)
  const behind: Leaving[] = found ? [{ substance: found, mass: left, as: 'waste', how: 'difference' }] : []
  return { needs: [{ substance: brine, mass: taken }], leaves: [...evaporated, ...behind] }
}

/** Lithium over the mass of a formula. */
export function lithiumShare(world: World, formula: string): Term {
  const units = exactly(atomsInFormula(formula, 'Li'), `atoms of Li in ${formula}`)
  return calc`${units} * ${atomicWeight(world, 'Li')} / ${formulaMass(world, formula)}`.as(`lithium of ${formula}`, '%')
}
