import type { FilmOverview, Results } from '@cellwright/model'
import { Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useOverview } from '../diagram/overview.ts'
import { useShown } from '../run/shown.ts'
import { useSettings } from '../view/settings.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { ChartList } from './chart-list.tsx'
import { Chart } from './chart.tsx'
import { useChosen } from './chosen.ts'
import { GROUPS, hasRun, subjectsIn, type ChartKind, type Speech, type Subject } from './kind.ts'
import { KINDS } from './kinds.ts'
import { useOpened } from './opened.ts'
import { pageWords } from './words.ts'
import './charts-page.css'

/** Left the list of charts, right those that are chosen. */
export default function ChartsPage() {
  const said = useWords(pageWords)
  const own = useShown()
  const opened = useOpened((s) => s.opened)
  const leave = useOpened((s) => s.show)
  const { results, stale } = opened ? { results: opened.results, stale: false } : own
  const overview = useOverview(own.results)
  const speech = useSpeech(opened ? null : overview)
  const kinds = useChosen((s) => s.kinds)
  const plants = useMemo(() => (results ? plantsOf(results) : []), [results])
  const kept = useChosen((s) => s.plant)
  const plant = plants.length < 2 ? '' : kept !== null && (kept === '' || plants.includes(kept)) ? kept : plants[0]!
  if (!results) return <p className="charts-notice">{said.nothingOpen}</p>
  const shown = GROUPS.flatMap((group) => KINDS.filter((k) => k.group === group && kinds.includes(k.id)))
    .map((kind) => ({ kind, subjects: subjectsOf(kind, results, plant, speech) }))
    .filter(({ subjects }) => subjects.length > 0)
  return (
    <div className="charts-page">
      <ChartList results={results} plants={plants} plant={plant} speech={speech} />
      <section className="charts-shown" aria-label={said.title}>
        {opened && (
          <p className="charts-notice" role="status">
            {said.opened(opened.file, opened.results.project.name, opened.results.project.hash)}{' '}
            <button type="button" onClick={() => leave(null)}>
              {said.back}
            </button>
          </p>
        )}
        {opened && results.scope === 'preview' && <p className="charts-notice">{said.quick}</p>}
        {opened && !hasRun(results) && <p className="charts-notice">{said.preview}</p>}
        {opened && results.scope === 'run' && results.engine.replications === 1 && <p className="charts-notice">{said.one}</p>}
        {opened && results.incomplete && (
          <p className="charts-notice">{said.incomplete(speech.say.message(results.incomplete))}</p>
        )}
        {shown.length === 0 && <p className="quiet">{said.nothingChosen}</p>}
        <div className={stale ? 'charts-grid stale' : 'charts-grid'}>
          {shown.flatMap(({ kind, subjects }) =>
            subjects.map((subject) => (
              <Later key={`${kind.id}.${subject.id}`}>
                <Card kind={kind} subject={subject} results={results} speech={speech} />
              </Later>
            )),
          )}
        </div>
      </section>
    </div>
  )
}

function useSpeech(overview: FilmOverview | null): Speech {
  const language = useSettings((s) => s.language)
  const format = useFormat()
  const say = useSay()
  return useMemo(() => ({ language, format, say, overview }), [language, format, say, overview])
}

/** Plants of cells, packs and materials, in file order. */
function plantsOf(results: Results): readonly string[] {
  return [...results.plants, ...results.materialPlants].map((p) => p.id)
}

/** What a chart is drawn of, of the plant that is chosen. */
function subjectsOf(kind: ChartKind, results: Results, plant: string, speech: Speech): readonly Subject[] {
  const all = subjectsIn(kind, results, speech)
  const plants = plantsOf(results)
  return all.filter((s) => {
    const of = s.plant ?? s.id
    return plant === '' || of === plant || !plants.includes(of)
  })
}

interface CardProps {
  readonly kind: ChartKind
  readonly subject: Subject
  readonly results: Results
  readonly speech: Speech
}

function Card({ kind, subject, results, speech }: CardProps) {
  const said = useWords(pageWords)
  const made = useMemo(() => {
    if (kind.panel) return {}
    try {
      return { view: kind.view(results, subject.id, speech) }
    } catch (error) {
      console.error(error)
      return { failure: error instanceof Error ? error.message : String(error) }
    }
  }, [kind, results, subject.id, speech])
  const source = useMemo(() => {
    const { project, engine, scope } = results
    const of = said.source(project.name, project.hash, engine.version)
    return scope === 'run' || scope === 'preview' ? `${of}, ${said.seeded(String(engine.seed), String(engine.replications))}` : of
  }, [results, said])
  const id = subject.id === '' ? kind.id : `${kind.id}-${subject.id}`
  if (kind.panel)
    return (
      <Suspense fallback={null}>
        <kind.panel results={results} subject={subject.id} speech={speech} id={id} source={source} />
      </Suspense>
    )
  if (!made.view) return <p role="alert">{said.failed(kind.name[speech.language], made.failure ?? '')}</p>
  return <Chart id={id} source={source} {...made.view} />
}

/** Charts below the screen are made when they come near it, so that the page opens at once. */
function Later({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const at = place.current
    if (!at || near) return undefined
    const seen = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && setNear(true), {
      rootMargin: '600px',
    })
    seen.observe(at)
    const all = () => setNear(true)
    addEventListener('beforeprint', all)
    return () => {
      seen.disconnect()
      removeEventListener('beforeprint', all)
    }
  }, [near])
  return (
    <div ref={place} className={near ? undefined : 'charts-later'}>
      {near && children}
    </div>
  )
}
