import type { Library, UserEntry } from '@cellwright/library'
import { inUnit, YEAR } from '@cellwright/units'
import { designCell, type Cell } from '../packages/model/src/design/cell.ts'
import { designPack } from '../packages/model/src/design/pack.ts'
import { additionsOf } from '../packages/model/src/factory/masses.ts'
import { breakEven } from '../packages/model/src/ledger/break-even.ts'
import { additionCost } from '../packages/model/src/ledger/materials.ts'
import { forSize } from '../packages/model/src/plant/machine-size.ts'
import { sizePlant, type Plant } from '../packages/model/src/plant/plant.ts'
import { productMix } from '../packages/model/src/plant/product-mix.ts'
import type { World } from '../packages/model/src/project/world.ts'
import { nameplateBooks } from './nameplate-books.ts'
import { published, type PublishedPlant } from './prozell.ts'
import { readProject, worldAt } from './read-data.ts'

/** One of our steps, in the units of the published results. */
export interface OurStep {
  readonly id: string
  readonly cellsIn_M: number
  readonly needed: number
  readonly installed: number
  readonly capital_MEUR: number
  /** Of one machine. */
  readonly price_MEUR: number
  /** Of its installed machines. */
  readonly floor_m2: number
  readonly skilled: number
  readonly helpers: number
}

/** What our machine family says of a published plant, in the units of the published results. */
export interface OurPlant {
  readonly steps: ReadonlyMap<string, OurStep>
  readonly equipment_MEUR: number
  readonly skilled: number
  readonly helpers: number
  readonly areas_m2: { readonly normal: number; readonly dry: number; readonly laboratory: number }
  /** Machines at work x their power, over the yearly output, without formation [kWh/kWh]. */
  readonly machineEnergy: number
  readonly material_EUR_per_kWh: Materials
  /** Of a year of full output. */
  readonly cost_EUR_per_kWh: Readonly<
    Record<'material' | 'labour' | 'energy' | 'overhead' | 'depreciation' | 'marginal' | 'full' | 'levelized', number>
  >
}
type Materials = PublishedPlant['material_EUR_per_kWh']

/**
 * The published plant through design, sizing, people, floor, investment and books, from its project file. The one place where
 * results of the model are read.
 */
export function ourPlant(theirs: PublishedPlant): OurPlant {
  const { world, plant, supervision } = finished(theirs)
  const capital = new Map(plant.capex.steps.map((s) => [s.id, s.amount.value]))
  const staff = new Map(plant.people.steps.map((s) => [s.id, s]))
  const steps = plant.steps.map(({ step, inPerPack, needed, installed, size }): OurStep => {
    const price = forSize(world.findMoney(`machine/${step.id}.capital`, BY), size)
    const floor = forSize(world.find(`machine/${step.id}.floor-area`, BY), size)
    return {
      id: step.id,
      cellsIn_M: (inPerPack.value * plant.packsPerYear.value) / 1e6,
      needed: needed.value,
      installed: installed.value,
      capital_MEUR: (capital.get(step.id) ?? 0) / 1e6,
      price_MEUR: (price?.value ?? 0) / 1e6,
      floor_m2: installed.value * (floor?.value ?? 0),
      skilled: staff.get(step.id)?.skilled.value ?? 0,
      helpers: staff.get(step.id)?.helpers.value ?? 0,
    }
  })
  const { normal, dry, laboratory } = plant.floor.machines
  const total = (key: 'skilled' | 'helpers') => steps.reduce((sum, s) => sum + s[key], 0)
  return {
    steps: new Map(steps.map((s) => [s.id, s])),
    equipment_MEUR: moneyOf(plant, ['equipment']) / 1e6,
    skilled: total('skilled'),
    helpers: total('helpers'),
    areas_m2: { normal: normal.value, dry: dry.value, laboratory: laboratory.value },
    machineEnergy: machineEnergy(world, plant),
    material_EUR_per_kWh: materials(world, plant),
    cost_EUR_per_kWh: costs(world, plant, supervision),
  }
}

const BY = 'validation'

/** Machines at work x their power x operating time of a year, over the output of a year [J/J]. */
function machineEnergy(world: World, { steps, operatingTime, nameplate }: Plant): number {
  const power = steps.reduce((sum, { step, inRate, unitTime }) => {
    const ofOne = world.find(`machine/${step.id}.power`, BY)?.value ?? 0
    return sum + inRate.value * unitTime.value * ofOne
  }, 0)
  return (power * operatingTime.value) / (nameplate.value * YEAR)
}

