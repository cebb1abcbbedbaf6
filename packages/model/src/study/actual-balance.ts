import { formatDate } from '@cellwright/units'
import type { SizedStep } from '../plant/sizing.ts'
import type { Reading } from '../project/reading.ts'
import type { Place } from '../project/source-node.ts'
import type { Actuals } from './actuals.ts'

/** Units are booked when a shift ends and not when they move: so much of a day's flow may be on its way. */
const ON_THE_WAY = 0.1

/** The steps whose units a step takes. */
export function stepsBefore(steps: readonly SizedStep[], of: SizedStep): readonly SizedStep[] {
  const i = steps.indexOf(of)
  const same = steps.slice(0, i).findLast(({ step }) => step.section === of.step.section)
  if (same) return [same]
  if (of.step.section === 'pack')
    return [steps.slice(0, i).findLast(({ step }) => step.section === 'cell')].filter((s) => s !== undefined)
  if (of.step.section === 'cell')
    return (['cathode', 'anode'] as const).flatMap((side) => steps.findLast(({ step }) => step.section === side) ?? [])
  return []
}

/**
 * Warns of days on which units appear or vanish between two steps: the stock after a step rises by its good units (of racks: by what came in) and falls by what the
 * next step takes (good and scrap of it, of racks the good units of the step before). More scrap than a step ever took in is an error.
 */
export function balanceActuals(
  actuals: Actuals,
  steps: readonly SizedStep[],
  placeOf: (step: string, day: number) => Place | undefined,
  reading: Reading,
): void {
  const { days, first } = actuals
  for (const next of steps) {
    const taking = actuals.steps.get(next.step.id)
    if (!taking) continue
    for (const step of stepsBefore(steps, next)) {
      const its = actuals.steps.get(step.step.id)
      const stock = its?.stock
      if (!its || !stock) continue
      const each = step.perPack.value / next.perPack.value
      const off: { readonly day: number; readonly missing: number; readonly flow: number }[] = []
      for (let i = 1; i < days; i++) {
        if (Number.isNaN(stock[i - 1]) || Number.isNaN(stock[i])) continue
        const isRack = step.dwell !== undefined
        const source = isRack ? steps[steps.indexOf(step) - 1] : step
        const good = source && actuals.steps.get(source.step.id)?.good[i]
        if (good === undefined || next.dwell !== undefined) continue
        const there = stock[i - 1]! + good
        const lost = (taking.scrap?.[i] ?? 0) * each
        if (lost > there * (1 + ON_THE_WAY) + onMachines(next, each))
          reading.report('CW-ACT-008', {
            path: 'scrap',
            at: placeOf(next.step.id, first + i),
            text: `${next.step.id}: scrap of ${Math.round(taking.scrap![i]!)} units on ${formatDate(first + i)} is more than the ${Math.floor(there / each)} that ${step.step.id} had for it`,
            hint: 'correct the scrap, or the stock and the good units of the step before',
          })
        const scrapped = isRack ? (its.scrap?.[i] ?? 0) : 0
        const taken = (taking.good[i]! + (taking.scrap?.[i] ?? 0)) * each
        const missing = stock[i - 1]! + good - scrapped - taken - stock[i]!
        const flow = Math.max(good, taken)
        if (Math.abs(missing) > ON_THE_WAY * flow + onMachines(next, each)) off.push({ day: first + i, missing, flow })
      }
      report(step, next, off, placeOf, reading)
    }
  }
}

/** Units that may be on the machines of a step at a time: an hour's work of each. */
function onMachines(next: SizedStep, each: number): number {
  return next.installed.value * Math.max(1, 3600 / next.unitTime.value) * each
}

function report(
  step: SizedStep,
  next: SizedStep,
  off: readonly { readonly day: number; readonly missing: number; readonly flow: number }[],
  placeOf: (step: string, day: number) => Place | undefined,
  reading: Reading,
): void {
  const worst = off.reduce<(typeof off)[number] | undefined>(
    (most, one) => (most && Math.abs(most.missing) >= Math.abs(one.missing) ? most : one),
    undefined,
  )
  if (!worst) return
  const units = Math.round(Math.abs(worst.missing))
  reading.report('CW-ACT-010', {
    path: 'stock',
    at: placeOf(step.step.id, worst.day),
    text: `${step.step.id}: on ${formatDate(worst.day)} its stock, its good units and what ${next.step.id} took leave ${units} units ${worst.missing > 0 ? 'missing' : 'too many'}${off.length > 1 ? `; ${off.length} days do not add up, this one least` : ''}`,
    hint: 'stock of the day before + good - what the next step took (good and scrap) is the stock of the day; the day is used as it stands',
    severity: 'warning',
  })
}
