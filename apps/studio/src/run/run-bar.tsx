import { useEffect, useState } from 'react'
import { useLive } from '../engine/live.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { secondsLeft, shareOf, tally, type Tally } from './progress.ts'
import { RunSettings } from './run-settings.tsx'
import { useRun } from './run.ts'
import { runWords } from './words.ts'
import './run.css'

/** A field that is left is written within this time [ms]. */
const WRITING = 60

/** Starts the run, says how far it is and stops it. */
export function RunBar() {
  const said = useWords(runWords)
  const running = useRun((s) => s.running)
  const start = useRun((s) => s.start)
  const cancel = useRun((s) => s.cancel)
  const ran = useRun((s) => s.results !== null)
  const faulty = useLive((s) => s.looked !== null && s.looked.project === null)
  const [stopping, setStopping] = useState(false)
  useEffect(() => {
    if (!running) setStopping(false)
  }, [running])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      event.preventDefault()
      // A field that is being typed in is written first, when it is left.
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
      if (useLive.getState().looked?.project !== null) setTimeout(() => void useRun.getState().start(), WRITING)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className="run-bar">
      {running ? (
        <>
          <button
            type="button"
            disabled={stopping}
            title={said.cancelTitle}
            onClick={() => {
              setStopping(true)
              cancel()
            }}
          >
            {stopping ? said.cancelling : said.cancel}
          </button>
          <RunProgress />
        </>
      ) : (
        <>
          <button
            type="button"
            className="primary"
            disabled={faulty}
            title={faulty ? said.faults : said.runTitle}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void start()}
          >
            {ran ? said.again : said.run}
          </button>
          <RunSettings />
        </>
      )}
    </div>
  )
}

function RunProgress() {
  const said = useWords(runWords)
  const say = useSay()
  const format = useFormat()
  const step = useRun((s) => s.step)
  const [state, setState] = useState<Tally | null>(null)
  useEffect(() => {
    if (step) setState((before) => tally(before, step, performance.now()))
  }, [step])
  const share = state ? shareOf(state) : null
  const percent = share === null ? '' : format.percent(share, 2)
  useEffect(() => {
    const own = document.title
    const put = () => {
      document.title = document.hidden && percent !== '' ? said.running(percent) + own : own
    }
    put()
    document.addEventListener('visibilitychange', put)
    return () => {
      document.removeEventListener('visibilitychange', put)
      document.title = own
    }
  }, [percent, said])
  if (!state || share === null) return <span className="quiet">{said.starting}</span>
  const { what, done, of, unit, count } = state.step
  const left = secondsLeft(state, performance.now())
  const time =
    left === null
      ? said.noTime
      : said.left(left < 90 ? said.seconds(Math.max(1, Math.round(left))) : said.minutes(Math.round(left / 60)))
  return (
    <span className="run-progress">
      <progress max={1} value={share} aria-label={said.progress} />
      <span className="run-what">
        {said.doing(say.name(what), format.count(done), format.count(of), percent)}
        <span className="quiet">
          {' '}
          {count > done && <>{said.count(format.count(count), say.name(unit))} · </>}
          {time}, {said.more}
        </span>
      </span>
    </span>
  )
}
