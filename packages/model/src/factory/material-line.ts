import type { Network, Scrap } from '@cellwright/kernel'
import { inPhase, type MaterialPhase, type MaterialPlant, type MaterialStep } from '../plant/material-plant.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import type { World } from '../project/world.ts'
import { MATURE } from '../schedule/ramp.ts'
import { rampCurve, shutdownCurve, startedCurve } from './curves.ts'
import type { Feed, FedPort } from './fed-steps.ts'
import type { Conditions } from './machines.ts'
import { GRAIN, lotOfPhase, unitMassOf, type Grain } from './material-lots.ts'
import { phaseRamp, storeTime } from './material-ramp.ts'
import { addBrineCall, addStep } from './material-step-nodes.ts'
import type { Mechanism } from './mechanisms.ts'
import { NetworkBuilder } from './network-builder.ts'
import { outagesOf } from './outages.ts'
import { datesOf, hasPonds, phaseFirsts } from './passage.ts'

/** Nodes of a step in one phase: where matter enters, where its machines are, where what it has made is counted. */
export interface MaterialNodes {
  readonly enter: string
  readonly work: string
  readonly done: string
}

/** A material plant as a network of the kernel. */
export interface CompiledMaterialPlant {
  readonly network: Network
  /** Mass of one unit in product [kg]: a unit at a step is what becomes one such portion of product. */
  readonly unitMass: number
  /** Nodes by phase and step; phases in order of their ids, steps in that of the route. */
  readonly nodes: ReadonlyMap<string, ReadonlyMap<string, MaterialNodes>>
  /** Second in which each phase takes in its first raw material, by id. */
  readonly starts: ReadonlyMap<string, number>
  /** Node of each phase that learns at which product out of specification is lost, by id of the phase. */
  readonly startUp: ReadonlyMap<string, string>
  /** Where brine waits to be called for, by id of the phase; none where more than the nameplate may be made. */
  readonly brine: ReadonlyMap<string, BrineCall>
  readonly exit: string
  /** Stores into which links of a chain send. */
  readonly fed: readonly FedPort[]
}

/** Node that calls for brine, and the step of the ponds that bring it. */
export interface BrineCall {
  readonly node: string
  readonly step: string
}

export interface CompileMaterialOptions {
  /** Day numbers: first day of the clock and first day after the run. */
  readonly origin: number
  readonly end: number
  /** false: mature from the first day, all phases there. */
  readonly ramp?: boolean
  /** How finely matter is counted; default GRAIN. */
  readonly grain?: Grain
  /** No more raw material is called for than the nameplate takes, though machines to spare could do more; default: all that they can do. */
  readonly upTo?: 'nameplate'
  /** What does not happen in this run. */
  readonly without?: readonly Mechanism[]
  /** What comes by links of a chain; all else is always there. */
  readonly feeds?: readonly Feed[]
}

/** What the steps of one phase are compiled from. */
export interface PhaseCompilation extends Conditions {
  readonly plant: MaterialPlant
  readonly phase: MaterialPhase
  readonly builder: NetworkBuilder
  readonly options: CompileMaterialOptions
  readonly unitMass: number
  /** Units in a lot of the phase. */
  readonly lot: number
  /** Units of good product that the phase makes in a second while it operates, at nameplate. */
  readonly rate: number
  /** Days of the year on which the plant stands. */
  readonly daysOff: number
  /** [s] */
  readonly storeTime: number
  /** Curves of the days on which the plant operates, and of all that its machines keep pace with. */
  readonly calendar: string
  readonly pace: readonly string[]
}

/**
 * Compiles a plant into a line of its own for each phase, from raw material without limit to the one exit of the plant.
 *
 * A unit is what becomes one portion of product: ratios of mass are those of chemistry, so nothing but rejected lots and start-up scrap is lost. A step is
 * an assembly of one input, which makes lots of its own size out of whatever comes: batches of a furnace, lots of a mill. What
 * flows on takes its time in a kiln or a pond as in a pipe (material-step-nodes.ts).
 */
