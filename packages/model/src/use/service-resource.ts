import type { Command, Outcome, Process } from '@cellwright/kernel'
import type { OpenHours } from './open-hours.ts'
import type { ResourceUse } from './service-system.ts'

/** Bays, technicians, test stands or benches: a pool of the run, and what is said of its use. */
export class ServiceResource {
  readonly id: ResourceUse['id']
  /** Infinity: nobody waits for it. */
  readonly units: number
  readonly #hours: OpenHours
  #inUse = 0
  #since = 0
  /** Unit-seconds in use, of open hours. */
  #used = 0
  #asked = 0
  /** Of all who asked [s]; who still waits has not ended his wait. */
  #waited = 0
  #waiting = 0

  constructor(id: ResourceUse['id'], units: number, hours: OpenHours) {
    this.id = id
    this.units = units
    this.#hours = hours
  }

  /** Asks for units and waits for them at most `within` [s]; `got` is told how that ended. Only where they are limited and `units` is above 0. */
  ask(me: Process, units: number, priority: number, within: number): Command {
    this.#asked++
    this.#waited -= me.now
    this.#waiting++
    return me.seize({ pool: this.id, units, priority }, within)
  }

  /** Says whether the units came. */
  got(me: Process, units: number, how: Outcome): boolean {
    this.#waited += me.now
    this.#waiting--
    if (how === 'timeout') return false
    this.#change(me.now, units)
    return true
  }

  /** Are there so few that one has to ask for so many? */
  isAsked(units: number): boolean {
    return units > 0 && this.units < Infinity
  }

  give(me: Process, units: number): void {
    if (!this.isAsked(units)) return
    this.#change(me.now, -units)
    me.release(this.id, units)
  }

  #change(now: number, units: number): void {
    const open = this.#hours.worked(now)
    this.#used += this.#inUse * (open - this.#since)
    this.#since = open
    this.#inUse += units
  }

  /** From the opening of the centre to now [s]. */
  result(opens: number, now: number): ResourceUse {
    this.#change(now, 0)
    const open = this.#hours.worked(now) - this.#hours.worked(opens)
    const waited = this.#waited + this.#waiting * now
    return {
      id: this.id,
      units: this.units,
      share: this.units === Infinity ? NaN : open > 0 && this.units > 0 ? this.#used / (this.units * open) : 0,
      wait: this.#asked > 0 ? waited / this.#asked : 0,
      queue: now > opens ? waited / (now - opens) : 0,
    }
  }
}
