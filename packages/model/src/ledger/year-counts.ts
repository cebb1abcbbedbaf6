import type { YearFlow } from '../factory/profile.ts'
import type { Plant } from '../plant/plant.ts'
import { YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import { calc, simulated, type Term } from '../term/index.ts'

/** Yearly flows of a plant, and where they come from in words, e.g. `mean of 10 replications`. */
export interface Flows {
  readonly years: readonly YearFlow[]
  readonly of: string
}

/** What was counted in one year. */
export interface YearCounts {
  readonly packs: Term
  readonly delivered: Term
  /** Units that entered a step. */
  readonly entering: (step: string) => Term
  /** Mean number of units in a rack: counted, or by Little's law what enters times how long it stays. */
  readonly held: (step: string) => Term
}

/** The counts of a year as terms; nothing in a year without flows. Each step is counted once, when it is asked for. */
export function yearCounts(plant: Plant, flows: Flows, year: number): YearCounts {
  const flow = flows.years.find((f) => f.year === year)
  const count = (value: number | undefined, what: string) => simulated(value ?? 0, `${what} in ${year}`, '', flows.of)
  const entered = new Map<string, Term>()
  const stepOf = (id: string) => plant.steps.find((s) => s.step.id === id)!
  const entering = (id: string): Term => {
    const { step } = stepOf(id)
    const known = entered.get(id) ?? count(flow?.stepIn.get(id), `${step.unit}s entering ${step.name}`)
    entered.set(id, known)
    return known
  }
  const held = (id: string): Term => {
    const { step, dwell } = stepOf(id)
    const name = `${step.unit}s in ${step.name}`
    const counted = flow?.held?.get(id)
    if (counted !== undefined) return count(counted, name)
    return calc`${entering(id)} * ${dwell!} / ${YEAR_OF_365_DAYS}`.as(`${name} in ${year}`, '')
  }
  return {
    packs: count(flow?.packs, `${plant.pack.unit}s made`),
    delivered: count(flow?.delivered, `${plant.pack.unit}s delivered`),
    entering,
    held,
  }
}
