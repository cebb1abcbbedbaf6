import { expect, test } from 'vitest'
import { NetworkError } from './network-error.ts'
import { meanInterval } from './interval.ts'
import type { Network, NodeSpec, RunOptions } from './network.ts'
import type { Behaviour, Command, Process, ProcessHandle } from './process.ts'
import { simulate, startRun } from './run.ts'
import { arriving, exponential, net, node, seconds, sink, source, station } from './testing.ts'

const INTERVAL = exponential(1 / 0.9)
const SERVICE = exponential(1)

function shop(processes: Record<string, Behaviour>, more: Partial<Network> = {}, options: Partial<RunOptions> = {}) {
  const nodes = Object.keys(processes).map((id): NodeSpec => ({ kind: 'process', id, to: [], places: Infinity }))
  return simulate({ nodes, ...more }, { until: 100, seed: 1, processes, ...options })
}

function* arrivals(me: Process): Generator<Command, void> {
  for (;;) {
    yield me.hold(me.draw(INTERVAL, 'interval'))
    yield me.send(me.make(1))
  }
}

function* serving(me: Process): Generator<Command, void> {
  for (;;) {
    yield me.take()
    yield me.hold(me.draw(SERVICE, 'unit'))
    yield me.send(me.lot)
  }
}

const asNodes = net([
  { kind: 'source', id: 'in', to: 'queue', lot: 1, arrivals: { kind: 'renewal', interval: INTERVAL } },
  { kind: 'buffer', id: 'queue', to: 'server', places: Infinity },
  station('server', 'out', SERVICE),
  sink('out'),
])
const asProcesses = net([
  { kind: 'process', id: 'in', to: ['server'], places: 1 },
  { kind: 'process', id: 'server', to: ['out'], places: Infinity },
  sink('out'),
])

test('a queue of processes is the queue of nodes, number by number: they draw the same', () => {
  const options = { until: 20_000, seed: 7 }
  const nodes = simulate(asNodes, options)
  const processes = simulate(asProcesses, { ...options, processes: { in: arrivals, server: serving } })
  expect(node(processes, 'out')).toEqual(node(nodes, 'out'))
  expect(node(processes, 'out').out).toBeGreaterThan(17_000)
  // Queue and server in one: units in and inside, and the mean time of those who left.
  const wip = node(nodes, 'queue').wip + node(nodes, 'server').wip
  expect(node(processes, 'server').wip).toBe(wip)
  expect(node(processes, 'server').meanWip).toBeCloseTo(node(nodes, 'queue').meanWip + node(nodes, 'server').meanWip, 8)
})

test('a queue without nodes: customers are processes, the clerk is a pool; mean time in system 1 / (mu - lambda) = 5 s', () => {
  const times = Array.from({ length: 10 }, (_, replication) => {
    let sum = 0
    let count = 0
    function* customer(me: Process): Generator<Command, void> {
      const came = me.now
      yield me.seize('clerk')
      yield me.hold(me.draw(SERVICE, 'service'))
      me.release('clerk')
      sum += me.now - came
      count++
    }
    function* door(me: Process): Generator<Command, void> {
      for (;;) {
        yield me.hold(me.draw(exponential(1 / 0.8), 'interval'))
        me.start(customer)
      }
    }
    shop({ door }, { pools: [{ id: 'clerk', units: 1 }] }, { until: 5000, seed: 3, replication })
    return sum / count
  })
  const { low, high } = meanInterval(times)
  expect(low).toBeLessThan(5)
  expect(high).toBeGreaterThan(5)
})

test('six machines and one repairman: mean machines up 5.154851 (birth-death chain; rates 0.1 and 1)', () => {
  const ups = Array.from({ length: 20 }, (_, replication) => {
    let up = 0
    function* machine(me: Process): Generator<Command, void> {
      for (;;) {
        const from = me.now
        yield me.hold(me.draw(exponential(10), 'life'))
        up += Math.min(me.now, 20_000) - from
        yield me.seize('repairman')
        yield me.hold(me.draw(exponential(1), 'repair'))
        me.release('repairman')
      }
    }
    const nodes: NodeSpec[] = [{ kind: 'process', id: 'machine', to: [], places: 1, copies: 6 }]
    simulate({ nodes, pools: [{ id: 'repairman', units: 1 }] }, { until: 20_000, seed: 5, replication, processes: { machine } })
    return up / 20_000
  })
  const { mean, low, high } = meanInterval(ups, 0.999)
  expect(low).toBeLessThan(5.154851)
  expect(high).toBeGreaterThan(5.154851)
  expect(high - mean).toBeLessThan(0.03)
})

