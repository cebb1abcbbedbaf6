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
      { id: what, name, color: what === 'cost' ? 'var(--series-1)' : 'var(--series-2)', value: (r) => of(r)?.value ?? null },
    ],
    interval: { of: what, low: (r) => of(r)?.low ?? null, high: (r) => of(r)?.high ?? null },
    ...(what === 'cost' ? { free: true } : {}),
  }
  const cheapest = rows.reduce<Row | undefined>(
    (best, r) => (r.cost && (!best?.cost || r.cost.value < best.cost.value) ? r : best),
    undefined,
  )
  return viewOf<Row>({
    title: `${said.of(name, id)}. ${said.sweepTitle}`,
    summary: [cheapest?.cost ? said.sweepSay(cheapest.at, format.figure(cheapest.cost)) : '', ...says.map((m) => say.message(m))]
      .filter((s) => s !== '')
      .join(' '),
    columns: [
      { id: 'at', head: said.size, value: (r) => r.at },
      { id: what, head: name, unit, value: (r) => of(r)?.value ?? null, missing: () => said.noPrice },
      { id: 'low', head: `${name}: P10`, unit, value: (r) => of(r)?.low ?? null },
      { id: 'high', head: `${name}: P90`, unit, value: (r) => of(r)?.high ?? null },
      { id: 'investment', head: said.investmentOf, unit: rows[0]!.investment.unit, value: (r) => r.investment.value },
    ],
    rows,
    legend: legendOf(drawing),
    draw: overTime(drawing),
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
