import type { Results } from '@cellwright/model'
import { useDeferredValue, useMemo, useState } from 'react'
import { download } from '../document/download.ts'
import { useDocument } from '../document/document.ts'
import { useLive } from '../engine/live.ts'
import { useAudit } from '../judge/judged.ts'
import { useShown } from '../run/shown.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useSettings } from '../view/settings.ts'
import { useWords } from '../words/words.ts'
import { chartBlocks, drawnCharts } from './charts.ts'
import { reportDocument } from './document.ts'
import { reportHtml } from './html.ts'
import { allDone } from './later.ts'
import { ReportView } from './report-view.tsx'
import { speakingOf } from './speaking.ts'
import { reportWords } from './words.ts'
import styles from './report.css?raw'
import './report.css'
import './report-page.css'

/** The report of the results, made from nothing but them: to read, to print and to take away. */
export default function ReportPage() {
  const said = useWords(reportWords)
  const { results, stale } = useReported()
  if (!results) return <p className="report-nothing">{said.nothing}</p>
  return <Report results={results} stale={stale} />
}

function Report({ results, stale }: { readonly results: Results; readonly stale: boolean }) {
  const said = useWords(reportWords)
  const language = useSettings((s) => s.language)
  const format = useFormat()
  const say = useSay()
  const project = useLive((s) => s.looked?.project ?? null)
  const { name, text } = useDocument()
  const [full, setFull] = useState(false)
  const [withCharts, setCharts] = useState(true)
  const speaking = useMemo(() => speakingOf(language, format, say), [language, format, say])
  const report = useMemo(
    () => reportDocument(results, speaking, { full, stale, project, charts: withCharts ? chartBlocks(results, speaking) : [] }),
    [results, speaking, full, stale, project, withCharts],
  )
  const shown = useDeferredValue(report)
  const own = results.project.id
  const save = (file: string, content: string, type: string) =>
    download(file, new Blob([content], { type: `${type};charset=utf-8` }))
  return (
    <div className="report-page">
      <div className="report-tools" role="group" aria-label={said.exports}>
        <button type="button" className="primary" onClick={() => void printed()}>
          {said.print}
        </button>
        <button
          type="button"
          onClick={() => {
            const drawn = withCharts ? drawnCharts(results, speaking) : new Map<string, string>()
            save(`${own}-report.html`, reportHtml(report, styles, said, drawn), 'text/html')
          }}
        >
          {said.html}
        </button>
        <button
          type="button"
          // The very bytes that the command prints.
          onClick={() => save(`${own}-results.json`, `${JSON.stringify(results, undefined, 2)}\n`, 'application/json')}
        >
          {said.json}
        </button>
        <button type="button" onClick={() => save(name, text, 'application/yaml')}>
          {said.yaml}
        </button>
        <label>
          <input type="checkbox" checked={withCharts} onChange={(e) => setCharts(e.target.checked)} />
          {` ${said.withCharts}`}
        </label>
        <label>
          <input type="checkbox" checked={full} onChange={(e) => setFull(e.target.checked)} />
          {` ${said.full}`}
        </label>
        {shown !== report && <span role="status">{said.making}</span>}
      </div>
      <ReportView document={shown} results={results} speaking={speaking} />
    </div>
  )
}

/** Prints once every chart is drawn and every picture is there. */
async function printed(): Promise<void> {
  await allDone()
  await Promise.allSettled([...document.querySelectorAll<HTMLImageElement>('.report img')].map((image) => image.decode()))
  print()
}

/** The run, or else the audit, or else design and sizes: the fullest that there is of this text. */
function useReported(): { readonly results: Results | null; readonly stale: boolean } {
  const { results, stale } = useShown()
  const audited = useAudit((s) => s.results)
  const hash = useLive((s) => s.looked?.hash)
  if (results?.scope !== 'run' && audited && audited.project.hash === hash) return { results: audited, stale: false }
  return { results, stale }
}
