import type { FlowRow } from '@cellwright/model'
import { sankeyDrawing } from '../draw/sankey.ts'
import { viewOf, whole, type ChartKind } from '../kind.ts'
import { moneyWords } from './words.ts'

export const payments: ChartKind = {
  id: 'payments',
  group: 'flows',
  name: { en: 'Money between the plants (Sankey)', ru: 'Деньги между заводами (Санки)' },
  needs: ['chain', 'run'],
  subjects: ({ flows }) => whole(flows.some((f) => f.kind === 'money' && f.amount.value > 0)),
  view: ({ flows }, _, { language, format, say }) => {
    const said = moneyWords[language]
    const rows = flows.filter((f) => f.kind === 'money' && f.amount.value > 0)
    const unit = rows[0]!.amount.unit
    const most = rows.reduce((best, f) => (f.amount.value > best.amount.value ? f : best), rows[0]!)
    return viewOf<FlowRow>({
      title: said.payments,
      summary: said.flowsSay(say.name(most.what), say.name(most.from), say.name(most.to), format.figure(most.amount)),
      columns: [
        { id: 'from', head: said.flowFrom, value: (f) => say.name(f.from) },
        { id: 'to', head: said.flowTo, value: (f) => say.name(f.to) },
        { id: 'what', head: said.flowWhat, value: (f) => say.name(f.what) },
        { id: 'amount', head: said.amount, unit, value: (f) => f.amount.value },
      ],
      rows,
      along: 'y',
      height: 300,
      draw: sankeyDrawing(
        rows.map((f, row) => ({ row, from: f.from, to: f.to, value: f.amount.value })),
        { column: 'amount', name: say.name, color: (_id, i) => `var(--series-${(i % 8) + 1})`, unit: format.unit(unit) },
      ),
      note: said.paymentsNote,
    })
  },
}
