import { setImmediate } from 'node:timers/promises'
import type { Progress } from '@cellwright/model'

/** Between two looks at signals and the clock [ms]. */
const BREATH = 20

export interface DriveOptions {
  readonly stopRequested: () => boolean
  readonly onProgress: (progress: Progress) => void
  /** Milliseconds of any clock. */
  readonly now?: () => number
}

/** Runs long work to its end, pausing often enough for signals to be heard and seldom enough to stay fast. */
export async function drive<T>(
  work: Generator<Progress, T, 'stop' | undefined>,
  { stopRequested, onProgress, now = () => performance.now() }: DriveOptions,
): Promise<T> {
  let breathed = now()
  let step = work.next()
  while (!step.done) {
    if (now() - breathed >= BREATH) {
      onProgress(step.value)
      await setImmediate()
      breathed = now()
    }
    step = work.next(stopRequested() ? 'stop' : undefined)
  }
  return step.value
}
