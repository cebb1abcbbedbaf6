import type { Electrode } from '../design/cell.ts'
import { CellwrightError } from '../issue.ts'
import type { PlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { machineSize } from './machine-size.ts'
import type { MeanPack } from './product-mix.ts'
import { stopsOf, type Stops } from './stops.ts'
import { STEPS, type RouteStep } from './route.ts'

const BY = 'plant/sizing'

/** A step with its flow, its losses and its machines. Rates are per operating second, in the step's own unit. */
export interface SizedStep {
  readonly step: RouteStep
  /** Losses at maturity as shares of what enters, kept apart: web per metre, fixed per coil, rejected units. */
  readonly loss: { readonly web: Term; readonly coil: Term; readonly reject: Term }
  /** Good units out over units in, at maturity. */
  readonly yield: Term
  /** Units of this step in one good pack. */
  readonly perPack: Term
  /** Units that enter per good pack: perPack over the yield of this step and all after it. */
  readonly inPerPack: Term
  /** Units that must enter per operating second at nameplate [1/s]. */
  readonly inRate: Term
  /** Time of one unit on one machine at the machine's rated pace [s]; racks: dwell over places. */
  readonly unitTime: Term
  /** Share of rated pace kept by minor stops and speed losses (OEE performance factor). */
  readonly performance: Term
  /** Lines that the machines are spread over: those of the plant, or 1 where all lines share the step. */
  readonly lines: number
  /** Machines that the flow needs at rated pace without any stop, all lines together. */
  readonly needed: Term
  /** Machines with excess for stops and losses, all lines together; integer. */
  readonly installed: Term
  /** Machines that must be run at a time to make the nameplate in spite of stops and losses of pace; integer, at most those installed. */
  readonly manned: Term
  /** Price, floor and staff of one machine over those of the library, for the charge of the cell; absent where they do not depend on it. */
  readonly size?: Term
  readonly stops: Stops
  /** Coefficient of variation of the unit time. */
  readonly scatter: Term
  /** Racks: time that a unit must stay [s] and places of one rack; both or none. */
  readonly dwell?: Term
  readonly places?: Term
}

/** Rates per year are per year of 365 d. */
export const YEAR_OF_365_DAYS = exactly(365 * 86400, 'a year of 365 days', 's')

/** Operating time in a year of 365 d [s]: the days of the plant rules, round the clock. */
export function operatingTime(world: World): Term {
  return world.read('plant-rules/prozell.operating-days', BY)
}

/**
 * Sizes every step for `nameplate` [W]: flows backward through the yields, then whole machines.
 *
 * needed = ceil(rate in x unit time); installed = ceil(needed x (1 + excess)). The excess stands for breakdowns, minor stops
 * and start-up, as in ref:prozell (25 %); what breakdowns really cost is found by the simulation.
 */
export function sizeSteps(world: World, spec: PlantSpec, pack: MeanPack, nameplate: Term): SizedStep[] {
  const route = STEPS[spec.route]
  const packRate = calc`${nameplate} / ${pack.energy} * ${YEAR_OF_365_DAYS} / ${operatingTime(world)}`.as(
    `good ${pack.unit}s wanted while the line runs`,
    `${pack.unit}s/h`,
  )
  const excess = world.read('plant-rules/prozell.excess-capacity', BY)
  const rated = world.read('plant-rules/cellwright.performance-rate', BY)
  const losses = route.map((step) => lossOf(world, step))
  const yields = losses.map(({ web, coil, reject }, i) =>
    calc`(1 - ${web}) * (1 - ${coil}) * (1 - ${reject})`.as(`yield, ${route[i]!.name}`, '%'),
  )
  const passing = throughYields(route, yields)
  const webs = { cathode: webOf(world, pack.cell.cathode), anode: webOf(world, pack.cell.anode) }
  return route.map((step, i) => {
    const of = (what: string) => `${what}, ${step.name}`
    const perPack = { electrode: pack.cells, cell: pack.cells, module: pack.modules, pack: ONE_PACK }[step.unit]
    const inPerPack = calc`${perPack} / ${passing[i]!}`.as(of(`${COUNTED[step.unit]} that enter for a good ${pack.unit}`), '')
    const inRate = calc`${inPerPack} * ${packRate}`.as(of(`${COUNTED[step.unit]} that enter while the line runs`), '/h')
    const { unitTime: time, ...rack } = timesOf(world, step, pack, step.section === 'anode' ? webs.anode : webs.cathode)
    const unitTime = time.as(of(`time of ${A_UNIT[step.unit]} on one machine`), 's')
    const load = calc`${inRate} * ${unitTime}`.as(of('machines at work without a stop'), '')
    const lines = step.section === 'pack' ? 1 : spec.lines
    const { needed, installed: sized } = machineCount(load, excess, step.name, lines)
    const size = machineSize(world, step, pack.cell)
    const given = spec.machines[step.id]
    const installed = given === undefined ? sized : world.fact(given, `plants.${spec.id}.machines.${step.id}`)
    const performance = step.form === 'rack' ? NO_STOPS : rated
    const stops = stopsOf(world, step, calc`${unitTime} / ${performance}`, step.section === 'anode' ? webs.anode : webs.cathode)
    const running = calc`${load} / (${performance} * ${stops.uptime})`.as(of('machines at work with their stops'), '')
    return {
      step,
      loss: losses[i]!,
      yield: yields[i]!,
      perPack,
      inPerPack,
      inRate,
      unitTime,
      performance,
      lines,
      needed,
      installed,
      manned: calc`min(${installed}, max(1, ceil(${running} - 1e-9)))`.as(of('machines that must be run at a time'), ''),
      ...(size && { size }),
      stops,
      scatter: world.find(`machine/${step.id}.cycle-scatter`, BY) ?? NO_SCATTER,
      ...rack,
    }
  })
}

const ONE_PACK = exactly(1, 'a pack is one pack')
const NO_STOPS = exactly(1, 'cells do not wait for racks to move')
const NO_SCATTER = exactly(0, 'no scatter: the library has none')
const NO_LOSS = exactly(0, 'no loss: the library has none')

const COUNTED = { electrode: 'electrode sets', cell: 'cells', module: 'modules', pack: 'packs' } as const
const A_UNIT = { electrode: 'the electrodes of a cell', cell: 'a cell', module: 'a module', pack: 'a pack' } as const

/**
 * Whole machines for a load of so many machines at rated pace, and with excess; at least one. A load that is whole but for rounding stays whole. On several
 * lines alike, each carries its part of the load.
 */
export function machineCount(
  load: Term,
  excess: Term,
  of: string,
  lines = 1,
): { readonly needed: Term; readonly installed: Term } {
  if (lines > 1) {
    const count = exactly(lines, 'lines')
    const ofLine = machineCount(calc`${load} / ${count}`, excess, `${of} of one line`)
    return {
      needed: calc`${ofLine.needed} * ${count}`.as(`machines needed, ${of}`, ''),
      installed: calc`${ofLine.installed} * ${count}`.as(`machines installed, ${of}`, ''),
    }
  }
  const needed = calc`max(1, ceil(${load} - 1e-9))`.as(`machines needed, ${of}`, '')
  return { needed, installed: calc`ceil(${needed} * (1 + ${excess}) - 1e-9)`.as(`machines installed, ${of}`, '') }
}

/** Share of what enters each step that ends in good packs: its own yield times that of every step after it. */
function throughYields(route: readonly RouteStep[], yields: readonly Term[]): Term[] {
  const through: Term[] = []
  for (let i = route.length - 1; i >= 0; i--) {
    // Each branch of electrodes goes on with the first step of the cells.
    const next = route.findIndex(
      (to, j) => j > i && (to.section === route[i]!.section || to.section === 'cell' || to.section === 'pack'),
    )
    through[i] = next < 0 ? yields[i]! : calc`${yields[i]!} * ${through[next]!}`.as(`yield to the end, ${route[i]!.name}`, '%')
  }
  return through
}

/** Losses of a step at maturity, of whatever is made on it. */
export function lossOf(world: World, step: RouteStep): SizedStep['loss'] {
  const find = (key: string) => world.findOf('machine', step.id, key, BY)
  const coil = find('coil-length')
  const lost = find('coil-loss-length')
  return {
    web: find('web-loss') ?? NO_LOSS,
    coil: coil && lost ? calc`${lost} / ${coil}`.as(`loss at coil changes, ${step.name}`, '%') : NO_LOSS,
    reject: find('reject') ?? NO_LOSS,
  }
}

/** Time that a cell must spend in racks on its way: wetting, formation, ageing [s]. */
export function rackTime(steps: readonly SizedStep[]): Term {
  return total(steps.flatMap((s) => s.dwell ?? [])).as('time of a cell in the racks', 'd')
}

/** Web that the electrode of a cell takes of the coated width [m]. */
function webOf(world: World, { coating: { side }, foilArea }: Electrode): Term {
  const coater = (key: string) => world.read(`machine/coating-${side}.${key}`, BY)
  return calc`${foilArea} / (${coater('web-width')} * ${coater('coated-width-share')})`.as(`web of a cell, ${side}`, 'm')
}

/**
 * Size of a unit over that of the one that the library gives the time for: cells of a module, energy of a pack. Undefined where the time is the same for any.
 */
export function unitSize(world: World, step: RouteStep, pack: Pick<MeanPack, 'cellsPerModule' | 'energy'>): Term | undefined {
  const cells = world.findOf('machine', step.id, 'unit-cells', BY)
  const energy = world.findOf('machine', step.id, 'unit-energy', BY)
  const size = cells ? calc`${pack.cellsPerModule} / ${cells}` : energy && calc`${pack.energy} / ${energy}`
  return size?.as(`size of a unit over that of the source, ${step.name}`, '')
}

/** Time of one unit on one machine at rated pace [s], where `web` is that of the step's electrode [m]; of racks also the dwell and the places of one. */
function timesOf(world: World, step: RouteStep, pack: MeanPack, web: Term): Pick<SizedStep, 'unitTime' | 'dwell' | 'places'> {
  const machine = (key: string) => world.readOf('machine', step.id, key, BY)
  /** The running time, and the part of the standstill at each coil that falls on this web. */
  const withCoils = (running: Term, standstill: string) => {
    const each = world.findOf('machine', step.id, standstill, BY)
    const coil = world.findOf('machine', step.id, 'coil-length', BY)
    return each && coil ? calc`${running} + ${web} * ${each} / ${coil}` : running
  }
  const cell = pack.cell
  const side = step.section === 'anode' ? cell.anode : cell.cathode
  switch (step.form) {
    case 'slurry': {
      const slurry = calc`${side.mass} * ${side.coating.slurryVolume}`.as(`slurry of a cell, ${side.coating.side}`, 'L')
      return { unitTime: calc`(${machine('cycle-time')} + ${machine('cleaning-time')}) * ${slurry} / ${machine('batch-volume')}` }
    }
    case 'web':
      return { unitTime: withCoils(calc`${web} / ${machine('line-speed')}`, 'coil-change-time') }
    case 'oven':
      return { unitTime: withCoils(calc`${side.foilArea} / ${machine('area-rate')}`, 'loading-time') }
    case 'stack':
      return { unitTime: calc`(${cell.cathode.sheets} + ${cell.anode.sheets}) * ${machine('time-per-sheet')}` }
    case 'wind': {
      if (!cell.rollLength) throw new CellwrightError('CW-MODEL-018', `cell ${cell.id} has no rolls to wind`)
      return {
        unitTime: calc`${cell.rollLength} / ${machine('line-speed')} + ${cell.cathode.sheets} * ${machine('coil-change-time')}`,
      }
    }
    case 'rate': {
      const positions = world.find(`machine/${step.id}.positions`, BY)
      return { unitTime: positions ? calc`1 / (${machine('unit-rate')} * ${positions})` : calc`1 / ${machine('unit-rate')}` }
    }
    case 'takt': {
      const size = unitSize(world, step, pack)
      return { unitTime: size ? calc`${machine('time-per-unit')} * ${size}` : machine('time-per-unit') }
    }
    case 'rack':
      break
  }
  const dwell = machine('dwell-time')
  const places = machine('units-per-machine')
  return { unitTime: calc`${dwell} / ${places}`, dwell, places }
}
