import type { Cell } from '../design/cell.ts'
import { familyOf } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { StepPeople } from './people.ts'
import { operatingTime, YEAR_OF_365_DAYS, type SizedStep } from './sizing.ts'
import type { Weather } from './weather.ts'

const BY = 'plant/dry-room'

/** Heat, cold and electricity of the air of dry rooms, by the people in them. */
export interface DryRooms {
  /** [K] */
  readonly dewPoint: Term
  /** People inside at once: by the rule of the source, and by our own staffing of the steps that stand in dry rooms. */
  readonly people: { readonly byRule: Term; readonly byStaffing: Term }
  /** Of a year [J]: useful heat and cold, and the electricity of fans and chillers. */
  readonly heat: Term
  readonly cold: Term
  readonly electricity: Term
  /** On the day to design for [W]: heat on the coldest, electricity on the hottest. */
  readonly peakHeat: Term
  readonly peakElectricity: Term
}

/**
 * Air of dry rooms after ref:ffb-builder: for each pair of people inside, kW of heat and of cold by a polynomial of the fourth degree
 * in outdoor temperature [degC] and absolute humidity [g/kg, at most 7.6], and a constant kW of fans, one set for each dew point;
 * between two dew points in proportion. A year is the sum over twelve months of mean weather, in the days that the plant runs.
 * Chillers take cold / 6.1; re-cooling (0.1 % of the total in the source's own run) is left out.
 *
 * The people are those of the source's rule, because its loads per pair of people stand for the air of its rooms, and rule and loads
 * together give its published totals. Our own staffing, a third of it, is shown beside.
 * Assumes: mean weather for a month. Peaks within a month do not show, so peaks are taken at the extremes of the station.
 */
export function dryRooms(
  world: World,
  weather: Weather,
  cell: Cell,
  nameplate: Term,
  steps: readonly SizedStep[],
  staff: readonly StepPeople[],
): DryRooms {
  const dewPoint = world.read('plant-rules/cellwright.dry-room-dew-point', BY)
  const load = dryAirLoads(world, dewPoint)
  const people = {
    byRule: steps.some(({ step }) => step.room === 'dry') ? peopleByRule(world, cell, nameplate) : NOBODY,
    byStaffing: total(
      steps
        .filter(({ step }) => step.room === 'dry')
        .flatMap(({ step }) => staff.filter((s) => s.id === step.id).flatMap((s) => [s.skilled, s.helpers])),
    ).as('people in dry rooms, by the staffing of their steps', ''),
  }
  const pairs = calc`${people.byRule} / 2`
  const running = calc`${operatingTime(world)} / ${YEAR_OF_365_DAYS}`.as('share of the year that the plant runs', '%')
  const ofYear = (what: string, load: Load) => {
    const months = weather.months.map((m) => {
      const length = exactly(m.days * 86400, m.name, 'd')
      return calc`${load(m.temperature, m.humidity, `in ${m.name}`)} * ${KILOWATT} * ${length}`.as(
        `${what} for two people in ${m.name}`,
        'MWh',
      )
    })
    return calc`sum(${months}) * ${pairs} * ${running}`.as(`${what} of the dry rooms in a year`, 'GWh')
  }
  const heat = ofYear('heat', load.heat)
  const cold = ofYear('cold', load.cold)
  const fans = calc`${load.fans} * ${pairs} * ${operatingTime(world)}`.as('fans of the dry rooms in a year', 'GWh')
  const performance = world.read('energy-model/ffb-conversion.chiller-performance', BY)
  const humid = calc`max(${weather.months.map((m) => m.humidity)})`.as('outdoor humidity of the most humid month, g/kg', '')
  const dry = calc`min(${weather.months.map((m) => m.humidity)})`.as('outdoor humidity of the driest month, g/kg', '')
  const hottest = calc`${load.cold(weather.hottest, humid, 'on a hot day')} * ${KILOWATT}`
  return {
    dewPoint,
    people,
    heat,
    cold,
    electricity: calc`${fans} + ${cold} / ${performance}`.as('electricity of the dry rooms in a year', 'GWh'),
    peakHeat: calc`${load.heat(weather.coldest, dry, 'on a cold day')} * ${KILOWATT} * ${pairs}`.as(
      'heat of the dry rooms on a cold day',
      'MW',
    ),
    peakElectricity: calc`(${load.fans} + ${hottest} / ${performance}) * ${pairs}`.as(
      'electricity of the dry rooms on a hot day',
      'MW',
    ),
  }
}

