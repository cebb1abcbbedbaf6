import { describe, expect, test } from 'vitest'
import { EVERYTHING, lineOf, messagesOf } from './testing-line.ts'
import { parseLine } from './parse-line.ts'

const constant = (value: number) => ({ kind: 'constant', value })
const exponential = (mean: number) => ({ kind: 'exponential', mean })

describe('a file with every field', () => {
  const line = lineOf(EVERYTHING)
  const node = (id: string) => line.network.nodes.find((n) => n.id === id)

  test('says how it is run', () => {
    expect(line).toMatchObject({
      id: 'test',
      name: 'Everything',
      note: 'Each field once.',
      timeUnit: 's',
      until: 14 * 86_400,
      warmUp: 86_400,
      precision: { figure: { id: 'out', figure: 'throughput' }, within: 0.01, most: 50 },
      quantiles: false,
      seed: 7,
      known: [
        { figure: { id: 'out', figure: 'age' }, value: 600, error: 30 },
        { figure: { id: 'shop', figure: 'throughput' }, value: 3 / 3600 },
      ],
    })
  })

  test('becomes the network of the kernel', () => {
    expect(node('foil')).toEqual({
      kind: 'source',
      id: 'foil',
      to: 'coater',
      lot: 100,
      arrivals: { kind: 'renewal', interval: exponential(12) },
      from: 3600,
      limit: 10_000,
      product: 'a',
      priority: 1,
    })
    expect(node('coater')).toEqual({
      kind: 'station',
      id: 'coater',
      to: 'gate',
      machines: 2,
      setup: constant(60),
      cycle: constant(120),
      unit: exponential(1),
      pace: ['shifts', 'ramp'],
      failures: [
        {
          id: 'web',
          clock: 'operating',
          timeToFailure: exponential(14_400),
          timeToRepair: { kind: 'lognormal', mean: 900, cv: 1 },
          crew: { pool: 'fitters', units: 2, priority: 1 },
          interrupts: 'repeat',
        },
        { id: 'dryer', clock: 'calendar', timeToFailure: constant(2_592_000), timeToRepair: constant(28_800), waits: true },
        {
          id: 'knife',
          clock: 'units',
          life: { kind: 'normal', mean: 5000, deviation: 200 },
          timeToRepair: constant(1200),
          planned: true,
        },
        {
          id: 'service',
          clock: 'timetable',
          every: 604_800,
          first: 28_800,
          timeToRepair: constant(7200),
          crew: { pool: 'fitters' },
        },
      ],
      scrap: [
        { id: 'edge', probability: 0.01, mode: 'unit' },
        { id: 'coil', probability: 0.02, mode: 'lot', curve: 'ramp' },
      ],
      needs: [{ pool: 'operators' }, { pool: 'cranes', units: 1, priority: 2 }],
      products: [
        {
          product: 'b',
          setup: constant(180),
          cycle: constant(60),
          unit: constant(2),
          scrap: [{ id: 'scrap', probability: 0.03, mode: 'unit' }],
        },
      ],
      changeover: { time: constant(1200), pairs: [{ from: 'a', to: 'b', time: constant(3600) }] },
      routes: [{ id: 'rework', probability: 0.05, mode: 'lot', to: 'gate', most: 2, product: 'c' }],
      keepsOrder: true,
      unloads: true,
    })
    expect(node('gate')).toEqual({
      kind: 'merge',
      id: 'gate',
      to: 'rack',
      rule: 'share',
      from: [
        { node: 'coater', share: 3 },
        { node: 'dry', share: 1 },
      ],
    })
    expect(node('rack')).toEqual({
      kind: 'buffer',
      id: 'rack',
      to: 'tray',
      places: 20_000,
      order: 'priority',
      dwell: constant(86_400),
      scrap: [{ id: 'scrap', probability: 0.02, mode: 'unit' }],
      expiry: { id: 'too-old', after: constant(129_600), to: 'dry' },
      curve: 'ramp',
      initial: [
        { units: 10, product: 'a', priority: 3 },
        { units: 10, product: 'a', priority: 3 },
      ],
    })
    expect(node('tray')).toEqual({
      kind: 'batch',
      id: 'tray',
      to: 'door',
      units: 256,
      least: 64,
      wait: constant(1800),
      byProduct: true,
    })
    expect(node('door')).toEqual({
      kind: 'split',
      id: 'door',
      rule: 'product',
      to: [{ node: 'pack:cells', products: ['a', 'b'] }, { node: 'out' }],
    })
    expect(node('cases')).toMatchObject({ arrivals: { kind: 'schedule', times: [0, 7200] }, to: 'shuttle' })
    expect(node('shuttle')).toEqual({
      kind: 'transport',
      id: 'shuttle',
      to: 'pack:cases',
      vehicles: 2,
      load: 40,
      least: 10,
      wait: constant(3600),
      trip: constant(240),
      back: constant(180),
      scrap: [{ id: 'scrap', probability: 0.001, mode: 'unit' }],
    })
    expect(node('mixed')).toMatchObject({
      campaigns: [
        { product: 'a', units: 50 },
        { product: 'b', units: 20 },
      ],
    })
    expect(node('pack')).toEqual({
      kind: 'assembly',
      id: 'pack',
      to: 'shop',
      machines: 1,
      unit: constant(60),
      inputs: [
        { port: 'cells', take: 105, places: 100_000 },
        { port: 'cases', take: 1, places: Infinity },
      ],
      lot: 4,
      give: 2,
      product: 'p',
    })
    expect(node('shop')).toEqual({
      kind: 'demand',
      id: 'shop',
      places: 900,
      orders: [{ id: 'w1', due: 604_800, units: 400, product: 'p' }],
    })
    const { curves, pools, loops, outages } = line.network
    expect(curves?.map(({ id, values }) => [id, values.slice(0, 4)])).toEqual([
      ['shifts', [1, 0, 1, 0]],
      ['ramp', [0.5, 1]],
    ])
    expect(curves?.[0]?.times.slice(0, 4)).toEqual([0, 57_600, 86_400, 144_000])
    expect(pools).toEqual([
      { id: 'fitters', units: 2 },
      { id: 'cranes', units: 1 },
      { id: 'operators', units: 3, curve: 'shifts' },
    ])
    expect(loops).toEqual([{ id: 'conwip', cards: 2000, from: 'coater', to: 'rack', per: 'unit', back: constant(120) }])
    expect(outages).toEqual([
      {
        id: 'power',
        nodes: ['coater', 'pack'],
        timeToFailure: exponential(5_184_000),
        timeToRepair: constant(14_400),
        crew: { pool: 'fitters' },
        planned: true,
        interrupts: 'scrap',
      },
    ])
  })
})

