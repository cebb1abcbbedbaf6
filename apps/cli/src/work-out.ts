import type { Progress } from '@cellwright/model'
import { drive } from './drive.ts'
import { hearInterrupt } from './interrupt.ts'
import { asInputFault } from './model-fault.ts'
import { ProgressLine } from './progress-line.ts'
import { ReplicationPool } from './replication-pool.ts'

/** Does the long work of a command on `file`: shows how far it is and hears Ctrl-C. */
export async function workOut<T>(
  work: Generator<Progress, T, 'stop' | undefined>,
  file: string,
  { quiet }: { readonly quiet?: boolean },
): Promise<T> {
  const progress = new ProgressLine(process.stderr)
  const pool = new ReplicationPool()
  const interrupt = hearInterrupt(() => progress.clear())
  try {
    return await drive(work, {
      stopRequested: interrupt.requested,
      replicate: (offer, share, stopRequested) => pool.take(offer, share, stopRequested),
      onProgress: (p) => {
        if (!quiet) progress.show(p)
      },
    })
  } catch (error) {
    throw asInputFault(error, file)
  } finally {
    progress.clear()
    interrupt.release()
    await pool.close()
  }
}
