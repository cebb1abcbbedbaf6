import { exp, log, type Distribution, type Failure, type Need, type Scrap } from '@cellwright/kernel'
import type { Crew } from '../plant/crews.ts'
import type { SizedStep } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import type { Ramp } from '../schedule/ramp.ts'
import type { Mechanism } from './mechanisms.ts'

const BY = 'factory/machines'

/** Units of a pool that stand for one person, so that a machine can take a part of one. */
export const PARTS_OF_A_PERSON = 100

/** Pool of the technicians, and of the operators of a part of the plant. */
export const TECHNICIANS = 'technicians'

/** Steps that carry the start-up scrap of cells, so that a third of it is lost early, in the middle and at the end of the cell line. */
const STARTUP_STEPS = ['coating-cathode', 'coating-anode', 'stacking', 'winding', 'eol-test']

/** What may happen to units and machines in a run. */
export interface Conditions {
  readonly world: World
  readonly has: (mechanism: Mechanism) => boolean
}

/** Unit time of a lot of so many units: lognormal about the mean at the pace that is kept; `size` of the units over that of the mean. */
export function unitTime({ has }: Conditions, s: SizedStep, lot: number, size = 1): Distribution {
  const mean = (s.unitTime.value / s.performance.value) * size
  const cv = s.scatter.value / Math.sqrt(lot)
  // Below half a percent the scatter of a whole lot is not worth a draw.
  return cv < 0.005 || !has('scatter') ? { kind: 'constant', value: mean } : { kind: 'lognormal', mean, cv }
}

/**
 * Stops of a machine. Breakdowns are one stream of which a share waits for a technician: two causes with times between failures mean / (1 - share) and
 * mean / share. Maintenance strikes all machines at the same moment, cleaning each coater by the clock, tools after so many units.
 */
export function failuresOf({ world, has }: Conditions, { stops }: Pick<SizedStep, 'stops'>): Failure[] {
  const { breakdown, tool, cleaning, maintenance } = stops
  const failures: Failure[] = []
  if (breakdown && has('breakdowns')) {
    const share = has('technicians') ? world.read('operations/cellwright.crew-stops-share', BY).value : 0
    const cause = (id: string, part: number, more: Pick<Failure, 'crew'>): Failure => ({
      id,
      clock: 'operating',
      timeToFailure: { kind: 'exponential', mean: breakdown.mtbf.value / part },
      timeToRepair: { kind: 'exponential', mean: breakdown.mttr.value },
      ...more,
    })
    if (share < 1) failures.push(cause('breakdown', 1 - share, {}))
    if (share > 0) failures.push(cause('breakdown for a technician', share, { crew: { pool: TECHNICIANS } }))
  }
  if (tool && has('tools'))
    failures.push({
      id: 'tool',
      clock: 'units',
      life: { kind: 'constant', value: tool.life.value },
      timeToRepair: { kind: 'constant', value: tool.change.value },
      planned: true,
    })
  const clocked = (id: string, { interval, stop }: NonNullable<typeof cleaning>) =>
    failures.push({
      id,
      clock: 'timetable',
      every: interval.value,
      timeToRepair: { kind: 'constant', value: stop.value },
      planned: true,
    })
  if (cleaning && has('cleaning')) clocked('cleaning', cleaning)
  if (maintenance && has('maintenance')) clocked('maintenance', maintenance)
  return failures
}

/** People whom a machine of the step takes; none where the step has no crew. */
export function needsOf({ has }: Conditions, s: SizedStep, operators: readonly Crew[]): readonly Need[] {
  if (!has('operators')) return []
  const crew = operators.find((c) => c.steps.some(({ step }) => step === s.step.id))
  const each = crew?.steps.find(({ step }) => step === s.step.id)?.each.value ?? 0
  return crew && each > 0 ? [{ pool: crew.id, units: Math.max(1, Math.round(each * PARTS_OF_A_PERSON)) }] : []
}

/** Losses of a step; `startUp` is the curve of the start-up scrap of its line, with the ramp that it follows. */
export function scrapOf(conditions: Conditions, s: SizedStep, startUp: { curve: string; ramp: Ramp } | undefined): Scrap[] {
  const { world, has } = conditions
  const scrap: Scrap[] = []
  const lose = (id: string, probability: number, mode: Scrap['mode'] = 'unit') => {
    if (probability > 0) scrap.push({ id, probability, mode })
  }
  lose('web', s.loss.web.value)
  lose('coil', s.loss.coil.value)
  const reject = s.loss.reject.value
  const byCoil =
    s.step.id === 'eol-test' && has('coil-defects') ? reject * world.read('operations/cellwright.coil-defect-share', BY).value : 0
  lose('defect of a coil', byCoil, 'lot')
  // Of what the coils left, so that all rejects together are the same.
  lose('reject', 1 - (1 - reject) / (1 - byCoil))
  if (!startUp) return scrap
  const { curve, ramp } = startUp
  // Three steps in a row lose 1 - (1 - s)^(1/3) each, so that together they lose s.
  if (STARTUP_STEPS.includes(s.step.id))
    scrap.push({ id: 'start-up', probability: 1 - exp(log(1 - ramp.scrap(0)) / 3), mode: 'unit', curve })
  if (s.step.id === 'pack-test') scrap.push({ id: 'start-up', probability: ramp.scrap(0), mode: 'unit', curve })
  return scrap
}
