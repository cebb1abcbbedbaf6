import { millions, millionsHead, money, priceLevel } from './money-text.ts'
import { decimal, figure, percent } from './number-text.ts'
import { heading, note, pageTable, type Section } from './page.ts'

/** Investment by kind of money, with the other method's answer beside it. */
export const capexTable: Section = (results, page) =>
  results.plants.flatMap((p) => {
    const { lines, machine, likeForLike, factor, filledShare } = p.capex
    if (lines.length === 0) return []
    const rows = [
      ...lines.map((l) => ({ name: l.name, amount: l.amount })),
      { name: 'all, counted from the machines', amount: machine },
      { name: 'of it equipment, utilities and buildings', amount: likeForLike },
      { name: 'the same scaled from a whole reference plant', amount: factor },
    ]
    return [
      ...heading(page, `Investment of ${p.id}, in ${priceLevel(results)}`),
      ...pageTable(
        page,
        [
          { head: 'money for', cell: (r) => r.name },
          {
            head: millionsHead(results),
            align: 'right',
            cell: (r) => {
              const m = millions(r.amount)
              return m === undefined ? figure(r.amount) : decimal(m, 1)
            },
          },
        ],
        rows,
      ),
      ...lines.flatMap(({ name, scope }) =>
        scope ? note(page, `${name}: covers ${scope.covers}; not in it: ${scope.leavesOut}.`) : [],
      ),
      ...note(
        page,
        `${money(p.capex.perCapacity, results)} of capacity. The first sum counts machines at sourced prices; ${percent(filledShare)} of its equipment money had no such price and takes that of the reference plant. The last two lines have the same scope and come from different sources: they show how far apart such estimates are.`,
      ),
    ]
  })
