import { dayNumber, formatDate, unitFactor } from '@cellwright/units'
import type { Ledger, LedgerYear } from '../ledger/ledger.ts'
import { INTEREST_SCOPE } from '../ledger/spending.ts'
import type { World } from '../project/world.ts'
import type { LedgerResult } from '../results.ts'
import type { PlantDraws } from '../study/plant-draws.ts'
import { drawnFigure } from './figure.ts'

const KWH = unitFactor('kWh')

/** `breakEven` is a price per joule. */
export function ledgerResult(
  world: World,
  ledger: Ledger,
  draws: PlantDraws | undefined,
  breakEven: number | null,
): LedgerResult {
  const { report, year } = world.project.currency
  const money = `M ${report} (${year})`
  const perKwh = `${report} (${year})/kWh`
  return {
    currency: report,
    year,
    terms: 'real',
    ...(ledger.sells === 'cell' && { sells: 'cells' as const }),
    discountRate: ledger.discountRate.value,
    capex: drawnFigure(ledger.capex.value, money, draws?.capex, 1e6),
    opex: ledger.years.map((y) => ({
      year: y.year,
      materials: y.materials.value / 1e6,
      labour: y.labour.value / 1e6,
      energy: y.energy.value / 1e6,
      maintenance: y.maintenance.value / 1e6,
      total: running(y),
    })),
    cashflow: ledger.years.map((y) => ({
      year: y.year,
      revenue: y.revenue.value / 1e6,
      opex: running(y),
      capex: y.capex.value / 1e6,
      tax: y.tax.value / 1e6,
      workingCapital: y.workingCapital.value / 1e6,
      terminal: y.terminal.value / 1e6,
      cash: y.cash.value / 1e6,
    })),
    workingCapital: ledger.years.map(({ year, tiedUp, workingCapitalByShare }) => ({
      year,
      rawMaterials: tiedUp.rawMaterials.value / 1e6,
      inRacks: tiedUp.inRacks.value / 1e6,
      betweenSteps: tiedUp.betweenSteps.value / 1e6,
      finishedGoods: tiedUp.finishedGoods.value / 1e6,
      receivables: tiedUp.receivables.value / 1e6,
      payables: tiedUp.payables.value / 1e6,
      total: tiedUp.total.value / 1e6,
      byShare: workingCapitalByShare.value / 1e6,
    })),
    costPerKwh: ledger.years.map((y) => ({
      year: y.year,
      cash: y.cashCost === null ? null : y.cashCost.value * KWH,
      full: y.fullCost === null ? null : y.fullCost.value * KWH,
    })),
    levelizedCost:
      ledger.levelizedCost === null ? null : drawnFigure(ledger.levelizedCost.value, perKwh, draws?.levelized, 1 / KWH),
    npv: drawnFigure(ledger.npv.value, money, draws?.npv, 1e6),
    npvDate: formatDate(dayNumber({ year: ledger.years[0]?.year ?? year, month: 1, day: 1 })),
    irr: ledger.irr?.value ?? null,
    interestDuringConstruction: {
      value: ledger.interestDuringConstruction.value / 1e6,
      unit: money,
      scope: INTEREST_SCOPE,
    },
    sellingPrice: { value: ledger.price.value.value * KWH, unit: perKwh, from: ledger.price.from, quotes: ledger.price.quotes },
    breakEven: breakEven === null ? null : { value: breakEven * KWH, unit: perKwh },
  }
}

/** Running costs of a year in millions. */
function running(y: LedgerYear): number {
  return (y.materials.value + y.labour.value + y.energy.value + y.maintenance.value) / 1e6
}
