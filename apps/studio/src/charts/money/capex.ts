import type { Figure, Results } from '@cellwright/model'
import { heightOf, waterfall } from '../draw/waterfall.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { moneyWords } from './words.ts'

interface Row {
  /** Null: the total. */
  readonly name: string | null
  readonly amount: number
  readonly covers: string | null
  readonly leavesOut: string | null
}

export function capexOf(
  { plants, materialPlants }: Results,
  id: string,
): { readonly total: Figure; readonly rows: readonly Row[] } | undefined {
  const plant = plants.find((p) => p.id === id)
  const material = materialPlants.find((p) => p.id === id)
  const total = plant?.capex.machine ?? material?.capex.total
  if (!total) return undefined
  const lines: readonly Row[] = plant
    ? plant.capex.lines.map(({ name, amount, scope }) => ({
        name,
        amount: amount.value,
        covers: scope?.covers ?? null,
        leavesOut: scope?.leavesOut ?? null,
      }))
    : material!.capex.lines.map(({ name, amount }) => ({ name, amount: amount.value, covers: null, leavesOut: null }))
  return {
    total,
    rows: [...lines.filter((l) => l.amount !== 0), { name: null, amount: total.value, covers: null, leavesOut: null }],
  }
}

export const capex: ChartKind = {
  id: 'capex',
  group: 'money',
  name: { en: 'Investment by part', ru: 'Инвестиции по статьям' },
  needs: ['plant'],
  subjects: (results) =>
    [...results.plants, ...results.materialPlants].filter((p) => p.capex.lines.length > 0).map(({ id }) => ({ id, name: id })),
  view: (results, id, { language, format, say }) => {
    const said = moneyWords[language]
    const { total, rows } = capexOf(results, id)!
    const most = rows.slice(0, -1).reduce((best, r) => (r.amount > best.amount ? r : best), rows[0]!)
    const range =
      total.low !== undefined && total.high !== undefined
        ? said.npvRange(format.number(total.low), format.number(total.high))
        : ''
    const name = (r: Row) => (r.name === null ? said.total : say.name(r.name))
    return viewOf<Row>({
      title: said.of(said.capexTitle, id),
      summary: said.capexSay(format.figure(total), range, name(most), format.percent(most.amount / total.value)),
      columns: [
        { id: 'part', head: said.line, value: name },
        { id: 'amount', head: said.amount, unit: total.unit, value: (r) => r.amount },
        { id: 'share', head: said.share, unit: '%', value: (r) => (r.amount / total.value) * 100 },
        ...(rows.some((r) => r.covers !== null)
          ? [
              { id: 'covers', head: said.covers, value: (r: Row) => (r.covers === null ? '' : say.name(r.covers)) },
              { id: 'leaves-out', head: said.leavesOut, value: (r: Row) => (r.leavesOut === null ? '' : say.name(r.leavesOut)) },
            ]
          : []),
      ],
      rows,
      along: 'y',
      height: heightOf(rows.length),
      draw: waterfall(
        rows.map((r, row) => ({ row, name: name(r), value: r.amount, total: r.name === null })),
        { label: format.unit(total.unit), column: 'amount', cost: true },
      ),
    })
  },
}
