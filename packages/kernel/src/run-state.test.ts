import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from './build.ts'
import { digest } from './digest.ts'
import { NetworkError } from './network-error.ts'
import type { Network, RunOptions } from './network.ts'
import type { SavedObject } from './object-graph.ts'
import type { Command, Process } from './process.ts'
import { resumeRun, simulate, startRun } from './run.ts'
import { KERNEL_VERSION, type RunState, sealed } from './run-state.ts'
import { networks } from './testing-networks.ts'
import { exponential, net, node, sink, source, station } from './testing.ts'

const UNTIL = 300
const OPTIONS: RunOptions = { until: UNTIL, seed: 1, trace: 400, quantiles: true, periods: [70, 150, UNTIL], engine: 'events' }

/** What `simulate` says; null: the network has nodes that no engine runs yet. */
function whole(network: Network, options: RunOptions) {
  try {
    return simulate(network, options)
  } catch (error) {
    if (error instanceof NetworkError && error.faults[0]?.code === 'not-built') return null
    throw error
  }
}

test('random networks with everything in them, saved at any time, go on as if they had not been', () => {
  let runs = 0
  fc.assert(
    fc.property(
      networks(),
      fc.integer({ min: 0, max: 99 }),
      fc.double({ min: 0, max: UNTIL, noNaN: true }),
      (network, seed, cut) => {
        const options = { ...OPTIONS, seed }
        const expected = whole(network, options)
        if (expected === null) return
        runs++
        const run = startRun(network, options)
        // At the end of a moment, or in the middle of one.
        if (seed % 3 === 0) run.advance(UNTIL, 1 + Math.floor(cut))
        else run.advance(cut)
        const state = structuredClone(run.save())
        const resumed = resumeRun(structuredClone(network), structuredClone(options), state)
        expect(resumed.save()).toEqual(state)
        expect(resumed.result()).toEqual(run.result())
        resumed.advance((cut + UNTIL) / 2)
        resumed.advance(UNTIL)
        expect(digest(resumed.result())).toBe(digest(expected))
        expect(resumed.result()).toEqual(expected)
        run.advance(UNTIL)
        expect(digest(run.result())).toBe(digest(expected))
      },
    ),
    { numRuns: 150, seed: 42 },
  )
  expect(runs).toBeGreaterThan(20)
})

/** Every object of a class that is reached from an engine by its plain fields. */
function reachable(root: object): object[] {
  const seen = new Set<object>([root])
  for (const object of seen) {
    const values: unknown[] =
      object instanceof Map ? [...object.values()] : ArrayBuffer.isView(object) ? [] : Object.values(object)
    for (const value of values) if (typeof value === 'object' && value !== null) seen.add(value)
  }
  return [...seen].filter(
    (object) => !['Object', 'Array', 'Map'].includes(object.constructor.name) && !ArrayBuffer.isView(object),
  )
}

