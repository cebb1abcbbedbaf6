import { useRef, useState } from 'react'
import { useWords } from '../words/words.ts'
import { readResults, useOpened } from './opened.ts'
import { pageWords } from './words.ts'

/** Opens the results of a run that somebody else has made. */
export function OpenResults() {
  const said = useWords(pageWords)
  const show = useOpened((s) => s.show)
  const chosen = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const open = async (file: File) => {
    const read = readResults(await file.text())
    if ('results' in read) {
      setRefused(null)
      show({ file: file.name, results: read.results })
      return
    }
    const { refused: why } = read
    setRefused(
      said.notResults(
        file.name,
        why.kind === 'json' ? said.notJson : why.kind === 'version' ? said.otherVersion(why.version) : said.notThis(why.part),
      ),
    )
  }
  return (
    <div className="charts-open">
      <button type="button" title={said.openHint} onClick={() => chosen.current?.click()}>
        {said.openFile}
      </button>
      <input
        ref={chosen}
        type="file"
        accept=".json,application/json"
        aria-label={said.openFile}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void open(file)
        }}
      />
      {refused !== null && <p role="alert">{refused}</p>}
    </div>
  )
}