test('priority and preemption by hand', () => {
  // Time      0          3         5          8         12        13
  // clerk     plain      boss      boss       second    first     plain again (2 s left of 5)
  const log: string[] = []
  const note = (me: Process, what: string): void => {
    log.push(`${me.now} ${what}`)
  }
  function* plain(me: Process): Generator<Command, void> {
    let left = 5
    while (left > 0) {
      yield me.seize({ pool: 'clerk', priority: -1 })
      note(me, `plain works, ${left} s to go`)
      const how = yield me.hold(left)
      left = how === 'interrupted' ? me.left : 0
      if (how === 'interrupted') note(me, `plain is sent away: ${me.reason}`)
      me.release('clerk')
    }
    note(me, 'plain is done')
  }
  function* boss(me: Process): Generator<Command, void> {
    yield me.hold(3)
    expect(me.interrupt(me.process('plain'), 'the boss is here')).toBe(true)
    yield me.seize({ pool: 'clerk', priority: 9 })
    note(me, 'boss')
    yield me.hold(5)
    me.release('clerk')
  }
  const customer = (name: string, comes: number, priority: number, stays: number) =>
    function* (me: Process): Generator<Command, void> {
      yield me.hold(comes)
      yield me.seize({ pool: 'clerk', priority })
      note(me, name)
      yield me.hold(stays)
      me.release('clerk')
    }
  const result = shop(
    { plain, boss, first: customer('first', 4, 1, 1), second: customer('second', 5, 2, 4) },
    { pools: [{ id: 'clerk', units: 1 }] },
  )
  expect(log).toEqual([
    '0 plain works, 5 s to go',
    '3 plain is sent away: the boss is here',
    '3 boss',
    '8 second',
    '12 first',
    '13 plain works, 2 s to go',
    '15 plain is done',
  ])
  const [clerk] = result.pools!
  expect(clerk!.used).toBe(15)
  // Waits: plain 10 s, first 8 s, second 3 s, of five needs.
  expect(clerk!.meanWait).toBeCloseTo((10 + 8 + 3) / 5, 12)
})

test('a breakdown interrupts a machine, which resumes: 10 s of work from 0 with a stop from 4 to 7 end at 13', () => {
  let out = NaN
  function* machine(me: Process): Generator<Command, void> {
    for (let left = 10; left > 0;) {
      const how = yield me.hold(left)
      left = how === 'interrupted' ? me.left : 0
      if (how === 'interrupted') yield me.wait('repaired')
    }
    out = me.now
  }
  function* breakdown(me: Process): Generator<Command, void> {
    yield me.hold(4)
    me.interrupt(me.process('machine'))
    yield me.hold(3)
    me.raise('repaired')
  }
  shop({ machine, breakdown })
  expect(out).toBe(13)
})

test('who takes, sends or seizes is not interrupted: what follows may rely on it', () => {
  const log: string[] = []
  function* taker(me: Process): Generator<Command, void, string> {
    log.push(yield me.take({ within: 9 }))
    log.push(yield me.wait('never'))
  }
  function* rival(me: Process): Generator<Command, void> {
    yield me.hold(5)
    log.push(String(me.interrupt(me.process('taker'))))
    yield me.hold(5)
    log.push(String(me.interrupt(me.process('taker'))))
  }
  shop({ taker, rival })
  expect(log).toEqual(['false', 'timeout', 'true', 'interrupted'])
})

