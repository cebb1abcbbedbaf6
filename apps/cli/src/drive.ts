import { setImmediate } from 'node:timers/promises'
import { drive as driven, type DriveOptions as Options, type Progress } from '@cellwright/model'

export type DriveOptions = Pick<Options, 'stopRequested' | 'onProgress' | 'replicate'> & Partial<Pick<Options, 'now'>>

/** Runs long work to its end, pausing often enough for signals to be heard and seldom enough to stay fast. */
export function drive<T>(work: Generator<Progress, T, 'stop' | undefined>, options: DriveOptions): Promise<T> {
  return driven(work, { now: () => performance.now(), breathe: () => setImmediate(), ...options })
}
