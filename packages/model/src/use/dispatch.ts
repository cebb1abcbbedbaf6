import type { LinearProgramme, LinearSolution, LinearSolver } from './linear-programme.ts'

/** A station for one unit of energy at its cells, and the prices that it meets. Powers are over that energy, so that the programme has the same size of numbers whatever the station. */
export interface DispatchTask {
  /** Price of each step, money per unit of energy at the grid; the last step leads back to the first. */
  readonly prices: readonly number[]
  /** [h] Length of a step. */
  readonly step: number
  /** Power at the grid over energy [1/h]. */
  readonly power: number
  /** Energy stored over energy taken from the grid, and energy given to the grid over energy taken from store, 0..1. */
  readonly charging: number
  readonly discharging: number
  /** Lowest and highest energy in store, 0..1. */
  readonly low: number
  readonly high: number
  /** Share of what is in store that is lost [1/h]. */
  readonly standby: number
  /** Energy taken from store on a day at most, over the energy between the two limits; without limit where absent. */
  readonly cyclesPerDay?: number
  /** Money per unit of energy taken from store below which it is not worth the wear. It steers; nobody pays it. */
  readonly wear: number
}

/** What the station does, step by step, per unit of energy at its cells. */
export interface Dispatch {
  /** Energy taken from the grid and given to it in each step. */
  readonly charge: Float64Array
  readonly discharge: Float64Array
  /** Energy in store at the end of each step. */
  readonly store: Float64Array
  /** Money taken less money paid, without wear. */
  readonly margin: number
  /** Money for what was given, and for what was taken. */
  readonly sold: number
  readonly bought: number
  /** Energy given to the grid, taken from it, and taken from store. */
  readonly given: number
  readonly taken: number
  readonly drawn: number
}

export type DispatchAnswer = { readonly dispatch: Dispatch } | { readonly failed: string }

/**
 * The dispatch that earns most over all steps with prices known beforehand, as a linear programme.
 *
 * For each step t: charge c and discharge d at the grid, store s at its end.
 *   s[t] = keep s[t - 1] + charging c[t] - d[t] / discharging,   keep = 1 - standby step
 *   low <= s <= high,  0 <= c, d <= power step,  sum of d / discharging over a day <= cyclesPerDay (high - low)
 *   s before the first step = s after the last
 *   greatest sum of price (d - c) - wear d / discharging
 * Where the price is not negative, charging and discharging in one step never pays: netting them leaves the store as it was and buys no less than it saves (docs/model.md).
 * At a negative price it would (energy could be burnt for money), so nothing is discharged there; that forbids making room at a small negative price for a greater one.
 */
export function dispatch(task: DispatchTask, solver: LinearSolver): DispatchAnswer {
  const solution = solver.solve(programme(task))
  return solution.status === 'optimal' ? { dispatch: read(task, solution) } : { failed: solution.text }
}

/** Columns by step: charge, discharge, store. Rows: the balance of each step, then days where cycles are limited. */
export function programme({
  prices,
  step,
  power,
  charging,
  discharging,
  low,
  high,
  standby,
  cyclesPerDay,
  wear,
}: DispatchTask): LinearProgramme {
  const n = prices.length
  const perDay = Math.round(24 / step)
  const days = cyclesPerDay === undefined ? 0 : Math.ceil(n / perDay)
  const cost = new Float64Array(3 * n)
  const lows = new Float64Array(3 * n)
  const highs = new Float64Array(3 * n)
  const rowLow = new Float64Array(n + days)
  const rowHigh = new Float64Array(n + days)
  const starts = new Int32Array(3 * n + 1)
  const rows: number[] = []
  const values: number[] = []
  const keep = 1 - standby * step
  for (let t = 0; t < n; t++) {
    const [c, d, s] = [3 * t, 3 * t + 1, 3 * t + 2]
    const price = prices[t]!
    cost[c] = price
    cost[d] = wear / discharging - price
    highs[c] = power * step
    highs[d] = price < 0 ? 0 : power * step
    lows[s] = low
    highs[s] = high
    starts[c] = rows.length
    rows.push(t)
    values.push(-charging)
    starts[d] = rows.length
    rows.push(t)
    values.push(1 / discharging)
    if (days > 0) {
      rows.push(n + Math.floor(t / perDay))
      values.push(1 / discharging)
    }
    starts[s] = rows.length
    const next = (t + 1) % n
    // A single step leads back to itself.
    if (next === t) {
      rows.push(t)
      values.push(1 - keep)
    } else {
      const entries = [
        [t, 1],
        [next, -keep],
      ] as const
      for (const [row, value] of entries.toSorted((a, b) => a[0] - b[0])) {
        rows.push(row)
        values.push(value)
      }
    }
  }
  starts[3 * n] = rows.length
  for (let day = 0; day < days; day++) {
    rowLow[n + day] = -Infinity
    rowHigh[n + day] = cyclesPerDay! * (high - low)
  }
  return {
    cost,
    low: lows,
    high: highs,
    rowLow,
    rowHigh,
    starts,
    rows: Int32Array.from(rows),
    values: Float64Array.from(values),
  }
}

/** What is below this is the tolerance of the solver. */
const NOTHING = 1e-9

function read({ prices, charging, discharging }: DispatchTask, { x }: LinearSolution & { status: 'optimal' }): Dispatch {
  const n = prices.length
  const charge = new Float64Array(n)
  const discharge = new Float64Array(n)
  const store = new Float64Array(n)
  let [sold, bought, given, taken] = [0, 0, 0, 0]
  for (let t = 0; t < n; t++) {
    const net = charging * x[3 * t]! - x[3 * t + 1]! / discharging
    if (net > NOTHING) charge[t] = net / charging
    else if (net < -NOTHING) discharge[t] = -net * discharging
    store[t] = x[3 * t + 2]!
    given += discharge[t]!
    taken += charge[t]!
    sold += discharge[t]! * prices[t]!
    bought += charge[t]! * prices[t]!
  }
  return { charge, discharge, store, margin: sold - bought, sold, bought, given, taken, drawn: given / discharging }
}
