import { builtInLibrary } from '@cellwright/library'
import { dayNumber } from '@cellwright/units'
import type { Portion, RouteFlows, StepFlow } from './material/route-flows.ts'
import { substance, type Substance } from './material/substance.ts'
import type { MaterialPlant, MaterialStep } from './plant/material-plant.ts'
import { parseProject } from './project/index.ts'
import type { MaterialPlantSpec } from './project/project.ts'
import { World } from './project/world.ts'
import type { MaterialTaskId } from './schedule/material-network.ts'
import type { MaterialTask, PhaseDates, PhaseSchedule } from './schedule/phases.ts'
import { exactly, type Term } from './term/index.ts'

/** For tests: a plant of materials of few round figures, made by hand. Masses are kg per kg of product, money is that of the project. */
export interface SmallMaterialPlant {
  readonly product: string
  readonly inputs?: Readonly<Record<string, number>>
  readonly byProducts?: Readonly<Record<string, number>>
  /** [t/yr] of each phase. */
  readonly phases?: readonly number[]
  readonly equipment?: number
  readonly building?: number
  readonly land?: number
  /** People paid round the clock. */
  readonly hours?: number
  /** [J/kg] */
  readonly electricity?: number
  readonly residence?: number
  readonly reject?: number
  readonly price?: MaterialPlantSpec['price']
}

const exact = (value: number, unit = '') => exactly(value, 'of the test', unit)

/** A substance by its formula; one that has none without its elements. */
function anySubstance(world: World, id: string): Substance {
  const { text } = world.library.entry('substance', id) ?? {}
  return text?.['formula'] === undefined ? namedSubstance(id) : substance(world, id)
}

/** A substance without its elements. */
export function namedSubstance(id: string): Substance {
  const entry = builtInLibrary().entry('substance', id)
  if (!entry) throw new Error(`no substance ${id}`)
  return { id, name: entry.name, elements: new Map() }
}

export function smallMaterialPlant(world: World, small: SmallMaterialPlant): MaterialPlant {
  const { phases = [1], equipment = 0, building = 0, land = 0 } = small
  const money = world.project.currency.report
  const portions = (of: Readonly<Record<string, number>> = {}): Portion[] =>
    Object.entries(of).map(([id, mass]) => ({ substance: anySubstance(world, id), mass: exact(mass, 'kg/kg') }))
  const product = anySubstance(world, small.product)
  const flow: StepFlow = {
    id: 'making',
    name: 'making',
    output: product,
    made: exact(1, 'kg/kg'),
    fed: exact(0, 'kg/kg'),
    inputs: portions(small.inputs),
    leaves: portions(small.byProducts).map((p) => ({ ...p, as: 'by-product', how: 'reaction' })),
    yield: exact(1),
    electricity: exact(small.electricity ?? 0, 'J/kg'),
    heat: exact(0, 'J/kg'),
    water: null,
    energyKnown: { electricity: true, heat: true },
  }
  const step: MaterialStep = {
    flow,
    form: 'continuous',
    machine: 'machine',
    perProduct: exact(1, 'kg/kg'),
    throughRejects: exact(1 / (1 - (small.reject ?? 0))),
    manned: exact(1),
    phases: phases.map(() => ({
      needed: exact(1),
      installed: exact(1),
      size: exact(1),
      perMachine: exact(1, 'kg/s'),
      worth: exact(1),
    })),
    worth: exact(1),
    rate: exact(1, 'kg/s'),
    perMachine: exact(1, 'kg/s'),
    needed: exact(1),
    installed: exact(1),
    stops: { outages: [], availability: exact(1), uptime: exact(1) },
    scatter: exact(0),
    reject: exact(small.reject ?? 0),
    residence: exact(small.residence ?? 0, 's'),
    people: exact(1),
    floor: exact(0, 'm2'),
    capex: exact(equipment, money),
    priceAssumed: false,
  }
  const flows: RouteFlows = { route: 'test', name: 'test', kind: 'test', basis: 'product', product, steps: [flow] }
  const capacities = phases.map((t) => exact((t * 1000) / (365 * 86400), 'kg/s'))
  const all = equipment + building + land
  const later = phases.length > 1 ? 1 / phases.length : 1
  const share = (i: number) => (all > 0 ? (later * (equipment + building) + (i === 0 ? land : 0)) / all : later)
  return {
    id: 'works',
    spec: { ...world.project.materialPlants[0]!, phases: phases.map((_, i) => ({ id: `p${i + 1}` })) },
    flows,
    nameplate: exact(
      capacities.reduce((sum, c) => sum + c.value, 0),
      'kg/s',
    ),
    operatingTime: exact(365 * 86400, 's'),
    phases: capacities.map((capacity, i) => ({
      id: `p${i + 1}`,
      capacity,
      machines: new Map([['making', exact(1)]]),
      capexShare: exact(share(i)),
    })),
    steps: [step],
    people: {
      perShift: exact(1),
      direct: exact(1),
      indirect: exact(0),
      total: exact(1),
      directHours: exact(small.hours ?? 0),
      indirectHours: exact(0),
    },
    floor: { process: exact(0, 'm2'), building: exact(0, 'm2'), ponds: exact(0, 'm2'), site: exact(0, 'm2') },
    energy: {
      electricity: flow.electricity,
      heat: flow.heat,
      water: exact(0, 'kg/kg'),
      unknown: { electricity: [], heat: [], water: [] },
      meanPower: exact(0, 'W'),
    },
    capex: {
      lines: [
        { id: 'equipment', name: 'machines', amount: exact(equipment, money) },
        { id: 'building', name: 'buildings', amount: exact(building, money) },
        { id: 'land', name: 'land', amount: exact(land, money) },
      ],
      total: exact(all, money),
      assumedShare: exact(0),
      factor: null,
    },
  }
}

