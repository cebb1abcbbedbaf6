import type { ChainResult, ChainYearResult, LinkResult, LinkYearResult, Results, SourcingRow } from '@cellwright/model'
import { viewOf, type ChartKind, type Columns, type Speech } from '../kind.ts'
import { drawLying, drawLines, drawStack, lyingHeight, seriesColor, type Series } from './draw.ts'
import { textsOf } from './words.ts'

const chains = (results: Results) => results.chains.map((c) => ({ id: c.id, name: c.id }))
const chainOf = (results: Results, id: string) => results.chains.find((c) => c.id === id)!

/** What each plant is enough for by year, and what was made. */
export const chainCould: ChartKind = {
  id: 'chain-could',
  group: 'chain',
  name: { en: 'What each plant could give', ru: 'Сколько мог бы дать каждый завод' },
  needs: ['chain', 'run'],
  subjects: (results) => chains(results).filter(({ id }) => chainOf(results, id).years.length > 0),
  view: (results, id, speech) => {
    const t = textsOf(speech.language)
    const chain = chainOf(results, id)
    const { years, mature } = chain
    const unit = years.flatMap((y) => y.could[0]?.amount.unit ?? [])[0] ?? 'GWh'
    const made = (y: ChainYearResult) =>
      sumIn(
        y.made.map((m) => m.amount),
        unit,
      )
    const ids = [...new Set(years.flatMap((y) => y.could.filter((c) => c.rest === null).map((c) => c.id)))]
    const could = (plant: string) => (y: ChainYearResult) => y.could.find((c) => c.id === plant)?.amount.value ?? null
    const lines: Series<ChainYearResult>[] = ids.map((plant, i) => ({
      column: `could-${plant}`,
      name: t.couldBe(plant),
      color: seriesColor(i + 1),
      value: could(plant),
    }))
    const columns: Columns<ChainYearResult> = [
      { id: 'year', head: t.year, as: 'year', value: (y) => y.year },
      { id: 'made', head: t.made, unit, value: made },
      ...lines.map(({ column, name, value }) => ({ id: column, head: name, unit, value })),
      { id: 'limit', head: t.limit, value: (y) => limitText(y, speech) },
    ]
    const best = years.reduce((a, b) => ((made(b) ?? 0) > (made(a) ?? 0) ? b : a), years[0]!)
    const least = mature.find((m) => m.rest === null)
    return viewOf({
      title: t.couldTitle(id),
      summary: t.couldSummary(
        speech.format.figure({ value: made(best) ?? 0, unit }),
        String(best.year),
        least?.id ?? '',
        speech.format.figure(least?.amount),
      ),
      columns,
      rows: years,
      legend: [
        { name: t.made, color: 'var(--series-1)' },
        ...lines.map(({ name, color }) => ({ name, color, shape: 'line' as const })),
      ],
      note: t.couldNote,
      draw: (context) =>
        drawStack(
          context,
          { rows: years, x: (y) => y.year, unit },
          [{ column: 'made', name: t.made, color: 'var(--series-1)', value: made }],
          lines,
        ),
    })
  },
}

function limitText({ limit }: ChainYearResult, { say, language }: Speech): string {
  const t = textsOf(language)
  if (!limit) return t.noLimit
  const where = limit.step === null ? limit.plant : `${limit.plant}: ${limit.step === 'orders' ? t.orders : say.name(limit.step)}`
  return `${where}; ${say.name(limit.because)}`
}

function sumIn(amounts: readonly { readonly value: number; readonly unit: string }[], unit: string): number | null {
  const own = amounts.filter((a) => a.unit === unit)
  return own.length === 0 ? null : own.reduce((sum, a) => sum + a.value, 0)
}

/** What is gained where one thing limits no more. */
export const chainLimit: ChartKind = {
  id: 'chain-limit',
  group: 'chain',
  name: { en: 'What limits the chain', ru: 'Что ограничивает цепочку' },
  needs: ['chain', 'run'],
  subjects: (results) => chains(results).filter(({ id }) => (chainOf(results, id).limit?.tried.length ?? 0) > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const rows = chainOf(results, id).limit!.tried
    type Row = (typeof rows)[number]
    const share = (x: number) => 100 * x
    const first = rows[0]!
    return viewOf<Row>({
      title: t.limitTitle(id),
      summary:
        first.low > 0
          ? t.limitSummary(first.id, format.percent(first.gain), format.percent(first.low), format.percent(first.high))
          : t.limitNone,
      columns: [
        { id: 'id', head: t.thing, value: (r) => r.id },
        { id: 'gain', head: t.gain, unit: '%', value: (r) => share(r.gain) },
        { id: 'low', head: t.low, unit: '%', value: (r) => share(r.low) },
        { id: 'high', head: t.high, unit: '%', value: (r) => share(r.high) },
      ],
      rows,
      along: 'y',
      height: lyingHeight(rows.length),
      note: t.limitNote,
      draw: (context) =>
        drawLying(context, { rows, name: (r) => r.id, unit: '%', range: (r) => [share(r.low), share(r.high)] }, [
          { column: 'gain', name: t.gain, color: 'var(--series-1)', value: (r) => share(r.gain) },
        ]),
    })
  },
}