export function compileMaterialPlant(
  world: World,
  plant: MaterialPlant,
  dates: PhaseSchedule,
  options: CompileMaterialOptions,
): CompiledMaterialPlant {
  const grain = options.grain ?? GRAIN
  const has = (mechanism: Mechanism) => !(options.without ?? []).includes(mechanism)
  const learns = options.ramp !== false
  const seconds = (day: number) => Math.max(0, day - options.origin) * 86400
  const unitMass = unitMassOf(plant, grain)
  const builder = new NetworkBuilder(plant.id)
  const exit = builder.add({ kind: 'sink', id: builder.id('product') })
  const daysOff = 365 - plant.operatingTime.value / 86400
  const calendar = builder.curve(shutdownCurve('calendar', daysOff, options.origin, options.end))
  const ramp = learns && has('start-up') ? phaseRamp(world, plant) : MATURE
  const nodes = new Map<string, ReadonlyMap<string, MaterialNodes>>()
  const brine = new Map<string, BrineCall>()
  const starts = new Map<string, number>()
  const startUp = new Map<string, string>()
  const phases = plant.phases.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const phase of phases) {
    const first = (datesOf(dates, phase.id).serialStart.value - options.origin) * 86400
    const curve = (id: string, f: (day: number) => number, days: number) =>
      builder.curve(rampCurve(`${id}-${phase.id}`, f, days, first, seconds(options.end)))
    const firsts = phaseFirsts(plant, dates, phase, { ramp, grain })
    const pace = [calendar]
    // What ponds bring before the works are ready waits for them.
    if (learns && hasPonds(plant)) pace.push(builder.curve(startedCurve(`started-${phase.id}`, [seconds(firsts.works)])))
    if (ramp.days > 0) pace.push(curve('ramp', (day) => ramp.pace(day), ramp.days))
    let to = exit
    if (ramp.scrap(0) > 0) {
      const lost = curve('start-up', (day) => ramp.scrap(day) / ramp.scrap(0), 3650)
      to = addSpecification(builder, phase.id, exit, { id: 'start-up', probability: ramp.scrap(0), mode: 'unit', curve: lost })
      startUp.set(phase.id, to)
    }
    const start = learns ? seconds(firsts.feed) : 0
    starts.set(phase.id, start)
    const compilation: PhaseCompilation = {
      world,
      has: (mechanism) => mechanism !== 'technicians' && has(mechanism),
      plant,
      phase,
      builder,
      options,
      unitMass,
      lot: lotOfPhase(plant, phase, grain),
      rate: (phase.capacity.value / unitMass) * ((365 * 86400) / plant.operatingTime.value),
      daysOff,
      storeTime: storeTime(world, plant),
      calendar,
      pace,
    }
    const added = addPhase(compilation, to, start)
    nodes.set(phase.id, added.steps)
    if (added.brine) brine.set(phase.id, added.brine)
  }
  const workOf = ({ flow }: MaterialStep) => [...nodes.values()].map((steps) => steps.get(flow.id)!.work)
  const outages = has('outages') ? outagesOf(plant.steps.map((s) => ({ stops: s.stops, nodes: workOf(s) }))) : []
  return { network: builder.network(outages), unitMass, nodes, starts, startUp, brine, exit, fed: builder.fed }
}

/** Where product of a phase that does not meet its specification yet is lost. */
function addSpecification(builder: NetworkBuilder, phase: string, exit: string, scrap: Scrap): string {
  const node = builder.id(`${phase}/specification`)
  return builder.add({ kind: 'buffer', id: node, to: exit, places: Infinity, scrap: [scrap] }, exit)
}

/** What a phase is made of. */
interface CompiledPhase {
  readonly steps: ReadonlyMap<string, MaterialNodes>
  readonly brine?: BrineCall
}

/** The line of one phase to the node `to`, written from there backward; `start` is the first second of raw material. */
function addPhase(c: PhaseCompilation, to: string, start: number): CompiledPhase {
  const found: [string, MaterialNodes][] = []
  const steps = c.plant.steps.map((s) => inPhase(s, c.phase))
  // Matter is called for where the works begin: behind ponds, which the sun sets the pace of.
  const works = steps.findLastIndex((s) => s.form === 'pond') + 1
  const calls = c.options.upTo === 'nameplate' && works < steps.length
  let brine: BrineCall | undefined
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]!
    const before = steps[i - 1]
    const isCalled = calls && i === works && before !== undefined
    const added = addStep(c, step, isCalled ? undefined : before, to)
    found.unshift([step.flow.id, added.nodes])
    to = added.entry
    if (!isCalled) continue
    brine = { node: c.builder.id(`${c.phase.id}/call for brine`), step: before.flow.id }
    to = addBrineCall(c, brine.node, before, callTime(c, works), to)
  }
  if (calls && works === 0) to = addCall(c, to)
  c.builder.add(
    {
      kind: 'source',
      id: c.builder.id(`${c.phase.id}/raw material`),
      to,
      lot: c.lot,
      arrivals: { kind: 'saturated' },
      from: start,
    },
    to,
  )
  return { steps: new Map(found), ...(brine && { brine }) }
}

/**
 * Raw material is called for as fast as the nameplate takes it while the plant operates, with what makes up for rejected lots, also while machines are still slow:
 * those to spare are then a help.
 */
function addCall(c: PhaseCompilation, to: string): string {
  const unit = { kind: 'constant', value: callTime(c, 0) } as const
  const node = c.builder.id(`${c.phase.id}/call for material`)
  return c.builder.add({ kind: 'station', id: node, to, machines: 1, unit, pace: [c.calendar] }, to)
}

/** Time from one unit that is called for at a step to the next [s]: by the lots that pass there and later; of what counts its feed, by those that came so far. */
function callTime({ plant: { flows, steps }, rate }: PhaseCompilation, at: number): number {
  const pass = (some: typeof steps) => some.reduce((share, s) => share * (1 - s.reject.value), 1)
  return (flows.basis === 'feed' ? 1 / pass(steps.slice(0, at)) : pass(steps.slice(at))) / rate
}
