import type { Figure, PartyResult } from '@cellwright/model'
import { millions, millionsHead } from './money-text.ts'
import { decimal, NO_NUMBER, percent, sumDecimals } from './number-text.ts'
import { heading, note, pageTable, type Section } from './page.ts'

/** Who pays what of the investment, and who commits to buy; of several plants each by plant and all together. */
export const partiesTable: Section = (results, page) => {
  const { parties } = results
  if (parties.length === 0) return []
  const several = new Set(parties.map((p) => p.plant)).size > 1
  const rows = several ? [...parties, ...together(parties)] : parties
  const places = sumDecimals(rows.flatMap((r) => millions(r.total) ?? []))
  const money = (f: Figure) => decimal(millions(f) ?? null, places)
  const left = parties.filter((p) => p.kind === 'nobody')
  const ofMaterials = results.materialPlants.length > 0
  return [
    ...heading(page, 'Parties'),
    ...pageTable(
      page,
      [
        { head: 'who pays', cell: (p) => p.name },
        ...(several ? [{ head: 'plant', cell: (p: (typeof rows)[number]) => p.plant }] : []),
        { head: 'buildings', align: 'right', cell: (p) => money(p.building) },
        { head: 'equipment', align: 'right', cell: (p) => money(p.equipment) },
        { head: 'rest', align: 'right', cell: (p) => money(p.rest) },
        { head: 'in all', align: 'right', cell: (p) => money(p.total) },
        { head: 'share', align: 'right', cell: (p) => percent(Math.abs(p.share - 1) < ROUNDING ? 1 : p.share) },
        {
          head: 'buys',
          align: 'right',
          cell: ({ offtake: o }) => (o ? `${percent(o.share)} of what is made` : NO_NUMBER),
        },
      ],
      rows,
    ),
    ...note(
      page,
      `${millionsHead(results)}. Equipment: machines, utilities and freight${ofMaterials ? '; of plants of materials machines, their installation and services of the site, and ponds stand under buildings' : ''}. Rest: land, engineering, owner's cost, contingency. Buys: share of the output that it commits to buy.${
        left.length > 0 ? ' Nobody named: what the file names no party for.' : ''
      }`,
    ),
  ]
}

const ROUNDING = 1e-9

/** What each pays of all plants. */
function together(parties: readonly PartyResult[]): PartyResult[] {
  const sum = (of: readonly PartyResult[], read: (p: PartyResult) => Figure): Figure => ({
    unit: read(of[0]!).unit,
    value: of.reduce((all, p) => all + read(p).value, 0),
  })
  const whole = sum(parties, (p) => p.total).value
  return [...new Set(parties.map((p) => p.id))].map((id) => {
    const own = parties.filter((p) => p.id === id)
    const paid = sum(own, (p) => p.total)
    return {
      ...own[0]!,
      plant: 'all',
      building: sum(own, (p) => p.building),
      equipment: sum(own, (p) => p.equipment),
      rest: sum(own, (p) => p.rest),
      total: paid,
      share: whole > 0 ? paid.value / whole : 0,
      offtake: null,
    }
  })
}
