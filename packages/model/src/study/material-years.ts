import { dayNumber } from '@cellwright/units'
import type { MaterialRun, MaterialYear } from '../factory/material-run.ts'
import type { MaterialFlowsByYear } from '../ledger/material-ledger.ts'

/** Largest output of one calendar year as a rate over its days [kg/s]; undefined where there are no years. */
export function bestMaterialYear(years: readonly MaterialYear[]): { readonly year: number; readonly rate: number } | undefined {
  return years
    .map(({ year, made }) => ({ year, rate: made / ((firstDay(year + 1) - firstDay(year)) * 86400) }))
    .reduce<{ year: number; rate: number } | undefined>((best, y) => (!best || y.rate > best.rate ? y : best), undefined)
}

function firstDay(year: number): number {
  return dayNumber({ year, month: 1, day: 1 })
}

/** Mean over replications of what the books need. */
export function meanMaterialFlows(years: MaterialRun['years']): MaterialFlowsByYear {
  const first = years[0] ?? []
  const mean = (f: (y: MaterialYear) => number, i: number) => years.reduce((sum, r) => sum + f(r[i]!), 0) / years.length
  return {
    of: years.length === 1 ? 'one replication' : `mean of ${years.length} replications`,
    years: first.map((y, i) => ({
      year: y.year,
      made: mean((x) => x.made, i),
      begun: new Map([...y.begun.keys()].map((step) => [step, mean((x) => x.begun.get(step) ?? 0, i)])),
    })),
  }
}
