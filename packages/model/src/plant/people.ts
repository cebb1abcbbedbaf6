import type { World } from '../project/world.ts'
import type { FactorStep } from './factor.ts'
import type { SizedStep } from './sizing.ts'
import type { Term } from '../term/index.ts'

const BY = 'plant/people'

export interface StepPeople {
  readonly id: string
  /** People on one shift. */
  readonly skilled: Term
  readonly helpers: Term
  /** Staffing of the step comes from the factor family because no staffing of its machine is sourced. */
  readonly filled: boolean
}

export interface People {
  readonly steps: readonly StepPeople[]
  /** People on one shift, all steps and support. */
  readonly perShift: Term
  /** People employed to keep every place filled over the year. */
  readonly direct: Term
  readonly indirect: Term
  readonly total: Term
  /** Hours paid for direct people per year [h/yr]; indirect in the same way. */
  readonly directHours: Term
  readonly indirectHours: Term
}

/**
 * People per shift = machines needed x people per machine (ref:prozell); steps without a staffing figure take the hours of
 * the factor family. Employed = places x operating hours / hours of one person; indirect staff by a share (an assumption).
 */
export function people(
  world: World,
  steps: readonly SizedStep[],
  factor: ReadonlyMap<string, FactorStep>,
  operatingHours: number,
  support: readonly string[],
): People {
  const hoursOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (factor.get(id)?.labour ?? 0), 0)
  const perStep: StepPeople[] = steps.map(({ step, needed: wanted, installed }) => {
    const needed = Math.min(wanted, installed)
    const skilled = world.find(`machine/${step.id}.skilled-staff`, BY)
    const helpers = world.find(`machine/${step.id}.helper-staff`, BY)
    if (skilled === undefined && helpers === undefined) {
      const hours = hoursOf([...step.factor, ...(step.beside ?? [])])
      return { id: step.id, skilled: 0, helpers: hours / operatingHours, filled: hours > 0 }
    }
    const beside = hoursOf(step.beside ?? [])
    return {
      id: step.id,
      skilled: needed * (skilled ?? 0),
      helpers: needed * (helpers ?? 0) + beside / operatingHours,
      filled: beside > 0,
    }
  })
  const supporting = support.map((id): StepPeople => ({
    id,
    skilled: 0,
    helpers: (factor.get(id)?.labour ?? 0) / operatingHours,
    filled: true,
  }))
  const all = [...perStep, ...supporting]
  const perShift = all.reduce((sum, s) => sum + s.skilled + s.helpers, 0)
  const hoursOfOne =
    (world.read('plant-rules/prozell.worker-days', BY) / 86400) * (world.read('plant-rules/prozell.shift-time', BY) / 3600)
  const direct = (perShift * operatingHours) / hoursOfOne
  const indirect = direct * world.read('plant-rules/cellwright.indirect-jobs-share', BY)
  return {
    steps: all,
    perShift,
    direct,
    indirect,
    total: direct + indirect,
    directHours: perShift * operatingHours,
    indirectHours: indirect * hoursOfOne,
  }
}
