import type { MaterialPlantResult } from '@cellwright/model'
import { count, decimal, NO_NUMBER, number, percent } from './number-text.ts'
import { note, pageTable, type Page } from './page.ts'

interface Row {
  readonly way: string
  readonly name: string
  readonly kg: number
  readonly year: number | null
  readonly where: string
}

const WAYS = { 'by-product': 'by-product', gas: 'gas', waste: 'waste' } as const
const HOW = {
  reaction: '',
  loss: 'lost on the way',
  passed: 'passes through',
  difference: 'rest of the balance',
} as const

/** What a tonne takes and gives off, and its sums. */
export function massTable(p: MaterialPlantResult, page: Page): string[] {
  const step = (id: string) => p.steps.find((s) => s.id === id)?.name ?? id
  const tonne = p.basis === 'product' ? p.product.name : 'what is taken in'
  const last = p.steps.at(-1)
  const product = 1000 * (p.basis === 'product' ? 1 : productShare(p))
  const inputs = p.inputs.map((i): Row => ({
    way: 'in',
    name: i.name,
    kg: i.perTonne.value,
    year: i.perYear.value,
    where: i.steps.map(step).join(', '),
  }))
  const leaving = alike(p.leaving).map((all): Row => {
    const [{ kind, name, how }] = all
    return {
      way: WAYS[kind],
      name,
      kg: all.reduce((so, l) => so + l.perTonne.value, 0),
      year: all.reduce((so, l) => so + l.perYear.value, 0),
      where: `${all.map((l) => step(l.step)).join(', ')}${HOW[how] ? ` (${HOW[how]})` : ''}`,
    }
  })
  const sum = (rows: readonly Row[]) => rows.reduce((so, r) => so + r.kg, 0)
  const rows: Row[] = [
    ...inputs,
    { way: 'product', name: p.product.name, kg: product, year: (product / 1000) * p.nameplate.value, where: last?.name ?? '' },
    ...leaving,
    { way: 'sum', name: 'all that goes in', kg: sum(inputs), year: null, where: '' },
    { way: 'sum', name: 'all that comes out', kg: product + sum(leaving), year: null, where: '' },
  ]
  return [
    '',
    ...pageTable(
      page,
      [
        { head: `a tonne of ${tonne}`, cell: (r) => r.name },
        { head: 'is', cell: (r) => r.way },
        { head: 'kg', align: 'right', cell: (r) => kilograms(r.kg) },
        { head: 't a year', align: 'right', cell: (r) => (r.year === null ? NO_NUMBER : number(r.year)) },
        { head: 'where', cell: (r) => r.where },
      ],
      rows,
    ),
    ...note(
      page,
      'At maturity and nameplate, without rejected lots and start-up. Rest of the balance: known only as what must leave so that the sums are equal.',
    ),
  ]
}

type Leaving = MaterialPlantResult['leaving'][number]

/** The same substance that leaves several steps in one way. */
function alike(leaving: readonly Leaving[]): [Leaving, ...Leaving[]][] {
  const groups = new Map<string, [Leaving, ...Leaving[]]>()
  for (const l of leaving) {
    const key = JSON.stringify([l.kind, l.name, l.how])
    const group = groups.get(key)
    if (group) group.push(l)
    else groups.set(key, [l])
  }
  return [...groups.values()]
}

/** Product of a tonne that is worked up. */
function productShare({ elements }: MaterialPlantResult): number {
  return elements.reduce((sum, e) => sum + e.product, 0) / 1000
}

function kilograms(kg: number): string {
  return Math.abs(kg) >= 100 ? count(kg) : decimal(kg, 1)
}

/** Elements in and out of a tonne. */
export function elementTable(p: MaterialPlantResult, page: Page): string[] {
  const rows = p.elements.filter((e) => e.inputs > 0)
  if (rows.length === 0) return []
  const column = (head: string, of: (row: (typeof rows)[number]) => number) => ({
    head,
    align: 'right' as const,
    cell: (row: (typeof rows)[number]) => kilograms(of(row)),
  })
  const worst = rows.reduce((so, e) => Math.max(so, Math.abs(e.residual) / e.inputs), 0)
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'element', cell: (e) => (e.id === 'other' ? 'not known' : e.id) },
        column('in, kg', (e) => e.inputs),
        column('product', (e) => e.product),
        column('by-products', (e) => e.byProducts),
        column('gas', (e) => e.gas),
        column('waste', (e) => e.waste),
        { head: 'by difference', align: 'right', cell: (e) => percent(e.byDifference) },
      ],
      rows,
    ),
    ...note(page, closure(p, worst)),
  ]
}

function closure({ balance }: MaterialPlantResult, worst: number): string {
  const all = worst < CLOSED ? 'Every element that goes in comes out' : `The worst element is off by ${percent(worst)}`
  const run =
    balance === null
      ? ''
      : balance.worst < CLOSED
        ? ' Over the simulated years too, with what stands in the plant at their end.'
        : ` Over the simulated years the worst, ${balance.element}, is off by ${percent(balance.worst)}.`
  return `kg of each element per tonne. ${all}.${run} By difference: share of what leaves that is known only as the rest, of which the balance proves nothing.`
}

/** Shares below this are rounding. */
const CLOSED = 1e-9
