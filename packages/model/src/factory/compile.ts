import type { Curve, Network } from '@cellwright/kernel'
import { staticCapacity } from '../plant/capacity.ts'
import type { Plant } from '../plant/plant.ts'
import { buysCells, sellsCells } from '../project/route.ts'
import type { World } from '../project/world.ts'
import { MATURE, rampOfPlant, type Ramp } from '../schedule/ramp.ts'
import { addCellExit, addCellSource } from './cell-border.ts'
import { addCellLine } from './cell-line.ts'
import type { Feed, FedPort } from './fed-steps.ts'
import { product, rampCurve, rotaCurve, shutdownCurve, startedCurve } from './curves.ts'
import { PARTS_OF_A_PERSON, TECHNICIANS, type Conditions } from './machines.ts'
import type { Mechanism } from './mechanisms.ts'
import { NetworkBuilder, type SharedPart, type StepNodes } from './network-builder.ts'
import { outagesOf } from './outages.ts'
import { addPackLine, type Exit } from './pack-line.ts'

const BY = 'factory/compile'

export interface CompileOptions {
  /** Day numbers: first day of the clock, end of the run (first day after), first day of each line; the last one stands for lines beyond. */
  readonly origin: number
  readonly end: number
  readonly lineStarts: readonly number[]
  /** Orders by due day; absent: everything made is taken away. */
  readonly orders?: readonly { readonly id: string; readonly product: string; readonly day: number; readonly packs: number }[]
  /** Without orders, no more is taken away than the nameplate; absent: everything made is. */
  readonly upTo?: 'nameplate'
  /** Day number from which packs go to customers: the line is qualified; absent: from the first one on. */
  readonly qualifiedFrom?: number
  /** Cells in a lot; default: about 8 000 lots a year, more in a plant of many mixers. */
  readonly lot?: number
  /** So many of its own lots are one; default 1. Lots of a plant of many mixers stay as they are. */
  readonly coarser?: number
  /** false: mature from the first day. */
  readonly ramp?: boolean
  /** false: no yearly shutdown. */
  readonly calendar?: boolean
  /** Hours of output that a store between two steps holds; default from the library. Infinity: endless stores. */
  readonly bufferSeconds?: number
  /** Machines more than installed, by step, or people more in a crew (for `one more`). */
  readonly extra?: Readonly<Record<string, number>>
  /** What does not happen in this run. */
  readonly without?: readonly Mechanism[]
  /** What comes by links of a chain; all else is always there. */
  readonly feeds?: readonly Feed[]
}

/** The sized plant as a network of the kernel, and what a reader needs to read its results back. */
export interface CompiledPlant {
  readonly network: Network
  readonly lot: number
  /** Nodes of each step. */
  readonly steps: ReadonlyMap<string, StepNodes>
  /** Pairs (from, to) of every link as compiled; assembly ports are written `node:port`. */
  readonly links: readonly (readonly [string, string])[]
  /** The ways of the mass of a unit: links, but past the parts that products share. */
  readonly carries: readonly (readonly [string, string])[]
  readonly shared: readonly SharedPart[]
  /** Product of nodes that see only one of several. */
  readonly productOf: ReadonlyMap<string, string>
  /** Last node of each product: demand or sink. */
  readonly exits: readonly Exit[]
  /** Nodes that are blocked while finished packs wait for orders. */
  readonly heldBack: readonly string[]
  /** Node through which cells come in that are made elsewhere: always enough of them. */
  readonly cellSource?: string
  /** Stores into which links of a chain send. */
  readonly fed: readonly FedPort[]
}

/** What the parts of a plant are compiled from. */
export interface Compilation extends Conditions {
  readonly plant: Plant
  readonly builder: NetworkBuilder
  readonly options: CompileOptions
  /** Units in a lot of cells or of the electrodes of cells. */
  readonly lot: number
  readonly bufferSeconds: number
  /** Curves of pace of a line (1-based), or of the pack line, and its start-up scrap. */
  readonly pace: (line: number | 'packs') => readonly string[]
  readonly startUp: (line: number | 'packs') => { readonly curve: string; readonly ramp: Ramp } | undefined
  /** First second of a line. */
  readonly startOf: (line: number) => number
}

/**
 * Lots a year of a plant that runs as fast as it can. Half the lot moves the output by less than 0.5 % (test/walk/factory.test.ts). A lot takes one
 * mixer as long as it needs for all of it, and takes the cards of its electrodes with it: in a plant of many mixers lots must be
 * smaller, or those in the mixers leave no cards for the stores.
 */
function lotsPerYear({ steps }: Plant, coarser = 1): number {
  const mixers = steps.filter((s) => s.step.form === 'slurry').map((s) => s.installed.value)
  const least = LOTS_PER_MIXER * Math.max(0, ...mixers)
  return least > LOTS_PER_YEAR ? least : LOTS_PER_YEAR / coarser
}

const LOTS_PER_YEAR = 8000
const LOTS_PER_MIXER = 1000

/**
 * Compiles a plant into sources, stations, stores, racks, assemblies and the demand.
 *
 * Each process step is a station of its installed machines; between two steps lies a store that holds some hours of
 * output; wetting, formation and ageing are places with a minimum dwell; stacking joins one cathode set and one anode set to
 * a cell; modules and packs are put together in kits and then worked on. Counts are integers all the way: electrodes of one cell, cells,
 * modules, packs. Each line from powder to cell has nodes of its own; modules and packs are made on machines that all lines and products share.
 */
