import type { Datum } from '@cellwright/library'
import { unitFactor } from '@cellwright/units'
import { comparables } from '../packages/model/src/audit/comparables.ts'
import type { World } from '../packages/model/src/project/world.ts'
import { knownOf, type RealPlant } from './plant-corpus.ts'
import type { Figure } from './plant-figures.ts'
import { figuresOf, sizedPlant, type PlantFigures } from './sized-plant.ts'

/** A plant, its own figure and both predictions, in the unit of the figure. */
export interface Trial {
  readonly real: RealPlant
  readonly theirs: number
  readonly figures: PlantFigures
  readonly model: number
  readonly others: number
  /** Whether the announced figure lies between p10 and p90 of the others, which the audit calls `holds`. */
  readonly held: boolean
  readonly datum: Datum
}

/** The one place where results of the model are read. Money is in USD of the year of the announcement. */
export function trial(figure: Figure, real: RealPlant, charge = chargeOf(real)): Trial {
  const datum = real.entry.values[figure.property]!
  const known = knownOf(real, datum.year ?? UNDATED)
  const { outcome, plant } = sizedPlant({ ...known, ...(charge === undefined ? {} : { charge }) })
  const { band } = comparables(outcome, figure.about, plant.id)
  if (!band) throw new Error(`${real.entry.id} has no comparable ${figure.words}`)
  const figures = figuresOf(plant)
  const theirs = amount(outcome.world, datum)
  const size = unitFactor(figure.unit)
  return {
    real,
    datum,
    figures,
    theirs: theirs / size,
    model: figure.of(figures) / size,
    others: band.p50 / size,
    held: theirs >= band.p10 && theirs <= band.p90,
  }
}

/** Year of a plant whose area or jobs carry none; it moves nothing but money. */
const UNDATED = 2023

/** Charge of the cell where it is known [Ah]: the Renera plant's as in its project file. */
function chargeOf({ entry }: RealPlant): number | undefined {
  return entry.id === 'renera-kaliningrad' ? 33 : undefined
}

/** In SI units or whole USD of the year of the world. */
function amount(world: World, { value, factor, currency, year }: Datum): number {
  return currency === undefined || year === undefined ? value * factor : world.worth(value * factor, currency, year)
}
