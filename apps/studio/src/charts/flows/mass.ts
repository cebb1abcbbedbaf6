import type { FlowRow, Results } from '@cellwright/model'
import { sankeyDrawing, type Stream } from '../draw/sankey.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { flowWords } from './words.ts'

export interface MassRow {
  readonly from: string
  readonly to: string
  readonly what: string
  /** [t] */
  readonly mass: number
  /** It leaves the plant. */
  readonly out: boolean
}

/** Mass of a plant, or between all plants (''). */
export interface MassFlows {
  readonly rows: readonly MassRow[]
  /** The rows, and the sums that hold the drawing together. */
  readonly streams: readonly Stream[]
  /** [t] */
  readonly in: number
  readonly out: number
  readonly product: number
}

export function massOf(results: Results, id: string): MassFlows {
  const flows = results.flows.filter((f) => f.kind === 'mass' && f.amount.value > 0)
  return id === '' ? between(results, flows) : within(results, flows, id)
}

/** Where mass ends; everything else that takes something in is a step. */
const ENDS = new Set([
  'customers',
  'scrap',
  'solvent recovery and exhaust',
  'work in progress at the end',
  'buyers of by-products',
  'by-products not sold',
  'exhaust',
  'waste',
  'rejected and start-up',
])
const isEnd = (node: string): boolean => ENDS.has(node) || node.startsWith('store of ')
const isProduct = (node: string): boolean => node === 'customers' || node.startsWith('store of ') || node.startsWith('stock of ')

function within({ materialPlants }: Results, flows: readonly FlowRow[], id: string): MassFlows {
  // What a row of supply takes from the plant leaves it too; what it brings is in the flows to the steps.
  const rows = flows
    .filter((f) => f.id.startsWith(`${id}: `) || (f.from === id && f.id.startsWith('supply ')))
    .map(({ from, to, what, amount }): MassRow => ({ from, to, what, mass: amount.value, out: from === id || isEnd(to) }))
  const steps = [...new Set(rows.flatMap((r) => (r.out ? (r.from === id ? [] : [r.from]) : [r.to])))]
  const route = materialPlants.find((p) => p.id === id)?.steps.map((s) => s.id)
  const drawn = rows.map((r, row): Stream => ({ row, from: r.out ? r.from : `${MATERIAL}${r.what}`, to: r.to, value: r.mass }))
  return { rows, streams: [...drawn, ...(route ? onward(rows, steps, route, id) : together(rows, steps, id))], ...totals(rows) }
}

/** A material that comes in has a box of its own, so that one of that name which leaves does not run back into it. */
const MATERIAL = 'in:'

/** What joins at a step of a plant of cells goes on into the plant: results do not say by which way. */
function together(rows: readonly MassRow[], steps: readonly string[], id: string): Stream[] {
  return steps.map((step) => ({ from: step, to: id, value: gain(rows, step) }))
}

/** In a plant of materials all goes from step to step; what a step gives off stays behind. */
function onward(rows: readonly MassRow[], steps: readonly string[], route: readonly string[], id: string): Stream[] {
  const line = route.filter((s) => steps.includes(s))
  let carried = 0
  return line.map((step, i) => {
    carried += gain(rows, step)
    return { from: step, to: line[i + 1] ?? id, value: carried }
  })
}

function gain(rows: readonly MassRow[], step: string): number {
  return rows.reduce((sum, r) => sum + (r.to === step ? r.mass : 0) - (r.from === step ? r.mass : 0), 0)
}

