import { useEffect, useState } from 'react'
import { useLive } from '../engine/live.ts'
import { SECTIONS } from '../outline/tree.ts'
import { isUnder, nodeAt, thingOf } from '../outline/written.ts'
import { outlineWords } from '../outline/words.ts'
import { useCurrent } from '../run/shown.ts'
import { useView } from '../view/view.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { Derived } from './derived.tsx'
import { useFieldWords } from './field-words.ts'
import { useFields } from './fields.ts'
import { Faults, InputField } from './input-field.tsx'
import { LibraryNumbers } from './library-numbers.tsx'
import { readsLibrary } from './library-rows.ts'
import { ClaimVerdict } from './claim-verdict.tsx'
import { inputRows, stepRows, type InputRow } from './rows.ts'
import { inputWords } from './words.ts'
import './inputs.css'

/** The inputs of what is selected: what the file gives or may give, what follows, and what the library has put in. */
export function InputsPanel() {
  const { path: selected, step } = useView((s) => s.selection)
  // The cursor of the editor may stand in a field of the project itself.
  const path = thingOf(selected)
  // Another thing begins at its top, with no filter.
  return <Inputs key={`${path}#${step ?? ''}`} path={path} step={step} />
}

function Inputs({ path, step }: { readonly path: string; readonly step: string | undefined }) {
  const said = useWords(inputWords)
  const parts = useWords(outlineWords)
  const say = useSay()
  const answer = useFields()
  const written = useLive((s) => s.looked?.written ?? null)
  const issues = useLive((s) => s.looked?.issues)
  const results = useCurrent()
  const [filter, setFilter] = useState('')
  // The way to change a text is at hand before the first change.
  useEffect(() => void import('../document/edit.ts'), [])
  if (!answer || !written) return <p className="inputs-empty quiet">{said.notYet}</p>
  if (path !== '' && !nodeAt(written, path)) return <p className="inputs-empty quiet">{said.absent}</p>
  const section = SECTIONS.find((s) => path === s || path.startsWith(`${s}.`) || path.startsWith(`${s}[`))
  const id = path.slice(section?.length ?? 0).replace(/^[.]/, '')
  const isSection = section === path
  const stepName =
    step === undefined
      ? undefined
      : (results?.plants.find((p) => p.id === id)?.steps.find((s) => s.id === step)?.name ??
        results?.materialPlants.find((p) => p.id === id)?.steps.find((s) => s.id === step)?.name ??
        step)
  const rows = step === undefined ? inputRows(path, answer.fields, written) : stepRows(path, step, answer.fields, written)
  const own = (issues ?? []).filter(
    (i) =>
      i.path !== '' && (i.path === path || (isSection && isUnder(i.path, path))) && !rows.some((r) => isUnder(i.path, r.path)),
  )
  return (
    <div className="inputs">
      <header className="inputs-head">
        <p className="quiet">{section ? parts[section] : said.project}</p>
        <h2>{stepName === undefined ? (isSection ? parts[section] : id || said.project) : say.name(stepName)}</h2>
        {!isSection && (
          <input
            type="search"
            aria-label={said.filter}
            placeholder={said.filter}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        )}
      </header>
      {isSection && <PartOf path={path} />}
      <Faults issues={own} />
      {section === 'claims' && !isSection && <ClaimVerdict id={id} />}
      {filter === '' && <Derived path={path} step={step} />}
      {rows.length > 0 && <Rows rows={rows} filter={filter} />}
      {!isSection && readsLibrary(path) && (
        <section className="input-part" aria-label={said.library}>
          <h3>{said.library}</h3>
          <LibraryNumbers path={path} step={step} filter={filter} />
        </section>
      )}
    </div>
  )
}

function Rows({ rows, filter }: { readonly rows: readonly InputRow[]; readonly filter: string }) {
  const said = useWords(inputWords)
  const words = useFieldWords()
  const answer = useFields()
  const wanted = filter.toLocaleLowerCase()
  const found = rows.filter(
    (row) =>
      wanted === '' ||
      [row.path, words.label(row.label, row.field), words.about(row.field)].some((text) =>
        text.toLocaleLowerCase().includes(wanted),
      ),
  )
  const topics = [...new Set(found.map((r) => r.topic))]
  if (!answer) return null
  return (
    <section className="input-part" aria-label={said.inputs}>
      <h3>{said.inputs}</h3>
      {found.length === 0 && <p className="quiet">{said.noneFound}</p>}
      {topics.map((topic) => (
        <div key={topic} className="input-topic">
          {topic !== '' && (
            <h4>
              {topic
                .split(' ')
                .map((key) => words.label(key))
                .join(': ')}
            </h4>
          )}
          {found
            .filter((row) => row.topic === topic)
            // What the file gives comes first; each in the order of the schema.
            .toSorted((a, b) => Number(a.kind === 'default') - Number(b.kind === 'default'))
            .map((row) => (
              <InputField key={row.path} row={row} answer={answer} />
            ))}
        </div>
      ))}
    </section>
  )
}

/** The things of a part of the file, to go to. */
function PartOf({ path }: { readonly path: string }) {
  const said = useWords(inputWords)
  const select = useView((s) => s.select)
  const node = useLive((s) => nodeAt(s.looked?.written ?? null, path))
  const things =
    node?.kind === 'map'
      ? node.entries.map((e) => ({ id: e.key, path: `${path}.${e.key}` }))
      : node?.kind === 'list'
        ? node.items.map((item, i) => {
            const id = item.kind === 'map' && path !== 'library' ? item.entries.find((e) => e.key === 'id')?.value : undefined
            return id?.kind === 'text'
              ? { id: id.text, path: `${path}.${id.text}` }
              : { id: String(i + 1), path: `${path}[${i}]` }
          })
        : []
  return (
    <>
      <p className="quiet">{said.children(things.length)}</p>
      <ul className="input-things">
        {things.map((thing) => (
          <li key={thing.path}>
            <button type="button" className="link" onClick={() => select({ path: thing.path })}>
              {thing.id}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