/** A schedule whose phases open on the given days; each is built in the year before its opening. */
export function smallSchedule(...openings: readonly number[]): PhaseSchedule {
  const day = (value: number): Term => exactly(value, 'of the test', 'date')
  const phases = openings.map((opening, i): PhaseDates => {
    const start = day(opening - 365)
    const task = (id: MaterialTaskId): MaterialTask => ({
      id,
      name: id,
      start,
      end: day(opening),
      duration: exact(365 * 86400, 's'),
      slack: 0,
      critical: true,
    })
    return {
      id: `p${i + 1}`,
      start,
      constructionStart: start,
      pilotStart: day(opening),
      serialStart: day(opening),
      fullStart: day(opening),
      tasks: [task('building'), task('making'), task('installation')],
    }
  })
  return { start: day(openings[0]! - 365), phases, known: openings[0]! - 365, stretch: exact(1) }
}

export interface SmallMaterialFile {
  /** Fields of the plant beside site, route, capacity and schedule. */
  readonly fields?: string
  /** Sections of the file. */
  readonly sections?: string
  readonly until?: number
  /** Last day of the calendar in that year: `12-31`. */
  readonly end?: string
  readonly capacity?: string
}

/** A world with one material plant in Morocco and the library's numbers laid over by `own` entries (ownEntry). */
export function smallMaterialWorld(
  own = '',
  { fields = '', sections = '', until = 2023, end = '12-31', capacity = '1 t/yr' }: SmallMaterialFile = {},
): World {
  const text = `cellwright: 1
name: Small
calendar: {start: 2022-01-01, end: ${until}-${end}}
currency: {report: USD, year: 2024}
sources:
  paper: {publisher: A paper}
sites:
  port: {country: MA}
${sections}material_plants:
  works: {site: port, route: lithium-carbonate-direct, capacity: ${capacity}, schedule: {start: 2022-01-01}${fields}}
${own ? `library:\n${own}` : ''}`
  const { project, library, issues } = parseProject(text, { file: 'small.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return new World(project, library)
}

export const newYear = (year: number) => dayNumber({ year, month: 1, day: 1 })
