/** What comes to a plant that recycles, by year [kg]. */
export interface ArrivingYear {
  readonly year: number
  /** By source: set off to the plant, and come there. */
  readonly sources: readonly { readonly id: string; readonly sent: number; readonly arrived: number }[]
  /** What the plant could take in. */
  readonly capacity: number
}

/** What became of it [kg]. */
export interface RecyclingYear {
  readonly year: number
  readonly sent: number
  readonly arrived: number
  readonly taken: number
  /** At the end of the year: on the way, and in the store of the plant. */
  readonly onTheWay: number
  readonly waiting: number
  /** Capacity that stood for want of it. */
  readonly idle: number
}

/**
 * The plant takes what is there, up to what it can: taken = min(waiting + arrived, capacity); the rest waits. At every year end all that set off = taken so far + on the
 * way + waiting.
 */
export function recyclingYears(years: readonly ArrivingYear[]): RecyclingYear[] {
  let onTheWay = 0
  let waiting = 0
  return years.map(({ year, sources, capacity }) => {
    const sent = sources.reduce((so, s) => so + s.sent, 0)
    const arrived = sources.reduce((so, s) => so + s.arrived, 0)
    const there = waiting + arrived
    const taken = Math.min(there, capacity)
    onTheWay += sent - arrived
    waiting = there - taken
    return { year, sent, arrived, taken, onTheWay, waiting, idle: capacity - taken }
  })
}

/** Mass that came by each time when what sets off takes `lead` [s]: within a month it sets off evenly. `ends`: ends of the months; `times`: ascending [s]. */
export function arrivedBy(months: readonly number[], ends: readonly number[], lead: number, times: readonly number[]): number[] {
  return times.map((time) => {
    let sum = 0
    for (const [i, mass] of months.entries()) {
      const from = i === 0 ? 0 : ends[i - 1]!
      sum += mass * Math.min(1, Math.max(0, (time - lead - from) / (ends[i]! - from)))
    }
    return sum
  })
}
