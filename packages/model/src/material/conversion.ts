import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import { brineTaken } from './brine.ts'
import { loss, lossWay } from './loss.ts'
import type { Leaving, Portion } from './route-flows.ts'
import type { StepData } from './step-data.ts'
import type { StepPlan } from './step-flow.ts'
import { isGas, reacted, wayOut } from './stoichiometry.ts'
import { apart, moreOut, partsOf, remainder, ROUNDING, sameMatter, substance, type Substance } from './substance.ts'

/** What a step needs for its output before losses, and what leaves beside it. */
export interface Converted {
  readonly needs: readonly Portion[]
  readonly leaves: readonly Leaving[]
  /** Where it is not the yield of the step. */
  readonly yield?: Term
}

/** By what the library has of the step: the brine that it draws, a reaction, moisture, one raw material with a yield, an inventory, the parts of a mixture. */
export function conversion(world: World, plan: StepPlan, gross: readonly Portion[], output: Substance): Converted {
  const { step, before, brine } = plan
  const own = [...step.inputs.keys()].filter((id) => id !== 'water' && !passes(world, step, id))
  // What a brine keeps of its lithium takes no reagents.
  const product = brine && plan.yield ? gross.map((p) => ({ ...p, mass: calc`${p.mass} * ${plan.yield!}` })) : gross
  const passed = [...step.inputs].filter(([id]) => passes(world, step, id)).map((input) => passing(world, plan, input, product))
  const converted = convert()
  return { ...converted, needs: [...converted.needs, ...passed], leaves: [...converted.leaves, ...passed] }

  function convert(): Converted {
    if (brine) return brineTaken(world, step, brine, gross)
    if (step.reaction)
      return fromCarrier(world, step, reacted(world, step, gross, before === undefined ? [] : [before], plan.excess))
    const moisture = step.find('moisture')
    if (moisture) return dried(world, step, gross, moisture)
    if (step.text['from'] !== undefined) return fromOne(world, plan, gross, output)
    if (own.length) return byInventory(world, plan, own, gross, output)
    return { needs: before === output.id ? gross : gross.flatMap((p) => apart(world, p)), leaves: [] }
  }
}

/** What goes in and comes out as it is: gas that keeps the air away, acids and lime of a purification. */
function passes(world: World, step: StepData, id: string): boolean {
  return id !== 'water' && (isGas(world, id) || step.listed('passes').includes(id))
}

function passing(
  world: World,
  { step, whole }: StepPlan,
  [id, each]: readonly [string, Term],
  gross: readonly Portion[],
): Leaving {
  const found = substance(world, id)
  const mass = whole(id) ?? calc`${each} * sum(${gross.map((p) => p.mass)})`.as(`${found.name} that passes ${step.name}`, 'kg/kg')
  return { substance: found, mass, as: wayOut(world, step, id), how: 'passed' }
}

/** Moisture is water over all mass that enters. */
function dried(world: World, step: StepData, gross: readonly Portion[], moisture: Term): Converted {
  const water = substance(world, 'water')
  const dry = gross.filter((p) => p.substance.id !== 'water').map((p) => p.mass)
  const mass = calc`sum(${dry}) * ${moisture} / (1 - ${moisture})`.as(`water dried off by ${step.name}`, 'kg/kg')
  return { needs: [...gross, { substance: water, mass }], leaves: [{ substance: water, mass, as: 'gas', how: 'passed' }] }
}

/** One raw material = output / yield; what is lost is of the same matter, or of other matter what the balance leaves. */
function fromOne(world: World, plan: StepPlan, gross: readonly Portion[], output: Substance): Converted {
  const { step, yield: given } = plan
  const made = total(gross.map((p) => p.mass))
  const share = given ?? step.find('mass-yield')
  const raw = substance(world, step.text['from']!)
  const mass = (share ? calc`${made} / ${share}` : made).as(`${raw.name} taken by ${step.name}`, 'kg/kg')
  const needs = [{ substance: raw, mass }]
  if (!share) return { needs, leaves: restOf(world, plan, needs, { substance: output, mass: made }) }
  return { needs, leaves: restOf(world, plan, needs, { substance: output, mass: made }), yield: share }
}

/** Inputs per mass of what the step makes. */
function byInventory(
  world: World,
  plan: StepPlan,
  own: readonly string[],
  gross: readonly Portion[],
  output: Substance,
): Converted {
  const { step, before } = plan
  const made = total(gross.map((p) => p.mass))
  const needs = own.map((id): Portion => {
    const found = substance(world, id === step.text['main'] && before !== undefined ? before : id)
    return { substance: found, mass: calc`${made} * ${step.inputs.get(id)!}`.as(`${found.name} taken by ${step.name}`, 'kg/kg') }
  })
  const leaves = restOf(world, plan, needs, { substance: output, mass: made })
  return { needs, leaves, yield: calc`${made} / sum(${needs.map((p) => p.mass)})` }
}

/** What enters and is not made: a loss where it is of the same matter, else the rest of the balance. Throws CW-MODEL-103 where more is made than enters. */
function restOf(world: World, plan: StepPlan, needs: readonly Portion[], made: Portion): Leaving[] {
  const mass = calc`sum(${needs.map((p) => p.mass)}) - ${made.mass}`.as(`lost by ${plan.step.name}`, 'kg/kg')
  const { step } = plan
  if (needs.every((p) => sameMatter(p.substance, made.substance))) {
    if (mass.value < -ROUNDING * Math.max(1, made.mass.value)) throw moreOut(step, made.substance.name, -mass.value)
    return mass.value <= 0 ? [] : [loss(world, plan, needs[0]!.substance, mass)]
  }
  const left = new Map<string, number>()
  const add = ({ substance: s, mass: m }: Portion, sign: number) => {
    for (const [element, share] of s.elements) left.set(element, (left.get(element) ?? 0) + sign * m.value * share)
  }
  for (const portion of needs) add(portion, 1)
  add(made, -1)
  const rest = remainder(world, step, left)
  if (!rest) return []
  const as = step.listed('gas').includes(rest.id) ? 'gas' : lossWay(step)
  return [{ substance: rest, mass, as, how: 'difference' }]
}

/** A mineral that comes as a concentrate brings its gangue, which leaves again. */
function fromCarrier(world: World, step: StepData, { needs, leaves }: Converted): Converted {
  const carrier = step.text['carrier']
  if (carrier === undefined) return { needs, leaves }
  const parts = partsOf(world, carrier)
  const at = needs.findIndex((p) => parts.some(({ id }) => id === p.substance.id))
  const wanted = needs[at]!
  const found = substance(world, carrier)
  const share = parts.find(({ id }) => id === wanted.substance.id)!.share
  const mass = calc`${wanted.mass} / ${share}`.as(`${found.name} taken by ${step.name}`, 'kg/kg')
  const gangue = parts
    .filter(({ id }) => id !== wanted.substance.id)
    .map(({ id, share: of }): Leaving => {
      const part = substance(world, id)
      const left = calc`${mass} * ${of}`.as(`${part.name} that leaves ${step.name}`, 'kg/kg')
      return { substance: part, mass: left, as: wayOut(world, step, id), how: 'passed' }
    })
  return { needs: needs.with(at, { substance: found, mass }), leaves: [...leaves, ...gangue] }
}
