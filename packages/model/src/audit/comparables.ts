import type { Entry } from '@cellwright/library'
import { significant } from '@cellwright/units'
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

/** Property of the `plant` entries that answers a quantity, and what is compared. */
const BY_CAPACITY: Readonly<Record<string, { property: string; rule: string; money?: boolean }>> = {
  'plant.investment.total': {
    property: 'investment',
    rule: 'investment per yearly capacity of other cell plants x nameplate',
    money: true,
  },
  'plant.jobs.total': { property: 'jobs', rule: 'jobs per yearly capacity of other cell plants x nameplate' },
  'plant.floor-area': { property: 'floor-area', rule: 'floor per yearly capacity of other cell plants x nameplate' },
  'site.area': { property: 'site-area', rule: 'site per yearly capacity of other cell plants x nameplate' },
}

/**
 * Comparable real things: cell plants scaled by yearly capacity (from 1 GWh/yr up), build times of plants, packs of cars.
 * Never the same project or site. Regions, years and scales differ and are listed, for the reader to weigh.
 */
export function comparables(o: Outcome, about: string, scope: string): Comparables {
  const { library, project } = o.world
  const others = (entry: Entry) =>
    entry.text['project'] !== project.id && !project.sites.some((s) => s.name !== undefined && s.name === entry.text['site'])
  const p = o.plants.find((x) => x.plant.id === scope)
  if (about === 'pack.energy') {
    const items = library.entries('ev-pack').flatMap((entry) => item(o, entry, 'energy', (si) => si))
    return { rule: 'energy of the packs of cars on the market', items, band: band(items.map((i) => i.value)) }
  }
  if (!p) return NONE
  const plants = library.entries('plant').filter((e) => e.text['plant-kind'] === 'cell' && others(e))
  if (about === 'schedule.pilot-start') {
    const items = plants.flatMap((entry) => item(o, entry, 'build-time', (si) => p.schedule.constructionStart.value + si / 86400))
    return { rule: 'start of building + build time of other plants', items, band: band(items.map((i) => i.value)) }
  }
  const spec = BY_CAPACITY[about]
  if (!spec) return NONE
  const items = plants.flatMap((entry) => scaled(o, p, entry, spec))
  return { rule: spec.rule, items, band: band(items.map((i) => i.value)) }
}

function scaled(o: Outcome, p: PlantOutcome, entry: Entry, spec: { property: string; money?: boolean }): Comparable[] {
  const capacity = entry.values['capacity']
  if (!capacity || capacity.dimension.kg !== 1 || capacity.dimension.m !== 2) return []
  const size = capacity.value * capacity.factor
  // Pilot lines below 1 GWh/yr are of another kind.
  if (size < ONE_GWH_PER_YEAR * 0.999) return []
  return item(
    o,
    entry,
    spec.property,
    (si) => (si / size) * p.plant.nameplate.value,
    `${significant(capacity.value, 3)} ${capacity.unit}`,
  )
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
