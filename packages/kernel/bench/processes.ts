/**
 * The reference workloads written as processes: `npx node packages/kernel/bench/processes.ts [units]` prints one JSON line for each workload by processes and by
 * nodes in turn, three rounds of each. W1 draws the same numbers either way and gives the same figures.
 *
 * W1: M/M/1 at utilisation 0.9. W2: 12 stations in series with 2 to 60 machines, 20 places between them, failures by operating time, 2 % scrap.
 * Every machine is a process of its own, as it would be in SimPy.
 */
import { type Behaviour, type Command, type Network, type NodeSpec, type Process, simulate } from '../src/index.ts'
import { line, queue } from './w1-w2.ts'

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

interface Model {
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

function report(workload: string, style: string, { network, processes }: Model, until: number, stations: number): void {
  const busy = process.cpuUsage()
  const result = simulate(network, { until, seed: 1, processes, engine: 'events' })
  const { user, system } = process.cpuUsage(busy)
  const cpu = (user + system) / 1e6
  const out = result.nodes.find(({ id }) => id === 'out')!
  console.log(
    JSON.stringify({
      engine: `cellwright ${style}`,
      workload,
      n: out.out,
      cpu_s: cpu,
      step_per_cpu_s: Math.round((out.out * stations) / cpu),
      mean_tis: out.meanAge,
      throughput: out.out / until,
    }),
  )
}

/** Runs only when started as a program. */
if (import.meta.main) {
  const units = Number(process.argv[2] ?? 1_000_000)
  for (let round = 0; round < 3; round++) {
    report('W2', 'processes', lineOfProcesses(), units / 0.83, 12)
    report('W2', 'nodes', { network: line(), processes: {} }, units / 0.83, 12)
    report('W1', 'processes', queueOfProcesses(), units / 0.9, 1)
    report('W1', 'nodes', { network: queue(0.9, 1), processes: {} }, units / 0.9, 1)
  }
}
