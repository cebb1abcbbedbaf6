import type { CentreExitYear, CentrePlaceRow, CentreResult, CentreYear, Figure, Results } from '@cellwright/model'
import { viewOf, type ChartKind, type Subject } from '../kind.ts'
import { drawLines, drawLying, drawStack, lyingHeight, type Series } from './draw.ts'
import { textsOf } from './words.ts'

const centresWith = (results: Results, has: (centre: CentreResult) => boolean): readonly Subject[] =>
  results.centres.filter(has).map((c) => ({ id: c.id, name: c.name }))
const centreOf = (results: Results, id: string) => results.centres.find((c) => c.id === id)!
const isSimulated = (centre: CentreResult) => centre.simulated !== null

const arrivals: ChartKind = {
  id: 'centre-arrivals',
  group: 'use',
  name: { en: 'Service centre: what comes and leaves', ru: 'Сервисный центр: поступления и выдача' },
  needs: ['run', 'use'],
  subjects: (results) => centresWith(results, (c) => (c.simulated?.years.length ?? 0) > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const centre = centreOf(results, id)
    const rows = centre.simulated!.years
    const series: Series<CentreYear>[] = [
      { column: 'faults', name: t.arrivals, color: 'var(--series-1)', value: (y) => y.faults },
      { column: 'repaired', name: t.repaired, color: 'var(--series-5)', value: (y) => y.repaired },
      { column: 'replaced', name: t.replaced, color: 'var(--series-2)', value: (y) => y.replaced },
    ]
    const most = rows.reduce((a, b) => (b.faults > a.faults ? b : a), rows[0]!)
    return viewOf<CentreYear>({
      title: t.centreYearsTitle(centre.name),
      summary: t.centreYearsSummary(format.count(most.faults), String(most.year), format.number(most.inCentre)),
      columns: [
        { id: 'year', head: t.year, as: 'year', value: (y) => y.year },
        ...series.map((s) => ({ id: s.column, head: s.name, unit: '', value: s.value })),
        { id: 'inCentre', head: t.inCentre, value: (y) => y.inCentre },
        { id: 'offRoad', head: t.offRoad, digits: 3, value: (y) => y.offRoad },
        { id: 'availability', head: t.availability, unit: '%', digits: 6, value: (y) => 100 * y.availability },
      ],
      rows,
      legend: series.map(({ name, color }) => ({ name, color, shape: 'line' })),
      note: t.offNote,
      draw: (context) => drawLines(context, { rows, x: (y) => y.year, unit: t.packs }, series),
    })
  },
}

interface Named {
  readonly name: string
  readonly figure: Figure
}

const turnaround: ChartKind = {
  id: 'centre-turnaround',
  group: 'use',
  name: { en: 'Service centre: turnaround', ru: 'Сервисный центр: срок возврата' },
  needs: ['run', 'use'],
  subjects: (results) => centresWith(results, isSimulated),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const centre = centreOf(results, id)
    const s = centre.simulated!
    const rows: Named[] = [
      { name: t.vehicleMean, figure: s.turnaround },
      { name: t.vehicle90, figure: s.turnaround90 },
      { name: t.packMean, figure: s.packTurnaround },
      { name: t.pack90, figure: s.packTurnaround90 },
      { name: t.packWork, figure: inUnitOf(centre.packTime, s.packTurnaround.unit) },
      ...(s.without ? [{ name: t.withoutCentre, figure: s.without.turnaround }] : []),
    ].filter((r) => r.figure.unit === s.turnaround.unit)
    return lyingFigures(rows, {
      title: t.turnaroundTitle(centre.name),
      summary: t.turnaroundSummary(format.figure(s.turnaround), format.figure(s.turnaround90)),
      head: t.what,
      value: t.time,
      low: t.low,
      high: t.high,
      note: t.turnaroundNote,
    })
  },
}

const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24 }

function inUnitOf({ value, unit, ...rest }: Figure, wanted: string): Figure {
  const [from, to] = [HOURS[unit], HOURS[wanted]]
  return from === undefined || to === undefined ? { value, unit, ...rest } : { value: (value * from) / to, unit: wanted }
}

interface LyingWords {
  readonly title: string
  readonly summary: string
  readonly head: string
  readonly value: string
  readonly low?: string
  readonly high?: string
  readonly note?: string
}

