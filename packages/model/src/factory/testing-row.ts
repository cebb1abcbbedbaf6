import type { Distribution, Network, NodeSpec } from '@cellwright/kernel'
import { chainNetwork, type LinkedPlant } from './chain-network.ts'
import type { ChainLink } from './chain.ts'
import type { FedPort } from './fed-steps.ts'
import { sketchedLink, type LinkSketch } from './testing-link.ts'

const MINUTE = 60

/** For tests: a plant of one step, which makes a unit at a time out of raw material without limit, and of what comes by a link where it takes any. */
export interface Step {
  readonly id: string
  readonly time: Distribution
  /** Units of the plant before for one of this. */
  readonly take?: number
  /** Minutes at which it stops and goes on, in turn. */
  readonly stops?: readonly number[]
  readonly finished?: number
}

function plantOf({ id, time, take, stops = [], finished = 0 }: Step): LinkedPlant {
  const node = `${id}/step`
  const exit = `${id}/product`
  const fed: FedPort[] =
    take === undefined ? [] : [{ material: 'carbon', step: 'step', node, port: 'chain carbon', take, lot: 1 }]
  const nodes: NodeSpec[] = [
    { kind: 'source', id: `${id}/raw`, to: `${node}:raw`, lot: 1, arrivals: { kind: 'saturated' } },
    {
      kind: 'assembly',
      id: node,
      to: exit,
      machines: 1,
      lot: 1,
      unit: time,
      inputs: [{ port: 'raw', take: 1, places: 1 }, ...fed.map(({ port }) => ({ port, take: take!, places: 1 }))],
      ...(stops.length > 0 && { pace: [`${id} pace`] }),
    },
    { kind: 'sink', id: exit },
  ]
  const pace = {
    id: `${id} pace`,
    times: [0, ...stops.map((minute) => minute * MINUTE)],
    values: [1, ...stops.map((_, i) => i % 2)],
  }
  const network: Network = { nodes, curves: stops.length > 0 ? [pace] : [] }
  return { id, network, exit, fed, start: 0, running: 1, finished }
}

/** Steps in a row, each of which feeds the next; the last sells on the market. */
export function rowOf(steps: readonly Step[], linkOf: (from: Step, to: Step) => Omit<LinkSketch, 'id'>): Network {
  const plants = steps.map(plantOf)
  const links = steps
    .slice(1)
    .map((to, i): ChainLink => sketchedLink({ id: `to ${to.id}`, from: steps[i]!.id, to: to.id, ...linkOf(steps[i]!, to) }))
  const last = plants.at(-1)!
  plants[plants.length - 1] = { ...last, exit: undefined }
  return chainNetwork(plants, links, () => ({ from: 0, until: Infinity })).network
}
