import type { Leaving, StepFlow } from '../material/route-flows.ts'
import type { Substance } from '../material/substance.ts'
import type { MachineForm, MaterialPlant } from '../plant/material-plant.ts'
import type { MaterialPlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import { exactly } from '../term/index.ts'

const DAY = 86400
const YEAR = 365 * DAY

/** For tests: a step in plain numbers; every mass in tonnes, every time in hours. */
export interface StepSketch {
  readonly id: string
  readonly form?: MachineForm
  /** Rated mass that one machine does in an hour [t/h]; of batches, `batch` over `cycle`. */
  readonly rate?: number
  readonly batch?: number
  readonly cycle?: number
  readonly residence?: number
  readonly season?: readonly number[]
  /** Machines of each phase; default 1. */
  readonly machines?: number
  readonly reject?: number
  readonly scatter?: number
  readonly mtbf?: number
  readonly mttr?: number
  /** Rated mass over mass of product. */
  readonly perProduct?: number
  readonly flow?: StepFlow
}

export interface PlantSketch {
  readonly steps: readonly StepSketch[]
  /** [t/yr] of all phases. */
  readonly nameplate: number
  readonly operatingDays?: number
  /** Id, share of the nameplate, machines over those of the steps. */
  readonly phases?: readonly { readonly id: string; readonly share?: number; readonly times?: number }[]
}

export function sketchedPlant({ steps, nameplate, operatingDays = 365, phases = [{ id: 'plant' }] }: PlantSketch): MaterialPlant {
  const n = (value: number, unit = '') => exactly(value, 'of the test', unit)
  const rate = (nameplate * 1000) / YEAR
  const flows = steps.map((s, i) => s.flow ?? plainFlow(s.id, i === 0))
  const plant: Partial<MaterialPlant> = {
    id: 'works',
    spec: { id: 'works' } as MaterialPlantSpec,
    flows: {
      route: 'of the test',
      name: 'of the test',
      kind: 'test',
      basis: 'product',
      product: flows.at(-1)!.output,
      steps: flows,
    },
    nameplate: n(rate, 't/yr'),
    operatingTime: n(operatingDays * DAY, 'd'),
    phases: phases.map(({ id, share = 1 / phases.length, times = 1 }) => ({
      id,
      capacity: n(rate * share, 't/yr'),
      machines: new Map(steps.map((s) => [s.id, n((s.machines ?? 1) * times)])),
      capexShare: n(1 / phases.length),
    })),
    steps: steps.map((s, i) => {
      const { mtbf, mttr } = s
      const availability = mtbf === undefined ? 1 : mtbf / (mtbf + mttr!)
      return {
        flow: flows[i]!,
        form: s.form ?? 'continuous',
        machine: s.id,
        perProduct: n(s.perProduct ?? 1),
        rate: n(rate),
        perMachine: n(((s.rate ?? s.batch! / s.cycle!) * 1000) / 3600),
        throughRejects: n(1),
        needed: n(1),
        installed: n((s.machines ?? 1) * phases.length),
        manned: n(1),
        phases: [],
        worth: n(1),
        ...(s.batch !== undefined && { batchMass: n(s.batch * 1000) }),
        ...(s.cycle !== undefined && { cycleTime: n(s.cycle * 3600) }),
        ...(s.residence !== undefined && { residence: n(s.residence * 3600) }),
        ...(s.season && { season: s.season }),
        stops: {
          ...(mtbf !== undefined && { breakdown: { mtbf: n(mtbf * 3600), mttr: n(mttr! * 3600) } }),
          outages: [],
          availability: n(availability),
          uptime: n(availability),
        },
        scatter: n(s.scatter ?? 0),
        reject: n(s.reject ?? 0),
        people: n(1),
        floor: n(1),
        capex: n(1),
        priceAssumed: false,
      }
    }),
  }
  return plant as MaterialPlant
}

export function substanceOf(id: string, elements: Readonly<Record<string, number>>): Substance {
  return { id, name: id, elements: new Map(Object.entries(elements).toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

const CARBON = substanceOf('carbon', { C: 1 })

/** Carbon that goes through as it is; the first step takes in a tenth more, which burns off. */
function plainFlow(id: string, isFirst: boolean): StepFlow {
  const burnt: Leaving = { substance: CARBON, mass: exactly(0.1, 'of the test'), as: 'gas', how: 'loss' }
  return sketchedFlow(id, {
    output: CARBON,
    made: 1,
    fed: isFirst ? 0 : 1,
    inputs: isFirst ? [{ substance: CARBON, mass: exactly(1.1, 'of the test') }] : [],
    leaves: isFirst ? [burnt] : [],
  })
}

export function sketchedFlow(
  id: string,
  { made, fed, ...flow }: Pick<StepFlow, 'output' | 'inputs' | 'leaves'> & { readonly made: number; readonly fed: number },
): StepFlow {
  const n = (value: number) => exactly(value, 'of the test')
  return {
    id,
    name: id,
    made: n(made),
    fed: n(fed),
    ...flow,
    yield: n(1),
    electricity: n(0),
    heat: n(0),
    water: null,
    energyKnown: { electricity: false, heat: false },
  }
}

/** Phases that make product for customers from these days on, after pilot operation of `pilot` days; the rest of the schedule is left out. */
export function sketchedDates(serial: Readonly<Record<string, number>>, pilot = 0): PhaseSchedule {
  const day = (value: number) => exactly(value, 'of the test', 'date')
  const phases = Object.entries(serial).map(([id, first]) => ({
    id,
    start: day(first - pilot),
    constructionStart: day(first - pilot),
    pilotStart: day(first - pilot),
    serialStart: day(first),
    fullStart: day(first),
    tasks: [],
  }))
  return { start: phases[0]!.start, phases, known: 0, stretch: exactly(1, 'of the test') }
}

/** A world with a calendar (day numbers, the last day included) and the rules of the works; no ramp unless given. */
export function sketchedWorld(start: number, end: number, rules: Readonly<Record<string, number>> = {}): World {
  const known: Readonly<Record<string, number>> = {
    'initial-pace': 1,
    'ramp-time': 0,
    'initial-extra-scrap': 0,
    'scrap-decay-time': DAY,
    'carry-over': 0,
    'buffer-time': DAY,
    ...rules,
  }
  const find = (id: string) => {
    const value = known[id.replace('material-rules/cellwright.', '')]
    return value === undefined ? undefined : exactly(value, id)
  }
  const read = (id: string) => {
    const found = find(id)
    if (!found) throw new Error(`the test has no ${id}`)
    return found
  }
  const world: Pick<World, 'find' | 'read' | 'findOf' | 'readOf'> & { readonly project: unknown } = {
    project: { calendar: { start, end } },
    find,
    read,
    findOf: (kind, id, key) => find(`${kind}/${id}.${key}`),
    readOf: (kind, id, key) => read(`${kind}/${id}.${key}`),
  }
  return world as World
}
