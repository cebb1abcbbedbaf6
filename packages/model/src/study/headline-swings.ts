import type { OutputShare } from '../factory/output-share.ts'
import type { Progress } from '../factory/simulate.ts'
import { World, type ReadLog } from '../project/world.ts'
import type { SensitivityRow } from '../results.ts'
import { staticHeadlines } from './headline-values.ts'
import { headlineSize, headlineUnit } from './headlines.ts'
import { outcome } from './outcome.ts'
import { sensitivity } from './sensitivity.ts'

/** Swings of the static headline figures as rows of the results; `shares` as of `staticHeadlines`. */
export function* headlineSwings(
  world: World,
  shares: ReadonlyMap<string, OutputShare>,
): Generator<Progress, SensitivityRow[], 'stop' | undefined> {
  const { project, library } = world
  const log: ReadLog = new Map()
  // What the figures read; a world of its own, so that the list of assumptions stays that of the run.
  staticHeadlines(outcome(new World(project, library, { log })), { shares })
  const bases = new Map([...log.keys()].map((key) => [key, basisOf(world, key)]))
  const swings = yield* sensitivity(project, library, log, shares)
  return swings.map(({ input, headline, thing, base, low, high }) => {
    const size = headlineSize(headline)
    return {
      id: input,
      kind: 'input',
      name: input,
      basis: bases.get(input)!,
      headline: headline.id,
      scope: thing.id,
      figure: headline.name,
      unit: headlineUnit(headline, project.currency),
      base: base / size,
      low: low === null ? null : low / size,
      high: high === null ? null : high / size,
    }
  })
}

/** How an input is known. */
function basisOf(world: World, key: string): string {
  const datum = world.library.datum(key)
  if (datum) return datum.basis
  const input = world.inputs().find((i) => i.path === key)
  return world.estimate(input, key)?.assumed ? 'assumed' : 'claim'
}
