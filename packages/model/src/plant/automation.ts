import { calc, exactly, total, type Term } from '../term/index.ts'
import type { Plant } from './plant.ts'

/**
 * Share of the running time of the machines in which nobody stands at them: 1 - people on a shift at the machines over machines that run, no machine counted with more
 * than one. Racks and formation towers, which nobody stands at, count as no machines. Announcements say how automatic a plant is, not how they count it; this is a way
 * that the staffing of the machines gives.
 */
export function automation({ steps, people }: Plant): Term | undefined {
  const machines = steps.filter((s) => s.dwell === undefined)
  if (machines.length === 0) return undefined
  const attended = machines.flatMap(({ step, manned }) => {
    const staff = people.steps.find(({ id }) => id === step.id)
    return staff ? [calc`min(${[manned, total([staff.skilled, staff.helpers])]})`] : []
  })
  const running = total(machines.map((s) => s.manned)).as('machines that run', '')
  return calc`1 - sum(${[NOBODY, ...attended]}) / ${running}`.as('running time of machines that nobody attends', '%')
}

const NOBODY = exactly(0, 'nobody')
