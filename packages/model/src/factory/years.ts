import type { NodePeriods, NodeResult, RunResult } from '@cellwright/kernel'
import type { Plant } from '../plant/plant.ts'
import type { CompiledPlant } from './compile.ts'
import { nodeOf } from './simulate.ts'

/** One calendar year of one replication. */
export interface PlantYear {
  readonly year: number
  /** Good packs made. */
  readonly packs: number
  /** Packs handed over to orders (all packs where there are none). */
  readonly delivered: number
  /** Units that entered each step, by step id. */
  readonly stepIn: ReadonlyMap<string, number>
  /** Mean number of units in each rack. */
  readonly held: ReadonlyMap<string, number>
  /** Share of cells started at stacking that comes through as good packs: product over the steps of what left each in the year over what it finished; 0 when none was started. */
  readonly yield: number
  /** Share of operating time in which the machines of a step work or are under repair, by step; racks: places taken. */
  readonly load: ReadonlyMap<string, number>
  /** The step with the largest load; `orders` when finished packs wait for orders; undefined before the start. */
  readonly bottleneck: string | undefined
}

/** Packs that wait for orders hold the line back when the last step is blocked for more than this share of the time. */
const ORDERS_LIMIT = 0.02

/** Yearly figures from the monthly periods of a run. */
export function plantYears(
  run: RunResult,
  compiled: CompiledPlant,
  plant: Plant,
  yearOfPeriod: readonly number[],
  ends: readonly number[],
): PlantYear[] {
  const years = [...new Set(yearOfPeriod)]
  const passing = plant.steps.filter((s) => s.step.section === 'cell' || s.step.section === 'pack')
  const last = plant.steps.at(-1)!
  const exits = compiled.exits.map((e) => nodeOf(run, e.node))
  const node = (step: string) => nodeOf(run, compiled.nodeOf.get(step)!)
  return years.map((year) => {
    const months = yearOfPeriod.flatMap((y, i) => (y === year ? [i] : []))
    const sum = (n: NodeResult, key: keyof NodePeriods) => months.reduce((total, i) => total + n.periods![key][i]!, 0)
    const packs = sum(node(last.step.id), 'out')
    const started = sum(node('stacking'), 'in')
    const load = new Map<string, number>()
    const held = new Map<string, number>()
    const passed = (n: NodeResult) => {
      const out = sum(n, 'out')
      const scrap = sum(n, 'scrap')
      return out + scrap > 0 ? out / (out + scrap) : 1
    }
    for (const s of plant.steps) {
      const n = node(s.step.id)
      if (s.dwell !== undefined) {
        const before = months[0]! - 1
        const from = before < 0 ? 0 : ends[before]!
        const seconds = ends[months.at(-1)!]! - from
        // Mean of the stock at both ends of each month.
        const unitSeconds = months.reduce((total, i) => {
          const wip = n.periods!.wip
          return total + ((wip[i]! + (i === 0 ? 0 : wip[i - 1]!)) / 2) * (ends[i]! - (i === 0 ? 0 : ends[i - 1]!))
        }, 0)
        const mean = seconds > 0 ? unitSeconds / seconds : 0
        held.set(s.step.id, mean)
        load.set(s.step.id, mean / (s.installed.value * s.places!.value))
        continue
      }
      const working = sum(n, 'busy') + sum(n, 'setup') + sum(n, 'down')
      const on = working + sum(n, 'starved') + sum(n, 'blocked')
      load.set(s.step.id, on > 0 ? working / on : 0)
    }
    const lastNode = node(last.step.id)
    const lastOn = (['busy', 'setup', 'down', 'starved', 'blocked'] as const).reduce(
      (total, key) => total + sum(lastNode, key),
      0,
    )
    const blocked = lastOn > 0 ? sum(lastNode, 'blocked') / lastOn : 0
    const busiest = [...load].reduce<readonly [string, number]>((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])
    return {
      year,
      packs,
      delivered: exits.reduce((all, exit) => all + sum(exit, exit.kind === 'demand' ? 'out' : 'in'), 0),
      stepIn: new Map(plant.steps.map((s) => [s.step.id, sum(node(s.step.id), 'in')])),
      held,
      yield: started > 0 ? passing.reduce((product, s) => product * passed(node(s.step.id)), 1) : 0,
      load,
      bottleneck: started === 0 ? undefined : blocked > ORDERS_LIMIT ? 'orders' : busiest[0],
    }
  })
}
