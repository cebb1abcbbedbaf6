import type { RunResult } from '@cellwright/kernel'
import type { Term } from '../term/index.ts'
import type { LinkUnits } from './chain-network.ts'
import type { CompiledPlant } from './compile.ts'
import type { ReturnedFeed } from './returned-feed.ts'
import type { CompiledMaterialPlant } from './material-line.ts'

/** A row of `supply` with all that the simulation needs: a way from a maker, or from outside, to a taker, or to a customer outside. */
export interface ChainLink {
  readonly id: string
  /** `substance` of the library or cell of the file, and its name. */
  readonly material: string
  readonly name: string
  readonly kind: 'substance' | 'cell'
  readonly from: string | undefined
  readonly to: string | undefined
  /** Mass of a unit on this way [kg]. */
  readonly unitMass: number
  /** Steps of the taker that take it, and mass in one unit that enters there [kg]; none without a taker. */
  readonly taken: readonly { readonly step: string; readonly perUnit: Term }[]
  /** [kg/s over the whole year] what the taker needs at nameplate; undefined without a taker. */
  readonly needed: Term | undefined
  /** Weight among the rows of this material to this plant, 0..1; undefined where they are drawn on in file order. */
  readonly share: Term | undefined
  /** [kg/s], [s], [kg], [s] */
  readonly limit: Term | undefined
  readonly leadTime: Term
  readonly load: Term
  readonly stock: Term
  /** What comes back: then nothing is ordered, and what comes is taken. */
  readonly arrivals?: ReturnedFeed | undefined
  /** Day numbers, first and last day. */
  readonly start: number
  readonly end: number
}

/** A calendar year of a link in one replication [kg]. */
export interface LinkYear {
  readonly year: number
  /** Left the maker (or the supplier). */
  readonly sent: number
  /** Came into the stock of the taker; of sales: to the customer. */
  readonly received: number
  /** Drawn by the steps of the taker. */
  readonly used: number
  /** At the end of the year. */
  readonly stock: number
  readonly onTheWay: number
  /** Machine-seconds in which steps of the taker stood for want of this, over those of the year from the planned first day of use on. */
  readonly missing: number
}

export interface CompiledChain {
  readonly network: CompiledPlant['network']
  readonly plants: ReadonlyMap<string, CompiledPlant>
  readonly materials: ReadonlyMap<string, CompiledMaterialPlant>
  readonly links: readonly ChainLink[]
  /** By link: its load, its cards and its days, in units and seconds of the run. */
  readonly units: ReadonlyMap<string, LinkUnits>
  /** First second in which each plant takes material in. */
  readonly starts: ReadonlyMap<string, number>
}

/** What a run of the chain says beside what its plants say. */
export interface ChainRunOf {
  readonly compiled: CompiledChain
  readonly runs: readonly RunResult[]
  /** By link, then replication, then calendar year. */
  readonly links: ReadonlyMap<string, readonly (readonly LinkYear[])[]>
  /** First second in which each link was used, by replication; Infinity: never. */
  readonly firstUse: ReadonlyMap<string, readonly number[]>
  /** Mass over the chain: worst residual over what entered. */
  readonly balance: { readonly worst: number; readonly of: string }
}
