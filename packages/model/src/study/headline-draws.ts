import type { Library } from '@cellwright/library'
import type { Progress } from '../factory/simulate.ts'
import { CellwrightError } from '../issue.ts'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import { staticHeadlines, type HeadlineValues } from './headline-values.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { outcome } from './outcome.ts'

/**
 * Every static headline figure in each of the draws, in the order of the draws; undefined for a draw whose inputs give no
 * plant. Two projects that are drawn with one seed have the same quantile for the same group in the same draw, so that their
 * figures may be taken from each other draw by draw.
 */
export function* headlineDraws(
  project: Project,
  library: Library,
  options: { readonly seed: number; readonly draws: number; readonly shares?: ReadonlyMap<string, number> },
): Generator<Progress, (HeadlineValues | undefined)[], 'stop' | undefined> {
  const values: (HeadlineValues | undefined)[] = []
  for (const [i, draw] of latinHypercube(options.draws, options.seed).entries()) {
    values.push(drawn(new World(project, library, { draw }), options.shares))
    const answer = yield { what: 'drawing inputs', done: i + 1, of: options.draws, unit: 'draws', count: i + 1 }
    if (answer === 'stop') break
  }
  return values
}

function drawn(world: World, shares: ReadonlyMap<string, number> | undefined): HeadlineValues | undefined {
  try {
    return staticHeadlines(outcome(world), shares)
  } catch (error) {
    if (error instanceof CellwrightError) return undefined
    throw error
  }
}
