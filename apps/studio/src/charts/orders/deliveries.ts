import type { ContractProductResult, Results } from '@cellwright/model'
import { legendOf, monthText, overTime, type OverTime } from '../draw/over-time.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { orderWords } from './words.ts'

type Row = ContractProductResult['months'][number]

/** Contract and product by the id of the subject. */
function deliveriesOf({ contracts }: Results, id: string) {
  return contracts
    .flatMap((contract) => contract.products.map((product) => ({ contract, product })))
    .find(({ contract, product }) => `${contract.id}.${product.id}` === id)
}

export const deliveries: ChartKind = {
  id: 'deliveries',
  group: 'orders',
  name: { en: 'Deliveries and backlog by month', ru: 'Поставки и долг по месяцам' },
  needs: ['order', 'run'],
  subjects: ({ contracts }) =>
    contracts.flatMap((c) =>
      c.products
        .filter((p) => p.months.length > 0)
        .map((p) => ({ id: `${c.id}.${p.id}`, name: `${c.id}, ${p.id}`, ...(c.plant === null ? {} : { plant: c.plant }) })),
    ),
  view: (results, id, { language, format }) => {
    const said = orderWords[language]
    const { contract, product } = deliveriesOf(results, id)!
    const rows = product.months
    const drawing: OverTime<Row> = {
      rows,
      at: (r) => r.month,
      atText: monthText,
      label: said.packs,
      bars: [{ id: 'delivered', name: said.delivered, color: 'var(--series-5)', value: (r) => r.delivered }],
      lines: [
        { id: 'ordered', name: said.ordered, color: 'var(--series-1)', dashed: true, value: (r) => r.ordered },
        { id: 'backlog', name: said.backlog, color: 'var(--series-2)', value: (r) => r.backlog },
      ],
    }
    const peak = product.largestBacklog
    return viewOf<Row>({
      title: said.title(contract.id, product.id),
      summary:
        (product.onTime
          ? said.onTime(
              format.figure(product.onTime) +
                (product.onTime.low === product.onTime.high ? '' : ` (${format.range(product.onTime)})`),
            )
          : '') + (peak ? said.backlogMost(format.count(peak.packs), format.date(peak.month)) : said.nothingOwed),
      columns: [
        { id: 'month', head: said.month, as: 'date', value: (r) => r.month },
        { id: 'ordered', head: said.ordered, unit: said.packs, value: (r) => r.ordered, digits: 6 },
        { id: 'delivered', head: said.delivered, unit: said.packs, value: (r) => r.delivered, digits: 6 },
        { id: 'backlog', head: said.backlog, unit: said.packs, value: (r) => r.backlog, digits: 6 },
        { id: 'made', head: said.made, unit: said.packs, value: (r) => r.made, digits: 6, missing: () => said.told },
      ],
      rows,
      legend: legendOf(drawing),
      draw: overTime(drawing),
      note: said.mean(format.count(contract.replications)),
    })
  },
}
