import { useAudit } from '../judge/judged.ts'
import { Badges } from '../outline/badges.tsx'
import { outlineWords } from '../outline/words.ts'
import { useShown } from '../run/shown.ts'
import { useView } from '../view/view.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { inputWords } from './words.ts'

/** How an announced figure was judged, in a word and its reason; the audit page has the rest. */
export function ClaimVerdict({ id }: { readonly id: string }) {
  const said = useWords(inputWords)
  const verdicts = useWords(outlineWords)
  const say = useSay()
  const { results } = useShown()
  const audited = useAudit((s) => s.results)
  const go = useView((s) => s.go)
  const judged = [results, audited?.project.id === results?.project.id ? audited : null]
    .map((r) => r?.claims.find((c) => c.id === id))
    .find((c) => c !== undefined)
  return (
    <p className="input-verdict">
      {judged ? (
        <>
          <Badges marks={{ errors: 0, remarks: 0 }} verdict={judged.verdict} /> <strong>{verdicts[judged.verdict]}</strong>{' '}
          {say.message(judged.reason)}{' '}
        </>
      ) : (
        <span className="quiet">{said.notJudged} </span>
      )}
      <button type="button" className="link" onClick={() => go('audit')}>
        {said.inAudit}
      </button>
    </p>
  )
}
