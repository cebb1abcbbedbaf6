import type { Issue } from '@cellwright/model'
import type { Answer, Ask, FromEngine, Step, TaskName, ToEngine } from './protocol.ts'

/** Work that could not be done: by faults of the file, or by one of ours. */
export class EngineFault extends Error {
  readonly issues: readonly Issue[] | null
  constructor(text: string, issues: readonly Issue[] | null) {
    super(text)
    this.name = 'EngineFault'
    this.issues = issues
  }
}

export interface Doing<T> {
  readonly answer: Promise<T>
  /** Asks to stop; what is done until then is still answered. */
  readonly cancel: () => void
}

/** A worker with the engine in it. */
export class Engine {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' })
  readonly #open = new Map<
    number,
    {
      task: TaskName
      start: number
      done: (answer: never) => void
      failed: (error: unknown) => void
      onStep?: ((step: Step) => void) | undefined
    }
  >()
  #next = 0

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => this.#hear(data))
    this.#worker.addEventListener('error', (event) => {
      for (const { failed } of this.#open.values()) failed(new EngineFault(event.message, null))
      this.#open.clear()
    })
  }

  do<T extends TaskName>(task: T, ask: Ask<T>, onStep?: (step: Step) => void): Doing<Answer<T>> {
    const id = this.#next++
    const start = performance.now()
    const answer = new Promise<Answer<T>>((done, failed) => this.#open.set(id, { task, start, done, failed, onStep }))
    this.#say({ id, task, ask })
    return { answer, cancel: () => this.#say({ id, cancel: true }) }
  }

  #say(said: ToEngine): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    this.#worker.postMessage(said)
  }

  #hear(said: FromEngine): void {
    const open = this.#open.get(said.id)
    if (!open) return
    if ('step' in said) {
      open.onStep?.(said.step)
      return
    }
    this.#open.delete(said.id)
    // For whoever looks at how long things take: the tools of the browser, and tests.
    performance.measure(`engine ${open.task}`, { start: open.start })
    if ('answer' in said) open.done(said.answer as never)
    else open.failed(new EngineFault(said.failed.text, said.failed.issues))
  }
}
