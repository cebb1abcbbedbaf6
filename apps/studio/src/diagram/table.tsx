import type { FilmOverview } from '@cellwright/model'
import type { Speaker } from './bottleneck.ts'
import { stepKey, type DiagramNode, type Graph } from './graph.ts'
import { momentOf, periodsOf, type Shown } from './moments.ts'
import { nodeDetail, nodeFigures, nodeName, statesSaid } from './node-text.ts'
import { useTime } from './time.ts'

interface TableProps {
  readonly graph: Graph
  readonly speaker: Speaker
  readonly overview: FilmOverview | null
  /** Only this one. */
  readonly step: DiagramNode | null
}

/** The same as the picture, as rows. */
export function GraphTable({ graph, speaker, overview, step }: TableProps) {
  const isPlant = graph.nodes[0]?.step != null
  return (
    <div className="dg-graph-table">
      {isPlant ? (
        <Steps graph={graph} speaker={speaker} overview={overview} step={step} />
      ) : (
        <Things graph={graph} speaker={speaker} />
      )}
    </div>
  )
}

function Steps({ graph, speaker, overview, step: only }: TableProps) {
  const { said, say, format } = speaker
  const period = useTime((s) => s.period)
  const day = overview && period !== null ? periodsOf(overview)[period] : undefined
  const moment = overview && day !== undefined ? momentOf(overview, day) : null
  const nodes = only ? [only] : graph.nodes
  const shownOf = (node: DiagramNode): Shown => {
    const s = node.step!
    return moment?.get(stepKey(s.plant, s.id)) ?? { shares: moment ? null : s.shares, full: null, units: null, unit: '' }
  }
  const nameOf = (id: string | null) => {
    const node = graph.nodes.find((n) => n.id === id)
    return node ? nodeName(node, speaker) : ''
  }
  const heads = [said.name, said.machineCount, said.use, said.states, said.yield, said.level, said.takesIn, said.goesTo]
  return (
    <table>
      <caption>{said.steps}</caption>
      <thead>
        <tr>
          {heads.map((h) => (
            <th key={h} scope="col">
              {h}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => {
          const s = node.step!
          const shown = shownOf(node)
          return (
            <tr key={node.id}>
              <th scope="row">
                {nodeName(node, speaker)}
                {node.limit && ` (${node.limit === 'people' ? said.limitPeopleMark : said.limitMark})`}
              </th>
              <td className="number">{format.count(s.machines)}</td>
              <td className="number">{format.percent(s.utilisation, 2)}</td>
              <td>{statesSaid(shown, speaker).join(', ') || said.noRun}</td>
              <td className="number">{format.percent(s.yield)}</td>
              <td className="number">{shown.full === null ? format.percent(null) : format.percent(shown.full, 2)}</td>
              <td>{s.takes.map((t) => `${say.name(t.what)} ${format.figure(t.amount)}`).join(', ')}</td>
              <td>
                {graph.links
                  .filter((l) => l.from === node.id)
                  .map((l) => `${nameOf(l.to)} (${say.name(l.what)} ${format.figure(l.amount)})`)
                  .join(', ')}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Things({ graph, speaker }: { readonly graph: Graph; readonly speaker: Speaker }) {
  const { said, say, format } = speaker
  const nameOf = (id: string | null) => {
    const node = graph.nodes.find((n) => n.id === id)
    return node ? nodeName(node, speaker) : ''
  }
  return (
    <>
      <table>
        <caption>{said.things}</caption>
        <thead>
          <tr>
            {[said.name, said.kind, said.what, said.amount, said.site].map((h) => (
              <th key={h} scope="col">
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {graph.nodes.map((node) => (
            <tr key={node.id}>
              <th scope="row">
                {nodeName(node, speaker)}
                {node.limit && ` (${said.limit})`}
              </th>
              <td>{said[node.kind]}</td>
              <td>{nodeDetail(node, speaker)}</td>
              <td>{nodeFigures(node, speaker)}</td>
              <td>{graph.sites.find((s) => s.id === node.site)?.name ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{said.ways}</caption>
        <thead>
          <tr>
            {[said.from, said.to, said.what, said.amount].map((h) => (
              <th key={h} scope="col">
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {graph.links.map((l) => (
            <tr key={l.id}>
              <th scope="row">{nameOf(l.from)}</th>
              <td>{nameOf(l.to)}</td>
              <td>{say.name(l.what)}</td>
              <td>
                {l.amount
                  ? `${l.amount.unit === '' ? `${format.count(l.amount.value)} ${said.containers}` : format.figure(l.amount)}, ${l.atNameplate ? said.nameplate : said.counted}`
                  : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
