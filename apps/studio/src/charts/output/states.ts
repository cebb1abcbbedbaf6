import type { Results, StepResult } from '@cellwright/model'
import { across } from '../draw/across.ts'
import { heightOf } from '../draw/waterfall.ts'
import { viewOf, type ChartKind, type Columns } from '../kind.ts'
import { outputWords } from './words.ts'

/** In the order in which they are drawn, each with its colour. */
const STATES = [
  ['busy', 'var(--busy)'],
  ['setup', 'var(--setup)'],
  ['down', 'var(--down)'],
  ['maintenance', 'var(--series-7)'],
  ['starved', 'var(--starved)'],
  ['blocked', 'var(--blocked)'],
  ['unmanned', 'var(--off)'],
] as const

type Row = StepResult & { readonly oee: NonNullable<StepResult['oee']> }

/** Steps whose machines have shares: racks have none. */
export const stateRows = ({ plants }: Results, id: string): readonly Row[] =>
  plants.find((p) => p.id === id)?.steps.filter((s): s is Row => s.oee !== null) ?? []

export const states: ChartKind = {
  id: 'states',
  group: 'plant',
  name: { en: 'Time of the machines by state, OEE', ru: 'Время оборудования по состояниям, OEE' },
  needs: ['plant', 'run'],
  subjects: (results) => results.plants.filter((p) => stateRows(results, p.id).length > 0).map(({ id }) => ({ id, name: id })),
  view: (results, id, { language, format, say }) => {
    const said = outputWords[language]
    const rows = stateRows(results, id)
    const most = (of: 'busy' | 'starved' | 'blocked') =>
      rows.reduce((best, r) => (r.oee.shares[of] > best.oee.shares[of] ? r : best), rows[0]!)
    const share = (value: number) => format.percent(value)
    const [busy, starved, blocked] = [most('busy'), most('starved'), most('blocked')]
    const columns: Columns<Row> = [
      { id: 'step', head: said.step, value: (r) => say.name(r.name) },
      ...STATES.map(([state]) => ({ id: state, head: said[state], unit: '%', value: (r: Row) => r.oee.shares[state] * 100 })),
      { id: 'oee', head: said.oee, unit: '%', value: (r) => r.oee.oee * 100 },
      { id: 'availability', head: said.availability, unit: '%', value: (r) => r.oee.availability * 100 },
      { id: 'performance', head: said.performance, unit: '%', value: (r) => r.oee.performance * 100 },
      { id: 'quality', head: said.quality, unit: '%', value: (r) => r.oee.quality * 100 },
    ]
    return viewOf<Row>({
      title: said.statesOf(id),
      summary: said.statesSay(
        say.name(busy.name),
        share(busy.oee.shares.busy),
        say.name(starved.name),
        share(starved.oee.shares.starved),
        blocked.oee.shares.blocked > 0 ? said.statesBlocked(say.name(blocked.name), share(blocked.oee.shares.blocked)) : '',
      ),
      columns,
      rows,
      along: 'y',
      height: heightOf(rows.length),
      legend: [
        ...STATES.map(([state, color]) => ({ name: said[state], color, shape: 'box' as const })),
        { name: said.oee, color: 'var(--text)', shape: 'dot' },
      ],
      draw: across({
        rows,
        name: (r) => say.name(r.name),
        label: said.share,
        bars: STATES.map(([state, color]) => ({
          id: state,
          name: said[state],
          color,
          value: (r: Row) => r.oee.shares[state] * 100,
        })),
        dots: [{ id: 'oee', name: said.oee, color: 'var(--text)', value: (r: Row) => r.oee.oee * 100 }],
        end: 100,
      }),
      note: said.statesNote,
    })
  },
}
