import { log, exp, type Curve, type Distribution, type Network, type NodeSpec, type Scrap } from '@cellwright/kernel'
import { addMonths, civilDate, dayNumber } from '@cellwright/units'
import { staticCapacity } from '../plant/capacity.ts'
import type { Plant } from '../plant/plant.ts'
import type { SizedStep } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import { MATURE, ramp, type Ramp } from '../schedule/ramp.ts'

const BY = 'factory/compile'

export interface CompileOptions {
  /** Day numbers: first day of the clock, end of the run (first day after), first day of the line. */
  readonly origin: number
  readonly end: number
  readonly lineStart: number
  /** Orders by due day; absent: everything made is taken away. */
  readonly orders?: readonly { readonly id: string; readonly day: number; readonly packs: number }[]
  /** Cells in a lot; default: about 8 000 lots a year. */
  readonly lot?: number
  /** false: mature from the first day. */
  readonly ramp?: boolean
  /** false: no yearly shutdown. */
  readonly calendar?: boolean
  /** Hours of output that a store between two steps holds; default from the library. Infinity: endless stores. */
  readonly bufferSeconds?: number
  /** Machines more than installed, by step (for `one machine more`). */
  readonly extra?: Readonly<Record<string, number>>
}

/** The sized plant as a network of the kernel, and what a reader needs to read its results back. */
export interface CompiledPlant {
  readonly network: Network
  readonly lot: number
  /** Node of each step. */
  readonly nodeOf: ReadonlyMap<string, string>
  /** Pairs (from, to) of every link as compiled; assembly ports are written `node:port`. */
  readonly links: readonly (readonly [string, string])[]
  /** Last node of each product: demand or sink. */
  readonly exits: readonly { readonly product: string; readonly node: string }[]
}

/** Lots a year of a line that runs as fast as it can. Output stays within 0.1 % of that of lots four times smaller (factory.test.ts). */
const LOTS_PER_YEAR = 8000

/** Steps that carry the start-up scrap, so that a third of it is lost early, in the middle and at the end of the cell line. */
const STARTUP_STEPS = ['coating-cathode', 'coating-anode', 'stacking', 'eol-test']

/**
 * Compiles a plant into sources, stations, stores, racks, assemblies and the demand.
 *
 * Each process step is a station of its installed machines; between two steps lies a store that holds some hours of
 * output; wetting, formation and ageing are places with a minimum dwell; stacking joins one cathode set and one anode set to
 * a cell; module and pack assembly join cells and modules. Counts are integers all the way: electrodes of one cell, cells,
 * modules, packs.
 */
