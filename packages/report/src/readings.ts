import type { ReadingOption, ReadingResult } from '@cellwright/model'
import { counted, NO_NUMBER, number } from './number-text.ts'
import { heading, note, pageTable, sentence, type Page, type Section } from './page.ts'

/** Questions of the file: which of several readings its figures fit. */
export const readings: Section = (results, page) => results.readings.flatMap((r) => oneReading(r, page))

function oneReading(r: ReadingResult, page: Page): string[] {
  const [first] = r.options
  return [
    ...heading(page, `Question: ${r.question}`),
    ...sentence(page, r.conclusion.text),
    '',
    ...pageTable(
      page,
      [
        { head: 'reading', cell: (o) => `${o.id}${o.makes.length > 0 ? ` (${o.makes.join(', ')})` : ''}` },
        { head: 'hold', align: 'right', cell: (o) => `${o.fits} of ${o.of}` },
        { head: 'distance', align: 'right', cell: (o) => number(o.distance, 2) },
        { head: 'so', cell: (o: ReadingOption) => (o.ruledOut ? 'ruled out' : 'possible') },
      ],
      r.options,
    ),
    ...note(
      page,
      `Of the ${counted(first?.of ?? 0, 'figure')} that can be judged in every reading and of which they do not all say the same. Distance: how far the figures lie from the middle of what the model or comparable plants say, in half-widths of that band, in the median. Ruled out: a figure lies outside the whole range of this reading, allowances and all and not merely at its border, and holds in another, and none says the opposite.`,
    ),
    ...(r.telling.length === 0 ? [] : ['', ...telling(r, page)]),
  ]
}

/** Figures that differ between the readings. */
function telling(r: ReadingResult, page: Page): string[] {
  const rows = r.telling.flatMap((c) =>
    c.readings.map((one, i) => ({ ...one, figure: i === 0 ? `${c.title} ${c.announced} (${c.id})` : '' })),
  )
  return [
    ...pageTable(
      page,
      [
        { head: 'figure that tells them apart', cell: (row) => row.figure },
        { head: 'reading', cell: (row) => row.id },
        { head: 'verdict', cell: (row) => `${row.verdict}${row.borderline ? ' (borderline)' : ''}` },
        { head: 'announced / model', align: 'right', cell: (row) => (row.ratio === null ? NO_NUMBER : number(row.ratio, 2)) },
      ],
      rows,
    ),
  ]
}
