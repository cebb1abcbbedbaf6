import type { Behaviour } from './process.ts'
import type { RunState } from './run-state.ts'
import type { Opening } from './tracks.ts'
import type { SketchData } from './quantile-sketch.ts'

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

/**
 * A cause of machine stops.
 *
 * - `operating`: the time to failure counts the seconds in which the machine works at a pace above 0.
 * - `calendar`: it counts all seconds since the last repair of this cause.
 * - `units`: the life of a tool; after so many units served, counted at the end of service, the machine stops when its lot is done.
 * - `timetable`: at `first`, `first + every`, ... [s]; an appointment that falls into a stop of the same cause is dropped.
 */
export type Failure = FailureBase &
  (
    | { readonly clock: 'operating' | 'calendar'; readonly timeToFailure: Distribution }
    | { readonly clock: 'units'; /** Units (not seconds), rounded up, at least 1. */ readonly life: Distribution }
    | { readonly clock: 'timetable'; readonly every: number; /** Default: `every`. */ readonly first?: number }
  )

interface FailureBase {
  readonly id: string
  /** Starts when the crew is there; plain seconds, shift or no shift. */
  readonly timeToRepair: Distribution
  /** Who repairs; the machine is down while it waits for them. */
  readonly crew?: Need
  /** A planned stop counts as `maintenance`, not as `down`; default false. */
  readonly planned?: boolean
  /** The stop waits until the lot in hand is done; default false (`units` always waits). */
  readonly waits?: boolean
  /** What becomes of the lot in hand: work goes on (default), begins again with a new draw, or the lot is lost (as scrap of this cause). */
  readonly interrupts?: 'resume' | 'repeat' | 'scrap'
}

/** Units of a pool that someone needs. */
export interface Need {
  readonly pool: string
  /** Default 1. */
  readonly units?: number
  /** Higher goes first, then who has waited longest; default 0. */
  readonly priority?: number
}

/** People or things that several nodes share: operators, repair crews, cranes. Taken as a whole need at once, given back after use. */
export interface Pool {
  readonly id: string
  /** Integer >= 0. */
  readonly units: number
  /**
   * Id of a curve that multiplies the units (rounded down): rotas. Who holds units when they are fewer finishes first; nothing is taken away.
   */
  readonly curve?: string
}

/**
 * A closed loop: carriers, pallets, CONWIP. A lot enters node `from` only with a free card and gives it back on leaving node `to`, or when it
 * ends before (lost, used up by an assembly, taken by a sink, delivered).
 */
export interface Loop {
  readonly id: string
  /** Integer >= 1. */
  readonly cards: number
  readonly from: string
  readonly to: string
  /** A card for each lot (default) or for each unit. */
  readonly per?: 'lot' | 'unit'
  /** Time in which a card comes back [s]; default none. */
  readonly back?: Distribution
}

/** A stop that strikes all machines of several nodes at once: power, dry room, solvent recovery. Counts all seconds since its last repair. */
export interface Outage {
  readonly id: string
  /** Ids of stations, assemblies and transports with so many vehicles. */
  readonly nodes: readonly string[]
  readonly timeToFailure: Distribution
  readonly timeToRepair: Distribution
  readonly crew?: Need
  /** Counts as `maintenance`, not as `down`; default false. */
  readonly planned?: boolean
  readonly interrupts?: 'resume' | 'repeat' | 'scrap'
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
  /** What the lots are; default ''. */
  readonly product?: string
  /** Campaigns instead of one product: so many units of each in turn, over and over; a lot that would cross the end of a campaign is smaller. */
  readonly campaigns?: readonly { readonly product: string; readonly units: number }[]
  /** Of the lots, for buffers with `order: 'priority'`: higher goes first; default 0. */
  readonly priority?: number
}

/** What a station does otherwise for one product. */
export interface ProductTimes {
  readonly product: string
  readonly setup?: Distribution
  readonly cycle?: Distribution
  readonly unit?: Distribution
  readonly scrap?: readonly Scrap[]
}

/** Set-up when the product changes on a machine; its first lot needs none. A pair that is not listed takes `time`. */
export interface Changeover {
  readonly time: Distribution
  readonly pairs?: readonly { readonly from: string; readonly to: string; readonly time: Distribution }[]
}