/** Named figures of one unit as bars. */
export function lyingFigures(rows: readonly Named[], said: LyingWords) {
  const unit = rows[0]?.figure.unit ?? ''
  const { low, high } = said
  return viewOf<Named>({
    title: said.title,
    summary: said.summary,
    columns: [
      { id: 'name', head: said.head, value: (r) => r.name },
      { id: 'value', head: said.value, unit, value: (r) => r.figure.value },
      ...(low === undefined || high === undefined
        ? []
        : [
            { id: 'low', head: low, unit, value: (r: Named) => r.figure.low ?? null },
            { id: 'high', head: high, unit, value: (r: Named) => r.figure.high ?? null },
          ]),
    ],
    rows,
    along: 'y',
    height: lyingHeight(rows.length),
    ...(said.note === undefined ? {} : { note: said.note }),
    draw: (context) =>
      drawLying(
        context,
        {
          rows,
          name: (r) => r.name,
          unit,
          range: ({ figure: f }) => (f.low === undefined || f.high === undefined ? null : [f.low, f.high]),
        },
        [{ column: 'value', name: said.value, color: 'var(--series-1)', value: (r) => r.figure.value }],
      ),
  })
}

const places: ChartKind = {
  id: 'centre-use',
  group: 'use',
  name: { en: 'Service centre: use of places and people', ru: 'Сервисный центр: загрузка мест и людей' },
  needs: ['run', 'use'],
  subjects: (results) => centresWith(results, (c) => c.places.length > 0),
  view: (results, id, { language, format, say }) => {
    const t = textsOf(language)
    const centre = centreOf(results, id)
    const simulated = (row: CentrePlaceRow) => centre.simulated?.used.find((u) => u.id === row.id)
    const used = (row: CentrePlaceRow) => simulated(row)?.used ?? { value: 100 * row.used, unit: '%' }
    const rows = centre.places
    const most = rows.reduce((a, b) => (used(b).value > used(a).value ? b : a), rows[0]!)
    const waitUnit = rows.flatMap((r) => simulated(r)?.wait.unit ?? [])[0] ?? 'h'
    return viewOf<CentrePlaceRow>({
      title: t.useTitle(centre.name),
      summary: t.useSummary(say.name(most.name), format.figure(used(most)), format.figure(simulated(most)?.wait)),
      columns: [
        { id: 'place', head: t.place, value: (r) => say.name(r.name) },
        { id: 'used', head: t.usedShare, unit: '%', value: (r) => used(r).value },
        { id: 'count', head: t.count, as: 'count', value: (r) => r.count },
        { id: 'wait', head: t.wait, unit: waitUnit, value: (r) => simulated(r)?.wait.value ?? null },
      ],
      rows,
      along: 'y',
      height: lyingHeight(rows.length),
      draw: (context) =>
        drawLying(
          context,
          {
            rows,
            name: (r) => `${say.name(r.name)} (${r.count})`,
            unit: '%',
            range: (r) => {
              const f: Figure = used(r)
              return f.low === undefined || f.high === undefined ? null : [f.low, f.high]
            },
          },
          [{ column: 'used', name: t.usedShare, color: 'var(--series-1)', value: (r) => used(r).value }],
        ),
    })
  },
}

const spares: ChartKind = {
  id: 'centre-spares',
  group: 'use',
  name: { en: 'Service centre: packs kept ready', ru: 'Сервисный центр: подменный фонд' },
  needs: ['run', 'use'],
  subjects: (results) => centresWith(results, (c) => c.spares.length > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const centre = centreOf(results, id)
    const rows = centre.spares
    type Row = (typeof rows)[number]
    const simulated = (row: Row) => centre.simulated?.spares.find((s) => s.pack === row.pack)
    const short = Math.max(0, ...(centre.simulated?.spares.map((s) => s.short) ?? []))
    const series: Series<Row>[] = [
      { column: 'count', name: t.spares, color: 'var(--series-1)', value: (r) => r.count },
      { column: 'outstanding', name: t.outstanding, color: 'var(--series-2)', value: (r) => r.outstanding },
    ]
    return viewOf<Row>({
      title: t.sparesTitle(centre.name),
      summary: t.sparesSummary(format.count(rows.reduce((s, r) => s + r.count, 0)), format.percent(short)),
      columns: [
        { id: 'pack', head: t.what, value: (r) => r.pack },
        ...series.map((s) => ({ id: s.column, head: s.name, digits: 3, value: s.value })),
        { id: 'mean', head: t.meanReady, digits: 3, value: (r) => simulated(r)?.mean ?? null },
        {
          id: 'short',
          head: t.short,
          unit: '%',
          value: (r) => {
            const its = simulated(r)
            return its ? 100 * its.short : null
          },
        },
      ],
      rows,
      along: 'y',
      height: lyingHeight(rows.length),
      draw: (context) => drawLying(context, { rows, name: (r) => r.pack, unit: t.packs }, series.slice(0, 1)),
    })
  },
}

