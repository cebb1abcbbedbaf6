import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { FleetLoad } from './fleet-load.ts'

const BY = 'use/service centre'

export const PLACES = ['bay', 'tester', 'bench'] as const
/** Where a step of a repair is done: in a bay for vehicles, on a test stand, on a bench. */
export type Place = (typeof PLACES)[number]

/** A step of a repair and what the fleets ask of it. */
export interface CentreStep {
  readonly id: string
  readonly name: string
  readonly at: Place
  /** Of a mean pack of the fleets [s], and its coefficient of variation. */
  readonly time: Term
  readonly scatter: Term
  /** People at once; 0 where it runs alone. */
  readonly staff: Term
  /** Share of the packs that need it, 0..1. */
  readonly share: Term
  /** Packs that go through it [1/s]. */
  readonly visits: Term
}

/** What goes through a centre in the mean. */
export interface CentreFlow {
  /** Packs taken out of vehicles [1/s]: faulty and worn. */
  readonly swaps: Term
  readonly faults: Term
  readonly worn: Term
  /** Packs given back repaired [1/s]. */
  readonly repaired: Term
  readonly beyondRepair: Term
  readonly vehicles: Term
}

export function centreFlow(loads: readonly FleetLoad[]): CentreFlow {
  const sum = (terms: readonly Term[], name: string, unit: string) => (terms.length ? total(terms) : NOTHING).as(name, unit)
  const lost = loads.map((l) => calc`${l.faults} * ${l.beyondRepair}`)
  const faults = sum(
    loads.map((l) => l.faults),
    'packs that come in with a fault',
    'packs/yr',
  )
  const worn = sum(
    loads.map((l) => l.worn),
    'packs that come in worn',
    'packs/yr',
  )
  const beyondRepair = sum(lost, 'packs that no repair mends', 'packs/yr')
  return {
    faults,
    worn,
    beyondRepair,
    swaps: calc`${faults} + ${worn}`.as('packs taken out of vehicles', 'packs/yr'),
    repaired: calc`${faults} - ${beyondRepair}`.as('packs given back repaired', 'packs/yr'),
    vehicles: sum(
      loads.map((l) => l.vehicles),
      'vehicles of the centre',
      '',
    ),
  }
}

/** The swap in the bay, and the steps of the pack in their order. The first of these, the diagnosis, is of all packs; those behind it of those that are repaired. */
export interface CentreWork {
  readonly swap: CentreStep
  readonly steps: readonly CentreStep[]
}

/**
 * Steps of the library (`service-step`) in their order. Where the time is given for each module, it goes with the modules of the packs; of several fleets the mean of their
 * packs counts, by the packs that come in.
 */
export function centreSteps(world: World, loads: readonly FleetLoad[], flow: CentreFlow): CentreWork {
  const entries = world.library
    .entries('service-step')
    .map((entry) => ({ entry, order: Number(entry.text['order']) }))
    .toSorted((a, b) => a.order - b.order)
  const modules = meanModules(loads, flow)
  const steps = entries.map(({ entry: { id, name, text }, order }): CentreStep => {
    const read = (key: string) => world.readOf('service-step', id, key, BY)
    const each = world.findOf('service-step', id, 'work-time-per-module', BY)
    const share = read('needed-share')
    const packs = order <= 1 ? flow.swaps : flow.repaired
    return {
      id,
      name,
      at: placeOf(id, text['at']),
      time: (each ? calc`${each} * ${modules}` : read('work-time')).as(`time of work, ${name}`, 'h'),
      scatter: read('cycle-scatter'),
      staff: read('staff'),
      share,
      visits: calc`${packs} * ${share}`.as(`packs a year, ${name}`, 'packs/yr'),
    }
  })
  const [swap, ...rest] = steps
  if (!swap || swap.at !== 'bay')
    throw new CellwrightError('CW-MODEL-001', 'the library has no swap of packs in a bay, which a service centre needs')
  return { swap, steps: rest }
}

/** Modules of a mean pack that comes in. */
function meanModules(loads: readonly FleetLoad[], { swaps }: CentreFlow): Term {
  if (swaps.value > 0) {
    const parts = loads.map((l) => calc`(${l.faults} + ${l.worn}) * ${l.pack.modules}`)
    return calc`sum(${parts}) / ${swaps}`.as('modules of a mean pack that comes in', '')
  }
  const [first] = loads
  return first ? first.pack.modules : exactly(0, 'no pack comes in')
}

function placeOf(id: string, word: string | undefined): Place {
  const place = PLACES.find((p) => p === word)
  if (!place)
    throw new CellwrightError('CW-MODEL-001', `the service step ${id} of the library stands nowhere: at is ${word ?? 'missing'}`)
  return place
}

const NOTHING = exactly(0, 'no fleet names the centre')
