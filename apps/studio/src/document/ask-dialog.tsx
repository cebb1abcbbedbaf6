import { useWords } from '../words/words.ts'
import { Dialog } from './dialog.tsx'
import { useDocument } from './document.ts'
import { save } from './save.ts'
import { documentWords } from './words.ts'

/** Asks before another document takes the place of work that is not saved. */
export function AskDialog() {
  const said = useWords(documentWords)
  const { asked, name, answer } = useDocument()
  if (!asked) return null
  return (
    <Dialog title={said.askTitle(name)} onClose={() => answer(false)}>
      <p>{said.ask(asked.snapshot.name)}</p>
      <div className="ask-answers">
        <button type="button" className="primary" onClick={() => answer(false)}>
          {said.stay}
        </button>
        <button
          type="button"
          onClick={async () => {
            if (await save()) answer(true)
          }}
        >
          {said.saveFirst}
        </button>
        <button type="button" onClick={() => answer(true)}>
          {said.openAnyway}
        </button>
      </div>
    </Dialog>
  )
}
