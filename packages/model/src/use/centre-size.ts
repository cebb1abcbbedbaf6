import type { CentreSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, rule, total, type Term } from '../term/index.ts'
import { PLACES, type CentreFlow, type CentreWork, type Place } from './centre-steps.ts'
import { serversFor, sparesFor } from './erlang.ts'
import type { FleetLoad } from './fleet-load.ts'

const BY = 'use/service centre'

/** Places of one sort, or technicians. */
export interface Size {
  readonly id: Place | 'technician'
  readonly name: string
  /** Busy in the mean while the centre is open. */
  readonly load: Term
  readonly count: Term
  /** The file gives the count. */
  readonly given: boolean
  /** Fewer, and a step could never be done. */
  readonly least: number
}

export interface SparesSize {
  readonly pack: string
  /** Faulty packs away in the mean: in repair, or a new one on order. */
  readonly outstanding: Term
  readonly count: Term
  readonly given: boolean
}

export interface CentreSize {
  /** Share of the week in which the centre is open, 0..1. */
  readonly open: Term
  readonly places: readonly Size[]
  readonly technicians: Size
  readonly spares: readonly SparesSize[]
  /** Packs in the centre in the mean, without those ready on the shelf. */
  readonly inside: Term
  /** From a pack's coming in to its being ready, without waiting for places [s]. */
  readonly packTime: Term
  /** Packs that can be given back repaired in the mean if all places work without a pause [1/s], and which of them say so. */
  readonly capacity: Term
  readonly limit: Size['id'] | undefined
}

const NAMES: Readonly<Record<Size['id'], string>> = {
  bay: 'bays',
  tester: 'test stands',
  bench: 'benches',
  technician: 'technicians on a shift',
}

/**
 * Size of a centre for the mean of its busiest year, without a simulation. Load of a place = packs x time of work over the share of the week in which it works; its count is the smallest with
 * which no more than a given share of the packs waits (Erlang C, M/M/c). Spares: base stock with a Poisson number of faulty packs away (Palm); for a worn pack the new one is ordered in time, as wear is
 * seen coming. What the file gives stands.
 */
export function centreSize(
  world: World,
  spec: CentreSpec,
  loads: readonly FleetLoad[],
  flow: CentreFlow,
  { swap, steps }: CentreWork,
): CentreSize {
  const path = `centres.${spec.id}`
  const open = openShare(world)
  const all = [swap, ...steps]
  // What runs alone goes on at night.
  const inTime = (time: Term, staff: Term) => (staff.value > 0 ? calc`${time} / ${open}` : time)
  const wait = ruleOf(world, 'wait-probability')
  const size = (id: Size['id'], load: Term, input: CentreSpec['bays'], least: number): Size => {
    const name = NAMES[id]
    const given = world.input(input, `${path}.${INPUTS[id]}`, BY)
    const named = load.as(`${name} busy in the mean while open`, '')
    const count = given
      ? calc`ceil(${given})`
      : rule('the smallest number with which no more than this share of the packs waits (Erlang C)', [named, wait], (a, p) =>
          serversFor(a, p, least),
        )
    return { id, name, load: named, count: count.as(name, ''), given: given !== undefined, least }
  }
  const loadAt = (place: Place) =>
    sum(all.filter((s) => s.at === place).map((s) => calc`${s.visits} * ${inTime(s.time, s.staff)}`))
  const inputs: Readonly<Record<Place, CentreSpec['bays']>> = { bay: spec.bays, tester: spec.testers, bench: undefined }
  const places = PLACES.map((id) => size(id, loadAt(id), inputs[id], 1))
  const work = sum(all.map((s) => calc`${s.visits} * ${s.time} * ${s.staff}`))
  const technicians = size(
    'technician',
    calc`${work} / ${open}`,
    spec.technicians,
    Math.max(...all.map(({ staff }) => atOnce(staff))),
  )
  const waitForParts = calc`${ruleOf(world, 'parts-wait-share')} * ${ruleOf(world, 'parts-wait-time')}`
  const packTime = calc`sum(${steps.map((s) => calc`${s.share} * ${inTime(s.time, s.staff)}`)}) + ${waitForParts}`.as(
    'time of a repair without waiting for a place',
    'd',
  )
  const spares = sparesOf(world, spec, loads, packTime)
  const [diagnosis] = steps
  const sorted = diagnosis ? inTime(diagnosis.time, diagnosis.staff) : NONE
  const inside = calc`${flow.repaired} * ${packTime} + (${flow.worn} + ${flow.beyondRepair}) * ${sorted}`.as(
    'packs in the centre in the mean',
    '',
  )
  const { capacity, limit } = capacityOf(flow, [...places, technicians])
  return { open, places, technicians, spares, inside, packTime, capacity, limit }
}

