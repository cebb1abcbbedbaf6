import type { NodePeriods, RunResult } from '@cellwright/kernel'
import { civilDate, dayNumber } from '@cellwright/units'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { CompiledMaterialPlant } from './material-line.ts'

/** One calendar year of one replication. */
export interface MaterialYear {
  readonly year: number
  /** Good product [kg]; of recycling, what was worked up. */
  readonly made: number
  /** Mass that entered each step [kg of its rated mass], by step id. */
  readonly stepIn: ReadonlyMap<string, number>
  /**
   * What was begun at each step for what left the works in the year, as product or lost at the step or behind it [kg of what the route counts], by step id.
   * What is in machines and stores is not in it.
   */
  readonly begun: ReadonlyMap<string, number>
  /** Mass lost to rejected lots and start-up, in kg of product that it could have become. */
  readonly scrap: number
  /** The same by cause. */
  readonly scrapBy: { readonly reject: number; readonly startUp: number }
  /** Share of the year in which the machines of a step work or stand for repair, mean of the phases that run. */
  readonly load: ReadonlyMap<string, number>
  /** The step with the largest load; undefined before the start. */
  readonly bottleneck: string | undefined
}

/** Ends of calendar years in seconds since `origin`, the last being `end`, and which year each is; day numbers. */
export function yearEnds(origin: number, end: number): { ends: number[]; years: number[] } {
  const ends: number[] = []
  const years: number[] = []
  for (let day = origin; day < end;) {
    const { year } = civilDate(day)
    const next = Math.min(end, dayNumber({ year: year + 1, month: 1, day: 1 }))
    ends.push((next - origin) * 86400)
    years.push(year)
    day = next
  }
  return { ends, years }
}

/** Yearly figures of a run whose periods are calendar years. */
export function materialYears(
  run: RunResult,
  compiled: CompiledMaterialPlant,
  plant: MaterialPlant,
  { ends, years }: { readonly ends: readonly number[]; readonly years: readonly number[] },
): MaterialYear[] {
  const { unitMass, nodes, starts, startUp } = compiled
  const byId = new Map(run.nodes.map((n) => [n.id, n]))
  const at = (id: string, key: keyof NodePeriods, i: number) => byId.get(id)!.periods![key][i]!
  const phases = [...nodes]
  return years.map((year, i) => {
    const from = i === 0 ? 0 : ends[i - 1]!
    const running = phases.filter(([phase]) => starts.get(phase)! < ends[i]!)
    const load = new Map<string, number>()
    for (const { flow } of plant.steps) {
      let busy = 0
      let there = 0
      for (const [phase, steps] of running) {
        const { work } = steps.get(flow.id)!
        busy += (['busy', 'setup', 'down', 'maintenance'] as const).reduce((all, state) => all + at(work, state, i), 0)
        there += byId.get(work)!.machines! * (ends[i]! - Math.max(from, starts.get(phase)!))
      }
      if (running.length > 0) load.set(flow.id, there > 0 ? Math.min(1, busy / there) : 0)
    }
    const rejected = phases.flatMap(([, steps]) => [...steps.values()]).reduce((all, { done }) => all + at(done, 'scrap', i), 0)
    const started = [...startUp.values()].reduce((all, node) => all + at(node, 'scrap', i), 0)
    const stepIn = new Map(
      plant.steps.map(({ flow, perProduct }) => [
        flow.id,
        phases.reduce((all, [, steps]) => all + at(steps.get(flow.id)!.enter, 'in', i), 0) * unitMass * perProduct.value,
      ]),
    )
    let left = at(compiled.exit, 'in', i) + started
    const begun = new Map<string, number>()
    for (const { flow } of plant.steps.toReversed()) {
      left += phases.reduce((all, [, steps]) => all + at(steps.get(flow.id)!.done, 'scrap', i), 0)
      begun.set(flow.id, left * unitMass)
    }
    const busiest = [...load].reduce<readonly [string, number]>((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])
    return {
      year,
      made: at(compiled.exit, 'in', i) * unitMass,
      stepIn,
      begun,
      scrap: (rejected + started) * unitMass,
      scrapBy: { reject: rejected * unitMass, startUp: started * unitMass },
      load,
      bottleneck: busiest[1] > 0 ? busiest[0] : undefined,
    }
  })
}
