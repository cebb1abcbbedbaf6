/**
 * The network a modeller writes down: plain data, no functions, so that it can be stored, hashed and sent to a worker.
 *
 *   source --> station --> buffer --> station --> ... --> sink
 *                 |                      ^
 *               scrap              assembly (many in, one out)
 *
 * Things that flow are *lots*: items with an integer count of units. Buffer places, batches, demand and every counter
 * count units. Time is in seconds since the start of the run [s].
 */

/**
 * A distribution of durations [s]: every value is at least 0. `mean`, `deviation`, `low`, `mode`, `high`, `scale` and `values` are in seconds;
 * shapes, `cv` (standard deviation over mean), weights and probabilities are plain numbers.
 *
 * The last three count something; a duration of theirs is the count times `scale` [s], which is above 0 and 1 unless given.
 */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** Sum of `shape` (1..1000) equal exponential phases; cv = 1 / sqrt(shape). */
  | { readonly kind: 'erlang'; readonly shape: number; readonly mean: number }
  /** Shape 0.01..10,000, whole or not; cv = 1 / sqrt(shape). */
  | { readonly kind: 'gamma'; readonly shape: number; readonly mean: number }
  | { readonly kind: 'weibull'; readonly shape: number; readonly scale: number }
  | { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number }
  /**
   * Normal between `low` (default 0) and `high` (default Infinity). `mean` and `deviation` are those of the normal law before its tails are cut
   * off; what is left has others (`distributionMean`, `distributionVariance`). At least one bound lies within 37 deviations of the mean.
   */
  | {
      readonly kind: 'normal'
      readonly mean: number
      readonly deviation: number
      readonly low?: number
      readonly high?: number
    }
  /** Beta stretched over `low`..`high`; shapes `alpha` and `beta` 0.01..1000. */
  | { readonly kind: 'beta'; readonly low: number; readonly high: number; readonly alpha: number; readonly beta: number }
  /** Three-point estimate: the beta of mean (low + 4 mode + high) / 6 (D. G. Malcolm et al., Operations Research 7 (1959) 646). */
  | { readonly kind: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
  /** One of `values`, in proportion to `weights` (default: all alike). */
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly weights?: readonly number[] }
  /**
   * Measured durations, ascending, two or more, with straight lines between them: the i-th of n is the quantile (i - 1) / (n - 1)
   * (A. M. Law, Simulation Modeling and Analysis, 5th ed. 2015, section 6.2.4).
   */
  | { readonly kind: 'empirical'; readonly sample: readonly number[] }
  /** 1 with the probability, else 0. */
  | { readonly kind: 'bernoulli'; readonly probability: number; readonly scale?: number }
  /** Trials up to and with the first success: 1, 2, 3 ...; probability of success 1e-15..1. */
  | { readonly kind: 'geometric'; readonly probability: number; readonly scale?: number }
  /** Successes in so many trials. */
  | { readonly kind: 'binomial'; readonly trials: number; readonly probability: number; readonly scale?: number }

/** A piecewise-constant function of time: `values[i]` holds from `times[i]` [s] until `times[i + 1]`; `values[0]` also holds before. */
export interface Curve {
  readonly id: string
  /** Ascending times [s]; the first is the start of the first value. */
  readonly times: readonly number[]
  /** One value per time; at least 0. */
  readonly values: readonly number[]
}

/** A cause of machine stops. Work in hand waits for the repair and then resumes. */
export interface Failure {
  readonly id: string
  /** `operating`: the time to failure counts only seconds in which the machine works; `calendar`: it counts all seconds. */
  readonly clock: 'operating' | 'calendar'
  readonly timeToFailure: Distribution
  readonly timeToRepair: Distribution
}

/** A cause of loss at the end of service (station) or dwell (buffer). Causes apply in the order written, each to what the ones before it left. */
export interface Scrap {
  readonly id: string
  /** Probability that a unit (mode `unit`) or the whole lot (mode `lot`) is lost, 0..1. */
  readonly probability: number
  /** `unit`: the count is thinned binomially; `lot`: a correlated defect takes all of the lot. */
  readonly mode: 'unit' | 'lot'
  /** Id of a curve that multiplies the probability at the moment of loss (clipped at 1). */
  readonly curve?: string
}

