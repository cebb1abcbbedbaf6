import type { Distribution, Scrap } from '@cellwright/kernel'
import type { MaterialStep } from '../plant/material-plant.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { fedInputs } from './fed-steps.ts'
import { failuresOf } from './machines.ts'
import type { MaterialNodes, PhaseCompilation } from './material-line.ts'
import { loadOf, unitsPerSecond, type Load } from './material-lots.ts'
import { mostWithin, seasonCurve, seasonSwing } from './season.ts'

/** Nodes of the step, and where what is fed to it goes. */
interface Added {
  readonly nodes: MaterialNodes
  readonly entry: string
}

/**
 * A step of one phase. Batches, and lots of a machine that runs all the time, are an assembly that takes units from its store.
 * Where matter stays in the machine while more comes (kiln, vessel), a place with a least dwell follows, as large as what the machines
 * hold: it never limits the rate of the machines, and nothing leaves before its time. Of ponds the dwell comes first, so that harvest
 * goes by the season of the month in which it is.
 */
export function addStep(c: PhaseCompilation, step: MaterialStep, before: MaterialStep | undefined, next: string): Added {
  if (step.form === 'pond') return addPond(c, step, before, next)
  const { builder, phase, unitMass } = c
  const machines = machinesOf(c, step)
  const load = loadOf(step, machines, unitMass, c.lot)
  const node = builder.id(`${phase.id}/${step.flow.id}`)
  const dwell = step.form === 'batch' ? 0 : (step.residence?.value ?? 0)
  const scrap = scrapOf(step)
  let to = next
  let done = node
  if (dwell > 0) {
    const inside = machines * unitsPerSecond(step, unitMass) * dwell
    done = builder.add(
      {
        kind: 'buffer',
        id: `${node} inside`,
        to,
        places: Math.ceil(inside) + Math.max(1, load.groups) * load.lot,
        dwell: constant(dwell),
        ...(scrap.length ? { scrap } : {}),
      },
      to,
    )
    to = done
  }
  builder.add(
    {
      kind: 'assembly',
      id: node,
      to,
      lot: load.lot,
      inputs: [
        { port: 'store', take: 1, places: placesBefore(c, load, before) },
        ...fedInputs(c.options.feeds, step.flow.id, { node, lot: load.lot, scale: unitMass }, builder.fed),
      ],
      machines: load.groups,
      cycle: timeOf(c, step, load),
      pace: c.pace,
      failures: failuresOf(c, { stops: stopsOfGroup(step, load) }),
      ...(scrap.length && done === node ? { scrap } : {}),
    },
    to,
  )
  return { nodes: { enter: node, work: node, done }, entry: `${node}:store` }
}

/** Land under brine, harvested by one crew as the months evaporate: no year's end and no ramp stops the sun. */
function addPond(c: PhaseCompilation, step: MaterialStep, before: MaterialStep | undefined, to: string): Added {
  const { builder, phase, unitMass, options } = c
  const pond = builder.id(`${phase.id}/${step.flow.id}`)
  const harvest = `${pond} harvest`
  const area = machinesOf(c, step)
  const rate = area * unitsPerSecond(step, unitMass)
  const season = step.season ?? EVEN
  const scrap = scrapOf(step)
  const lot = Math.min(c.lot, Math.max(1, Math.round(rate * 86400)))
  const days = (step.residence?.value ?? 0) / 86400
  // What other steps bring comes by another season, or not while they stand.
  const held = mostWithin(season, days) + (before === undefined ? 0 : seasonSwing(season) + c.daysOff)
  builder.add(
    {
      kind: 'assembly',
      id: harvest,
      to,
      lot,
      inputs: [{ port: 'brine', take: 1, places: lot + Math.max(c.lot, lotOf(c, before)) }],
      machines: area > 0 ? 1 : 0,
      cycle: constant(area > 0 ? lot / rate : 0),
      pace: [builder.curve(seasonCurve(`season ${phase.id} ${step.flow.id}`, season, options.origin, options.end))],
      failures: failuresOf(c, step),
      ...(scrap.length ? { scrap } : {}),
    },
    to,
  )
  builder.add(
    {
      kind: 'buffer',
      id: pond,
      to: `${harvest}:brine`,
      places: Math.ceil(held * 86400 * rate) + 2 * Math.max(c.lot, lotOf(c, before)),
      ...(days > 0 ? { dwell: constant(days * 86400) } : {}),
    },
    `${harvest}:brine`,
  )
  return { nodes: { enter: pond, work: harvest, done: harvest }, entry: pond }
}

/**
 * Brine out of the store behind ponds, as fast as the works are to take it: a unit each `time` [s] while the plant operates. What summer brings for winter waits
 * before it.
 */
export function addBrineCall(c: PhaseCompilation, node: string, ponds: MaterialStep, time: number, to: string): string {
  const cycle = c.lot * time
  const places = placesBefore(c, { lot: c.lot }, ponds)
  const inputs = [{ port: 'store', take: 1, places }]
  c.builder.add(
    { kind: 'assembly', id: node, to, lot: c.lot, inputs, machines: 1, cycle: constant(cycle), pace: [c.calendar] },
    to,
  )
  return `${node}:store`
}

const EVEN = Array.from({ length: 12 }, () => 1)

/** Units in a lot that the step before sends; of raw material a lot of the phase. */
function lotOf(c: PhaseCompilation, before: MaterialStep | undefined): number {
  return before && before.form !== 'pond' ? loadOf(before, machinesOf(c, before), c.unitMass, c.lot).lot : c.lot
}

/**
 * Units that the store before a step holds: some hours of output beside the lot that comes and the lot that is taken; behind ponds what summer
 * brings for winter, and what comes while the works stand.
 */
function placesBefore(c: PhaseCompilation, load: Pick<Load, 'lot'>, before: MaterialStep | undefined): number {
  const days = before?.form === 'pond' ? seasonSwing(before.season ?? EVEN) + c.daysOff : 0
  const brought = before && days > 0 ? machinesOf(c, before) * unitsPerSecond(before, c.unitMass) * days * 86400 : 0
  return load.lot + lotOf(c, before) + Math.ceil(c.rate * c.storeTime + brought)
}

function machinesOf({ phase }: PhaseCompilation, { flow }: MaterialStep): number {
  return phase.machines.get(flow.id)?.value ?? 0
}

/**
 * Machines that are counted together stand together, more often and each time for less long, by their number: stops of the plant, what is lost in each, and
 * the share of time in which a machine is up stay as they are.
 */
function stopsOfGroup({ stops }: MaterialStep, { machines }: Load): MaterialStep['stops'] {
  const { breakdown } = stops
  if (!breakdown || machines === 1) return stops
  const of = (time: Term) => calc`${time} / ${exactly(machines, 'machines counted together')}`
  return { ...stops, breakdown: { mtbf: of(breakdown.mtbf), mttr: of(breakdown.mttr) } }
}

/** Time of a lot: lognormal about its mean; several machines or batches that count as one scatter less. */
function timeOf({ has }: PhaseCompilation, { scatter }: MaterialStep, { time, loads, machines }: Load): Distribution {
  const cv = scatter.value / Math.sqrt(loads * Math.max(1, machines))
  // Below half a percent scatter is not worth a draw.
  return cv < 0.005 || !has('scatter') ? constant(time) : { kind: 'lognormal', mean: time, cv }
}

/** Whole lots fail their inspection. */
function scrapOf({ reject }: MaterialStep): Scrap[] {
  return reject.value > 0 ? [{ id: 'reject', probability: reject.value, mode: 'lot' }] : []
}

function constant(value: number): Distribution {
  return { kind: 'constant', value }
}
