import type { RunResult } from '@cellwright/kernel'
import { addMonths, civilDate, dayNumber } from '@cellwright/units'
import { compilePlant, type CompiledPlant } from '../factory/compile.ts'
import { calledBefore, callOffs, type CallOff } from '../factory/orders.ts'
import { simulatePlant } from '../factory/simulate.ts'
import { placesAfter, waitingAt, withStock, type Stock } from '../factory/stock.ts'
import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import type { Work } from '../stop-flag.ts'
import type { PlantOutcome } from './outcome.ts'

/** Units, and seconds of machines, of a step in each period. */
export interface StepFlow {
  readonly good: readonly number[]
  /** At the step and in the stores before it. */
  readonly scrap: readonly number[]
  readonly run: readonly number[]
  readonly stop: readonly number[]
  /** Between the step and the machines that take its units, at the end of the period. */
  readonly stock: readonly number[]
}

/** One replication by period. */
export interface TrackedRun {
  readonly steps: ReadonlyMap<string, StepFlow>
  /** Packs handed over to orders, or made where there are none. */
  readonly delivered: readonly number[]
  /** Call-offs by id: when the last pack of each was handed over, a day number with its part of a day; null: not by the end. */
  readonly orders: ReadonlyMap<
    string,
    { readonly delivered: number; readonly ordered: number; readonly completed: number | null }
  >
}

export interface TrackedRuns {
  /** First days after each period. */
  readonly ends: readonly number[]
  readonly runs: readonly TrackedRun[]
}

export interface TrackRunOptions {
  readonly seed: number
  readonly replications: number
  readonly what: string
  /** Day numbers: first of the clock and first after the run. */
  readonly origin: number
  readonly end: number
  /** First days after each period; the last is `end`. */
  readonly ends: readonly number[]
  /** Number of the first replication; default 0. */
  readonly first?: number
  readonly lot?: number
}

/** The plan: the plant from the start of the calendar on. */
export function* runPlan(world: World, p: PlantOutcome, options: TrackRunOptions): Work<TrackedRuns> {
  const compiled = compiledFor(world, p, p.plant, options, p.orders && callOffs(p.orders))
  return yield* tracked(compiled, options)
}

/** What is known of the plant on its last day. */
export interface PlantState {
  /** First day that is not known. */
  readonly from: number
  /** Units after each step. */
  readonly stock: ReadonlyMap<string, number>
  /** Packs of each order that are due and not delivered; less than 0: delivered before they were due. */
  readonly behind: ReadonlyMap<string, number>
}

/** The plant from a state on: its ramp where it is by that day, its stock in its places, its orders as far as they are not delivered. `plant`: as planned, or with steps as seen. */
export function* runFrom(
  world: World,
  p: PlantOutcome,
  plant: Plant,
  state: PlantState,
  options: TrackRunOptions,
): Work<TrackedRuns> {
  const orders = p.orders && openOrders(p.orders, state)
  const compiled = compiledFor(world, p, plant, options, orders)
  const lotOf = (units: number) => Math.max(1, Math.round(compiled.lot / units))
  const stocks = plant.steps.flatMap(({ step, perPack }): Stock[] => {
    const units = Math.round(state.stock.get(step.id) ?? 0)
    return units > 0 ? [{ step: step.id, units, lot: lotOf(plant.pack.cells.value / perPack.value) }] : []
  })
  return yield* tracked(withStock(compiled, stocks), options)
}

function compiledFor(
  world: World,
  p: PlantOutcome,
  plant: Plant,
  { origin, end, lot }: TrackRunOptions,
  orders: readonly CallOff[] | undefined,
): CompiledPlant {
  return compilePlant(world, plant, {
    origin,
    end,
    lineStarts: p.schedule.lines.map((line) => line.pilotStart.value),
    ...(orders ? { orders, qualifiedFrom: p.schedule.serialStart.value } : {}),
    ...(lot === undefined ? {} : { lot }),
  })
}

