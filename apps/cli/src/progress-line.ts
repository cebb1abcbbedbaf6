import type { Progress } from '@cellwright/model'
import { plainText } from '@cellwright/report'
import { significant } from '@cellwright/units'

export interface ProgressOutput {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string): unknown
}

/** Nothing is said before work takes this long [ms]. */
const PATIENCE = 1000
/** Between two lines where lines stay [ms]; a terminal's one line is rewritten ten times a second. */
const LINES = 5000
const REWRITES = 100

/** Shows how far long work is: one line rewritten on a terminal, a line every 5 s elsewhere. */
export class ProgressLine {
  #out: ProgressOutput
  #now: () => number
  #begun: number
  #stage: { what: string; begun: number; done: number; count: number } | undefined
  #done = 0
  #written = Number.NEGATIVE_INFINITY
  #dirty = false

  constructor(out: ProgressOutput, now: () => number = () => performance.now()) {
    this.#out = out
    this.#now = now
    this.#begun = now()
  }

  show(progress: Progress): void {
    const now = this.#now()
    // Less done than before: the same kind of work on something else.
    if (this.#stage?.what !== progress.what || progress.done < this.#done)
      this.#stage = { what: progress.what, begun: now, done: progress.done, count: progress.count }
    this.#done = progress.done
    if (now - this.#begun < PATIENCE || now - this.#written < (this.#out.isTTY ? REWRITES : LINES)) return
    this.#written = now
    const text = plainText(progressText(progress, progressRate(progress, this.#stage, now)))
    if (this.#out.isTTY) {
      this.#out.write(`\r\u001b[K${text.slice(0, (this.#out.columns || 80) - 1)}`)
      this.#dirty = true
    } else this.#out.write(`${text}\n`)
  }

  /** Takes the line away, so that what follows begins on a clean one. */
  clear(): void {
    if (this.#dirty) this.#out.write('\r\u001b[K')
    this.#dirty = false
  }
}

interface Rate {
  /** Counts per second; undefined while unknown. */
  readonly perSecond?: number
  /** [s] */
  readonly left?: number
}

function progressRate({ done, of, count }: Progress, stage: { begun: number; done: number; count: number }, now: number): Rate {
  const seconds = (now - stage.begun) / 1000
  if (seconds <= 0) return {}
  return {
    ...(count > stage.count ? { perSecond: (count - stage.count) / seconds } : {}),
    ...(done > stage.done ? { left: ((of - done) * seconds) / (done - stage.done) } : {}),
  }
}

/** `simulating gigafactory: 40 of 200, 1 200 000 events/s, 12 s left`. */
export function progressText({ what, done, of, unit }: Progress, { perSecond, left }: Rate): string {
  const parts = [`${what}: ${done} of ${of} (${Math.floor((100 * done) / Math.max(1, of))} %)`]
  if (perSecond !== undefined) parts.push(`${significant(perSecond, 2)} ${unit}/s`)
  if (left !== undefined) parts.push(`${duration(left)} left`)
  return parts.join(', ')
}

function duration(seconds: number): string {
  const s = Math.ceil(seconds)
  return s < 60
    ? `${s} s`
    : s < 3600
      ? `${Math.floor(s / 60)} min ${s % 60} s`
      : `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`
}
