import type { Library } from '@cellwright/library'
import type { PROJECT } from './fields.ts'
import {
  USUAL_CONTAINER,
  type CellSpec,
  type CentreSpec,
  type Claim,
  type ContainerSpec,
  type FleetSpec,
  type Input,
  type MaterialPlantSpec,
  type OrderSpec,
  type PackSpec,
  type PlantSpec,
  type Project,
  type ResearchSpec,
  type StationSpec,
  type SupplySpec,
  type VariantSpec,
} from './project.ts'
import { present } from './present.ts'
import { isRateUnit } from './quantity-spec.ts'
import { madeByRoute } from './taken.ts'
import { auditableQuantity } from './quantities.ts'
import type { Type } from './type.ts'

type Values = typeof PROJECT extends Type<infer T> ? T : never
type Item<K extends keyof Values> = NonNullable<Values[K]> extends readonly (infer T)[] ? T : never

/** The project of a file without faults: names as the program says them, defaults of the schema filled in. */
export function assemble(values: Values, id: string, variants: readonly VariantSpec[], library: Library): Project {
  const calendar = { start: values.calendar.start.from, end: values.calendar.end.to }
  const claims = (values.claims ?? []).map((c) => claimOf(c))
  const { report, year, terms = 'real' } = values.currency
  return {
    cellwright: values.cellwright,
    id: values.id ?? id,
    name: values.name,
    calendar,
    currency: { report, year, terms },
    sources: (values.sources ?? []).map((s) => present(s)),
    parties: (values.parties ?? []).map((p) => present(p)),
    sites: (values.sites ?? []).map((s) => present(s)),
    cells: (values.cells ?? []).map((c) => cellOf(c)),
    packs: (values.packs ?? []).map((p) => packOf(p)),
    containers: (values.containers ?? []).map((c) => containerOf(c)),
    plants: (values.plants ?? []).filter(isBuilt).map((p) => plantOf(p)),
    materialPlants: (values.material_plants ?? []).filter(isBuilt).map((p) => materialPlantOf(p)),
    supply: (values.supply ?? []).filter((row) => leadsToBuilt(row, values)).map((row) => supplyOf(row, values, library)),
    sweeps: (values.sweeps ?? []).map((sweep) => present(sweep)),
    fleets: (values.fleets ?? []).map((f) => fleetOf(f)),
    centres: (values.centres ?? []).map((c) => centreOf(c)),
    stations: (values.stations ?? []).map((s) => stationOf(s)),
    research: (values.research ?? []).map((r) => researchOf(r)),
    returns: (values.returns ?? [])
      .filter((row) => leadsToBuilt(row, values))
      .map(({ lead_time: leadTime, ...row }) => present({ ...row, leadTime })),
    orders: (values.orders ?? []).map((o) => orderOf(o, calendar.end, claims)),
    claims,
    variants,
    readings: (values.readings ?? []).map((r) => ({ ...r, of: [...new Set(r.of)] })),
  }
}

function cellOf({
  areal_capacity: arealCapacity,
  np_ratio: npRatio,
  cathode_porosity: cathodePorosity,
  anode_porosity: anodePorosity,
  cathode_thickness: cathodeThickness,
  anode_thickness: anodeThickness,
  cathode_foil: cathodeFoil,
  anode_foil: anodeFoil,
  outer,
  ...cell
}: Item<'cells'>): CellSpec {
  return present({
    ...cell,
    outer: outer && present(outer),
    arealCapacity,
    npRatio,
    cathodePorosity,
    anodePorosity,
    cathodeThickness,
    anodeThickness,
    cathodeFoil,
    anodeFoil,
  })
}

function packOf({ cells_per_module: cellsPerModule, ...pack }: Item<'packs'>): PackSpec {
  return present({ ...pack, cellsPerModule })
}

function containerOf({ size = USUAL_CONTAINER, outer, ...container }: Item<'containers'>): ContainerSpec {
  return present({ ...container, size, outer: outer && present(outer) })
}

/** Plants that the file describes and does not build are no part of the project. */
function isBuilt({ build = 'yes' }: { readonly build?: 'yes' | 'no' | undefined }): boolean {
  return build === 'yes'
}

