import type { FromEngine, TaskName, ToEngine } from './protocol.ts'
import { drive } from './drive.ts'
import { isFault } from './faults.ts'
import { replications } from './replications.ts'
import { AT_ONCE, WORK, type TaskRun } from './work.ts'

/** The engine behind the page: does one task after another, says how far it is, and hears a cancel between two slices of work. */
const cancelled = new Set<number>()

const say = (said: FromEngine) => postMessage(said)

addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  if ('cancel' in data) cancelled.add(data.id)
  else if (AT_ONCE.has(data.task)) void work(data.id, data.task, data.ask)
  else queue = queue.then(() => work(data.id, data.task, data.ask))
})
let queue = Promise.resolve()

async function work(id: number, task: TaskName, ask: unknown): Promise<void> {
  try {
    const run = (WORK[task] as (ask: unknown) => TaskRun<unknown> | Promise<TaskRun<unknown>>)(ask)
    const answer = await drive(await run, {
      stopRequested: () => cancelled.has(id),
      onProgress: ({ what, done, of, unit, count }) => say({ id, step: { what, done, of, unit, count } }),
      ...(task === 'run' || task === 'compare' ? { replicate: (...offered) => replications.take(...offered) } : {}),
    })
    say({ id, answer })
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    say({ id, failed: { text, issues: isFault(error) ? error.issues : null } })
  } finally {
    cancelled.delete(id)
  }
}
