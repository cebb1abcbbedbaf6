import { civilDate, formatDate, inUnit, YEAR } from '@cellwright/units'
import type {
  CentreComparison,
  CentreExitYear,
  CentrePlaceRow,
  CentreResult,
  CentreRunningResult,
  CentreStepRow,
} from '../centre-results.ts'
import type { World } from '../project/world.ts'
import type { Figure } from '../results.ts'
import type { CentreWork } from '../study/centre-work.ts'
import type { Outcome } from '../study/outcome.ts'
import type { Term } from '../term/index.ts'
import type { Centre } from '../use/centre.ts'
import { exitPrices, exitsOf } from '../use/centre-exits.ts'
import type { Size } from '../use/centre-size.ts'
import type { CentreStep } from '../use/centre-steps.ts'
import { centreMessages, simulatedMessages } from './centre-messages.ts'
import { centreSimulated } from './centre-simulated.ts'
import { drawnFigure, figure } from './figure.ts'

export function centreResult({ world }: Outcome, work: CentreWork): CentreResult {
  const { centre, draws } = work
  const { spec, flow, size, floor, people, capex, schedule } = centre
  const { report, year } = world.project.currency
  const millions = `M ${report} (${year})`
  const money = (term: Term): Figure => ({ value: term.value / 1e6, unit: millions })
  const day = (term: Term | undefined) => (term ? formatDate(term.value) : null)
  const simulated = centreSimulated(work, millions)
  return {
    id: centre.id,
    kind: 'centre',
    name: spec.name ?? centre.id,
    site: spec.site,
    fleets: centre.loads.map((l) => l.fleet),
    constructionStart: day(schedule?.constructionStart),
    start: day(schedule?.start),
    followed: schedule?.followed ?? false,
    buildTime: schedule ? figure(schedule.buildTime, 'months') : null,
    tasks: (schedule?.tasks ?? []).map((t) => ({
      id: t.id,
      kind: 'task',
      name: t.name,
      start: formatDate(t.start.value),
      end: formatDate(t.end.value),
      months: inUnit(t.duration.value, 'months'),
    })),
    busiest: {
      vehicles: figure(flow.vehicles, ''),
      faults: figure(flow.faults, '/yr'),
      worn: figure(flow.worn, '/yr'),
      repaired: figure(flow.repaired, '/yr'),
      beyondRepair: figure(flow.beyondRepair, '/yr'),
    },
    open: figure(size.open, '%'),
    steps: [centre.work.swap, ...centre.work.steps].map((s) => stepRow(world, s)),
    places: [...size.places, size.technicians].map(placeRow),
    spares: size.spares.map((s) => ({
      pack: s.pack,
      kind: 'spares',
      count: s.count.value,
      given: s.given,
      outstanding: s.outstanding.value,
    })),
    packTime: figure(size.packTime, 'd'),
    throughput: size.limit ? figure(size.capacity, '/yr') : null,
    limit: size.limit ?? null,
    floor: { places: figure(floor.places, 'm2'), building: figure(floor.building, 'm2'), site: figure(floor.site, 'ha') },
    people: {
      perShift: Math.round(people.perShift.value),
      direct: Math.round(people.direct.value),
      indirect: Math.round(people.indirect.value),
      total: drawnFigure(Math.round(people.total.value), 'people', draws.people),
    },
    capex: {
      total: drawnFigure(capex.total.value, millions, draws.capex, 1e6),
      lines: capex.lines.map(({ id, name, amount }) => ({ id, kind: 'line', name, amount: money(amount) })),
      spares: money(centre.sparesMoney),
    },
    running: runningResult(centre, work.draws, { millions, report, year }),
    compared: comparisons(world, centre),
    exits: exitsResult(world, work),
    simulated,
    availabilityWanted: figure(centre.availability, '%'),
    messages: [...centreMessages(world, work), ...simulatedMessages(centre.id, centre.availability.value, simulated)],
  }
}

function stepRow(world: World, { id, name, at, time, scatter, staff, share, visits }: CentreStep): CentreStepRow {
  const datum =
    world.library.datum(`service-step/${id}.work-time`) ?? world.library.datum(`service-step/${id}.work-time-per-module`)
  return {
    id,
    kind: 'step',
    name,
    at,
    time: figure(time, 'h'),
    scatter: scatter.value,
    people: staff.value,
    share: share.value,
    packs: figure(visits, '/yr'),
    assumed: datum?.basis === 'assumed',
  }
}

