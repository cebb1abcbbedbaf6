import type { MakeOrBuyResult } from '@cellwright/model'
import { legendOf, overTime, type OverTime } from '../draw/over-time.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { moneyWords } from './words.ts'

type Row = MakeOrBuyResult['rows'][number]

export const makeOrBuy: ChartKind = {
  id: 'make-or-buy',
  group: 'money',
  name: { en: 'Make or buy, by size', ru: 'Делать или покупать, по размеру' },
  needs: ['chain', 'run'],
  subjects: (results) =>
    results.makeOrBuy.filter((m) => m.rows.length > 0).map(({ id, plant, product }) => ({ id, name: product, plant })),
  view: (results, id, { language, format, say }) => {
    const said = moneyWords[language]
    const { product, taker, rows, price, says } = results.makeOrBuy.find((m) => m.id === id)!
    const unit = rows.find((r) => r.cost !== null)?.cost?.unit ?? price?.unit ?? ''
    const npvUnit = rows.find((r) => r.npv !== null)?.npv?.unit ?? ''
    const sizes = rows[0]!
    const drawing: OverTime<Row> = {
      rows,
      at: (r) => r.taker.value,
      atText: (at) => format.number(Number(at)),
      label: `${said.ownCost}, ${format.unit(unit)}`,
      atLabel: `${said.taker(taker)}, ${format.unit(sizes.taker.unit)}`,
      lines: [{ id: 'cost', name: said.ownCost, color: 'var(--series-1)', value: (r) => r.cost?.value ?? null }],
      levels: price ? [{ name: said.outside(format.figure(price)), value: price.value, color: 'var(--series-2)' }] : [],
    }
    return viewOf<Row>({
      title: said.makeTitle(say.name(product), taker),
      summary: says.map((m) => say.message(m)).join(' '),
      columns: [
        { id: 'taker', head: said.taker(taker), unit: sizes.taker.unit, value: (r) => r.taker.value },
        { id: 'cost', head: said.ownCost, unit, value: (r) => r.cost?.value ?? null },
        { id: 'own', head: said.ownSize, unit: sizes.own.unit, value: (r) => r.own.value },
        { id: 'npv', head: said.npvOf, unit: npvUnit, value: (r) => r.npv?.value ?? null },
      ],
      rows,
      legend: legendOf(drawing),
      draw: overTime(drawing),
    })
  },
}
