import type { LineResults } from '@cellwright/model'

/** A unit that times or rates are shown in; `size` of it are one of the document's. */
export interface ShownUnit {
  readonly name: string
  readonly size: number
}

const TIMES = [
  { name: 'd', seconds: 86_400, from: 3 * 86_400 },
  { name: 'h', seconds: 3600, from: 2 * 3600 },
  { name: 'min', seconds: 60, from: 300 },
  { name: 's', seconds: 1, from: 0 },
] as const

/** The unit that suits a time. */
export function timeUnit(value: number, of: LineResults['run']['timeUnit']): ShownUnit {
  const found = of === 'none' ? undefined : TIMES.find(({ from }) => value >= from)
  return found ? { name: found.name, size: 1 / found.seconds } : { name: '', size: 1 }
}

/** The longest unit in which a time is whole, else the one that suits it. */
export function roundUnit(value: number, of: LineResults['run']['timeUnit']): ShownUnit {
  const found = of === 'none' || value === 0 ? undefined : TIMES.find(({ seconds }) => value % seconds === 0)
  return found ? { name: found.name, size: 1 / found.seconds } : timeUnit(value, of)
}

/** The shortest unit of time in which the largest of the rates is at least ten. */
export function rateUnit(rates: readonly number[], of: LineResults['run']['timeUnit']): ShownUnit {
  if (of === 'none') return { name: 'per time', size: 1 }
  const most = Math.max(0, ...rates)
  const found = TIMES.findLast(({ seconds }) => most * seconds >= 10) ?? TIMES[0]
  return { name: `/${found.name}`, size: found.seconds }
}
