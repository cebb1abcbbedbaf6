import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Network, NodeSpec, RunResult, StateSeconds } from './network.ts'
import { simulate, startRun } from './run.ts'
import { networks } from './testing-networks.ts'

const UNTIL = 400
const STATES = [
  'busy',
  'setup',
  'starved',
  'blocked',
  'down',
  'off',
  'maintenance',
  'unmanned',
] as const satisfies readonly (keyof StateSeconds)[]

/** Where a node sends to. */
function targets(spec: NodeSpec): readonly string[] {
  switch (spec.kind) {
    case 'sink':
    case 'demand':
      return []
    case 'process':
      return spec.to
    case 'split':
      return spec.to.map(({ node }) => node)
    case 'station':
      return [spec.to, ...(spec.routes ?? []).map(({ to }) => to)]
    case 'buffer':
      return spec.expiry?.to === undefined ? [spec.to] : [spec.to, spec.expiry.to]
    default:
      return [spec.to]
  }
}

/** Senders and doors that lots go between, in groups that have no link to each other: a result does not say how much went which way. */
function groups(network: Network): { senders: Set<string>; doors: Set<string> }[] {
  const list: { senders: Set<string>; doors: Set<string> }[] = []
  for (const spec of network.nodes) {
    const to = targets(spec)
    if (to.length === 0) continue
    const own = { senders: new Set([spec.id]), doors: new Set(to) }
    for (const other of list.filter(({ doors }) => to.some((door) => doors.has(door)))) {
      for (const sender of other.senders) own.senders.add(sender)
      for (const door of other.doors) own.doors.add(door)
      list.splice(list.indexOf(other), 1)
    }
    list.push(own)
  }
  return list
}

/** What must hold whatever the network. */
function expectConserved(network: Network, { nodes }: RunResult): void {
  const arrived = new Map<string, number>()
  for (const found of nodes) {
    const { id, kind, in: entered, out, scrap, wip, scrapBy, states, machines, meanWip, maxWip, meanTime, ports, orders } = found
    for (const count of [entered, out, scrap, wip]) expect(Number.isInteger(count) && count >= 0, `${id}: ${count}`).toBe(true)
    expect(entered, id).toBe(out + scrap + wip)
    expect(scrapBy.reduce((sum, { units }) => sum + units, 0)).toBe(scrap)
    expect(wip).toBeLessThanOrEqual(maxWip)
    expect(meanWip).toBeGreaterThanOrEqual(0)
    expect(meanWip).toBeLessThanOrEqual(maxWip + 1e-9)
    expect(meanTime).toBeGreaterThanOrEqual(0)
    if (kind === 'split' || kind === 'merge') expect([wip, maxWip, meanTime]).toEqual([0, 0, 0])
    if (states !== undefined) {
      for (const value of Object.values(states)) expect(value).toBeGreaterThanOrEqual(-1e-9)
      const sum = STATES.reduce((total, state) => total + states[state], 0)
      expect(Math.abs(sum - machines! * UNTIL), id).toBeLessThanOrEqual(1e-9 * machines! * UNTIL)
    }
    const spec = network.nodes.find((candidate) => candidate.id === id)!
    ports?.forEach(({ port, in: stored, drawn, waiting }, i) => {
      expect(stored).toBe(drawn + waiting)
      if (spec.kind === 'assembly') expect(drawn).toBe(Math.ceil((entered * spec.inputs[i]!.take) / (spec.give ?? 1)))
      arrived.set(`${id}:${port}`, stored)
    })
    if (kind !== 'assembly' && kind !== 'source') arrived.set(id, entered)
    if (orders !== undefined) expect(orders.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(out)
  }
  // What leaves the feeders of doors is what enters these; a rack also has what was there at the start.
  const left = new Map(nodes.map(({ id, out }) => [id, out]))
  const initial = new Map(
    network.nodes.map((spec) => [
      spec.id,
      spec.kind === 'buffer' ? (spec.initial ?? []).reduce((sum, { units }) => sum + units, 0) : 0,
    ]),
  )
  for (const { senders, doors } of groups(network)) {
    const sent = [...senders].reduce((sum, id) => sum + left.get(id)!, 0)
    const there = [...doors].reduce((sum, door) => sum + (initial.get(door) ?? 0), 0)
    const came = [...doors].reduce((sum, door) => sum + arrived.get(door)!, 0)
    expect(came, [...doors].join(', ')).toBe(sent + there)
  }
}

test('conservation, states and the order of the file, over random networks', () => {
  fc.assert(
    fc.property(networks(), fc.integer({ min: 0, max: 1000 }), (network, seed) => {
      const options = { until: UNTIL, seed, trace: 200 }
      const result = simulate(network, options)
      expectConserved(network, result)
      // Any order in the file gives the same run.
      const mixed = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
        [...list].sort((a, b) => ((a.id.length * 7 + seed) % 5) - ((b.id.length * 7 + seed) % 5)).toReversed()
      const { nodes, curves = [], pools, loops, outages } = network
      const again = simulate(
        {
          nodes: mixed(nodes),
          curves: mixed(curves),
          ...(pools && { pools: mixed(pools) }),
          ...(loops && { loops: mixed(loops) }),
          ...(outages && { outages: outages.map((outage) => ({ ...outage, nodes: outage.nodes.toReversed() })) }),
        },
        options,
      )
      const sorted = <T extends { readonly id: string }>(list: readonly T[] = []): T[] =>
        [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
      const bare = (run: RunResult) => ({ ...run, nodes: sorted(run.nodes), pools: sorted(run.pools), loops: sorted(run.loops) })
      expect(bare(again)).toEqual(bare(result))
    }),
    { numRuns: 600, seed: 42 },
  )
}, 60_000)

test('with a cut at any time, in slices', () => {
  fc.assert(
    fc.property(
      networks(),
      fc.array(fc.double({ min: 0, max: UNTIL, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (network, cuts) => {
        const periods = [...new Set([...cuts.filter((t) => t > 0), UNTIL])].sort((a, b) => a - b)
        const options = { until: UNTIL, seed: 1, periods }
        const result = simulate(network, options)
        for (const { id, periods: series, machines } of result.nodes) {
          let inside = 0
          periods.forEach((end, i) => {
            inside += series!.in[i]! - series!.out[i]! - series!.scrap[i]!
            expect(inside, id).toBe(series!.wip[i])
            if (machines === undefined) return
            const sum = STATES.reduce((total, state) => total + series![state][i]!, 0)
            expect(sum).toBeCloseTo(machines * (end - (periods[i - 1] ?? 0)), 6)
          })
        }
        const run = startRun(network, options)
        for (const cut of cuts) {
          run.advance(cut)
          run.result()
        }
        run.advance(UNTIL)
        expect(run.result()).toEqual(result)
      },
    ),
    { numRuns: 200, seed: 42 },
  )
}, 60_000)