/** People inside at once: capacity x 27 people per GWh/yr x factors of the format and of normal automation (ref:ffb-builder). */
function peopleByRule(world: World, cell: Cell, nameplate: Term): Term {
  const rule = (key: string) => world.read(`energy-model/ffb-dry-room-people.${key}`, BY)
  const factor = world.read(`energy-model/ffb-${familyOf(cell.format)}.people-factor`, BY)
  return calc`${nameplate} * ${rule('jobs-per-capacity')} * ${factor} * ${rule('people-factor-normal-automation')}`.as(
    'people in dry rooms, by the rule of the source',
    '',
  )
}

/** Dew points of which the source has a set, as the words of its entries and in degC. */
const SETS = [
  { name: 'minus60', celsius: -60 },
  { name: 'minus50', celsius: -50 },
  { name: 'minus40', celsius: -40 },
] as const

export interface DryAirLoads {
  /** Of two people [W]. */
  readonly fans: Term
  readonly heat: Load
  readonly cold: Load
}

/** In kW for two people by temperature [degC] and humidity [g/kg]; `when` tells it from the others in words. */
type Load = (temperature: Term, humidity: Term, when: string) => Term

/** Between two sets in proportion of the dew point, beyond them the last one. */
export function dryAirLoads(world: World, dewPoint: Term): DryAirLoads {
  const above = calc`max(0, min(1, (${dewPoint} - ${MIDDLE}) / ${STEP}))`.as('weight of the loads at -40 degC', '%')
  const below = calc`max(0, min(1, (${MIDDLE} - ${dewPoint}) / ${STEP}))`.as('weight of the loads at -60 degC', '%')
  const weights = {
    minus60: below,
    minus50: calc`1 - ${above} - ${below}`.as('weight of the loads at -50 degC', '%'),
    minus40: above,
  }
  const weighted = (of: (set: (typeof SETS)[number]) => Term) =>
    calc`sum(${SETS.map((set) => calc`${weights[set.name]} * ${of(set)}`)})`
  const read = (key: string) => world.read(`energy-model/ffb-dry-room-${key}`, BY)
  const surface = (kind: 'heat' | 'cool', word: string): Load => {
    const c = new Map(SETS.map(({ name }) => [name, POWERS.map((power) => read(`${name}-${kind}.c-${power}`))]))
    return (x, humidity, when) => {
      const y = calc`min(${humidity}, 7.6)`
      const at = ({ name, celsius }: (typeof SETS)[number]) =>
        polynomial(c.get(name)!, x, y).as(`${word} of air of ${celsius} degC for two people ${when}, kW`, '')
      return weighted(at).as(`${word} of dry air for two people ${when}, kW`, '')
    }
  }
  return {
    fans: weighted(({ name }) => read(`${name}.power`)).as('fans of a dry room for two people', 'kW'),
    heat: surface('heat', 'heat'),
    cold: surface('cool', 'cold'),
  }
}

const NOBODY = exactly(0, 'no step stands in a dry room')

const MIDDLE = exactly(223.15, '-50 degC', 'K')
const STEP = exactly(10, 'from one dew point of the source to the next', 'K')

const POWERS = [
  'x0y0',
  'x1y0',
  'x0y1',
  'x2y0',
  'x1y1',
  'x0y2',
  'x3y0',
  'x2y1',
  'x1y2',
  'x0y3',
  'x4y0',
  'x3y1',
  'x2y2',
  'x1y3',
  'x0y4',
] as const

/** The sum of c x^i y^j in the order of `POWERS`. */
function polynomial(c: readonly Term[], x: Term, y: Term): Term {
  const [c00, c10, c01, c20, c11, c02, c30, c21, c12, c03, c40, c31, c22, c13, c04] = c as Coefficients
  return calc`${c00} + ${x} * (${c10} + ${x} * (${c20} + ${x} * (${c30} + ${x} * ${c40}))) + ${y} * (${c01} + ${x} * (${c11} + ${x} * (${c21} + ${x} * ${c31})) + ${y} * (${c02} + ${x} * (${c12} + ${x} * ${c22}) + ${y} * (${c03} + ${x} * ${c13} + ${y} * ${c04})))`
}

type Coefficients = readonly [Term, Term, Term, Term, Term, Term, Term, Term, Term, Term, Term, Term, Term, Term, Term]

const KILOWATT = exactly(1000, 'one kilowatt', 'kW')