test('a demand that comes again and again has orders until the end', () => {
  const { network } = lineOf(
    'line: 1\nnodes:\n  - {source: in, interval: 1 h}\n  - {demand: shop, orders: {every: 1 d, first: 36 h, units: 5}}\nrun: {until: 4 d}\n',
  )
  expect(network.nodes[1]).toMatchObject({
    orders: [
      { id: 'order-1', due: 129_600, units: 5 },
      { id: 'order-2', due: 216_000, units: 5 },
      { id: 'order-3', due: 302_400, units: 5 },
    ],
  })
})

test('a curve goes on beyond the end, so that its last value is not taken for the last of all', () => {
  const { network } = lineOf(
    'line: 1\nnodes:\n  - {source: in}\n  - {station: a, time: 1 s, pace: late}\n  - {sink: out}\ncurves: {late: {steps: {8 h: 1, 16 h: 0}, every: 1 d}}\nrun: {until: 2 d}\n',
  )
  expect(network.curves).toEqual([
    {
      id: 'late',
      times: [0, 28_800, 57_600, 115_200, 144_000, 201_600, 230_400, 288_000, 316_800],
      values: [0, 1, 0, 1, 0, 1, 0, 1, 0],
    },
  ])
})

const SMALL = `line: 1
nodes:
  - {source: in, interval: exponential 12 s}
  - {station: press, time: 10 s, failures: {jam: {after: exponential 4 h, repair: 15 min}}}
  - {sink: out}
pools: {fitters: 2}
run: {until: 30 d}
known: {figure: out.throughput, value: 300 per hour, source: me}
`

