/** Work that may wait, done piece by piece, so that the page answers in between. */
const waiting: (() => void)[] = []
let done: Promise<void> | undefined
let ended: () => void = () => undefined

/** Does `work` when the page has nothing better to do; the answer takes it back. */
export function later(work: () => void): () => void {
  waiting.push(work)
  if (!done) {
    done = new Promise((resolve) => (ended = resolve))
    setTimeout(next)
  }
  return () => {
    const at = waiting.indexOf(work)
    if (at >= 0) waiting.splice(at, 1)
  }
}

/** Comes when nothing waits any more. */
export const allDone = (): Promise<void> => done ?? Promise.resolve()

function next(): void {
  const work = waiting.shift()
  if (!work) {
    done = undefined
    ended()
    return
  }
  try {
    work()
  } finally {
    setTimeout(next)
  }
}