const INPUTS: Readonly<Record<Size['id'], string>> = {
  bay: 'bays',
  tester: 'testers',
  bench: 'benches',
  technician: 'technicians',
}

/** People of a step are whole, and one at least where it does not run alone. */
export function atOnce(staff: Term): number {
  return staff.value > 0 ? Math.max(1, Math.round(staff.value)) : 0
}

export function ruleOf(world: World, key: string): Term {
  return world.readOf('service-rules', 'cellwright', key, BY)
}

/** Of 168 hours of a week. */
function openShare(world: World): Term {
  const shifts = ruleOf(world, 'shifts-per-day')
  const length = world.read('plant-rules/prozell.shift-time', BY)
  const days = calc`${ruleOf(world, 'service-days')} / ${A_DAY}`.as('days of a week on which the centre works', '')
  return calc`${shifts} * ${length} * ${days} / ${A_WEEK}`.as('share of the week in which the centre works', '%')
}

function sparesOf(world: World, spec: CentreSpec, loads: readonly FleetLoad[], packTime: Term): SparesSize[] {
  const shortage = ruleOf(world, 'shortage-probability')
  return [...new Set(loads.map((l) => l.pack.id))].map((pack) => {
    const away = loads
      .filter((l) => l.pack.id === pack)
      .map((l) => {
        const ordered = calc`${l.mostFaults} * ${l.beyondRepair} * ${l.replacement}`
        return calc`${l.mostFaults} * (1 - ${l.beyondRepair}) * ${packTime} + ${ordered}`
      })
    const outstanding = total(away).as(`packs ${pack} in repair or on order in the mean`, '')
    const given = world.input(spec.spares[pack], `centres.${spec.id}.spares.${pack}`, BY)
    const count = given
      ? calc`ceil(${given})`
      : rule(
          'the smallest stock of which no more than this share of the swaps finds nothing (base stock, Poisson)',
          [outstanding, shortage],
          (n, p) => sparesFor(n, p),
        )
    return { pack, outstanding, count: count.as(`packs ${pack} kept ready`, ''), given: given !== undefined }
  })
}

/** Repaired packs over the busiest place's share in use: what it would do if it never paused. */
function capacityOf(flow: CentreFlow, sizes: readonly Size[]): Pick<CentreSize, 'capacity' | 'limit'> {
  const used = sizes.filter((s) => s.load.value > 0)
  if (used.length === 0) return { capacity: exactly(0, 'no pack comes in', 'packs/yr'), limit: undefined }
  const can = used.map((s) => calc`${flow.repaired} * ${s.count} / ${s.load}`.as(`packs that the ${s.name} can do`, 'packs/yr'))
  const least = used[can.findIndex((c) => c.value === Math.min(...can.map((x) => x.value)))]!
  return { capacity: calc`min(${can})`.as('packs that the centre can give back repaired', 'packs/yr'), limit: least.id }
}

function sum(terms: readonly Term[]): Term {
  return terms.length ? total(terms) : NONE
}

const NONE = exactly(0, 'nothing is done there')
const A_DAY = exactly(86400, 'a day', 's')
const A_WEEK = exactly(7 * 86400, 'a week', 's')