test.each([
  [
    'line: 1',
    'line: 2',
    [
      '1:7: line: "2" is not a version of line files that this program reads; it reads 1; write line: 1, or use a newer program for a newer file [CW-PROJ-024]',
    ],
  ],
  [
    'line: 1',
    'cellwright: 1',
    [
      '1:1: cellwright: this is a project file, and a line file is wanted; cellwright run works a project out; a line file begins with line: 1 [CW-PROJ-024]',
    ],
  ],
  [
    '{sink: out}',
    '{snk: out}',
    [
      '5:5: nodes[2]: no key of this node is a kind; there are source, station, buffer, batch, assembly, split, merge, transport, demand, sink; did you mean sink? [CW-LINE-001]',
    ],
  ],
  [
    '{sink: out}',
    '{process: out}',
    ['5:5: nodes[2]: a process is driven by code, and a file has none; for example {station: press, time: 10 s} [CW-LINE-001]'],
  ],
  [
    '{sink: out}',
    '{sink: out, buffer: b}',
    ['5:17: nodes[2]: the node is a sink and a buffer; make two nodes of it, each with - before it [CW-LINE-001]'],
  ],
  [
    '{sink: out}',
    '{sink: press}',
    ['5:12: nodes.press: the id "press" is given twice in nodes, first in line 4; give each its own id [CW-PROJ-009]'],
  ],
  [
    '{sink: out}',
    '{source: more}',
    [
      '4:5: nodes.press.to: to is missing, and the next node, more, is a source; add to: with the id of the node that the station sends to [CW-LINE-003]',
      '5:5: nodes.more.to: more is the last node and sends nowhere; add to: with the id of a node, or a sink after it, for example - sink: out [CW-LINE-003]',
    ],
  ],
  [
    'time: 10 s',
    'time: 10 s, to: oot',
    ['4:38: nodes.press.to: there is no node to send to "oot"; did you mean out? [CW-PROJ-010]'],
  ],
  [
    'time: 10 s',
    'time: 10 s, to: in',
    ['4:38: nodes.press.to: "in" is a source, and nothing can be sent to it; nodes to send to: press, out [CW-PROJ-010]'],
  ],
  [
    'time: 10 s',
    'time: 10 s, needs: fiters',
    ['4:41: nodes.press.needs: there is no pool "fiters"; did you mean fitters? [CW-PROJ-010]'],
  ],
  [
    'time: 10 s',
    'time: 10',
    ['4:28: nodes.press.time: 10 has no unit, but a time is wanted here; did you mean 10 s? [CW-UNIT-004]'],
  ],
  [
    'time: 10 s',
    'time: 10 s, machines: 1.5',
    ['4:44: nodes.press.machines: "1.5" is not a whole number; for example 2 [CW-PROJ-006]'],
  ],
  [
    'time: 10 s',
    'time: 10 s, scrap: 120 %',
    ['4:41: nodes.press.scrap: "120 %" is out of range: 0 to 100 %; for example 2 % [CW-PROJ-005]'],
  ],
  [
    'time: 10 s',
    'tyme: 10 s',
    [
      '4:22: nodes.press.tyme: unknown key "tyme"; known here: station, to, machines, setup, cycle, time, ideal, pace, failures, scrap, needs, products, changeover, routes, keeps_order, unloads; did you mean time? [CW-PROJ-001]',
    ],
  ],
  [
    'after: exponential 4 h, ',
    '',
    [
      '4:50: nodes.press.failures.jam: nothing says when it happens; give after (a time to failure), life (units of a tool) or every (a timetable) [CW-LINE-007]',
    ],
  ],
  [
    'after: exponential 4 h',
    'after: 4 h, every: 8 h',
    ['4:63: nodes.press.failures.jam: after and every are given together; keep one of them [CW-LINE-007]'],
  ],
  [
    'after: exponential 4 h',
    'every: 8 h, clock: calendar',
    ['4:63: nodes.press.failures.jam: clock goes with after, which is not given; remove clock [CW-LINE-007]'],
  ],
  [
    'interval: exponential 12 s',
    'interval: 12 s, times: [1 h]',
    ['3:34: nodes.in.times: interval and times are both given; keep one of them [CW-PROJ-025]'],
  ],
  [
    'until: 30 d',
    'until: 30 d, warmup: 40 d',
    ['7:28: run.warmup: the warm-up is not over before the end of the run; make it shorter, or until longer [CW-LINE-007]'],
  ],
  [
    'out.throughput',
    'out.thruput',
    [
      '8:17: known.figure: a sink has no figure "thruput"; figures of out: throughput, time, time_p50, time_p90, time_p95, age, age_p50, age_p90, age_p95, wip, scrap, share [CW-LINE-005]',
    ],
  ],
  ['out.throughput', 'oot.throughput', ['8:17: known.figure: the line has no "oot"; did you mean out? [CW-LINE-005]']],
  [
    'out.throughput',
    'throughput',
    [
      '8:17: known.figure: "throughput" is no figure: the id of a node, a dot and a name are wanted; for example out.throughput [CW-LINE-005]',
    ],
  ],
  [
    '300 per hour',
    '300 kg',
    ['8:40: known.value: "300 kg" does not fit out.throughput, which is a rate; for example 300 per hour [CW-UNIT-004]'],
  ],
  [
    'time: 10 s',
    'time: 10 s, machines: 0, scrap: {a: {share: 1 %, curve: x}}',
    ['4:78: nodes.press.scrap.a.curve: there is no curve "x"; there are no curves yet [CW-PROJ-010]'],
  ],
] as const)('%s -> %s is answered', (from, to, messages) => {
  expect(messagesOf(SMALL.replace(from, () => to))).toEqual(messages)
})

