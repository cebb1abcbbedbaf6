import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { endOf, type Workload, workloadOf } from '../../packages/kernel/bench/workloads.ts'
import { type Network, simulate, studentQuantile } from '../../packages/kernel/src/index.ts'
import { rowOf } from '../../packages/model/src/factory/testing-row.ts'
import { findSimPy, HOW_TO_INSTALL_SIMPY } from '../../scripts/simpy.ts'

// Half a minute of SimPy, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 300_000 })

/**
 * The reference workloads (docs/benchmarks.md) in SimPy and here: both estimate the same means, so that the difference of the means of independent
 * replications lies within the interval of Welch for unequal variances (A. M. Law, Simulation Modeling and Analysis, 5th ed. 2015, section 10.2.2).
 * At 99.9 % a test that is right fails in one of a thousand draws of seeds; the seeds are fixed.
 */
const CONFIDENCE = 0.999
const REPLICATIONS = 10
const python = findSimPy()
if (python === undefined) console.warn(`NOT COMPARED WITH SIMPY: ${HOW_TO_INSTALL_SIMPY}`)

/** Parts of a replication. */
const PARTS = { W1: 40_000, W2: 12_000, W3: 60_000 }

interface Sample {
  readonly throughput: number[]
  readonly meanTime: number[]
}

const samples = new Map<string, Promise<Sample>>()

/** The replications of a workload in SimPy, run once. */
function inSimPy(id: Workload['id'] | 'chain', end: number): Promise<Sample> {
  const sample = samples.get(id) ?? runInSimPy(id, end)
  samples.set(id, sample)
  return sample
}

async function runInSimPy(id: string, end: number): Promise<Sample> {
  const script = fileURLToPath(new URL(`simpy/${id.toLowerCase()}.py`, import.meta.url))
  const { stdout } = await promisify(execFile)(python ?? '', [script, String(end), '1', String(REPLICATIONS)])
  const runs = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly throughput: number; readonly mean_tis: number })
  return { throughput: runs.map((run) => run.throughput), meanTime: runs.map((run) => run.mean_tis) }
}

function here(workload: Workload, end: number): Sample {
  const network = workload.network()
  const runs = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const out = simulate(network, { until: end, seed: 1, replication }).nodes.find(({ kind }) => kind === 'sink')
    return { throughput: (out?.out ?? 0) / end, meanTime: out?.meanAge ?? 0 }
  })
  return { throughput: runs.map((run) => run.throughput), meanTime: runs.map((run) => run.meanTime) }
}

/** Difference of two means over the half-width of its Welch interval: at most 1 when they agree. */
function disagreement(one: readonly number[], other: readonly number[]): number {
  const a = meanAndError(one)
  const b = meanAndError(other)
  const error = a.variance + b.variance
  const freedom =
    (error * error) / ((a.variance * a.variance) / (one.length - 1) + (b.variance * b.variance) / (other.length - 1))
  return Math.abs(a.mean - b.mean) / (studentQuantile((1 + CONFIDENCE) / 2, freedom) * Math.sqrt(error))
}

/** Mean of a sample and the variance of that mean. */
function meanAndError(sample: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length
  const squares = sample.reduce((sum, x) => sum + (x - mean) * (x - mean), 0)
  return { mean, variance: squares / (sample.length - 1) / sample.length }
}

test.skipIf(python === undefined).each(['W1', 'W2', 'W3'] as const)('%s: SimPy and this kernel agree', async (id) => {
  const workload = workloadOf(id)
  const end = endOf(workload, PARTS[id])
  const theirs = await inSimPy(workload.id, end)
  const ours = here(workload, end)
  expect(theirs.throughput).toHaveLength(REPLICATIONS)
  expect(disagreement(ours.throughput, theirs.throughput)).toBeLessThan(1)
  expect(disagreement(ours.meanTime, theirs.meanTime)).toBeLessThan(1)
})

test.skipIf(python === undefined)('the comparison tells 15 buffer places from 20', async () => {
  const workload = workloadOf('W2')
  const end = endOf(workload, PARTS.W2)
  const network = workload.network()
  const smaller = { nodes: network.nodes.map((node) => (node.kind === 'buffer' ? { ...node, places: 15 } : node)) }
  const theirs = await inSimPy(workload.id, end)
  const ours = here({ ...workload, network: () => smaller }, end)
  expect(disagreement(ours.meanTime, theirs.meanTime)).toBeGreaterThan(1)
})

/** The chain of simpy/chain.py; `lead`: hours on the way. */
function chain(lead = 3): Network {
  const hour = 3600
  const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const
  return rowOf(
    [
      { id: 'ore', time: exponential(hour / 45) },
      { id: 'cell', time: exponential(hour / 60), take: 2 / 3 },
    ],
    () => ({ use: 40 / hour, load: 40, leadTime: lead * hour, stock: (5 - lead) * hour }),
  )
}

/** Units below per second, and seconds for which they waited for what comes from above, for each of them. */
function chainHere(network: Network, end: number): Sample {
  const runs = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const { nodes } = simulate(network, { until: end, seed: 1, replication })
    const cell = nodes.find(({ id }) => id === 'cell/step')!
    return { throughput: cell.out / end, meanTime: cell.ports![1]!.missing / cell.out }
  })
  return { throughput: runs.map((run) => run.throughput), meanTime: runs.map((run) => run.meanTime) }
}

test.skipIf(python === undefined)(
  'two plants, loads, cards, a lead time, 2/3 of a unit for one: SimPy and this kernel agree',
  async () => {
    const end = 3600 * 1000
    const theirs = await inSimPy('chain', end)
    const ours = chainHere(chain(), end)
    expect(disagreement(ours.throughput, theirs.throughput)).toBeLessThan(1)
    expect(disagreement(ours.meanTime, theirs.meanTime)).toBeLessThan(1)
    // It tells 3 hours on the way from 4.5, with the same number of loads in all.
    expect(disagreement(chainHere(chain(4.5), end).meanTime, theirs.meanTime)).toBeGreaterThan(1)
  },
)
