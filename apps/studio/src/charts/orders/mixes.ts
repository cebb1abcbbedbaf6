import type { ContractProductResult } from '@cellwright/model'
import { Plot, plotted, stops } from '../plot.ts'
import type { DrawContext } from '../chart.tsx'
import { viewOf, type ChartKind } from '../kind.ts'
import { orderWords } from './words.ts'

type Row = ContractProductResult

export const mixes: ChartKind = {
  id: 'mixes',
  group: 'orders',
  name: { en: 'Mixes of packs that a contract can be for', ru: 'Наборы батарей, возможные по контракту' },
  needs: ['order', 'money'],
  subjects: ({ contracts }) =>
    contracts
      .filter((c) => c.money !== null && c.products.length > 1 && c.products.some((p) => p.paid !== null))
      .map(({ id, plant }) => ({ id, name: id, ...(plant === null ? {} : { plant }) })),
  view: (results, id, { language, format }) => {
    const said = orderWords[language]
    const { products: rows, money } = results.contracts.find((c) => c.id === id)!
    const per = (value: number | undefined) => (value === undefined ? null : value * 100)
    return viewOf<Row>({
      title: said.mixTitle(id),
      summary: money
        ? said.mixSay(
            format.figure(money.perKwh),
            format.figure(money.low),
            format.figure(money.high),
            money.inside ? said.inside : said.outside,
          )
        : '',
      columns: [
        { id: 'product', head: said.product, value: (p) => p.id },
        { id: 'share', head: said.share, unit: '%', value: (p) => p.share * 100 },
        { id: 'paid-low', head: said.paidLow, unit: '%', value: (p) => per(p.paid?.low), missing: () => said.noMix },
        { id: 'paid-high', head: said.paidHigh, unit: '%', value: (p) => per(p.paid?.high), missing: () => said.noMix },
        { id: 'possible-low', head: said.possibleLow, unit: '%', value: (p) => per(p.possible?.low), missing: () => said.noMix },
        {
          id: 'possible-high',
          head: said.possibleHigh,
          unit: '%',
          value: (p) => per(p.possible?.high),
          missing: () => said.noMix,
        },
        { id: 'energy', head: said.energy, unit: rows[0]!.energy.unit, value: (p) => p.energy.value },
      ],
      rows,
      along: 'y',
      height: 70 + rows.length * 44,
      legend: [
        { name: said.paid, color: 'var(--series-5)', shape: 'box' },
        { name: said.possible, color: 'var(--series-1)', shape: 'box' },
        { name: said.file, color: 'var(--series-2)', shape: 'dot' },
      ],
      draw: (context: DrawContext) => {
        const keyed = rows.map((p, row) => ({ row, key: String(row), ...p }))
        const bars = (of: 'paid' | 'possible') =>
          keyed.flatMap(({ row, key, [of]: band }) => (band ? [{ row, key, low: band.low * 100, high: band.high * 100 }] : []))
        const [paid, possible] = [bars('paid'), bars('possible')]
        return plotted(context, {
          marginLeft: 130,
          marginTop: 34,
          marginRight: 20,
          x: { domain: [0, 100] },
          y: { type: 'band', domain: keyed.map((k) => k.key), padding: 0.3 },
          marks: [
            Plot.axisX({
              anchor: 'top',
              tickFormat: (v: number) => format.number(v),
              label: said.mixLabel,
              labelAnchor: 'right',
              labelArrow: 'none',
            }),
            Plot.gridX(),
            Plot.axisY({ tickFormat: (k: string) => rows[Number(k)]!.id, tickSize: 0, label: null }),
            Plot.barX(paid, {
              x1: 'low',
              x2: 'high',
              y: 'key',
              fill: 'var(--series-5)',
              fillOpacity: 0.45,
              ...stops((i) => ({ row: paid[i]!.row, column: 'paid-high' })),
            }),
            Plot.barX(possible, {
              x1: 'low',
              x2: 'high',
              y: 'key',
              insetTop: 7,
              insetBottom: 7,
              fill: 'var(--series-1)',
              ...stops((i) => ({ row: possible[i]!.row, column: 'possible-high' })),
            }),
            Plot.dot(keyed, {
              x: (k: (typeof keyed)[number]) => k.share * 100,
              y: 'key',
              r: 5,
              fill: 'var(--series-2)',
              stroke: 'var(--panel)',
              ...stops((i) => ({ row: i, column: 'share' })),
            }),
          ],
        })
      },
    })
  },
}
