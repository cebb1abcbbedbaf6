import type { Results } from '@cellwright/model'
import { useLive } from '../engine/live.ts'
import { useRun } from '../run/run.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { useAudit } from './judged.ts'
import { judgeWords } from './words.ts'

/** Whose results these are, whether they are older than the inputs, and how far an audit under way is. */
export function JudgedState({ results, stale }: { readonly results: Results | null; readonly stale: boolean }) {
  const said = useWords(judgeWords)
  const format = useFormat()
  const say = useSay()
  const looked = useLive((s) => s.looked)
  const running = useRun((s) => s.running)
  const { judging, step, failure, failed, start, cancel } = useAudit()
  const hash = looked?.results ? looked.hash : null
  return (
    <div className="judged-state">
      {results && (
        <p className="quiet">
          {results.scope === 'run'
            ? said.ofRun(
                String(results.engine.seed),
                format.count(results.engine.replications),
                format.count(results.engine.draws),
                results.project.hash.slice(0, 8),
              )
            : `${said.ofAudit(String(results.engine.seed), format.count(results.engine.draws), results.project.hash.slice(0, 8))} ${said.auditOnly}`}
        </p>
      )}
      {results?.incomplete && (
        <p className="state-note" role="status">
          <strong>{said.incomplete}</strong>
          {`: ${say.message(results.incomplete)}`}
        </p>
      )}
      {stale && (
        <p className="state-note stale-note" role="status">
          {judging !== null ? said.staleJudging : said.stale}
        </p>
      )}
      {judging !== null && (
        <p className="judging" role="status">
          <label htmlFor="audit-progress">{said.judging}</label>
          <progress id="audit-progress" max={step?.of ?? 1} {...(step ? { value: step.done } : {})} />
          {step && <span>{`${say.name(step.what)}: ${said.judgedSoFar(format.count(step.done), format.count(step.of))}`}</span>}
          <button type="button" onClick={cancel}>
            {said.cancel}
          </button>
        </p>
      )}
      {judging === null && running && !results && <p role="status">{said.runUnderWay}</p>}
      {judging === null && !running && looked !== null && hash === null && <p className="state-note">{said.noProject}</p>}
      {failure !== null && <p role="alert">{said.failed(failure)}</p>}
      {judging === null && !running && hash !== null && failed === hash && (
        <button type="button" className="primary" onClick={() => void start(hash)}>
          {said.auditNow}
        </button>
      )}
    </div>
  )
}
