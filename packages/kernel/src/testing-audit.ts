import { expect } from 'vitest'
import type { Engine } from './engine.ts'
import type { Figures } from './figures.ts'
import type { AssemblySpec, Curve, Network, NodeResult, NodeSpec, RunResult, StateSeconds } from './network.ts'
import { Assembly, Port } from './nodes/assembly.ts'
import { Source } from './nodes/source.ts'

// What must hold whatever the network: from the result, from the trace, and from inside the engine.

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0)
const near = (a: number, b: number, scale: number, what: string): void =>
  expect(Math.abs(a - b), `${what}: ${a} and ${b}`).toBeLessThanOrEqual(1e-9 * Math.max(1, scale))

/** Value of a curve at t, straight from its definition. */
function curveAt({ times, values }: Curve, t: number): number {
  let value = values[0] ?? NaN
  times.forEach((start, i) => {
    if (start <= t) value = values[i]!
  })
  return value
}

// ---- Counts --------------------------------------------------------------------------------------------------------------------

/** in = out + scrap + wip at every node and over every link, scrap by cause, and machine-seconds; also in every period. */
export function expectCounts(network: Network, { nodes, time }: RunResult, ends: readonly number[] = []): void {
  const initial = new Map(network.nodes.map((spec) => [spec.id, spec.kind === 'buffer' ? stock(spec) : 0]))
  for (const result of nodes) {
    const { id, scrap, wip, out, scrapBy, states, machines = 0, periods } = result
    for (const count of [result.in, out, scrap, wip]) expect(Number.isInteger(count) && count >= 0, `${id}: ${count}`).toBe(true)
    expect(result.in, id).toBe(out + scrap + wip)
    expect(sum(scrapBy.map(({ units }) => units)), id).toBe(scrap)
    expect(wip, id).toBeLessThanOrEqual(result.maxWip)
    if (states !== undefined) expectStates(states, machines * time, id)
    const spec = network.nodes.find((candidate) => candidate.id === id)
    if (spec?.kind === 'assembly') expectPorts(spec, result, ends.length)
    if (periods === undefined) continue
    let inside = 0
    ends.forEach((end, i) => {
      inside += periods.in[i]! - periods.out[i]! - periods.scrap[i]!
      expect(inside, `${id}, period ${i}`).toBe(periods.wip[i])
      if (states !== undefined) expectStates(periodStates(periods, i), machines * (end - (ends[i - 1] ?? 0)), id)
    })
    for (const key of ['in', 'out', 'scrap'] as const) expect(sum(periods[key]), `${id} ${key}`).toBe(result[key])
  }
  expectLinks(network, nodes, initial)
}

/** What an assembly drew from its stores, and which of them it waited for; also in every period. */
function expectPorts({ id, lot, give = 1, inputs }: AssemblySpec, result: NodeResult, periods: number): void {
  const { ports = [], in: made, states } = result
  ports.forEach(({ in: entered, drawn, waiting, missing, periods: series, ...port }, i) => {
    const what = `${id}:${port.port}`
    expect(entered, what).toBe(drawn + waiting)
    const exact = ((made / lot) * inputs[i]!.take * lot) / give
    expect(Number.isInteger(drawn), what).toBe(true)
    expect(drawn, what).toBeGreaterThanOrEqual(exact - 1e-6)
    expect(drawn, what).toBeLessThan(exact + 1)
    expect(missing, what).toBeGreaterThanOrEqual(0)
    if (periods === 0) return
    for (const key of ['in', 'drawn'] as const) expect(sum(series![key]), `${what} ${key}`).toBe(key === 'in' ? entered : drawn)
    expect(series!.waiting.at(-1), what).toBe(waiting)
    near(sum(series!.missing), missing, missing, `${what} missing`)
  })
  const expectShares = (starved: number, missing: readonly number[]): void => {
    const slack = 1e-9 * Math.max(1, result.machines! * 1000)
    expect(Math.max(...missing), id).toBeLessThanOrEqual(starved + slack)
    expect(sum(missing), id).toBeGreaterThanOrEqual(starved - slack)
  }
  expectShares(
    states!.starved,
    ports.map(({ missing }) => missing),
  )
  for (let i = 0; i < periods; i++)
    expectShares(
      result.periods!.starved[i]!,
      ports.map((port) => port.periods!.missing[i]!),
    )
}

function stock({ initial = [] }: { readonly initial?: readonly { readonly units: number }[] }): number {
  return sum(initial.map(({ units }) => units))
}

const STATE_NAMES = ['busy', 'setup', 'starved', 'blocked', 'down', 'off', 'maintenance', 'unmanned'] as const

