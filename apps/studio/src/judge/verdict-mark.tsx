import { useWords } from '../words/words.ts'
import { SIGNS, type Verdict } from './claim-rows.ts'
import { judgeWords } from './words.ts'

/** A verdict as word, sign and colour. */
export function VerdictMark({ verdict, borderline = false }: { readonly verdict: Verdict; readonly borderline?: boolean }) {
  const said = useWords(judgeWords)
  return (
    <span className={`verdict verdict-${verdict}`} title={said[`${verdict}Means`]}>
      <span className="sign" aria-hidden="true">
        {SIGNS[verdict]}
      </span>
      <span>
        {said[verdict]}
        {borderline && (
          <span className="borderline" title={said.borderlineMeans}>
            {` (${said.borderline})`}
          </span>
        )}
      </span>
    </span>
  )
}
