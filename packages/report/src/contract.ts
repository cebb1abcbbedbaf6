import type { ContractProductResult, ContractResult, LatestStartResult } from '@cellwright/model'
import { displayWidth } from './display-width.ts'
import { mixMap } from './mix-map.ts'
import { count, figure, number, percent, quantity, spread } from './number-text.ts'
import { heading, labelled, note, pageTable, type Page, type Section } from './page.ts'

/** More orders than this are told one by one only where they are for a number of packs or have money of their own. */
const FEW = 3

/** Each order: price, mixes that fit, deliveries and the latest start. */
export const contracts: Section = ({ contracts: all }, page) =>
  all
    .filter((c) => all.length <= FEW || c.total || c.money !== null)
    .flatMap((c, _, told) => oneContract(c, told.length > 1 ? `Contract ${c.id}` : 'Contract', page))

function oneContract(c: ContractResult, title: string, page: Page): string[] {
  return [
    ...heading(page, title),
    ...labelled(
      page,
      'order',
      `${c.id}: ${count(c.packs)} packs, ${figure(c.energy)} in all, from ${c.from} to ${c.to}${c.customer ? `, to ${c.customer}` : ''}`,
    ),
    ...moneyLines(c, page),
    ...(c.capacity
      ? labelled(
          page,
          'plant',
          `makes ${figure(c.capacity.energy)} in the term, with its ramp and without a simulation: enough for ${figure(c.capacity.meanEnergy)} a pack in the mean (mix of the file: ${figure(c.meanEnergy)})`,
        )
      : []),
    ...(c.onTime ? labelled(page, 'on time', `${figure(c.onTime)}${spread(c.onTime)} of the packs${owed(c)}`) : []),
    ...completedLine(c, page),
    ...c.latestStarts.flatMap((l, i) => labelled(page, i === 0 ? 'latest start' : '', startText(l, c.planned))),
    ...(c.money !== null || c.products.length > 1 ? productsTable(c, page) : []),
    ...map(c, page),
    ...surveysTable(c, page),
    ...yearsTable(c, page),
  ]
}

function moneyLines({ money }: ContractResult, page: Page): string[] {
  if (!money) return []
  const stated = money.perKwhStated ? ` or ${figure(money.perKwhStated)}` : ''
  return [
    ...labelled(page, 'money', `${figure(money.value)}, ${figure(money.perPack)} a pack`),
    ...labelled(
      page,
      'price',
      `${figure(money.perKwh)}${stated} for the mix of the file; segments of the survey of ${money.surveyed}: ${number(money.low.value)} to ${figure(money.high)}`,
    ),
    ...labelled(
      page,
      'packs paid for',
      `${number(money.meanEnergyLow.value)} to ${figure(money.meanEnergyHigh)} in the mean at those prices; the mix of the file lies ${money.inside ? 'inside' : 'outside'}`,
    ),
  ]
}

function owed({ largestBacklog }: ContractResult): string {
  return largestBacklog
    ? `; most are owed at the end of ${largestBacklog.month}: ${count(largestBacklog.packs)} packs`
    : '; none are owed at the end of a month'
}

function completedLine(c: ContractResult, page: Page): string[] {
  if (!c.onTime || !c.total) return []
  const when = c.completed === null ? 'packs are left at the end of the calendar' : `the last pack is delivered on ${c.completed}`
  return labelled(page, 'completed', `${when}; by the end of the term in ${c.metIn} of ${c.replications} replications`)
}

function startText({ id, state, date, slack }: LatestStartResult, planned: string | null): string {
  const aim =
    id === 'complete' ? 'for all packs by the end of the term' : 'to owe at most the packs of a day at the end of each month'
  if (state === 'never') return `${aim}: no start within the calendar is early enough`
  const months = `${Math.abs(slack ?? 0)} months`
  return `${aim}: ${date}, ${state === 'in-time' ? `${months} after the start planned` : `${months} before the start planned, so it is too late`}${planned ? ` (${planned})` : ''}`
}

function productsTable(c: ContractResult, page: Page): string[] {
  const range = (of: (p: ContractProductResult) => ContractProductResult['paid']) => (p: ContractProductResult) => {
    const shares = of(p)
    return shares ? `${percent(shares.low)} to ${percent(shares.high)}` : 'none'
  }
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'product', cell: (p) => p.id },
        { head: 'share', align: 'right', cell: (p) => percent(p.share) },
        { head: 'packs', align: 'right', cell: (p) => count(p.packs) },
        { head: 'energy', align: 'right', cell: (p) => figure(p.energy) },
        ...(c.money
          ? [
              { head: 'paid for', align: 'right' as const, cell: range((p) => p.paid) },
              { head: 'and makeable', align: 'right' as const, cell: range((p) => p.possible) },
            ]
          : []),
        { head: 'on time', align: 'right', cell: (p) => figure(p.onTime) },
      ],
      c.products,
    ),
    ...(c.money
      ? note(
          page,
          'Paid for: range of the share over all mixes whose price a kWh lies in the survey. And makeable: over those that the plant can make in the term too.',
        )
      : []),
  ]
}

/** Columns that the triangle takes. */
const MAP_WIDTH = 56

function map(c: ContractResult, page: Page): string[] {
  const lines = mixMap(c)
  if (lines.length === 0 || page.width < MAP_WIDTH || lines.some((l) => displayWidth(l) > page.width)) return []
  return [
    '',
    ...lines,
    ...note(
      page,
      'Each corner is all of one product, each step 5 %. # paid for and makeable, $ paid for, + makeable, . neither; X the point next to the mix of the file.',
    ),
  ]
}

function surveysTable({ money }: ContractResult, page: Page): string[] {
  if (!money) return []
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'survey', cell: (s) => s.name },
        { head: 'price', align: 'right', cell: (s) => figure(s.price) },
        { head: 'contract / survey', align: 'right', cell: (s) => number(s.ratio) },
        { head: 'pack at that price', align: 'right', cell: (s) => figure(s.meanEnergy) },
      ],
      money.surveys.filter((s) => s.year === money.surveyed || (s.year > money.surveyed && s.segment === 'all')),
    ),
    ...note(
      page,
      `The survey of ${money.surveyed}, and all segments since; all prices in the money of the project. Pack at that price: mean energy of a pack that the money buys.`,
    ),
  ]
}

function yearsTable({ products }: ContractResult, page: Page): string[] {
  const rows = products.flatMap((p) => {
    const years = [...new Set(p.months.map((m) => m.month.slice(0, 4)))]
    return years.map((year) => {
      const months = p.months.filter((m) => m.month.startsWith(year))
      const sum = (key: 'ordered' | 'delivered') => months.reduce((total, m) => total + m[key], 0)
      const made = months.every((m) => m.made !== null) ? months.reduce((total, m) => total + (m.made ?? 0), 0) : null
      return { product: p.id, year, ordered: sum('ordered'), made, delivered: sum('delivered'), backlog: months.at(-1)!.backlog }
    })
  })
  if (rows.length === 0) return []
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'product', cell: (r) => r.product },
        { head: 'year', cell: (r) => r.year },
        { head: 'due', align: 'right', cell: (r) => count(r.ordered) },
        { head: 'made', align: 'right', cell: (r) => (r.made === null ? quantity(NaN, '') : count(r.made)) },
        { head: 'delivered', align: 'right', cell: (r) => count(r.delivered) },
        { head: 'owed at the end', align: 'right', cell: (r) => count(r.backlog) },
      ],
      rows,
    ),
    ...note(page, 'Packs, mean of the replications; the files have the months.'),
  ]
}