function periodStates(periods: NonNullable<NodeResult['periods']>, i: number): StateSeconds {
  return Object.fromEntries(STATE_NAMES.map((name) => [name, periods[name][i]!])) as unknown as StateSeconds
}

function expectStates(states: StateSeconds, seconds: number, id: string): void {
  for (const name of STATE_NAMES) expect(states[name], `${id} ${name}`).toBeGreaterThanOrEqual(-1e-9)
  near(sum(Object.values(states)), seconds, seconds, `states of ${id}`)
}

/** Where a node sends to. */
function ways(spec: NodeSpec): string[] {
  if (spec.kind === 'sink' || spec.kind === 'demand') return []
  if (spec.kind === 'split') return spec.to.map(({ node }) => node)
  if (spec.kind === 'process') return [...spec.to]
  const more = spec.kind === 'station' ? (spec.routes ?? []).map(({ to }) => to) : []
  const expiry = spec.kind === 'buffer' && spec.expiry?.to !== undefined ? [spec.expiry.to] : []
  return [...new Set([spec.to, ...more, ...expiry])]
}

/** What leaves the feeders enters the targets: over every set of doors that share feeders. */
function expectLinks(network: Network, nodes: readonly NodeResult[], initial: ReadonlyMap<string, number>): void {
  const entered = new Map<string, number>()
  for (const { id, ports, in: units } of nodes)
    if (ports === undefined) entered.set(id, units - initial.get(id)!)
    else for (const port of ports) entered.set(`${id}:${port.port}`, port.in)
  const left = new Map(nodes.map(({ id, out }) => [id, out]))
  const group = new Map<string, Set<string>>()
  const join = (a: string, b: string): void => {
    const [one, other] = [group.get(a) ?? new Set([a]), group.get(b) ?? new Set([b])]
    const all = new Set([...one, ...other])
    for (const name of all) group.set(name, all)
  }
  for (const spec of network.nodes) for (const to of ways(spec)) join(`from ${spec.id}`, `to ${to}`)
  for (const names of new Set(group.values())) {
    const of = (prefix: string, units: ReadonlyMap<string, number>): number =>
      sum([...names].filter((name) => name.startsWith(prefix)).map((name) => units.get(name.slice(prefix.length))!))
    expect(of('to ', entered), [...names].join(', ')).toBe(of('from ', left))
  }
}

// ---- Trace ---------------------------------------------------------------------------------------------------------------------

/** Record by which units enter a node of a kind, and records by which they leave; null: the trace does not tell. */
function marks(spec: NodeSpec): { readonly enter: string; readonly leave: string } | null {
  switch (spec.kind) {
    case 'station':
    case 'assembly':
      return { enter: 'start', leave: 'leave' }
    case 'buffer':
    case 'batch':
    case 'transport':
      return { enter: 'arrive', leave: 'leave' }
    case 'demand':
      return { enter: 'arrive', leave: 'deliver' }
    default:
      return null
  }
}

/** Places of a node at t [units]. */
function placesAt(spec: NodeSpec, curves: ReadonlyMap<string, Curve>, t: number): number {
  if (spec.kind !== 'buffer') return spec.kind === 'batch' ? spec.units : Infinity
  const curve = spec.curve === undefined ? undefined : curves.get(spec.curve)
  return curve === undefined ? spec.places : Math.floor(spec.places * curveAt(curve, t))
}

/**
 * Walks a trace that is complete: time never runs back, no node takes more than its places, and the contents of every node added up over time give its counts,
 * its mean content and its largest (Little's law as an identity).
 */
export function expectTrace(network: Network, { nodes, trace = [], time: end }: RunResult): void {
  const curves = new Map((network.curves ?? []).map((curve) => [curve.id, curve]))
  expect(trace.findIndex(({ time }, i) => time < (trace[i - 1]?.time ?? 0))).toBe(-1)
  for (const spec of network.nodes) {
    const mark = marks(spec)
    if (mark === null) continue
    const counts = { in: 0, out: 0, scrap: 0 }
    let inside = 0
    let [since, unitSeconds, most] = [0, 0, 0]
    for (const { time, node, what, units } of trace) {
      if (node !== spec.id) continue
      const change: number = what === mark.enter ? units : what === mark.leave || what === 'scrap' ? -units : 0
      if (change === 0) continue
      unitSeconds += inside * (time - since)
      if (time > since) most = Math.max(most, inside)
      since = time
      inside += change
      if (change > 0) counts.in += units
      else counts[what === 'scrap' ? 'scrap' : 'out'] += units
      const places: number = change > 0 ? placesAt(spec, curves, time) : Infinity
      if (inside < 0 || inside > places) expect.fail(`${node} holds ${inside} units in ${places} places at ${time}`)
    }
    unitSeconds += inside * (end - since)
    const result = nodes.find(({ id }) => id === spec.id)!
    expect(result, spec.id).toMatchObject({ ...counts, wip: inside })
    near(result.meanWip * end, unitSeconds, unitSeconds, `unit-seconds in ${spec.id}`)
    expect(result.maxWip, spec.id).toBe(Math.max(most, inside))
  }
}

