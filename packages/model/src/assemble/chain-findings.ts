import { dayNumber, parseDate, significant } from '@cellwright/units'
import type { ChainMember, ChainResult, ChainYearResult, LinkResult } from '../chain-results.ts'
import type { Finding } from '../results.ts'
import { capital } from './capital.ts'

/** What a reader should know of plants that feed one another: what they are enough for, what limits the whole and by how much, how that moves, what comes late, what is bought. */
export function chainFindings(c: ChainResult): Finding[] {
  return [...enoughFinding(c), ...limitFinding(c), ...yearsFinding(c), ...lateFinding(c), ...madeFinding(c)]
}

/** By machines, without a simulation. */
function enoughFinding(c: ChainResult): Finding[] {
  const open = c.mature.filter((x) => x.rest === null)
  const [least] = open
  const next = open.find((x) => x !== least && !c.final.some((f) => f.plant === x.id))
  const own = open.find((x) => c.final.some((f) => f.plant === x.id))
  if (!least || !own || c.plants.length < 2) return []
  const product = list(c.final.map((f) => f.product))
  const text =
    least === own
      ? `When all is mature ${own.id} itself can make the least of its chain, ${amount(own)} of ${product}${next ? `; what feeds it is enough for ${amount(next)} (${next.id}) and more` : ''}.`
      : `When all is mature ${list([least.id, ...least.with])} ${least.with.length > 0 ? 'are' : 'is'} enough for ${amount(least)} of ${product}, the least of the chain; ${own.id} itself could make ${amount(own)}, so that ${share(1 - least.amount.value / own.amount.value)} of it stands idle for want of what comes before.`
  const backed = c.mature.filter((x) => x.rest !== null && x.amount.value < own.amount.value)
  const bought = backed.map((x) => `${x.id} (${amount(x)})`)
  const more = backed.length > 0 ? ` Not counted as limits, for what is missing is bought without limit: ${list(bought)}.` : ''
  return [finding(`chain enough ${c.id}`, 'CW-FIND-029', text + more, { least: least.id, amount: least.amount.value })]
}

function limitFinding({ id, limit, final }: ChainResult): Finding[] {
  if (!limit) return []
  const product = list(final.map((f) => f.product))
  if (!limit.gain) {
    const which =
      limit.kind === 'orders'
        ? `orders limit it: ${limit.plant} has packs in store that nobody has ordered`
        : `${limit.plant} itself limits it${limit.stepName === null ? '' : `, at ${limit.stepName}`}`
    const [best] = limit.tried.toSorted((a, b) => b.gain - a.gain)
    const others =
      best === undefined
        ? ''
        : best.gain < NOTICEABLE
          ? `; no other plant or contract, given without limit, would bring more than ${share(Math.max(0, best.gain))}`
          : `; of the others, given without limit, ${best.id} would bring most, ${share(best.gain)} (${share(best.low)} to ${share(best.high)}), which cannot be told from nothing`
    return [
      finding(
        `chain limit ${id}`,
        'CW-FIND-030',
        `Simulated and mature, with all sold that it makes, the chain of ${id} has what it needs, and ${which}${others}.`,
        { plant: limit.plant },
      ),
    ]
  }
  const { gain } = limit
  const isRow = limit.kind === 'supply'
  const what = isRow
    ? `the row ${limit.step}, which brings ${limit.plant} too little: without a limit to it`
    : `${limit.plant}${limit.stepName === null ? '' : ` (busiest step: ${limit.stepName})`}: with its product always there`
  const named = isRow ? limit.step : limit.plant
  const next = limit.tried.find((t) => !(t.id === named && t.kind === limit.kind) && t.gain > NOTICEABLE && t.low > 0)
  const text =
    `Simulated and mature, with all sold that it makes, the chain of ${id} is limited by ${what} it would make ${share(gain.value)} more ${product}${between(gain)}.` +
    (next ? ` Next would be ${next.id} with ${share(next.gain)}.` : '')
  return [finding(`chain limit ${id}`, 'CW-FIND-030', text, { plant: limit.plant, gain: gain.value })]
}

const NOTICEABLE = 0.01

function between({ low, high, n }: { readonly low: number; readonly high: number; readonly n: number }): string {
  return Number.isFinite(low) && Number.isFinite(high) ? ` (${share(low)} to ${share(high)}, ${n} paired replications)` : ''
}

/** Years in a row with the same limit. */
interface Span {
  readonly from: number
  readonly to: number
  readonly limit: NonNullable<ChainYearResult['limit']>
}

function yearsFinding(c: ChainResult): Finding[] {
  const spans = limitSpans(c.years)
  if (spans.length === 0) return []
  const text = spans
    .slice(0, TOLD)
    .map(
      (s, i) =>
        `${spanText(s, i === 0)} ${s.limit.step === 'orders' ? 'orders limit it' : `it is ${s.limit.plant}`} (${s.limit.because})${phaseText(c, s)}`,
    )
    .join('. ')
  const left = spans.length - TOLD
  const more =
    left > 0 ? ` It moves ${left === 1 ? 'once more' : `${left} times more`}; the table of the chain has all years.` : ''
  return [
    finding(`chain years ${c.id}`, 'CW-FIND-031', `What limits the chain of ${c.id}, year by year: ${text}.${more}`, {
      spans: spans.length,
    }),
  ]
}

