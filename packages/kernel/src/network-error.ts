import type { NetworkFault } from './network.ts'

/** Thrown when a network cannot be run; lists every fault that was found. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly faults: readonly NetworkFault[]

  constructor(faults: readonly NetworkFault[]) {
    super(faults.map((fault) => fault.text).join('\n'))
    this.faults = faults
  }
}
