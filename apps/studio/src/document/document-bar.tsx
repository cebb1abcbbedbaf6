import { useWords } from '../words/words.ts'
import { commandName } from './command-name.ts'
import { isUnsaved, useDocument } from './document.ts'
import { documentWords } from './words.ts'
import './document.css'

/** Name of the file, whether it is saved, and undo and redo with the command that they take back. */
export function DocumentBar() {
  const said = useWords(documentWords)
  const { name, past, future, undo, redo } = useDocument()
  const unsaved = useDocument(isUnsaved)
  const [last, next] = [past.at(-1), future[0]]
  return (
    <>
      <span className="document-name" title={name}>
        {name}
      </span>
      {unsaved && (
        <span className="document-unsaved" title={said.unsaved}>
          <span aria-hidden="true">●</span>
          <span className="hidden-text">{said.unsaved}</span>
        </span>
      )}
      <button
        type="button"
        onClick={undo}
        disabled={!last}
        title={last ? said.undoWhat(commandName(last, said)) : said.nothingToUndo}
      >
        {said.undo}
      </button>
      <button
        type="button"
        onClick={redo}
        disabled={!next}
        title={next ? said.redoWhat(commandName(next, said)) : said.nothingToRedo}
      >
        {said.redo}
      </button>
    </>
  )
}
