import type { Figure, Results } from '@cellwright/model'

/** Whether a file builds more than one plant: then the whole is told before its plants. */
export function hasSeveralPlants({ plants, materialPlants, chains }: Results): boolean {
  return plants.length + materialPlants.length > 1 || chains.some((c) => c.plants.length > 1)
}

/** Whether an input of the file is an assumption of its author. */
export function isAssumed({ assumptions }: Results, path: string): boolean {
  return assumptions.some((a) => a.id === path && a.kind === 'file' && a.basis === 'assumed')
}

/** Whether the central value lies outside four in five of its own draws. */
export function isOutside({ value, low, high, of }: Figure): boolean {
  if (of !== 'draws' || low === undefined || high === undefined) return false
  const rounding = 1e-9 * Math.max(Math.abs(low), Math.abs(high), Math.abs(value))
  return value < low - rounding || value > high + rounding
}

/** What follows a figure with its spread where the central value lies outside of it. */
export function outsideText(f: Figure): string {
  return isOutside(f) ? '; the central value lies outside that: use the median' : ''
}
