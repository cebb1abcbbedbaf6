import { beforeAll, describe, expect, test } from 'vitest'
import type { Results } from '@cellwright/model'
import { previewResults } from '../../../../test/studio/preview-results.ts'
import { formatOf } from '../words/format.ts'
import { sayOf } from '../words/say.ts'
import { loadTongue } from '../words/tongue.ts'
import { LANGUAGES, type Language } from '../words/words.ts'
import { csvOf } from './csv.ts'
import { energyOf } from './flows/energy.ts'
import { massOf } from './flows/mass.ts'
import type { Speech } from './kind.ts'
import { KINDS } from './kinds.ts'
import { booksOf } from './money/books.ts'
import { capexOf } from './money/capex.ts'
import { cashRows, funding } from './money/cash.ts'
import { costParts } from './money/cost-parts.ts'
import { npvRows } from './money/npv.ts'
import { busyShares } from './output/busy.ts'
import { outputFinding, outputOf } from './output/output.ts'
import { storesOf } from './output/stocks.ts'
import { yieldRows } from './output/yields.ts'
import { ganttOf } from './time/gantt.ts'

await loadTongue('ru')

const speech = (language: Language): Speech => ({ language, format: formatOf(language), say: sayOf(language), overview: null })
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

let kaliningrad: Results
let tangier: Results
beforeAll(() => {
  kaliningrad = previewResults('kaliningrad')
  tangier = previewResults('tangier')
}, 120_000)

