import type { Figure, Results } from '@cellwright/model'
import type { ReactNode } from 'react'
import { Traced } from '../judge/traced.tsx'
import { useCurrent } from '../run/shown.ts'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { KindChip } from './kind-chip.tsx'
import { inputWords } from './words.ts'

/** Which things headline figures are of, by the part of the file. */
const KINDS: Readonly<Record<string, readonly Results['figures'][number]['of'][]>> = {
  cells: ['cell'],
  packs: ['pack'],
  containers: ['container'],
  plants: ['plant', 'chain'],
  material_plants: ['material', 'chain'],
  centres: ['centre'],
  stations: ['station'],
}

/** Headline figures that follow from a thing, each with the way to its formula; of a step how it is sized. */
export function Derived({ path, step }: { readonly path: string; readonly step: string | undefined }) {
  const said = useWords(inputWords)
  const say = useSay()
  const format = useFormat()
  const results = useCurrent()
  if (step !== undefined) return <StepFigures path={path} step={step} />
  const [section = '', id] = path.split('.')
  const all = results?.figures ?? []
  const figures = path === '' ? ofWhole(all) : all.filter((f) => f.scope === id && KINDS[section]?.includes(f.of))
  if (figures.length === 0) return null
  return (
    <section className="input-part" aria-label={said.follows}>
      <h3>
        {said.follows} <KindChip kind="derived" />
      </h3>
      <dl className="derived">
        {figures.map((figure) => (
          <Line key={figure.id} name={say.name(figure.name)} title={say.name(figure.definition)}>
            <Traced figure={figure.id}>{figureText(figure.value, format)}</Traced>
          </Line>
        ))}
      </dl>
    </section>
  )
}

/** Figures of all plants together; of a project with one plant, that plant's. */
function ofWhole(all: Results['figures']): Results['figures'] {
  const together = all.filter((f) => f.of === 'project')
  return together.length > 0
    ? together
    : all.filter((f) => KINDS['plants']?.includes(f.of) || KINDS['material_plants']?.includes(f.of))
}

function Line({ name, title, children }: { readonly name: string; readonly title?: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt title={title}>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function StepFigures({ path, step }: { readonly path: string; readonly step: string }) {
  const said = useWords(inputWords)
  const format = useFormat()
  const results = useCurrent()
  const id = path.split('.')[1]
  const cell = results?.plants.find((p) => p.id === id)?.steps.find((s) => s.id === step)
  const material = results?.materialPlants.find((p) => p.id === id)?.steps.find((s) => s.id === step)
  if (!cell && !material) return null
  return (
    <section className="input-part" aria-label={said.steps}>
      <h3>
        {said.steps} <KindChip kind="derived" />
      </h3>
      <dl className="derived">
        <Line name={said.machines}>{format.count((cell ?? material)?.machines)}</Line>
        <Line name={said.needed}>{format.number((cell ?? material)?.needed)}</Line>
        {cell && <Line name={said.utilisation}>{format.percent(cell.utilisation)}</Line>}
        {material && <Line name={said.utilisation}>{format.percent(material.load)}</Line>}
        {cell && <Line name={said.uptime}>{format.percent(cell.uptime)}</Line>}
        <Line name={said.yield}>{format.percent((cell ?? material)?.yield, 4)}</Line>
        <Line name={said.people}>{format.number((cell ?? material)?.people)}</Line>
        <Line name={said.capex}>{format.figure((cell ?? material)?.capex)}</Line>
      </dl>
    </section>
  )
}

/** Seconds in a day [ms]. */
const DAY = 86_400_000

function figureText(figure: Figure, format: ReturnType<typeof useFormat>): string {
  if (figure.unit === 'date') return format.date(new Date(figure.value * DAY).toISOString())
  const range = format.range(figure)
  return range === '' ? format.figure(figure) : `${format.figure(figure)} (${range})`
}
