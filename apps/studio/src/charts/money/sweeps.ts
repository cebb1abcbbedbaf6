import type { Results, SweepResult } from '@cellwright/model'
import { legendOf, overTime, type OverTime } from '../draw/over-time.ts'
import { viewOf, type ChartKind, type Speech, type Subject } from '../kind.ts'
import { moneyWords } from './words.ts'

type Row = SweepResult['rows'][number]

const ranges = { en: 'Sizes', ru: 'Размеры' } as const

function sweepsIn({ sweeps }: Results): readonly Subject[] {
  return sweeps.filter((s) => s.rows.length > 0).map(({ id }) => ({ id, name: id }))
}

function view(results: Results, id: string, { language, format, say }: Speech, what: 'cost' | 'npv') {
  const said = moneyWords[language]
  const { rows, says } = results.sweeps.find((s) => s.id === id)!
  const of = (r: Row) => (what === 'cost' ? r.cost : r.npv)
  const unit = rows.map(of).find((f) => f !== null)?.unit ?? ''
  const name = what === 'cost' ? said.cost : said.npvOf
  const drawing: OverTime<Row> = {
    rows,
    at: (r) => r.at,
    atText: (at) => at,
    label: `${name}, ${format.unit(unit)}`,
    atLabel: said.size,
    lines: [
      {
        id: what,
        name: said.central,
        color: what === 'cost' ? 'var(--series-1)' : 'var(--series-2)',
        value: (r) => of(r)?.value ?? null,
      },
      ...(rows.some((r) => of(r)?.median !== undefined)
        ? [{ id: 'median', name: said.median, color: 'var(--series-3)', dashed: true, value: (r: Row) => of(r)?.median ?? null }]
        : []),
    ],
    interval: { of: what, low: (r) => of(r)?.low ?? null, high: (r) => of(r)?.high ?? null },
    ...(what === 'cost' ? { free: true } : {}),
  }
  const better = (a: number, b: number) => (what === 'cost' ? a < b : a > b)
  const best = rows.reduce<Row | undefined>((so, r) => {
    const [now, before] = [of(r), so && of(so)]
    return now && (!before || better(now.value, before.value)) ? r : so
  }, undefined)
  const found = best && of(best)
  const range =
    found?.low !== undefined && found.high !== undefined ? said.npvRange(format.number(found.low), format.number(found.high)) : ''
  return viewOf<Row>({
    title: `${said.of(name, id)}. ${said.sweepTitle}`,
    summary: found ? (what === 'cost' ? said.sweepSay : said.sweepNpvSay)(best.at, format.figure(found) + range) : said.noPrice,
    columns: [
      { id: 'at', head: said.size, value: (r) => r.at },
      { id: what, head: name, unit, value: (r) => of(r)?.value ?? null, missing: () => said.noPrice },
      { id: 'median', head: said.median, unit, value: (r) => of(r)?.median ?? null },
      { id: 'low', head: `${name}: P10`, unit, value: (r) => of(r)?.low ?? null },
      { id: 'high', head: `${name}: P90`, unit, value: (r) => of(r)?.high ?? null },
      { id: 'investment', head: said.investmentOf, unit: rows[0]!.investment.unit, value: (r) => r.investment.value },
    ],
    rows,
    legend: legendOf(drawing),
    draw: overTime(drawing),
    note: says.map((m) => say.message(m)).join(' '),
  })
}

export const sweepCost: ChartKind = {
  id: 'sweep-cost',
  group: 'money',
  name: { en: `${ranges.en}: cost by size`, ru: `${ranges.ru}: себестоимость по размеру` },
  needs: ['sweep', 'run'],
  subjects: sweepsIn,
  view: (results, id, speech) => view(results, id, speech, 'cost'),
}

export const sweepNpv: ChartKind = {
  id: 'sweep-npv',
  group: 'money',
  name: { en: `${ranges.en}: net present value by size`, ru: `${ranges.ru}: чистая приведённая стоимость по размеру` },
  needs: ['sweep', 'run'],
  subjects: sweepsIn,
  view: (results, id, speech) => view(results, id, speech, 'npv'),
}
