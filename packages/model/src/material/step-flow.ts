import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { brineTaken, type Brine } from './brine.ts'
import type { Leaving, Portion, StepFlow } from './route-flows.ts'
import type { StepData } from './step-data.ts'
import { isGas, reacted, wayOut } from './stoichiometry.ts'
import { mixture, remainder, substance, type Substance } from './substance.ts'

/** What a route says of one of its steps. */
export interface StepPlan {
  readonly step: StepData
  /** Substance that the step makes. */
  readonly makes: string
  /** What the step before makes; undefined at the first. */
  readonly before: string | undefined
  /** In the place of the yield of the step. */
  readonly yield?: Term | undefined
  readonly brine?: Brine | undefined
  /** Share of a reagent beyond what the reaction needs. */
  excess(reagent: string, needed: Term): Term | undefined
  /** [J/kg] of what the step makes. */
  readonly electricity: Term | undefined
  readonly heat: Term | undefined
  /** [kg/kg] of what the step makes, beside the water among its inputs. */
  readonly water: Term | undefined
}

const NOTHING = exactly(0, 'nothing')
const ALL = exactly(1, 'all')

/** Masses of a step from what the step after it asks, and what it asks of the step before. */
export function stepFlow(
  world: World,
  plan: StepPlan,
  out: readonly Portion[],
): { readonly flow: StepFlow; readonly asked: readonly Portion[] } {
  const { step, makes } = plan
  const made = total(out.map((p) => p.mass)).as(`made by ${step.name}`, 'kg/kg')
  const output = mixture(world, makes, out)
  const share = plan.yield ?? step.find('mass-yield')
  const gross = share ? out.map((p) => ({ ...p, mass: calc`${p.mass} / ${share}` })) : out
  const leaves: Leaving[] = []
  if (share && share.value < 1)
    leaves.push({
      substance: output,
      mass: calc`${made} * (1 / ${share} - 1)`.as(`${output.name} lost by ${step.name}`, 'kg/kg'),
      as: lossWay(step),
      how: 'loss',
    })
  const change = changed(world, plan, gross, output)
  const [asked, inputs] = split(world, plan, change.needs)
  const fresh = inputs.filter((p) => p.substance.id === 'water').map((p) => p.mass)
  const through = plan.water && calc`${made} * ${plan.water}`
  const flow: StepFlow = {
    id: step.id,
    name: step.name,
    output,
    made,
    fed: asked.length ? total(asked.map((p) => p.mass)).as(`taken in by ${step.name}`, 'kg/kg') : NOTHING,
    inputs,
    leaves: [...change.leaves, ...leaves],
    yield: (change.yield ?? share ?? ALL).as(`yield of ${step.name}`, '%'),
    electricity: energy(made, plan.electricity, `electricity of ${step.name}`),
    heat: energy(made, plan.heat, `heat of ${step.name}`),
    water:
      fresh.length || through
        ? total([...fresh, ...(through ? [through] : [])]).as(`fresh water of ${step.name}`, 'kg/kg')
        : null,
    energyKnown: { electricity: plan.electricity !== undefined, heat: plan.heat !== undefined },
  }
  return { flow, asked }
}

function energy(made: Term, perMass: Term | undefined, name: string): Term {
  return (perMass ? calc`${made} * ${perMass}` : NOTHING).as(name, 'kWh/kg')
}

function lossWay({ text }: StepData): Leaving['as'] {
  return text['loss'] === 'by-product' ? 'by-product' : 'waste'
}

interface Changed {
  readonly needs: readonly Portion[]
  readonly leaves: readonly Leaving[]
  readonly yield?: Term
}

/** What is needed for `gross`, the output before losses. */
function changed(world: World, plan: StepPlan, gross: readonly Portion[], output: Substance): Changed {
  const { step, before, brine } = plan
  if (brine) return brineTaken(world, step, brine, gross)
  if (step.reaction) {
    const { needs, leaves } = reacted(world, step, gross, before === undefined ? [] : [before], plan.excess)
    const passing = [...step.inputs].filter(([id]) => id !== 'water' && !needs.some((p) => p.substance.id === id))
    const passed = passing.map(([id, each]) => passedThrough(world, step, id, each, gross))
    return { needs: [...needs, ...passed], leaves: [...leaves, ...passed] }
  }
  const moisture = step.find('moisture')
  if (moisture) return dried(world, step, gross, moisture)
  if ([...step.inputs.keys()].some((id) => id !== 'water')) return byInventory(world, plan, gross, output)
  return { needs: gross, leaves: [] }
}

