// A workload through the public interface, with the accounting of states that every run has: `node cellwright.ts WORKLOAD END SEED ENGINE` prints a
// line of JSON. ENGINE is `events` or `recursion`.
import { simulate } from '@cellwright/kernel'
import { peakMemory } from './peak-memory.ts'
import { workloadOf } from './workloads.ts'

const [workload = '', end = '', seed = '', engine = ''] = process.argv.slice(2)
if (engine !== 'events' && engine !== 'recursion') throw new Error(`no engine "${engine}"; there are events, recursion`)
const network = workloadOf(workload).network()

const wall = performance.now()
const cpu = process.cpuUsage()
const { time, nodes } = simulate(network, { until: Number(end), seed: Number(seed), engine })
const { user, system } = process.cpuUsage(cpu)
const wallSeconds = (performance.now() - wall) / 1000

const out = nodes.find(({ kind }) => kind === 'sink')
if (out === undefined) throw new Error(`${workload} has no sink`)
const seconds = (state: 'busy' | 'setup' | 'starved' | 'blocked' | 'down') =>
  nodes.reduce((sum, { states }) => sum + (states?.[state] ?? 0), 0)
console.log(
  JSON.stringify({
    engine: `Cellwright ${engine}`,
    workload,
    n: out.out,
    wall_s: wallSeconds,
    cpu_s: (user + system) / 1e6,
    mean_tis: out.meanAge,
    throughput: out.out / time,
    busy_s: seconds('busy'),
    setup_s: seconds('setup'),
    starved_s: seconds('starved'),
    blocked_s: seconds('blocked'),
    down_s: seconds('down'),
    peak_mb: peakMemory(),
  }),
)
