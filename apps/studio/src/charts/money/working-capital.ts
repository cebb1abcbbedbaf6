import type { LedgerResult, Results } from '@cellwright/model'
import { legendOf, overTime, series, yearText } from '../draw/over-time.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { moneyWords } from './words.ts'

type Row = LedgerResult['workingCapital'][number]

const TIED = ['rawMaterials', 'inRacks', 'betweenSteps', 'finishedGoods', 'receivables'] as const

const ledgerOf = ({ plants }: Results, id: string) => plants.find((p) => p.id === id)?.ledger ?? null

export const workingCapital: ChartKind = {
  id: 'working-capital',
  group: 'money',
  name: { en: 'Working capital by part', ru: 'Оборотный капитал по статьям' },
  needs: ['plant', 'run', 'money'],
  subjects: ({ plants }) => plants.filter((p) => p.ledger !== null).map(({ id }) => ({ id, name: id })),
  view: (results, id, { language, format }) => {
    const said = moneyWords[language]
    const { currency, year, workingCapital: rows } = ledgerOf(results, id)!
    const unit = `M ${currency} (${year})`
    const most = rows.reduce((best, r) => (r.total > best.total ? r : best), rows[0]!)
    const largest = TIED.reduce((best, p) => (most[p] > most[best] ? p : best), TIED[0])
    const parts = TIED.filter((p) => rows.some((r) => r[p] !== 0))
    const drawing = {
      rows,
      at: (r: Row) => r.year,
      atText: yearText,
      label: format.unit(unit),
      bars: [
        ...parts.map((p) => ({ id: p, name: said[p], color: series(TIED.indexOf(p)), value: (r: Row) => r[p] })),
        { id: 'payables', name: said.payables, color: series(6), value: (r: Row) => -r.payables },
      ],
      lines: [
        { id: 'total', name: said.tied, color: 'var(--text)', value: (r: Row) => r.total },
        { id: 'byShare', name: said.byShare, color: 'var(--series-8)', dashed: true, value: (r: Row) => r.byShare },
      ],
    }
    return viewOf<Row>({
      title: said.of(said.tiedTitle, id),
      summary: said.tiedSay(
        String(most.year),
        format.figure({ value: most.total, unit }),
        said[largest].toLocaleLowerCase(language),
        format.figure({ value: most[largest], unit }),
      ),
      columns: [
        { id: 'year', head: said.year, as: 'year', value: (r) => r.year },
        ...parts.map((p) => ({ id: p, head: said[p], unit, value: (r: Row) => r[p] })),
        { id: 'payables', head: said.payables, unit, value: (r) => -r.payables },
        { id: 'total', head: said.tied, unit, value: (r) => r.total },
        { id: 'byShare', head: said.byShare, unit, value: (r) => r.byShare },
      ],
      rows,
      legend: legendOf(drawing),
      draw: overTime(drawing),
      note: said.real(currency, String(year)),
    })
  },
}
