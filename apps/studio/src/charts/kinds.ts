import type { ChartKind } from './kind.ts'

/** Every chart, in the order of the list within its group. */
export const KINDS: readonly ChartKind[] = []
