import type { MaterialPlant } from '../plant/material-plant.ts'
import type { World } from '../project/world.ts'
import type { PhaseSchedule } from '../schedule/phases.ts'
import type { Term } from '../term/index.ts'

/** One year of the books of a material plant in the project's currency and price level, real terms. Costs are positive. */
export interface MaterialLedgerYear {
  readonly year: number
  /** [kg] */
  readonly made: Term
  readonly revenue: Term
  /** By-products that are sold; in the revenue too. */
  readonly byProducts: Term
  readonly materials: Term
  readonly labour: Term
  readonly energy: Term
  readonly maintenance: Term
  readonly costs: Term
  readonly capex: Term
  readonly depreciation: Term
  readonly tax: Term
  readonly workingCapital: Term
  readonly terminal: Term
  readonly cash: Term
  /** Money per kilogram; null in years without output. */
  readonly cashCost: Term | null
}

export interface MaterialLedger {
  readonly years: readonly MaterialLedgerYear[]
  readonly npv: Term
  readonly irr: Term | null
  readonly discountRate: Term
  /** Money per kilogram, and where it comes from in words. */
  readonly price: { readonly value: Term; readonly from: string; readonly assumed: boolean } | null
  /** Materials of the route for which the library has no price: they cost nothing here, and the user is told. */
  readonly unpriced: readonly string[]
  /** Present value of all costs over present value of all product [money/kg]; null without output. */
  readonly levelizedCost: Term | null
  /** Price per kilogram at which the net present value is zero; null where there is none. */
  readonly breakEven: Term | null
  readonly residual: number
}

/** Good product of each year [kg]. */
export interface MaterialFlowsByYear {
  readonly years: readonly { readonly year: number; readonly made: number }[]
  readonly of: string
}

export function materialLedger(
  _world: World,
  _plant: MaterialPlant,
  _dates: PhaseSchedule,
  _flows: MaterialFlowsByYear,
): MaterialLedger {
  throw new Error('not yet')
}
