import type { FilmOverview, Results } from '@cellwright/model'
import { legendOf, overTime, series, type OverTime } from '../draw/over-time.ts'
import { viewOf, type ChartKind, type Subject } from '../kind.ts'
import { outputWords } from './words.ts'

interface Store {
  readonly id: string
  readonly step: string
  readonly where: 'before' | 'inside'
  readonly port: string | null
  readonly capacity: number | null
  readonly ends: readonly number[]
}

/** Lines that can be told apart. */
const DRAWN = 6
/** Between the plant and the unit in the id of a subject. */
const BETWEEN = '\u0000'

/** What lies before and in the steps of a plant, of those that are counted in one unit, the largest first. */
export function storesOf(overview: FilmOverview, plant: string, unit: string): readonly Store[] {
  const mean = (s: Store) => s.ends.reduce((sum, v) => sum + v, 0)
  return (overview.plants.find((p) => p.plant === plant)?.steps ?? [])
    .flatMap(({ step, levels }) =>
      levels
        .filter((l) => l.unit === unit && l.ends.some((v) => v > 0))
        .map(({ where, port, capacity, ends }, i): Store => ({
          id: `${step}.${where}.${port ?? i}`,
          step,
          where,
          port,
          capacity,
          ends,
        })),
    )
    .toSorted((a, b) => mean(b) - mean(a))
}

export const stocks: ChartKind = {
  id: 'stocks',
  group: 'output',
  name: { en: 'Stock between the steps over time', ru: 'Запасы между операциями во времени' },
  needs: ['run', 'overview'],
  subjects: (_, { overview }) =>
    overview?.plants.flatMap(({ plant, steps }): Subject[] => {
      const units = [...new Set(steps.flatMap((s) => s.levels.filter((l) => l.ends.some((v) => v > 0)).map((l) => l.unit)))]
      return units.map((unit) => ({ id: `${plant}${BETWEEN}${unit}`, name: `${plant}, ${unit}`, plant }))
    }) ?? [],
  view: (results, id, { language, format, say, overview }) => {
    const said = outputWords[language]
    const [plant, unit] = id.split(BETWEEN) as [string, string]
    const all = storesOf(overview!, plant, unit)
    const { from } = overview!.plants.find((p) => p.plant === plant)!
    const rows = from.map((day, i) => ({ day, i }))
    type Row = (typeof rows)[number]
    const names = stepNames(results, plant)
    const name = (s: Store) =>
      said[s.where](say.name(names.get(s.step) ?? s.step)) + (s.port === null ? '' : `, ${say.name(s.port)}`)
    const [most] = all
    const peak = most!.ends.indexOf(Math.max(...most!.ends))
    const drawing: OverTime<Row> = {
      rows,
      at: (r) => r.day,
      atText: (at) => format.date(at.slice(0, 7)),
      label: say.name(unit),
      lines: all
        .slice(0, DRAWN)
        .map((s, k) => ({ id: s.id, name: name(s), color: series(k), value: (r: Row) => s.ends[r.i] ?? null })),
    }
    return viewOf<Row>({
      title: said.stocksOf(plant, say.name(unit)),
      summary: said.stocksSay(
        name(most!),
        format.figure({ value: most!.ends[peak]!, unit }),
        format.date(from[peak]!),
        most!.capacity === null ? '' : said.ofPlaces(format.count(most!.capacity)),
      ),
      columns: [
        { id: 'day', head: said.month, as: 'date', value: (r) => r.day },
        ...all.map((s) => ({ id: s.id, head: name(s), unit, value: (r: Row) => s.ends[r.i] ?? null })),
      ],
      rows,
      height: 320,
      legend: legendOf(drawing),
      draw: overTime(drawing),
      note: said.stocksNote(format.count(overview!.replications), String(Math.min(DRAWN, all.length))),
    })
  },
}

/** Names of the steps of a plant by their ids. */
export function stepNames({ plants, materialPlants }: Results, id: string): ReadonlyMap<string, string> {
  return new Map([...plants, ...materialPlants].find((p) => p.id === id)?.steps.map((s) => [s.id, s.name]))
}
