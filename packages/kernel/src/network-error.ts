import type { NetworkFault } from './network.ts'

/** Thrown when a network cannot be run; lists every fault that was found. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly faults: readonly NetworkFault[]

  constructor(faults: readonly NetworkFault[], options?: ErrorOptions) {
    super(faults.map((fault) => fault.text).join('\n'), options)
    this.faults = faults
  }
}
