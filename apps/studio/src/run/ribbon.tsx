import { useLive } from '../engine/live.ts'
import { usePreview } from '../engine/preview.ts'
import type { Page } from '../view/view.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { useRun } from './run.ts'
import { useShown } from './shown.ts'
import { runWords } from './words.ts'
import './run.css'

/** Digits of a hash that tell texts apart for a reader. */
const SHORT = 4

/** What the results shown are of, and what a reader must know of them. */
export function Ribbon({ page }: { readonly page: Page }) {
  const said = useWords(runWords)
  const say = useSay()
  const { results, stale, isRun, comes } = useShown()
  const ran = useRun((s) => s.results)
  const previewFailure = usePreview((s) => s.failure)
  const running = useRun((s) => s.running)
  const failure = useRun((s) => s.failure)
  const start = useRun((s) => s.start)
  const faulty = useLive((s) => s.looked !== null && s.looked.project === null)
  // A comparison has its own run, and verdicts without a run are of an audit: their pages say so.
  const isElsewhere = page === 'compare' || (!isRun && (page === 'audit' || page === 'report'))
  if (!results || (isElsewhere && failure === null)) return null
  const { seed, replications, version } = results.engine
  const isPreview = results.scope === 'preview'
  // A preview of the new inputs has taken the place of the run on the page: the run is older all the same.
  const isRunOld = isPreview && ran !== null && ran.project.hash !== results.project.hash
  if (isElsewhere)
    return (
      <div className="ribbon">
        <span role="alert" className="ribbon-bad">
          {failure !== null && said.failed(failure)}
        </span>
      </div>
    )
  return (
    <div className={stale || isRunOld ? 'ribbon stale' : 'ribbon'}>
      <span role="status">
        {stale && <strong>{said.stale} </strong>}
        {!stale && isRunOld && <strong>{said.runOld} </strong>}
        {isPreview && said.preview}
        {!isRun && !isPreview && said.sizesOnly}
        {comes && <span> {said.comes}</span>}
        {isRun && !stale && said.ran}
        {isRun && replications === 1 && <span> {said.one}</span>}
        {isRun && results.incomplete && <span> {said.incomplete(say.message(results.incomplete))}</span>}
      </span>
      {failure !== null && (
        <span role="alert" className="ribbon-bad">
          {said.failed(failure)}
        </span>
      )}
      {previewFailure !== null && (
        <span role="alert" className="ribbon-bad">
          {said.noPreview(previewFailure)}
        </span>
      )}
      {(stale || isRunOld) && !running && (
        <button type="button" disabled={faulty} onClick={() => void start()}>
          {said.again}
        </button>
      )}
      {(isRun || isPreview) && (
        <span className="ribbon-from quiet">
          {said.from(results.project.hash.slice(0, SHORT), String(seed), replications, version)}
        </span>
      )}
    </div>
  )
}
