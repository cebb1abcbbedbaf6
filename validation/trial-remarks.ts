import { unitFactor } from '@cellwright/units'
import type { Figure } from './plant-figures.ts'
import { trial, type Trial } from './plant-trial.ts'
import { powerLaw } from '../packages/model/src/plant/power-law.ts'
import { errorRatio, median } from './summary.ts'

export const OBJECTIONS =
  'What a statistician would object to. Figures are what owners and governments announced, not audited accounts: most plants are not finished, sums have ' +
  'grown or shrunk since, and "over" and "up to" are taken as they stand. Plants are those found in the press, so large ones, nearly half of them North American, by few ' +
  'makers: one plant is not independent of the next of its maker. Capacity is announced too and seldom reached.'

/** What is to be said against one figure alone. */
export const DOUBTS: Readonly<Record<Figure['id'], string>> = {
  investment:
    'A sum rarely says whether land, grid, housing, research or working capital is in it. Money spent over five years is taken at the mean rate of the year ' +
    'of the announcement, and our prices of 2020 and 2022 come to that year by one deflator.',
  jobs: 'Announced jobs are goals agreed with governments. The share of indirect staff was assumed by someone who knew them, so these are not wholly unseen.',
  floor: 'Some sources print the hall, others the floor of all levels and buildings; few say which.',
  site: 'Land is often bought for stages that are not in the capacity.',
}

/** Median of ours over theirs with its interval, and with one vote for each maker. */
export function lean(trials: readonly Trial[], ratios: readonly number[]): string {
  const makers = new Map<string, number[]>()
  trials.forEach(({ real }, i) => makers.set(real.maker, [...(makers.get(real.maker) ?? []), ratios[i]!]))
  const [low, high] = medianInterval(ratios)
  const middle = median(ratios)
  return (
    `Median of ours over theirs: ${two(middle)}, 95 % interval ${two(low)} to ${two(high)}; with one vote for each of ${makers.size} makers of cells ` +
    `${two(median([...makers.values()].map(median)))}. With that lean divided out the median error would be a factor of ${two(median(ratios.map((r) => Math.max(r / middle, middle / r))))}.`
  )
}

/** Distribution-free interval of a median of about 95 %: order statistics at ranks n/2 -+ 0.98 sqrt(n). */
function medianInterval(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  const half = 0.98 * Math.sqrt(n)
  return [sorted[Math.max(0, Math.floor(n / 2 - half))]!, sorted[Math.min(n - 1, Math.ceil(n / 2 + half) - 1)]!]
}

/** What the lean may come from, and how much of it each part would be. */
export function suspicion({ suspects, parts, unit }: Figure, trials: readonly Trial[]): string {
  if (parts.length === 0) return suspects
  const size = unitFactor(unit)
  const without = parts.map(
    ([words, of]) => `${two(median(trials.map(({ figures, theirs }) => of(figures) / size / theirs)))} ${words}`,
  )
  return `${suspects} That median would be ${without.join(', ')}.`
}

/** Parts of the world with plants enough to tell apart; plants elsewhere count with Europe. */
const REGIONS = ['China', 'the United States and Canada', 'Europe'] as const

function regionOf({ real }: Trial): (typeof REGIONS)[number] {
  const { country = '' } = real.entry.text
  return country === 'CN' ? 'China' : country === 'US' || country === 'CA' ? 'the United States and Canada' : 'Europe'
}

/** The lean in parts of the world, and of plants that are finished. */
export function byRegion(trials: readonly Trial[], ratios: readonly number[]): string {
  const parts = REGIONS.map((name) => {
    const some = ratios.filter((_, i) => regionOf(trials[i]!) === name)
    return `${name} ${two(median(some))} (n = ${some.length})`
  })
  const running = ratios.filter((_, i) => trials[i]!.real.entry.text['stage'] === 'built')
  return `By region: ${parts.join(', ')}. Plants that run, alone: ${two(median(running))} (n = ${running.length}).`
}

/** How much the one input decides that nobody announces. */
export function byCharge(figure: Figure, trials: readonly Trial[]): string {
  const parts = [33, 150].map((charge) => {
    const ratios = trials.map(({ real }) => trial(figure, real, charge)).map(({ model, theirs }) => model / theirs)
    return `${two(median(ratios))} with cells of ${charge} Ah`
  })
  return `That median hangs on the cell: ${parts.join(' and ')}.`
}

export const SEEN =
  'That a law of scale is laid through the plants was chosen after these plants had been seen: each prediction leaves the hidden plant out, the choice of the rule does not.'

/** How the figure grows with capacity, and what the rule would be off by without the law of scale, and with plants of one part of the world alone. */
export function byScale({ words }: Figure, trials: readonly Trial[]): string {
  const lawOf = (some: readonly Trial[]) => powerLaw(some.map(({ real, theirs }) => [real.capacity, theirs]))
  const { exponent, error } = lawOf(trials)
  const errorOf = (powerFrom: (rest: readonly Trial[]) => number, alike: (a: Trial, b: Trial) => boolean = () => true) =>
    median(
      trials.map((hidden) => {
        const { project } = hidden.real.entry.text
        const rest = trials.filter((t) => t !== hidden && (project === undefined || t.real.entry.text['project'] !== project))
        const power = powerFrom(rest)
        const near = rest.filter((t) => alike(t, hidden))
        const scaled = near.map(({ real, theirs }) => theirs * (hidden.real.capacity / real.capacity) ** power)
        return errorRatio({ ours: median(scaled), theirs: hidden.theirs })
      }),
    )
  const byRule = median(trials.map(({ others, theirs }) => errorRatio({ ours: others, theirs })))
  return (
    `Over these plants ${words} = constant x capacity^${two(exponent)} (95 % interval of the power ${two(exponent - 1.96 * error)} to ${two(exponent + 1.96 * error)}). ` +
    `The median error of the rule is a factor of ${two(byRule)}; in proportion to capacity it would be ${two(errorOf(() => 1))}, ` +
    `and by the law from the plants of the same part of the world alone ${two(
      errorOf(
        (rest) => lawOf(rest).exponent,
        (a, b) => regionOf(a) === regionOf(b),
      ),
    )}.`
  )
}

function two(value: number): string {
  return value.toFixed(2)
}