export function compilePlant(world: World, plant: Plant, options: CompileOptions): CompiledPlant {
  const { pack } = plant
  const seconds = (day: number) => (day - options.origin) * 86400
  const until = seconds(options.end)
  const lot =
    options.lot ??
    Math.max(
      1,
      Math.round((staticCapacity(plant.steps).endless.value * plant.operatingTime.value * pack.cells.value) / LOTS_PER_YEAR),
    )
  const lotOf = {
    electrode: lot,
    cell: lot,
    module: Math.max(1, Math.round(lot / pack.cellsPerModule.value)),
    pack: Math.max(1, Math.round(lot / pack.cells.value)),
  }
  const bufferSeconds = options.bufferSeconds ?? world.read('plant-rules/cellwright.buffer-time', BY).value
  const curves: Curve[] = []
  const cellRamp = options.ramp === false ? MATURE : ramp(world, 'cell-line')
  const packRamp = options.ramp === false ? MATURE : ramp(world, 'pack-line')
  const pace = (id: string, r: Ramp): string[] =>
    r === MATURE
      ? []
      : [
          addCurve(
            curves,
            rampCurve(id, (day) => r.pace(day), r.days, seconds(options.lineStart), until),
          ),
        ]
  const cellPace = pace('ramp-cell-line', cellRamp)
  const packPace = pace('ramp-pack-line', packRamp)
  const calendar = options.calendar === false ? [] : [addCurve(curves, shutdownCurve(world, options))]
  const startup = (id: string, r: Ramp) =>
    r === MATURE || r.scrap(0) <= 0
      ? undefined
      : addCurve(
          curves,
          rampCurve(id, (d) => r.scrap(d) / r.scrap(0), 3650, seconds(options.lineStart), until),
        )
  const cellStartup = startup('start-up-cell-line', cellRamp)
  const packStartup = startup('start-up-pack-line', packRamp)

  const nodes: NodeSpec[] = []
  const links: (readonly [string, string])[] = []
  const nodeOf = new Map<string, string>()
  const id = (name: string) => `${plant.id}/${name}`

  const scrapOf = (s: SizedStep): Scrap[] => {
    const scrap: Scrap[] = []
    for (const cause of ['web', 'coil', 'reject'] as const) {
      const probability = s.loss[cause].value
      if (probability > 0) scrap.push({ id: cause, probability, mode: 'unit' })
    }
    // Three steps in a row lose 1 - (1 - s)^(1/3) each, so that together they lose s.
    if (cellStartup && STARTUP_STEPS.includes(s.step.id))
      scrap.push({ id: 'start-up', probability: 1 - exp(log(1 - cellRamp.scrap(0)) / 3), mode: 'unit', curve: cellStartup })
    if (packStartup && s.step.id === 'pack-test')
      scrap.push({ id: 'start-up', probability: packRamp.scrap(0), mode: 'unit', curve: packStartup })
    return scrap
  }
  const machineOf = (s: SizedStep) => {
    const mean = s.unitTime.value / s.performance.value
    const cv = s.scatter.value / Math.sqrt(lotOf[s.step.unit])
    // Below half a percent the scatter of a whole lot is not worth a draw.
    const unit: Distribution = cv < 0.005 ? { kind: 'constant', value: mean } : { kind: 'lognormal', mean, cv }
    return {
      machines: s.installed.value + (options.extra?.[s.step.id] ?? 0),
      unit,
      pace: [...calendar, ...(s.step.section === 'pack' ? packPace : cellPace)],
      failures:
        s.mtbf && s.mttr
          ? [
              {
                id: 'breakdown',
                clock: 'operating' as const,
                timeToFailure: { kind: 'exponential' as const, mean: s.mtbf.value },
                timeToRepair: { kind: 'exponential' as const, mean: s.mttr.value },
              },
            ]
          : [],
      scrap: scrapOf(s),
    }
  }
  const placesFor = (s: SizedStep) => Math.max(4 * lotOf[s.step.unit], Math.ceil(s.inRate.value * bufferSeconds))

  // Written from the exit backward, so that each node knows where it sends to.
  const last = plant.steps.at(-1)!
  const exit = id(options.orders ? 'orders' : 'shipped')
  nodes.push(
    options.orders
      ? {
          kind: 'demand',
          id: exit,
          places: Math.max(
            4 * lotOf.pack,
            Math.ceil(last.inRate.value * world.read('plant-rules/cellwright.finished-goods-time', BY).value),
          ),
          orders: options.orders.map((o) => ({ id: o.id, due: seconds(o.day + 1), units: o.packs })),
        }
      : { kind: 'sink', id: exit },
  )
  const sections: Record<string, string> = {}
  let to = exit
  const order = [...plant.steps].toReversed()
  const bySection = (name: string) => order.filter((s) => s.step.section === name)
  const place = (s: SizedStep, target: string): string => {
    const node = id(s.step.id)
    nodeOf.set(s.step.id, node)
    links.push([node, target])
    const joins = JOINS[s.step.id]
    if (joins) {
      const take = { 'module-assembly': pack.cellsPerModule, 'pack-assembly': pack.modules }[s.step.id]?.value ?? 1
      const inputLot =
        s.step.id === 'module-assembly' ? lotOf.cell : s.step.id === 'pack-assembly' ? lotOf.module : lotOf.electrode
      const out = lotOf[s.step.unit]
      const places = Math.max(2 * (inputLot + take * out), Math.ceil(s.inRate.value * take * bufferSeconds))
      nodes.push({
        kind: 'assembly',
        id: node,
        to: target,
        lot: out,
        inputs: joins.map((port) => ({ port, take, places })),
        ...machineOf(s),
      })
      return node
    }
    if (s.dwell !== undefined) {
      const scrap = scrapOf(s)
      const racks = s.installed.value + (options.extra?.[s.step.id] ?? 0)
      nodes.push({
        kind: 'buffer',
        id: node,
        to: target,
        places: Math.max(racks * s.places!.value, 2 * lot),
        dwell: { kind: 'constant', value: s.dwell.value },
        ...(scrap.length ? { scrap } : {}),
      })
      return node
    }
    nodes.push({ kind: 'station', id: node, to: target, ...machineOf(s) })
    return node
  }
  const storeBefore = (s: SizedStep, node: string): string => {
    const store = id(`before ${s.step.id}`)
    links.push([store, node])
    nodes.push({ kind: 'buffer', id: store, to: node, places: bufferSeconds === Infinity ? Infinity : placesFor(s) })
    return store
  }
  for (const section of ['pack', 'cell'] as const)
    for (const s of bySection(section)) {
      const node = place(s, to)
      const joins = JOINS[s.step.id]
      if (joins && s.step.id === 'stacking') {
        sections['cathode'] = `${node}:cathode`
        sections['anode'] = `${node}:anode`
      } else to = joins ? `${node}:${joins[0]}` : s.dwell !== undefined ? node : storeBefore(s, node)
    }
  for (const section of ['cathode', 'anode'] as const) {
    let target = sections[section]!
    const steps = bySection(section)
    steps.forEach((s, i) => {
      const node = place(s, target)
      if (i < steps.length - 1) target = storeBefore(s, node)
      else {
        const source = id(`powder ${section}`)
        links.push([source, node])
        nodes.push({
          kind: 'source',
          id: source,
          to: node,
          lot,
          arrivals: { kind: 'saturated' },
          from: seconds(options.lineStart),
        })
      }
    })
  }
  return {
    network: { nodes: nodes.toReversed(), curves },
    lot,
    nodeOf,
    links,
    exits: [{ product: plant.products[0]!.pack.id, node: exit }],
  }
}

