import {
  betaQuantile,
  distributionMean,
  distributionVariance,
  exp,
  expm1,
  gammaTailQuantile,
  incompleteBeta,
  lgamma,
  log,
  log1p,
  meanInterval,
  type Network,
  normalQuantile,
  pow,
  QuantileSketch,
  replicate,
  type RunResult,
  Sampler,
  simulate,
  stream,
  studentQuantile,
  warmUp,
} from '@cellwright/kernel'
import { builtInLibrary } from '@cellwright/library'
import { evaluate, parseProject } from '@cellwright/model'
import { renderResults } from '@cellwright/report'
import { line, queue } from '../../packages/kernel/bench/workloads.ts'
import { Dice } from './dice.ts'
import { everyDistribution } from './distributions.ts'

/** What a runtime is given, encoded. */
export interface Inputs {
  /** Text of a project file. */
  readonly project: string
  readonly networks: readonly Network[]
}

/** What is worked out in every runtime; plain data each. */
export const GROUPS: Readonly<Record<string, (inputs: Inputs) => unknown>> = {
  functions,
  distributions,
  workloads: () => workloads().map(([network, until]) => byBothEngines(network, until)),
  networks: ({ networks }) => networks.map((network) => byBothEngines(network, UNTIL)),
  statistics,
  model,
  probe,
}

/** Length of a run of a random network [s]. */
export const UNTIL = 2000

/** The reference workloads of the kernel's bench, 20,000 units each. */
export function workloads(): [Network, number][] {
  return [
    [queue(0.9, 1), 20_000 / 0.9],
    [line(), 20_000 / 0.83],
  ]
}

/** Runs by the event engine and, where it can, by recursion; with periods; the first also with a trace and quantiles. */
export function byBothEngines(network: Network, until: number): { readonly events: RunResult; readonly recursion?: RunResult } {
  const options = { until, seed: 1, replication: 3, periods: [until / 3, until] }
  const events = simulate(network, { ...options, trace: 200, quantiles: true, engine: 'events' })
  const chosen = simulate(network, options)
  return chosen.engine === 'recursion' ? { events, recursion: chosen } : { events }
}

function functions(): unknown {
  const dice = new Dice('functions', 1)
  return Array.from({ length: 2000 }, () => {
    const [p, q] = [dice.next(), dice.next()]
    const x = 60 * p - 30
    return {
      p,
      q,
      exp: exp(x),
      expm1: expm1(x),
      log: log(p),
      log1p: log1p(-p),
      pow: pow(p, x),
      lgamma: lgamma(30 * p),
      normal: normalQuantile(p),
      beta: incompleteBeta(q, 0.5 + p, 2),
      betaQuantile: betaQuantile(p, 0.5 + q, 2),
      gamma: gammaTailQuantile(p, 0.5 + 5 * q),
      student: studentQuantile(p, 1 + Math.floor(30 * q)),
    }
  })
}

function distributions(): unknown {
  return everyDistribution(new Dice('distributions', 1), 4).map((distribution) => {
    const sampler = new Sampler(distribution, stream(1, 'distributions', distribution.kind, 0))
    const network: Network = {
      nodes: [
        { kind: 'source', id: 'in', to: 'wait', lot: 2, arrivals: { kind: 'renewal', interval: distribution } },
        { kind: 'buffer', id: 'wait', to: 'work', places: Infinity },
        { kind: 'station', id: 'work', to: 'out', machines: 2, setup: distribution, unit: distribution },
        { kind: 'sink', id: 'out' },
      ],
    }
    return {
      distribution,
      mean: distributionMean(distribution),
      variance: distributionVariance(distribution),
      draws: Float64Array.from({ length: 200 }, () => sampler.draw()),
      ...byBothEngines(network, 1000),
    }
  })
}

function statistics(): unknown {
  const dice = new Dice('statistics', 1)
  const output = ({ nodes }: RunResult) => nodes.find(({ id }) => id === 'queue')?.meanWip ?? 0
  const replicated = replicate(queue(0.7, 1), { until: 2000, seed: 1, output, precision: 0.1 })
  const sketch = new QuantileSketch()
  for (let i = 0; i < 1000; i++) sketch.add(-log(dice.next()), dice.whole(1, 9))
  const series = Array.from({ length: 400 }, (_, i) => dice.next() + 50 / (i + 1))
  return { replicated, sketch: sketch.toData(), warmUp: warmUp(series), interval: meanInterval(series, 0.99) }
}

/** Everything that `cellwright run` makes of a project: the results document and the report. */
function model({ project: text }: Inputs): unknown {
  const library = builtInLibrary()
  const { project, issues } = parseProject(text, { file: 'project.yaml', library })
  if (!project) throw new Error(`the project has faults: ${issues.map((issue) => issue.text).join('; ')}`)
  const work = evaluate(project, library, { seed: 1, scope: 'run', hash: '', replications: 2, draws: 8 })
  let step = work.next()
  while (!step.done) step = work.next()
  const results = step.value
  return { results, report: renderResults(results), json: JSON.stringify(results) }
}

/** What must not be used below apps/, so that a test can see it found. */
function probe(): unknown {
  return { sum: 0.1 + 0.2, exp: [0.5, 1.5, 2.5].map((x) => Math.exp(x)), sin: [0.5, 1.5, 2.5].map((x) => Math.sin(x)) }
}
