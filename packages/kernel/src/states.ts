/** What a machine does; also the column of its seconds. */
export const STARVED = 0
export const SETUP = 1
export const BUSY = 2
export const BLOCKED = 3
export const UNMANNED = 4
/** Columns only: what a machine does meanwhile comes second to these. */
export const DOWN = 5
export const OFF = 6
export const MAINTENANCE = 7
export const STATES = 8