describe('every chart of the projects', () => {
  const all = (results: Results, language: Language) =>
    KINDS.filter((kind) => kind.panel === undefined).flatMap((kind) =>
      kind
        .subjects(results, speech(language))
        .map(({ id }) => ({ at: `${kind.id} ${id}`, view: kind.view(results, id, speech(language)) })),
    )

  test('ids are used once', () => {
    expect(new Set(KINDS.map((k) => k.id)).size).toBe(KINDS.length)
  })

  test('says what it shows, in both languages, with rows, heads and numbers', () => {
    for (const results of [kaliningrad, tangier]) {
      const said = LANGUAGES.map((language) => all(results, language))
      expect(said[0].length).toBeGreaterThan(15)
      expect(said[0].map((c) => c.at)).toEqual(said[1].map((c) => c.at))
      for (const [i, { at, view }] of said[0].entries()) {
        const other = said[1][i].view
        expect(view.rows.length, at).toBeGreaterThan(0)
        expect(other.rows.length, at).toBe(view.rows.length)
        for (const text of [view.title, view.summary, other.title, other.summary]) {
          expect(text, at).not.toMatch(/undefined|NaN|null|\[object/)
          expect(text.length, at).toBeGreaterThan(3)
        }
        expect(other.title + other.summary, at).toMatch(/[а-яё]/i)
        expect(view.summary, at).toMatch(/\d|[a-z]{4}/)
        expect(new Set(view.columns.map((c) => c.id)).size, at).toBe(view.columns.length)
        for (const column of view.columns)
          for (const row of view.rows) {
            const value = column.value(row)
            expect(value === null || typeof value === 'string' || Number.isFinite(value), `${at} ${column.id}`).toBe(true)
          }
        const csv = csvOf(
          view.columns.map((c) => c.head),
          view.columns,
          view.rows,
        )
        expect(csv.split('\r\n').length, at).toBe(view.rows.length + 2)
      }
    }
  })

  test('numbers that have a unit say it', () => {
    const without = all(kaliningrad, 'en').flatMap(({ at, view }) =>
      view.columns
        .filter(
          (c) => c.unit === undefined && (c.as ?? 'number') === 'number' && view.rows.some((r) => typeof c.value(r) === 'number'),
        )
        .map((c) => `${at}: ${c.id}`),
    )
    expect(without).toEqual([])
  })
})

describe('output', () => {
  test('rows are the years of the plant, the finding its first and best year', () => {
    const of = outputOf(kaliningrad, 'gigafactory')!
    const { years, nameplate } = kaliningrad.plants[0]
    expect(of.rows.map((r) => r.made)).toEqual(years.map((y) => y.output.value))
    const { reached, best } = outputFinding(of)
    expect(reached!.made).toBeGreaterThanOrEqual(0.95 * nameplate.value)
    expect(years.filter((y) => y.year < reached!.year).every((y) => y.output.value < 0.95 * nameplate.value)).toBe(true)
    expect(best!.made).toBe(Math.max(...years.map((y) => y.output.value)))
  })

  test('an interval of the replications is drawn and said', () => {
    const [plant] = kaliningrad.plants
    const [first, ...rest] = plant.years.filter((y) => y.output.value > 3)
    const spread = { ...first, output: { ...first.output, value: 9, low: 8.5, high: 9.5, n: 10, of: 'replications' as const } }
    const results = { ...kaliningrad, plants: [{ ...plant, years: [spread, ...rest] }] }
    const view = KINDS.find((k) => k.id === 'output')!.view(results, plant.id, speech('en'))
    expect(view.summary).toContain('8.5 to 9.5')
    expect(view.columns.filter((c) => c.id === 'low' || c.id === 'high').map((c) => c.value(view.rows[0]))).toEqual([8.5, 9.5])
  })

  test('yields are of the years in which something is made', () => {
    for (const [results, id] of [
      [kaliningrad, 'gigafactory'],
      [tangier, 'btr'],
    ] as const) {
      const rows = yieldRows(results, id)
      expect(rows.length).toBeGreaterThan(10)
      expect(rows.every((r) => r.share > 50 && r.share <= 100)).toBe(true)
    }
  })
})

describe('mass', () => {
  /** What goes into the boxes between beginning and end, less what comes out of them, over all that comes in. */
  const leaks = (results: Results, id: string) => {
    const { streams, in: entered } = massOf(results, id)
    const nodes = [...new Set(streams.map((s) => s.to))].filter((n) => streams.some((s) => s.from === n))
    return nodes.map(
      (n) =>
        (sum(streams.filter((s) => s.to === n).map((s) => s.value)) -
          sum(streams.filter((s) => s.from === n).map((s) => s.value))) /
        entered,
    )
  }

  test('a plant of cells balances', () => {
    const { in: entered, out } = massOf(kaliningrad, 'gigafactory')
    expect(entered).toBeGreaterThan(1e5)
    expect((entered - out) / entered).toBeCloseTo(0, 9)
    for (const leak of leaks(kaliningrad, 'gigafactory')) expect(leak).toBeCloseTo(0, 9)
  })

  test('in a plant of materials what is left is what still stands in it', () => {
    const { in: entered, out } = massOf(tangier, 'btr')
    expect(Math.abs(entered - out) / entered).toBeLessThan(0.01)
    for (const leak of leaks(tangier, 'btr')) expect(Math.abs(leak)).toBeLessThan(0.01)
  })

  test('between plants no mass is counted in a plant that it does not pass', () => {
    const { rows } = massOf(tangier, '')
    const customers = tangier.flows.filter((f) => f.kind === 'mass' && f.to === 'customers')
    expect(sum(rows.filter((r) => r.to === 'customers').map((r) => r.mass))).toBeCloseTo(
      sum(customers.map((f) => f.amount.value)),
      3,
    )
  })
})

describe('energy', () => {
  test('uses are all that the site takes', () => {
    for (const [results, id] of [
      [kaliningrad, 'gigafactory'],
      [tangier, 'btr'],
      [tangier, 'anode'],
    ] as const) {
      const { rows, electricity, fuel } = energyOf(results, id)!
      expect(sum(rows.filter((r) => r.as === 'electricity').map((r) => r.energy)) / electricity).toBeCloseTo(1, 9)
      expect(sum(rows.filter((r) => r.as !== 'electricity').map((r) => r.energy)) / fuel).toBeCloseTo(1, 9)
    }
  })
})

describe('money', () => {
  const keepers = () =>
    [
      [kaliningrad, 'gigafactory'],
      [tangier, 'btr'],
      [tangier, 'anode'],
      [tangier, ''],
    ] as const

  test('from revenue to net present value: the parts add up to it', () => {
    for (const [results, id] of keepers()) {
      const rows = npvRows(results, id)
      const { npv } = booksOf(results, id)!
      expect(rows.at(-1)).toEqual({ part: 'npv', value: npv.value })
      expect(sum(rows.slice(0, -1).map((r) => r.value)) / npv.value).toBeCloseTo(1, 9)
    }
  })

  test('cumulated cash ends at the sum of cash, discounted at the net present value; the peak is its lowest point', () => {
    for (const [results, id] of keepers()) {
      const rows = cashRows(results, id)
      expect(rows.at(-1)!.cumulated).toBeCloseTo(sum(rows.map((r) => r.cash)), 6)
      expect(rows.at(-1)!.discounted / booksOf(results, id)!.npv.value).toBeCloseTo(1, 9)
      const { peak, back } = funding(rows)
      expect(peak!.cumulated).toBe(Math.min(...rows.map((r) => r.cumulated)))
      if (back) expect(rows.filter((r) => r.year >= back.year).every((r) => r.cumulated >= 0)).toBe(true)
    }
  })

  test('investment and unit cost: the parts add up to the total', () => {
    for (const [results, id] of keepers()) {
      if (id === '') continue
      const { rows, total } = capexOf(results, id)!
      expect(sum(rows.slice(0, -1).map((r) => r.amount)) / total.value).toBeCloseTo(1, 9)
      const parts = costParts(results, id)!.rows
      expect(sum(parts.slice(0, -1).map((r) => r.value)) / parts.at(-1)!.value).toBeCloseTo(1, 9)
    }
  })
})

describe('schedule', () => {
  test('dates are those of the results', () => {
    const { rows, milestones, designOutput } = ganttOf(kaliningrad, 'gigafactory')
    expect(rows).toEqual(kaliningrad.schedule.filter((t) => t.plant === 'gigafactory'))
    expect(milestones.map((m) => m.day)).toEqual(kaliningrad.plants[0].dates.lines.map((l) => l.serialStart))
    expect(designOutput).toBe(kaliningrad.plants[0].dates.designOutput)
    expect(ganttOf(tangier, 'btr').milestones.map((m) => m.day)).toEqual(
      tangier.materialPlants[0].phases.map((p) => p.serialStart),
    )
  })
})

describe('month by month', () => {
  const store = (where: 'before' | 'inside', unit: string, ends: readonly number[]) => ({
    where,
    port: null,
    unit,
    capacity: null,
    ends,
  })
  const steps = [
    {
      step: 'stacking',
      machines: 2,
      shares: [
        [0.25, 0.75],
        [0.5, 0.5],
      ],
      levels: [store('before', 'cell', [3, 5]), store('before', 'module', [1, 1])],
    },
    { step: 'ageing', machines: 0, shares: [], levels: [store('inside', 'cell', [0, 40]), store('before', 'cell', [0, 0])] },
  ]
  const plant = { plant: 'gigafactory', from: ['2026-01-01', '2026-02-01'], end: '2026-03-01', steps }
  const overview = { replications: 3, states: ['starved', 'busy'], plants: [plant] } as const

  test('stocks of one unit, the largest first, without those that are always empty', () => {
    expect(storesOf(overview as never, 'gigafactory', 'cell').map((s) => [s.step, s.where, s.ends])).toEqual([
      ['ageing', 'inside', [0, 40]],
      ['stacking', 'before', [3, 5]],
    ])
  })

  test('the busy share is found by its name; steps without machines have none', () => {
    expect(busyShares(overview as never, plant as never)).toEqual([{ step: 'stacking', shares: [0.75, 0.5] }])
  })

  test('both say their finding', () => {
    const told = { ...speech('en'), overview } as never
    const view = (id: string, subject: string) => KINDS.find((k) => k.id === id).view(kaliningrad, subject, told)
    expect(view('stocks', 'gigafactory\u0000cell').summary).toContain('40')
    expect(view('busy', 'gigafactory').summary).toContain('62.5')
  })
})
