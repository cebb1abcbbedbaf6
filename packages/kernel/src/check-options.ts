import type { NetworkFault, RunOptions } from './network.ts'
import { traceWindow } from './trace-window.ts'

/** Faults in the options of a run; `node` is 'options'. */
export function checkOptions(options: RunOptions): NetworkFault[] {
  const faults: NetworkFault[] = []
  const refuse = (what: string, value: unknown, allowed: string): void => {
    faults.push({ node: 'options', code: 'bad-option', text: `${what} is ${String(value)}; ${allowed}` })
  }
  const { until, seed, replication = 0, periods = [], trace, quantiles = false, engine = 'auto' } = options
  if (!(until >= 0 && until < Infinity)) refuse('until', until, 'the end of a run is a finite number of seconds, 0 or more')
  if (!isWord(seed)) refuse('seed', seed, 'a seed is a whole number from 0 to 4294967295')
  if (!isWord(replication)) refuse('replication', replication, 'a replication is a whole number from 0 to 4294967295')
  const window = traceWindow(trace)
  if (!isWord(window.most)) refuse('trace', window.most, 'the number of trace records is a whole number, 0 or more')
  if (!(window.from >= 0 && window.until >= window.from))
    refuse('trace', `${window.from} to ${window.until} s`, 'a window of the trace ends after it begins, at 0 or later')
  if (typeof quantiles !== 'boolean') refuse('quantiles', quantiles, 'allowed: true or false')
  if (!['auto', 'events', 'recursion', 'both'].includes(engine))
    refuse('engine', engine, "an engine is 'auto', 'events', 'recursion' or 'both'")
  let before = 0
  periods.forEach((end, i) => {
    if (!(end > before) || end > until) {
      refuse(
        `periods[${i}]`,
        end,
        `ends of periods ascend from above 0 to at most until (${until} s); the one before is ${before}`,
      )
    }
    before = end
  })
  return faults
}

function isWord(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0xffffffff
}