function placeRow({ id, name, count, given, load }: Size): CentrePlaceRow {
  return {
    id,
    kind: 'place',
    name,
    count: count.value,
    given,
    load: load.value,
    used: count.value > 0 ? load.value / count.value : 0,
  }
}

function runningResult(
  { running }: Centre,
  draws: CentreWork['draws'],
  { millions, report, year }: { readonly millions: string; readonly report: string; readonly year: number },
): CentreRunningResult {
  const money = (term: Term): Figure => ({ value: term.value / 1e6, unit: millions })
  const single = `${report} (${year})`
  return {
    total: drawnFigure(running.total.value, millions, draws.running, 1e6),
    lines: running.lines.map(({ id, name, amount }) => ({ id, kind: 'line', name, amount: money(amount) })),
    full: money(running.full),
    perRepair: running.perRepair ? drawnFigure(running.perRepair.value, single, draws.perRepair) : null,
    perEnergy: running.perEnergy ? figure(running.perEnergy, `${report}/kWh`) : null,
    perVehicle: running.perVehicle ? drawnFigure(running.perVehicle.value, `${report}/yr`, draws.perVehicle) : null,
    packPrice: { value: running.packPrice.value, unit: single },
    newPacks: money(running.newPacks),
    saving: money(running.saving),
  }
}

/** What is published of service and of rebuilt packs, in the money of the project; of buses only where a fleet of them is kept. */
function comparisons(world: World, { running, loads }: Centre): CentreComparison[] {
  const { report } = world.project.currency
  const rows: CentreComparison[] = []
  const buses = loads.some(({ fleet }) => world.project.fleets.find((f) => f.id === fleet)?.use.includes('bus') === true)
  const name = (id: string) => world.library.entry('service-figure', id)?.name ?? id
  const note = (id: string) => world.library.datum(id)?.note ?? ''
  const bus = 'service-figure/kamaz-52222.service-cost'
  if (buses)
    rows.push({
      id: 'kamaz-52222',
      kind: 'comparison',
      name: name('kamaz-52222'),
      centre: null,
      published: { value: world.money(bus, BY).value * YEAR, unit: `${report}/yr` },
      note: note(bus),
    })
  const pack = 'service-figure/namie.price-per-energy'
  if (running.perEnergy)
    rows.push({
      id: 'namie',
      kind: 'comparison',
      name: name('namie'),
      centre: figure(running.perEnergy, `${report}/kWh`),
      published: figure(world.money(pack, BY), `${report}/kWh`),
      note: note(pack),
    })
  return rows
}

const BY = 'service centre'

function exitsResult(world: World, { centre, fleets }: CentreWork): CentreResult['exits'] {
  const { report, year: ofYear } = world.project.currency
  const { secondLife, scrap } = exitPrices(world)
  const recycler = centre.spec.recycler ?? null
  const years = [...new Set(fleets.flatMap((f) => f.demand.months.map((m) => civilDate(m.from).year)))].toSorted((a, b) => a - b)
  const rows = years.map((year): CentreExitYear => {
    const exits = fleets.map(({ fleet, demand }) =>
      exitsOf(
        fleet,
        demand.months.filter((m) => civilDate(m.from).year === year),
        demand.sohAtVehicleEnd,
        centre.secondLife.value,
      ),
    )
    const sum = (read: (e: (typeof exits)[number]) => number) => exits.reduce((all, e) => all + read(e), 0)
    const energy = sum((e) => e.secondLife.energy)
    const mass = sum((e) => e.recycling.mass)
    const millions = `M ${report} (${ofYear})`
    return {
      year,
      secondLifePacks: sum((e) => e.secondLife.packs),
      secondLifeEnergy: { value: inUnit(energy, 'MWh'), unit: 'MWh' },
      secondLifeMoney: { value: (energy * secondLife.value) / 1e6, unit: millions },
      recycledPacks: sum((e) => e.recycling.packs),
      recycledMass: { value: mass / 1000, unit: 't' },
      recycledMoney: recycler === null ? { value: (mass * scrap.value) / 1e6, unit: millions } : null,
    }
  })
  return {
    secondLifePrice: figure(secondLife, `${report}/kWh`),
    scrapPrice: figure(scrap, `${report}/kg`),
    secondLifeFrom: figure(centre.secondLife, '%'),
    recycler,
    years: rows.filter((r) => r.secondLifePacks + r.recycledPacks > 0),
  }
}
