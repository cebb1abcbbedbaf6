import { dayNumber, formatDate } from '@cellwright/units'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import type { MaterialLedgerResult } from '../material-results.ts'
import type { World } from '../project/world.ts'
import type { Figure } from '../results.ts'
import type { MaterialDraws } from '../study/material-draws.ts'
import type { Term } from '../term/index.ts'
import { drawnFigure } from './figure.ts'

/** Kilograms of a tonne: prices are per kilogram inside and per tonne in results. */
const TONNE = 1000

export function materialLedgerResult(
  world: World,
  ledger: MaterialLedger,
  of: string,
  draws: MaterialDraws | undefined,
): MaterialLedgerResult {
  const { report, year } = world.project.currency
  const money = `M ${report} (${year})`
  const perTonne = `${report} (${year})/t`
  const price = (t: Term): Figure => ({ value: t.value * TONNE, unit: perTonne })
  const millions = (t: Term) => t.value / 1e6
  return {
    currency: report,
    year,
    of,
    discountRate: ledger.discountRate.value,
    npv: drawnFigure(ledger.npv.value, money, draws?.npv, 1e6),
    npvDate: formatDate(dayNumber({ year: ledger.years[0]?.year ?? year, month: 1, day: 1 })),
    irr: ledger.irr?.value ?? null,
    price: ledger.price ? { ...price(ledger.price.value), from: ledger.price.from, assumed: ledger.price.assumed } : null,
    levelizedCost: ledger.levelizedCost ? drawnFigure(ledger.levelizedCost.value, perTonne, draws?.levelized, 1 / TONNE) : null,
    breakEven: ledger.breakEven ? price(ledger.breakEven) : null,
    years: ledger.years.map((y) => ({
      year: y.year,
      made: y.made.value / TONNE,
      revenue: millions(y.revenue),
      byProducts: millions(y.byProducts),
      materials: millions(y.materials),
      labour: millions(y.labour),
      energy: millions(y.energy),
      maintenance: millions(y.maintenance),
      royalty: millions(y.royalty),
      costs: millions(y.costs),
      capex: millions(y.capex),
      tax: millions(y.tax),
      workingCapital: millions(y.workingCapital),
      terminal: millions(y.terminal),
      cash: millions(y.cash),
      cashCost: y.cashCost === null ? null : y.cashCost.value * TONNE,
    })),
    unpriced: ledger.unpriced,
    free: ledger.free,
    unsold: ledger.unsold,
  }
}
