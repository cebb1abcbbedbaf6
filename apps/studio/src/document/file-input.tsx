import type { RefObject } from 'react'
import { useWords } from '../words/words.ts'
import { openFiles } from './open-files.ts'
import { documentWords } from './words.ts'

/** Takes files where the browser gives no places; opened by a button. */
export function FileInput({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const said = useWords(documentWords)
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      aria-label={said.openFile}
      accept=".yaml,.yml,.csv,.txt"
      onChange={(event) => {
        const files = [...(event.target.files ?? [])]
        event.target.value = ''
        void openFiles(files.map((file) => ({ file })))
      }}
    />
  )
}
