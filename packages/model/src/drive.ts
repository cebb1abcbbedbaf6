import type { Progress, ReplicationOffer } from './factory/simulate.ts'
import type { Work } from './stop-flag.ts'

/** Between two looks at what the user says [ms]. */
const BREATH = 20
/** Replications that take less than this one by one are not worth sending to other processors [ms]. */
const WORTH_SENDING = 300

/** What a host brings to do long work with; the command and the page each have their own. */
export interface DriveOptions {
  readonly stopRequested: () => boolean
  readonly onProgress: (progress: Progress) => void
  /** Milliseconds of any clock. */
  readonly now: () => number
  /** Lets the host hear what has been said in the meantime. */
  readonly breathe: () => Promise<void>
  /** Does replications at the same time; says which share of them is done, and stops when asked to. */
  readonly replicate?:
    ((offer: ReplicationOffer, progress: (share: number) => void, stopRequested: () => boolean) => Promise<void>) | undefined
}

/** Does long work to its end, pausing often enough for a stop to be heard and seldom enough to stay fast. */
export async function drive<T>(work: Work<T>, options: DriveOptions): Promise<T> {
  const { stopRequested, onProgress, now, breathe, replicate } = options
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
      onProgress(value)
      await breathe()
      breathed = now()
    }
    step = work.next(stopRequested() ? 'stop' : undefined)
  }
  return step.value
}