export function compilePlant(world: World, plant: Plant, options: CompileOptions): CompiledPlant {
  const { pack } = plant
  const seconds = (day: number) => (day - options.origin) * 86400
  const until = seconds(options.end)
  const cellsPerYear = staticCapacity(plant).endless.value * plant.operatingTime.value * pack.cells.value
  const lot = options.lot ?? Math.max(1, Math.round(cellsPerYear / lotsPerYear(plant, options.coarser)))
  const builder = new NetworkBuilder(plant.id)
  const has = (mechanism: Mechanism) => !(options.without ?? []).includes(mechanism)
  const starts = Array.from({ length: plant.spec.lines }, (_, i) =>
    Math.max(0, seconds(options.lineStarts[Math.min(i, options.lineStarts.length - 1)]!)),
  )
  const calendar =
    options.calendar === false
      ? []
      : [
          builder.curve(
            shutdownCurve(
              'calendar',
              Math.round(365 - world.read('plant-rules/prozell.operating-days', BY).value / 86400),
              options.origin,
              options.end,
            ),
          ),
        ]
  const learns = options.ramp !== false && has('start-up')
  const ramps = new Map<number | 'packs', { pace: readonly string[]; startUp: ReturnType<Compilation['startUp']> }>()
  const learning = (line: number | 'packs') => {
    let known = ramps.get(line)
    if (!known) {
      const [opening = 0] = options.lineStarts
      const first = line === 'packs' ? opening : options.lineStarts[Math.min(line - 1, options.lineStarts.length - 1)]!
      const start = seconds(first)
      const r = !learns
        ? MATURE
        : line === 'packs'
          ? rampOfPlant(world, plant.spec, 'pack-line')
          : rampOfPlant(world, plant.spec, 'cell-line', line, first - opening)
      const name = line === 'packs' ? 'pack-line' : plant.spec.lines === 1 ? 'cell-line' : `cell-line-${line}`
      const curve = (id: string, f: (day: number) => number, days: number) =>
        builder.curve(rampCurve(`${id}-${name}`, f, days, start, until))
      known = {
        pace: r === MATURE ? calendar : [...calendar, curve('ramp', (day) => r.pace(day), r.days)],
        startUp:
          r === MATURE || r.scrap(0) <= 0
            ? undefined
            : { curve: curve('start-up', (day) => r.scrap(day) / r.scrap(0), 3650), ramp: r },
      }
      ramps.set(line, known)
    }
    return known
  }
  const compilation: Compilation = {
    world,
    plant,
    builder,
    options,
    has,
    lot,
    bufferSeconds: options.bufferSeconds ?? world.read('plant-rules/cellwright.buffer-time', BY).value,
    pace: (line) => learning(line).pace,
    startUp: (line) => learning(line).startUp,
    startOf: (line) => starts[line - 1]!,
  }
  addPools(compilation, starts)
  const { exits, heldBack, cells } = sellsCells(plant.spec) ? addCellExit(compilation) : addPackLine(compilation)
  const source = buysCells(plant.spec) ? addCellSource(compilation, cells) : undefined
  for (let line = source ? 0 : plant.spec.lines; line >= 1; line--) addCellLine(compilation, line, cells)
  return {
    network: builder.network(
      has('outages') ? outagesOf(plant.steps.map((s) => ({ stops: s.stops, nodes: builder.step(s.step.id).work }))) : [],
    ),
    lot,
    steps: builder.steps,
    links: builder.links,
    carries: builder.carries,
    shared: builder.shared,
    productOf: builder.productOf,
    exits,
    heldBack,
    ...(source && { cellSource: source }),
    fed: builder.fed,
  }
}

/** Operators by part of the plant, in parts of a person, and technicians, by the rota. People of lines that have not started are not there yet. */
function addPools({ plant, builder, has, options }: Compilation, starts: readonly number[]): void {
  if (has('operators')) {
    const until = (options.end - options.origin) * 86400
    const shifts = rotaCurve('rota', plant.crews.rota.night.value, plant.crews.rota.weekend.value, options.origin, until)
    const ofLines = starts.length > 1 ? product('people of the lines', startedCurve('lines-started', starts), shifts) : shifts
    const curveOf = (curve: Curve) => (curve.times.length > 1 ? { curve: builder.curve(curve) } : {})
    const [started, everywhere] = [curveOf(ofLines), ofLines === shifts ? undefined : curveOf(shifts)]
    for (const { id, present, steps } of plant.crews.operators) {
      const most = Math.max(...steps.map((s) => Math.max(1, Math.round(s.each.value * PARTS_OF_A_PERSON))))
      const people = present.value + (options.extra?.[id] ?? 0)
      builder.pools.push({
        id,
        // One machine can always be run.
        units: Math.max(most * starts.length, Math.round(people * PARTS_OF_A_PERSON)),
        ...(id === 'packs' ? (everywhere ?? started) : started),
      })
    }
  }
  if (has('technicians') && has('breakdowns')) builder.pools.push({ id: TECHNICIANS, units: plant.crews.technicians.value })
}
