import { useState } from 'react'
import Recover from '../document/recover.tsx'
import { useDocument, type Origin, type Snapshot } from '../document/document.ts'
import { useView } from '../view/view.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/words.ts'
import { ABOUT, COUNTED, PROJECTS, STARTERS, type AnnouncedFigure, type ProjectName, type StarterName } from './about.ts'
import { projectText } from './projects.ts'
import { galleryWords } from './words.ts'
import './gallery.css'

/** The first page: six projects, files to start from, and what was left open or lies on the disk. */
export function Gallery() {
  const said = useWords(galleryWords)
  const [opening, setOpening] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const load = async (name: string, origin: Origin, main: string, text: () => Promise<string>) => {
    setOpening(name)
    setFailure(null)
    try {
      show({ name: `${name}.yaml`, text: await text(), attachments: {} }, origin, main)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setOpening(null)
    }
  }
  const openProject = (name: ProjectName) => load(name, 'gallery', ABOUT[name].main, () => projectText(name))
  const openStarter = (name: StarterName) =>
    load(
      `my-${name.replace(/^cell-/, '')}`,
      'template',
      STARTERS[name],
      async () => (await import('@cellwright/model/templates')).TEMPLATES[name],
    )
  return (
    <div className="gallery">
      <div className="gallery-lead">
        <h1>{said.title}</h1>
        <p>{said.lead}</p>
        <button
          type="button"
          className="primary gallery-start"
          disabled={opening !== null}
          onClick={() => openProject('kaliningrad')}
        >
          {opening === null ? said.start : said.opening}
        </button>
      </div>
      {failure !== null && (
        <p role="alert" className="gallery-failure">
          {said.failed(failure)}
        </p>
      )}
      <Recover />
      <section aria-labelledby="gallery-projects">
        <h2 id="gallery-projects">{said.projects}</h2>
        <p className="quiet">{said.projectsLead}</p>
        <ul className="gallery-cards">
          {PROJECTS.map((name) => (
            <li key={name}>
              <ProjectCard name={name} open={() => openProject(name)} busy={opening !== null} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="gallery-templates">
        <h2 id="gallery-templates">{said.templates}</h2>
        <p className="quiet">{said.templatesLead}</p>
        <ul className="gallery-starters">
          {(Object.keys(STARTERS) as StarterName[]).map((name) => (
            <li key={name}>
              <button type="button" disabled={opening !== null} onClick={() => openStarter(name)}>
                <strong>{said[name]}</strong>
                <span className="quiet">{said[`${name}Text`]}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** Puts a document on the page with its main thing selected, once it may be: unsaved work is asked about first. */
function show(snapshot: Snapshot, origin: Origin, main: string): void {
  const before = useDocument.getState().opening
  const begin = () => {
    useView.getState().select({ path: main })
    useView.getState().go('plant')
  }
  useDocument.getState().open(snapshot, origin)
  if (useDocument.getState().opening !== before) return begin()
  const stop = useDocument.subscribe(({ asked, opening }) => {
    if (asked !== null) return
    stop()
    if (opening !== before) begin()
  })
}

function ProjectCard({ name, open, busy }: { readonly name: ProjectName; readonly open: () => void; readonly busy: boolean }) {
  const said = useWords(galleryWords)
  const { figures, holds } = ABOUT[name]
  return (
    <article className="gallery-card" aria-labelledby={`project-${name}`}>
      <h3 id={`project-${name}`}>{said[name]}</h3>
      <p>{said[`${name}Text`]}</p>
      <dl aria-label={said.announced}>
        {figures.map((figure) => (
          <FigureLine key={figure.claim} figure={figure} />
        ))}
      </dl>
      <p className="gallery-holds quiet">
        {COUNTED.flatMap((part) => (holds[part] === undefined ? [] : [said[part](holds[part])])).join(' · ')}
      </p>
      <button type="button" disabled={busy} aria-describedby={`project-${name}`} onClick={open}>
        {said.open} <span className="hidden-text">{name}</span>
      </button>
    </article>
  )
}

function FigureLine({ figure: { what, value, unit, qualifier, source } }: { readonly figure: AnnouncedFigure }) {
  const said = useWords(galleryWords)
  const format = useFormat()
  const text = format.figure({ value, unit }, 6)
  return (
    <div>
      <dt>{said[what]}</dt>
      <dd title={said.by(source)}>
        {qualifier === undefined ? text : said[qualifier](text)}
        <span className="gallery-source quiet">{source.split(/[,(]/)[0]?.trim()}</span>
      </dd>
    </div>
  )
}
