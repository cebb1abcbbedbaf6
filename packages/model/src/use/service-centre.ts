import type { Centre } from './centre.ts'
import type { CentreSize, Size } from './centre-size.ts'
import type { CentreStep } from './centre-steps.ts'
import { atOnce, ruleOf } from './centre-size.ts'
import type { World } from '../project/world.ts'
import type { ServiceCentre, ServiceStep } from './service-system.ts'

/** What the simulation is told of a centre: whole places and people, spares, steps and shifts. `start`: first day of the calendar. Undefined where it has no first day in this world. */
export function serviceCentre(
  world: World,
  centre: Centre,
  start: number,
  size: CentreSize = centre.size,
): ServiceCentre | undefined {
  const { work, schedule } = centre
  if (!schedule) return undefined
  const count = (id: Size['id']) => size.places.find((p) => p.id === id)!.count.value
  return {
    id: centre.id,
    opens: Math.max(0, (schedule.start.value - start) * DAY),
    bays: count('bay'),
    testers: count('tester'),
    benches: count('bench'),
    technicians: size.technicians.count.value,
    spares: Object.fromEntries(size.spares.map((s) => [s.pack, s.count.value])),
    swap: stepOf(work.swap),
    steps: work.steps.map(stepOf),
    parts: { share: ruleOf(world, 'parts-wait-share').value, time: ruleOf(world, 'parts-wait-time').value },
    shifts: shiftsOf(world),
    monday: (A_MONDAY - start) * DAY,
  }
}

const DAY = 86400
/** 5 January 1970, as a day number. */
const A_MONDAY = 4
/** Shifts begin at 6 o'clock. */
const MORNING = 6 * 3600

function stepOf({ id, name, time, scatter, at, staff, share }: CentreStep): ServiceStep {
  return { id, name, time: time.value, cv: scatter.value, at, technicians: atOnce(staff), share: share.value }
}

/** The same shifts on the first days of the week; a day of three shifts runs from 6 o'clock to 6 o'clock. */
function shiftsOf(world: World): (readonly [number, number])[] {
  const length = ruleOf(world, 'shifts-per-day').value * world.read('plant-rules/prozell.shift-time', 'use/service centre').value
  const days = Math.min(7, Math.round(ruleOf(world, 'service-days').value / DAY))
  if (length < DAY)
    return Array.from({ length: days }, (_, d): [number, number] => [
      d * DAY + Math.min(MORNING, DAY - length),
      d * DAY + Math.min(MORNING, DAY - length) + length,
    ])
  return days === 7 ? [] : [[MORNING, Math.min(7 * DAY, days * DAY + MORNING)]]
}
