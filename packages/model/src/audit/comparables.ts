import type { Entry } from '@cellwright/library'
import { pow } from '@cellwright/kernel'
import { significant } from '@cellwright/units'
import { buysCells, sellsCells } from '../project/route.ts'
import { materialOf } from '../study/material-figure.ts'
import type { Outcome, PlantOutcome } from '../study/outcome.ts'
import { BY_CAPACITY, compared, distance, item, NONE, sizeText, type Comparables } from './comparable.ts'
import { materialComparables } from './material-comparables.ts'
import { likePlants, type LikePlants } from '../plant/other-plants.ts'
import { powerLaw } from '../plant/power-law.ts'

export type { Comparable, Comparables } from './comparable.ts'

/**
 * Comparable real things: cell plants of 1 GWh/yr and more, scaled to the nameplate; build times of plants; packs of cars.
 * Never the same project, site or announcement. Regions and years differ and are listed, for the reader to weigh: plants of the same part of the
 * world alone predict investment better, but floor and site worse (docs/validation.md).
 */
export function comparables(o: Outcome, about: string, scope: string): Comparables {
  const p = o.plants.find((x) => x.plant.id === scope)
  if (about === 'pack.energy') {
    const items = o.world.library.entries('ev-pack').flatMap((entry) => item(o, entry, 'energy', (si) => si))
    return compared('energy of the packs of cars on the market', items)
  }
  if (!p) {
    const m = materialOf(o, scope)
    return m ? materialComparables(o, m, about) : NONE
  }
  const like = (property: string) => alike(o.world, p, property)
  const built = like('build-time').plants
  if (about === 'schedule.pilot-start') {
    const items = built.flatMap((entry) => item(o, entry, 'build-time', (si) => p.schedule.constructionStart.value + si / 86400))
    return compared('start of building + build time of other plants', items)
  }
  if (about === 'schedule.build-time') {
    const items = built.flatMap((entry) => item(o, entry, 'build-time', (si) => si))
    return compared('build time of other plants', items)
  }
  const spec = BY_CAPACITY[about]
  return spec ? scaledPlants(o, p, like(spec.property), spec) : NONE
}

/**
 * Plants that make what this one makes: cells and packs are compared with all plants of cells, some of which end with cells or modules; cells alone with those that end
 * with cells, packs alone with plants of packs.
 */
function alike(world: Outcome['world'], { plant: { spec } }: PlantOutcome, property: string): LikePlants {
  if (buysCells(spec)) return likePlants(world, 'pack', property)
  const all = likePlants(world, 'cell', property)
  if (!sellsCells(spec)) return all
  const endWithCells = (entries: readonly Entry[]) => entries.filter(({ text }) => (text['makes'] ?? 'cells') === 'cells')
  return { plants: endWithCells(all.plants), ofMore: endWithCells(all.ofMore), earlier: endWithCells(all.earlier) }
}

/** Fewest plants through which a law of scale is laid. */
const FEW = 10

/**
 * Figures of plants scaled to the nameplate as capacity^p, p by least squares in logarithms through the plants themselves: their
 * figures grow more slowly than capacity (docs/validation.md). With fewer than ten plants in proportion to capacity.
 */
function scaledPlants(
  o: Outcome,
  p: PlantOutcome,
  { plants, ofMore }: LikePlants,
  { property, words }: (typeof BY_CAPACITY)[string],
): Comparables {
  const sized = plants.flatMap((entry) => {
    const size = sizeOf(entry)
    return size === undefined ? [] : item(o, entry, property, (si) => si, sizeText(entry)).map((own) => ({ own, size }))
  })
  const exponent = sized.length >= FEW ? powerLaw(sized.map(({ own, size }) => [size, own.value])).exponent : 1
  const nameplate = p.plant.nameplate.value
  const items = sized
    .toSorted((a, b) => distance(a.size, nameplate) - distance(b.size, nameplate) || (a.own.id < b.own.id ? -1 : 1))
    .map(({ own, size }) => ({ ...own, value: own.value * pow(nameplate / size, exponent) }))
  const how =
    sized.length >= FEW
      ? `as capacity^${significant(exponent, 2)}, fitted to ${sized.length} plants`
      : 'in proportion to capacity'
  const kind = buysCells(p.plant.spec)
    ? 'plants of packs'
    : sellsCells(p.plant.spec)
      ? 'plants that end with cells'
      : 'cell plants'
  return compared(`${words} of other ${kind}, scaled to the nameplate ${how}`, items, ofMore)
}

/** Capacity of a cell plant [W]; undefined where it is none of energy a year. Pilot lines below 1 GWh/yr are of another kind. */
function sizeOf(entry: Entry): number | undefined {
  const capacity = entry.values['capacity']
  if (!capacity || capacity.dimension.kg !== 1 || capacity.dimension.m !== 2) return undefined
  const size = capacity.value * capacity.factor
  return size < ONE_GWH_PER_YEAR * 0.999 ? undefined : size
}

const ONE_GWH_PER_YEAR = 3.6e12 / (365 * 86400)
