import type { CentreSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import { centreCapex, centreEquipment, centreFloor, type CentreCapex, type CentreFloor, type Equipment } from './centre-capex.ts'
import { centrePeople, centreRunning, type CentrePeople, type CentreRunning } from './centre-running.ts'
import { centreSchedule, type CentreSchedule } from './centre-schedule.ts'
import { centreSize, ruleOf, type CentreSize } from './centre-size.ts'
import { centreFlow, centreSteps, type CentreFlow, type CentreWork } from './centre-steps.ts'
import type { FleetLoad } from './fleet-load.ts'

const BY = 'use/service centre'

/** A Technical Service Centre as a plant: steps, places, people, floor, money, dates. */
export interface Centre {
  readonly id: string
  readonly spec: CentreSpec
  readonly loads: readonly FleetLoad[]
  readonly flow: CentreFlow
  readonly work: CentreWork
  readonly size: CentreSize
  readonly equipment: readonly Equipment[]
  readonly floor: CentreFloor
  readonly people: CentrePeople
  readonly capex: CentreCapex
  readonly running: CentreRunning
  /** Packs kept ready at the price of new ones; a stock, not in the investment. */
  readonly sparesMoney: Term
  /** Undefined where no first day can be told in this world. */
  readonly schedule: CentreSchedule | undefined
  /** Share of the vehicles that must be on the road, 0..1. */
  readonly availability: Term
  /** Capacity over new from which a retired pack gets a second life, 0..1. */
  readonly secondLife: Term
}

export interface CentreSurroundings {
  /** What the fleets that name it ask of it. */
  readonly loads: readonly FleetLoad[]
  /** Money per joule of new packs of a fleet. */
  readonly price: (load: FleetLoad) => Term
  /** First day of building works of plants on its site. */
  readonly siteWorks: Term | undefined
}

/** Sizes a centre for what its fleets ask of it in the mean, with what the file gives of it. */
export function centreOf(world: World, spec: CentreSpec, { loads, price, siteWorks }: CentreSurroundings): Centre {
  const flow = centreFlow(loads)
  const work = centreSteps(world, loads, flow)
  const size = centreSize(world, spec, loads, flow, work)
  return furnished(world, spec, { loads, price, siteWorks }, { flow, work, size })
}

/** The same centre with other counts of places, technicians and spares. */
export function resized(world: World, centre: Centre, size: CentreSize, surroundings: CentreSurroundings): Centre {
  return furnished(world, centre.spec, surroundings, { flow: centre.flow, work: centre.work, size })
}

function furnished(
  world: World,
  spec: CentreSpec,
  { loads, price, siteWorks }: CentreSurroundings,
  { flow, work, size }: Pick<Centre, 'flow' | 'work' | 'size'>,
): Centre {
  const path = `centres.${spec.id}`
  const money = world.project.currency.report
  const equipment = centreEquipment(world, size)
  const floor = centreFloor(world, equipment)
  const people = centrePeople(world, size)
  const capex = centreCapex(world, spec.site, equipment, floor)
  const running = centreRunning(world, loads, price, { site: spec.site, size, flow, work, people, floor, equipment, capex })
  const spareCosts = size.spares.flatMap(({ pack, count }) => {
    const load = loads.find((l) => l.pack.id === pack)
    return load ? [calc`${count} * ${load.pack.energy} * ${price(load)}`] : []
  })
  return {
    id: spec.id,
    spec,
    loads,
    flow,
    work,
    size,
    equipment,
    floor,
    people,
    capex,
    running,
    sparesMoney: total(spareCosts).as('packs kept ready, at the price of new ones', money),
    schedule: centreSchedule(world, spec, siteWorks),
    availability: (world.input(spec.availability, `${path}.availability`, BY) ?? ruleOf(world, 'availability-target')).as(
      'share of the vehicles that must be on the road',
      '%',
    ),
    secondLife: (
      world.input(spec.secondLife, `${path}.second_life`, BY) ?? world.read('circle-rules/cellwright.second-life-from', BY)
    ).as('capacity from which a retired pack gets a second life', '%'),
  }
}
