import type { Headline } from './headlines.ts'

/** Headline figures of service centres. */
export const OF_CENTRES: readonly Headline[] = [
  {
    id: 'centre-investment',
    name: 'investment of a service centre',
    definition:
      'Lifts, test stands, benches and stores, utilities, freight, building, land, engineering, owner’s cost and contingency; packs kept ready are a stock beside it.',
    unit: 'M money',
    better: 'less',
    from: 'centre',
    read: (c) => c.capex.total,
  },
  {
    id: 'centre-running-cost',
    name: 'running cost of a service centre',
    definition: 'Wages, power, upkeep, parts and new modules of the year in which most packs come in.',
    unit: 'M money',
    better: 'less',
    from: 'centre',
    read: (c) => c.running.total,
  },
  {
    id: 'centre-repair-cost',
    name: 'full cost of a repair',
    definition: 'Running cost and cost of the investment in the year in which most packs come in, over the packs repaired in it.',
    unit: 'k money',
    better: 'less',
    from: 'centre',
    read: (c) => c.running.perRepair ?? null,
  },
  {
    id: 'centre-people',
    name: 'people of a service centre',
    definition: 'Technicians of all shifts and others.',
    unit: 'people',
    better: 'neither',
    from: 'centre',
    read: (c) => c.people.total,
  },
  {
    id: 'centre-repair-time',
    name: 'time of a repair',
    definition:
      'From the coming in of a faulty pack to its being ready, with the hours in which the centre is closed and with waiting for parts, without waiting for a place.',
    unit: 'd',
    better: 'less',
    from: 'centre',
    read: (c) => c.size.packTime,
  },
]
