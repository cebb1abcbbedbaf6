import { significant, unitFactor } from '@cellwright/units'
import type { ChainResult, LinkResult } from '../chain-results.ts'
import type { Message } from '../issue.ts'
import { daysBetween } from './chain-findings.ts'

/** What of a chain cannot work well as it is written. */
export function chainWarnings(c: ChainResult): Message[] {
  return c.links
    .filter((l) => !l.returned)
    .flatMap((l) => [...largeLoad(l), ...lateMaker(c, l), ...emptyStock(l), ...soldElsewhere(c, l)])
}

/** A load that lasts longer than this is no supply but a delivery now and then [d]. */
const LONG_LOAD = 60

function largeLoad({ id, to, name, needed, load }: LinkResult): Message[] {
  const perDay = needed ? (needed.value * unitFactor('t/yr') * 86400) / unitFactor('t') : 0
  const days = perDay > 0 ? load.value / perDay : 0
  if (to === null || days <= LONG_LOAD) return []
  return [
    warning(
      'CW-WARN-025',
      `A load of the row ${id} is ${digits(load.value)} t of ${name}, which ${to} uses in ${digits(days)} days at nameplate: it waits long for each, and one load is all that it has.`,
      { row: id, days },
    ),
  ]
}

/** A maker may begin so much later than its taker without a word [d]. */
const LATER = 30

function lateMaker({ members, links }: ChainResult, l: LinkResult): Message[] {
  const maker = members.find((m) => m.id === l.from)
  const taker = members.find((m) => m.id === l.to)
  if (!maker || !taker) return []
  // Powder of the pilot is not sold; cells of the pilot go into packs.
  const delivers = maker.nameplate.unit === 't/yr' ? maker.serial : maker.begins
  const days = daysBetween(taker.begins, delivers)
  const other = links.some((o) => o.id !== l.id && o.to === l.to && o.material === l.material)
  if (days <= LATER || other) return []
  return [
    warning(
      'CW-WARN-026',
      `${taker.id} begins on ${taker.begins}; its ${l.name} comes from ${maker.id}, which delivers from ${delivers} on, ${Math.round(days)} days later, and no other row brings any before.`,
      { row: l.id, days: Math.round(days) },
    ),
  ]
}

/** A stock that is never fuller than this part of what it is to be does not fill. */
const EMPTY = 0.25
/** Years after the first in which a stock may be low. */
const AT_FIRST = 1

function emptyStock({ id, to, name, needed, stock, load, years }: LinkResult): Message[] {
  if (to === null || !needed || !stock) return []
  const target = (needed.value * stock.value) / 365
  const used = years.filter((y) => y.used > 0).slice(AT_FIRST)
  const most = Math.max(0, ...used.map((y) => y.stock))
  if (used.length < 2 || target < load.value || most >= EMPTY * target) return []
  return [
    warning(
      'CW-WARN-027',
      `The stock of ${name} at ${to} never fills: it is to hold ${digits(target)} t and ends no year with more than ${digits(most)} t; the row ${id} brings less than is used as soon as it comes.`,
      { row: id, stock: most },
    ),
  ]
}

/** A taker that stands so much for want of what its maker sells elsewhere. */
const SHORT = 0.05
/** Share of its product that a maker sells elsewhere. */
const MOST = 0.5

function soldElsewhere({ members, links }: ChainResult, l: LinkResult): Message[] {
  const maker = members.find((m) => m.id === l.from)
  if (!maker || l.to === null || maker.nameplate.unit !== 't/yr') return []
  const years = l.years.flatMap((y) => {
    const made = maker.years.find((m) => m.year === y.year)?.made.value ?? 0
    const own = links
      .filter((o) => o.from === maker.id && o.to !== null)
      .reduce((sum, o) => sum + (o.years.find((x) => x.year === y.year)?.sent ?? 0), 0)
    return y.missing > SHORT && made > 0 && made - own > MOST * made ? [{ ...y, sold: (made - own) / made }] : []
  })
  const [worst] = years.toSorted((a, b) => b.missing - a.missing)
  if (!worst) return []
  return [
    warning(
      'CW-WARN-028',
      `${maker.id} sells ${percent(worst.sold)} of its ${l.name} outside in ${worst.year}, while ${l.to} stands ${percent(worst.missing)} of the time for want of it: more stock, a shorter way or smaller loads of the row ${l.id} would keep it here.`,
      { row: l.id, year: worst.year, sold: worst.sold },
    ),
  ]
}

function warning(code: string, text: string, params: Message['params']): Message {
  return { code, text, params }
}

function digits(x: number): string {
  return significant(x, 3)
}

function percent(part: number): string {
  return `${significant(part * 100, 2)} %`
}