function plantOf({
  build: _build,
  schedule,
  machines = {},
  lines = 1,
  line_interval: lineInterval,
  rota,
  ...plant
}: Item<'plants'>): PlantSpec {
  const { start, start_of: startOf = 'permit', pilot, tasks = {} } = schedule
  return present({ ...plant, start, startOf, pilot, lines, lineInterval, rota: rota && present(rota), machines, tasks })
}

function materialPlantOf({
  build: _build,
  schedule,
  machines = {},
  phases = [ONLY_PHASE],
  brine_lithium: brineLithium,
  sized_for: sizedFor,
  sized_share: sizedShare,
  ...plant
}: Item<'material_plants'>): MaterialPlantSpec {
  const { start, start_of: startOf = 'permit', pilot, tasks = {} } = schedule
  return present({
    ...plant,
    phases: phases.map((p) => present(p)),
    start,
    startOf,
    pilot,
    machines,
    tasks,
    brineLithium,
    sizedFor,
    sizedShare,
  })
}

/** Rows from or to a plant that the file describes and does not build are no part of the project. */
function leadsToBuilt(
  { from, to }: Pick<Item<'supply'>, 'from' | 'to'>,
  { plants = [], material_plants: materials = [] }: Values,
): boolean {
  return ![...plants, ...materials].some((plant) => !isBuilt(plant) && (plant.id === from || plant.id === to))
}

/** The material of a row between plants is what its maker makes: the product of its route, or its cell. */
function supplyOf(
  { material, lead_time: leadTime, price, prices = [], start, end, ...row }: Item<'supply'>,
  { plants = [], material_plants: materials = [], packs = [] }: Values,
  library: Library,
): SupplySpec {
  const route = materials.find((p) => p.id === row.from)?.route
  const [made] = plants.find((p) => p.id === row.from)?.makes ?? []
  const cell = packs.find((p) => p.id === made)?.cell ?? made
  return present({
    ...row,
    material: material ?? madeByRoute(library, route) ?? cell ?? '',
    leadTime,
    prices: price ? [{ price }] : prices,
    start: start?.from,
    end: end?.to,
  })
}

/** Of a plant that is built at once. */
const ONLY_PHASE = { id: 'plant', capacity: undefined, after: undefined }

function orderOf({ from, to, product, ...order }: Item<'orders'>, end: number, claims: readonly Claim[]): OrderSpec {
  return present({ ...order, products: product, per: perOf(order.quantity, claims), from: from.from, to: to?.to ?? end })
}

function fleetOf({
  packs_per_vehicle: packsPerVehicle,
  energy_use: energyUse,
  in_service: inService,
  charge_to: chargeTo,
  charge_power: chargePower,
  end_of_life: endOfLife,
  vehicle_life: vehicleLife,
  warranty,
  from,
  to,
  ...fleet
}: Item<'fleets'>): FleetSpec {
  return present({
    ...fleet,
    packsPerVehicle,
    energyUse,
    inService,
    chargeTo,
    chargePower,
    endOfLife,
    vehicleLife,
    warranty: warranty && present(warranty),
    from: from?.from,
    to: to?.to,
  })
}

function centreOf({ second_life: secondLife, spares = {}, ...centre }: Item<'centres'>): CentreSpec {
  return present({ ...centre, secondLife, spares })
}

function stationOf({
  capacity_payment: capacityPayment,
  soc_min: socMin,
  soc_max: socMax,
  augment_at: augmentAt,
  ...station
}: Item<'stations'>): StationSpec {
  return present({ ...station, capacityPayment, socMin, socMax, augmentAt })
}

function researchOf({ pilot, ...centre }: Item<'research'>): ResearchSpec {
  return present({ ...centre, pilot: pilot && present(pilot) })
}

/** Packs per time, or in all. */
function perOf(input: Input, claims: readonly Claim[]): OrderSpec['per'] {
  if (input.kind === 'value') return isRateUnit(input.estimate.unit) ? 'rate' : 'total'
  const about = claims.find((c) => c.id === input.claim)?.about
  return about !== undefined && auditableQuantity(about)?.dimension === 'rate' ? 'rate' : 'total'
}

function claimOf({
  as_of: asOf,
  qualifier = 'exact',
  stage = 'plan',
  supersedes = [],
  given = {},
  ...claim
}: Item<'claims'>): Claim {
  return present({ ...claim, qualifier, stage, asOf: asOf?.written, supersedes, given })
}
