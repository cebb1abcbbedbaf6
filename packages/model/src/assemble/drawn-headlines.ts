import type { ChainTrades } from '../study/chain-trades.ts'
import { headlineKey, readings, type HeadlineValues, type PlantSources } from '../study/headline-values.ts'
import { headlineSize, headlineUnit } from '../study/headlines.ts'
import { materialSources, type MaterialWork } from '../study/material-work.ts'
import type { Outcome } from '../study/outcome.ts'
import { drawnFigure } from './figure.ts'
import type { DrawnFigure } from './off-centre.ts'

/** Every headline figure that is worked out without a simulation of its own, with the spread of the draws of the inputs. */
export function drawnHeadlines(
  o: Outcome,
  {
    drawn,
    sources,
    materials,
    trades,
    seed,
  }: {
    readonly drawn: readonly (HeadlineValues | undefined)[]
    readonly sources: ReadonlyMap<string, PlantSources>
    readonly materials: ReadonlyMap<string, MaterialWork>
    readonly trades: ChainTrades | undefined
    readonly seed: number
  },
): DrawnFigure[] {
  const all = readings(
    o,
    ({ plant }) => sources.get(plant.id),
    ({ plant }) => {
      const work = materials.get(plant.id)
      return work && materialSources(work, seed)
    },
    undefined,
    trades?.all,
  )
  return all.flatMap(({ headline, thing, term }) => {
    const { from } = headline
    if (term === null || from === 'line' || from === 'run' || from === 'material-line') return []
    const draws = drawn.flatMap((values) => values?.get(headlineKey(headline.id, thing)) ?? [])
    const unit = headlineUnit(headline, o.world.project.currency)
    return [{ name: headline.name, scope: thing.id, figure: drawnFigure(term.value, unit, draws, headlineSize(headline)) }]
  })
}