/** What goes over each way between plants, by year. */
export const chainLinks: ChartKind = {
  id: 'chain-links',
  group: 'chain',
  name: { en: 'Links: sent, received, stock', ru: 'Связи: отправлено, получено, запас' },
  needs: ['chain', 'run'],
  subjects: (results, { say, language }) =>
    results.chains.flatMap((chain) =>
      chain.links
        .filter((l) => l.years.some((y) => y.sent > 0 || y.stock > 0))
        .map((l) => ({ id: `${chain.id}/${l.id}`, name: linkName(l, say.name, language) })),
    ),
  view: (results, id, { language, format, say }) => {
    const t = textsOf(language)
    const [chain, ...rest] = id.split('/')
    const link = chainOf(results, chain!).links.find((l) => l.id === rest.join('/'))!
    const rows = link.years
    const series = (['sent', 'received', 'used', 'stock', 'onTheWay'] as const).map((key, i): Series<LinkYearResult> => ({
      column: key,
      name: t[key],
      color: seriesColor(i),
      value: (y) => y[key],
      dashed: key === 'stock' || key === 'onTheWay',
    }))
    const worst = rows.reduce((a, b) => (b.missing > a.missing ? b : a), rows[0]!)
    const sum = (of: (y: LinkYearResult) => number) => ({ value: rows.reduce((s, y) => s + of(y), 0), unit: 't' })
    return viewOf<LinkYearResult>({
      title: linkName(link, say.name, language),
      summary: t.linkSummary(
        format.figure(sum((y) => y.sent)),
        format.figure(sum((y) => y.used)),
        format.percent(worst.missing),
        String(worst.year),
      ),
      columns: [
        { id: 'year', head: t.year, as: 'year', value: (y) => y.year },
        ...series.map(({ column, name, value }) => ({ id: column, head: name, unit: 't', value })),
        { id: 'missing', head: t.missing, unit: '%', value: (y) => 100 * y.missing },
      ],
      rows,
      legend: series.map(({ name, color, dashed }) => ({ name, color, shape: dashed ? 'dashed' : 'line' })),
      note: t.linkNote(format.figure(link.leadTime), format.figure(link.need)),
      draw: (context) => drawLines(context, { rows, x: (y) => y.year, unit: 't' }, series),
    })
  },
}

export function linkName(link: LinkResult, name: (text: string) => string, language: Speech['language']): string {
  const t = textsOf(language)
  return t.linkTitle(name(link.name), link.from ?? t.outside, link.to ?? t.customers)
}

/** Shares of each material by where it comes from. */
export const chainSourcing: ChartKind = {
  id: 'chain-sourcing',
  group: 'chain',
  name: { en: 'Sources of the materials', ru: 'Источники материалов' },
  needs: ['chain', 'run'],
  subjects: (results) => chains(results).filter(({ id }) => chainOf(results, id).sourcing.length > 0),
  view: (results, id, { language, format, say }) => {
    const t = textsOf(language)
    const { sourcing: rows, made }: ChainResult = chainOf(results, id)
    const series = (['own', 'contracts', 'market'] as const).map((key, i): Series<SourcingRow> => ({
      column: key,
      name: t[key],
      color: seriesColor(i),
      value: (r) => 100 * r[key],
    }))
    const name = (r: SourcingRow) => `${say.name(r.name)} (${r.taker})`
    const massUnit = rows[0]!.mass.unit
    const valueUnit = rows[0]!.value.unit
    return viewOf<SourcingRow>({
      title: t.sourcingTitle(id),
      summary: made ? t.sourcingSummary(format.percent(made.byValue), format.percent(made.byMass)) : t.sourcingPlain,
      columns: [
        { id: 'material', head: t.material, value: name },
        ...series.map((s) => ({ id: s.column, head: s.name, unit: '%', value: s.value })),
        { id: 'mass', head: t.mass, unit: massUnit, value: (r) => r.mass.value },
        { id: 'value', head: t.value, unit: valueUnit, value: (r) => r.value.value },
      ],
      rows,
      along: 'y',
      height: lyingHeight(rows.length),
      legend: series.map((s) => ({ name: s.name, color: s.color })),
      note: t.sourcingPlain,
      draw: (context) => drawLying(context, { rows, name, unit: '%' }, series),
    })
  },
}

export const CHAIN_KINDS: readonly ChartKind[] = [chainCould, chainLimit, chainLinks, chainSourcing]
