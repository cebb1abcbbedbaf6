import type { RouteId } from './route.ts'

/**
 * The project file after parsing: plain values in SI base units, dates as day numbers (1970-01-01 is day 0), every id
 * resolved. Things are arrays in file order.
 */

/** A number of the file with the band its author gave. All in SI base units; money in whole units of `currency`. */
export interface Estimate {
  readonly value: number
  /** Band: `bounds` are hard limits of a triangular distribution, `percentiles` the p10 and p90; `point` has low = value = high. */
  readonly form: 'point' | 'bounds' | 'percentiles'
  readonly low: number
  readonly high: number
  /** Unit as written. */
  readonly unit: string
  readonly currency?: string
  /** Price level of money; the year of the file's `currency` where none is given. */
  readonly year?: number
  /** The author calls it an assumption, and why. */
  readonly assumed?: string
  /** Key in `sources`. */
  readonly source?: string
}

/** An input is a number of its own or refers to a claim, so that it is written once. */
export type Input =
  | { readonly kind: 'value'; readonly path: string; readonly estimate: Estimate }
  | { readonly kind: 'claim'; readonly path: string; readonly claim: string }

/** A day number, or the claim that names the day. */
export type Day = { readonly kind: 'date'; readonly day: number } | { readonly kind: 'claim'; readonly claim: string }

export interface Source {
  readonly id: string
  readonly publisher: string
  readonly title?: string
  /** As printed; may be a month or a year. */
  readonly date?: string
  readonly url?: string
  readonly note?: string
}

export interface Party {
  readonly id: string
  readonly name?: string
  /** Share of the investment, 0..1. */
  readonly capex?: Input
  /** Shares of these parts of the investment, 0..1; `capex` where absent. */
  readonly building?: Input
  readonly equipment?: Input
  /** Share of the output that it commits to buy, 0..1. */
  readonly offtake?: Input
}

export interface Site {
  readonly id: string
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string
  readonly name?: string
  readonly lat?: number
  readonly lon?: number
}

/** Shapes of cells that can be designed. */
export const CELL_FORMATS = ['pouch', 'prismatic-stacked', 'prismatic-wound', 'cylindrical'] as const
export type CellFormat = (typeof CELL_FORMATS)[number]

/** What a can or pouch is called whatever is in it: `prismatic` of both prismatic formats. */
export function familyOf(format: CellFormat): string {
  return format.split('-')[0]!
}

export interface CellSpec {
  readonly id: string
  /** `chemistry` entry of the library. */
  readonly chemistry: string
  readonly format: CellFormat
  /** `cell-format` entry of the library with the outer size, e.g. `21700`, `phev2`. */
  readonly size?: string
  /** Outer dimensions [m], where the author gives them; they replace those of `size`. Cylinders have diameter and height. */
  readonly outer?: {
    readonly length?: Input
    readonly width?: Input
    readonly thickness?: Input
    readonly diameter?: Input
    readonly height?: Input
  }
  /** Rated charge [A s]; where absent it follows from the outer size. One of the two is given; with both, the size is checked against the charge. */
  readonly capacity?: Input
  /** Areal capacity of the cathode per side, net of formation loss [A s/m2]; library default. */
  readonly arealCapacity?: Input
  /** Anode over cathode areal capacity; library default. */
  readonly npRatio?: Input
  /** Pore volume over coating volume, 0..1; library default. */
  readonly cathodePorosity?: Input
  readonly anodePorosity?: Input
  /** Coating of one side, without foil [m]. */
  readonly cathodeThickness?: Input
  readonly anodeThickness?: Input
  /** Thickness of the foils and of the separator [m]; library default. */
  readonly cathodeFoil?: Input
  readonly anodeFoil?: Input
  readonly separator?: Input
}

export interface PackSpec {
  readonly id: string
  readonly cell: string
  /** Cells in series. */
  readonly series: Input
  /** Cells in parallel; or, instead, the charge of the pack [A s], from which the parallel strings follow. Exactly one of the two is given. */
  readonly parallel?: Input
  readonly charge?: Input
  /** Library default where absent. */
  readonly cellsPerModule?: Input
}

/** `container-design` of the library where the file names none. */
export const USUAL_CONTAINER = '20ft'

export interface ContainerSpec {
  readonly id: string
  readonly pack: string
  /** Packs in a container; or, instead, the energy [J] that they must hold. Exactly one of the two is given. */
  readonly packs?: Input
  readonly energy?: Input
  /** `container-design` entry of the library. */
  readonly size: string
  /** Outer dimensions [m], where the author gives them; they replace those of `size`. */
  readonly outer?: { readonly length?: Input; readonly width?: Input; readonly height?: Input }
}

