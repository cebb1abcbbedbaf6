/**
 * Reference workloads: `node packages/kernel/bench/w1-w2.ts [units]` prints one JSON line per workload and engine, three rounds of each, both engines in
 * turn because a shared machine is never equally fast for long.
 *
 * W1: M/M/1 at utilisation 0.9. W2: 12 stations in series (2..60 machines), 20 places between them, failures by operating time, 2 % scrap after
 * stations 4, 8 and 11, blocking after service, a first station that never starves.
 */
import { type Network, type NodeSpec, simulate } from '../src/index.ts'

const MACHINES = [2, 4, 4, 3, 3, 2, 4, 6, 8, 40, 60, 4]
const TAKT = [0.97, 1.03, 0.99, 1.05, 0.95, 1.01, 0.98, 1.04, 0.96, 1, 1.02, 0.99]

/** W1 for rates [1/s]. */
export function queue(arrival: number, service: number): Network {
  return {
    nodes: [
      {
        kind: 'source',
        id: 'in',
        to: 'queue',
        lot: 1,
        arrivals: { kind: 'renewal', interval: { kind: 'exponential', mean: 1 / arrival } },
      },
      { kind: 'buffer', id: 'queue', to: 'server', places: Infinity },
      { kind: 'station', id: 'server', to: 'out', machines: 1, unit: { kind: 'exponential', mean: 1 / service } },
      { kind: 'sink', id: 'out' },
    ],
  }
}

/** W2. */
export function line(): Network {
  const nodes: NodeSpec[] = [{ kind: 'source', id: 'in', to: 's01', lot: 1, arrivals: { kind: 'saturated' } }]
  MACHINES.forEach((machines, i) => {
    const cycle = machines * (TAKT[i] ?? 1)
    const name = String(i + 1).padStart(2, '0')
    nodes.push({
      kind: 'station',
      id: `s${name}`,
      to: i === 11 ? 'out' : `b${name}`,
      machines,
      unit: { kind: 'constant', value: cycle },
      failures: [
        {
          id: 'stop',
          clock: 'operating',
          timeToFailure: { kind: 'exponential', mean: 200 * cycle },
          timeToRepair: { kind: 'exponential', mean: 10 * cycle },
        },
      ],
      ...([3, 7, 10].includes(i) ? { scrap: [{ id: 'bad', probability: 0.02, mode: 'unit' as const }] } : {}),
    })
    if (i < 11) nodes.push({ kind: 'buffer', id: `b${name}`, to: `s${String(i + 2).padStart(2, '0')}`, places: 20 })
  })
  nodes.push({ kind: 'sink', id: 'out' })
  return { nodes }
}

function report(workload: string, network: Network, until: number, stations: number, engine: 'events' | 'recursion'): void {
  const start = performance.now()
  const busy = process.cpuUsage()
  const result = simulate(network, { until, seed: 1, engine })
  const wall = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(busy)
  const cpu = (user + system) / 1e6
  const out = result.nodes.find(({ id }) => id === 'out')!
  console.log(
    JSON.stringify({
      engine: `cellwright ${engine}`,
      workload,
      n: out.out,
      wall_s: wall,
      cpu_s: cpu,
      per_s: Math.round(out.out / wall),
      step_per_s: Math.round((out.out * stations) / wall),
      step_per_cpu_s: Math.round((out.out * stations) / cpu),
      mean_tis: out.meanAge,
      throughput: out.out / until,
      events: result.events,
    }),
  )
}

/** Runs only when started as a program, not when a test imports the workloads. */
if (import.meta.main) {
  const units = Number(process.argv[2] ?? 1_000_000)
  for (let round = 0; round < 3; round++) {
    for (const engine of ['events', 'recursion'] as const) {
      report('W2', line(), units / 0.83, 12, engine)
      report('W1', queue(0.9, 1), units / 0.9, 1, engine)
    }
  }
}