/**
 * The plant with two inputs that follow from a first sizing. Start-up costs the source a share of a year's material, labour and
 * overhead, once: our owner's cost, a share of the investment, stands for it. Prices of foils, separator and electrolyte are not
 * printed, what they cost is: the price of each is what makes our quantity cost as much.
 */
function finished(theirs: PublishedPlant): Sized {
  const { split_EUR_per_kWh: split, material_EUR_per_kWh: parts, capacity_GWh: capacity } = theirs
  const first = sized(theirs)
  const rampUp = (0.05 * split.material + 0.1 * (split.labour + split.overhead)) * capacity * 1e6
  const share = rampUp / moneyOf(first.plant, ['equipment', 'building'])
  const bought = materials(first.world, first.plant)
  const priced = (kind: string, id: string, key: string, unit: string, part: keyof Materials) =>
    entry(kind, id, { [key]: [(first.world.money(`${kind}/${id}.${key}`, BY).value * parts[part]) / bought[part], unit, 2020] })
  return sized(theirs, [
    entry('plant-rules', 'cellwright', { 'owner-share': [share, ''], 'indirect-jobs-share': [first.supervision, ''] }),
    priced('foil', 'copper', 'price-per-area', 'EUR/m2', 'copper_foil'),
    priced('foil', 'aluminium', 'price-per-area', 'EUR/m2', 'aluminium_foil'),
    priced('separator', 'polyolefin', 'price-per-area', 'EUR/m2', 'separator'),
    priced('electrolyte', 'lipf6-carbonate', 'price', 'EUR/kg', 'electrolyte'),
  ])
}

function moneyOf(plant: Plant, ids: readonly string[]): number {
  return plant.capex.lines.filter((l) => ids.includes(l.id)).reduce((sum, l) => sum + l.amount.value, 0)
}

/** Library ids of what the source counts together. */
const MATERIALS: Readonly<Record<keyof Materials, readonly string[]>> = {
  cathode_coating: ['active-material/nmc811', 'additive/carbon-black', 'additive/pvdf', 'additive/nmp'],
  anode_coating: [
    'active-material/graphite-synthetic',
    'additive/carbon-black',
    'additive/cmc',
    'additive/sbr',
    'additive/water',
  ],
  copper_foil: ['foil/copper'],
  aluminium_foil: ['foil/aluminium'],
  separator: ['separator/polyolefin'],
  housing: ['housing/steel-can', 'housing/aluminium-can'],
  electrolyte: ['electrolyte/lipf6-carbonate'],
}

/** What was bought for the good cells of a year, by the parts that the source prints [EUR/kWh]. */
function materials(world: World, plant: Plant): Materials {
  const steps = new Map(plant.steps.map((s) => [s.step.id, s.inPerPack.value]))
  const kwh = inUnit(plant.pack.energy.value, 'kWh')
  const additions = additionsOf(world, plant)
  const cost = (part: keyof Materials) =>
    additions
      // Carbon is in both coatings.
      .filter((a) => MATERIALS[part].includes(a.material) && !(a.step.startsWith('mixing') && !part.startsWith(a.step.slice(7))))
      .reduce((sum, a) => sum + (additionCost(world, a).value * (steps.get(a.step) ?? 0)) / kwh, 0)
  return {
    cathode_coating: cost('cathode_coating'),
    anode_coating: cost('anode_coating'),
    copper_foil: cost('copper_foil'),
    aluminium_foil: cost('aluminium_foil'),
    separator: cost('separator'),
    housing: cost('housing'),
    electrolyte: cost('electrolyte'),
  }
}

/** Books of fifty years of full output, paid for in the year before. */
function costs(world: World, plant: Plant, supervision: number): OurPlant['cost_EUR_per_kWh'] {
  const year = nameplateBooks(world, plant).years.find((y) => y.year === YEAR_SHOWN)
  if (!year?.fullCost) throw new Error(`the books show no output in ${YEAR_SHOWN}`)
  const kwh = inUnit(year.output.value, 'kWh')
  const [material, labour, energy] = [year.materials.value, year.labour.value, year.energy.value]
  // Of the wages, those of supervisors and cleaners; of the energy, the media of the building: overhead in the source.
  const supervisors = (labour * supervision) / (1 + supervision)
  const media =
    world.read('plant-rules/prozell.media-supply', BY).value *
    plant.floor.building.value *
    YEAR *
    world.money('region/de.electricity-price', BY).value
  const levelized = breakEven(nameplateBooks(world, plant, year.fullCost.value))
  if (!levelized) throw new Error('no price up to ten times the cost breaks even')
  return {
    material: material / kwh,
    labour: (labour - supervisors) / kwh,
    energy: (energy - media) / kwh,
    overhead: (supervisors + media + year.maintenance.value) / kwh,
    depreciation: year.depreciation.value / kwh,
    marginal: (material + labour - supervisors + energy - media) / kwh,
    full: inUnit(year.fullCost.value, 'EUR/kWh'),
    levelized: inUnit(levelized.value, 'EUR/kWh'),
  }
}

