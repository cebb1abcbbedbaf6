import { useState } from 'react'
import { useWords } from '../words/words.ts'
import { Dialog } from './dialog.tsx'
import { differences } from './differences.ts'
import { useDocument } from './document.ts'
import { save, saveAs, useConflict } from './save.ts'
import { documentWords } from './words.ts'

/** The file on disk changed meanwhile: nothing is written before the reader has said what to do. */
export default function ConflictDialog() {
  const said = useWords(documentWords)
  const { conflict, close } = useConflict()
  const text = useDocument((s) => s.text)
  const [looks, look] = useState(false)
  if (!conflict) return null
  const leave = () => {
    look(false)
    close()
  }
  return (
    <Dialog title={said.conflictTitle(conflict.name)} onClose={leave} wide={looks}>
      <p>{said.conflict}</p>
      {looks && (
        <div className="differences" tabIndex={0} role="region" aria-label={said.lookAt}>
          {differences(conflict.there, text).map((piece, i) =>
            piece.kind === 'same' ? (
              <p key={i} className="quiet">
                {said.lines(piece.lines.length)}
              </p>
            ) : (
              <div key={i}>
                <span className="quiet">{piece.kind === 'before' ? said.there : said.here}</span>
                <pre className={piece.kind}>
                  {piece.lines.map((line) => `${piece.kind === 'before' ? '−' : '+'} ${line}`).join('\n')}
                </pre>
              </div>
            ),
          )}
        </div>
      )}
      <div className="ask-answers">
        <button type="button" className="primary" onClick={leave}>
          {said.cancel}
        </button>
        <button
          type="button"
          onClick={() => {
            leave()
            void saveAs()
          }}
        >
          {said.beside}
        </button>
        {!looks && (
          <button type="button" onClick={() => look(true)}>
            {said.lookAt}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            leave()
            void save({ there: conflict.there })
          }}
        >
          {said.overwrite}
        </button>
      </div>
    </Dialog>
  )
}