test('no class of the event engine hides state in a #private field', () => {
  // What a class that stores itself, or one that never changes an answer, keeps for itself.
  const exempt = new Set(['StepFunction', 'EventList'])
  const hidden = new Set<string>()
  let classes = 0
  fc.assert(
    fc.property(networks(), (network) => {
      if (whole(network, OPTIONS) === null) return
      const engine = build(network, OPTIONS)
      engine.run(50)
      for (const object of reachable(engine)) {
        for (
          let type = object.constructor;
          type !== Object && type.name !== '';
          type = Object.getPrototypeOf(type) as typeof type
        ) {
          classes++
          if (exempt.has(type.name)) continue
          for (const [field] of String(type).matchAll(/^\s*#\w+(?=\s*(?:=|;|$))/gm)) hidden.add(`${type.name} ${field.trim()}`)
        }
      }
    }),
    { numRuns: 40, seed: 42 },
  )
  expect(classes).toBeGreaterThan(1000)
  expect([...hidden]).toEqual([])
})

const line: Network = {
  nodes: [
    { kind: 'source', id: 'in', to: 'press', lot: 3, arrivals: { kind: 'renewal', interval: exponential(2) } },
    {
      ...station('press', 'rack', exponential(0.7), { machines: 3 }),
      failures: [
        { id: 'jam', clock: 'operating', timeToFailure: exponential(20), timeToRepair: exponential(4), crew: { pool: 'crew' } },
        { id: 'check', clock: 'calendar', timeToFailure: exponential(50), timeToRepair: exponential(4) },
      ],
      scrap: [{ id: 'bad', probability: 0.1, mode: 'unit' }],
      needs: [{ pool: 'crew' }],
    },
    { kind: 'buffer', id: 'rack', to: 'pack', places: 20, dwell: exponential(3) },
    station('pack', 'out', exponential(0.8)),
    sink('out'),
  ],
  pools: [{ id: 'crew', units: 2 }],
}

test('a field that is not restored is noticed by what follows', () => {
  const options: RunOptions = { until: UNTIL, seed: 4, engine: 'events', quantiles: true, trace: 3000 }
  const expected = simulate(line, options)
  const run = startRun(line, options)
  const fresh = run.save()
  run.advance(141)
  const state = run.save()
  const noticed = new Set<string>()
  state.objects!.forEach((object, i) => {
    const before = fresh.objects![i]
    if (!isRecord(object) || before === undefined || !isRecord(before)) return
    object.keys.forEach((key, k) => {
      if (typeof object.values[k] === 'object' || Object.is(object.values[k], before.values[k])) return
      const values = object.values.with(k, before.values[k])
      const forged: SavedObject = { ...object, values }
      if (isNoticed({ ...state, objects: state.objects!.with(i, forged) })) noticed.add(key)
    })
  })
  // Others go unnoticed where they happen not to matter: the time before the next event, what a sink has last seen ...
  const fields = [
    'events',
    'used',
    'inUnits',
    'outTime',
    'waiting',
    'inside',
    'fresh',
    'ripe',
    'inUse',
    'head',
    'count',
    'changed',
    'granted',
  ]
  expect(fields.filter((field) => !noticed.has(field))).toEqual([])

  function isRecord(object: SavedObject): object is Extract<SavedObject, { keys: readonly string[] }> {
    return !ArrayBuffer.isView(object) && object.kind === 'built'
  }

  function isNoticed(forged: RunState): boolean {
    try {
      const resumed = resumeRun(line, options, sealed(forged))
      resumed.advance(UNTIL)
      return digest(resumed.result()) !== digest(expected)
    } catch {
      return true
    }
  }
})

test('a state goes to another process and on there', () => {
  const options: RunOptions = { until: UNTIL, seed: 4 }
  const run = startRun(line, options)
  run.advance(100)
  const code = `
    import { readFileSync, writeSync } from 'node:fs'
    import { deserialize, serialize } from 'node:v8'
    import { resumeRun } from '${new URL('index.ts', import.meta.url).href}'
    const { network, options, state } = deserialize(readFileSync(0))
    const run = resumeRun(network, options, state)
    run.advance(options.until)
    writeSync(1, serialize(run.result()))`
  const input = serialize({ network: line, options, state: run.save() })
  const output = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', code], { input })
  expect(deserialize(output)).toEqual(simulate(line, options))
})

const plain = net([source('in', 'press'), station('press', 'pack', exponential(1)), station('pack', 'out', 0.9), sink('out')])

test('a run by recursion goes on where it was', () => {
  const options: RunOptions = { until: UNTIL, seed: 4, periods: [100, 200, UNTIL] }
  const run = startRun(plain, options)
  run.advance(123.4)
  const state = structuredClone(run.save())
  expect(state.engine).toBe('recursion')
  const resumed = resumeRun(plain, options, state)
  expect(resumed.time).toBe(123.4)
  resumed.advance(UNTIL)
  expect(resumed.result()).toEqual(simulate(plain, options))
})

function* server(me: Process): Generator<Command, void> {
  for (;;) {
    yield me.take()
    yield me.hold(me.draw(exponential(0.8)))
    yield me.send(me.lot)
  }
}

const withProcess = net([
  { kind: 'source', id: 'in', to: 'server', lot: 1, arrivals: { kind: 'renewal', interval: exponential(1) } },
  { kind: 'process', id: 'server', to: ['out'], places: Infinity },
  sink('out'),
])

test('a run with processes is run again up to where it was, be it in the middle of a moment', () => {
  const options: RunOptions = { until: UNTIL, seed: 4, processes: { server } }
  const expected = simulate(withProcess, options)
  for (const events of [1, 2, 77, 150]) {
    const run = startRun(withProcess, options)
    run.advance(UNTIL, events)
    const resumed = resumeRun(withProcess, options, structuredClone(run.save()))
    expect(resumed.result()).toEqual(run.result())
    resumed.advance(UNTIL)
    expect(resumed.result()).toEqual(expected)
  }
})

test('what does not fit is named', () => {
  const options: RunOptions = { until: UNTIL, seed: 4, engine: 'events' }
  const run = startRun(line, options)
  run.advance(50)
  const state = run.save()
  const resume = (network: Network, with_: Partial<RunOptions>, from: RunState) => () =>
    resumeRun(network, { ...options, ...with_ }, from)
  expect(resume(line, { seed: 5, until: 400 }, state)).toThrow(/until is 400 and was 300[^]*seed is 5 and was 4/)
  const faster = { ...line, nodes: line.nodes.map((spec) => (spec.id === 'pack' ? station('pack', 'out', 1) : spec)) }
  expect(resume(faster, {}, state)).toThrow("state: node 'pack' has changed; resume with the network that was saved")
  expect(resume({ ...line, nodes: line.nodes.toReversed() }, {}, state)).toThrow('the order of nodes is another')
  expect(resume(line, {}, { ...state, objects: state.objects!.slice(0, -3) })).toThrow('incomplete')
  expect(resume(line, {}, { ...state, time: 51 })).toThrow('has been changed')
  expect(resume(line, {}, { ...state, kernel: '0.0.9' })).toThrow('saved by version 0.0.9')
  expect(resume(line, {}, sealed({ ...state, objects: state.objects!.slice(0, 9) }))).toThrow('in another form')
  const other = function* (me: Process): Generator<Command, void> {
    yield me.hold(1)
  }
  const before = startRun(withProcess, { ...options, processes: { server } })
  before.advance(100)
  expect(resume(withProcess, { processes: { server: other } }, before.save())).toThrow('the processes do something else')
})

test('the version is that of the package', () => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  expect((JSON.parse(text) as { version: string }).version).toBe(KERNEL_VERSION)
})

test('in steps of a few events, by either engine: nothing is lost', () => {
  for (const engine of ['events', 'recursion'] as const) {
    const options: RunOptions = { until: UNTIL, seed: 4, engine, periods: [100, UNTIL] }
    const run = startRun(plain, options)
    let steps = 0
    while (!run.advance(UNTIL, 10)) {
      steps++
      expect(run.done).toBe(false)
      for (const { in: entered, out, scrap, wip } of run.result().nodes) expect(entered).toBe(out + scrap + wip)
    }
    expect(run.done).toBe(true)
    expect(steps).toBeGreaterThan(15)
    expect(run.result()).toEqual(simulate(plain, options))
  }
})

test('a thousand lots at one moment are cut where the caller says', () => {
  const network = net([
    { kind: 'source', id: 'in', to: 'out', lot: 1, arrivals: { kind: 'schedule', times: Array.from({ length: 1000 }, () => 5) } },
    sink('out'),
  ])
  const run = startRun(network, { until: 10, seed: 1 })
  expect(run.advance(10, 300)).toBe(false)
  expect(run.time).toBe(5)
  expect(node(run.result(), 'out').out).toBe(300)
  expect(run.advance(5)).toBe(true)
  expect(node(run.result(), 'out').out).toBe(1000)
  expect(() => run.advance(10, 0)).toThrow('mostEvents is 0')
})
