import type { Entry } from '@cellwright/library'
import { log, pow } from '@cellwright/kernel'
import { significant } from '@cellwright/units'
import { otherPlants } from '../plant/other-plants.ts'
import { powerLaw } from '../plant/power-law.ts'
import type { Outcome, PlantOutcome } from '../study/outcome.ts'
import { band, type Band } from './band.ts'

/** A real plant or product set beside a claim. */
export interface Comparable {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly year: number | undefined
  readonly stage: string
  /** Its own size as printed, where its figure was scaled; null where it was not. */
  readonly size: string | null
  /** Its figure scaled to the size of the project, in SI units, day numbers or the project's currency. */
  readonly value: number
  readonly refs: readonly string[]
}

export interface Comparables {
  readonly rule: string
  readonly items: readonly Comparable[]
  readonly band: Band | undefined
}

const NONE: Comparables = { rule: '', items: [], band: undefined }

/** Property of the `plant` entries that answers a quantity. */
const BY_CAPACITY: Readonly<Record<string, { readonly property: string; readonly words: string }>> = {
  'plant.investment.total': { property: 'investment', words: 'investment' },
  'plant.jobs.total': { property: 'jobs', words: 'jobs' },
  'plant.floor-area': { property: 'floor-area', words: 'floor' },
  'site.area': { property: 'site-area', words: 'site' },
}

/**
 * Comparable real things: cell plants of 1 GWh/yr and more, scaled to the nameplate; build times of plants; packs of cars.
 * Never the same project or site. Regions and years differ and are listed, for the reader to weigh: plants of the same part of the
 * world alone predict investment better, but floor and site worse (docs/validation.md).
 */
export function comparables(o: Outcome, about: string, scope: string): Comparables {
  const p = o.plants.find((x) => x.plant.id === scope)
  if (about === 'pack.energy') {
    const items = o.world.library.entries('ev-pack').flatMap((entry) => item(o, entry, 'energy', (si) => si))
    return { rule: 'energy of the packs of cars on the market', items, band: band(items.map((i) => i.value)) }
  }
  if (!p) return NONE
  const plants = otherPlants(o.world, 'cell')
  if (about === 'schedule.pilot-start') {
    const items = plants.flatMap((entry) => item(o, entry, 'build-time', (si) => p.schedule.constructionStart.value + si / 86400))
    return { rule: 'start of building + build time of other plants', items, band: band(items.map((i) => i.value)) }
  }
  if (about === 'schedule.build-time') {
    const items = plants.flatMap((entry) => item(o, entry, 'build-time', (si) => si))
    return { rule: 'build time of other plants', items, band: band(items.map((i) => i.value)) }
  }
  const spec = BY_CAPACITY[about]
  return spec ? scaledPlants(o, p, plants, spec) : NONE
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
  plants: readonly Entry[],
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
  return {
    rule: `${words} of other cell plants, scaled to the nameplate ${how}`,
    items,
    band: band(items.map((i) => i.value)),
  }
}

/** Capacity of a cell plant [W]; undefined where it is none of energy a year. Pilot lines below 1 GWh/yr are of another kind. */
function sizeOf(entry: Entry): number | undefined {
  const capacity = entry.values['capacity']
  if (!capacity || capacity.dimension.kg !== 1 || capacity.dimension.m !== 2) return undefined
  const size = capacity.value * capacity.factor
  return size < ONE_GWH_PER_YEAR * 0.999 ? undefined : size
}

function sizeText({ values: { capacity } }: Entry): string | null {
  return capacity ? `${significant(capacity.value, 3)} ${capacity.unit}` : null
}

/** How many times one size is the other, as a logarithm. */
function distance(a: number, b: number): number {
  return Math.abs(log(a / b))
}

const ONE_GWH_PER_YEAR = 3.6e12 / (365 * 86400)

function item(
  o: Outcome,
  entry: Entry,
  property: string,
  value: (si: number) => number,
  size: string | null = null,
): Comparable[] {
  const datum = entry.values[property]
  if (!datum) return []
  const si = datum.value * datum.factor
  const amount = datum.currency && datum.year !== undefined ? o.world.worth(si, datum.currency, datum.year) : si
  return [
    {
      id: entry.id,
      name: entry.name,
      country: entry.text['country'] ?? '',
      year: datum.year,
      stage: entry.text['stage'] ?? '',
      size,
      value: value(amount),
      refs: [datum.ref],
    },
  ]
}