export interface PlantSpec {
  readonly id: string
  readonly site: string
  readonly route: RouteId
  /** Packs made, at least one; all of one cell. */
  readonly makes: readonly string[]
  /** Nameplate [W = J/s]: energy of good packs per year of 365 d. */
  readonly capacity?: Input
  /** Start of the schedule (permit or ground-breaking), day number. */
  readonly start: Day
  /** What the start date starts: `permit` the whole schedule, `building` the works. */
  readonly startOf: 'permit' | 'building'
  /** First day of pilot operation, where it is known. */
  readonly pilot?: Day
  /** Lines alike from powder to cell, that start one after another; modules and packs are made on lines that they share. */
  readonly lines: number
  /** Time from one line to the next [s]; library default. */
  readonly lineInterval?: Input
  /** Places filled at night (22 to 6 o'clock UTC) and at weekends over those of a weekday, 0..1; absent: all shifts alike. */
  readonly rota?: { readonly night?: Input; readonly weekend?: Input }
  /** Machines by step id, all lines together, where the author knows them; else sized. */
  readonly machines: Readonly<Record<string, number>>
  /** Task durations given [s], by task id. */
  readonly tasks: Readonly<Record<string, Input>>
}

/** A plant that makes powder, foil, salt or the like, counted in mass. */
export interface MaterialPlantSpec {
  readonly id: string
  readonly site: string
  /** `material-route` entry of the library. */
  readonly route: string
  /** Nameplate of all phases [kg/s]: mass per year of 365 d of what the route counts (RouteFlows.basis). */
  readonly capacity?: Input
  /** At least one; a file without phases has one with the id `plant`. */
  readonly phases: readonly PhaseSpec[]
  /** Start of the schedule of the first phase (permit or ground-breaking), day number. */
  readonly start: Day
  readonly startOf: 'permit' | 'building'
  /** First day of pilot operation of the first phase, where it is known. */
  readonly pilot?: Day
  /** Machines by step id, all phases together, where the author knows them; else sized. */
  readonly machines: Readonly<Record<string, number>>
  /** Task durations given [s], by task id. */
  readonly tasks: Readonly<Record<string, Input>>
  /** Money per kilogram of the product; the library's price where absent. */
  readonly price?: Input
  /** Plant of the file whose need at its nameplate this plant is sized for, where it has no capacity of its own, and the share of that need (all of it where absent). */
  readonly sizedFor?: string
  readonly sizedShare?: Input
  /** Share of the wanted element of the raw material that ends in the product, 0..1; the library's where absent. */
  readonly recovery?: Input
  /** Mass of lithium over mass of the brine that is taken, 0..1; the library's where absent. */
  readonly brineLithium?: Input
}

/** A part of a plant that is built and ramps by itself. */
export interface PhaseSpec {
  readonly id: string
  /** [kg/s] that it adds; phases without one share equally what the plant's capacity leaves. */
  readonly capacity?: Input
  /** Time from the start of the schedule of the plant to that of the phase [s]; phases without it start with the plant. */
  readonly after?: Input
}

/** How a material, or cells, come to a plant of the file, or leave one: from plant to plant, from a supplier outside, or to a customer outside. */
export interface SupplySpec {
  readonly id: string
  /** `substance` entry of the library, or a cell of the file. Between plants it is what `from` makes. */
  readonly material: string
  /** Plant that makes it; absent: bought outside. */
  readonly from?: string
  /** Plant that takes it; absent: sold outside. At least one of the two is given. */
  readonly to?: string
  /** Weight among the rows of one material to one plant; without weights the rows are drawn on in file order. */
  readonly share?: Input
  /** At most so much: mass in a second [kg/s], or of cells energy in a second [W]. */
  readonly limit?: Input
  /** From leaving the maker to the stock of the taker [s]; library default. */
  readonly leadTime?: Input
  /** What travels at a time [kg]; library default. */
  readonly load?: Input
  /** Stock of the taker beside what is on the way: use at nameplate for so long [s]; library default. */
  readonly stock?: Input
  /** Prices from days on, ascending; money per kilogram, or of cells per joule. Empty: the price of the maker or of the market. */
  readonly prices: readonly { readonly from?: number; readonly price: Input }[]
  /** First and last day of the contract, day numbers; the calendar where absent. */
  readonly start?: number
  readonly end?: number
}

