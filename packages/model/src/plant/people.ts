import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { FactorStep } from './factor.ts'
import { forSize } from './machine-size.ts'
import { operatingTime, YEAR_OF_365_DAYS, type SizedStep } from './sizing.ts'

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
  /** Working hours paid for direct people [h/yr]: time per time, so a plain number in SI; indirect in the same way. */
  readonly directHours: Term
  readonly indirectHours: Term
}

/**
 * People per shift = machines that must be run at a time x people per machine (ref:prozell, which counts machines that never stop); steps without a
 * staffing figure take the hours of the factor family. Employed = places x operating time / working time of one person; indirect staff by a share (an assumption).
 */
export function people(
  world: World,
  steps: readonly SizedStep[],
  factor: ReadonlyMap<string, FactorStep>,
  support: readonly string[],
  strength: Term = EVERY_SHIFT,
): People {
  const operating = operatingTime(world)
  /** Hours of the factor family as people who fill a place while the plant runs. */
  const places = (ids: readonly string[]) =>
    ids
      .flatMap((id) => factor.get(id) ?? [])
      .filter((f) => f.labour.value > 0)
      .map((f) =>
        calc`${f.labour} * ${YEAR_OF_365_DAYS} / ${operating}`.as(`people on a shift by the factor family, ${f.name}`, ''),
      )
  const perStep = steps.map(({ step, manned, size }): StepPeople => {
    const staff = (key: string) => {
      const each = forSize(world.findOf('machine', step.id, key, BY), size)
      return each && calc`${manned} * ${each}`
    }
    const skilled = staff('skilled-staff')
    const helpers = staff('helper-staff')
    const filled = places([...(skilled || helpers ? [] : step.factor), ...(step.beside ?? [])])
    const unskilled = [...(helpers ? [helpers] : []), ...filled]
    return {
      id: step.id,
      skilled: skilled?.as(`skilled people on a shift, ${step.name}`, '') ?? NOBODY,
      helpers: unskilled.length ? total(unskilled).as(`helpers on a shift, ${step.name}`, '') : NOBODY,
      filled: filled.length > 0,
    }
  })
  const supporting = support.map((id): StepPeople => ({ id, skilled: NOBODY, helpers: places([id])[0] ?? NOBODY, filled: true }))
  const all = [...perStep, ...supporting]
  const perShift = total(all.flatMap((s) => [s.skilled, s.helpers])).as('people on a shift', '')
  const days = calc`${world.read('plant-rules/prozell.worker-days', BY)} / ${A_DAY}`.as('days that a person works in a year', '')
  const working = calc`${days} * ${world.read('plant-rules/prozell.shift-time', BY)}`.as(
    'hours that a person works in a year',
    'h',
  )
  const direct = calc`${perShift} * ${strength} * ${operating} / ${working}`.as('people employed at the machines', 'people')
  const indirect = calc`${direct} * ${world.read('plant-rules/cellwright.indirect-jobs-share', BY)}`.as(
    'other people employed',
    'people',
  )
  return {
    steps: all,
    perShift,
    direct,
    indirect,
    total: calc`${direct} + ${indirect}`.as('people employed', 'people'),
    directHours: calc`${perShift} * ${strength} * ${operating} / ${YEAR_OF_365_DAYS}`.as('hours worked at the machines', 'h/yr'),
    indirectHours: calc`${indirect} * ${working} / ${YEAR_OF_365_DAYS}`.as('hours worked by others', 'h/yr'),
  }
}

const NOBODY = exactly(0, 'nobody')
const EVERY_SHIFT = exactly(1, 'all shifts are alike')
const A_DAY = exactly(86400, 'a day', 's')
