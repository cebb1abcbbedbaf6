import type { Distribution, Need } from './network.ts'
import type { Stream } from './random.ts'

declare const isCommand: unique symbol
declare const isLot: unique symbol

/** What a process may yield: made by the commands of its `Process`, good for one `yield`. */
export interface Command {
  readonly [isCommand]: true
}

/** A lot in the hands of a process; good until it is sent, finished, scrapped as a whole or joined to another. */
export type Lot = number & { readonly [isLot]: true }

/** How a command ended: it did what it says, its time was over first, or another process interrupted it. */
export type Outcome = 'done' | 'timeout' | 'interrupted'

/**
 * What a process does: a generator that yields commands and is told how each ended.
 *
 *     function* oven(me) {
 *       for (;;) {
 *         yield me.take()
 *         yield me.hold(60)
 *         yield me.send(me.lot)
 *       }
 *     }
 */
export type Behaviour = (me: Process) => Generator<Command, void, Outcome>

/** What one sees of a lot before it is taken. */
export interface LotView {
  readonly units: number
  readonly product: string
  readonly priority: number
  /** Since its source released it, or a process made it [s]. */
  readonly age: number
}

export interface Taking {
  /** So many lots, together; default 1. */
  readonly lots?: number
  /** Only lots for which this is true; it is asked in order of arrival and must change nothing. */
  readonly where?: (lot: LotView) => boolean
  /** Give up after so long [s]. */
  readonly within?: number
}

/** Another process, or one's own. */
export interface ProcessHandle {
  /** Id of its node. */
  readonly id: string
  readonly isAlive: boolean
}

/**
 * What a process can do. Commands must be yielded; all else happens at once. Whatever is wrong (a lot that is not in hand, a negative time ...) throws, and
 * what a behaviour throws and does not catch ends the run with a `NetworkError` that names the node and the time.
 *
 * `hold`, `wait` and `until` end as `interrupted` when another process says so; `take`, `send` and `seize` do not, so that what follows them can rely on
 * what they did: only `within` ends these early.
 */
export interface Process extends ProcessHandle {
  /** Number among the copies of the node, from 0; processes that were started by others have that of their starter. */
  readonly copy: number
  /** Time [s]. */
  readonly now: number

  // ---- Commands ----------------------------------------------------------------------------------------------------------------

  /** Lets time pass [s]; 0: after all else that is under way at this moment. At Infinity, until interrupted. */
  hold(seconds: number): Command
  /** Waits for lots in the inbox and takes them in hand: see `lot` and `lots`. Who asked first is served first. */
  take(taking?: Taking): Command
  /**
   * Sends a lot in hand on, and waits until the target has room: blocking after service. Without `to` the node has one target. `within` [s]: give up
   * after so long.
   */
  send(lot: Lot, to?: string, within?: number): Command
  /** Waits for units of pools, all at once: higher priority first, then who asked first. */
  seize(needs: string | Need | readonly Need[], within?: number): Command
  /** Waits until somebody raises the signal. */
  wait(signal: string, within?: number): Command
  /** Waits until the condition holds. It is asked after every event of the run while somebody waits, so let it be quick; it must change nothing. */
  until(condition: () => boolean, within?: number): Command

  // ---- Lots --------------------------------------------------------------------------------------------------------------------

  /** The first lot of the last `take`, and all of them. */
  readonly lot: Lot
  readonly lots: readonly Lot[]
  /** A new lot in hand, which counts as in. */
  make(units: number, kind?: { readonly product?: string; readonly priority?: number }): Lot
  /** Units of a lot in hand (default: all) are lost; `cause` is one of the node's `causes`. */
  scrap(lot: Lot, cause: string, units?: number): void
  /** The lot ends here as it should: it counts as out. */
  finish(lot: Lot): void
  /** So many units of the lot, fewer than all, as a lot of their own. */
  split(lot: Lot, units: number): Lot
  /** The units of `other` become units of `lot`; `other` is no more. */
  join(lot: Lot, other: Lot): void
  view(lot: Lot): LotView

  // ---- Others ------------------------------------------------------------------------------------------------------------------

  /** Gives units of a pool back. */
  release(pool: string, units?: number): void
  /** Everybody who waits for the signal goes on. */
  raise(signal: string): void
  /** Another process of the run; `copy` from 0. */
  process(id: string, copy?: number): ProcessHandle
  /** Ends the `hold`, `wait` or `until` of a process. False: it is in none; who goes on at this very moment anyway is not, either. */
  interrupt(who: ProcessHandle, reason?: string): boolean
  /** Why the last command that was interrupted was so, and seconds that were left of it if it was a `hold`. */
  readonly reason: string
  readonly left: number
  /** Starts another process at this node, which goes on once this one waits. It draws from this one's streams. */
  start(behaviour: Behaviour): ProcessHandle

  // ---- What there is to know ---------------------------------------------------------------------------------------------------

  /** Units inside a node (`id`, or `id:port`). */
  inside(node: string): number
  /** Units of a pool that nobody has. */
  free(pool: string): number
  /** The stream (seed, node id, purpose, replication); for copy n above 0 the purpose is `purpose#n`. */
  random(purpose: string): Stream
  /** Draws from the stream of a purpose [s]. Give the same object each time: it is prepared once. */
  draw(distribution: Distribution, purpose?: string): number
}
