import type { ChainResult, Figure, LinkResult, Results } from '@cellwright/model'
import { couldTable, yearPlot } from './chain-could.ts'
import { sourcingTable } from './sourcing-table.ts'
import { counted, figure, NO_NUMBER, number, percent } from './number-text.ts'
import { heading, labelled, note, pageTable, sentence, type Page, type Section } from './page.ts'
import { TIE } from './wrap.ts'

/** Plants that feed one another: who feeds whom, what limits the whole, by year, and what each could give. */
export const chains: Section = (results, page) => results.chains.flatMap((c) => oneChain(c, results, page))

function oneChain(c: ChainResult, results: Results, page: Page): string[] {
  return [
    ...heading(page, `Chain of ${c.final.map((f) => f.plant).join(' and ')}`),
    ...drawing(c, page),
    ...limitText(c, page),
    ...triedTable(c, page),
    ...yearsTable(c, page),
    ...couldTable(c, page),
    ...yearPlot(c, page),
    ...linksTable(c, page),
    ...sourcingTable(c, results, page),
    ...balance(c, page),
  ]
}

/** Plants, upstream first, each with what comes to it and what it sells outside. */
function drawing(c: ChainResult, page: Page): string[] {
  const indent = (text: string) => sentence(page, text)
  return [
    ...c.members.flatMap((m) => [
      ...indent(
        `[${m.id}] makes ${m.makes}, ${figure(m.nameplate)}; its machines could make ${figure(m.could)}; from ${m.begins}, for customers from ${m.serial}`,
      ),
      ...c.links
        .filter((l) => l.to === m.id)
        .flatMap((l) => arrow(page, `<-- ${l.name} from ${l.from === null ? 'outside' : `[${l.from}]`}: ${wayText(l)}`)),
      ...c.links
        .filter((l) => l.from === m.id && l.to === null)
        .flatMap((l) => arrow(page, `--> ${l.name} to customers outside: ${wayText(l)}`)),
    ]),
    ...note(
      page,
      'Arrows: what comes to a plant by a row of supply, and what it sells outside by one; how much of what the maker or the contract can give the taker needs at nameplate; time on the way, loads, and the stock of the taker. All else is bought without limit and is always there.',
    ),
  ]
}

function arrow(page: Page, text: string): string[] {
  return sentence({ ...page, width: page.width - 6 }, text).map((line) => `      ${line.trimStart()}`)
}

function wayText({ needed, offered, leadTime, load, stock }: LinkResult): string {
  const use =
    needed === null
      ? offered === null
        ? 'no limit'
        : `at most ${figure(offered)}`
      : offered === null
        ? `needs ${figure(needed)}, without limit`
        : offered.value > 0
          ? `needs ${figure(needed)} of ${figure(offered)} (${percent(needed.value / offered.value)})`
          : `needs ${figure(needed)} of nothing`
  const days = leadTime.value === 0 ? 'at once' : `${round(leadTime)} on the way`
  return `${use}; ${days}, loads of ${round(load)}${stock === null ? '' : `, stock for ${round(stock)}`}`
}

/** Whole numbers without decimals. */
function round(f: Figure): string {
  return Number.isInteger(f.value) && Math.abs(f.value) < 1000 ? `${f.value}${TIE}${f.unit}` : figure(f)
}

function limitText(c: ChainResult, page: Page): string[] {
  const [least] = c.mature.filter((m) => m.rest === null)
  const { limit } = c
  return [
    ...(least
      ? labelled(
          page,
          'sized',
          `${figure(least.amount)}: what ${names([least.id, ...least.with])} ${least.with.length > 0 ? 'are' : 'is'} enough for when mature, the least of the chain; not simulated`,
        )
      : []),
    ...(limit
      ? labelled(
          page,
          'limit',
          `${limit.plant}${limit.step === null ? '' : `, ${limit.stepName ?? limit.step}`}${limit.gain === null ? '' : `: without it ${gain(limit.gain)} more of the final product, ${counted(limit.gain.n, 'paired replication')}`}`,
        )
      : []),
  ]
}

function gain({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }): string {
  return Number.isFinite(low) && Number.isFinite(high)
    ? `${percent(value)} (${percent(low)} to ${percent(high)})`
    : percent(value)
}

function triedTable({ limit }: ChainResult, page: Page): string[] {
  if (!limit || limit.tried.length === 0) return []
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'given without limit', cell: (t) => (t.kind === 'supply' ? `row ${t.id}` : t.id) },
        { head: 'gain', align: 'right', cell: (t) => percent(t.gain) },
        { head: '95 % interval', align: 'right', cell: (t) => `${percent(t.low)} to ${percent(t.high)}` },
      ],
      limit.tried,
    ),
    ...note(
      page,
      'The mature chain simulated again with the product of one plant, or what one contract brings, always there, with the same random numbers: what the whole would gain. The largest gain names the limit.',
    ),
  ]
}

