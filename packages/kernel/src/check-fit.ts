import type { Faults } from './check-rules.ts'
import { curveStart, curveTop } from './curve.ts'
import type { Sizes } from './lot-sizes.ts'
import type { AssemblySpec, BufferSpec, Curve, Loop, Network } from './network.ts'
import { unitsPerLot, wholeUnits } from './whole-units.ts'

/** Lots that can never enter, batches that can never be ready, stock that is more than the places. */
export function checkFit(network: Network, sizes: ReadonlyMap<string, Sizes>, faults: Faults): void {
  const curves = new Map((network.curves ?? []).map((curve) => [curve.id, curve]))
  for (const spec of network.nodes) {
    const here = sizes.get(spec.id)
    const lot = here?.largest[0] ?? 0
    const refuse = (what: string, most: number): void => {
      if (lot > most) faults.add(spec.id, 'never-fits', `${what} but lots of up to ${lot} units come; at least ${lot} are needed`)
    }
    if (spec.kind === 'buffer') checkBuffer(spec, lot, curves, faults)
    else if (spec.kind === 'assembly') checkPorts(spec, sizes, faults)
    else if (spec.kind === 'demand' || spec.kind === 'process') refuse(`has ${spec.places} places`, spec.places)
    else if (spec.kind === 'batch') {
      refuse(`units is ${spec.units}`, spec.units)
      if (spec.wait === undefined) checkReady(spec.id, 'units', spec.units, spec.least ?? spec.units, here, faults)
    } else if (spec.kind === 'transport' && spec.load !== undefined && spec.vehicles < Infinity) {
      refuse(`load is ${spec.load}`, spec.load)
      if (spec.wait === undefined) checkReady(spec.id, 'load', spec.load, spec.least ?? spec.load, here, faults)
    }
  }
  for (const loop of network.loops ?? []) checkCards(loop, sizes, faults)
}

function checkBuffer(spec: BufferSpec, lot: number, curves: ReadonlyMap<string, Curve>, faults: Faults): void {
  const { id, places, curve: curveId, initial = [] } = spec
  const curve = curveId === undefined ? undefined : curves.get(curveId)
  const top = curve === undefined ? places : Math.floor(places * curveTop(curve))
  if (lot > top) {
    const why = curve === undefined ? '' : ` (places times the top of curve '${curve.id}')`
    faults.add(id, 'never-fits', `has ${top} places${why} but lots of up to ${lot} units come; at least ${lot} are needed`)
  }
  const stock = initial.reduce((sum, { units }) => sum + units, 0)
  const first = curve === undefined ? places : Math.floor(places * curveStart(curve))
  if (stock > first)
    faults.add(
      id,
      'never-fits',
      `initial has ${stock} units but there are ${first} places at the start; leave units out or give more places`,
    )
}

function checkPorts({ id, inputs, lot, give }: AssemblySpec, sizes: ReadonlyMap<string, Sizes>, faults: Faults): void {
  for (const { port, take, places } of inputs) {
    const door = `${id}:${port}`
    const largest = sizes.get(door)?.largest[0] ?? 0
    if (largest > places)
      faults.add(
        id,
        'never-fits',
        `'${door}' has ${places} places but lots of up to ${largest} units come; at least ${largest} are needed`,
      )
    const exact = unitsPerLot(take, lot, give)
    const need = wholeUnits(exact)
    if (need > places)
      faults.add(
        id,
        'never-fits',
        `'${door}' has ${places} places but one lot of output takes ${exact < need ? 'up to ' : ''}${need} (${take} x ${lot} / ${give ?? 1}); at least ${need} are needed`,
      )
  }
}

/**
 * Can lots stop fitting before the batch is ready? All sizes are multiples of a step, so that the fullest batch that is not ready holds the largest
 * multiple of the step below `least`; the largest lot must fit on top of that.
 */
function checkReady(id: string, field: string, units: number, least: number, here: Sizes | undefined, faults: Faults): void {
  const [largest, step] = [here?.largest[0], here?.step[0]]
  if (largest === undefined || step === undefined || largest > units) return
  const short = (Math.ceil(least / step) - 1) * step
  if (short + largest <= units) return
  const enough = (Math.floor((units - largest) / step) + 1) * step
  const text =
    `${field} is ${units} and least ${least}, but with ${short} inside a lot of ${largest} does not fit and none can leave; ` +
    `set least to ${enough} or less, or give wait`
  faults.add(id, 'never-ready', text)
}

function checkCards({ id, per, cards, from }: Loop, sizes: ReadonlyMap<string, Sizes>, faults: Faults): void {
  const lot = sizes.get(from)?.largest[0] ?? 0
  if (per === 'unit' && lot > cards)
    faults.add(
      id,
      'never-fits',
      `has ${cards} cards, one for each unit, but lots of up to ${lot} units come to '${from}'; at least ${lot} are needed`,
    )
}