// ---- Inside the engine ---------------------------------------------------------------------------------------------------------

/** Parts of the engine that only its own classes see. */
interface Bare {
  readonly lots: { readonly used: number; readonly free: number }
  readonly loops: readonly { readonly free: number; readonly held: number; readonly away: number; readonly cards: Int32Array }[]
  readonly pools: readonly BarePool[]
}
interface BarePool {
  readonly units: number
  readonly inUse: number
  readonly curve: { at(t: number): number } | null
  readonly result: (t: number) => { readonly used: number; readonly onDuty: number }
  take(request: unknown, units: number): void
  release(units: number): void
}

/** Numbers of the lots that have not ended. */
function liveLots(engine: Engine): number[] {
  const { used, free } = (engine as unknown as Bare).lots
  const ended = new Set<number>()
  for (let lot = free; lot >= 0; lot = engine.lots.next(lot)) ended.add(lot)
  return Array.from({ length: used }, (_, lot) => lot).filter((lot) => !ended.has(lot))
}

/** No lot is lost or counted twice: the units of all lots that have not ended are the units inside the nodes. */
export function expectLots(engine: Engine, t: number): void {
  const live = liveLots(engine)
  const inLots = sum(live.filter((lot) => engine.lots.first(lot) < 0).map((lot) => engine.lots.units(lot)))
  const figures: readonly Figures[] = engine.nodes.map((_, n) => engine.figures(n, t))
  const holds = engine.nodes.map((node, n) => (node instanceof Port ? 0 : figures[n]!.wip))
  const ready = engine.nodes
    .filter((node) => node instanceof Source)
    .map((node) => (node as unknown as { readonly ready: number }).ready)
    .filter((lot) => lot >= 0)
  expect(inLots).toBe(sum(holds) + sum(ready.map((lot) => engine.lots.units(lot))))
  for (const node of engine.nodes)
    if (node instanceof Assembly) for (const port of node.ports) expect(port.inUnits).toBe(port.outUnits + port.inside)
}

/** Cards: as many as at the start, and those in use are held by lots that have not ended. */
export function expectCards(network: Network, engine: Engine): void {
  const specs = [...(network.loops ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))
  const live = new Set(liveLots(engine))
  specs.forEach(({ id, cards, per = 'lot' }, i) => {
    const loop = (engine as unknown as Bare).loops[i]!
    expect(loop.free + loop.held + loop.away, id).toBe(cards)
    expect(loop.free, id).toBeGreaterThanOrEqual(0)
    loop.cards.forEach((held, lot) => {
      if (held === 0) return
      expect(live.has(lot), `${id}: a lot that has ended holds cards`).toBe(true)
      if (per === 'lot') expect(held, id).toBe(1)
      else expect(held, id).toBeLessThanOrEqual(engine.lots.units(lot))
    })
    expect(sum(loop.cards), id).toBe(loop.held)
  })
}

/** Watches the pools of an engine that has not run: at no grant are there more units in use than on duty. Says at t how many unit-seconds there were. */
export function watchPools(engine: Engine): (t: number) => void {
  const watched = (engine as unknown as Bare).pools.map((pool) => {
    const account = { since: 0, used: 0 }
    const settle = (): void => {
      account.used += pool.inUse * (engine.now - account.since)
      account.since = engine.now
    }
    const [take, release] = [pool.take.bind(pool), pool.release.bind(pool)]
    pool.take = (request, units) => {
      settle()
      const onDuty = Math.floor(pool.units * (pool.curve?.at(engine.now) ?? 1) + 1e-9)
      expect(pool.inUse + units).toBeLessThanOrEqual(onDuty)
      take(request, units)
    }
    pool.release = (units) => {
      settle()
      expect(units).toBeLessThanOrEqual(pool.inUse)
      release(units)
    }
    return { pool, account }
  })
  return (t) => {
    for (const { pool, account } of watched) {
      const { used } = pool.result(t)
      near(used, account.used + pool.inUse * (t - account.since), used, 'unit-seconds of a pool')
    }
  }
}
