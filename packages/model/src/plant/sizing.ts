import { YEAR } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { Pack } from '../design/pack.ts'
import type { PlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { ROUTES, type RouteStep } from './route.ts'
import type { Term } from '../term/index.ts'

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
  /** Machines that the flow needs at rated pace without any stop. */
  readonly needed: Term
  /** Machines with excess for stops and losses; integer. */
  readonly installed: Term
  /** Mean time between failures (operating) and to repair [s]; absent for racks. */
  readonly mtbf?: Term
  readonly mttr?: Term
  /** Uptime of one machine: MTBF / (MTBF + MTTR). */
  readonly availability: Term
  /** Coefficient of variation of the unit time. */
  readonly scatter: Term
  /** Racks: time that a unit must stay [s] and places of one rack. */
  readonly dwell?: Term
  readonly places?: Term
}

/** Operating seconds in a year of 365 d: days x shifts as the plant rules say. */
export function operatingTime(world: World): number {
  return (world.read('plant-rules/prozell.operating-days', BY) / (365 * 86400)) * YEAR
}

/**
 * Sizes every step for `nameplate` [W]: flows backward through the yields, then whole machines.
 *
 * needed = ceil(rate in x unit time); installed = ceil(needed x (1 + excess)). The excess stands for breakdowns, minor stops
 * and start-up, as in ref:prozell (25 %); what breakdowns really cost is found by the simulation.
 */
export function sizeSteps(world: World, spec: PlantSpec, pack: Pack, nameplate: number): SizedStep[] {
  const route = ROUTES[spec.route]
  if (!route) throw new CellwrightError('CW-MODEL-030', `no route ${spec.route}`)
  const packsPerSecond = nameplate / pack.energy
  const perOperatingSecond = (packsPerSecond * YEAR) / operatingTime(world)
  const excess = world.read('plant-rules/prozell.excess-capacity', BY)
  const performance = world.read('plant-rules/cellwright.performance-rate', BY)
  const losses = route.map((step) => lossOf(world, step))
  const yields = losses.map((l) => (1 - l.web) * (1 - l.coil) * (1 - l.reject))
  return route.map((step, i) => {
    // Yields downstream of this step: its own branch, then everything after the branches meet.
    const after = route.map((_, j) => (follows(route, i, j) ? yields[j]! : 1)).reduce((product, y) => product * y, 1)
    const perPack = { electrode: pack.cells, cell: pack.cells, module: pack.modules, pack: 1 }[step.unit]
    const inPerPack = perPack / after
    const inRate = inPerPack * perOperatingSecond
    const time = unitTime(world, step, pack)
    const count = machineCount(inRate * time.unitTime, excess)
    const given = spec.machines[step.id]
    const mtbf = world.find(`machine/${step.id}.mean-time-between-failures`, BY)
    const mttr = world.find(`machine/${step.id}.mean-time-to-repair`, BY)
    return {
      step,
      loss: losses[i]!,
      yield: yields[i]!,
      perPack,
      inPerPack,
      inRate,
      unitTime: time.unitTime,
      performance: step.form === 'rack' ? 1 : performance,
      needed: count.needed,
      installed: given ?? count.installed,
      ...(mtbf !== undefined && mttr !== undefined ? { mtbf, mttr } : {}),
      availability: mtbf !== undefined && mttr !== undefined ? mtbf / (mtbf + mttr) : 1,
      scatter: world.find(`machine/${step.id}.cycle-scatter`, BY) ?? 0,
      ...(time.dwell !== undefined ? { dwell: time.dwell, places: time.places! } : {}),
    }
  })
}

/** Whole machines for a load of so many machines at rated pace, and with excess; at least one. A load that is whole but for rounding stays whole. */
export function machineCount(load: number, excess: number): { readonly needed: number; readonly installed: number } {
  const needed = Math.max(1, Math.ceil(load - 1e-9))
  return { needed, installed: Math.ceil(needed * (1 + excess) - 1e-9) }
}

/** Whether what leaves step i passes step j (i itself included). */
function follows(route: readonly RouteStep[], i: number, j: number): boolean {
  const from = route[i]!
  const to = route[j]!
  if (j < i) return false
  return from.section === to.section || to.section === 'cell' || to.section === 'pack'
}

function lossOf(world: World, step: RouteStep): SizedStep['loss'] {
  const find = (key: string) => world.find(`machine/${step.id}.${key}`, BY) ?? 0
  const coilLength = find('coil-length')
  return { web: find('web-loss'), coil: coilLength > 0 ? find('coil-loss-length') / coilLength : 0, reject: find('reject') }
}

/** Time of one unit on one machine at rated pace [s]. */
function unitTime(world: World, step: RouteStep, pack: Pack): { unitTime: number; dwell?: number; places?: number } {
  const machine = (key: string) => world.read(`machine/${step.id}.${key}`, BY)
  const cell = pack.cell
  const side = step.section === 'anode' ? cell.anode : cell.cathode
  switch (step.form) {
    case 'slurry': {
      const slurry = side.mass * side.coating.slurryVolume
      return { unitTime: ((machine('cycle-time') + machine('cleaning-time')) * slurry) / machine('batch-volume') }
    }
    case 'web': {
      const metres =
        side.foilArea /
        (world.read(`machine/coating-${side.coating.side}.web-width`, BY) *
          world.read(`machine/coating-${side.coating.side}.coated-width-share`, BY))
      const change = world.find(`machine/${step.id}.coil-change-time`, BY) ?? 0
      const coil = world.find(`machine/${step.id}.coil-length`, BY)
      return { unitTime: metres * (1 / machine('line-speed') + (coil ? change / coil : 0)) }
    }
    case 'oven':
      return { unitTime: side.foilArea / machine('area-rate') }
    case 'stack':
      return { unitTime: (cell.cathode.sheets + cell.anode.sheets) * machine('time-per-sheet') }
    case 'rate':
      return { unitTime: 1 / (machine('unit-rate') * (world.find(`machine/${step.id}.positions`, BY) ?? 1)) }
    case 'takt':
      return { unitTime: machine('time-per-unit') }
    case 'rack':
      break
  }
  const dwell = machine('dwell-time')
  const places = machine('units-per-machine')
  return { unitTime: dwell / places, dwell, places }
}
