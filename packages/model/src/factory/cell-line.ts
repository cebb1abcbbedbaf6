import type { Route } from '@cellwright/kernel'
import type { SizedStep } from '../plant/sizing.ts'
import type { Compilation } from './compile.ts'
import { startedCurve } from './curves.ts'
import { fedInputs, isFed } from './fed-steps.ts'
import { failuresOf, needsOf, scrapOf, unitTime } from './machines.ts'

const BY = 'factory/cell line'

/** Where finished cells of each grade go. */
export interface CellStores {
  readonly first: string
  /** Absent where cells are not sorted. */
  readonly second?: string
}

/** One line from powder to the tested cell. */
export function addCellLine(c: Compilation, line: number, cells: CellStores): void {
  const { plant } = c
  const steps = plant.steps.filter((s) => s.step.section === 'cell').toReversed()
  let to = cells.first
  let stacking = ''
  for (const s of steps) {
    if (s.step.form === 'stack' || s.step.form === 'wind') stacking = addStacking(c, s, line, to)
    else if (s.dwell === undefined) {
      const sorted = s === steps[0] && cells.second !== undefined ? { second: cells.second } : {}
      to = storeBefore(c, s, line, addStation(c, s, line, to, sorted))
    } else to = addRack(c, s, line, to)
  }
  for (const side of ['anode', 'cathode'] as const) addElectrodeBranch(c, side, line, `${stacking}:${side}`)
}

/** Powder to dried electrodes of one side; `to` is a port of stacking. */
function addElectrodeBranch(c: Compilation, side: 'cathode' | 'anode', line: number, port: string): void {
  const { builder, plant, has, world } = c
  const steps = plant.steps.filter((s) => s.step.section === side).toReversed()
  const [drying] = steps
  let to = port
  // Electrodes that fit in behind the coater.
  let room = 0
  const coater = steps.findIndex((s) => s.step.id.startsWith('coating'))
  // Slurry that waits for foil from a link is kept: what waits there is no one lot any more, with no cards and no age.
  const goesOff = has('pot-life') && !isFed(c.options.feeds, `coating-${side}`)
  for (const [i, s] of steps.entries()) {
    if (i < coater) room += placesFor(c, s) + machinesOf(c, s, line) * c.lot
    if (s === drying && has('drying-again')) {
      const again = idOf(c, `${side} to dry again`, line)
      to = builder.add(
        {
          kind: 'buffer',
          id: idOf(c, `dried ${side}`, line),
          to: port,
          places: placesFor(c, s),
          expiry: {
            id: 'dried again',
            after: constant(world.read('operations/cellwright.dry-exposure-time', BY).value),
            to: again,
          },
        },
        port,
        again,
      )
      const node = addStation(c, s, line, to)
      // Electrodes that are to be dried again must never stand in the way of those that come from the oven.
      builder.add({ kind: 'buffer', id: again, to: node, places: Infinity }, node)
      to = storeBefore(c, s, line, node)
      continue
    }
    const node = addStation(c, s, line, to)
    if (s !== steps.at(-1)) {
      to = storeBefore(c, s, line, node, s.step.form === 'web' && s.step.id.startsWith('coating') && goesOff)
      continue
    }
    if (goesOff && room < Infinity) {
      // Slurry is mixed only for coatings that have room: else it would go off, day after day, where no order takes the cells.
      const cards = idOf(c, `cards for ${side}`, line)
      builder.loops.push({ id: cards, cards: room, from: node, to: port.split(':')[0]!, per: 'unit' })
    }
    addPowder(c, s, line, idOf(c, `powder ${side}`, line), node)
  }
}

/** Where the powder of an electrode comes from: always there, or by links of a chain. */
function addPowder(c: Compilation, { step }: SizedStep, line: number, id: string, to: string): void {
  const { builder, lot, options } = c
  const from = c.startOf(line)
  if (!isFed(options.feeds, step.id)) {
    builder.add({ kind: 'source', id, to, lot, arrivals: { kind: 'saturated' }, from }, to)
    return
  }
  builder.add(
    {
      kind: 'assembly',
      id,
      to,
      lot,
      inputs: fedInputs(options.feeds, step.id, { node: id, lot }, builder.fed),
      machines: 1,
      ...beginning(c, line),
    },
    to,
  )
}

/** What keeps an assembly that takes no time from beginning before its line: a moment of work, and pace 0 until then. */
export function beginning({ builder, startOf }: Compilation, line: number) {
  const from = startOf(line)
  if (from <= 0) return {}
  const id = `begins-line-${line}`
  if (!builder.curves.some((known) => known.id === id)) builder.curve(startedCurve(id, [from]))
  return { cycle: constant(1), pace: [id] }
}

