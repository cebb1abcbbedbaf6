import type { FilmOverview, Project, Results } from '@cellwright/model'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/words.ts'
import { FilmBar } from './film-bar.tsx'
import { milestonesOf } from './milestones.ts'
import { periodsOf } from './moments.ts'
import type { Place } from './place.ts'
import { useTime } from './time.ts'
import { diagramWords } from './words.ts'

interface TimelineProps {
  readonly overview: FilmOverview | null
  readonly results: Results
  readonly project: Project | null
  readonly place: Place
}

const PACES = [1, 2, 4, 8] as const

/** The calendar of the run, month by month, and the film of a stretch of it. */
export function Timeline({ overview, results, project, place }: TimelineProps) {
  const said = useWords(diagramWords)
  const format = useFormat()
  const { period, playing, pace, player, set } = useTime()
  const [wantsFilm, setWantsFilm] = useState(false)
  const slider = useRef<HTMLInputElement>(null)
  const periods = useMemo(() => (overview ? periodsOf(overview) : []), [overview])
  const end = overview?.plants.reduce((last, p) => (p.end > last ? p.end : last), '') ?? ''
  const marks = useMemo(() => milestonesOf(results, place.level === 'project' ? null : place.plant), [results, place])
  useEffect(() => {
    if (player || !playing || periods.length === 0) return undefined
    const timer = setInterval(() => {
      if (document.hidden) return
      const at = useTime.getState().period
      const next = at === null ? 0 : at + 1
      if (next >= periods.length) set({ playing: false })
      else set({ period: next })
    }, 1000 / pace)
    return () => clearInterval(timer)
  }, [player, playing, pace, periods, set])
  if (player || wantsFilm)
    return (
      <FilmBar
        results={results}
        project={project}
        place={place}
        day={period === null ? '' : (periods[period] ?? '')}
        onClose={() => setWantsFilm(false)}
      />
    )
  const day = period === null ? undefined : periods[period]
  const monthly = periods.length > 1 && periods[1]!.slice(0, 4) === periods[0]!.slice(0, 4)
  const saidDay = day === undefined ? said.mature : format.date(monthly ? day.slice(0, 7) : day.slice(0, 4))
  const yearOrMonth = monthly ? said.month : said.year
  const share = (iso: string) => (Date.parse(iso) - Date.parse(periods[0]!)) / (Date.parse(end) - Date.parse(periods[0]!))
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    event.preventDefault()
    set({ playing: !playing, period: period ?? 0 })
  }
  return (
    <div className="dg-timeline">
      {periods.length === 0 ? (
        <span className="quiet">{said.noTime}</span>
      ) : (
        <>
          <button
            type="button"
            aria-label={said.stepBack}
            title={said.stepBack}
            disabled={period === null}
            onClick={() => set({ period: period === 0 || period === null ? null : period - 1, playing: false })}
          >
            ◂
          </button>
          <button
            type="button"
            className="dg-timeline__play"
            aria-label={playing ? said.pause : said.play}
            title={playing ? said.pause : said.play}
            onClick={() => set({ playing: !playing, period: period === periods.length - 1 ? 0 : (period ?? 0) })}
          >
            {playing ? '❚❚' : '▶'}
          </button>
          <button
            type="button"
            aria-label={said.stepOn}
            title={said.stepOn}
            disabled={period === periods.length - 1}
            onClick={() => set({ period: period === null ? 0 : period + 1, playing: false })}
          >
            ▸
          </button>
          <span className="dg-timeline__scale">
            <input
              ref={slider}
              type="range"
              min={-1}
              max={periods.length - 1}
              value={period ?? -1}
              aria-label={yearOrMonth}
              aria-valuetext={saidDay}
              onChange={(e) => set({ period: Number(e.target.value) < 0 ? null : Number(e.target.value), playing: false })}
              onKeyDown={onKey}
            />
            <svg className="dg-timeline__marks" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              {marks.map((m) => {
                const x = share(m.day)
                return x >= 0 && x <= 1 ? (
                  <line
                    key={`${m.plant} ${m.what} ${m.day}`}
                    x1={x * 100}
                    x2={x * 100}
                    y2="6"
                    className={`dg-mark dg-mark--${m.what}`}
                  />
                ) : null
              })}
            </svg>
            <span className="hidden-text">
              {said.milestones}: {marks.map((m) => `${m.plant} ${m.name} ${said[m.what]} ${format.date(m.day)}`).join('; ')}
            </span>
          </span>
          <output className="dg-timeline__day">{saidDay}</output>
          <select aria-label={said.pace} value={pace} onChange={(e) => set({ pace: Number(e.target.value) })}>
            {PACES.map((p) => (
              <option key={p} value={p}>
                {said.aSecond(monthly ? said.months(p) : `${p}`)}
              </option>
            ))}
          </select>
          <Near marks={marks} day={day} monthly={monthly} />
        </>
      )}
      <button type="button" onClick={() => setWantsFilm(true)}>
        {said.film}…
      </button>
    </div>
  )
}

/** Milestones of the month that is shown. */
function Near({
  marks,
  day,
  monthly,
}: {
  readonly marks: ReturnType<typeof milestonesOf>
  readonly day: string | undefined
  readonly monthly: boolean
}) {
  const said = useWords(diagramWords)
  const format = useFormat()
  if (day === undefined) return null
  const length = monthly ? 7 : 4
  const now = marks.filter((m) => m.day.slice(0, length) === day.slice(0, length))
  if (now.length === 0) return null
  return (
    <span className="dg-timeline__near">
      {now.map((m) => `${m.plant}${m.name === '' ? '' : ` ${m.name}`}: ${said[m.what]} ${format.date(m.day)}`).join('; ')}
    </span>
  )
}