/** Id of the call-off that holds what an order has open on the first day. */
export function openId(order: string, product: string): string {
  return `${order} ${product} open`
}

/** What is still to be delivered: all that is open on the first day, then the call-offs as planned, less what was delivered before it was due. */
export function openOrders(plans: NonNullable<PlantOutcome['orders']>, { from, behind }: PlantState): CallOff[] {
  const due = callOffs(plans.map((plan) => plan))
  return plans
    .flatMap((plan): CallOff[] => {
      const open = Math.round(behind.get(plan.id) ?? 0)
      let ahead = Math.max(0, -open)
      const later = due
        .filter((one) => one.order === plan.id && one.product === plan.product && one.day >= from)
        .flatMap((one): CallOff[] => {
          const taken = Math.min(ahead, one.packs)
          ahead -= taken
          return one.packs > taken ? [{ ...one, packs: one.packs - taken }] : []
        })
      const first = { id: openId(plan.id, plan.product), order: plan.id, product: plan.product, day: from - 1, packs: open }
      return open > 0 ? [first, ...later] : later
    })
    .toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** Packs that an order has called for before a day. */
export function calledFor(plans: NonNullable<PlantOutcome['orders']>, order: string, day: number): number {
  return plans.reduce((sum, plan) => (plan.id === order ? sum + calledBefore(plan, day) : sum), 0)
}

function* tracked(compiled: CompiledPlant, options: TrackRunOptions): Work<TrackedRuns> {
  const { origin, end, ends, seed, replications, first, what } = options
  const runs = yield* simulatePlant(compiled, {
    until: (end - origin) * 86400,
    seed,
    replications,
    periods: ends.map((day) => (day - origin) * 86400),
    what,
    ...(first === undefined ? {} : { first }),
  })
  const places = placesAfter(compiled)
  return { ends, runs: runs.map((run) => trackedRun(run, compiled, places, origin)) }
}

function trackedRun(run: RunResult, compiled: CompiledPlant, places: ReturnType<typeof placesAfter>, origin: number): TrackedRun {
  const byId = new Map(run.nodes.map((node) => [node.id, node]))
  const periods = run.nodes[0]!.periods!.in.length
  const each = (f: (i: number) => number) => Array.from({ length: periods }, (_, i) => f(i))
  const sumOf = (ids: readonly string[], key: 'in' | 'out' | 'scrap' | 'busy' | 'down') =>
    each((i) => ids.reduce((sum, id) => sum + byId.get(id)!.periods![key][i]!, 0))
  return {
    steps: new Map(
      [...compiled.steps].map(([step, { work, done, stores }]) => [
        step,
        {
          good: sumOf(done, 'out'),
          scrap: sumOf([...new Set([...done, ...stores])], 'scrap'),
          run: sumOf(work, 'busy'),
          stop: sumOf(work, 'down'),
          stock: each((i) => waitingAt(run, places.get(step)!, i)),
        },
      ]),
    ),
    delivered: each((i) =>
      compiled.exits.reduce((sum, { node }) => {
        const its = byId.get(node)!
        return sum + its.periods![its.kind === 'demand' ? 'out' : 'in'][i]!
      }, 0),
    ),
    orders: new Map(
      compiled.exits.flatMap(({ node }) =>
        (byId.get(node)!.orders ?? []).map(({ id, delivered, ordered, completed }) => [
          id,
          { delivered, ordered, completed: completed === null ? null : origin + completed / 86400 },
        ]),
      ),
    ),
  }
}

/** First days of the civil months after `from`, up to `end`, which is the last. */
export function monthsAfter(from: number, end: number): number[] {
  const ends: number[] = []
  for (let day = from; day < end;) {
    const { year, month } = civilDate(day)
    day = Math.min(end, addMonths(dayNumber({ year, month, day: 1 }), 1))
    ends.push(day)
  }
  return ends
}
