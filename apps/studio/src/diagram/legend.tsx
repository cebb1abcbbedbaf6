import { STATES } from '../engine/film.ts'
import { useWords } from '../words/words.ts'
import type { ColourBy, Place } from './place.ts'
import { fillOf } from './state-patterns.tsx'
import { diagramWords } from './words.ts'

/** What the colours and patterns stand for. */
export function Legend({
  colourBy,
  hasStates,
  level,
  replications,
}: {
  readonly colourBy: ColourBy
  readonly hasStates: boolean
  readonly level: Place['level']
  readonly replications: number | null
}) {
  const said = useWords(diagramWords)
  const letters = said.letters.split(' ')
  if (level === 'project') return null
  if (colourBy === 'stock') return <p className="dg-legend quiet">{said.gauge}</p>
  if (colourBy === 'utilisation') return <p className="dg-legend quiet">{said.tint}</p>
  if (!hasStates) return <p className="dg-legend quiet">{said.noStates}</p>
  return (
    <ul className="dg-legend" aria-label={said.legend}>
      {STATES.map((state, i) => (
        <li key={state}>
          <svg width="16" height="14" aria-hidden="true">
            <rect width="16" height="14" fill={fillOf(state)} />
          </svg>
          <span aria-hidden="true">{letters[i]}</span> {said[state]}
        </li>
      ))}
      {replications !== null && <li className="quiet">{replications === 1 ? said.oneReplication : said.meanOf(replications)}</li>}
    </ul>
  )
}
