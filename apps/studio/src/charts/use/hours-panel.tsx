import type { StationHours } from '@cellwright/model'
import { useCallback, useMemo, useState } from 'react'
import { useLive } from '../../engine/live.ts'
import { useSay } from '../../words/say.ts'
import { useWords } from '../../words/words.ts'
import { Chart, type ChartColumn, type DrawContext } from '../chart.tsx'
import type { PanelProps } from '../kind.ts'
import { clock, drawHours, hoursSvg } from './hour-plot.ts'
import {
  dayRows,
  hourRows,
  isDaily,
  sumsOf,
  typicalWeek,
  within,
  zoomed,
  type DayRow,
  type HourRow,
  type Window,
} from './hour-rows.ts'
import { askHours, useHours } from './hours.ts'
import { hoursWords } from './hours-words.ts'
import './use.css'

/** A year of a station step by step, worked out when it is asked for. */
export default function HoursPanel(props: PanelProps) {
  const said = useWords(hoursWords)
  const say = useSay()
  const { subject, results } = props
  const { found, missing, busy, failure } = useHours()
  const hash = useLive((s) => s.looked?.hash ?? '')
  const its = found[subject]
  const name = results.stations.find((s) => s.id === subject)?.name ?? subject
  const ask = (text: string) => (
    <button type="button" onClick={() => void askHours(subject, hash)} disabled={busy !== null}>
      {busy === subject ? said.asking : text}
    </button>
  )
  return (
    <div className="station-hours">
      {!its && (
        <section className="chart" aria-label={said.title(name)}>
          <h3>{said.title(name)}</h3>
          <p className="quiet">{said.lead}</p>
          {ask(said.ask)}
        </section>
      )}
      {its && its.hash !== hash && (
        <p role="status">
          {said.stale} {ask(said.again)}
        </p>
      )}
      {failure !== null && <p role="alert">{said.failed(failure)}</p>}
      {missing.map((m) => (
        <p key={m.text} role="alert">
          {say.message(m)}
        </p>
      ))}
      {its && <Year {...props} name={name} hours={its.hours} />}
    </div>
  )
}

function Year({ hours, name, speech, id, source }: PanelProps & { readonly name: string; readonly hours: StationHours }) {
  const said = useWords(hoursWords)
  const { format, say } = speech
  const steps = hours.price.length
  const perDay = Math.round(24 / hours.step)
  const [window, setWindow] = useState<Window>(() => typicalWeek(hours))
  const shown = within(window, steps)
  const rows = useMemo(() => hourRows(hours, within(window, steps)), [hours, window, steps])
  const names = useMemo(
    () => ({ power: said.power, energy: said.energy, charged: said.charged, price: said.price, day: said.day }),
    [said],
  )
  const of = useMemo(() => ({ hours, window, names }), [hours, window, names])
  const draw = useCallback((context: DrawContext) => drawHours(context, { ...of, onZoom: setWindow }), [of])
  const drawSvg = useCallback((context: DrawContext) => hoursSvg(context, of), [of])
  const at = (t: number) => `${said.day} ${format.count(Math.floor(t / perDay) + 1)}, ${clock((t % perDay) * hours.step)}`
  const { taken, given, margin } = sumsOf(rows, hours.step)
  const money = hours.priceUnit.replace('/MWh', '')
  const daily = isDaily(shown, hours.step)
  const days = useMemo(() => (daily ? dayRows(hours, within(window, steps)) : []), [daily, hours, window, steps])
  const columns: readonly ChartColumn<HourRow | DayRow>[] = daily
    ? [
        { id: 'at', head: said.day, value: (r) => `${said.day} ${format.count(r.day)}` },
        { id: 'taken', head: said.taken, unit: 'MWh', value: (r) => ('taken' in r ? r.taken : null) },
        { id: 'given', head: said.given, unit: 'MWh', value: (r) => ('given' in r ? r.given : null) },
        { id: 'charged', head: said.charged, unit: '%', value: (r) => r.charged },
        { id: 'price', head: said.meanPrice, unit: hours.priceUnit, value: (r) => r.price },
        { id: 'low', head: said.lowest, unit: hours.priceUnit, value: (r) => ('low' in r ? r.low : null) },
        { id: 'high', head: said.highest, unit: hours.priceUnit, value: (r) => ('high' in r ? r.high : null) },
      ]
    : [
        { id: 'at', head: said.dayHour, value: (r) => at(r.index) },
        { id: 'charge', head: said.charge, unit: 'MW', value: (r) => ('charge' in r ? r.charge : null) },
        { id: 'discharge', head: said.discharge, unit: 'MW', value: (r) => ('discharge' in r ? r.discharge : null) },
        { id: 'charged', head: said.charged, unit: '%', value: (r) => r.charged },
        { id: 'price', head: said.price, unit: hours.priceUnit, value: (r) => r.price },
      ]
  const length = shown.until - shown.from
  const move = (by: number) => setWindow(within({ from: shown.from + by, until: shown.until + by }, steps))
  const made = hours.prices.from === 'made-up'
  return (
    <>
      <div className="panel-tools" role="group" aria-label={said.view}>
        <button type="button" onClick={() => setWindow(typicalWeek(hours))}>
          {said.week}
        </button>
        <button type="button" onClick={() => move(-length)} disabled={shown.from === 0}>
          {said.earlier}
        </button>
        <button type="button" onClick={() => move(length)} disabled={shown.until === steps}>
          {said.later}
        </button>
        <button type="button" onClick={() => setWindow(zoomed(shown, 0.5, perDay, steps))} disabled={length <= perDay}>
          {said.closer}
        </button>
        <button type="button" onClick={() => setWindow(zoomed(shown, 2, perDay, steps))} disabled={length === steps}>
          {said.farther}
        </button>
        <button type="button" onClick={() => setWindow({ from: 0, until: steps })} disabled={length === steps}>
          {said.year}
        </button>
      </div>
      <Chart
        id={id}
        source={source}
        title={said.title(name)}
        summary={said.summary(
          at(shown.from),
          at(shown.until - 1),
          format.figure({ value: taken, unit: 'MWh' }),
          format.figure({ value: given, unit: 'MWh' }),
          `${format.number(margin)}\u00a0${format.unit(money)}`,
        )}
        columns={columns}
        rows={daily ? days : rows}
        draw={draw}
        drawSvg={drawSvg}
        height={420}
        legend={[
          { name: `${said.given} (+)`, color: 'var(--series-1)' },
          { name: `${said.taken} (−)`, color: 'var(--series-2)' },
          { name: said.charged, color: 'var(--series-3)', shape: 'line' },
          { name: daily ? said.meanPrice : said.price, color: 'var(--series-4)', shape: 'line' },
          ...(daily ? [{ name: `${said.lowest}, ${said.highest}`, color: 'var(--series-8)', shape: 'line' as const }] : []),
        ]}
        note={`${said.note(hours.solver, say.name(hours.prices.name))}${made ? ` ${said.madeUp}` : ''}${daily ? ` ${said.daily}` : ''}`}
      />
    </>
  )
}
