import type { PlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { StepPeople } from './people.ts'
import type { RouteStep } from './route.ts'
import type { SizedStep } from './sizing.ts'

const BY = 'plant/crews'

/** People who run the machines of a part of the plant; each of them can run any of its machines. */
export interface Crew {
  readonly id: string
  readonly name: string
  readonly steps: readonly { readonly step: string; /** People whom one machine takes while it works. */ readonly each: Term }[]
  /** Places on a shift. */
  readonly places: Term
  /** Whole people are hired for them; on the mean so many are there, with some away and others who stand in. */
  readonly present: Term
}

export interface Crews {
  readonly operators: readonly Crew[]
  /** Technicians on a shift who repair what the operators cannot. */
  readonly technicians: Term
  readonly rota: Rota
}

/** Strength of the shifts over that of the day shifts of a weekday, 0..1. */
export interface Rota {
  readonly night: Term
  readonly weekend: Term
  /** Over all hours of a week. */
  readonly mean: Term
}

/** Of the 168 hours of a week 48 are at the weekend (Saturday 6 o'clock to Monday 6 o'clock), of the others 40 at night; at the weekend a third is night too. */
export function rotaOf(world: World, { id, rota }: PlantSpec): Rota {
  const share = (key: 'night' | 'weekend') => world.input(rota?.[key], `plants.${id}.rota.${key}`, BY) ?? EVERY_SHIFT
  const [night, weekend] = [share('night'), share('weekend')]
  const mean = calc`(120 * (2 / 3 + ${night} / 3) + 48 * ${weekend} * (2 / 3 + ${night} / 3)) / 168`
  return { night, weekend, mean: mean.as('strength of the shifts, mean of a week', '%') }
}

const EVERY_SHIFT = exactly(1, 'all shifts are alike')

const PARTS: readonly { id: string; name: string; has: (step: RouteStep) => boolean }[] = [
  { id: 'electrodes', name: 'people at the electrodes', has: (s) => s.section === 'cathode' || s.section === 'anode' },
  { id: 'cell-assembly', name: 'people at cell assembly', has: (s) => s.section === 'cell' && s.room === 'dry' },
  { id: 'cell-test', name: 'people at the test of cells', has: (s) => s.section === 'cell' && s.room !== 'dry' },
  { id: 'packs', name: 'people at modules and packs', has: (s) => s.section === 'pack' },
]

/**
 * Crews by part of the plant. A machine takes its share of its step's people on a shift while a lot is on it, also while it is repaired. Present = ceil(places) x (1 -
 * absence x (1 - cover)); technicians = share x people on a shift. People at racks are not tied to machines and are left out.
 */
export function crews(
  world: World,
  steps: readonly SizedStep[],
  people: readonly StepPeople[],
  perShift: Term,
  rota: Rota,
): Crews {
  const figure = (key: string) => world.read(`operations/cellwright.${key}`, BY)
  const present = calc`1 - ${figure('absence')} * (1 - ${figure('absence-cover')})`.as('share of the places that are filled', '%')
  const operators = PARTS.flatMap(({ id, name, has }): Crew[] => {
    const run = steps.flatMap(({ step, manned, dwell }) => {
      const places = people.find((p) => p.id === step.id)
      if (!has(step) || dwell !== undefined || !places) return []
      const all = calc`${places.skilled} + ${places.helpers}`
      return all.value > 0
        ? [{ step: step.id, all, each: calc`${all} / ${manned}`.as(`people at a machine, ${step.name}`, '') }]
        : []
    })
    if (run.length === 0) return []
    const places = total(run.map((r) => r.all)).as(`places on a shift, ${name}`, 'people')
    return [
      {
        id,
        name,
        steps: run,
        places,
        present: calc`ceil(${places} - 1e-9) * ${present}`.as(`present on a shift, ${name}`, 'people'),
      },
    ]
  })
  const technicians = calc`max(1, floor(${figure('technicians-share')} * ${perShift}))`.as('technicians on a shift', 'people')
  return { operators, technicians, rota }
}
