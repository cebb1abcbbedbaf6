import { useRef } from 'react'
import { useWords } from '../words/words.ts'
import { FileInput } from './file-input.tsx'
import { pickFiles } from './open-files.ts'
import { Recoverable } from './recoverable.tsx'
import { documentWords } from './words.ts'

/** What was left open when the page was closed, and files of the disk. */
export default function Recover() {
  const said = useWords(documentWords)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Recoverable />
      <section className="open-file" aria-label={said.fromDisk}>
        <button type="button" onClick={() => void pickFiles(input.current)}>
          {said.openFile}
        </button>
        <FileInput input={input} />
        <span className="quiet">{said.openHelp}</span>
      </section>
    </>
  )
}
