// A workload through the public interface, with the accounting of states that every run has: `node cellwright.ts WORKLOAD END SEED ENGINE` prints a line
// of JSON. ENGINE is `recursion`, `events`, or `processes`: by events, with W1 and W2 written as processes.
import { simulate } from '@cellwright/kernel'
import { peakMemory } from './peak-memory.ts'
import { lineOfProcesses, type Model, queueOfProcesses } from './processes.ts'
import { workloadOf } from './workloads.ts'

const PROCESSES: Readonly<Record<string, () => Model>> = { W1: queueOfProcesses, W2: lineOfProcesses }

const [workload = '', end = '', seed = '', engine = ''] = process.argv.slice(2)
if (engine !== 'events' && engine !== 'recursion' && engine !== 'processes') throw new Error(`no engine "${engine}"`)
const { network, processes } = model()

const wall = performance.now()
const cpu = process.cpuUsage()
const { time, nodes } = simulate(network, {
  until: Number(end),
  seed: Number(seed),
  engine: engine === 'recursion' ? engine : 'events',
  ...(engine === 'processes' ? { processes } : {}),
})
const { user, system } = process.cpuUsage(cpu)
const wallSeconds = (performance.now() - wall) / 1000

function model(): Model {
  if (engine !== 'processes') return { network: workloadOf(workload).network(), processes: {} }
  const written = PROCESSES[workload]
  if (written === undefined) throw new Error(`${workload} is not written as processes`)
  return written()
}

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
