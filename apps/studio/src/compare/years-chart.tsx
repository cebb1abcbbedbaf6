import type { CompareResults } from '@cellwright/model'
import { useCallback, useMemo } from 'react'
import { Chart, type ChartColumn, type DrawContext } from '../charts/chart.tsx'
import { Plot, plotted, stops } from '../charts/plot.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/words.ts'
import { plantYears, type PlantYears, type YearLine } from './rows.ts'
import { sideName } from './side-name.ts'
import { compareWords } from './words.ts'

/** Output by year less that of the base, plant by plant. */
export function YearsCharts({ results }: { readonly results: CompareResults }) {
  const plants = useMemo(() => plantYears(results), [results])
  return plants.map((of) => <YearsChart key={of.plant} of={of} results={results} />)
}

function YearsChart({ of, results }: { readonly of: PlantYears; readonly results: CompareResults }) {
  const said = useWords(compareWords)
  const format = useFormat()
  const { rows, unit, plant } = of
  const sides = results.sides.slice(1)
  const names = new Map(sides.map((side) => [side.id, sideName(side, said)]))
  const columns: ChartColumn<YearLine>[] = [
    { id: 'year', head: said.year, as: 'year', value: (y) => y.year },
    { id: 'side', head: said.side, value: (y) => names.get(y.side) ?? y.side },
    { id: 'base', head: said.ofBase, unit, value: (y) => y.base?.value ?? null },
    { id: 'variant', head: said.ofSide, unit, value: (y) => y.variant?.value ?? null },
    { id: 'difference', head: said.diff, unit, value: (y) => y.difference?.value ?? null },
    { id: 'low', head: said.low, unit, value: (y) => y.difference?.low ?? null },
    { id: 'high', head: said.high, unit, value: (y) => y.difference?.high ?? null },
  ]
  const draw = useCallback(
    (context: DrawContext) => {
      const at = (y: YearLine) => y.difference?.value ?? null
      const colour = (y: YearLine) => colourOf(results, y.side)
      return plotted(context, {
        marginLeft: 60,
        fx: { label: null, tickFormat: String },
        x: { axis: null, domain: results.sides.slice(1).map((s) => s.id) },
        y: { grid: true, label: context.format.unit(unit) },
        marks: [
          Plot.ruleY([0], { stroke: 'var(--text)' }),
          Plot.ruleX(rows, {
            fx: 'year',
            x: 'side',
            y1: (y: YearLine) => y.difference?.low ?? y.difference?.value ?? null,
            y2: (y: YearLine) => y.difference?.high ?? y.difference?.value ?? null,
            stroke: colour,
            strokeWidth: 3,
          }),
          Plot.dot(rows, {
            fx: 'year',
            x: 'side',
            y: at,
            r: 4,
            fill: (y: YearLine) => (y.distinct ? colour(y) : 'var(--panel)'),
            stroke: colour,
            strokeWidth: 2,
            ...stops((i) => ({ row: i, column: 'difference' })),
          }),
        ],
      })
    },
    [rows, unit, results],
  )
  const told = rows.filter((y) => y.distinct).length
  return (
    <Chart
      id={`compared-years-${plant}`}
      title={said.years(plant)}
      summary={said.yearsSummary(format.count(told), format.count(rows.length), format.unit(unit))}
      columns={columns}
      rows={rows}
      draw={draw}
      legend={sides.map((side) => ({ name: sideName(side, said), color: colourOf(results, side.id), shape: 'line' }))}
      note={said.yearsNote}
      source={said.from(
        results.project.hash,
        String(results.engine.seed),
        format.count(results.engine.replications),
        format.count(results.engine.draws),
        results.engine.version,
      )}
    />
  )
}

function colourOf({ sides }: CompareResults, id: string): string {
  return `var(--series-${((sides.findIndex((s) => s.id === id) - 1) % 8) + 1})`
}
