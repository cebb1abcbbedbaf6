import type { Figure, Results } from '@cellwright/model'
import { words } from '../../words/words.ts'
import { legendOf, overTime, series, yearText } from '../draw/over-time.ts'
import { viewOf, type ChartKind, type Columns, type Speech } from '../kind.ts'
import { outputWords } from './words.ts'

export interface OutputRow {
  readonly year: number
  readonly made: number
  readonly low: number | null
  readonly high: number | null
  readonly pieces: number | null
  readonly scrap: number | null
  readonly bottleneck: string | null
}

/** Output by year of a plant of cells, packs or materials. */
export interface OutputOf {
  readonly unit: string
  readonly rows: readonly OutputRow[]
  readonly nameplate: Figure
  readonly sized: Figure
  readonly simulated: Figure | null
  /** Replications behind the intervals. */
  readonly n: number
}

export function outputOf({ plants, materialPlants, engine }: Results, id: string): OutputOf | undefined {
  const plant = plants.find((p) => p.id === id)
  const names = new Map((plant ?? materialPlants.find((p) => p.id === id))?.steps.map((s) => [s.id, s.name]))
  const nameOf = (step: string | null) => (step === null ? null : (names.get(step) ?? step))
  if (plant)
    return {
      unit: plant.years[0]?.output.unit ?? 'GWh',
      rows: plant.years.map(({ year, output, packs, bottleneck }) => ({
        year,
        made: output.value,
        low: output.low ?? null,
        high: output.high ?? null,
        pieces: packs,
        scrap: null,
        bottleneck: nameOf(bottleneck),
      })),
      nameplate: plant.nameplate,
      sized: plant.sized,
      simulated: plant.simulated,
      n: engine.replications,
    }
  const material = materialPlants.find((p) => p.id === id)
  return (
    material && {
      unit: material.years[0]?.made.unit ?? 't',
      rows: material.years.map(({ year, made, scrap, bottleneck }) => ({
        year,
        made: made.value,
        low: made.low ?? null,
        high: made.high ?? null,
        pieces: null,
        scrap: scrap.value,
        bottleneck: nameOf(bottleneck),
      })),
      nameplate: material.nameplate,
      sized: material.sized,
      simulated: material.simulated,
      n: engine.replications,
    }
  )
}

/** First year in which 95 % of the nameplate is made, and the year in which most is. */
export function outputFinding({ rows, nameplate }: OutputOf): {
  readonly reached: OutputRow | undefined
  readonly best: OutputRow | undefined
} {
  const reached = rows.find((r) => r.made >= 0.95 * nameplate.value)
  const best = rows.reduce<OutputRow | undefined>((most, r) => (r.made > (most?.made ?? 0) ? r : most), undefined)
  return { reached, best }
}

const names = words({ en: { name: 'Output by year' }, ru: { name: 'Выпуск по годам' } })

export const output: ChartKind = {
  id: 'output',
  group: 'output',
  name: { en: names.en.name, ru: names.ru.name },
  needs: ['run'],
  subjects: ({ plants, materialPlants }) =>
    [...plants, ...materialPlants].filter((p) => p.years.length > 0).map(({ id }) => ({ id, name: id })),
  view: (results, id, speech) => {
    const said = outputWords[speech.language]
    const { format, say } = speech
    const of = outputOf(results, id)!
    const { rows, unit, nameplate, sized, simulated, n } = of
    const columns: Columns<OutputRow> = [
      { id: 'year', head: said.year, as: 'year', value: (r) => r.year },
      { id: 'made', head: said.made, unit, value: (r) => r.made },
      { id: 'low', head: said.low, unit, value: (r) => r.low, missing: () => said.noSpread },
      { id: 'high', head: said.high, unit, value: (r) => r.high, missing: () => said.noSpread },
      ...(rows.some((r) => r.pieces !== null)
        ? [{ id: 'pieces', head: said.packs, unit: said.pieces, as: 'count' as const, value: (r: OutputRow) => r.pieces }]
        : []),
      ...(rows.some((r) => r.scrap !== null)
        ? [{ id: 'scrap', head: said.scrapped, unit, value: (r: OutputRow) => r.scrap }]
        : []),
      {
        id: 'bottleneck',
        head: said.bottleneck,
        value: (r) => (r.bottleneck === null ? null : say.name(r.bottleneck)),
        missing: (r) => (r.made > 0 ? said.noBottleneck : said.noneMade),
      },
    ]
    const drawing = {
      rows,
      at: (r: OutputRow) => r.year,
      atText: yearText,
      label: `${said.made}, ${format.unit(unit)}`,
      bars: [{ id: 'made', name: said.made, color: series(0), value: (r: OutputRow) => r.made }],
      levels: [
        { name: said.nameplate(format.figure(nameplate)), value: nameplate.value, color: 'var(--series-2)' },
        { name: said.sized(format.figure(sized)), value: sized.value, color: 'var(--series-3)' },
        ...(simulated
          ? [{ name: said.simulated(format.figure(simulated)), value: simulated.value, color: 'var(--series-5)' }]
          : []),
      ],
      interval: { of: 'made', low: (r: OutputRow) => r.low, high: (r: OutputRow) => r.high },
    }
    return viewOf<OutputRow>({
      title: said.outputOf(id),
      summary: outputSummary(of, speech),
      columns,
      rows,
      legend: legendOf(drawing),
      draw: overTime(drawing),
      note: rows.some((r) => r.low !== null) ? said.intervals(said.ci95, format.count(n)) : n === 1 ? said.noInterval : undefined,
    })
  },
}

function outputSummary(of: OutputOf, { language, format }: Speech): string {
  const said = outputWords[language]
  const { reached, best } = outputFinding(of)
  if (!best) return said.nothing
  const value = (r: OutputRow) => format.figure({ value: r.made, unit: of.unit })
  const range =
    best.low === null || best.high === null
      ? ''
      : said.bestRange(format.number(best.low), format.number(best.high), format.count(of.n))
  const first = reached
    ? said.reaches(String(reached.year), value(reached), format.figure(of.nameplate))
    : said.never(format.figure(of.nameplate))
  return first + said.best(String(best.year), value(best), range)
}
