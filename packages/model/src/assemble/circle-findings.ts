import { significant } from '@cellwright/units'
import type { CircleResult, CircleYearResult } from '../circle-results.ts'
import type { Message } from '../issue.ts'
import type { Finding } from '../results.ts'

/** What a reader should know of a plant that recycles: when something comes, how much of it, what is recovered and where it goes. */
export function circleFindings(c: CircleResult): Finding[] {
  return [...comesFinding(c), ...recoveredFinding(c)]
}

function comesFinding(c: CircleResult): Finding[] {
  const last = fullYear(c)
  if (!last) return []
  const all = sum(c, (y) => y.arrived)
  const what = c.takes === 'packs' ? 'packs' : c.takes === 'cells' ? 'rejected cells' : 'scrap of electrodes'
  const text = c.firstYear
    ? `From ${c.firstYear.year} on, ${c.firstYear.after} years after the calendar begins, a tenth and more of the ${tonnes(c.nameplate.value)} that ${c.id} can recycle a year comes back as ${what}; in ${last.year} it is ${tonnes(last.arrived)}, and ${tonnes(last.taken)} are taken in.`
    : all > 0
      ? `Of the ${tonnes(c.nameplate.value)} that ${c.id} can recycle a year not a tenth comes back as ${what} in any year of the calendar; ${tonnes(all)} come in all.`
      : `Within the calendar no ${what} come back to ${c.id}: what is in use or serves again comes back after ${last.year}.`
  return [finding(`circle ${c.id}`, 'CW-USE-060', text, { plant: c.id, year: c.firstYear?.year ?? 0, arrived: last.arrived })]
}

function recoveredFinding(c: CircleResult): Finding[] {
  const last = fullYear(c)
  const taken = sum(c, (y) => y.taken)
  if (!last || taken <= 0) return []
  const told = c.elements.filter((e) => ['Ni', 'Co', 'Li'].includes(e.element))
  const shares = told.map((e) => {
    const { value, low = value, high = value } = e.recovered
    return `${percent(value)} of the ${NAMES[e.element] ?? e.element} (${percent(low)} to ${percent(high)})`
  })
  const own = c.rows.flatMap((row) => {
    const share = row.years.find((y) => y.year === last.year)?.share
    return row.to === null || share === null || share === undefined || share <= 0
      ? []
      : [`${percent(share * 100)} of what ${row.to} uses of it`]
  })
  const goes = own.length > 0 ? ` In ${last.year} its ${c.product} is ${list(own)}.` : ''
  const text = `${c.id} recovers ${list(shares)} that it takes in; these are assumptions, of which only the whole is claimed by a maker (80 to 100 %).${goes}`
  return [finding(`circle recovered ${c.id}`, 'CW-USE-061', text, { plant: c.id })]
}

const NAMES: Readonly<Record<string, string>> = { Ni: 'nickel', Co: 'cobalt', Li: 'lithium' }

/** What of a circle cannot work well as it is written. */
export function circleWarnings(c: CircleResult): Message[] {
  return [...nothingComes(c), ...standsIdle(c), ...pilesUp(c), ...misses(c)]
}

function nothingComes(c: CircleResult): Message[] {
  return c.sources
    .filter((s) => s.years.every((y) => y.mass === 0))
    .map((s) =>
      message(
        'CW-USE-062',
        `Nothing comes back by the row ${s.id} within the calendar; a longer calendar would show when it does.`,
        {
          row: s.id,
        },
      ),
    )
}

/** Share of what a plant could take in that it must get not to be called idle. */
const IDLE = 0.5

function standsIdle(c: CircleResult): Message[] {
  const could = sum(c, (y) => y.taken + y.idle)
  const taken = sum(c, (y) => y.taken)
  if (could <= 0 || taken / could >= IDLE) return []
  return [
    message(
      'CW-USE-063',
      `${c.id} is built for more than comes back: over the calendar it takes in ${percent((100 * taken) / could)} of what it could. A later start, a smaller plant or a row of supply that buys in would use it better.`,
      { plant: c.id, used: taken / could },
    ),
  ]
}

/** Years of work that may wait. */
const WAITING_YEARS = 1

function pilesUp(c: CircleResult): Message[] {
  const last = c.years.at(-1)
  const could = last ? last.taken + last.idle : 0
  if (!last || last.waiting <= WAITING_YEARS * could) return []
  return [
    message(
      'CW-USE-064',
      `${tonnes(last.waiting)} wait in front of ${c.id} at the end of ${last.year}, more than it works up in a year: it is too small for what comes back.`,
      { plant: c.id, waiting: last.waiting },
    ),
  ]
}

/** The law of the European Union asks for lithium: 50 % by the end of 2027, 80 % by the end of 2031. */
const LITHIUM_2031 = 80

function misses(c: CircleResult): Message[] {
  const lithium = c.elements.find((e) => e.element === 'Li')
  if (!lithium || lithium.recovered.value >= LITHIUM_2031) return []
  return [
    message(
      'CW-USE-065',
      `${c.id} recovers ${percent(lithium.recovered.value)} of the lithium; the European Union asks for 50 % by the end of 2027 and 80 % by the end of 2031.`,
      { plant: c.id, recovered: lithium.recovered.value },
    ),
  ]
}

/** The last year of the calendar in which the plant could work, else the last. */
function fullYear({ years }: CircleResult): CircleYearResult | undefined {
  return years.findLast((y) => y.taken + y.idle > 0) ?? years.at(-1)
}

function sum({ years }: CircleResult, of: (y: CircleYearResult) => number): number {
  return years.reduce((so, y) => so + of(y), 0)
}

function finding(id: string, code: string, text: string, params: Finding['params']): Finding {
  return { id, kind: 'finding', code, params, text }
}

function message(code: string, text: string, params: Message['params']): Message {
  return { code, params, text }
}

function tonnes(value: number): string {
  return `${significant(value, 3)} t`
}

function percent(value: number): string {
  return `${significant(value, value < 10 ? 2 : 3)} %`
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
