import { exactly } from '../term/index.ts'
import type { ChainLink } from './chain.ts'

/** For tests: a row of a chain in plain numbers; units of 1 kg, times in seconds, and `use` what the taker takes of it at nameplate [kg/s over the year]. */
export interface LinkSketch {
  readonly id: string
  readonly from?: string
  readonly to?: string
  readonly material?: string
  readonly unitMass?: number
  readonly use?: number
  readonly limit?: number
  readonly leadTime?: number
  readonly load?: number
  readonly stock?: number
  /** By step: mass in one unit that enters there [kg]. */
  readonly taken?: Readonly<Record<string, number>>
}

export function sketchedLink(sketch: LinkSketch): ChainLink {
  const { id, from, to, material = 'carbon', unitMass = 1, use, limit, leadTime = 0, load = 1, stock = 0, taken = {} } = sketch
  const n = (value: number, unit: string) => exactly(value, 'of the test', unit)
  return {
    id,
    material,
    name: material,
    kind: 'substance',
    from,
    to,
    unitMass,
    taken: Object.entries(taken).map(([step, mass]) => ({ step, perUnit: n(mass, 'kg') })),
    needed: use === undefined ? undefined : n(use, 'kg/s'),
    share: undefined,
    limit: limit === undefined ? undefined : n(limit, 'kg/s'),
    leadTime: n(leadTime, 's'),
    load: n(load, 'kg'),
    stock: n(stock, 's'),
    start: 0,
    end: 0,
  }
}
