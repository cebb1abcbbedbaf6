import * as fc from 'fast-check'
import {
  checkNetwork,
  type Curve,
  type Network,
  type NodeSpec,
  type Scrap,
  type SourceSpec,
  type StationSpec,
} from '@cellwright/kernel'
import { type Feature, networks } from '../../packages/kernel/src/testing-networks.ts'
import { Dice } from './dice.ts'
import { anyDistribution } from './distributions.ts'

/** Names that sort one way by code unit, other ways by the rules of languages. */
const NAMES = ['a', 'Z', 'ä', 'z', 'å', 'İ', 'ı', 'I', 'i', 'я', 'Ё', 'ж', 'ß', 'ss', '10', '9', '漆', '涂']

const CURVES: readonly Curve[] = [
  { id: 'shifts', times: [0, 160, 240, 400, 480], values: [1, 0, 1, 0, 1] },
  { id: 'ramp', times: [0, 100, 300], values: [0.3, 0.7, 1] },
  { id: 'learning', times: [50, 500], values: [1, 0.4] },
  { id: 'doors', times: [0, 200, 260], values: [1, 0.5, 1] },
]

type Body = Omit<StationSpec, 'kind' | 'id' | 'to'>

/** Kinds of nodes that no engine builds yet. */
const NOT_BUILT: readonly Feature[] = ['batch', 'merge', 'transport']

/**
 * Networks for the tests, always the same ones: `count` of this file, with names of any script and chains for both engines, and as many with
 * everything that the specification offers.
 */
export function randomNetworks(count: number): Network[] {
  const dice = new Dice('networks', 1)
  const everything = fc.sample(networks(NOT_BUILT), { numRuns: count, seed: 1 })
  return [...Array.from({ length: count }, () => randomNetwork(dice)), ...everything]
}

/** A network that can be run, with ties, failures, scrap and everything else; `seed` chooses which. */
function randomNetwork(dice: Dice): Network {
  const names = dice.shuffled(NAMES)
  const nodes = dice.chance(0.5) ? chain(dice, names) : tree(dice, names)
  const network = { nodes: dice.shuffled(nodes), curves: CURVES }
  const faults = checkNetwork(network)
  if (faults.length > 0) throw new Error(`a random network has faults: ${faults.map(({ text }) => text).join('; ')}`)
  return network
}

/** Stations in a row, with what both engines can run. */
function chain(dice: Dice, names: readonly string[]): NodeSpec[] {
  const end = `${names[0]!} out`
  const steps = row(dice, names, end, false)
  return [source(dice, 'in', steps.door), ...steps.nodes, { kind: 'sink', id: end }]
}

/** Two rows that meet in an assembly, behind it a split into an order book and a store with a dwell. */
function tree(dice: Dice, names: readonly string[]): NodeSpec[] {
  const [join = '', fork = '', store = '', packing = '', ...rest] = names
  const left = row(dice, rest.slice(0, 6), `${join}:main`, true)
  const right = row(dice, rest.slice(6, 12), `${join}:side`, true)
  const lot = dice.whole(1, 6)
  const due = Array.from({ length: 5 }, () => dice.whole(0, 600)).sort((a, b) => a - b)
  return [
    source(dice, 'in', left.door),
    source(dice, 'IN', right.door),
    ...left.nodes,
    ...right.nodes,
    {
      ...body(dice, true),
      kind: 'assembly',
      id: join,
      to: fork,
      lot,
      inputs: [
        { port: 'main', take: 1, places: lot + 20 },
        { port: 'side', take: 2, places: 2 * lot + 20 },
      ],
    },
    {
      kind: 'split',
      id: fork,
      to: [
        { node: 'orders', share: dice.whole(1, 3) },
        { node: store, share: 1 },
      ],
    },
    { kind: 'demand', id: 'orders', places: 40, orders: due.map((at, i) => ({ id: `${i}`, due: at, units: dice.whole(1, 30) })) },
    {
      kind: 'buffer',
      id: store,
      to: packing,
      places: 80,
      dwell: anyDistribution(dice),
      scrap: scrap(dice, 'dwell'),
      curve: 'doors',
    },
    { ...body(dice, true), kind: 'station', id: packing, to: 'out' },
    { kind: 'sink', id: 'out' },
  ]
}

/** Stations one behind the other, some with a buffer in front, and the door of the first. */
function row(
  dice: Dice,
  names: readonly string[],
  to: string,
  isCalendared: boolean,
): { readonly door: string; readonly nodes: NodeSpec[] } {
  const nodes: NodeSpec[] = []
  let door = to
  for (const name of names.slice(0, dice.whole(1, 4))) {
    nodes.push({ ...body(dice, isCalendared), kind: 'station', id: name, to: door })
    door = name
    if (dice.chance(0.6)) {
      nodes.push({ kind: 'buffer', id: `${name} b`, to: door, places: dice.pick([12, 30, 100, 400]) })
      door = `${name} b`
    }
  }
  return { door, nodes }
}

function body(dice: Dice, isCalendared: boolean): Body {
  return {
    machines: dice.whole(1, 5),
    ...(dice.chance(0.5) && { setup: anyDistribution(dice) }),
    // Whole seconds: many things happen at one moment.
    unit: dice.chance(0.3) ? { kind: 'constant', value: dice.whole(1, 4) } : anyDistribution(dice),
    ...(isCalendared && dice.chance(0.5) && { pace: dice.chance(0.5) ? ['shifts'] : ['shifts', 'ramp'] }),
    failures: ['stop', 'Ausfall'].slice(dice.whole(0, 2)).map((id) => ({
      id,
      clock: isCalendared && dice.chance(0.5) ? ('calendar' as const) : ('operating' as const),
      timeToFailure: { kind: 'exponential' as const, mean: 20 + 200 * dice.next() },
      timeToRepair: anyDistribution(dice),
    })),
    scrap: scrap(dice, 'bad'),
  }
}

function scrap(dice: Dice, id: string): Scrap[] {
  return [
    { id, probability: 0.1 * dice.next(), mode: 'unit' as const, curve: 'learning' },
    { id: `${id} lot`, probability: 0.02, mode: 'lot' as const },
  ].slice(dice.whole(0, 2))
}

function source(dice: Dice, id: string, to: string): SourceSpec {
  const arrivals = dice.pick<SourceSpec['arrivals']>([
    { kind: 'saturated' },
    { kind: 'renewal', interval: { kind: 'gamma', shape: 1.5, mean: 8 } },
    { kind: 'schedule', times: Array.from({ length: 60 }, (_, i) => 9 * i) },
  ])
  return { kind: 'source', id, to, lot: dice.whole(1, 10), arrivals, ...(dice.chance(0.3) && { from: 30, limit: 500 }) }
}
