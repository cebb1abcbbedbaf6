import { unitFactor } from '@cellwright/units'
import type { GroupLedgerResult } from '../chain-results.ts'
import type { GroupLedger } from '../ledger/group-ledger.ts'
import type { World } from '../project/world.ts'
import { headlineKey, type HeadlineValues } from '../study/headline-values.ts'
import type { Term } from '../term/index.ts'
import { drawnFigure } from './figure.ts'

/** The books of all plants together; `drawn`: headline figures of the draws of the inputs. */
export function groupResult(
  { project }: World,
  group: GroupLedger,
  drawn: readonly (HeadlineValues | undefined)[],
): GroupLedgerResult {
  const { report, year } = project.currency
  const money = `M ${report} (${year})`
  const millions = (t: Term) => t.value / 1e6
  const draws = (headline: string) => {
    const key = headlineKey(headline, { id: project.id, kind: 'project' })
    return drawn.flatMap((values) => values?.get(key) ?? [])
  }
  const { levelizedCost: cost, checks } = group
  const size = cost ? sizeOf(cost.per) : 1
  return {
    currency: report,
    year,
    discountRate: group.discountRate.value,
    plants: group.plants.map(({ id, capex, npv }) => ({ id, capex: millions(capex), npv: millions(npv) })),
    capex: drawnFigure(group.capex.value, money, draws('project-investment'), 1e6),
    npv: drawnFigure(group.npv.value, money, draws('project-npv'), 1e6),
    irr: group.irr?.value ?? null,
    irrDrawn: group.irr ? drawnFigure(group.irr.value, '%', draws('project-irr'), 0.01) : null,
    levelizedCost: cost
      ? drawnFigure(
          cost.value.value,
          `${report} (${year})/${cost.per}`,
          cost.per === 'kWh' ? draws('project-cost-per-kwh') : [],
          size,
        )
      : null,
    years: group.years.map((y) => ({
      year: y.year,
      revenue: millions(y.revenue),
      internal: millions(y.internal),
      costs: millions(y.costs),
      capex: millions(y.capex),
      tax: millions(y.tax),
      workingCapital: millions(y.workingCapital),
      terminal: millions(y.terminal),
      cash: millions(y.cash),
    })),
    residual: Math.max(Math.abs(checks.cash), checks.internal, Math.abs(checks.npv)) / 1e6,
  }
}

/** Money per SI unit in one of money per kWh or per t. */
function sizeOf(per: 'kWh' | 't'): number {
  return 1 / unitFactor(per)
}
