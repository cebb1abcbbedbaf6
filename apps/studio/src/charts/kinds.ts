import { energy } from './flows/energy.ts'
import { mass } from './flows/mass.ts'
import { power } from './flows/power.ts'
import type { ChartKind } from './kind.ts'
import { capex } from './money/capex.ts'
import { cash } from './money/cash.ts'
import { costPartsKind } from './money/cost-parts.ts'
import { costYears } from './money/cost-years.ts'
import { makeOrBuy } from './money/make-or-buy.ts'
import { npv } from './money/npv.ts'
import { opex } from './money/opex.ts'
import { payments } from './money/payments.ts'
import { sweepCost, sweepNpv } from './money/sweeps.ts'
import { workingCapital } from './money/working-capital.ts'
import { deliveries } from './orders/deliveries.ts'
import { mixes } from './orders/mixes.ts'
import { busy } from './output/busy.ts'
import { crews } from './output/crews.ts'
import { losses } from './output/losses.ts'
import { machines } from './output/machines.ts'
import { output } from './output/output.ts'
import { scrap } from './output/scrap.ts'
import { states } from './output/states.ts'
import { stocks } from './output/stocks.ts'
import { yields } from './output/yields.ts'
import { gantt } from './time/gantt.ts'
import { USE_KINDS } from './use/kinds.ts'

/** Every chart, in the order of the list within its group. */
export const KINDS: readonly ChartKind[] = [
  output,
  yields,
  stocks,
  states,
  busy,
  machines,
  scrap,
  crews,
  losses,
  mass,
  energy,
  power,
  payments,
  gantt,
  capex,
  costPartsKind,
  costYears,
  opex,
  cash,
  npv,
  workingCapital,
  sweepCost,
  sweepNpv,
  makeOrBuy,
  deliveries,
  mixes,
  ...USE_KINDS,
]
