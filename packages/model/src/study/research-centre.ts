import { sizePlant, type Plant } from '../plant/plant.ts'
import type { ResearchSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { pilotOf } from '../schedule/pilot-line.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { researchWage } from './development-team.ts'
import type { Outcome } from './outcome.ts'
import { outputValue } from './output-value.ts'

const BY = 'study/research centre'

/** One kind of money, in the project's currency and price level. */
export interface ResearchMoney {
  readonly id: string
  readonly name: string
  readonly amount: Term
}

/** A small line that makes what a plant will make: sized like the plant, at least one machine of each step. */
export interface PilotLine {
  readonly plantId: string
  readonly plant: Plant
  /** By so much the ramp of the plant is shorter; negative, longer [s]. */
  readonly shortens: Term
}

/** A research centre: people, floor, money and what it costs in a year. */
export interface ResearchCentre {
  readonly id: string
  readonly spec: ResearchSpec
  /** Without those at the pilot line. */
  readonly people: Term
  readonly scientists: Term
  readonly technicians: Term
  /** [m2] without the pilot line. */
  readonly floor: Term
  readonly site: Term
  readonly pilot: PilotLine | undefined
  /** Centre and pilot line. */
  readonly jobs: Term
  readonly investment: { readonly lines: readonly ResearchMoney[]; readonly total: Term }
  /** Money of a year. */
  readonly running: { readonly lines: readonly ResearchMoney[]; readonly total: Term }
  readonly start: Term
}

/** All research centres of the file. */
export function researchCentres(o: Outcome): ResearchCentre[] {
  return o.world.project.research.map((spec) => researchCentre(o, spec))
}

/**
 * A small plant. People as the file says, else as a published centre has. Floor by
 * people; laboratories at the price of ref:prozell and instruments by floor, unless the file gives the investment, which is then that of the centre without its pilot
 * line. The pilot line is sized by the machines of its plant at its own capacity. Running: people, other current money by the share of wages, upkeep and people of the
 * pilot line, and what it makes at the price of the plant's product, which stands for its materials.
 */
export function researchCentre(o: Outcome, spec: ResearchSpec): ResearchCentre {
  const { world } = o
  const money = world.project.currency.report
  const path = `research.${spec.id}`
  const rule = (key: string) => world.read(`plant-rules/research.${key}`, BY)
  const zero = exactly(0, 'none', money)
  const people = (world.input(spec.people, `${path}.people`, BY) ?? rule('people')).as('people of the research centre', 'people')
  const scientists = calc`${people} * ${rule('scientist-share')}`.as('scientists and engineers', 'people')
  const floor = (world.input(spec.floor, `${path}.floor`, BY) ?? calc`${people} * ${rule('floor-per-person')}`).as(
    'floor of the research centre',
    'm2',
  )
  const pilot = pilotLine(o, spec)
  const prozell = (key: string) => world.read(`plant-rules/prozell.${key}`, BY)
  const site = calc`${floor} * (1 + ${prozell('plot-share')})`.as('land of the research centre', 'ha')
  const given = world.input(spec.investment, `${path}.investment`, BY)
  const price = (key: string) => world.money(`plant-rules/prozell.${key}`, BY)
  const line = (id: string, name: string, amount: Term): ResearchMoney => ({ id, name, amount: amount.as(name, `M ${money}`) })
  const ofCentre = given
    ? [line('given', 'research centre as given', dated(world, spec, given))]
    : [
        line(
          'laboratories',
          'buildings and laboratories',
          calc`${floor} * (${price('building-cost')} + ${price('laboratory-building-cost')})`,
        ),
        line(
          'instruments',
          'instruments and small machines',
          calc`${floor} * ${world.money('plant-rules/research.equipment-per-floor', BY)}`,
        ),
        line('land', 'land', calc`${site} * ${price('land-cost')}`),
      ]
  const capex = [...ofCentre, ...(pilot ? [line('pilot', 'pilot line', pilot.plant.capex.total)] : [])]
  const wage = researchWage(world, spec.site) ?? zero
  const wages = calc`${people} * ${wage}`
  const value = pilot && outputValue(o, pilot.plantId)
  const full = pilot && o.plants.find((p) => p.plant.id === pilot.plantId)?.plant.nameplate
  const running = [
    line('wages', 'people of the research centre', wages),
    line(
      'other',
      'samples, services, energy and upkeep of the research centre',
      calc`${wages} * (1 / ${rule('labour-share')} - 1)`,
    ),
    ...(pilot
      ? [line('pilot-people', 'people at the pilot line', calc`${pilot.plant.people.total} * ${wage} / ${rule('wage-factor')}`)]
      : []),
    ...(pilot
      ? [line('pilot-upkeep', 'upkeep of the pilot line', calc`${equipmentOf(pilot.plant)} * ${prozell('maintenance-share')}`)]
      : []),
    ...(pilot && value && full
      ? [
          line(
            'pilot-materials',
            'what the pilot line makes, at the price of the product',
            calc`${value} / ${full} * ${pilot.plant.nameplate} * ${rule('pilot-use')} * ${A_YEAR}`,
          ),
        ]
      : []),
  ]
  return {
    id: spec.id,
    spec,
    people,
    scientists,
    technicians: calc`${people} - ${scientists}`.as('technicians', 'people'),
    floor,
    site: pilot ? calc`${site} + ${pilot.plant.floor.site}`.as('land of the research centre and its pilot line', 'ha') : site,
    pilot,
    jobs: pilot ? calc`${people} + ${pilot.plant.people.total}`.as('people of the centre and its pilot line', 'people') : people,
    investment: { lines: capex, total: total(capex.map((l) => l.amount)).as('investment of the research centre', `M ${money}`) },
    running: {
      lines: running,
      total: total(running.map((l) => l.amount)).as('running cost of a year of the research centre', `M ${money}`),
    },
    start: world.day(spec.start, `${path}.start`) ?? exactly(world.project.calendar.start, 'the start of the calendar', 'date'),
  }
}

/** Money of the file in the project's currency and price level. */
function dated(world: World, spec: ResearchSpec, given: Term): Term {
  const estimate = world.estimate(spec.investment, `research.${spec.id}.investment`)
  return estimate?.currency ? world.convert(given, estimate.currency, estimate.year ?? world.project.currency.year) : given
}

function pilotLine(o: Outcome, spec: ResearchSpec): PilotLine | undefined {
  const { world } = o
  const pilot = spec.pilot && pilotOf(world, spec.pilot.plant)
  const made = o.plants.find((p) => p.plant.id === spec.pilot?.plant)?.plant
  if (!pilot || !made || pilot.spec.id !== spec.id) return undefined
  const id = `${spec.id}-pilot`
  const small = { ...made.spec, id, lines: 1, machines: {}, tasks: {} }
  const capacity =
    world.input(spec.pilot?.capacity, `research.${spec.id}.pilot.capacity`, BY) ??
    world.read('plant-rules/research.pilot-capacity', BY)
  return {
    plantId: made.id,
    plant: sizePlant(world, small, made.products, capacity.as('capacity of the pilot line', 'MWh/yr')),
    shortens: pilot.shortens,
  }
}

function equipmentOf({ capex }: Plant): Term {
  return total(capex.lines.filter((l) => l.id === 'equipment' || l.id === 'equipment-filled').map((l) => l.amount))
}

const A_YEAR = exactly(365 * 86400, 'a year of 365 days', 's')
