import { setImmediate } from 'node:timers/promises'
import type { Progress, ReplicationOffer } from '@cellwright/model'

/** Between two looks at signals and the clock [ms]. */
const BREATH = 20

export interface DriveOptions {
  readonly stopRequested: () => boolean
  readonly onProgress: (progress: Progress) => void
  /** Milliseconds of any clock. */
  readonly now?: () => number
  /** Does replications at the same time; says which share of them is done, and stops when asked to. */
  readonly replicate?: (offer: ReplicationOffer, progress: (share: number) => void, stopRequested: () => boolean) => Promise<void>
}

/** Replications that take less than this one by one are not worth sending to other processors [ms]. */
const WORTH_SENDING = 300

/** Runs long work to its end, pausing often enough for signals to be heard and seldom enough to stay fast. */
export async function drive<T>(
  work: Generator<Progress, T, 'stop' | undefined>,
  { stopRequested, onProgress, now = () => performance.now(), replicate }: DriveOptions,
): Promise<T> {
  let breathed = now()
  let began = breathed
  let what = ''
  let step = work.next()
  while (!step.done) {
    const { value } = step
    if (value.what !== what) [what, began] = [value.what, now()]
    if (value.offer && replicate && now() - began >= WORTH_SENDING) {
      await replicate(
        value.offer,
        (share) => onProgress({ ...value, done: Math.round(value.done + (value.of - value.done) * share) }),
        stopRequested,
      )
      breathed = now()
    }
    if (now() - breathed >= BREATH) {
      onProgress(step.value)
      await setImmediate()
      breathed = now()
    }
    step = work.next(stopRequested() ? 'stop' : undefined)
  }
  return step.value
}