/** Not a leap year, so that all of its costs are those of 365 days. */
const YEAR_SHOWN = 2025

interface Sized {
  readonly world: World
  readonly plant: Plant
  /** Wages of supervisors and cleaners over those of direct people. */
  readonly supervision: number
}

/** The plant sized with the inputs of the case, its wages and its energy, and more of its own. */
function sized(theirs: PublishedPlant, more: readonly UserEntry[] = []): Sized {
  const { skilled, helpers, supervisor, cleaner, span } = published.wages_EUR_per_h
  const { people, coil_scrap_m: scrap } = theirs
  // The books know one wage: that of the mix of skilled people and helpers.
  const wage = (people.skilled * skilled + people.helpers * helpers) / (people.skilled + people.helpers)
  const base = readProject('prozell-4680.yaml').library
  const good = cellsIn(theirs, 'pack-test')
  const own = [
    // The tool knows machines that never stop.
    ...neverStopping(base),
    entry('region', 'de', { 'labour-cost': [wage, 'EUR/h', 2020] }),
    // The energy of all steps stands on one of them, per energy of cells started as there.
    ...base.entries('step-energy').map(({ id }) => {
      const electricity =
        id === 'formation' ? (theirs.by_rule.process_energy_kWh_per_kWh * good) / cellsIn(theirs, 'stacking') : 0
      return entry('step-energy', id, { electricity: [electricity, 'kWh/kWh'], heat: [0, 'kWh/kWh'] })
    }),
    ...(scrap === undefined ? [] : ['coating-anode', 'coating-cathode']).map((id) =>
      entry('machine', id, { 'coil-loss-length': [scrap ?? 0, 'm'] }),
    ),
    ...more,
  ]
  const world = worldAt(theirs.project, theirs.capacity_GWh, joined(own), base)
  const [cell] = world.project.cells
  const [pack] = world.project.packs
  const [plant] = world.project.plants
  if (!cell || !pack || !plant) throw new Error(`${theirs.project} has no cell, pack or plant`)
  return {
    world,
    plant: sizePlant(world, plant, productMix(world, [designPack(world, pack, withFilm(designCell(world, cell)))], [])),
    supervision: (supervisor + cleaner) / span / wage,
  }
}

function cellsIn(theirs: PublishedPlant, id: string): number {
  const step = theirs.steps.find((s) => s.step === id)
  if (!step) throw new Error(`prozell.yaml: ${theirs.id} has no step ${id}`)
  return step.cells_in
}

/** The wound cell with its can in the place of a pouch's film, which is what our route adds at enclosing. */
function withFilm(cell: Cell): Cell {
  return { ...cell, bom: cell.bom.map((line) => (line.id === 'housing' ? { ...line, id: 'pouch film' } : line)) }
}

/** Entries of one thing made one; later values replace earlier ones. */
function joined(entries: readonly UserEntry[]): UserEntry[] {
  const byId = new Map<string, UserEntry>()
  for (const entry of entries) {
    const key = `${entry.kind}/${entry.id}`
    byId.set(key, { ...entry, values: { ...byId.get(key)?.values, ...entry.values } })
  }
  return [...byId.values()]
}

/** What makes machines stop or lose pace, set to nothing. */
function neverStopping(base: Library): UserEntry[] {
  const stops = ['mean-time-to-repair', 'cleaning-stop', 'tool-change-time']
  const machines = base.entries('machine').flatMap(({ id, values }) => {
    const own = stops.filter((key) => values[key]).map((key) => [key, [0, 's']] as const)
    return own.length ? [entry('machine', id, Object.fromEntries(own))] : []
  })
  return [
    ...machines,
    ...base.entries('outage').map(({ id }) => entry('outage', id, { 'mean-time-to-repair': [0, 's'] })),
    entry('operations', 'cellwright', { 'maintenance-time': [0, 's'] }),
    entry('plant-rules', 'cellwright', { 'performance-rate': [1, ''] }),
  ]
}

function entry(kind: string, id: string, values: Readonly<Record<string, readonly [number, string, number?]>>): UserEntry {
  const sourced = Object.entries(values).map(([key, [value, unit, year]]) => [
    key,
    { value, unit, basis: 'published-model' as const, ref: published.ref, ...(year === undefined ? {} : { year }) },
  ])
  return { kind, id, name: id, values: Object.fromEntries(sourced) as NonNullable<UserEntry['values']> }
}
