import type { World } from '../project/world.ts'
import { MATURE, rampOf, type Ramp, type RampFigures } from '../schedule/ramp.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import { exactly } from '../term/index.ts'

const BY = 'factory/material plant'

/** The numbers of the ramp of a phase; `nth` in the order in which phases start, from 1. */
export function materialRampFigures(world: World, nth: number): RampFigures {
  const read = (key: string) => world.read(`material-rules/cellwright.${key}`, BY)
  return {
    initialPace: read('initial-pace'),
    rampTime: read('ramp-time'),
    initialScrap: read('initial-extra-scrap'),
    scrapDecay: read('scrap-decay-time'),
    carryOver: nth > 1 ? read('carry-over') : exactly(0, 'a first phase has no phase to learn from'),
  }
}

/** Hours of output that a store between two steps holds [s]. */
export function storeTime(world: World): number {
  return world.read('material-rules/cellwright.buffer-time', BY).value
}

/**
 * How each phase learns, by its id: days count from its first batch. Later phases learn from the first, as lines of a cell plant do
 * (schedule/ramp.ts); the order is that of their first days.
 */
export function phaseRamps(world: World, dates: PhaseSchedule, learns = true): ReadonlyMap<string, Ramp> {
  const inTurn = dates.phases.toSorted((a, b) => a.pilotStart.value - b.pilotStart.value || (a.id < b.id ? -1 : 1))
  const first = inTurn[0]?.pilotStart.value ?? 0
  return new Map(
    inTurn.map(({ id, pilotStart }, i) => {
      if (!learns) return [id, MATURE]
      const { initialPace, rampTime, initialScrap, scrapDecay, carryOver } = materialRampFigures(world, i + 1)
      const figures = [initialPace, rampTime, initialScrap, scrapDecay, carryOver].map((t) => t.value)
      return [id, rampOf(...(figures as [number, number, number, number, number]), pilotStart.value - first)]
    }),
  )
}
