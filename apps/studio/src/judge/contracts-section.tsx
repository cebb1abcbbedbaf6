import type { ContractResult, Results } from '@cellwright/model'
import { Fragment, type ReactNode } from 'react'
import { useFormat } from '../words/format.ts'
import { useSay } from '../words/say.ts'
import { useWords } from '../words/words.ts'
import { judgeWords } from './words.ts'

/** More orders than this are told one by one only where they are for a number of packs or have money of their own. */
const FEW = 3

/** Orders with their money, and the mixes of packs that they can be for. */
export function ContractsSection({ results: { contracts } }: { readonly results: Results }) {
  const said = useWords(judgeWords)
  const told = contracts.filter((c) => contracts.length <= FEW || c.total || c.money !== null)
  if (told.length === 0) return null
  return (
    <section aria-labelledby="audit-contracts">
      <h2 id="audit-contracts">{said.contracts}</h2>
      {told.map((c) => (
        <Contract key={c.id} contract={c} />
      ))}
    </section>
  )
}

function Contract({ contract: c }: { readonly contract: ContractResult }) {
  const said = useWords(judgeWords)
  const format = useFormat()
  const say = useSay()
  const { money } = c
  const facts: readonly (readonly [string, ReactNode])[] = [
    [said.packs, `${format.count(c.packs)}${c.customer ? ` (${c.customer})` : ''}`],
    [said.energy, format.figure(c.energy)],
    [said.term, said.to(format.date(c.from), format.date(c.to))],
    [said.meanEnergy, format.figure(c.meanEnergy)],
    ...(money
      ? ([
          [said.money, format.figure(money.value)],
          [
            said.perKwh,
            money.perKwhStated
              ? `${format.figure(money.perKwh)} (${format.figure(money.perKwhStated)})`
              : format.figure(money.perKwh),
          ],
          [said.surveyed(String(money.surveyed)), said.to(format.figure(money.low), format.figure(money.high))],
          [
            said.energyPaid,
            `${said.to(format.figure(money.meanEnergyLow), format.figure(money.meanEnergyHigh))}; ${money.inside ? said.inside : said.outside}`,
          ],
        ] as const)
      : []),
    ...(c.capacity
      ? ([
          [said.capacity, `${format.figure(c.capacity.energy)}; ${said.meanEnergy}: ${format.figure(c.capacity.meanEnergy)}`],
        ] as const)
      : []),
    ...(c.onTime ? ([[said.onTime, `${format.figure(c.onTime)} ${format.range(c.onTime)}`]] as const) : []),
    ...(c.largestBacklog
      ? ([[said.backlog, said.inMonth(format.count(c.largestBacklog.packs), format.date(c.largestBacklog.month))]] as const)
      : []),
    ...(c.completed === null ? [] : ([[said.completed, format.date(c.completed)]] as const)),
    ...c.latestStarts.map(
      (l) =>
        [
          `${said.latestStart}: ${said[l.id]}`,
          [
            l.date === null ? '' : format.date(l.date),
            said[l.state],
            l.slack === null ? '' : said.months(format.number(l.slack, 2)),
          ]
            .filter(Boolean)
            .join('; '),
        ] as const,
    ),
  ]
  const share = (range: { readonly low: number; readonly high: number } | null) =>
    range ? said.to(format.percent(range.low, 2), format.percent(range.high, 2)) : '—'
  return (
    <div>
      <h3>{said.contractOf(c.id)}</h3>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {c.products.length > 1 && (
        <div className="wide-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{said.product}</th>
                <th scope="col" className="number">
                  {said.share}
                </th>
                <th scope="col" className="number">
                  {said.packs}
                </th>
                <th scope="col" className="number">
                  {said.energy}
                </th>
                <th scope="col" className="number">
                  {said.paidShare}
                </th>
                <th scope="col" className="number">
                  {said.possibleShare}
                </th>
              </tr>
            </thead>
            <tbody>
              {c.products.map((p) => (
                <tr key={p.id}>
                  <th scope="row">{say.name(p.id)}</th>
                  <td className="number">{format.percent(p.share)}</td>
                  <td className="number">{format.count(p.packs)}</td>
                  <td className="number">{format.figure(p.energy)}</td>
                  <td className="number">{share(p.paid)}</td>
                  <td className="number">{share(p.possible)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
