import { expect, test } from 'vitest'
import type { ChainResult, ChainYearResult, CouldResult, LinkResult } from '../chain-results.ts'
import { chainFindings, limitSpans } from './chain-findings.ts'
import { chainWarnings } from './chain-warnings.ts'

const f = (value: number, unit: string) => ({ value, unit })

const could = (id: string, amount: number, more: Partial<CouldResult> = {}): CouldResult => ({
  id,
  kind: 'plant',
  with: [],
  amount: f(amount, 'GWh/yr'),
  rest: null,
  ...more,
})

const LINK: LinkResult = {
  id: 'powder-in',
  kind: 'link',
  material: 'lfp',
  name: 'LFP',
  from: 'powder',
  to: 'works',
  need: f(2.5, 'kg/kWh'),
  needed: f(25_000, 't/yr'),
  offered: f(18_000, 't/yr'),
  leadTime: f(2, 'd'),
  load: f(20, 't'),
  stock: f(10, 'd'),
  returned: false,
  years: [],
  plannedUse: '2026-03-01',
  firstUse: '2026-11-05',
}

const member = (id: string, nameplate: ReturnType<typeof f>, begins: string, serial: string) => ({
  id,
  kind: 'member' as const,
  makes: id,
  nameplate,
  could: nameplate,
  begins,
  serial,
  phases: [{ id: 'one', serial }],
  years: [],
})

const CHAIN: ChainResult = {
  id: 'works',
  kind: 'chain',
  plants: ['powder', 'works'],
  members: [
    {
      ...member('powder', f(18_000, 't/yr'), '2026-05-01', '2026-11-01'),
      phases: [
        { id: 'one', serial: '2026-11-01' },
        { id: 'two', serial: '2028-01-01' },
      ],
    },
    member('works', f(10, 'GWh/yr'), '2026-03-01', '2026-09-01'),
  ],
  final: [{ plant: 'works', product: 'packs bus' }],
  links: [LINK],
  years: [],
  mature: [could('powder', 7), could('works', 10.4)],
  limit: null,
  balance: null,
  sourcing: [],
  made: null,
}

const texts = (c: ChainResult) => chainFindings(c).map((x) => `${x.code} ${x.text}`)

test('what the chain is enough for, and what stands idle for it', () => {
  expect(texts({ ...CHAIN, links: [] })).toEqual([
    'CW-FIND-029 When all is mature powder is enough for 7.00 GWh a year of packs bus, the least of the chain; works itself could make 10.4 GWh a year, so that 33 % of it stands idle for want of what comes before.',
  ])
  const backed = { ...CHAIN, links: [], mature: [could('works', 10.4), could('powder', 7, { rest: 'bought' })] }
  expect(texts(backed)).toEqual([
    'CW-FIND-029 When all is mature works itself can make the least of its chain, 10.4 GWh a year of packs bus. Not counted as limits, for what is missing is bought without limit: powder (7.00 GWh a year).',
  ])
})

test('what feeds the last plants is none of them', () => {
  const final = [...CHAIN.final, { plant: 'second', product: 'packs tram' }]
  const mature = [could('works', 6), could('second', 6.5), could('powder', 7)]
  expect(texts({ ...CHAIN, links: [], final, mature })[0]).toContain(
    '; what feeds it is enough for 7.00 GWh a year (powder) and more.',
  )
})

test('the limit with its gain, and without one', () => {
  const tried = [
    { id: 'powder', kind: 'plant' as const, gain: 0.31, low: 0.27, high: 0.35 },
    { id: 'film', kind: 'supply' as const, gain: 0.05, low: 0.02, high: 0.08 },
  ]
  const limit = {
    kind: 'plant' as const,
    plant: 'powder',
    step: 'calcining',
    stepName: 'calcining',
    gain: { value: 0.31, low: 0.27, high: 0.35, n: 3 },
    tried,
  }
  expect(texts({ ...CHAIN, mature: [], links: [], limit })).toEqual([
    'CW-FIND-030 Simulated and mature, with all sold that it makes, the chain of works is limited by powder (busiest step: calcining): with its product always there it would make 31 % more packs bus (27 % to 35 %, 3 paired replications). Next would be film with 5.0 %.',
  ])
  const row = {
    ...limit,
    kind: 'supply' as const,
    plant: 'works',
    step: 'film',
    stepName: 'film',
    gain: { value: 0.05, low: 0.02, high: 0.08, n: 3 },
    tried: [tried[1]!],
  }
  expect(texts({ ...CHAIN, mature: [], links: [], limit: row })[0]).toContain(
    'is limited by the row film, which brings works too little: without a limit to it it would make 5.0 % more packs bus',
  )
  const none = {
    kind: 'plant' as const,
    plant: 'works',
    step: 'stacking',
    stepName: 'stacking',
    gain: null,
    tried: [{ id: 'powder', kind: 'plant' as const, gain: 0.001, low: -0.01, high: 0.012 }],
  }
  expect(texts({ ...CHAIN, mature: [], links: [], limit: none })).toEqual([
    'CW-FIND-030 Simulated and mature, with all sold that it makes, the chain of works has what it needs, and works itself limits it, at stacking; no other plant or contract, given without limit, would bring more than 0.10 %.',
  ])
})

