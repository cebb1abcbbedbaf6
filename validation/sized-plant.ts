import { builtInLibrary, type Library } from '@cellwright/library'
import { unitFactor } from '@cellwright/units'
import { additionsOf } from '../packages/model/src/factory/masses.ts'
import { ledger, type Ledger } from '../packages/model/src/ledger/ledger.ts'
import { capex } from '../packages/model/src/plant/capex.ts'
import { plantEnergy } from '../packages/model/src/plant/energy.ts'
import { floor as floorOf } from '../packages/model/src/plant/floor.ts'
import { crews } from '../packages/model/src/plant/crews.ts'
import { people } from '../packages/model/src/plant/people.ts'
import type { Plant } from '../packages/model/src/plant/plant.ts'
import { SUPPORT_STEPS } from '../packages/model/src/plant/route.ts'
import type { Input, Project } from '../packages/model/src/project/project.ts'
import { World } from '../packages/model/src/project/world.ts'
import { outcome, staticFlows, type Outcome, type PlantOutcome } from '../packages/model/src/study/outcome.ts'
import { calc, type Term } from '../packages/model/src/term/index.ts'
import { readProject } from './read-data.ts'

/** How far a plant goes: cells, modules or packs. */
export type Makes = 'cells' | 'modules' | 'packs'

/** What is known of a plant before it is predicted; all else is the library's. */
export interface KnownPlant {
  /** [GWh/yr] */
  readonly capacity: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Money is in USD of this year. */
  readonly year: number
  readonly makes?: Makes
  /** `chemistry` entry of the library. */
  readonly chemistry?: string
  /** Charge of a cell [Ah]. */
  readonly charge?: number
  readonly library?: Library
}

export interface SizedPlant {
  readonly outcome: Outcome
  /** With the steps up to what it makes; its people, floor, energy and money are those of these steps. */
  readonly plant: Plant
  readonly planned: PlantOutcome
}

const BASE = readProject('default-plant.yaml').project

/** The project of `data/default-plant.yaml` with what is known put in its place, designed and sized. */
export function sizedPlant(known: KnownPlant): SizedPlant {
  const library = known.library ?? builtInLibrary()
  const project: Project = {
    ...BASE,
    currency: { ...BASE.currency, year: known.year },
    sites: BASE.sites.map((site) => ({ ...site, country: known.country })),
    cells: BASE.cells.map((cell) => ({ ...cell, chemistry: known.chemistry ?? cell.chemistry })),
  }
  const given = {
    'plants.plant.capacity': input('plants.plant.capacity', known.capacity, 'GWh/yr'),
    ...(known.charge === undefined ? {} : { 'cells.pouch.capacity': input('cells.pouch.capacity', known.charge, 'Ah') }),
  }
  const o = outcome(new World(project, library, { given }))
  const planned = o.plants[0]!
  const plant = upTo(o.world, planned.plant, known.makes ?? 'packs')
  return { outcome: o, plant, planned: { ...planned, plant } }
}

/** Books of a plant over its own steps: one that ends at cells buys nothing for modules and packs. `price` is money per joule. */
export function booksOf({ outcome: { world }, plant, planned }: SizedPlant, price: Term): Ledger {
  const additions = additionsOf(world, plant).filter((added) => plant.steps.some(({ step }) => step.id === added.step))
  return ledger(world, plant, planned.schedule, staticFlows(world, planned), additions, [], price)
}

/** Figures of a plant as plain numbers: money in the currency of its project, areas in m2. */
export interface PlantFigures {
  readonly investment: number
  /** Utilities of the factor family. */
  readonly utilities: number
  /** Freight, engineering, owner's cost and contingency. */
  readonly onTop: number
  /** Equipment and building by the factor family alone, cells and packs. */
  readonly factorFamily: number
  readonly jobs: number
  readonly directJobs: number
  /** Share of the people of a shift at wetting racks. */
  readonly wettingShare: number
  readonly floor: number
  readonly site: number
}

export function figuresOf({ capex, people, floor }: Plant): PlantFigures {
  const lines = (ids: readonly string[]) => capex.lines.reduce((sum, l) => (ids.includes(l.id) ? sum + l.amount.value : sum), 0)
  const wetting = people.steps.find((s) => s.id === 'wetting')
  return {
    investment: capex.total.value,
    utilities: lines(['utilities']),
    onTop: lines(['freight', 'engineering', 'owner', 'contingency']),
    factorFamily: capex.factor.total.value,
    jobs: people.total.value,
    directJobs: people.direct.value,
    wettingShare: wetting ? (wetting.skilled.value + wetting.helpers.value) / people.perShift.value : 0,
    floor: floor.building.value,
    site: floor.site.value,
  }
}

/** A plant that ends before modules or before packs: the same rules over fewer steps. */
function upTo(world: World, plant: Plant, makes: Makes): Plant {
  if (makes === 'packs') return plant
  const steps = plant.steps.filter(({ step }) => step.section !== 'pack' || (makes === 'modules' && step.unit === 'module'))
  const factor = new Map(plant.factor.map((s) => [s.id, s]))
  const area = floorOf(world, steps, factor)
  const staff = people(world, steps, factor, SUPPORT_STEPS)
  const { inPerPack } = steps.find(({ step }) => step.id === 'stacking')!
  return {
    ...plant,
    steps,
    floor: area,
    people: staff,
    crews: crews(world, steps, staff.steps, staff.perShift, plant.crews.rota),
    energy: plantEnergy(world, area, plant.nameplate, calc`${inPerPack} / ${plant.pack.cells}`),
    capex: capex(world, plant.spec.site, steps, area, factor),
  }
}

function input(path: string, value: number, unit: string): Input {
  const si = value * unitFactor(unit)
  return { kind: 'value', path, estimate: { value: si, form: 'point', low: si, high: si, unit } }
}
