import type { CircleResult, CircleSourceResult } from '@cellwright/model'
import { decimal, figure, NO_NUMBER, number, percent, quantity } from './number-text.ts'
import { TIE } from './wrap.ts'
import { heading, note, pageTable, sentence, type Page, type Section } from './page.ts'

/** What comes back to plants that recycle: from where and when, what is recovered, where it goes, where the elements are at the end. */
export const circles: Section = (results, page) => results.circles.flatMap((c) => oneCircle(c, page))

function oneCircle(c: CircleResult, page: Page): string[] {
  return [
    ...heading(page, `What comes back to ${c.id}`),
    ...sentence(
      page,
      `[${c.id}] takes apart ${SORTS[c.takes]} of cells ${c.cell}, at most ${figure(c.nameplate)}: of a tonne ${number(c.productPerFeed)} t of ${c.product}.`,
    ),
    ...c.sources.flatMap((s) =>
      sentence(
        page,
        `<-- from [${s.from}] by the row ${s.id}: ${percent(s.share)} of what comes back, ${figure(s.leadTime)} on the way`,
      ),
    ),
    ...yearsTable(c, page),
    ...c.sources.filter((s) => s.years.some((y) => y.put > 0)).flatMap((s) => packsTable(s, page)),
    ...elementsTable(c, page),
    ...rowsText(c, page),
    ...moneyText(c, page),
  ]
}

const SORTS = { packs: 'packs', cells: 'rejected cells', electrodes: 'scrap of electrodes' } as const

function yearsTable(c: CircleResult, page: Page): string[] {
  const years = c.years.filter((y) => y.sent > 0 || y.taken > 0)
  if (years.length === 0) return ['', ...note(page, `Nothing comes back from ${c.years[0]?.year} to ${c.years.at(-1)?.year}.`)]
  const simulated = (year: number) => c.simulated.find((y) => y.year === year)
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y) => String(y.year) },
        { head: 'arrives', align: 'right', cell: (y) => tonnes(y.arrived) },
        { head: 'taken in', align: 'right', cell: (y) => tonnes(y.taken) },
        { head: 'waits', align: 'right', cell: (y) => tonnes(y.waiting) },
        { head: 'idle', align: 'right', cell: (y) => tonnes(y.idle) },
        { head: 'made', align: 'right', cell: (y) => tonnes(y.made) },
        ...(c.simulated.length === 0
          ? []
          : [
              {
                head: 'simulated',
                align: 'right' as const,
                cell: (y: CircleResult['years'][number]) => tonnes(simulated(y.year)?.taken ?? 0),
              },
            ]),
      ],
      years,
    ),
    ...note(
      page,
      `Tonnes. Arrives: at the plant, after the time on the way. Waits: at the end of the year. Idle: what the plant could have taken in beside that. Made: ${c.product}.${c.simulated.length === 0 ? '' : ' Simulated: taken in, mean of the replications; loads are whole there.'} Years in which nothing comes are left out.`,
    ),
  ]
}

function packsTable(s: CircleSourceResult, page: Page): string[] {
  return [
    '',
    ...pageTable(
      page,
      [
        { head: `packs of ${s.from}`, cell: (y) => String(y.year) },
        { head: 'put to use', align: 'right', cell: (y) => decimal(y.put, 0) },
        { head: 'retired', align: 'right', cell: (y) => decimal(y.retired, 0) },
        { head: 'in use', align: 'right', cell: (y) => decimal(y.inUse, 0) },
        { head: 'second life', align: 'right', cell: (y) => decimal(y.serving, 0) },
        { head: 'to recycling', align: 'right', cell: (y) => decimal(y.count, 0) },
        { head: 'GWh when new', align: 'right', cell: (y) => decimal(y.energy, 3) },
      ],
      s.years.filter((y) => y.put > 0 || y.inUse >= 0.5 || y.serving >= 0.5 || y.count >= 0.5),
    ),
    ...note(page, 'Packs, expected numbers; in use and in a second life at the end of the year.'),
  ]
}

function elementsTable(c: CircleResult, page: Page): string[] {
  const at = (element: string) => c.balance.find((b) => b.element === element)
  type Row = CircleResult['elements'][number]
  const mass = (head: string, key: 'put' | 'inUse' | 'secondLife' | 'gone' | 'stock' | 'recovered' | 'lost') => ({
    head,
    align: 'right' as const,
    cell: (e: Row) => tonnes(at(e.element)?.[key] ?? 0),
  })
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'element', cell: (e) => e.element },
        { head: 'in it', align: 'right', cell: (e) => percent(e.inFeed) },
        { head: 'yield', align: 'right', cell: (e) => quantity(e.recovered.value, '%') },
        {
          head: 'from - to',
          align: 'right',
          cell: ({ recovered: { low, high } }) =>
            low === undefined || high === undefined ? NO_NUMBER : `${decimal(low, 0)}${TIE}-${TIE}${quantity(high, '%')}`,
        },
        mass('put', 'put'),
        mass('in use', 'inUse'),
        mass('again', 'secondLife'),
        mass('gone', 'gone'),
        mass('stock', 'stock'),
        mass('won', 'recovered'),
        mass('lost', 'lost'),
      ],
      c.elements,
    ),
    ...note(
      page,
      `Tonnes at the end of ${c.years.at(-1)?.year}: put on the market in packs, or rejected; in use; in a second life (again); lost from that or gone elsewhere; on the way and in store; won in what is sold; lost in recycling. They add up in every year${c.residual > 1e-9 ? `, but for ${number(c.residual)} of what was put` : ''}. Of carbon what leaves as graphite counts. Yields of recycling are assumptions with their ends; a maker claims 80 to 100 % of all materials.`,
    ),
  ]
}

function rowsText(c: CircleResult, page: Page): string[] {
  return c.rows.flatMap((row) => {
    const used = row.years.filter((y) => y.sent > 0)
    if (used.length === 0) return []
    const best = used.reduce((a, b) => ((b.share ?? 0) > (a.share ?? 0) ? b : a))
    const total = used.reduce((so, y) => so + y.sent, 0)
    const share = best.share === null ? '' : `; at most ${percent(best.share)} of what it uses by rows, in ${best.year}`
    return sentence(
      page,
      `--> ${c.product} to ${row.to === null ? 'customers outside' : `[${row.to}]`} by the row ${row.id}: ${tonnes(total)} t from ${used[0]!.year} to ${used.at(-1)!.year}${share}`,
    )
  })
}

function moneyText({ worth, secondLife }: CircleResult, page: Page): string[] {
  const product = worth.product === null ? 'the product has no price' : `${figure(worth.product)} of the main product`
  const black =
    worth.blackMass === null
      ? ''
      : `; its nickel, cobalt and lithium would bring ${figure(worth.blackMass)} as black mass at what is paid in China`
  const again = secondLife
    ? sentence(
        page,
        `Packs with ${percent(secondLife.from)} of their capacity and more serve again for ${figure(secondLife.time)} (an assumption). To make one ready costs ${figure(secondLife.repurposing)}, and a new pack for storage ${figure(secondLife.newPack)}: ${secondLife.left.value > 0 ? `${figure(secondLife.left)} are left for the used pack, for its shorter life and for who sells it` : 'nothing is left for the used pack'}.`,
      )
    : []
  return [
    ...sentence(page, `A tonne taken in brings ${product} and ${figure(worth.byProducts)} of what is sold beside it${black}.`),
    ...again,
  ]
}

function tonnes(value: number): string {
  return decimal(value, value > 0 && value < 100 ? 1 : 0)
}
