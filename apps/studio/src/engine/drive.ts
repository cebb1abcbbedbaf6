import { drive as driven, type DriveOptions, type Progress } from '@cellwright/model'

/** Does long work to its end, pausing often enough for a cancel to be heard and seldom enough to stay fast. */
export function drive<T>(
  work: Generator<Progress, T, 'stop' | undefined>,
  options: Pick<DriveOptions, 'stopRequested' | 'onProgress' | 'replicate'>,
): Promise<T> {
  return driven(work, { now: () => performance.now(), breathe: breath, ...options })
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
