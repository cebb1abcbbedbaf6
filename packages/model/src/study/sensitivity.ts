import type { Library } from '@cellwright/library'
import { CellwrightError } from '../issue.ts'
import { World, type ReadLog } from '../project/world.ts'
import type { Project } from '../project/project.ts'
import type { Progress } from '../factory/simulate.ts'
import { outcome, type Outcome } from './outcome.ts'

/** How a headline figure moves when one input goes from one end of its band to the other, all others staying central. */
export interface Swing {
  readonly input: string
  readonly figure: string
  readonly base: number
  readonly low: number
  readonly high: number
}

/** Headline figures of an outcome by name. */
export type Headline = (o: Outcome) => Readonly<Record<string, number>>

/** One-at-a-time swings over every input that has a band and was read, largest first for each figure. */
export function* sensitivity(
  project: Project,
  library: Library,
  log: ReadLog,
  headline: Headline,
): Generator<Progress, Swing[], 'stop' | undefined> {
  const base = headline(outcome(new World(project, library)))
  const world = new World(project, library)
  const inputs = [...log.keys()].filter((key) => hasBand(world, key)).toSorted()
  const swings: Swing[] = []
  for (const [i, key] of inputs.entries()) {
    const at = (end: 'low' | 'high') => {
      try {
        return headline(outcome(new World(project, library, { hold: { key, at: end } })))
      } catch (error) {
        if (error instanceof CellwrightError) return undefined
        throw error
      }
    }
    const low = at('low')
    const high = at('high')
    if (low && high)
      for (const figure of Object.keys(base))
        if (low[figure] !== base[figure] || high[figure] !== base[figure])
          swings.push({ input: key, figure, base: base[figure]!, low: low[figure]!, high: high[figure]! })
    const answer = yield { what: 'what matters most', done: i + 1, of: inputs.length, unit: 'inputs', count: i + 1 }
    if (answer === 'stop') break
  }
  const width = (s: Swing) => Math.abs(s.high - s.low)
  return swings.toSorted((a, b) =>
    a.figure < b.figure ? -1 : a.figure > b.figure ? 1 : width(b) - width(a) || (a.input < b.input ? -1 : 1),
  )
}

function hasBand(world: World, key: string): boolean {
  const datum = world.library.datum(key)
  if (datum) return datum.low < datum.high
  const input = world.inputs().find((i) => i.path === key)
  const estimate = input && world.estimate(input, key)
  return estimate !== undefined && estimate.low < estimate.high
}
