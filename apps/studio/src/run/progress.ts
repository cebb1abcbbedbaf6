import type { Step } from '../engine/protocol.ts'

/** How a run goes on, from the steps that the engine tells. */
export interface Tally {
  readonly what: string
  /** Stages that are over, in order. */
  readonly over: readonly string[]
  /** When the stage began [ms], and what was done then. */
  readonly begun: number
  readonly from: number
  readonly step: Step
}

/** The tally after another step. Less done than before is the same kind of work on something else. */
export function tally(before: Tally | null, step: Step, now: number): Tally {
  if (before && before.what === step.what && step.done >= before.step.done) return { ...before, step }
  const over = before && before.what !== step.what ? [...before.over, before.what].slice(-6) : (before?.over ?? [])
  return { what: step.what, over, begun: now, from: step.done, step }
}

/** Before so much of a stage was seen no time is told: it would be a guess [ms]. */
const PATIENCE = 2000

/** Time that the stage still takes at its pace [s]; null while nothing can be said. Later stages are not in it. */
export function secondsLeft({ begun, from, step: { done, of } }: Tally, now: number): number | null {
  const passed = now - begun
  if (passed < PATIENCE || done <= from || of <= 0) return null
  return ((of - done) * passed) / (done - from) / 1000
}

/** Share of the stage that is done, 0..1. */
export const shareOf = ({ step: { done, of } }: Tally): number => (of > 0 ? Math.min(Math.max(done / of, 0), 1) : 0)

/** What may be asked of a run. */
export const LIMITS = {
  seed: { min: 0, max: 4_294_967_295 },
  replications: { min: 1, max: 1000 },
  draws: { min: 16, max: 10_000 },
} as const
export type Setting = keyof typeof LIMITS

/** The number that was typed, or null where it is not one that a run takes. */
export function settingOf(setting: Setting, typed: string): number | null {
  const text = typed.replaceAll(/[\s\u00a0\u202f]/g, '')
  if (!/^\d+$/.test(text)) return null
  const number = Number(text)
  return number >= LIMITS[setting].min && number <= LIMITS[setting].max ? number : null
}
