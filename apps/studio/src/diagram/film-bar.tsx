import type { Project, Results } from '@cellwright/model'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useDocument } from '../document/document.ts'
import { useRun } from '../run/run.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/words.ts'
import type { Place } from './place.ts'
import { SPEEDS, useTime } from './time.ts'
import { onFilmMoment, seekFilm } from './use-moment.ts'
import { diagramWords } from './words.ts'

interface FilmBarProps {
  readonly results: Results
  readonly project: Project | null
  readonly place: Place
  /** Day to propose. */
  readonly day: string
  readonly onClose: () => void
}

const DAY = 86400_000

/** A film of one replication: asked for here, loaded on demand, played and scrubbed. */
export function FilmBar({ results, project, place, day, onClose }: FilmBarProps) {
  const said = useWords(diagramWords)
  const format = useFormat()
  const { player, loading, step, failure, load, cancel, close } = useTime()
  const seed = useRun((s) => s.seed)
  const iso = (d: number) => new Date(d * DAY).toISOString().slice(0, 10)
  const [first, last] = project ? [iso(project.calendar.start), iso(project.calendar.end)] : ['', '']
  // All plants of a chain are in the film of any of them.
  const plant = place.level === 'project' ? (results.plants[0] ?? results.materialPlants[0])?.id : place.plant
  const [from, setFrom] = useState(day || proposed(results, plant) || first)
  const [hours, setHours] = useState(24)
  const ran = results.scope === 'run' ? results.engine.replications : null
  const leave = () => {
    close()
    onClose()
  }
  if (player) return <Playing onClose={leave} />
  return (
    <div className="dg-timeline">
      <span className="quiet">{ran === null ? said.filmAlone : said.filmOf(format.count(ran))}</span>
      <label>
        {said.day} <input type="date" value={from} min={first} max={last} onChange={(e) => setFrom(e.target.value)} />
      </label>
      <label>
        {said.stretch}{' '}
        <select value={hours} onChange={(e) => setHours(Number(e.target.value))}>
          <option value={24}>{said.aDay}</option>
          <option value={168}>{said.aWeek}</option>
        </select>
      </label>
      {loading ? (
        <>
          <progress max={step?.of ?? 1} value={step?.done ?? 0} aria-label={said.film} />
          <span className="quiet">{said.filming(format.percent(step ? step.done / step.of : 0, 2))}</span>
          <button type="button" onClick={cancel}>
            {said.cancel}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="primary"
          disabled={plant === undefined || from === ''}
          onClick={() => void load(plant!, from, hours, seed)}
        >
          {said.showFilm}
        </button>
      )}
      <button type="button" onClick={leave}>
        {said.closeFilm}
      </button>
      {failure !== null && <span role="alert">{said.filmFailed(failure)}</span>}
    </div>
  )
}

/** A day on which something is made: in the best year, or without a run on the first day of full production. */
function proposed(results: Results, plant: string | undefined): string {
  const found = [...results.plants, ...results.materialPlants].find((p) => p.id === plant)
  if (!found) return ''
  return found.bestYear ? `${found.bestYear.year}-06-01` : 'dates' in found ? found.dates.fullStart : found.fullStart
}

function Playing({ onClose }: { readonly onClose: () => void }) {
  const said = useWords(diagramWords)
  const format = useFormat()
  const { player, playing, speed, filmed, set } = useTime()
  const text = useDocument((s) => s.text)
  const slider = useRef<HTMLInputElement>(null)
  const clock = useRef<HTMLOutputElement>(null)
  const { film } = player!
  const start = Date.parse(film.fromDate)
  const timeOf = (t: number) => {
    const at = new Date(start + (t - film.from) * 1000).toISOString()
    return `${format.date(at.slice(0, 10))} ${at.slice(11, 16)}`
  }
  const saying = useRef(timeOf)
  useEffect(() => {
    saying.current = timeOf
  })
  useEffect(() => {
    let shown = ''
    const show = (t: number) => {
      if (slider.current) slider.current.value = String(Math.round(t - film.from))
      const text = saying.current(t)
      if (text === shown) return
      shown = text
      if (clock.current) clock.current.textContent = text
      slider.current?.setAttribute('aria-valuetext', text)
    }
    show(player!.at)
    return onFilmMoment(show)
  }, [player, film])
  const jump = (seconds: number) => {
    set({ playing: false })
    seekFilm(player!.at + seconds)
  }
  const onKey = (event: KeyboardEvent) => {
    const far = film.until - film.from
    const by = {
      ArrowRight: 60,
      ArrowUp: 60,
      ArrowLeft: -60,
      ArrowDown: -60,
      PageUp: 3600,
      PageDown: -3600,
      Home: -far,
      End: far,
    }[event.key]
    if (event.key === ' ') set({ playing: !playing })
    else if (by !== undefined) jump(by)
    else return
    event.preventDefault()
  }
  const speeds = said.speeds.split('|')
  const atEnd = () => player!.at >= film.until
  return (
    <div className="dg-timeline dg-timeline--film">
      <button type="button" aria-label={said.stepBack} title={said.stepBack} onClick={() => jump(-60)}>
        ◂
      </button>
      <button
        type="button"
        className="dg-timeline__play"
        aria-label={playing ? said.pause : said.play}
        title={playing ? said.pause : said.play}
        onClick={() => {
          if (!playing && atEnd()) seekFilm(film.from)
          set({ playing: !playing })
        }}
      >
        {playing ? '❚❚' : '▶'}
      </button>
      <button type="button" aria-label={said.stepOn} title={said.stepOn} onClick={() => jump(60)}>
        ▸
      </button>
      <span className="dg-timeline__scale">
        <input
          ref={slider}
          type="range"
          min={0}
          max={Math.round(film.until - film.from)}
          defaultValue={0}
          aria-label={said.moment}
          onChange={(e) => {
            set({ playing: false })
            seekFilm(film.from + Number(e.target.value))
          }}
          onKeyDown={onKey}
        />
      </span>
      <output ref={clock} className="dg-timeline__day" aria-live="off" />
      <select aria-label={said.pace} value={speed} onChange={(e) => set({ speed: Number(e.target.value) })}>
        {SPEEDS.map((s, i) => (
          <option key={s} value={i}>
            {said.aSecond(speeds[i] ?? '')}
          </option>
        ))}
      </select>
      <Which />
      {filmed !== null && filmed !== text && <span className="quiet">{said.older}</span>}
      {film.isCut && <span className="quiet">{said.filmCut}</span>}
      <button type="button" onClick={onClose}>
        {said.closeFilm}
      </button>
    </div>
  )
}

function Which() {
  const said = useWords(diagramWords)
  const format = useFormat()
  const ran = useRun((s) => s.results?.engine.replications ?? null)
  return (
    <span className="quiet" title={ran === null ? said.filmAlone : said.filmOf(format.count(ran))}>
      {ran === null ? said.filmShortAlone : said.filmShort(format.count(ran))}
    </span>
  )
}
