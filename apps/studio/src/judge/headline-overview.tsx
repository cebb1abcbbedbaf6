import type { HeadlineRow, Results } from '@cellwright/model'
import { useState } from 'react'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { figureText, isOutside, spreadText } from './headline-value.ts'
import { Traced } from './traced.tsx'
import { judgeWords } from './words.ts'

/** The whole before its parts, what is built before what it makes. */
const KINDS: readonly HeadlineRow['of'][] = [
  'project',
  'chain',
  'plant',
  'material',
  'station',
  'centre',
  'container',
  'pack',
  'cell',
]

const thingOf = ({ of, scope }: HeadlineRow): string => `${of} ${scope}`

/** Every headline figure by the thing that it is of; each leads to its formula, inputs and sources. */
export function HeadlineOverview({ results }: { readonly results: Results }) {
  const said = useWords(judgeWords)
  const things = [...new Set(results.figures.toSorted((a, b) => KINDS.indexOf(a.of) - KINDS.indexOf(b.of)).map(thingOf))]
  const [thing, setThing] = useState<string | null>(null)
  if (things.length === 0) return null
  const chosen = thing !== null && things.includes(thing) ? thing : things[0]!
  const figures = results.figures.filter((f) => thingOf(f) === chosen)
  return (
    <section aria-labelledby="audit-overview">
      <h2 id="audit-overview">{said.overview}</h2>
      <p className="quiet">{said.overviewMeans}</p>
      {things.length > 1 && (
        <label className="of-thing">
          {`${said.scope} `}
          <select value={chosen} onChange={(e) => setThing(e.target.value)}>
            {things.map((t) => (
              <ThingOption key={t} value={t} figures={results.figures} />
            ))}
          </select>
        </label>
      )}
      <ul className="figure-cards">
        {figures.map((figure) => (
          <FigureCard key={`${figure.of} ${figure.id}`} figure={figure} />
        ))}
      </ul>
    </section>
  )
}

function ThingOption({ value, figures }: { readonly value: string; readonly figures: readonly HeadlineRow[] }) {
  const say = useSay()
  const row = figures.find((f) => thingOf(f) === value)
  return <option value={value}>{`${row?.scope ?? ''} (${say.name(row?.of ?? '')})`}</option>
}

function FigureCard({ figure }: { readonly figure: HeadlineRow }) {
  const said = useWords(judgeWords)
  const format = useFormat()
  const say = useSay()
  const range = spreadText(figure.value, format)
  return (
    <li title={say.name(figure.definition)}>
      <span className="card-name">{say.name(figure.name)}</span>
      <Traced figure={figure.id}>
        <strong>{figureText(figure.value, format)}</strong>
      </Traced>
      <span className="quiet">{range ? said.rangeOfDraws(range.low, range.high) : said.noRange}</span>
      {isOutside(figure.value) && <span className="outside">{said.outsideDraws(format.number(figure.value.median))}</span>}
    </li>
  )
}
