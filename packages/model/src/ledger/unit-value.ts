import type { Plant } from '../plant/plant.ts'
import { calc, total, type Term } from '../term/index.ts'

/** What has been spent on the product along the line, per good pack. */
export interface ValueAlongLine {
  /** On the units that enter a step, for one good pack: what all steps before it have added; undefined for the first of a branch. */
  entering(step: string): Term | undefined
  /** On the units that are in a step or have passed it, for one good pack. */
  passing(step: string): Term
  /** On a finished pack. */
  readonly pack: Term
}

/**
 * The running cost of a good pack as it grows along the line, normal losses included: materials where they are added, and
 * the cost of working (wages, energy, upkeep) in proportion to the people of each step. The cost of working is that of a year
 * at nameplate, so that idle time of the ramp-up is an expense and not a stock (IAS 2, paragraph 13). No depreciation: that money was
 * spent as investment.
 */
export function valueAlongLine(plant: Plant, materials: ReadonlyMap<string, Term>, working: Term, money: string): ValueAlongLine {
  const people = new Map(plant.people.steps.map((s) => [s.id, [s.skilled, s.helpers]]))
  const everybody = total(plant.steps.flatMap((s) => people.get(s.step.id) ?? [])).as('people at the steps of the line', '')
  const added = plant.steps.map(({ step, inPerPack }) => {
    const here = people.get(step.id) ?? []
    const work = calc`${working} * sum(${here}) / ${everybody}`
    const material = materials.get(step.id)
    return (material ? calc`${material} * ${inPerPack} + ${work}` : work).as(
      `spent at ${step.name} for a good ${plant.pack.unit}`,
      money,
    )
  })
  const indexOf = (id: string) => plant.steps.findIndex((s) => s.step.id === id)
  // The steps of the own branch, or of both branches after they have met.
  const before = (at: number) => {
    const { section } = plant.steps[at]!.step
    const joined = section === 'cell' || section === 'pack'
    return added.filter((_, i) => i < at && (joined || plant.steps[i]!.step.section === section))
  }
  return {
    entering: (id) => {
      const spent = before(indexOf(id))
      return spent.length > 0 ? total(spent) : undefined
    },
    passing: (id) => total([...before(indexOf(id)), added[indexOf(id)]!]),
    pack: total(added).as(`running cost of a good ${plant.pack.unit} at nameplate`, money),
  }
}
