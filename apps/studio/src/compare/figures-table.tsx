import type { CompareResults } from '@cellwright/model'
import { Fragment, useMemo, useState } from 'react'
import { useFormat, type Format } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { Interval } from './interval.tsx'
import { reach, thingLines, type FigureLine, type Outcome, type SideOfLine } from './rows.ts'
import { differenceText, figureText, sideName, unitText } from './side-name.ts'
import { compareWords } from './words.ts'

/** Headline figures of the base and what each side makes of them, with the intervals of the differences. */
export function FiguresTable({ results }: { readonly results: CompareResults }) {
  const said = useWords(compareWords)
  const say = useSay()
  const [only, setOnly] = useState(true)
  const things = useMemo(() => thingLines(results, only), [results, only])
  const sides = results.sides.slice(1)
  return (
    <section aria-labelledby="compared-figures">
      <h3 id="compared-figures">{said.figures}</h3>
      <label>
        <input type="checkbox" checked={only} onChange={(e) => setOnly(e.target.checked)} /> {said.onlyDiffering}
      </label>
      <p className="quiet">
        {said.intervals} {said.ofDraws} {said.ofReplications}
      </p>
      <div className="compared-scroll" tabIndex={0} role="region" aria-labelledby="compared-figures">
        <table className="compared">
          <thead>
            <tr>
              <th scope="col">{said.figure}</th>
              <th scope="col" className="number">
                {said.base}
              </th>
              {sides.map((side) => (
                <th key={side.id} scope="col" colSpan={2}>
                  {said.difference(sideName(side, said))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {things.map(({ thing, lines }) => (
              <Fragment key={`${thing.kind} ${thing.id}`}>
                <tr className="thing">
                  <th scope="rowgroup" colSpan={2 + 2 * sides.length}>
                    {thing.kind === 'project' ? said.project : `${said[thing.kind]} ${thing.id}`}
                  </th>
                </tr>
                {lines.map((line) => (
                  <Line key={line.row.id} line={line} name={say.name(line.row.name)} about={say.name(line.row.definition)} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Line({ line, name, about }: { readonly line: FigureLine; readonly name: string; readonly about: string }) {
  const said = useWords(compareWords)
  const format = useFormat()
  const widest = reach(line)
  return (
    <tr>
      <th scope="row" title={about}>
        {name} <span className="quiet">({line.row.spread === 'draws' ? said.spreadDraws : said.spreadReplications})</span>
      </th>
      <td className="number">{line.base ? figureText(line.base, format) : said.missing}</td>
      {line.sides.map((side) => (
        <Side key={side.side.id} side={side} reach={widest} format={format} />
      ))}
    </tr>
  )
}

function Side({ side, reach: widest, format }: { readonly side: SideOfLine; readonly reach: number; readonly format: Format }) {
  const said = useWords(compareWords)
  const { difference, outcome, value, better, worse } = side
  if (!difference)
    return (
      <>
        <td className="number">{value ? figureText(value, format) : said.missing}</td>
        <td />
      </>
    )
  const { low, high, unit } = difference
  const chances = better !== null && worse !== null ? said.chances(format.percent(better, 2), format.percent(worse, 2)) : ''
  const range =
    low !== undefined && high !== undefined
      ? said.interval(format.number(low), format.number(high), unitText(unit, format, said))
      : ''
  return (
    <>
      <td className="number" title={figureText(value, format)}>
        <div>{differenceText(difference, format, said)}</div>
        <div className={`outcome ${outcome}`}>{outcomeWord(outcome, said)}</div>
      </td>
      <td className="interval-cell">
        {outcome !== 'same' && (
          <>
            <Interval of={difference} reach={widest} outcome={outcome} />
            <div className="quiet small">{range}</div>
            <div className="quiet small">{chances}</div>
          </>
        )}
      </td>
    </>
  )
}

const SIGNS: Readonly<Record<Outcome, string>> = {
  better: '▲ ',
  worse: '▼ ',
  more: '',
  less: '',
  same: '= ',
  unseen: '○ ',
  none: '',
}

function outcomeWord(outcome: Outcome, said: ReturnType<typeof useWords<(typeof compareWords)['en']>>): string {
  return `${SIGNS[outcome]}${outcome === 'unseen' ? said.noDifference : said[outcome]}`
}
