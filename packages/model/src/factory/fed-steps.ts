import type { AssemblySpec } from '@cellwright/kernel'

/** A material that comes to a step of a plant by links of a chain, in the place of being always there. */
export interface Feed {
  readonly material: string
  readonly step: string
  /** In one unit that enters the step [kg]; of material plants for each kg of what the route counts. */
  readonly perUnit: number
  /** Mass of a unit of the material in the chain [kg]. */
  readonly unitMass: number
}

/** A store of a step into which a link sends. */
export interface FedPort {
  readonly material: string
  readonly step: string
  readonly node: string
  readonly port: string
  /** Units of the material for one unit that enters the step; need not be whole. */
  readonly take: number
  /** Units of the step that are begun at a time. */
  readonly lot: number
}

const PREFIX = 'chain '

/** Is a store of an assembly one of a chain? */
export function isFedPort(port: string): boolean {
  return port.startsWith(PREFIX)
}

/** Whole units that a lot of the step needs at most: of the unit that is begun something may be left. */
export function needOfLot({ take, lot }: Pick<FedPort, 'take' | 'lot'>): number {
  return Math.ceil(take * lot) + 1
}

/** Stores for what comes by links to a node of a step, and their record; `scale`: unit of the plant in what `perUnit` is for. */
export function fedInputs(
  feeds: readonly Feed[] | undefined,
  step: string,
  { node, lot, scale = 1 }: { readonly node: string; readonly lot: number; readonly scale?: number },
  fed: FedPort[],
): AssemblySpec['inputs'] {
  return (feeds ?? [])
    .filter((f) => f.step === step)
    .map(({ material, perUnit, unitMass }) => {
      const port = `${PREFIX}${material}`
      const take = (perUnit * scale) / unitMass
      fed.push({ material, step, node, port, take, lot })
      return { port, take, places: 2 * needOfLot({ take, lot }) }
    })
}

/** Does a step take something that comes by links? */
export function isFed(feeds: readonly Feed[] | undefined, step: string): boolean {
  return (feeds ?? []).some((f) => f.step === step)
}
