import type { Results, SensitivityRow } from '@cellwright/model'
import { useCallback, useMemo } from 'react'
import { create } from 'zustand'
import { Chart, type ChartColumn, type DrawContext } from '../charts/chart.tsx'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { drawTornado, tornadoHeight } from './tornado-drawing.ts'
import { dayText } from './value-text.ts'
import { Traced } from './traced.tsx'
import { swing, swingsOf, type Swings } from './weights.ts'
import { weightWords } from './weight-words.ts'

const FEW = 12
const MANY = 40

interface TornadoState {
  /** As `Swings.id`; null: the first. */
  readonly chosen: string | null
  readonly all: boolean
  readonly choose: (chosen: string) => void
  readonly show: (all: boolean) => void
}

/** Which figure is looked at: the table of assumptions leads here. */
export const useTornado = create<TornadoState>()((set) => ({
  chosen: null,
  all: false,
  choose: (chosen) => set({ chosen }),
  show: (all) => set({ all }),
}))

/** How far a headline figure moves with each input alone. */
export function Tornado({ results }: { readonly results: Results }) {
  const said = useWords(weightWords)
  const format = useFormat()
  const say = useSay()
  const { chosen, all, choose, show } = useTornado()
  const groups = useMemo(() => swingsOf(results), [results])
  const names = useMemo(() => new Map(results.assumptions.map((a) => [a.id, a.name])), [results])
  const swings = groups.find((s) => s.id === chosen) ?? groups[0]
  const rows = useMemo(() => swings?.rows.slice(0, all ? MANY : FEW) ?? [], [swings, all])
  const nameOf = useCallback((r: SensitivityRow) => say.name(names.get(r.id) ?? r.name), [say, names])
  return (
    <section aria-labelledby="audit-tornado">
      <h2 id="audit-tornado">{said.tornado}</h2>
      {swings === undefined ? (
        <p className="quiet">{said.noSwings}</p>
      ) : (
        <>
          <div className="filters">
            <label>
              {`${said.figure} `}
              <select value={swings.id} onChange={(e) => choose(e.target.value)}>
                {groups.map((s) => (
                  <option key={s.id} value={s.id}>
                    {`${say.name(s.figure)}: ${s.scope}`}
                  </option>
                ))}
              </select>
            </label>
            <Traced figure={swings.id}>{said.explainIt}</Traced>
            {swings.rows.length > FEW && (
              <label>
                <input type="checkbox" checked={all} onChange={(e) => show(e.target.checked)} />
                {` ${said.showMany(Math.min(MANY, swings.rows.length))}`}
              </label>
            )}
          </div>
          <TornadoChart
            source={`${results.project.name}, ${results.project.hash.slice(0, 8)}`}
            swings={swings}
            rows={rows}
            nameOf={nameOf}
          />
          <p className="quiet">
            {said.notVaried(format.count(swings.rows.length), format.count(results.assumptions.length - swings.rows.length))}
          </p>
        </>
      )}
    </section>
  )
}

function TornadoChart({
  swings,
  rows,
  nameOf,
  source,
}: {
  readonly source: string
  readonly swings: Swings
  readonly rows: readonly SensitivityRow[]
  readonly nameOf: (row: SensitivityRow) => string
}) {
  const said = useWords(weightWords)
  const format = useFormat()
  const say = useSay()
  const { unit, base, scope } = swings
  const isDate = unit === 'date'
  const value = useCallback((x: number) => (isDate ? dayText(x, format) : format.number(x)), [isDate, format])
  const figure = say.name(swings.figure)
  const full = (x: number) => (isDate ? value(x) : `${value(x)}\u00a0${format.unit(unit)}`)
  const [largest] = rows
  const baseText = said.base(full(base))
  const draw = useCallback(
    (context: DrawContext) =>
      drawTornado(swings, rows, context, {
        name: (row) => (row.basis === 'assumed' ? `${nameOf(row)} *` : nameOf(row)),
        value,
        base: baseText,
      }),
    [swings, rows, nameOf, value, baseText],
  )
  const columns: readonly ChartColumn<SensitivityRow>[] = [
    { id: 'input', head: said.input, value: nameOf },
    { id: 'id', head: said.id, value: (r) => r.id },
    { id: 'basis', head: said.basis, value: (r) => say.name(r.basis) },
    { id: 'low', head: said.atLow, ...(isDate ? {} : { unit }), value: (r) => end(r.low, isDate, value) },
    { id: 'high', head: said.atHigh, ...(isDate ? {} : { unit }), value: (r) => end(r.high, isDate, value) },
    { id: 'swing', head: said.swing, unit: isDate ? 'd' : unit, value: swing },
  ]
  return (
    <Chart
      id="tornado"
      title={said.tornadoOf(figure, scope)}
      summary={
        largest
          ? said.tornadoSummary(figure, scope, full(base), nameOf(largest), full(largest.low ?? base), full(largest.high ?? base))
          : ''
      }
      columns={columns}
      rows={rows}
      draw={draw}
      height={tornadoHeight(rows.length)}
      along="y"
      legend={[
        { name: said.atLow, color: 'var(--series-5)' },
        { name: said.atHigh, color: 'var(--series-2)' },
        { name: said.assumed, color: 'var(--quiet)', shape: 'hatched' },
      ]}
      source={source}
      note={<p className="quiet">{said.tornadoNote}</p>}
    />
  )
}

function end(x: number | null, isDate: boolean, value: (x: number) => string): string | number | null {
  if (x === null) return null
  return isDate ? value(x) : x
}
