import type { LineFigure, LineNode, LineResults } from '@cellwright/model'
import { describe, expect, test } from 'vitest'
import { withInterval } from './interval-text.ts'
import { renderLine } from './render-line.ts'
import { rateUnit, timeUnit } from './units.ts'

const figure = (value: number, half = 0): LineFigure => ({ value, low: value - half, high: value + half, n: 10 })
const NOTHING: LineFigure = { value: null, low: null, high: null, n: 0 }
const states = {
  busy: figure(0.8, 0.01),
  setup: figure(0),
  starved: figure(0.15, 0.01),
  blocked: figure(0),
  down: figure(0.05, 0.002),
  maintenance: NOTHING,
  off: figure(0),
  unmanned: figure(0),
}
const node = (id: string, kind: LineNode['kind'], more: Partial<LineNode> = {}): LineNode => ({
  id,
  kind,
  throughput: figure(1 / 30, 0.0001),
  time: { mean: figure(45, 1), p50: figure(40, 1), p90: figure(70, 2), p95: figure(80, 3) },
  wip: figure(1.5, 0.1),
  maxWip: 7,
  scrap: figure(0.02, 0.001),
  scrapBy: [
    { id: 'edge', share: figure(0.015, 0.001) },
    { id: 'coil', share: figure(0.005, 0.001) },
  ],
  ...more,
})
const SAMPLE: LineResults = {
  schemaVersion: 1,
  line: { id: 'sample', name: 'Sample \u001b[31mred', note: 'A note.' },
  run: {
    version: '1',
    engine: 'events',
    whyEvents: "'press' has a pace",
    timeUnit: 's',
    until: 864_000,
    warmUp: { time: 43_200, found: 'mser-5', isLongEnough: false },
    replications: 10,
    seed: 1,
    simulated: 8_640_000,
    events: 123_456,
    precision: { figure: 'out.throughput', asked: 0.01, reached: 0.02, isReached: false },
  },
  nodes: [
    node('press', 'station', {
      machines: 2,
      states,
      effectiveness: {
        availability: figure(0.9, 0.01),
        performance: figure(0.8),
        quality: figure(0.95),
        oee: figure(0.684, 0.008),
      },
    }),
    node('stack', 'assembly', {
      machines: 1,
      states,
      missing: [
        { id: 'anode', share: figure(0.12, 0.01) },
        { id: 'cathode', share: figure(0.05, 0.01) },
      ],
    }),
    node('shop', 'demand', {
      age: { mean: figure(7200, 60) },
      late: figure(0.1, 0.02),
      orders: [{ id: 'w1', due: 604_800, ordered: 400, delivered: figure(390, 5), late: figure(10, 5), completed: NOTHING }],
    }),
  ],
  pools: [{ id: 'fitters', use: figure(0.5, 0.01), waiting: figure(0.2, 0.01) }],
  loops: [{ id: 'conwip', cards: 12, inUse: figure(10, 0.1), back: figure(0) }],
  known: [
    {
      figure: 'shop.age',
      unit: 'time',
      exact: 7230,
      source: 'a book',
      found: figure(7200, 60),
      isCovered: true,
      isCoveredWidely: true,
    },
    {
      figure: 'press.busy',
      unit: 'share',
      exact: 0.78,
      source: 'a guess',
      found: figure(0.8, 0.01),
      isCovered: false,
      isCoveredWidely: true,
    },
  ],
  deadlock: { replications: 3, time: 7200, waiting: [{ node: 'press', for: 'shop' }] },
  incomplete: { code: 'CW-LINE-101', params: {}, text: '10 of 20 replications finished' },
}

test.each([40, 60, 80, 120])('no line is wider than %i, and no letter that a terminal obeys', (width) => {
  const text = renderLine(SAMPLE, { width })
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width)
  expect(text).not.toContain('\u001b')
  expect(text).not.toMatch(/NaN|undefined|null/)
})

describe('the report says', () => {
  const text = renderLine(SAMPLE).replaceAll(/\s+/g, ' ')
  test.each([
    "events, because 'press' has a pace",
    '10 replications to 10 d each, the first 12 h left out as warm-up (found by MSER-5)',
    'out.throughput is known to ± 2.0 %; ± 1.0 % was asked for and not reached',
    'the run is too short to tell where its warm-up ends; make until longer',
    'incomplete 10 of 20 replications finished',
    'in 3 of 10 replications, in the first of them after 2 h',
    '- press waits for shop',
    'shop.age h 2.00833 2.000 ± 0.017 yes a book',
    'press.busy 0.78 0.800 ± 0.010 at 99.9 % a guess',
    'press 2 80.0 ± 1.0 15.0 ± 1.0 5.00 ± 0.20',
    'press 90.0 ± 1.0 80 95 68.40 ± 0.80',
    'stack anode 12.0 ± 1.0',
    'press coil 0.50 ± 0.10',
    'w1 7 400 390.0 ± 5.0 10.0 ± 5.0 -',
    'Of the units that were due, 10.0 ± 2.0 % were late.',
    'fitters 50.0 ± 1.0 0.200 ± 0.010',
    'conwip 12 10.00 ± 0.10 0',
  ])('%s', (words) => {
    expect(text).toContain(words)
  })
})

test('an interval gives its value as many digits as are known', () => {
  expect(withInterval(figure(9.98765, 0.0712))).toBe('9.988 ± 0.071')
  expect(withInterval(figure(123_456.7, 2345))).toBe(`123\u00a0457 ± 2345`)
  expect(withInterval(figure(0.5), 100)).toBe('50')
  expect(withInterval({ value: 2.7654, low: null, high: null, n: 1 })).toBe('2.765')
  expect(withInterval(NOTHING)).toBe('-')
})

test('units suit the size', () => {
  expect([1, 400, 10_000, 400_000].map((value) => timeUnit(value, 's').name)).toEqual(['s', 'min', 'h', 'd'])
  expect(timeUnit(400_000, 'none')).toEqual({ name: '', size: 1 })
  expect([20, 0.5, 0.01, 0.0001, 0].map((rate) => rateUnit([rate], 's').name)).toEqual(['/s', '/min', '/h', '/d', '/d'])
})
