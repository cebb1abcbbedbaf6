import type { Project } from '@cellwright/model'
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useDocument } from '../document/document.ts'
import { useLive } from '../engine/live.ts'
import { useShown } from '../run/shown.ts'
import { useView, type Selection } from '../view/view.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { bottleneckSentences, type Speaker } from './bottleneck.ts'
import { Canvas } from './canvas.tsx'
import type { DiagramNode } from './graph.ts'
import { Legend } from './legend.tsx'
import { nodeName, thingLabel } from './node-text.ts'
import { useOverview } from './overview.ts'
import { Painter } from './painter.ts'
import { COLOURS, usePlace, type Place } from './place.ts'
import { plantGraph } from './plant-graph.ts'
import { firstPlace, projectGraph } from './project-graph.ts'
import { StepView } from './step-view.tsx'
import { GraphTable } from './table.tsx'
import { useTime } from './time.ts'
import { Timeline } from './timeline.tsx'
import { useMoment } from './use-moment.ts'
import { diagramWords } from './words.ts'
import './diagram.css'

/** The project as a picture: all plants, one plant, or one step of it. */
export default function Diagram() {
  const shown = useShown()
  const project = useLive((s) => s.looked?.project ?? null)
  // It takes longer to draw than the figures beside the inputs, which are shown first.
  return <Picture shown={useDeferredValue(shown)} project={useDeferredValue(project)} />
}

interface PictureProps {
  readonly shown: ReturnType<typeof useShown>
  readonly project: Project | null
}

const Picture = memo(function Picture({ shown: { results, stale }, project }: PictureProps) {
  const said = useWords(diagramWords)
  const say = useSay()
  const format = useFormat()
  const speaker = useMemo((): Speaker => ({ said, say, format }), [said, say, format])
  const [lastProject, setLastProject] = useState(project)
  if (project !== null && project !== lastProject) setLastProject(project)
  const { place: asked, colourBy, asTable, large, of, goTo, set, open } = usePlace()
  const { selection, select } = useView()
  const overview = useOverview(results)
  const period = useTime((s) => s.period)
  const player = useTime((s) => s.player)
  const year = yearOf(overview, period)
  const place = useMemo(
    () => known(asked, results) ?? (results ? firstPlace(results, project ?? lastProject) : null),
    [asked, results, project, lastProject],
  )
  const graph = useMemo(() => {
    if (!results || !place) return null
    return place.level === 'project'
      ? projectGraph(results, project ?? lastProject, year)
      : plantGraph(results, place.plant, year)
  }, [results, place, project, lastProject, year])
  const [painter] = useState(() => new Painter())
  useMoment({ painter, graph, overview, colourBy, speaker })
  const name = useDocument((s) => `${s.origin} ${s.name}`)
  // Another project begins at its own beginning.
  useEffect(() => {
    if (of === name) return
    if (of !== null) {
      goTo(null)
      useTime.getState().close()
      useTime.getState().set({ period: null })
    }
    open(name)
  }, [of, name, open, goTo])
  // What is chosen elsewhere is shown here: its plant is gone to where another is open.
  useEffect(() => {
    const found = place && leadsTo(selection, place, results)
    if (found) goTo(found)
    // oxlint-disable-next-line react/exhaustive-deps -- only a new selection leads elsewhere, not every step in the diagram
  }, [selection])
  const label = useCallback((node: DiagramNode) => (node.step ? say.name(node.name) : thingLabel(node, speaker)), [say, speaker])
  const onChoose = useCallback((node: DiagramNode) => node.selection && select(node.selection), [select])
  const onEnter = useCallback(
    (node: DiagramNode) => {
      if (node.selection) select(node.selection)
      if (node.enters) goTo(node.enters)
    },
    [goTo, select],
  )
  const onOut = useCallback(() => {
    if (place?.level === 'step') {
      select({ path: useView.getState().selection.path, step: place.step })
      goTo({ level: 'plant', plant: place.plant })
    } else if (place?.level === 'plant') goTo({ level: 'project' })
  }, [place, goTo, select])
  if (!results || !place) return <p className="diagram__none quiet">{said.none}</p>
  const chosen =
    graph?.nodes.find((n) => n.selection?.path === selection.path && n.selection.step === selection.step)?.id ??
    graph?.nodes.find((n) => n.selection?.path === selection.path && n.selection.step === undefined)?.id ??
    null
  const isEmpty = !graph || graph.nodes.length === 0
  const step = place.level === 'step' ? graph?.nodes.find((n) => n.step?.id === place.step) : undefined
  return (
    <div className={`diagram${large ? ' diagram--large' : ''}`} style={large ? { top: topOfPage() } : undefined}>
      <header className="diagram__head">
        <Crumbs place={place} stepName={step ? nodeName(step, speaker) : ''} onGo={goTo} />
        <span className="diagram__tools">
          <select
            aria-label={said.colourBy}
            title={said.colourBy}
            value={colourBy}
            onChange={(e) => set({ colourBy: COLOURS.find((c) => c === e.target.value)! })}
          >
            {COLOURS.map((c) => (
              <option key={c} value={c}>
                {said[c]}
              </option>
            ))}
          </select>
          <button type="button" aria-pressed={asTable} onClick={() => set({ asTable: !asTable })}>
            {said.table}
          </button>
          <button type="button" aria-pressed={large} onClick={() => set({ large: !large })}>
            {said.larger}
          </button>
        </span>
        <Sentences sentences={bottleneckSentences(results, place, year, speaker)} older={stale ? said.older : null} />
      </header>
      <div className="diagram__body">
        {isEmpty && <p className="diagram__none quiet">{said.empty}</p>}
        {graph && !isEmpty && asTable && <GraphTable graph={graph} speaker={speaker} overview={overview} step={step ?? null} />}
        {graph && !isEmpty && !asTable && step && (
          <StepView key={step.id} node={step} graph={graph} painter={painter} speaker={speaker} onOut={onOut} onGo={onEnter} />
        )}
        {graph && !isEmpty && !asTable && !step && (
          <Canvas
            graph={graph}
            painter={painter}
            label={label}
            chosen={chosen}
            onChoose={onChoose}
            onEnter={onEnter}
            onOut={onOut}
            colourBy={colourBy}
          />
        )}
      </div>
      <footer className="diagram__foot">
        {!asTable && (
          <Legend
            colourBy={colourBy}
            hasStates={player !== null || overview !== null || results.plants.some((p) => p.simulated !== null)}
            level={place.level}
            replications={player ? null : (overview?.replications ?? null)}
          />
        )}
        <Timeline overview={overview} results={results} project={project ?? lastProject} place={place} />
      </footer>
    </div>
  )
})