test.each([
  [
    ', time: 10 s',
    '',
    [
      '4:5: nodes.press.time: nothing says how long the work takes; give time (for each unit) or cycle (for each lot); a station that takes no time has time: 0 s [CW-PROJ-002]',
    ],
  ],
  [
    'line: 1',
    'line: 1\ntime_unit: s',
    [
      '2:12: time_unit: "s" is not none, the only word that is allowed here; remove time_unit and give every time its unit, or write none for plain numbers [CW-PROJ-004]',
    ],
  ],
] as const)('%s -> %s is a fault', (from, to, messages) => {
  expect(messagesOf(SMALL.replace(from, () => to))).toEqual(messages)
})

test('the small file has no faults', () => {
  expect(messagesOf(SMALL)).toEqual([])
})

test('an assembly is sent to by port', () => {
  const text = (to: string) =>
    `line: 1\nnodes:\n  - {source: in${to}}\n  - {assembly: pack, inputs: {a: {}, b: {}}, time: 1 s}\n  - {sink: out}\nrun: {until: 1 d}\n`
  expect(messagesOf(text(''))).toEqual([
    '3:5: nodes.in.to: to is missing, and the next node, pack, has several inputs; add to: with one of pack:a, pack:b [CW-LINE-003]',
  ])
  expect(messagesOf(text(', to: pack'))).toEqual([
    '3:22: nodes.in.to: "pack" is an assembly, which is sent to by port; write one of pack:a, pack:b [CW-PROJ-010]',
  ])
})

test('an assembly may take a part of a unit for each of output', () => {
  const text = (take: string) =>
    `line: 1\nnodes:\n  - {source: in, to: "pack:a"}\n  - {assembly: pack, inputs: {a: {take: ${take}, places: 9}}, time: 1 s}\n  - {sink: out}\nrun: {until: 1 d}\n`
  expect(lineOf(text('1.25')).network.nodes[1]).toMatchObject({ inputs: [{ port: 'a', take: 1.25 }] })
  expect(messagesOf(text('0'))).toEqual([
    '4:41: nodes.pack.inputs.a.take: "0" is out of range: over 0, at most 2147483647; for example 105 [CW-PROJ-005]',
  ])
})

test('what the kernel refuses is said at the node', () => {
  const text = 'line: 1\nnodes:\n  - {source: in}\n  - {buffer: endless}\n  - {sink: out}\nrun: {until: 1 d}\n'
  const [fault] = messagesOf(text)
  expect(fault).toMatch(/^3:5: nodes\.in: .*; .* \[CW-LINE-004\]$/)
})

test('options of the command take the place of what the file says', () => {
  const parsed = parseLine(SMALL, { file: 'a/b/c d.yaml', until: '2 h', replications: '3', seed: '9' })
  expect(parsed.line).toMatchObject({ id: 'c-d', until: 7200, replications: 3, seed: 9 })
  expect(parseLine(SMALL, { file: 'x.yaml', precision: '2 %' }).line?.precision).toEqual({
    figure: { id: 'out', figure: 'throughput' },
    within: 0.02,
    most: 1000,
  })
  const { issues } = parseLine(SMALL, { file: 'x.yaml', until: '2', replications: '0', precision: 'fine', seed: '-1' })
  expect(issues.map(({ path, at }) => [path, at])).toEqual([
    ['--until', undefined],
    ['--replications', undefined],
    ['--precision', undefined],
    ['--seed', undefined],
  ])
})
