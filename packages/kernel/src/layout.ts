/**
 * Where each figure of a machine or an entity stands in the flat arrays of the engine. One array per kind and type, not one per figure: an event
 * then reads a few cache lines, and the loop holds few array bases.
 */

/** Doubles of a machine. */
export const MACHINE_REALS = 10
/** Start of the present state [s]. */
export const M_SINCE = 0
/** When the lot on the machine entered [s]. */
export const M_ENTERED = 1
/** When that lot was released or assembled [s]. */
export const M_BORN = 2
/** Work left at `M_FROM` [s at pace 1]. */
export const M_WORK = 3
/** When the phase began or resumed [s]. */
export const M_FROM = 4
/** Unit work that follows the set-up [s at pace 1]. */
export const M_AFTER = 5
/** Rank among blocked lots: lower was blocked earlier. */
export const M_RANK = 6
/** Seconds worked so far. */
export const M_OPERATED = 7
/** Reading of `M_OPERATED` at which the next operating failure comes [s]. */
export const M_FAIL_AT = 8
/** End of the repairs under way [s]. */
export const M_DOWN_UNTIL = 9

/** Integers of a machine. */
export const MACHINE_WORDS = 6
/** Its entity. */
export const M_OWNER = 0
/** STARVED, SETUP, BUSY or BLOCKED. */
export const M_DOING = 1
/** 1 while it is under repair. */
export const M_DOWN = 2
/** 1 while it stands in the ring of idle machines. */
export const M_IS_IDLE_LISTED = 3
/** What its event means. */
export const M_NEXT = 4
/** Units of the lot on it; 0 when idle. */
export const M_UNITS = 5

/** Doubles of an entity. */
export const REALS = 14
/** Units in, out, lost, inside, and most inside at any earlier moment. */
export const E_IN_UNITS = 0
export const E_OUT_UNITS = 1
export const E_SCRAP_UNITS = 2
export const E_INSIDE = 3
export const E_MAX_INSIDE = 4
/** Sum over units that left (were lost) of their time in the node [unit s]. */
export const E_OUT_TIME = 5
export const E_SCRAP_TIME = 6
/** Sink, demand: sum over units of their age on leaving [unit s]. */
export const E_AGE_TIME = 7
/** Rank of the first waiting lot of a buffer or source; 0 when none waits. */
export const E_HEAD_RANK = 8
/** Places [units]. */
export const E_PLACES = 9
/** Service time of a unit where it is constant and there is no set-up, else NaN [s]. */
export const E_FIXED = 10
/** Source: units released. */
export const E_RELEASED = 11
/** Demand: units due and not delivered. */
export const E_BACKLOG = 12
/** When its content last changed [s]. */
export const E_CHANGED = 13

/** Integers of an entity. */
export const WORDS = 16
/** STATION, BUFFER ... */
export const E_KIND = 0
/** First target, or -1. */
export const E_TO = 1
/** The only feeder, or -1 when there are several. */
export const E_ONLY = 2
/** Lots that wait to enter; 1 more for a split that has waiting lots. */
export const E_WAITING = 3
/** 1 when it has a pace, operating failures, losses; else 0. */
export const E_HAS_PACE = 4
export const E_HAS_OPERATING = 5
export const E_HAS_LOSSES = 6
/** 1 for a buffer without dwell, loss and curve. */
export const E_IS_PLAIN = 7
/** First machine. */
export const E_BASE = 8
/** Number of machines. */
export const E_MACHINES = 9
/** Machines used so far: those from here on have been idle since 0. */
export const E_FRESH = 10
/** Rings of idle and of blocked machines: head and count. */
export const E_IDLE_HEAD = 11
export const E_IDLE_COUNT = 12
export const E_BLOCKED_HEAD = 13
export const E_BLOCKED_COUNT = 14
/** Slot of its own timer. */
export const E_TIMER = 15

export { BLOCKED, BUSY, DOWN, OFF, SETUP, STARVED, STATES } from './states.ts'