const running: ChartKind = {
  id: 'centre-money',
  group: 'use',
  name: { en: 'Service centre: money of a year', ru: 'Сервисный центр: деньги за год' },
  needs: ['run', 'use'],
  subjects: (results) => centresWith(results, (c) => c.running.lines.length > 0),
  view: (results, id, { language, format, say }) => {
    const t = textsOf(language)
    const centre = centreOf(results, id)
    const { lines, full, total, newPacks, saving } = centre.running
    const rest = { value: full.value - total.value, unit: full.unit }
    const rows: Named[] = [
      ...lines.map((l) => ({ name: say.name(l.name), figure: l.amount })),
      { name: t.costOfInvestment, figure: rest },
      { name: t.newPacks, figure: newPacks },
    ].filter((r) => r.figure.unit === full.unit)
    const saved = saving.value < 0 ? t.runningMore(format.figure({ ...saving, value: -saving.value })) : format.figure(saving)
    return lyingFigures(rows, {
      title: t.runningTitle(centre.name),
      summary: t.runningSummary(format.figure(full), format.figure(newPacks), saved),
      head: t.item,
      value: t.amount,
    })
  },
}

const spared: ChartKind = {
  id: 'centre-spared',
  group: 'use',
  name: { en: 'Service centre: packs spared', ru: 'Сервисный центр: сбережённые батареи' },
  needs: ['run', 'use'],
  subjects: (results) => centresWith(results, (c) => c.simulated?.without !== null && c.simulated?.without !== undefined),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const centre = centreOf(results, id)
    const { newPacks, newPacksWithout, roadGained } = centre.simulated!.without!
    return lyingFigures(
      [
        { name: t.withIt, figure: newPacks },
        { name: t.withoutIt, figure: newPacksWithout },
      ],
      {
        title: t.sparedTitle(centre.name),
        summary: t.sparedSummary(format.count(newPacksWithout.value - newPacks.value), format.figure(roadGained)),
        head: t.what,
        value: t.newPacks,
        low: t.low,
        high: t.high,
        note: t.turnaroundNote,
      },
    )
  },
}

const exits: ChartKind = {
  id: 'centre-exits',
  group: 'use',
  name: { en: 'Service centre: packs that leave for good', ru: 'Сервисный центр: батареи, уходящие навсегда' },
  needs: ['run', 'use'],
  subjects: (results) => centresWith(results, (c) => c.exits.years.length > 0),
  view: (results, id, { language, format }) => {
    const t = textsOf(language)
    const centre = centreOf(results, id)
    const rows = centre.exits.years
    const series: Series<CentreExitYear>[] = [
      { column: 'second', name: t.secondLife, color: 'var(--series-1)', value: (y) => y.secondLifePacks },
      { column: 'recycled', name: t.recycled, color: 'var(--series-2)', value: (y) => y.recycledPacks },
    ]
    const sum = (of: (y: CentreExitYear) => number) => format.count(rows.reduce((s, y) => s + of(y), 0))
    return viewOf<CentreExitYear>({
      title: t.exitsTitle(centre.name),
      summary: t.exitsSummary(
        sum((y) => y.secondLifePacks),
        sum((y) => y.recycledPacks),
      ),
      columns: [
        { id: 'year', head: t.year, as: 'year', value: (y) => y.year },
        ...series.map((s) => ({ id: s.column, head: s.name, as: 'count' as const, value: s.value })),
        { id: 'mass', head: t.mass, unit: rows[0]!.recycledMass.unit, value: (y) => y.recycledMass.value },
        { id: 'money', head: t.money, unit: rows[0]!.secondLifeMoney.unit, value: (y) => y.secondLifeMoney.value },
      ],
      rows,
      legend: series.map(({ name, color }) => ({ name, color })),
      draw: (context) => drawStack(context, { rows, x: (y) => y.year, unit: t.packs }, series),
    })
  },
}

export const CENTRE_KINDS: readonly ChartKind[] = [arrivals, turnaround, places, spares, running, spared, exits]
