import type { Progress } from './factory/simulate.ts'

/** Long work that yields its progress and hears `stop`. */
export type Work<T> = Generator<Progress, T, 'stop' | undefined>

/** Remembers that the caller asked to stop, whichever part heard it. */
export class StopFlag {
  stopped = false;
  *watch<T>(work: Work<T>): Work<T> {
    let step = work.next()
    while (!step.done) {
      const answer: 'stop' | undefined = this.stopped ? 'stop' : yield step.value
      if (answer === 'stop') this.stopped = true
      step = work.next(this.stopped ? 'stop' : undefined)
    }
    return step.value
  }
}
