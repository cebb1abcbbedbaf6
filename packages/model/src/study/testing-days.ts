import { startRun } from '@cellwright/kernel'
import type { Library } from '@cellwright/library'
import { formatDate, parseDate } from '@cellwright/units'
import { compilePlant } from '../factory/compile.ts'
import { callOffs } from '../factory/orders.ts'
import { placesAfter, waitingAt } from '../factory/stock.ts'
import { parseProject } from '../project/parse.ts'
import { World } from '../project/world.ts'
import { outcome, type PlantOutcome } from './outcome.ts'
import { withSteps, type StepChange } from './track-steps.ts'

export interface SimulatedDays {
  readonly seed: number
  /** Day numbers, both included. */
  readonly first: number
  readonly last: number
  /** What is planted: steps that are other than the file says. */
  readonly changes?: ReadonlyMap<string, StepChange>
  /** Cells in a lot: fewer than in a run, so that days are less in steps. */
  readonly lot: number
}

/** A table of days as a plant might export it, from one simulation. */
export function simulatedDays(
  world: World,
  p: PlantOutcome,
  { seed, first, last, changes = new Map(), lot }: SimulatedDays,
): string {
  const { start } = world.project.calendar
  const plant = withSteps(p.plant, changes)
  const compiled = compilePlant(world, plant, {
    origin: start,
    end: last + 1,
    lineStarts: p.schedule.lines.map((line) => line.pilotStart.value),
    ...(p.orders ? { orders: callOffs(p.orders), qualifiedFrom: p.schedule.serialStart.value } : {}),
    lot,
  })
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const until = (last + 1 - start) * 86400
  const run = startRun(compiled.network, {
    until,
    seed,
    periods: [first, ...days.map((day) => day + 1)].map((day) => (day - start) * 86400),
    trace: { from: (first - start) * 86400, most: 3_000_000 },
  })
  run.advance(until)
  const result = run.result()
  const byId = new Map(result.nodes.map((node) => [node.id, node]))
  const places = placesAfter(compiled)
  const stepOf = new Map([...compiled.steps].flatMap(([step, { work }]) => work.map((node) => [node, step] as const)))
  const stops = new Map<string, number>()
  for (const { what, node, time } of result.trace ?? []) {
    if (what !== 'fail' || !stepOf.has(node)) continue
    const key = `${stepOf.get(node)} ${start + Math.floor(time / 86400)}`
    stops.set(key, (stops.get(key) ?? 0) + 1)
  }
  const rows = days.flatMap((day, i) => {
    const period = i + 1
    const sum = (ids: readonly string[], key: 'in' | 'out' | 'scrap' | 'busy' | 'down') =>
      ids.reduce((all, id) => all + byId.get(id)!.periods![key][period]!, 0)
    const date = formatDate(day)
    const steps = p.plant.steps.map(({ step, dwell }) => {
      const { done, work, stores } = compiled.steps.get(step.id)!
      const hours = (seconds: number) => (dwell ? '' : (seconds / 3600).toFixed(1))
      const stock = Math.round(waitingAt(result, places.get(step.id)!, period))
      const scrap = sum([...new Set([...done, ...stores])], 'scrap')
      const count = dwell ? '' : (stops.get(`${step.id} ${day}`) ?? 0)
      return [date, step.id, sum(done, 'out'), scrap, hours(sum(work, 'busy')), hours(sum(work, 'down')), count, stock, ''].join(
        ',',
      )
    })
    const out = compiled.exits.map(({ node }) => node)
    const delivered = sum(out, p.orders ? 'out' : 'in')
    return [...steps, [date, 'plant', '', '', '', '', '', '', delivered].join(',')]
  })
  return ['date,step,good,scrap,run [h],stop [h],stops,stock,delivered', ...rows, ''].join('\n')
}

const HOUR = 3600

/** What is other than planned in the example: repairs of the stackers take 0.9 h and not 0.25 h, and the last test rejects 9 % and not 5 %. */
export const PLANTED: ReadonlyMap<string, StepChange> = new Map([
  ['stacking', { mtbf: 4 * HOUR, mttr: 0.9 * HOUR }],
  ['eol-test', { loss: { kind: 'reject', share: 0.09 } }],
])

/** Of the days of the example. */
export const EXAMPLE = {
  seed: 20_260_901,
  first: parseDate('2026-07-01')!,
  last: parseDate('2026-09-30')!,
  changes: PLANTED,
  lot: 400,
} satisfies SimulatedDays

/** examples/track/days.csv, from the text of examples/track/plant.yaml. */
export function exampleDays(text: string, base: Library): string {
  const { project, library } = parseProject(text, { file: 'plant.yaml', library: base })
  const world = new World(project!, library)
  return simulatedDays(world, outcome(world).plants[0]!, EXAMPLE)
}