/** What goes in and comes out as it is: gas that keeps the air away, acids and lime of a purification. */
function passedThrough(world: World, step: StepData, id: string, each: Term, gross: readonly Portion[]): Leaving {
  const found = substance(world, id)
  const mass = calc`${each} * sum(${gross.map((p) => p.mass)})`.as(`${found.name} that passes ${step.name}`, 'kg/kg')
  return { substance: found, mass, as: wayOut(world, step, id), how: 'passed' }
}

/** Moisture is water over all mass that enters. */
function dried(world: World, step: StepData, gross: readonly Portion[], moisture: Term): Changed {
  const water = substance(world, 'water')
  const dry = gross.filter((p) => p.substance.id !== 'water').map((p) => p.mass)
  const mass = calc`sum(${dry}) * ${moisture} / (1 - ${moisture})`.as(`water dried off by ${step.name}`, 'kg/kg')
  return { needs: [...gross, { substance: water, mass }], leaves: [{ substance: water, mass, as: 'gas', how: 'passed' }] }
}

/** Inputs per mass of what the step makes; of the same matter the rest is lost, of other matter it is what the balance leaves. */
function byInventory(world: World, plan: StepPlan, gross: readonly Portion[], output: Substance): Changed {
  const { step, before } = plan
  const made = total(gross.map((p) => p.mass))
  const stays: Portion[] = []
  const passed: Leaving[] = []
  for (const [id, each] of step.inputs) {
    if (id === 'water') continue
    if (isGas(world, id) || step.listed('passes').includes(id)) {
      passed.push(passedThrough(world, step, id, each, gross))
      continue
    }
    const found = substance(world, id === step.text['main'] && before !== undefined ? before : id)
    stays.push({ substance: found, mass: calc`${made} * ${each}`.as(`${found.name} taken by ${step.name}`, 'kg/kg') })
  }
  const entering = total(stays.map((p) => p.mass))
  const whole = { needs: [...stays, ...passed], yield: calc`${made} / ${entering}` }
  const lost = calc`${entering} - ${made}`.as(`lost by ${step.name}`, 'kg/kg')
  const same = step.text['rest'] === undefined ? stays[0]?.substance : undefined
  const rest: Leaving = same
    ? { substance: same, mass: lost, as: lossWay(step), how: 'loss' }
    : {
        substance: remainder(world, step, balance(stays, { substance: output, mass: made })),
        mass: lost,
        as: step.listed('gas').includes(step.text['rest']!) ? 'gas' : lossWay(step),
        how: 'difference',
      }
  return { ...whole, leaves: [...passed, ...(lost.value === 0 ? [] : [rest])] }
}

function balance(entering: readonly Portion[], made: Portion): Map<string, number> {
  const mass = new Map<string, number>()
  const add = ({ substance: s, mass: m }: Portion, sign: number) => {
    for (const [element, share] of s.elements) mass.set(element, (mass.get(element) ?? 0) + sign * m.value * share)
  }
  for (const portion of entering) add(portion, 1)
  add(made, -1)
  return mass
}

/** What the step before makes, and what is brought in from outside. */
function split(
  world: World,
  { step, before }: StepPlan,
  needs: readonly Portion[],
): readonly [readonly Portion[], readonly Portion[]] {
  if (before === undefined) return [[], needs]
  const isMixture = world.library.entry('substance', before)?.text['mixture'] !== undefined
  const comes = ({ substance: s }: Portion) => (isMixture ? !isGas(world, s.id) : s.id === before)
  const asked = needs.filter(comes)
  if (!asked.length)
    throw new CellwrightError('CW-MODEL-102', `material-step/${step.id} does not take ${before}, which the step before it makes`)
  return [asked, needs.filter((p) => !comes(p))]
}
