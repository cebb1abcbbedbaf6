import { legendOf, overTime, series, yearText } from '../draw/over-time.ts'
import type { Results } from '@cellwright/model'
import { viewOf, type ChartKind } from '../kind.ts'
import { outputWords } from './words.ts'

interface Row {
  readonly year: number
  readonly share: number
}

/** Yield over all steps in the years in which something is made. */
export function yieldRows({ plants, materialPlants }: Results, id: string): readonly Row[] {
  const plant = plants.find((p) => p.id === id)
  if (plant) return plant.years.filter((y) => y.output.value > 0).map((y) => ({ year: y.year, share: y.yield * 100 }))
  const material = materialPlants.find((p) => p.id === id)
  return (
    material?.years
      .filter((y) => y.made.value > 0)
      .map(({ year, made, scrap }) => ({ year, share: (made.value / (made.value + scrap.value)) * 100 })) ?? []
  )
}

export const yields: ChartKind = {
  id: 'yield',
  group: 'output',
  name: { en: 'Yield by year', ru: 'Выход годного по годам' },
  needs: ['run'],
  subjects: (results) =>
    [...results.plants, ...results.materialPlants]
      .filter((p) => yieldRows(results, p.id).length > 0)
      .map(({ id }) => ({ id, name: id })),
  view: (results, id, { language, format }) => {
    const said = outputWords[language]
    const rows = yieldRows(results, id)
    const [first, last] = [rows[0]!, rows.at(-1)!]
    const share = (r: Row) => format.percent(r.share / 100, 4)
    const drawing = {
      rows,
      at: (r: Row) => r.year,
      atText: yearText,
      label: `${said.yield}, %`,
      lines: [{ id: 'yield', name: said.yield, color: series(0), value: (r: Row) => r.share }],
      free: true,
    }
    return viewOf<Row>({
      title: said.yieldOf(id),
      summary: (last.share >= first.share ? said.yieldSay : said.yieldFell)(
        share(first),
        String(first.year),
        share(last),
        String(last.year),
      ),
      columns: [
        { id: 'year', head: said.year, as: 'year', value: (r) => r.year },
        { id: 'yield', head: said.yield, unit: '%', value: (r) => r.share },
      ],
      rows,
      legend: legendOf(drawing),
      draw: overTime(drawing),
      height: 220,
    })
  },
}
