import type { Reaction } from '@cellwright/library'
import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total } from '../term/index.ts'
import type { Leaving, Portion, StepFlow } from './route-flows.ts'
import { mediaOf, type StepPlan } from './step-flow.ts'
import { isGas, portionsOf, wayOut } from './stoichiometry.ts'
import { apart, atomsKey, mixture, substance, type Compositions } from './substance.ts'

/**
 * Masses of a step of recycling from what arrives at it. A feed that the step takes apart is its parts; of each a share is kept (`kept-X`), the rest
 * leaves as it came; then what is left of it reacts. What does not leave is what the step makes. `own`: what the feed is made up of, in the place of the library's.
 */
export function feedFlow(
  world: World,
  plan: StepPlan,
  arriving: readonly Portion[],
  first: boolean,
  own?: Compositions,
): { readonly flow: StepFlow; readonly made: readonly Portion[] } {
  const { step } = plan
  const leaves: Leaving[] = []
  const inputs: Portion[] = []
  const sorts = step.kept.size > 0 || step.reactions.length > 0
  let stream: Portion[] = arriving.flatMap((p) => (sorts && !step.kept.has(p.substance.id) ? apart(world, p, own) : [p]))
  for (const [id, share] of step.kept) {
    const at = stream.findIndex((p) => p.substance.id === id)
    const portion = stream[at]
    if (!portion) continue
    const kept = id === step.text['main'] && plan.yield ? plan.yield : share
    const { substance: of, mass } = portion
    const left = calc`${mass} * (1 - ${kept})`.as(`${of.name} that leaves ${step.name}`, 'kg/kg')
    if (left.value > 0) leaves.push({ substance: of, mass: left, as: wayOut(world, step, id), how: 'passed' })
    stream = kept.value > 0 ? stream.with(at, { substance: of, mass: calc`${mass} * ${kept}` }) : stream.toSpliced(at, 1)
  }
  for (const reaction of step.reactions) {
    const done = react(world, plan, reaction, stream)
    stream = [...done.stream]
    inputs.push(...done.inputs)
    leaves.push(...done.leaves)
  }
  const made = total(stream.map((p) => p.mass)).as(`made by ${step.name}`, 'kg/kg')
  for (const [id, each] of step.inputs) {
    if (!isGas(world, id)) continue
    const gas = { substance: substance(world, id), mass: calc`${made} * ${each}`.as(`gas that passes ${step.name}`, 'kg/kg') }
    inputs.push(gas)
    leaves.push({ ...gas, as: 'gas', how: 'passed' })
  }
  const fed = total(arriving.map((p) => p.mass)).as(`taken in by ${step.name}`, 'kg/kg')
  return {
    made: stream,
    flow: {
      id: step.id,
      name: step.name,
      output: mixture(world, plan.makes, stream),
      made,
      fed: first ? exactly(0, 'nothing', 'kg/kg') : fed,
      inputs: merged(first ? [...arriving, ...inputs] : inputs),
      leaves,
      yield: (plan.yield ?? step.kept.get(step.text['main'] ?? '') ?? exactly(1, 'all')).as(`yield of ${step.name}`, '%'),
      ...mediaOf(made, inputs, plan),
    },
  }
}

/** Portions of one substance as one. */
function merged(portions: readonly Portion[]): readonly Portion[] {
  return portions.reduce<readonly Portion[]>((all, portion) => {
    const at = all.findIndex((p) => p.substance === portion.substance)
    const same = all[at]
    if (!same) return [...all, portion]
    const mass = calc`${same.mass} + ${portion.mass}`.as(`${portion.substance.name} taken`, 'kg/kg')
    return all.with(at, { substance: portion.substance, mass })
  }, [])
}

/** The first substance of the reaction is in the stream and is used up; the others are brought in. */
function react(
  world: World,
  { step, excess }: StepPlan,
  reaction: Reaction,
  stream: readonly Portion[],
): { readonly stream: readonly Portion[]; readonly inputs: readonly Portion[]; readonly leaves: readonly Leaving[] } {
  const [[formula] = ['']] = reaction.from
  const at = stream.findIndex((p) => p.substance.formula !== undefined && atomsKey(p.substance.formula) === atomsKey(formula))
  const main = stream[at]
  if (!main) throw new CellwrightError('CW-MODEL-102', `nothing that arrives at material-step/${step.id} is ${formula}`)
  const { from, to } = portionsOf(world, step, reaction, formula, main.mass, [])
  const inputs: Portion[] = []
  const leaves: Leaving[] = []
  for (const { substance: of, mass } of from) {
    const more = excess(of.id, mass)
    inputs.push({
      substance: of,
      mass: more ? calc`${mass} * (1 + ${more})`.as(`${of.name} taken by ${step.name}`, 'kg/kg') : mass,
    })
    if (more && more.value > 0)
      leaves.push({
        substance: of,
        mass: calc`${mass} * ${more}`.as(`${of.name} left over by ${step.name}`, 'kg/kg'),
        as: wayOut(world, step, of.id),
        how: 'passed',
      })
  }
  const goesOn: Portion[] = stream.toSpliced(at, 1)
  for (const product of to) {
    const { id } = product.substance
    const named = ['by-product', 'gas', 'waste'].some((key) => step.listed(key).includes(id))
    if (named || isGas(world, id)) leaves.push({ ...product, as: wayOut(world, step, id), how: 'reaction' })
    else goesOn.push(product)
  }
  return { stream: goesOn, inputs, leaves }
}