/** One input of the file, or several that move together, at several values, side by side. */
export interface SweepSpec {
  readonly id: string
  /** Paths of the inputs, as in a variant; all are put to the same value. */
  readonly of: readonly string[]
  /** Values as written, in file order; each is a whole file with that value in place. */
  readonly at: readonly string[]
}

/** Vehicles of one kind that run on packs of the file. */
export interface FleetSpec {
  readonly id: string
  readonly name?: string
  /** `vehicle-use` entry of the library: daily duty, charging, failures, life of the vehicle. */
  readonly use: string
  readonly pack: string
  /** Site whose climate the vehicles run in. */
  readonly site: string
  /** Vehicles in all; or, instead, the order whose packs fill them as they are delivered. Exactly one of the two is given. */
  readonly vehicles?: Input
  readonly order?: string
  readonly packsPerVehicle?: Input
  /** First and last day on which vehicles enter service, evenly between; the calendar where absent, and at once where both are one day. Not with `order`. */
  readonly from?: number
  readonly to?: number
  /** Distance on a day in service [m/s]. */
  readonly distance?: Input
  /** Energy at the pack over distance [J/m]. */
  readonly energyUse?: Input
  /** Days in service over days of the year, 0..1. */
  readonly inService?: Input
  /** Depth of discharge of one cycle, and state of charge after charging, 0..1. */
  readonly depth?: Input
  readonly chargeTo?: Input
  /** Power of the charger, of one vehicle [W]. */
  readonly chargePower?: Input
  /** Temperature of the cells [K]; from the climate of the site where absent. */
  readonly temperature?: Input
  /** `ageing-model` entry of the library; that of the chemistry where absent. */
  readonly ageing?: string
  /** Capacity over that of the new pack at which it is retired, 0..1. */
  readonly endOfLife?: Input
  /** What the maker answers for: time [s], distance [m], capacity left 0..1. */
  readonly warranty?: { readonly time?: Input; readonly distance?: Input; readonly capacity?: Input }
  /** [s] */
  readonly vehicleLife?: Input
  /** Centre that repairs its packs; without one a faulty pack is replaced by a new one of the maker. */
  readonly centre?: string
}

/** A Technical Service Centre: takes packs out of vehicles, finds the fault, repairs, tests and gives them back. */
export interface CentreSpec {
  readonly id: string
  readonly name?: string
  readonly site: string
  readonly start: Day
  /** Bays for vehicles, technicians on a shift, test stands; sized where absent. */
  readonly bays?: Input
  readonly technicians?: Input
  readonly testers?: Input
  /** Packs kept ready, by pack of the file; sized where absent. */
  readonly spares: Readonly<Record<string, Input>>
  /** Share of the vehicles that must be on the road, 0..1. */
  readonly availability?: Input
  /** Capacity over new from which a retired pack goes to a second life, 0..1; below it is recycled. */
  readonly secondLife?: Input
  /** Plant of materials with a route of recycling that takes what is recycled. */
  readonly recycler?: string
}

/** Containers on a site that charge and discharge against prices. */
export interface StationSpec {
  readonly id: string
  readonly name?: string
  readonly site: string
  readonly container: string
  /** New, at the cells [J]. */
  readonly energy: Input
  /** At the grid [W]; or the time [s] in which it is discharged at full power. At most one is given; library default. */
  readonly power?: Input
  readonly duration?: Input
  readonly start: Day
  /** [s] */
  readonly life?: Input
  /** Name of a CSV file beside the project file, or a `price-series` entry of the library. */
  readonly prices?: string
  /** Paid for being ready, over power and time [money/(W s)]. */
  readonly capacityPayment?: Input
  /** Window of the state of charge, 0..1. */
  readonly socMin?: Input
  readonly socMax?: Input
  /** Round trip at the grid, 0..1. */
  readonly efficiency?: Input
  /** Full cycles in a day at most [1/s]. */
  readonly cycles?: Input
  /** Containers are added whenever the energy falls below this share of the new one; never where absent. */
  readonly augmentAt?: Input
  readonly ageing?: string
  /** Containers, money over energy; the price of the orders or of the market where absent. */
  readonly price?: Input
  /** [m2] */
  readonly land?: Input
}