/**
 * Where else finished units go: rework, grades. Routes apply in the order written, each to what scrap and the routes before it left; units taken out
 * of a lot form a lot of their own. The parts of a lot leave its machine one after another, in this order, the rest last.
 */
export interface Route {
  readonly id: string
  /** Probability that a unit (mode `unit`) or the whole lot (mode `lot`) goes this way, 0..1. */
  readonly probability: number
  readonly mode: 'unit' | 'lot'
  readonly to: string
  /** What the units become: a grade; default: what they were. */
  readonly product?: string
  /** A unit goes this way so many times at most; the next time it is scrap of this id. */
  readonly most?: number
}

/** Machines in parallel and how they work. */
interface WorkingNode extends NodeBase {
  readonly to: string
  /** Machines in parallel; integer >= 0 (0: nothing ever passes). */
  readonly machines: number
  /** Service of a lot of n units = set-up + cycle + n x unit (each drawn once per lot) [s]. */
  readonly setup?: Distribution
  readonly cycle?: Distribution
  readonly unit?: Distribution
  /** Ids of curves that multiply the pace of work; pace 0 means off shift. Several multiply each other. */
  readonly pace?: readonly string[]
  readonly failures?: readonly Failure[]
  readonly scrap?: readonly Scrap[]
  /** Held from the start of set-up to the end of service. Several needs of one node are met all at once. */
  readonly needs?: readonly Need[]
}

/** Parallel machines, each working on one lot; blocking after service when the next node has no place. */
export interface StationSpec extends WorkingNode {
  readonly kind: 'station'
  readonly products?: readonly ProductTimes[]
  readonly changeover?: Changeover
  readonly routes?: readonly Route[]
  /** Lots leave in the order in which they began; default false: who is finished first may go first. */
  readonly keepsOrder?: boolean
  /** A batch leaves as the lots it was made of, one by one; its machine is free when the last has left. (With `routes` it does so anyway.) */
  readonly unloads?: boolean
}

/**
 * Places with an optional dwell: stores, racks, soaking, formation channels, ageing.
 *
 * `order`: who leaves first among those that may: `fifo` (default; one that may not yet go holds up those behind it), `lifo`, `priority` (of the lot, then
 * first in), `campaign` (product sent last, then first in). In the last three nobody waits behind one that may not yet go.
 */
export interface BufferSpec extends NodeBase {
  readonly kind: 'buffer'
  readonly to: string
  /** Places [units]; Infinity allowed. A lot occupies as many places as it has units until it has left. */
  readonly places: number
  readonly order?: 'fifo' | 'lifo' | 'priority' | 'campaign'
  /** A lot may leave only after so long [s]; drawn per lot. */
  readonly dwell?: Distribution
  /** Loss at the end of the dwell; the place is free at once. */
  readonly scrap?: readonly Scrap[]
  /** A lot that is still here after so long since it entered [s] is lost, as scrap of this id, or leaves for another node (again dried, say). */
  readonly expiry?: { readonly id: string; readonly after: Distribution; readonly to?: string }
  /** Id of a curve that multiplies the places (rounded down) for lots that want to enter. */
  readonly curve?: string
  /** What is here at the start, first in first; its dwell begins at 0. */
  readonly initial?: readonly { readonly units: number; readonly product?: string; readonly priority?: number }[]
}

/**
 * Collects whole lots into a batch that travels as one lot (its units are their sum) until a station with `unloads` or
 * routes takes it apart.
 *
 * A batch is ready with `units`, or with `least` (default `units`) when the next node takes it, or with anything `wait` after its first lot came. A
 * batch that is ready but has no room goes on growing up to `units`. Its product and priority are those of its first lot.
 */
export interface BatchSpec extends NodeBase {
  readonly kind: 'batch'
  readonly to: string
  readonly units: number
  readonly least?: number
  readonly wait?: Distribution
  /** One product to a batch: a lot of another product waits until the batch under way has gone; default false. */
  readonly byProduct?: boolean
}

/**
 * Stations that join or convert: `take` units of each input become `give` units of output; output goes in lots of `lot` units. Units are drawn whole: for k
 * lots of output, the least whole number that is at least k x take x lot / give (what is whole but for 1e-9 of itself is that).
 */
