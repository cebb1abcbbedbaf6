import type { StationCapex } from '../ledger/station-capex.ts'
import type { StationLedger } from '../ledger/station-ledger.ts'
import type { Station } from '../use/station.ts'
import type { Headline } from './headlines.ts'

/** What headline figures of a storage station are read from; without a dispatch it has no books. */
export interface StationHeadlineSource {
  readonly station: Station
  readonly capex: StationCapex
  readonly books: StationLedger | undefined
}

/** Headline figures of storage power stations; the most asked for first. */
export const OF_STATIONS: readonly Headline[] = [
  {
    id: 'station-investment',
    name: 'investment of a storage station',
    definition:
      'Containers, balance of plant, integration, power conversion, connection, contractor, development and land until its first day.',
    unit: 'M money',
    better: 'less',
    from: 'station',
    read: (s) => s.capex.total,
  },
  {
    id: 'storage-cost',
    name: 'levelised cost of storage',
    definition:
      'Present value of investment, upkeep, containers added and electricity over that of the energy given back, before tax. None without a dispatch.',
    unit: 'money/kWh',
    better: 'less',
    from: 'station',
    read: (s) => s.books?.levelized ?? null,
  },
  {
    id: 'station-npv',
    name: 'net present value of a storage station',
    definition: 'All cash of its life at the start of the year before its first day. None without a dispatch.',
    unit: 'M money',
    better: 'more',
    from: 'station',
    read: (s) => s.books?.npv ?? null,
  },
  {
    id: 'station-irr',
    name: 'rate of return of a storage station',
    definition: 'Discount rate a year at which that is zero; none where no rate does that.',
    unit: '%',
    better: 'more',
    from: 'station',
    read: (s) => s.books?.irr ?? null,
  },
  {
    id: 'station-land',
    name: 'land of a storage station',
    definition: 'As the file has it, else its energy times the land for each unit of energy of another station.',
    unit: 'ha',
    better: 'less',
    from: 'station',
    read: (s) => s.station.land,
  },
]