test('who comes first, the signal or the end of patience, is told', () => {
  const log: string[] = []
  const note = (me: Process, how: string): number => log.push(`${me.now} ${how}`)
  function* guest(me: Process): Generator<Command, void, string> {
    note(me, yield me.wait('bell', 5))
    note(me, yield me.wait('bell', 5))
    note(me, yield me.seize('seat', 3))
    note(me, yield me.until(() => me.free('seat') > 0, 100))
    note(me, yield me.take({ within: 2 }))
  }
  function* bell(me: Process): Generator<Command, void> {
    yield me.seize('seat')
    yield me.hold(4)
    me.raise('bell')
    yield me.hold(20)
    me.release('seat')
  }
  shop({ bell, guest }, { pools: [{ id: 'seat', units: 1 }] })
  expect(log).toEqual(['4 done', '9 timeout', '12 timeout', '24 done', '26 timeout'])
})

test('lots by what they are: the second of three has 5 units, then two at once; one is split, joined, scrapped, finished', () => {
  const log: string[] = []
  function* picker(me: Process): Generator<Command, void> {
    yield me.take({ where: ({ units }) => units === 5 })
    const five = me.lot
    log.push(`${me.now} five`)
    yield me.take({ lots: 2 })
    const [a, b] = me.lots
    log.push(`${me.now} ${me.view(a!).units} ${me.view(b!).units}`)
    me.join(a!, b!)
    const part = me.split(five, 2)
    me.scrap(part, 'bad', 1)
    me.scrap(part, 'bad')
    me.finish(five)
    expect(() => me.finish(five)).toThrow('not in its hands')
    yield me.send(a!, 'out')
    const car = me.make(1, { product: 'car', priority: 3 })
    expect(me.view(car)).toEqual({ units: 1, product: 'car', priority: 3, age: 0 })
    yield me.send(car, 'out')
  }
  const network = net([
    { kind: 'source', id: 'ones', to: 'picker', lot: 1, arrivals: { kind: 'schedule', times: [1, 3] } },
    { kind: 'source', id: 'fives', to: 'picker', lot: 5, arrivals: { kind: 'schedule', times: [2] } },
    { kind: 'process', id: 'picker', to: ['out'], places: 20, causes: ['bad', 'ugly'] },
    sink('out'),
  ])
  const result = simulate(network, { until: 10, seed: 1, processes: { picker } })
  expect(log).toEqual(['2 five', '3 1 1'])
  const { in: entered, out, scrap, wip, scrapBy } = node(result, 'picker')
  expect({ entered, out, scrap, wip }).toEqual({ entered: 8, out: 3 + 2 + 1, scrap: 2, wip: 0 })
  expect(scrapBy).toEqual([
    { id: 'bad', units: 2 },
    { id: 'ugly', units: 0 },
  ])
  expect(node(result, 'out').out).toBe(3)
})

test('a process blocks and is blocked as stations do: first blocked, first released', () => {
  // Two processes finish at 1 and 2; the station behind takes 10 s each and has no places.
  const done: string[] = []
  const worker = (first: number) =>
    function* (me: Process): Generator<Command, void> {
      yield me.hold(first)
      for (let n = 0; n < 2; n++) {
        yield me.send(me.make(1))
        done.push(`${me.now} ${me.id}`)
      }
    }
  const network = net([
    { kind: 'process', id: 'a', to: ['s'], places: 1 },
    { kind: 'process', id: 'b', to: ['s'], places: 1 },
    station('s', 'out', 10),
    sink('out'),
  ])
  simulate(network, { until: 100, seed: 1, processes: { a: worker(2), b: worker(1) } })
  expect(done).toEqual(['1 b', '11 b', '21 a', '31 a'])
})