export interface AssemblySpec extends WorkingNode {
  readonly kind: 'assembly'
  /** Input stores that belong to this node: upstream nodes send to `id:port`. Lots lose their identity in the store: units are drawn first in, first out. */
  readonly inputs: readonly {
    readonly port: string
    /** Units of this input for `give` units of output; any number above 0. */
    readonly take: number
    /** Places in the store [units]; Infinity allowed. */
    readonly places: number
  }[]
  /** Units of output per lot; integer >= 1, a multiple of `give`. */
  readonly lot: number
  /** Units of output from `take` units of each input; integer >= 1, default 1. */
  readonly give?: number
  /** What the output is; default ''. */
  readonly product?: string
}

/**
 * One stream of lots sent to several nodes.
 *
 * `share` (default): weights of units; the branch furthest behind its share gets the next lot that it has room for. `first`: the first branch written
 * that has room. `chance`: drawn with the shares as weights; the lot waits for its branch. `product`: the branch that lists the lot's
 * product. `shortest`: the branch with room where least is inside.
 */
export interface SplitSpec extends NodeBase {
  readonly kind: 'split'
  readonly rule?: 'share' | 'first' | 'chance' | 'product' | 'shortest'
  readonly to: readonly {
    readonly node: string
    /** Weight, at least 0; default 1. */
    readonly share?: number
    /** Rule `product`: what goes here; the branch without a list gets the rest. */
    readonly products?: readonly string[]
  }[]
}

/**
 * Several streams into one: who goes first when room is made. `priority`: the feeder written first; `share`: the feeder furthest behind its share of units. (Several nodes
 * that send to one node without a merge between them: first blocked, first released.)
 */
export interface MergeSpec extends NodeBase {
  readonly kind: 'merge'
  readonly to: string
  readonly rule: 'priority' | 'share'
  /** Every node that sends here; `share` is a weight, default 1. */
  readonly from: readonly { readonly node: string; readonly share?: number }[]
}

/**
 * Vehicles or a conveyor. A vehicle loads whole lots up to `load` units, leaves as a batch does (`least`, `wait`), takes `trip` there, gives its lots to the next
 * node in order of loading, and is back after `back`. Endless vehicles are a conveyor or a road: every lot goes at once, and nobody overtakes.
 */
export interface TransportSpec extends NodeBase {
  readonly kind: 'transport'
  readonly to: string
  /** Integer >= 1, or Infinity. */
  readonly vehicles: number
  /** Units; default Infinity (only with endless vehicles). */
  readonly load?: number
  readonly least?: number
  readonly wait?: Distribution
  readonly trip: Distribution
  readonly back?: Distribution
  readonly scrap?: readonly Scrap[]
}

/** Orders with due dates, served first due first from a stock in front of them. */
export interface DemandSpec extends NodeBase {
  readonly kind: 'demand'
  /** Finished goods that wait for an order [units]; Infinity allowed. */
  readonly places: number
  /**
   * Orders by due time [s], ascending, `units` each. An order is served as soon as it is due and stock is there; partly, too. With a `product` only stock
   * of that product counts, and the orders of each product are served among themselves; orders without one take all products that no order names.
   */
  readonly orders: readonly { readonly id: string; readonly due: number; readonly units: number; readonly product?: string }[]
}

/** Takes everything. */
export interface SinkSpec extends NodeBase {
  readonly kind: 'sink'
}

/**
 * A node that the caller's code drives: a generator (see `Process`) given in `RunOptions.processes` under the node's id. Lots that come wait in its inbox.
 */
export interface ProcessSpec extends NodeBase {
  readonly kind: 'process'
  /** Where it may send to. */
  readonly to: readonly string[]
  /** Places of the inbox [units]; Infinity allowed. */
  readonly places: number
  /** So many processes run at this node, with one inbox; integer >= 1, default 1. */
  readonly copies?: number
  /** Ids of what its lots may be lost to (`Process.scrap`). */
  readonly causes?: readonly string[]
}

export type NodeSpec =
  | SourceSpec
  | StationSpec
  | BufferSpec
  | BatchSpec
  | AssemblySpec
  | SplitSpec
  | MergeSpec
  | TransportSpec
  | DemandSpec
  | SinkSpec
  | ProcessSpec

