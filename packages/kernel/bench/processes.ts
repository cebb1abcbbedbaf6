/** W1 and W2 written as processes: every machine is a process of its own, as it would be in SimPy. W1 draws the same numbers as the nodes. */
import type { Behaviour, Command, Network, NodeSpec, Process } from '@cellwright/kernel'
import { line } from './workloads.ts'

const INTERVAL = { kind: 'exponential', mean: 1 / 0.9 } as const
const SERVICE = { kind: 'exponential', mean: 1 } as const

function* customers(me: Process): Generator<Command, void> {
  for (;;) {
    yield me.hold(me.draw(INTERVAL, 'interval'))
    yield me.send(me.make(1))
  }
}

function* clerk(me: Process): Generator<Command, void> {
  for (;;) {
    yield me.take()
    yield me.hold(me.draw(SERVICE, 'unit'))
    yield me.send(me.lot)
  }
}

export interface Model {
  readonly network: Network
  readonly processes: Record<string, Behaviour>
}

/** W1. */
export function queueOfProcesses(): Model {
  const nodes: NodeSpec[] = [
    { kind: 'process', id: 'in', to: ['server'], places: 1 },
    { kind: 'process', id: 'server', to: ['out'], places: Infinity },
    { kind: 'sink', id: 'out' },
  ]
  return { network: { nodes }, processes: { in: customers, server: clerk } }
}

/** A machine of W2. The time to its next failure counts down while it works; a repair in the middle of a part makes that part late. */
function machine(cycle: number, scrap: number): Behaviour {
  const life = { kind: 'exponential', mean: 200 * cycle } as const
  const repair = { kind: 'exponential', mean: 10 * cycle } as const
  return function* (me) {
    const random = me.random('scrap')
    let left = me.draw(life, 'life')
    for (;;) {
      yield me.take()
      let work = cycle
      while (left < work) {
        yield me.hold(left)
        work -= left
        yield me.hold(me.draw(repair, 'repair'))
        left = me.draw(life, 'life')
      }
      left -= work
      yield me.hold(work)
      if (scrap > 0 && random.next() < scrap) me.scrap(me.lot, 'bad')
      else yield me.send(me.lot)
    }
  }
}

/** W2: stations and the buffers in front of them become processes with an inbox. */
export function lineOfProcesses(): Model {
  const processes: Record<string, Behaviour> = {}
  const nodes = line().nodes.flatMap((spec, i, all): NodeSpec[] => {
    if (spec.kind === 'buffer') return []
    if (spec.kind !== 'station' || spec.unit?.kind !== 'constant') return [spec]
    processes[spec.id] = machine(spec.unit.value, spec.scrap === undefined ? 0 : 0.02)
    const next = all.at(i + 1)
    const to = next?.kind === 'buffer' ? next.to : 'out'
    return [{ kind: 'process', id: spec.id, to: [to], places: i === 1 ? 1 : 20, copies: spec.machines, causes: ['bad'] }]
  })
  return { network: { nodes }, processes }
}
