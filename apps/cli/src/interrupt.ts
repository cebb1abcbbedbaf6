export interface Interrupt {
  /** Whether the user asked to stop. */
  readonly requested: () => boolean
  /** Hands Ctrl-C back to the system. */
  readonly release: () => void
}

/**
 * Hears the first Ctrl-C and asks for what is done so far. The second goes to the system, which ends the command at once
 * whatever it is doing.
 */
export function hearInterrupt(onRequest: () => void): Interrupt {
  let requested = false
  const onSignal = () => {
    process.off('SIGINT', onSignal)
    requested = true
    onRequest()
    process.stderr.write('stopping and keeping what is done; press Ctrl-C again to end at once and keep nothing\n')
  }
  process.on('SIGINT', onSignal)
  return { requested: () => requested, release: () => process.off('SIGINT', onSignal) }
}

/** Does short work that a Ctrl-C must not cut in two. */
export function uninterrupted<T>(work: () => T): T {
  const later = () => undefined
  process.on('SIGINT', later)
  try {
    return work()
  } finally {
    process.off('SIGINT', later)
  }
}