export interface Network {
  readonly nodes: readonly NodeSpec[]
  readonly curves?: readonly Curve[]
  readonly pools?: readonly Pool[]
  readonly loops?: readonly Loop[]
  readonly outages?: readonly Outage[]
}

export interface RunOptions {
  /** End of the run [s]; every node is cut there. */
  readonly until: number
  /** Seed of the run; integer 0..2^32-1. */
  readonly seed: number
  /** Replication number, integer 0..2^32-1, default 0; streams are seeded by (seed, id, purpose, replication). */
  readonly replication?: number
  /** Ascending ends of periods [s] for which every node's counters are reported; the last should be `until`. */
  readonly periods?: readonly number[]
  /** Keep an event trace of at most so many records (oldest kept), or of a window of time. */
  readonly trace?: number | TraceWindow
  /** Keep sketches of times in nodes and of ages, for quantiles (`NodeResult.times`, `ages`); default false. */
  readonly quantiles?: boolean
  /** What the process nodes do, by id of the node. They are code: a run with processes cannot be sent to a worker, but made there. */
  readonly processes?: Readonly<Record<string, Behaviour>>
  /**
   * Which engine runs. `auto` (default) takes the recursion where it can run all of the network, else events; `both` lets them share it. The result has the
   * same bytes but for the names of the engine.
   */
  readonly engine?: 'auto' | 'events' | 'recursion' | 'both'
}

/** Machine-seconds by state; they sum to machines x length of the period. */
export interface StateSeconds {
  readonly busy: number
  readonly setup: number
  readonly starved: number
  readonly blocked: number
  /** Under repair, or waiting for it. */
  readonly down: number
  readonly off: number
  /** Planned stops. */
  readonly maintenance: number
  /** A lot is there, but not the people or things that its service needs. */
  readonly unmanned: number
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
  /** Stations, assemblies, and transports with so many vehicles: busy there and back, blocked while they cannot unload, starved while they load or wait. */
  readonly states?: StateSeconds
  /** Machines or vehicles. */
  readonly machines?: number
  /** Assembly: its stores, in the order written. `in` of the node itself counts units of output started. */
  readonly ports?: readonly PortResult[]
  /** Time-average and largest number of units inside [units]. */
  readonly meanWip: number
  readonly maxWip: number
  /** Mean time a unit that left had spent in the node [s]; per unit, not per lot. NaN-free: 0 when nothing left. */
  readonly meanTime: number
  /** Sink, demand: mean age of a unit when it left [s]: since its source released it or its assembly started. Absent while nothing left. */
  readonly meanAge?: number
  /** With `quantiles`: time in the node of every unit that left. For a mean wait in a queue, ask its buffer. */
  readonly times?: SketchData
  /** With `quantiles`, sink and demand: age of every unit. */
  readonly ages?: SketchData
  /** Demand: what became of each order. */
  readonly orders?: readonly OrderResult[]
  /** Per period of `RunOptions.periods`; absent when no periods were asked for. */
  readonly periods?: NodePeriods
}

/** A store of an assembly; in = drawn + waiting. */
export interface PortResult {
  readonly port: string
  /** Units that entered it. */
  readonly in: number
  /** Units that the assembly drew. */
  readonly drawn: number
  /** Units inside at the cut. */
  readonly waiting: number
  /**
   * Machine-seconds in which a machine of the assembly stood starved while this store had too little for a lot of output [s]. Several may be missing at a
   * time, and each counts: no store's is more than the time starved, all together are at least that.
   */
  readonly missing: number
  /** Per period of `RunOptions.periods`; absent when no periods were asked for. `waiting`: at the end of the period. */
  readonly periods?: Readonly<Record<'in' | 'drawn' | 'waiting' | 'missing', Float64Array>>
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

/** Flat arrays, one element per period: units, and machine-seconds by state [s]. */
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
  readonly maintenance: Float64Array
  readonly unmanned: Float64Array
}