function yearsTable(c: ChainResult, page: Page): string[] {
  const years = c.years.filter((y) => y.made.some((m) => m.amount.value !== 0) || (y.made.length > 0 && y.limit !== null))
  if (years.length === 0) return []
  const waited = (year: number) =>
    c.links
      .flatMap((l) => {
        const missing = l.years.find((y) => y.year === year)?.missing ?? 0
        return missing >= NOTICEABLE ? [{ text: `${l.to} for ${l.name} ${percent(missing)}`, missing }] : []
      })
      .toSorted((a, b) => b.missing - a.missing)
      .map(({ text }) => text)
      // Rows of one material to one plant stand and fall together.
      .filter((text, i, all) => all.indexOf(text) === i)
      .join(', ')
  const limit = ({ limit: l }: ChainResult['years'][number]) =>
    l === null ? NO_NUMBER : l.step === 'orders' ? 'orders' : l.plant
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y) => String(y.year) },
        ...c.final.map(({ plant }) => ({
          head: c.final.length > 1 ? plant : 'output',
          align: 'right' as const,
          cell: (y: ChainResult['years'][number]) => figure(y.made.find((m) => m.plant === plant)?.amount ?? null),
        })),
        { head: 'limited by', cell: limit },
        { head: 'waited, share of the time', cell: (y) => waited(y.year) || NO_NUMBER },
      ],
      years,
    ),
    ...spans(years).flatMap(({ from, to, because }) => labelled(page, from === to ? `${from}` : `${from} to ${to}`, because)),
    ...note(
      page,
      'Mean of the replications. Limited by: from the final plant up, the first plant that was not itself held back by waiting for another. Waited: machines of a plant stood for want of a material, of the time from its planned first day of use on.',
    ),
  ]
}

/** Waiting below this share is not told. */
const NOTICEABLE = 0.005

/** Years in a row with the same limit, with the reason of the year in the middle of each. */
function spans(years: ChainResult['years']): { from: number; to: number; because: string }[] {
  const found: { from: number; to: number; of: ChainResult['years'][number][] }[] = []
  for (const y of years) {
    const last = found.at(-1)
    const before = last?.of.at(-1)?.limit
    if (last && before?.plant === y.limit?.plant && before?.step === y.limit?.step) {
      last.to = y.year
      last.of.push(y)
    } else found.push({ from: y.year, to: y.year, of: [y] })
  }
  return found.flatMap(({ from, to, of }) => {
    const middle = of[Math.floor(of.length / 2)]!
    return middle.limit
      ? [{ from, to, because: of.length > 1 ? `${middle.limit.because} (in ${middle.year})` : middle.limit.because }]
      : []
  })
}

/** What each row brought in a good year. */
function linksTable(c: ChainResult, page: Page): string[] {
  const busiest = (l: LinkResult) =>
    l.years.reduce<LinkResult['years'][number] | undefined>((a, b) => (a && a.used >= b.used ? a : b), undefined)
  const rows = c.links.filter((l) => l.years.length > 0)
  if (rows.length === 0) return []
  const tonnes = (t: number | undefined) => (t === undefined ? NO_NUMBER : number(t))
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'row', cell: (l) => l.id },
        { head: 'planned', cell: (l) => l.plannedUse ?? NO_NUMBER },
        { head: 'first used', cell: (l) => l.firstUse ?? (l.to === null ? NO_NUMBER : 'never') },
        { head: 'most used, t', align: 'right', cell: (l) => tonnes(busiest(l)?.used) },
        { head: 'in', align: 'right', cell: (l) => (busiest(l) ? String(busiest(l)!.year) : NO_NUMBER) },
        { head: 'at the end: stock, t', align: 'right', cell: (l) => tonnes(l.years.at(-1)?.stock) },
        { head: 'on the way, t', align: 'right', cell: (l) => tonnes(l.years.at(-1)?.onTheWay) },
      ],
      rows,
    ),
    ...note(
      page,
      'Planned: the day on which the taker begins. First used: the day on which it drew the first of it in the simulation.',
    ),
  ]
}

function balance({ balance: b }: ChainResult, page: Page): string[] {
  if (!b) return []
  return labelled(
    page,
    'balance',
    b.worst === 0
      ? 'what entered the chain is in its products, losses and stores, exactly'
      : `what entered the chain is in its products, losses and stores to ${b.worst.toExponential(1)} of it (${b.of})`,
  )
}

function names(ids: readonly string[]): string {
  return ids.length < 2 ? (ids[0] ?? '') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`
}
