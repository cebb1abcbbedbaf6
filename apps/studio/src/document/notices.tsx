import { useWords } from '../words/words.ts'
import { useJournal } from './journal.ts'
import { isUnsaved, useDocument } from './document.ts'
import { useNotice } from './notice.ts'
import { documentWords } from './words.ts'
import './document.css'

/** What the page has to say of saving, opening and links; spoken as it comes. */
export function Notices() {
  const said = useWords(documentWords)
  const { notice, tell } = useNotice()
  const { keeps, elsewhere } = useJournal()
  const unsaved = useDocument(isUnsaved)
  return (
    <div className="notices">
      <div role="status">{notice?.kind === 'done' && <p className="notice">{notice.text}</p>}</div>
      <div role="alert">{notice?.kind === 'refused' && <p className="notice refused">{notice.text}</p>}</div>
      {notice?.copy !== undefined && (
        <textarea readOnly aria-label={said.link} value={notice.copy} rows={3} onFocus={(event) => event.target.select()} />
      )}
      {notice && (
        <button type="button" onClick={() => tell(null)} aria-label={said.dismiss}>
          ×
        </button>
      )}
      <div role="status">
        {keeps === false && unsaved && <p className="notice refused">{said.keepsNothing}</p>}
        {elsewhere !== null && <p className="notice refused">{said.otherTab(elsewhere)}</p>}
      </div>
    </div>
  )
}