/** Something that happened to a lot or a machine. */
export interface TraceRecord {
  /** [s] */
  readonly time: number
  /** Id, or `id:port`. */
  readonly node: string
  /**
   * Into a node come lots by `arrive` (in a source, and by `Process.make`: they begin to exist; in a sink: they end) and, on a machine, by `start`. Out go units
   * by `leave`, `scrap` and `deliver`; from a store of an assembly without a lot: first in, first out.
   *
   * A machine is busy from `start`, unless that is followed at once by `wait` (for people or things) or `setup`; then from `work`. It is
   * blocked from `finish` until its last units have left. `fail` and `repair`, `maintain` and `maintained` begin and end stops, which may overlap.
   *
   * In a transport, lots `arrive` in the vehicle that loads, and `start` their trip as one lot; `return` begins its way back, `back` ends it.
   *
   * Processes `split` units from the lot `other` as a lot of their own, and `join` all of a lot to another.
   */
  readonly what:
    | 'arrive'
    | 'start'
    | 'wait'
    | 'setup'
    | 'work'
    | 'finish'
    | 'block'
    | 'leave'
    | 'scrap'
    | 'fail'
    | 'repair'
    | 'maintain'
    | 'maintained'
    | 'deliver'
    | 'return'
    | 'back'
    | 'split'
    | 'join'
  readonly units: number
  /** Serial number of the lot in order of birth, never used again, and what it is. */
  readonly lot?: number
  readonly product?: string
  /** Stations, assemblies, transports: number of the machine, from 0. */
  readonly machine?: number
  /** `split`, `join`: serial number of the lot from which, or into which. */
  readonly other?: number
}

/** A part of the trace: from and until [s], and how many records at most (the oldest are kept). */
export interface TraceWindow {
  readonly from?: number
  readonly until?: number
  readonly most: number
}

export interface RunResult {
  /** The cut [s]. */
  readonly time: number
  readonly seed: number
  readonly replication: number
  /** Events processed: ends of set-ups and services, failures, repairs, arrivals, ends of dwell, orders. */
  readonly events: number
  readonly engine: 'events' | 'recursion' | 'both'
  /** Why not all by recursion: "'press' has failures by calendar time". Absent when the engine is the recursion. */
  readonly whyEvents?: string
  /** With both engines: which one ran each node, in the order of the file, and why not the recursion: "has needs". */
  readonly parts?: readonly { readonly node: string; readonly engine: 'events' | 'recursion'; readonly why?: string }[]
  readonly nodes: readonly NodeResult[]
  readonly pools?: readonly PoolResult[]
  readonly loops?: readonly LoopResult[]
  readonly trace?: readonly TraceRecord[]
  /** Set when nothing could ever happen again before the end although lots wait: who waits for whom. */
  readonly deadlock?: { readonly time: number; readonly waiting: readonly { readonly node: string; readonly for: string }[] }
}

export interface PoolResult {
  readonly id: string
  /** Unit-seconds in use, and unit-seconds on duty (use beyond the rota's end counts as use only). */
  readonly used: number
  readonly onDuty: number
  /** Time-average number of needs that wait, and their mean wait [s] (needs met at once count as 0). */
  readonly meanWaiting: number
  readonly meanWait: number
}

export interface LoopResult {
  readonly id: string
  /** Time-average number of cards with a lot, and on their way back. */
  readonly meanInUse: number
  readonly meanBack: number
}

/** A run that can be advanced in slices: for progress, for pauses and for cancelling with what is done kept. */
export interface Run {
  /** Simulated time reached [s]. */
  readonly time: number
  readonly done: boolean
  /**
   * Processes events up to `min(t, until)`, ties at t included; true when it got there. With `mostEvents` (whole, at least 1) it may return before, after so
   * many events (the recursion: after about so many), be it in the middle of a moment; the next call goes on from there.
   */
  advance(t: number, mostEvents?: number): boolean
  /** Cut every node at the time reached and report. Does not end the run. */
  result(): RunResult
  /** What is where at the time reached, to follow a trace from there (`tracks`); null where no trace is kept. */
  opening(): Opening | null
  /** The run as it is now, for `resumeRun`. Changes nothing. */
  save(): RunState
}

/**
 * A fault. `node` is the id of the node, curve, pool, loop or outage, `network`, `options` or `state`; `code` stays when texts change, and docs/kernel.md says what to do
 * about each; `text` is for people and says what is allowed.
 */
export interface NetworkFault {
  readonly node: string
  readonly code: string
  readonly text: string
}