/** Below the bars of the page, however high they are [px]. */
const topOfPage = () => document.getElementById('content')?.getBoundingClientRect().top ?? 0

function Crumbs({
  place,
  stepName,
  onGo,
}: {
  readonly place: Place
  readonly stepName: string
  readonly onGo: (place: Place) => void
}) {
  const said = useWords(diagramWords)
  return (
    <nav aria-label={said.where} className="dg-crumbs">
      <button
        type="button"
        aria-current={place.level === 'project' ? 'page' : undefined}
        onClick={() => onGo({ level: 'project' })}
      >
        {said.project}
      </button>
      {place.level !== 'project' && (
        <button
          type="button"
          aria-current={place.level === 'plant' ? 'page' : undefined}
          onClick={() => onGo({ level: 'plant', plant: place.plant })}
        >
          {place.plant}
        </button>
      )}
      {place.level === 'step' && (
        <button type="button" aria-current="page">
          {stepName}
        </button>
      )}
    </nav>
  )
}

function Sentences({ sentences, older }: { readonly sentences: readonly string[]; readonly older: string | null }) {
  return (
    <div className="diagram__says" aria-live="polite">
      {sentences.map((s) => (
        <p key={s}>{s}</p>
      ))}
      {older !== null && <p className="quiet">{older}</p>}
    </div>
  )
}

type Shown = ReturnType<typeof useShown>['results']

/** The place, if it is still in the project. */
function known(place: Place | null, results: Shown): Place | null {
  if (!place || !results || place.level === 'project') return place
  const plant = [...results.plants, ...results.materialPlants].find((p) => p.id === place.plant)
  if (!plant) return null
  return place.level === 'step' && !plant.steps.some((s) => s.id === place.step) ? { level: 'plant', plant: place.plant } : place
}

/** Where what is chosen stands; null where it can be seen from `place`, or is no plant. */
function leadsTo({ path, step }: Selection, place: Place, results: Shown): Place | null {
  const [kind, id] = path.split('.')
  const plant = [...(results?.plants ?? []), ...(results?.materialPlants ?? [])].find((p) => p.id === id)
  if ((kind !== 'plants' && kind !== 'material_plants') || !plant) return null
  const isStep = step !== undefined && plant.steps.some((s) => s.id === step)
  if (place.level === 'project') return isStep ? { level: 'plant', plant: plant.id } : null
  if (place.plant !== plant.id) return { level: 'plant', plant: plant.id }
  return place.level === 'step' && isStep && place.step !== step ? { level: 'step', plant: plant.id, step } : null
}

function yearOf(overview: ReturnType<typeof useOverview>, period: number | null): number | null {
  if (!overview || period === null) return null
  const from = overview.plants.reduce<readonly string[]>((most, p) => (p.from.length > most.length ? p.from : most), [])[period]
  return from === undefined ? null : Number(from.slice(0, 4))
}
