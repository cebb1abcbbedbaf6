import type { TraceWindow } from './network.ts'

/** What is kept of the trace; a number: so many records from the start. */
export function traceWindow(trace: number | TraceWindow = 0): Required<TraceWindow> {
  return { from: 0, until: Infinity, ...(typeof trace === 'number' ? { most: trace } : trace) }
}