/** Flows between plants, suppliers and customers: steps and stocks are their plants. */
function between({ plants, materialPlants }: Results, flows: readonly FlowRow[]): MassFlows {
  const ids = [...plants, ...materialPlants].map((p) => p.id)
  const sums = new Map<string, MassRow>()
  for (const f of flows) {
    const own = ids.find((id) => f.id.startsWith(`${id}: `))
    const stocked = (node: string) => ids.find((id) => node === `stock of ${id}`)
    const [from, to] = [f.from, f.to].map((node, i) => {
      if (ids.includes(node)) return node
      const stock = stocked(node)
      if (stock !== undefined) return stock
      return own !== undefined && (i === 0 ? isEnd(f.to) : !isEnd(node)) ? own : node
    }) as [string, string]
    if (from === to) continue
    const what = isEnd(to) || from === 'suppliers' ? '' : f.what
    const key = `${from}\n${to}\n${what}`
    sums.set(key, { from, to, what, mass: (sums.get(key)?.mass ?? 0) + f.amount.value, out: isEnd(to) })
  }
  const rows = [...sums.values()]
  return {
    rows,
    streams: rows.map((r, row) => ({ row, from: r.from, to: r.to, value: r.mass })),
    ...totals(rows.filter((r) => r.out || !ids.includes(r.from))),
  }
}

function totals(rows: readonly MassRow[]): { readonly in: number; readonly out: number; readonly product: number } {
  const sum = (of: (r: MassRow) => boolean) => rows.reduce((so, r) => so + (of(r) ? r.mass : 0), 0)
  return { in: sum((r) => !r.out), out: sum((r) => r.out), product: sum((r) => isProduct(r.to)) }
}

/** Names of steps, and of materials by the ways that bring them in: flows have only their ids. */
function namesOf({ plants, materialPlants }: Results): ReadonlyMap<string, string> {
  return new Map(
    [...plants, ...materialPlants].flatMap(({ steps, links }) => [
      ...steps.map((s) => [s.id, s.name] as const),
      ...links
        .filter((l) => l.kind === 'material')
        .map(({ id, to, what }) => [id.slice(0, id.lastIndexOf(` to ${to}`)), what] as const),
    ]),
  )
}

export const mass: ChartKind = {
  id: 'mass',
  group: 'flows',
  name: { en: 'Flow of mass (Sankey)', ru: 'Потоки массы (Санки)' },
  needs: ['run'],
  subjects: (results, { language }) => {
    const of = [...results.plants, ...results.materialPlants]
      .filter((p) => results.flows.some((f) => f.id.startsWith(`${p.id}: `)))
      .map(({ id }) => ({ id, name: id }))
    return of.length > 1 ? [{ id: '', name: flowWords[language].all }, ...of] : of
  },
  view: (results, id, { language, format, say }) => {
    const said = flowWords[language]
    const { rows, streams, in: entered, out, product } = massOf(results, id)
    const tonnes = (value: number) => format.figure({ value, unit: 't' })
    const names = namesOf(results)
    const name = (node: string) => {
      const its = node.startsWith(MATERIAL) ? node.slice(MATERIAL.length) : node
      return say.name(names.get(its) ?? its)
    }
    const ends = (node: string) => (isProduct(node) ? 'var(--series-1)' : isEnd(node) ? 'var(--series-4)' : null)
    return viewOf<MassRow>({
      title: said.massTitle(id === '' ? said.all : id),
      summary:
        said.massSay(tonnes(entered), tonnes(product), format.percent(product / entered)) +
        (id === '' ? '' : ` ${said.balance(format.percent(Math.round(((entered - out) / entered) * 1e6) / 1e6, 2))}`),
      columns: [
        { id: 'from', head: said.from, value: (r) => name(r.from) },
        { id: 'to', head: said.to, value: (r) => name(r.to) },
        { id: 'what', head: said.what, value: (r) => (r.what === '' ? said.rest : name(r.what)) },
        { id: 'mass', head: said.mass, unit: 't', value: (r) => r.mass },
      ],
      rows,
      along: 'y',
      height: Math.min(720, 200 + rows.length * 15),
      draw: sankeyDrawing(streams, {
        column: 'mass',
        name,
        color: (node, i) => ends(node) ?? `var(--series-${[5, 2, 3, 6, 7, 8][i % 6]})`,
        unit: format.unit('t'),
      }),
      note: said.massNote,
    })
  },
}