interface NodeBase {
  /** Unique; used for random streams, for breaking ties and in every message. */
  readonly id: string
}

/** Where lots come from. */
export interface SourceSpec extends NodeBase {
  readonly kind: 'source'
  readonly to: string
  /** Units in a lot; integer >= 1. */
  readonly lot: number
  /** `saturated`: a lot is always there; `renewal`: times between lots; `schedule`: lots at given times [s], ascending. */
  readonly arrivals:
    | { readonly kind: 'saturated' }
    | { readonly kind: 'renewal'; readonly interval: Distribution }
    | { readonly kind: 'schedule'; readonly times: readonly number[] }
  /** No lot is released before this time [s]; default 0. */
  readonly from?: number
  /** The source dries up after so many units. */
  readonly limit?: number
}

/** Machines in parallel and how they work. */
interface WorkingNode extends NodeBase {
  readonly to: string
  /** Machines in parallel; integer >= 0 (0: nothing ever passes). */
  readonly machines: number
  /** Service of a lot of n units = setup + n x unit (drawn once per lot) [s]. */
  readonly setup?: Distribution
  readonly unit?: Distribution
  /** Ids of curves that multiply the pace of work; pace 0 means off shift. Several multiply each other. */
  readonly pace?: readonly string[]
  readonly failures?: readonly Failure[]
  readonly scrap?: readonly Scrap[]
}

/** Parallel machines, each working on one lot; blocking after service when the next node has no place. */
export interface StationSpec extends WorkingNode {
  readonly kind: 'station'
}

/** Places with an optional minimum dwell: stores, racks, soaking, formation channels, ageing. First in, first out. */
export interface BufferSpec extends NodeBase {
  readonly kind: 'buffer'
  readonly to: string
  /** Places [units]; Infinity allowed. A lot occupies as many places as it has units until it has left. */
  readonly places: number
  /** A lot may leave only after so long [s]; drawn per lot. */
  readonly dwell?: Distribution
  /** Loss at the end of the dwell; the place is free at once. */
  readonly scrap?: readonly Scrap[]
  /** Id of a curve that multiplies the places (rounded down) for lots that want to enter. */
  readonly curve?: string
}

/** Stations that join or convert: `take` units of each input become one unit of output; output goes in lots of `lot` units. */
export interface AssemblySpec extends WorkingNode {
  readonly kind: 'assembly'
  /** Input stores that belong to this node: upstream nodes send to `id:port`. Lots lose their identity in the store: units are drawn first in, first out. */
  readonly inputs: readonly {
    readonly port: string
    /** Units of this input in one unit of output; integer >= 1. */
    readonly take: number
    /** Places in the store [units]; Infinity allowed. */
    readonly places: number
  }[]
  /** Units of output per lot; integer >= 1. */
  readonly lot: number
}

/** One stream of lots sent to several nodes in turn. `share`s are weights of units; the branch furthest behind its share gets the next lot that it has room for. */
export interface SplitSpec extends NodeBase {
  readonly kind: 'split'
  readonly to: readonly { readonly node: string; readonly share: number }[]
}

/** Orders with due dates, served first due first from a stock in front of them. */
export interface DemandSpec extends NodeBase {
  readonly kind: 'demand'
  /** Finished goods that wait for an order [units]; Infinity allowed. */
  readonly places: number
  /** Orders by due time [s], ascending, `units` each. An order is served as soon as it is due and stock is there; partly, too. */
  readonly orders: readonly { readonly id: string; readonly due: number; readonly units: number }[]
}

/** Takes everything. */
export interface SinkSpec extends NodeBase {
  readonly kind: 'sink'
}

export type NodeSpec = SourceSpec | StationSpec | BufferSpec | AssemblySpec | SplitSpec | DemandSpec | SinkSpec

export interface Network {
  readonly nodes: readonly NodeSpec[]
  readonly curves?: readonly Curve[]
}

