import type { Progress } from '@cellwright/model'
import type { Step } from './protocol.ts'

/** Between two looks at what the page says [ms]. */
const BREATH = 20

export interface DriveOptions {
  readonly stopRequested: () => boolean
  readonly onStep: (step: Step) => void
}

/** Does long work to its end, pausing often enough for a cancel to be heard and seldom enough to stay fast. */
export async function drive<T>(
  work: Generator<Progress, T, 'stop' | undefined>,
  { stopRequested, onStep }: DriveOptions,
): Promise<T> {
  let breathed = performance.now()
  let step = work.next()
  while (!step.done) {
    if (performance.now() - breathed >= BREATH) {
      const { what, done, of, unit, count } = step.value
      onStep({ what, done, of, unit, count })
      await breath()
      breathed = performance.now()
    }
    step = work.next(stopRequested() ? 'stop' : undefined)
  }
  return step.value
}

/** Lets messages in; timers would wait longer the more there are. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}
