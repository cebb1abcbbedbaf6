import type { RunResult } from '@cellwright/kernel'
import type { Bottleneck } from '../factory/bottleneck.ts'
import { compilePlant, type CompiledPlant } from '../factory/compile.ts'
import { monthEnds } from '../factory/curves.ts'
import { callOffs } from '../factory/orders.ts'
import { simulatePlant, type Progress } from '../factory/simulate.ts'
import { plantYears, type PlantYear } from '../factory/years.ts'
import type { Flows } from '../ledger/year-counts.ts'
import type { World } from '../project/world.ts'
import type { PlantOutcome } from './outcome.ts'

/** What the simulation says of a plant. */
export interface PlantRun {
  readonly compiled: CompiledPlant
  readonly runs: readonly RunResult[]
  /** [replication][year] */
  readonly years: readonly (readonly PlantYear[])[]
  /** Absent until it was looked for. */
  readonly bottleneck: Bottleneck | undefined
}

export interface PlantRunOptions {
  readonly seed: number
  readonly replications: number
  /** Number of the first replication; default 0. */
  readonly first?: number
  /** First day after the run; default the end of the calendar. */
  readonly end?: number
  readonly what?: string
  /** So many lots are one (`CompileOptions`). */
  readonly coarser?: number
}

/** The plant with its ramp, calendar and orders from the first day of the calendar to `end`, the first day after. */
export function compileRun(world: World, p: PlantOutcome, end: number, coarser = 1): CompiledPlant {
  return compilePlant(world, p.plant, {
    origin: world.project.calendar.start,
    end,
    coarser,
    lineStarts: p.schedule.lines.map((l) => l.pilotStart.value),
    ...(p.orders ? { orders: callOffs(p.orders), qualifiedFrom: p.schedule.serialStart.value } : {}),
  })
}

/** Replications of the project as it is: ramp, calendar, orders, to the end of the calendar. */
export function* runPlant(
  world: World,
  p: PlantOutcome,
  options: PlantRunOptions,
): Generator<Progress, PlantRun, 'stop' | undefined> {
  const { calendar } = world.project
  const end = options.end ?? calendar.end + 1
  const compiled = compileRun(world, p, end, options.coarser)
  const { ends, years } = monthEnds(calendar.start, end)
  const runs = yield* simulatePlant(compiled, {
    until: ends.at(-1)!,
    seed: options.seed,
    replications: options.replications,
    periods: ends,
    what: options.what ?? `simulating ${p.plant.id}`,
    ...(options.first !== undefined ? { first: options.first } : {}),
  })
  return { compiled, runs, years: runs.map((run) => plantYears(run, compiled, p.plant, years, ends)), bottleneck: undefined }
}

/** Mean over replications of what the books need. */
export function meanFlows(years: PlantRun['years']): Flows {
  const first = years[0] ?? []
  const mean = (f: (y: PlantYear) => number, i: number) => years.reduce((sum, r) => sum + f(r[i]!), 0) / years.length
  return {
    of: years.length === 1 ? 'one replication' : `mean of ${years.length} replications`,
    years: first.map((y, i) => ({
      year: y.year,
      packs: mean((x) => x.packs, i),
      delivered: mean((x) => x.delivered, i),
      stepIn: new Map([...y.stepIn.keys()].map((step) => [step, mean((x) => x.stepIn.get(step) ?? 0, i)])),
      held: new Map([...y.held.keys()].map((step) => [step, mean((x) => x.held.get(step) ?? 0, i)])),
    })),
  }
}