/** A research centre, with a pilot line or without. */
export interface ResearchSpec {
  readonly id: string
  readonly name?: string
  readonly site: string
  readonly start: Day
  readonly people?: Input
  /** [m2] */
  readonly floor?: Input
  /** Money; worked out where absent. */
  readonly investment?: Input
  /** A small line that makes what `plant` will make. */
  readonly pilot?: {
    readonly plant: string
    /** [W] */
    readonly capacity?: Input
    /** By so much the ramp of the plant is shorter (or, negative, longer) [s]; an assumption of the library where absent. */
    readonly shortens?: Input
  }
}

/** What comes back: worn packs of a fleet or rejects of a plant, and where they go. */
export interface ReturnSpec {
  readonly id: string
  /** A fleet, a station or a plant of cells or packs. */
  readonly from: string
  /** Plant of materials with a route of recycling. */
  readonly to: string
  /** Share of what comes back, 0..1; all that no other row takes where absent. */
  readonly share?: Input
  /** [s] */
  readonly leadTime?: Input
}

export interface OrderSpec {
  readonly id: string
  readonly customer?: string
  /** Packs ordered: one, or several, each with its share of the quantity (shares are taken over their sum). */
  readonly products: readonly { readonly pack: string; readonly share?: Input }[]
  /** Packs per second (a rate) or packs in all (a count). */
  readonly quantity: Input
  readonly per: 'rate' | 'total'
  /** Day numbers; `to` defaults to the end of the calendar. */
  readonly from: number
  readonly to: number
  /** Money per joule; library default (market survey) where absent. */
  readonly price?: Input
  /** Money for all packs of the order, from which the price follows; not beside `price`. */
  readonly value?: Input
}

export type ClaimValue =
  | { readonly kind: 'quantity'; readonly estimate: Estimate }
  /** First and last day of what was written: `2025` is a whole year. */
  | { readonly kind: 'date'; readonly from: number; readonly to: number; readonly written: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** A figure of the announcement, written once. */
export interface Claim {
  readonly id: string
  /** Entry of the registry of auditable quantities (quantities.ts). */
  readonly about: string
  /** What it is about: the id of a plant, cell, pack, container, order or site; `project` for the whole. */
  readonly scope: string
  readonly value: ClaimValue
  readonly qualifier: 'exact' | 'about' | 'at-least' | 'at-most'
  readonly stage: 'plan' | 'contract' | 'built'
  readonly asOf?: string
  readonly supersedes: readonly string[]
  readonly source: string
  readonly note?: string
  /** What the figure was said of, where that differs from the file: inputs by path, e.g. `plants.gigafactory.capacity: 3 GWh/yr`. */
  readonly given: Readonly<Record<string, Input>>
}

/** Values put in place of others, by path. */
export interface VariantSpec {
  readonly id: string
  /** In file order; `text` is the value as written, `before` what the file has there, or null where it has nothing. */
  readonly changes: readonly { readonly path: string; readonly text: string; readonly before: string | null }[]
}

/** A question that the figures may answer: which of several readings of the file they fit. */
export interface ReadingSpec {
  readonly id: string
  readonly question: string
  /** Ids of variants, or `base` for the file as it stands; each once. */
  readonly of: readonly string[]
}

export interface Project {
  /** Schema version of the file. */
  readonly cellwright: 1
  /** Letters, digits, hyphens; from `id:` or the file's name. */
  readonly id: string
  readonly name: string
  /** Day numbers; the end day is included. */
  readonly calendar: { readonly start: number; readonly end: number }
  readonly currency: { readonly report: string; readonly year: number; readonly terms: 'real' | 'nominal' }
  readonly sources: readonly Source[]
  readonly parties: readonly Party[]
  readonly sites: readonly Site[]
  readonly cells: readonly CellSpec[]
  readonly packs: readonly PackSpec[]
  readonly containers: readonly ContainerSpec[]
  /** Plants of cells and packs. */
  readonly plants: readonly PlantSpec[]
  readonly materialPlants: readonly MaterialPlantSpec[]
  /** Rows of one material to one plant are drawn on in this order. */
  readonly supply: readonly SupplySpec[]
  readonly sweeps: readonly SweepSpec[]
  readonly fleets: readonly FleetSpec[]
  readonly centres: readonly CentreSpec[]
  readonly stations: readonly StationSpec[]
  readonly research: readonly ResearchSpec[]
  readonly returns: readonly ReturnSpec[]
  readonly orders: readonly OrderSpec[]
  readonly claims: readonly Claim[]
  readonly variants: readonly VariantSpec[]
  readonly readings: readonly ReadingSpec[]
}