const year = (y: number, plant: string, step: string | null): ChainYearResult => ({
  year: y,
  made: [],
  could: [],
  limit: plant === '' ? null : { plant, step, because: `${plant} in ${y}` },
})

test('years in a row with one limit are told together, with the phase that ends them', () => {
  const years = [
    year(2025, '', null),
    year(2026, 'powder', 'mill'),
    year(2027, 'powder', 'mill'),
    year(2028, 'works', 'orders'),
    year(2029, 'powder', 'mill'),
  ]
  expect(limitSpans(years).map((s) => [s.from, s.to, s.limit.plant])).toEqual([
    [2026, 2027, 'powder'],
    [2028, 2028, 'works'],
    [2029, 2029, 'powder'],
  ])
  expect(texts({ ...CHAIN, mature: [], links: [], years })).toEqual([
    'CW-FIND-031 What limits the chain of works, year by year: in 2026 and 2027 it is powder (powder in 2027); its phase two delivers from 2028-01-01 on. In 2028 orders limit it (works in 2028). In 2029 it is powder (powder in 2029).',
  ])
})

test('what comes late and why', () => {
  expect(texts({ ...CHAIN, mature: [] })).toEqual([
    'CW-FIND-032 Works begins on 2026-03-01 and draws its first LFP on 2026-11-05, 249 days later, for powder delivers from 2026-11-01 on.',
  ])
  expect(texts({ ...CHAIN, mature: [], links: [{ ...LINK, firstUse: '2026-03-20' }] })).toEqual([])
})

const linkYear = (y: number, more: Partial<LinkResult['years'][number]>) => ({
  year: y,
  sent: 0,
  received: 0,
  used: 0,
  stock: 0,
  onTheWay: 0,
  missing: 0,
  ...more,
})
const codes = (c: ChainResult) => chainWarnings(c).map((w) => w.code)

test('a maker that begins after its taker, unless another row brings the same before', () => {
  expect(chainWarnings(CHAIN).map((w) => w.text)).toEqual([
    'works begins on 2026-03-01; its LFP comes from powder, which delivers from 2026-11-01 on, 245 days later, and no other row brings any before.',
  ])
  expect(codes({ ...CHAIN, links: [LINK, { ...LINK, id: 'bought', from: null, offered: null }] })).toEqual([])
})

const IN_TIME = { ...CHAIN, members: [member('powder', f(18_000, 't/yr'), '2025-05-01', '2026-01-01'), CHAIN.members[1]!] }

test('a load for months, a stock that never fills, and product that is sold while another lacks it', () => {
  // 25 000 t a year are 68.5 t a day: a load of 5000 t lasts 73 days, one of 4000 t 58.
  expect(codes({ ...IN_TIME, links: [{ ...LINK, load: f(5000, 't') }] })).toEqual(['CW-WARN-025'])
  expect(codes({ ...IN_TIME, links: [{ ...LINK, load: f(4000, 't') }] })).toEqual([])
  // The stock is to hold 685 t; a quarter of it are 171.
  const used = (stock: number) => [2027, 2028, 2029].map((y) => linkYear(y, { used: 18_000, sent: 18_000, stock }))
  expect(codes({ ...IN_TIME, links: [{ ...LINK, years: used(170) }] })).toEqual(['CW-WARN-027'])
  expect(codes({ ...IN_TIME, links: [{ ...LINK, years: used(172) }] })).toEqual([])
  const members = [{ ...IN_TIME.members[0]!, years: [{ year: 2027, made: f(18_000, 't') }] }, IN_TIME.members[1]!]
  const short = (sent: number, missing: number) => [{ ...LINK, years: [linkYear(2027, { sent, missing })] }]
  expect(codes({ ...IN_TIME, members, links: short(8000, 0.2) })).toEqual(['CW-WARN-028'])
  expect(codes({ ...IN_TIME, members, links: short(9500, 0.2) })).toEqual([])
  expect(codes({ ...IN_TIME, members, links: short(8000, 0.04) })).toEqual([])
})
