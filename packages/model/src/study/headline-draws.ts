import type { Library } from '@cellwright/library'
import type { Progress } from '../factory/simulate.ts'
import { ifKnown } from '../issue.ts'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import { staticHeadlines, type HeadlineValues, type StaticOptions } from './headline-values.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { sized } from './outcome.ts'
import { withoutOrigins } from '../term/index.ts'

/**
 * The static headline figures in each of the draws, in the order of the draws; undefined for a draw whose inputs give no
 * plant. `only`: ids of the figures wanted, else all. Two projects that are drawn with one seed have the same quantile for the same group in the same draw, so that their
 * figures may be taken from each other draw by draw.
 */
export function* headlineDraws(
  project: Project,
  library: Library,
  options: Pick<StaticOptions, 'shares' | 'only'> & { readonly seed: number; readonly draws: number },
): Generator<Progress, (HeadlineValues | undefined)[], 'stop' | undefined> {
  const values: (HeadlineValues | undefined)[] = []
  for (const [i, draw] of latinHypercube(options.draws, options.seed).entries()) {
    values.push(drawn(new World(project, library, { draw }), options))
    const answer = yield { what: 'drawing inputs', done: i + 1, of: options.draws, unit: 'draws', count: i + 1 }
    if (answer === 'stop') break
  }
  return values
}

const SEARCHED = ['break-even', 'material-break-even']

function drawn(world: World, { shares, only }: StaticOptions): HeadlineValues | undefined {
  const work = () => staticHeadlines(sized(world), { shares, only })
  // A break-even is looked for in the formulas of the books.
  const isSearched = !only || SEARCHED.some((id) => only.has(id))
  return ifKnown(() => (isSearched ? work() : withoutOrigins(work)))
}
