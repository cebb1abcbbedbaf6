import type { NodeResult, RunResult } from '@cellwright/kernel'
import type { Plant } from '../plant/plant.ts'
import type { CompiledPlant } from './compile.ts'
import { oeeOf, sum, type Oee } from './oee.ts'
import { nodeOf } from './simulate.ts'

/** One calendar year of one replication. */
export interface PlantYear {
  readonly year: number
  /** Good packs made; of a mix, as many mean packs as hold their energy. */
  readonly packs: number
  /** Packs handed over to orders (all packs where there are none). */
  readonly delivered: number
  /** Units that entered each step, by step id. */
  readonly stepIn: ReadonlyMap<string, number>
  /** Mean number of units in each rack. */
  readonly held: ReadonlyMap<string, number>
  /** Share of cells begun (of modules where cells come from outside) that comes through as good packs: product over the steps of what left each in the year over what it finished; 0 when none was started. */
  readonly yield: number
  /** Effectiveness of each step with machines that finished something. */
  readonly oee: ReadonlyMap<string, Oee>
  /** Share of operating time in which the machines of a step work or stand for repair or upkeep, by step; racks: places taken; crews: people at machines. */
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
  const passing = plant.steps.filter((s) => s.step.section === 'cell' || s.step.section === 'pack')
  const byId = new Map(run.nodes.map((n) => [n.id, n]))
  const nodesOf = (step: string, which: 'enter' | 'work' | 'done') => compiled.steps.get(step)![which].map((id) => byId.get(id)!)
  const energyOf = new Map(plant.products.map(({ pack }) => [pack.id, pack.energy.value / plant.pack.energy.value]))
  const exits = compiled.exits.map((e) => ({ node: nodeOf(run, e.node), size: energyOf.get(e.product)! }))
  return [...new Set(yearOfPeriod)].map((year) => {
    const months = yearOfPeriod.flatMap((y, i) => (y === year ? [i] : []))
    const count = (step: string, which: 'enter' | 'done', key: 'in' | 'out' | 'scrap') => sum(nodesOf(step, which), key, months)
    const passed = (step: string) => {
      const out = count(step, 'done', 'out')
      const scrap = count(step, 'done', 'scrap')
      return out + scrap > 0 ? out / (out + scrap) : 1
    }
    const started = count(passing[0]!.step.id, 'enter', 'in')
    const load = new Map<string, number>()
    const held = new Map<string, number>()
    const oee = new Map<string, Oee>()
    for (const s of plant.steps) {
      const work = nodesOf(s.step.id, 'work')
      if (s.dwell !== undefined) {
        const mean = work.reduce((all, n) => all + meanHeld(n, months, ends), 0)
        held.set(s.step.id, mean)
        load.set(s.step.id, mean / (s.installed.value * s.places!.value))
        continue
      }
      const effect = oeeOf(work, nodesOf(s.step.id, 'done'), s.unitTime.value, months)
      if (effect) oee.set(s.step.id, effect)
      const { busy = 0, setup = 0, down = 0, maintenance = 0 } = effect?.shares ?? {}
      load.set(s.step.id, busy + setup + down + maintenance)
    }
    for (const crew of plant.crews.operators) {
      const people = crew.steps.reduce((all, { step, each }) => {
        const { busy = 0, setup = 0, down = 0 } = oee.get(step)?.shares ?? {}
        return all + (busy + setup + down) * plant.steps.find((s) => s.step.id === step)!.installed.value * each.value
      }, 0)
      load.set(crew.id, people / (crew.present.value * plant.crews.rota.mean.value))
    }
    const busiest = [...load].reduce<readonly [string, number]>((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])
    return {
      year,
      packs: exits.reduce((all, { node, size }) => all + sum([node], 'in', months) * size, 0),
      delivered: exits.reduce(
        (all, { node, size }) => all + sum([node], node.kind === 'demand' ? 'out' : 'in', months) * size,
        0,
      ),
      stepIn: new Map(plant.steps.map((s) => [s.step.id, count(s.step.id, 'enter', 'in')])),
      held,
      yield: started > 0 ? passing.reduce((product, s) => product * passed(s.step.id), 1) : 0,
      oee,
      load,
      bottleneck:
        started === 0
          ? undefined
          : blockedShare(
                compiled.heldBack.map((id) => byId.get(id)!),
                months,
              ) > ORDERS_LIMIT
            ? 'orders'
            : busiest[0],
    }
  })
}

/** Mean of the stock at both ends of each month. */
function meanHeld({ periods }: NodeResult, months: readonly number[], ends: readonly number[]): number {
  const { wip } = periods!
  const startOf = (i: number) => (i === 0 ? 0 : ends[i - 1]!)
  const seconds = ends[months.at(-1)!]! - startOf(months[0]!)
  const unitSeconds = months.reduce(
    (total, i) => total + ((wip[i]! + (i === 0 ? 0 : wip[i - 1]!)) / 2) * (ends[i]! - startOf(i)),
    0,
  )
  return seconds > 0 ? unitSeconds / seconds : 0
}

/** Share of the time on shift in which nodes are blocked. */
function blockedShare(nodes: readonly NodeResult[], months: readonly number[]): number {
  const on = (['busy', 'setup', 'down', 'starved', 'blocked', 'maintenance', 'unmanned'] as const).reduce(
    (all, key) => all + sum(nodes, key, months),
    0,
  )
  return on > 0 ? sum(nodes, 'blocked', months) / on : 0
}
