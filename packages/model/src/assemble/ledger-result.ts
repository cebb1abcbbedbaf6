import { unitFactor } from '@cellwright/units'
import type { Ledger } from '../ledger/ledger.ts'
import type { World } from '../project/world.ts'
import type { Figure, LedgerResult } from '../results.ts'
import type { PlantDraws } from '../study/plant-draws.ts'
import { spread } from './plant-result.ts'

const KWH = unitFactor('kWh')

export function ledgerResult(world: World, ledger: Ledger, draws: PlantDraws | undefined): LedgerResult {
  const { report, year, terms } = world.project.currency
  const money = `M ${report} (${year})`
  const banded = (value: number, unit: string, values: readonly number[] | undefined, size: number): Figure => {
    const s = values && spread(values)
    return {
      value: value / size,
      unit,
      ...(s ? { low: s.low / size, high: s.high / size, n: s.n, of: 'draws' as const, spread: 'p10-p90' as const } : {}),
    }
  }
  return {
    currency: report,
    year,
    terms,
    discountRate: ledger.discountRate,
    capex: banded(ledger.capex, money, draws?.capex, 1e6),
    opex: ledger.years.map((y) => ({
      year: y.year,
      materials: y.materials / 1e6,
      labour: y.labour / 1e6,
      energy: y.energy / 1e6,
      maintenance: y.maintenance / 1e6,
      total: (y.materials + y.labour + y.energy + y.maintenance) / 1e6,
    })),
    cashflow: ledger.years.map((y) => ({
      year: y.year,
      revenue: y.revenue / 1e6,
      opex: (y.materials + y.labour + y.energy + y.maintenance) / 1e6,
      capex: y.capex / 1e6,
      tax: y.tax / 1e6,
      workingCapital: y.workingCapital / 1e6,
      terminal: y.terminal / 1e6,
      cash: y.cash / 1e6,
    })),
    costPerKwh: ledger.years.map((y) => ({
      year: y.year,
      cash: y.cashCost === null ? null : y.cashCost * KWH,
      full: y.fullCost === null ? null : y.fullCost * KWH,
    })),
    levelizedCost:
      ledger.levelizedCost === null
        ? null
        : banded(
            ledger.levelizedCost * KWH,
            `${report} (${year})/kWh`,
            draws?.levelized.map((x) => x * KWH),
            1,
          ),
    npv: banded(ledger.npv, money, draws?.npv, 1e6),
    irr: ledger.irr,
  }
}