test('a send that is given up leaves the lot in hand, and the lot behind it goes first', () => {
  const log: string[] = []
  const note = (me: Process, how: string): number => log.push(`${me.now} ${how}`)
  function* hasty(me: Process): Generator<Command, void, string> {
    const lot = me.make(1)
    note(me, yield me.send(lot, 's', 3))
    me.scrap(lot, 'late')
  }
  function* patient(me: Process): Generator<Command, void, string> {
    yield me.hold(1)
    note(me, yield me.send(me.make(1)))
  }
  const network = net([
    source('feed', 's', 1, { limit: 1 }),
    { kind: 'process', id: 'hasty', to: ['s'], places: 1, causes: ['late'] },
    { kind: 'process', id: 'patient', to: ['s'], places: 1 },
    station('s', 'out', 10),
    sink('out'),
  ])
  const result = simulate(network, { until: 100, seed: 1, processes: { hasty, patient } })
  expect(log).toEqual(['3 timeout', '10 done'])
  expect(node(result, 'hasty')).toMatchObject({ in: 1, out: 0, scrap: 1, wip: 0 })
})

test('copies share an inbox and draw from streams of their own', () => {
  const taken = new Map<number, number[]>()
  function* worker(me: Process): Generator<Command, void> {
    const first = me.random('any').next()
    taken.set(me.copy, [first])
    for (;;) {
      yield me.take()
      yield me.hold(10)
      taken.get(me.copy)!.push(me.now)
      yield me.send(me.lot)
    }
  }
  const network = net([
    arriving('in', 'team', [0, 1, 2, 3]),
    { kind: 'process', id: 'team', to: ['out'], places: 10, copies: 3 },
    sink('out'),
  ])
  simulate(network, { until: 100, seed: 1, processes: { team: worker } })
  expect([...taken.values()].map((list) => list.slice(1))).toEqual([[10, 20], [11], [12]])
  expect(new Set([...taken.values()].map(([first]) => first)).size).toBe(3)
})

test('processes with everything in them conserve units, in any slices', () => {
  function* mixer(me: Process): Generator<Command, void, string> {
    for (;;) {
      const how = yield me.take({ lots: me.random('count').next() < 0.3 ? 2 : 1, within: 20 })
      if (how !== 'done') continue
      yield me.hold(me.draw(SERVICE, 'work'))
      for (const lot of me.lots) {
        if (me.random('bad').next() < 0.1) me.scrap(lot, 'bad')
        else if (me.random('done').next() < 0.1) me.finish(lot)
        else if ((yield me.send(lot, 'next', 0.5)) !== 'done') me.scrap(lot, 'late')
      }
    }
  }
  function* rival(me: Process): Generator<Command, void, string> {
    const mixers = [0, 1, 2].map((copy): ProcessHandle => me.process('mixer', copy))
    for (let n = 0; ; n++) {
      yield me.hold(me.draw(exponential(7), 'rival'))
      me.interrupt(mixers[n % 3]!)
    }
  }
  const network = net([
    { kind: 'source', id: 'in', to: 'mixer', lot: 3, arrivals: { kind: 'renewal', interval: exponential(1) } },
    { kind: 'process', id: 'mixer', to: ['next'], places: 9, copies: 3, causes: ['bad', 'late'] },
    { kind: 'process', id: 'rival', to: [], places: 1 },
    station('next', 'out', 0.3),
    sink('out'),
  ])
  const options = { until: 2000, seed: 1, processes: { mixer, rival }, periods: [500, 1000, 2000], quantiles: true }
  const result = simulate(network, options)
  for (const { in: entered, out, scrap, wip } of result.nodes) expect(entered).toBe(out + scrap + wip)
  expect(node(result, 'mixer').scrapBy.every(({ units }) => units > 0)).toBe(true)
  const run = startRun(network, options)
  for (let t = 0; t <= 2000; t += 37.1) run.advance(t)
  run.advance(2000)
  expect(run.result()).toEqual(result)
})

test('what a process throws names it and the time, and what was done is kept', () => {
  function* bad(me: Process): Generator<Command, void> {
    yield me.hold(12.5)
    me.make(3)
    throw new Error('no more flour')
  }
  const network = net([
    source('feed', 's'),
    station('s', 'out', 1),
    sink('out'),
    { kind: 'process', id: 'oven', to: [], places: 1 },
  ])
  const run = startRun(network, { until: 100, seed: 1, processes: { oven: bad } })
  const failing = (): boolean => run.advance(100)
  expect(failing).toThrow(NetworkError)
  expect(failing).toThrow('oven: at 12.5 s its process failed: no more flour')
  const result = run.result()
  expect(result.time).toBe(12.5)
  expect(node(result, 'out').out).toBe(12)
  for (const { in: entered, out, scrap, wip } of result.nodes) expect(entered).toBe(out + scrap + wip)
})

