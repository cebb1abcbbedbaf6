import type { Results } from '@cellwright/model'
import { useMemo, useState } from 'react'
import { useWords } from '../words/words.ts'
import { useChosen } from './chosen.ts'
import { GROUPS, hasRun, subjectsIn, type ChartKind, type Need, type Speech } from './kind.ts'
import { KINDS } from './kinds.ts'
import { OpenResults } from './open-results.tsx'
import { pageWords } from './words.ts'

interface ChartListProps {
  readonly results: Results
  readonly plants: readonly string[]
  readonly plant: string
  readonly speech: Speech
}

/** The charts by group; those that have no data say what they need. */
export function ChartList({ results, plants, plant, speech }: ChartListProps) {
  const said = useWords(pageWords)
  const { kinds, toggle, choosePlant } = useChosen()
  const [sought, setSought] = useState('')
  const has = useMemo(() => new Map(KINDS.map((k) => [k.id, subjectsIn(k, results, speech).length > 0])), [results, speech])
  const found = (k: ChartKind) => k.name[speech.language].toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase())
  const groups = GROUPS.map((group) => ({ group, of: KINDS.filter((k) => k.group === group && found(k)) })).filter(
    ({ of }) => of.length > 0,
  )
  return (
    <nav className="charts-list" aria-label={said.list}>
      {plants.length > 1 && (
        <label>
          {said.of}
          <select value={plant} onChange={(e) => choosePlant(e.target.value)}>
            <option value="">{said.all}</option>
            {plants.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </label>
      )}
      <input
        type="search"
        value={sought}
        onChange={(e) => setSought(e.target.value)}
        placeholder={said.search}
        aria-label={said.search}
      />
      {groups.length === 0 && <p className="quiet">{said.nothingFound}</p>}
      {groups.map(({ group, of }) => {
        const able = of.filter((k) => has.get(k.id)).map((k) => k.id)
        const allOn = able.length > 0 && able.every((id) => kinds.includes(id))
        return (
          <fieldset key={group}>
            <legend>{said[group]}</legend>
            {of.map((k) => (
              <div key={k.id}>
                <label className={has.get(k.id) ? undefined : 'quiet'}>
                  <input
                    type="checkbox"
                    checked={kinds.includes(k.id) && has.get(k.id) === true}
                    disabled={!has.get(k.id)}
                    onChange={(e) => toggle([k.id], e.target.checked)}
                  />
                  <span>
                    {k.name[speech.language]}
                    {!has.get(k.id) && <small> ({said[`need-${needOf(k, results)}`]})</small>}
                  </span>
                </label>
              </div>
            ))}
            {able.length > 1 && (
              <button type="button" className="charts-all" onClick={() => toggle(able, !allOn)}>
                {allOn ? said.chooseNone : said.chooseAll}
              </button>
            )}
          </fieldset>
        )
      })}
      <OpenResults />
    </nav>
  )
}

/** What is missing: first what the file must have, then a run. */
function needOf({ needs }: ChartKind, results: Results): Need {
  const lacks: Readonly<Record<Need, boolean>> = {
    plant: results.plants.length === 0,
    material: results.materialPlants.length === 0,
    chain: results.chains.length === 0,
    order: results.contracts.length === 0 && results.orders.length === 0,
    sweep: hasRun(results) && results.sweeps.length === 0,
    use: true,
    run: !hasRun(results),
    money: true,
    losses: true,
    overview: true,
  }
  return needs.find((n) => lacks[n]) ?? needs.at(-1) ?? 'run'
}