export interface RunOptions {
  /** End of the run [s]; every node is cut there. */
  readonly until: number
  /** Seed of the run; integer 0..2^32-1. */
  readonly seed: number
  /** Replication number; streams are seeded by (seed, node id, purpose, replication). */
  readonly replication?: number
  /** Ascending ends of periods [s] for which every node's counters are reported; the last should be `until`. */
  readonly periods?: readonly number[]
  /** Keep an event trace of at most so many records (oldest kept). */
  readonly trace?: number
  /** Which engine runs; `auto` (default) takes the recursion where it can. The result has the same bytes but for the names of the engine. */
  readonly engine?: 'auto' | 'events' | 'recursion'
}

/** Machine-seconds by state; they sum to machines x length of the period. */
export interface StateSeconds {
  readonly busy: number
  readonly setup: number
  readonly starved: number
  readonly blocked: number
  readonly down: number
  readonly off: number
}

/** Units through a node; in = out + scrap + wip, exactly (assembly: in consumed units of output: see `AssemblyResult`). */
export interface Counts {
  readonly in: number
  readonly out: number
  readonly scrap: number
  /** Units inside the node at the cut. */
  readonly wip: number
}

export interface NodeResult extends Counts {
  readonly id: string
  readonly kind: NodeSpec['kind']
  /** Scrap by cause, in the order written. */
  readonly scrapBy: readonly { readonly id: string; readonly units: number }[]
  /** Stations and assemblies. */
  readonly states?: StateSeconds
  readonly machines?: number
  /** Assembly: units that entered each store, units drawn from it, units waiting in it. `in` of the node itself counts units of output started. */
  readonly ports?: readonly { readonly port: string; readonly in: number; readonly drawn: number; readonly waiting: number }[]
  /** Time-average and largest number of units inside [units]. */
  readonly meanWip: number
  readonly maxWip: number
  /** Mean time a unit that left had spent in the node [s]; per unit, not per lot. NaN-free: 0 when nothing left. */
  readonly meanTime: number
  /** Sink, demand: mean age of a unit when it left [s]: since its source released it or its assembly started. Absent while nothing left. */
  readonly meanAge?: number
  /** Demand: what became of each order. */
  readonly orders?: readonly OrderResult[]
  /** Per period of `RunOptions.periods`; absent when no periods were asked for. */
  readonly periods?: NodePeriods
}

export interface OrderResult {
  readonly id: string
  readonly due: number
  readonly ordered: number
  readonly delivered: number
  /** Units delivered after their due time, or due and not delivered at the cut. */
  readonly late: number
  /** When the last unit was delivered [s]; null while incomplete. */
  readonly completed: number | null
}

/** Flat arrays, one element per period. */
export interface NodePeriods {
  readonly in: Float64Array
  readonly out: Float64Array
  readonly scrap: Float64Array
  /** Units inside at the end of the period. */
  readonly wip: Float64Array
  readonly busy: Float64Array
  readonly setup: Float64Array
  readonly starved: Float64Array
  readonly blocked: Float64Array
  readonly down: Float64Array
  readonly off: Float64Array
}

export interface TraceRecord {
  readonly time: number
  readonly node: string
  readonly what: 'arrive' | 'start' | 'finish' | 'block' | 'leave' | 'scrap' | 'fail' | 'repair' | 'deliver'
  readonly units: number
}

export interface RunResult {
  /** The cut [s]. */
  readonly time: number
  readonly seed: number
  readonly replication: number
  /** Events processed: ends of set-ups and services, failures, repairs, arrivals, ends of dwell, orders. */
  readonly events: number
  readonly engine: 'events' | 'recursion'
  /** Why not by recursion: "'press' has failures by calendar time". Absent when the engine is the recursion. */
  readonly whyEvents?: string
  readonly nodes: readonly NodeResult[]
  readonly trace?: readonly TraceRecord[]
  /** Set when nothing could ever happen again before the end although lots wait: who waits for whom. */
  readonly deadlock?: { readonly time: number; readonly waiting: readonly { readonly node: string; readonly for: string }[] }
}

/** A run that can be advanced in slices: for progress and for cancelling with what is done kept. */
export interface Run {
  /** Simulated time reached [s]. */
  readonly time: number
  readonly done: boolean
  /** Process events up to `min(t, until)`; ties at t included. */
  advance(t: number): void
  /** Cut every node at the time reached and report. Does not end the run. */
  result(): RunResult
}

/** A fault in a network; `node` names the place. */
export interface NetworkFault {
  readonly node: string
  readonly code: string
  readonly text: string
}