/** Spans of years that are told one by one. */
const TOLD = 4

/** Years in a row that one plant limits, or its orders, with the reason of the year in the middle; years without a limit are left out. */
export function limitSpans(years: readonly ChainYearResult[]): Span[] {
  const found: { from: number; to: number; of: NonNullable<ChainYearResult['limit']>[] }[] = []
  for (const { year, limit } of years) {
    const last = found.at(-1)
    const before = last?.of.at(-1)
    if (limit === null) continue
    if (
      last &&
      last.to === year - 1 &&
      before?.plant === limit.plant &&
      (before.step === 'orders') === (limit.step === 'orders')
    ) {
      last.to = year
      last.of.push(limit)
    } else found.push({ from: year, to: year, of: [limit] })
  }
  return found.map(({ from, to, of }) => ({ from, to, limit: of[Math.floor(of.length / 2)]! }))
}

function spanText({ from, to }: Span, first: boolean): string {
  const text = from === to ? `in ${from}` : to === from + 1 ? `in ${from} and ${to}` : `from ${from} to ${to}`
  return first ? text : text.charAt(0).toUpperCase() + text.slice(1)
}

/** A phase of the plant that limits, which comes later. */
function phaseText({ members }: ChainResult, { to, limit }: Span): string {
  const later = members
    .find((m) => m.id === limit.plant)
    ?.phases.find((p) => yearOf(p.serial) >= to && yearOf(p.serial) <= to + 1)
  const several = (members.find((m) => m.id === limit.plant)?.phases.length ?? 0) > 1
  return later && several ? `; its phase ${later.id} delivers from ${later.serial} on` : ''
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/** Days by which a first use may be later than planned before it is told. */
const LATE = 30

function lateFinding(c: ChainResult): Finding[] {
  const late = c.links
    .flatMap((l) => {
      const days = l.plannedUse !== null && l.firstUse !== null ? daysBetween(l.plannedUse, l.firstUse) : 0
      return days > LATE ? [{ l, days }] : []
    })
    .toSorted((a, b) => b.days - a.days)
  const never = c.links.filter(
    (l) =>
      l.to !== null &&
      l.firstUse === null &&
      l.years.length > 0 &&
      l.plannedUse !== null &&
      l.years.some((y) => yearOf(l.plannedUse!) < y.year),
  )
  if (late.length === 0 && never.length === 0) return []
  const told = late
    .slice(0, TOLD)
    .map(
      ({ l, days }) =>
        `${l.to} begins on ${l.plannedUse} and draws its first ${l.name} on ${l.firstUse}, ${later(days)} later${makerText(c.members, l)}`,
    )
  const missed = never.slice(0, TOLD).map((l) => `${l.to} never draws any ${l.name} by the row ${l.id}`)
  return [
    finding(`chain late ${c.id}`, 'CW-FIND-032', `${capital([...told, ...missed].join('; '))}.`, {
      links: late.length + never.length,
      ...(late[0] ? { days: Math.round(late[0].days) } : {}),
    }),
  ]
}

/** Days from which on a delay is told in years. */
const IN_YEARS = 730

function later(days: number): string {
  return days < IN_YEARS ? `${Math.round(days)} days` : `${significant(days / 365.25, 3)} years`
}

/** Why: the maker is not there yet. */
function makerText(members: readonly ChainMember[], l: LinkResult): string {
  const maker = members.find((m) => m.id === l.from)
  if (!maker || l.plannedUse === null) return ''
  return daysBetween(l.plannedUse, maker.serial) > 0 ? `, for ${maker.id} delivers from ${maker.serial} on` : ''
}

function madeFinding(c: ChainResult): Finding[] {
  if (!c.made) return []
  const market = c.sourcing.filter((r) => r.market > 0.5).toSorted((a, b) => b.value.value - a.value.value)
  const most = market.slice(0, 3).map((r) => r.name)
  const text = `Plants of the file make ${share(c.made.byValue)} of the value and ${share(c.made.byMass)} of the mass of the materials that the chain of ${c.id} takes in${most.length > 0 ? `; bought on the market are above all ${list(most)}` : ''}.`
  return [finding(`chain made ${c.id}`, 'CW-FIND-033', text, { byValue: c.made.byValue, byMass: c.made.byMass })]
}

export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from)
}

function dayOf(date: string): number {
  return parseDate(date) ?? dayNumber({ year: yearOf(date), month: 1, day: 1 })
}

function amount({ amount: { value, unit } }: ChainResult['mature'][number]): string {
  return `${significant(value, 3)} ${unit.replace('/yr', '')} a year`
}

function share(part: number): string {
  return `${significant(part * 100, 2)} %`
}

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function finding(id: string, code: string, text: string, params: Finding['params']): Finding {
  return { id, kind: 'finding', code, params, text }
}
