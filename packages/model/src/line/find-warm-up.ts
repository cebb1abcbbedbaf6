import { startRun, warmUp, type RunResult } from '@cellwright/kernel'
import type { Progress } from '../factory/simulate.ts'
import type { Line } from './line.ts'
import type { LineWarmUp } from './line-results.ts'

/** Replications that the warm-up is found from, and the equal periods that each is cut into. */
const PILOTS = 10
const PERIODS = 500

/**
 * The end of the warm-up by MSER-5: of two series, averaged over pilot replications, the one that settles later counts. The series are the output
 * of the line and the units inside it, by period.
 */
export function* findWarmUp(line: Line): Generator<Progress, LineWarmUp | undefined, 'stop' | undefined> {
  const { network, until, seed } = line
  const periods = Array.from({ length: PERIODS }, (_, i) => (until * (i + 1)) / PERIODS)
  const out = new Float64Array(PERIODS)
  const inside = new Float64Array(PERIODS)
  const pilots = Math.min(PILOTS, line.replications)
  let events = 0
  for (let replication = 0; replication < pilots; replication++) {
    const run = startRun(network, { until, seed, replication, periods })
    for (let i = 0; i < PERIODS; i += 5) {
      run.advance(periods[Math.min(i + 4, PERIODS - 1)]!)
      const done = replication * PERIODS + i + 5
      const answer = yield { what: 'finding the warm-up', done, of: pilots * PERIODS, unit: 'events', count: events }
      if (answer === 'stop') return undefined
    }
    const result = run.result()
    events += result.events
    addTo(out, inside, result)
  }
  const found = [out, inside].map((series) => warmUp(series)).toSorted((a, b) => b.truncation - a.truncation)[0]
  if (!found) return undefined
  return { time: (until * found.truncation) / PERIODS, found: 'mser-5', isLongEnough: found.isLongEnough }
}

function addTo(out: Float64Array, inside: Float64Array, { nodes }: RunResult): void {
  for (const { kind, periods } of nodes) {
    if (!periods) continue
    const isEnd = kind === 'sink' || kind === 'demand'
    for (let i = 0; i < PERIODS; i++) {
      if (isEnd) out[i]! += periods.out[i]!
      inside[i]! += periods.wip[i]!
    }
  }
}