test.each<[string, (me: Process) => Generator<Command, void>]>([
  [
    'hold is -1',
    function* (me) {
      yield me.hold(-1)
    },
  ],
  [
    'write `yield` before each',
    function* (me) {
      me.hold(1)
      yield me.hold(2)
    },
  ],
  [
    'it yielded what is no command',
    function* () {
      yield 5 as unknown as Command
    },
  ],
  [
    "there is no pool 'crane'",
    function* (me) {
      yield me.seize('crane')
    },
  ],
  [
    'it releases 1',
    function* (me) {
      yield me.hold(0)
      me.release('clerk')
    },
  ],
  [
    'it seizes 3',
    function* (me) {
      yield me.seize({ pool: 'clerk', units: 3 })
    },
  ],
  [
    "'bad' is none of its causes",
    function* (me) {
      yield me.hold(0)
      me.scrap(me.make(1), 'bad')
    },
  ],
  [
    'it may send to nothing',
    function* (me) {
      yield me.send(me.make(1))
    },
  ],
  [
    '1 lots in hand',
    function* (me) {
      yield me.hold(0)
      me.make(1)
    },
  ],
  [
    'units is 0',
    function* (me) {
      yield me.hold(0)
      me.make(0)
    },
  ],
  [
    "there is no process 'bob'",
    function* (me) {
      yield me.hold(0)
      me.process('bob')
    },
  ],
  [
    "there is no node 'bob'",
    function* (me) {
      yield me.hold(0)
      me.inside('bob')
    },
  ],
  [
    'distribution mean',
    function* (me) {
      yield me.hold(me.draw(exponential(-1)))
    },
  ],
  [
    'its last take gave it no lot',
    function* (me) {
      yield me.hold(me.lot)
    },
  ],
])('refused: %s', (text, shopkeeper) => {
  expect(() => shop({ shopkeeper }, { pools: [{ id: 'clerk', units: 2 }] })).toThrow(`shopkeeper: at 0 s its process failed: `)
  expect(() => shop({ shopkeeper }, { pools: [{ id: 'clerk', units: 2 }] })).toThrow(text)
})

test('every process node needs a behaviour, and every behaviour a node', () => {
  const nodes: NodeSpec[] = [{ kind: 'process', id: 'oven', to: [], places: 1 }]
  const processes = { ovn: arrivals }
  expect(() => simulate({ nodes }, { until: 1, seed: 1, processes })).toThrow(/oven: nobody says[^]*did you mean 'oven'/)
})

test('a wrong yield is a compile error', () => {
  function* wrong(me: Process): Generator<Command, void> {
    // @ts-expect-error A number is no command.
    yield 5
    // @ts-expect-error A product is no lot.
    yield me.send('car')
  }
  expect(() => shop({ wrong })).toThrow('no command')
})

test('what a process waits for in vain is no deadlock; a lot that waits for an inbox for ever is', () => {
  function* idle(me: Process): Generator<Command, void> {
    yield me.take()
    yield me.hold(Infinity)
  }
  const network = net([source('feed', 'idle', 1, { limit: 5 }), { kind: 'process', id: 'idle', to: [], places: 2 }])
  const result = simulate(network, { until: 10, seed: 1, processes: { idle } })
  expect(result.deadlock).toEqual({ time: 0, waiting: [{ node: 'feed', for: 'idle' }] })
  expect(shop({ idle }).deadlock).toBeUndefined()
})

test('seconds are drawn from the named stream of the node', () => {
  const drawn: number[] = []
  function* any(me: Process): Generator<Command, void> {
    yield me.hold(me.draw(seconds(3)))
    drawn.push(me.draw(SERVICE, 'unit'), me.now)
  }
  shop({ any })
  expect(drawn[1]).toBe(3)
  expect(drawn[0]).toBeGreaterThan(0)
})
