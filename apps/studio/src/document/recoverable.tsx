import { useState } from 'react'
import { useView } from '../view/view.ts'
import { useSettings } from '../view/settings.ts'
import { useWords } from '../words/words.ts'
import { Dialog } from './dialog.tsx'
import { forget, recover, useJournal, type Entry } from './journal.ts'
import { documentWords } from './words.ts'
import './document.css'

/** Work that an earlier visit did not save: offered, never opened or thrown away by itself. */
export function Recoverable() {
  const said = useWords(documentWords)
  const left = useJournal((s) => s.left)
  const language = useSettings((s) => s.language)
  const go = useView((s) => s.go)
  const [gone, ask] = useState<Entry | null>(null)
  if (left.length === 0) return null
  return (
    <section className="recoverable" aria-label={said.recover}>
      <h2>{said.recover}</h2>
      <ul>
        {left.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="primary"
              onClick={() => {
                recover(entry)
                go('plant')
              }}
            >
              {said.recoverOne(entry.name, entry.changes, timeOf(entry.at, language))}
            </button>
            <button
              type="button"
              onClick={() => ask(entry)}
              aria-label={said.discard(entry.name)}
              title={said.discard(entry.name)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {gone && (
        <Dialog title={said.discardTitle(gone.name)} onClose={() => ask(null)}>
          <p>{said.discardAsk}</p>
          <div className="ask-answers">
            <button type="button" className="primary" onClick={() => ask(null)}>
              {said.cancel}
            </button>
            <button
              type="button"
              onClick={() => {
                void forget(gone.id)
                ask(null)
              }}
            >
              {said.discardYes}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

/** The time of today; of another day with its date. */
function timeOf(at: number, language: string): string {
  const then = new Date(at)
  const isToday = then.toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    ...(isToday ? {} : { day: 'numeric', month: 'short', year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(then)
}
