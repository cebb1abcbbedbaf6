import type { Library } from '@cellwright/library'
import type { OutputShare } from '../factory/output-share.ts'
import type { Progress } from '../factory/simulate.ts'
import { ifKnown } from '../issue.ts'
import type { Project } from '../project/project.ts'
import { World, type ReadLog } from '../project/world.ts'
import { headlineKey, kindOf, staticHeadlines, thingsOf, type HeadlineValues, type Thing } from './headline-values.ts'
import { HEADLINES, type Headline } from './headlines.ts'
import { sized } from './outcome.ts'

/**
 * How a headline figure of a thing moves when one input goes from one end of its band to the other, all others staying
 * central. An end is null where the figure has no value there.
 */
export interface Swing {
  readonly input: string
  readonly headline: Headline
  readonly thing: Thing
  readonly base: number
  readonly low: number | null
  readonly high: number | null
}

/**
 * One-at-a-time swings of every static headline figure over every input that has a band and was read; each world is worked
 * out once for all figures. In order of the figures, the largest swing first. `shares` as of `staticHeadlines`.
 */
export function* sensitivity(
  project: Project,
  library: Library,
  log: ReadLog,
  shares?: ReadonlyMap<string, OutputShare>,
): Generator<Progress, Swing[], 'stop' | undefined> {
  const world = new World(project, library)
  const base = staticHeadlines(sized(world), { shares })
  const inputs = [...log.keys()].filter((key) => hasBand(world, key)).toSorted()
  const ends: { input: string; low: HeadlineValues; high: HeadlineValues }[] = []
  for (const [i, key] of inputs.entries()) {
    const at = (end: 'low' | 'high') =>
      ifKnown(() => staticHeadlines(sized(new World(project, library, { hold: { key, at: end } })), { shares }))
    const low = at('low')
    const high = at('high')
    if (low && high) ends.push({ input: key, low, high })
    const answer = yield { what: 'what matters most', done: i + 1, of: inputs.length, unit: 'inputs', count: i + 1 }
    if (answer === 'stop') break
  }
  const things = thingsOf(project)
  return HEADLINES.flatMap((headline) =>
    things
      .filter((thing) => thing.kind === kindOf(headline))
      .flatMap((thing) => {
        const key = headlineKey(headline.id, thing)
        const central = base.get(key) ?? null
        if (central === null) return []
        return ends
          .map(({ input, low, high }): Swing => {
            return { input, headline, thing, base: central, low: low.get(key) ?? null, high: high.get(key) ?? null }
          })
          .filter((s) => s.low !== s.base || s.high !== s.base)
          .toSorted((a, b) => width(b) - width(a) || (a.input < b.input ? -1 : 1))
      }),
  )
}

/** How far the figure moves; an end without a value counts as no move. */
function width({ base, low, high }: Swing): number {
  return Math.max(low ?? base, base, high ?? base) - Math.min(low ?? base, base, high ?? base)
}

function hasBand(world: World, key: string): boolean {
  const datum = world.library.datum(key)
  if (datum) return datum.low < datum.high
  const input = world.inputs().find((i) => i.path === key)
  const estimate = input && world.estimate(input, key)
  return estimate !== undefined && estimate.low < estimate.high
}