/** Puts what comes by links to the units of a step, in no time. Returns where units of the step come in. */
function addFeeding(c: Compilation, { step }: SizedStep, node: string): string {
  const { builder, lot, options } = c
  const id = `${node} fed`
  const units = { port: 'units', take: 1, places: 2 * lot }
  builder.add(
    {
      kind: 'assembly',
      id,
      to: node,
      lot,
      inputs: [units, ...fedInputs(options.feeds, step.id, { node: id, lot }, builder.fed)],
      machines: 1,
    },
    node,
  )
  return `${id}:units`
}

/** The machines of a step on one line, and where units come in; `second`: where the second grade goes. */
function addStation(c: Compilation, s: SizedStep, line: number, to: string, { second }: { second?: string } = {}): string {
  const { builder, world } = c
  const node = idOf(c, s.step.id, line)
  const routes: Route[] = second
    ? [
        {
          id: 'second grade',
          probability: world.read('operations/cellwright.second-grade-share', BY).value,
          mode: 'unit',
          to: second,
        },
      ]
    : []
  register(c, s, node)
  builder.add(
    { kind: 'station', id: node, to, ...workOf(c, s, line), ...(routes.length ? { routes } : {}) },
    to,
    ...(second ? [second] : []),
  )
  // Powder is put together before it comes to the mixers.
  return isFed(c.options.feeds, s.step.id) && s.step.form !== 'slurry' ? addFeeding(c, s, node) : node
}

function addStacking(c: Compilation, s: SizedStep, line: number, to: string): string {
  const { builder, lot } = c
  const node = idOf(c, s.step.id, line)
  register(c, s, node)
  const places = c.has('drying-again') ? 2 * lot : Math.max(4 * lot, Math.ceil((s.inRate.value / s.lines) * c.bufferSeconds))
  return builder.add(
    {
      kind: 'assembly',
      id: node,
      to,
      lot,
      inputs: [
        ...['cathode', 'anode'].map((port) => ({ port, take: 1, places })),
        ...fedInputs(c.options.feeds, s.step.id, { node, lot }, builder.fed),
      ],
      ...workOf(c, s, line),
    },
    to,
  )
}

function addRack(c: Compilation, s: SizedStep, line: number, to: string): string {
  const { builder } = c
  const node = idOf(c, s.step.id, line)
  register(c, s, node)
  const scrap = scrapOf(c, s, c.startUp(line))
  return builder.add(
    {
      kind: 'buffer',
      id: node,
      to,
      places: Math.max(machinesOf(c, s, line) * s.places!.value, 2 * c.lot),
      dwell: constant(s.dwell!.value),
      ...(scrap.length ? { scrap } : {}),
    },
    to,
  )
}

/** The store before a step; slurry in it has a pot life. */
function storeBefore(c: Compilation, s: SizedStep, line: number, node: string, slurry = false): string {
  const { builder, world } = c
  const store = idOf(c, `before ${s.step.id}`, line)
  builder.step(s.step.id).stores.push(store)
  const expiry = slurry
    ? { expiry: { id: 'pot life', after: constant(world.read('operations/cellwright.slurry-pot-life', BY).value) } }
    : {}
  return builder.add({ kind: 'buffer', id: store, to: node, places: placesFor(c, s), ...expiry }, node)
}

function workOf(c: Compilation, s: SizedStep, line: number) {
  const needs = needsOf(c, s, c.plant.crews.operators)
  return {
    machines: machinesOf(c, s, line),
    unit: unitTime(c, s, c.lot),
    pace: c.pace(line),
    failures: failuresOf(c, s),
    scrap: scrapOf(c, s, c.startUp(line)),
    ...(needs.length ? { needs } : {}),
  }
}

/** Machines of one line: an even part of all, the first lines have what is left over. */
function machinesOf({ options }: Compilation, s: SizedStep, line: number): number {
  const all = s.installed.value
  const rest = all % s.lines
  return (all - rest) / s.lines + (line <= rest ? 1 : 0) + (line === 1 ? (options.extra?.[s.step.id] ?? 0) : 0)
}

function placesFor({ lot, bufferSeconds }: Compilation, s: SizedStep): number {
  return bufferSeconds === Infinity ? Infinity : Math.max(4 * lot, Math.ceil((s.inRate.value / s.lines) * bufferSeconds))
}

function register({ builder }: Compilation, { step }: SizedStep, node: string): void {
  const nodes = builder.step(step.id)
  for (const list of [nodes.enter, nodes.work, nodes.done]) list.push(node)
}

function idOf({ plant, builder }: Compilation, name: string, line: number): string {
  return builder.id(name, plant.spec.lines === 1 ? undefined : line)
}

function constant(value: number) {
  return { kind: 'constant' as const, value }
}
