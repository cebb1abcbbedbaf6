import type { ChainMember, ChainResult, Figure, LinkResult, Results } from '@cellwright/model'
import { couldTable, yearPlot } from './chain-could.ts'
import { sourcingTable } from './sourcing-table.ts'
import { counted, figure, NO_NUMBER, number, percent } from './number-text.ts'
import { heading, labelled, note, pageTable, sentence, type Page, type Section } from './page.ts'
import { TIE } from './wrap.ts'
import { isAlike, mean, SPANS, yearSpans } from './year-spans.ts'

/** Plants that feed one another: who feeds whom, what limits the whole, by year, and what each could give. */
export const chains: Section = (results, page) => results.chains.flatMap((c) => oneChain(c, results, page))

function oneChain(c: ChainResult, results: Results, page: Page): string[] {
  return [
    ...heading(page, `Chain of ${c.final.map((f) => f.plant).join(' and ')}`),
    ...drawing(c, results, page),
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
function drawing(c: ChainResult, results: Results, page: Page): string[] {
  const indent = (text: string) => sentence(page, text)
  return [
    ...c.members.flatMap((m) => [
      ...indent(
        `[${m.id}] makes ${m.makes}: nameplate ${figure(m.nameplate)}; ${ableText(m, results)}; from ${m.begins}, for customers from ${m.serial}`,
      ),
      ...c.links
        .filter((l) => l.to === m.id)
        .flatMap((l) =>
          arrow(
            page,
            l.returned ? backText(l) : `<-- ${l.name} from ${l.from === null ? 'outside' : `[${l.from}]`}: ${wayText(l)}`,
          ),
        ),
      ...c.links
        .filter((l) => l.from === m.id && l.to === null)
        .flatMap((l) => arrow(page, `--> ${l.name} to customers outside: ${wayText(l)}`)),
    ]),
    ...note(
      page,
      'Arrows: what comes to a plant by a row of supply, and what it sells outside by one; how much of what the maker or the contract can give the taker needs at nameplate; time on the way, loads, and the stock of the taker. All else is bought without limit and is always there. A plant makes no more than its nameplate, but for what is ordered of it, whatever its machines can.',
    ),
  ]
}

/** What its machines can make. */
function ableText({ id, could }: ChainMember, results: Results): string {
  const able = [...results.plants, ...results.materialPlants].find((p) => p.id === id)?.sized ?? could
  return `its machines can make ${figure(able)}`
}

/** What is recycled is taken as it comes. */
function backText({ id, name, needed, leadTime, load }: LinkResult): string {
  return `<-- ${name}, which comes back by the row ${id}: it could take ${figure(needed)}; ${round(leadTime)} on the way, loads of ${round(load)}`
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
  const spans = yearSpans(years, (a, b) => sameLimit(a, b) && alikeMade(a, b))
  type Span = (typeof spans)[number]
  const waited = ({ rows }: Span) =>
    c.links
      .flatMap((l) => {
        const missing = mean(rows.map(({ year }) => missingIn(l, year)))
        return missing >= NOTICEABLE ? [{ text: `${l.to} for ${l.name} ${percent(missing)}`, missing }] : []
      })
      .toSorted((a, b) => b.missing - a.missing)
      .map(({ text }) => text)
      // Rows of one material to one plant stand and fall together.
      .filter((text, i, all) => all.indexOf(text) === i)
      .join(', ')
  const limit = ({ rows: [y] }: Span) => (y?.limit ? (y.limit.step === 'orders' ? 'orders' : y.limit.plant) : NO_NUMBER)
  const made = ({ rows }: Span, plant: string): Figure | null => {
    const amounts = rows.flatMap((y) => y.made.find((m) => m.plant === plant)?.amount ?? [])
    return amounts[0] ? { value: mean(amounts.map((f) => f.value)), unit: amounts[0].unit } : null
  }
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y: Span) => y.label.replaceAll(' ', TIE) },
        ...c.final.map(({ plant }) => ({
          head: c.final.length > 1 ? plant : 'output',
          align: 'right' as const,
          cell: (y: Span) => figure(made(y, plant)),
        })),
        { head: 'limited by', cell: limit },
        { head: 'waited, share of the time', cell: (y: Span) => waited(y) || NO_NUMBER },
      ],
      spans,
    ),
    ...reasons(years).flatMap(({ label, because }) => labelled(page, label, because)),
    ...note(
      page,
      `Mean of the replications. ${spans.some((s) => s.rows.length > 1) ? `${SPANS} ` : ''}Limited by: from the final plant up, the first plant that was not itself held back by waiting for another. Waited: machines of a plant stood for want of a material, of the time from its planned first day of use on.`,
    ),
    ...spareText(c, years, page),
  ]
}

/** Waiting below this share is not told. */
const NOTICEABLE = 0.005

type Year = ChainResult['years'][number]

function missingIn(l: LinkResult, year: number): number {
  return l.years.find((y) => y.year === year)?.missing ?? 0
}

function sameLimit(a: Year, b: Year): boolean {
  return a.limit?.plant === b.limit?.plant && a.limit?.step === b.limit?.step
}

/** The final plants that count in the unit of the first made as much. */
function alikeMade(a: Year, b: Year): boolean {
  const sum = ({ made }: Year) =>
    made.filter((m) => m.amount.unit === made[0]?.amount.unit).reduce((all, m) => all + m.amount.value, 0)
  return isAlike(sum(a), sum(b))
}

/** Years in a row with the same limit and why; where the reason is not the same in all, that of the year in the middle as an example. */
function reasons(years: readonly Year[]): { label: string; because: string }[] {
  return yearSpans(years, sameLimit).flatMap(({ rows, label }) => {
    const middle = rows[Math.floor(rows.length / 2)]!
    if (!middle.limit) return []
    const same = rows.every((y) => y.limit?.because === middle.limit?.because)
    return [{ label, because: `${same ? '' : `for example in ${middle.year}: `}${middle.limit.because}` }]
  })
}

/** Waiting of a plant from this share of the time on is worth a word, and below it what follows hardly feels it. */
const FELT = 0.05

/** Says of a plant that waits while those that take its product hardly do what becomes less: what it sells to others. */
function spareText(c: ChainResult, years: readonly Year[], page: Page): string[] {
  return c.members.flatMap((m) => {
    const inside = c.links.filter((l) => l.from === m.id && l.to !== null)
    const used = inside.reduce((sum, l) => sum + (l.needed && l.offered ? l.needed.value / l.offered.value : 0), 0)
    if (inside.length === 0 || used > 1 - FELT) return []
    const spans = c.links
      .filter((l) => l.to === m.id)
      .flatMap((l) => {
        const felt = years.filter(
          ({ year }) => missingIn(l, year) >= FELT && inside.every((after) => missingIn(after, year) < FELT),
        )
        return felt.length > 0 ? [{ name: l.name, felt }] : []
      })
    if (spans.length === 0) return []
    const named = spans.map(
      ({ name, felt }) =>
        `${name} (${yearSpans(felt, () => true)
          .map((s) => s.label)
          .join(', ')})`,
    )
    const takers = names([...new Set(inside.map((l) => l.to!))])
    return note(
      page,
      `${capital(m.id)} waited for ${names(named)} while ${takers} hardly waited for its product, of which they take ${percent(used)} at nameplate: less of ${m.makes} was left for customers outside.`,
    )
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function names(ids: readonly string[]): string {
  return ids.length < 2 ? (ids[0] ?? '') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`
}