/** Input ports of the steps that join. */
const JOINS: Readonly<Record<string, readonly string[]>> = {
  stacking: ['cathode', 'anode'],
  'module-assembly': ['cells'],
  'pack-assembly': ['modules'],
}

function addCurve(curves: Curve[], curve: Curve): string {
  curves.push(curve)
  return curve.id
}

/** A function of days since the line's start in steps of a twelfth of a year, each at its middle. */
function rampCurve(id: string, f: (day: number) => number, days: number, start: number, until: number): Curve {
  const step = 365 / 12
  const times: number[] = [0]
  const values: number[] = [f(0)]
  for (let i = 0; i * step < days && start + i * step * 86400 < until; i++) {
    const t = start + i * step * 86400
    if (t <= 0) values[0] = f((i + 0.5) * step)
    else {
      times.push(t)
      values.push(f((i + 0.5) * step))
    }
  }
  const end = start + Math.ceil(days / step) * step * 86400
  if (end > times.at(-1)! && end < until) {
    times.push(end)
    values.push(f(days))
  }
  return { id, times, values }
}

/** Pace 0 in the last days of each calendar year, so that the year has the operating days of the plant rules. */
function shutdownCurve(world: World, options: CompileOptions): Curve {
  const off = Math.round(365 - world.read('plant-rules/prozell.operating-days', BY).value / 86400)
  const times: number[] = [0]
  const values: number[] = [1]
  if (off > 0)
    for (let year = civilDate(options.origin).year; ; year++) {
      const next = dayNumber({ year: year + 1, month: 1, day: 1 })
      const from = (next - off - options.origin) * 86400
      if (from >= (options.end - options.origin) * 86400) break
      if (from > 0) {
        times.push(from, (next - options.origin) * 86400)
        values.push(0, 1)
      }
    }
  return { id: 'calendar', times, values }
}

/** Ends of civil months in seconds since `origin`, the last being `end`; and the calendar year of each. */
export function monthEnds(origin: number, end: number): { ends: number[]; years: number[] } {
  const ends: number[] = []
  const years: number[] = []
  for (let day = origin; day < end;) {
    const { year, month } = civilDate(day)
    const next = Math.min(end, addMonths(dayNumber({ year, month, day: 1 }), 1))
    ends.push((next - origin) * 86400)
    years.push(year)
    day = next
  }
  return { ends, years }
}
