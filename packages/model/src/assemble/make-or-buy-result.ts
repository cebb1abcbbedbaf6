import { inUnit, significant } from '@cellwright/units'
import type { MakeOrBuyResult, PaysFromResult } from '../chain-results.ts'
import type { Message } from '../issue.ts'
import type { MakeOrBuyStudy } from '../study/make-or-buy.ts'

/** A plant of materials against buying what it makes, by the size of the plant that takes it. */
export function makeOrBuyResult(
  study: MakeOrBuyStudy,
  currency: { readonly report: string; readonly year: number },
): MakeOrBuyResult {
  const { plant: m, taker, price, rows } = study
  const money = `${currency.report} (${currency.year})`
  const unit = unitOf(study)
  const perTonne = (x: number) => ({ value: x * 1000, unit: `${money}/t` })
  const counted = m.plant.flows.basis === 'feed' ? 't/yr taken in' : 't/yr'
  const result = {
    id: m.plant.id,
    kind: 'make-or-buy' as const,
    plant: m.plant.id,
    product: m.plant.flows.product.name,
    taker: taker.id,
    size: { value: inUnit(taker.size, unit), unit },
    price: price ? { ...perTonne(price.value.value), from: price.from, assumed: price.assumed } : null,
    rows: rows.map((row) => ({
      taker: { value: inUnit(row.taker, unit), unit },
      own: { value: inUnit(row.own, 't/yr'), unit: counted },
      cost: row.cost === null ? null : perTonne(row.cost),
      npv: row.npv === null ? null : { value: row.npv / 1e6, unit: `M ${money}` },
    })),
    paysFrom: paysFromResult(study),
  }
  return { ...result, says: saysOf(result) }
}

function unitOf({ taker }: MakeOrBuyStudy): 'GWh/yr' | 't/yr' {
  return taker.kind === 'cells' ? 'GWh/yr' : 't/yr'
}

function paysFromResult(study: MakeOrBuyStudy): PaysFromResult | null {
  const { paysFrom: found, draws } = study
  if (!found) return null
  const unit = unitOf(study)
  const sorted = draws.map((d) => d.size ?? Infinity).toSorted((a, b) => a - b)
  const at = (share: number) => {
    const size = sorted[Math.round(share * (sorted.length - 1))]
    return size === undefined || size === Infinity ? null : inUnit(size, unit)
  }
  return {
    unit,
    value: found.size === null ? null : inUnit(found.size, unit),
    always: found.always,
    low: at(0.1),
    median: at(0.5),
    high: at(0.9),
    n: draws.length,
    never: draws.filter((d) => d.size === null).length,
  }
}

function saysOf({ plant, product, taker, size, price, rows, paysFrom: found }: Omit<MakeOrBuyResult, 'says'>): Message[] {
  if (!found || !price) {
    const text = `Whether making ${product} in ${plant} pays cannot be said: neither the file nor the library has a price of it.`
    return [{ code: 'CW-MAKE-002', params: { plant, product }, text }]
  }
  const { value, always, low, median, high, n, never } = found
  const shown = (x: number) => `${significant(x, 3)} ${found.unit}`
  const [smallest, largest] = [rows[0]!.taker.value, rows.at(-1)!.taker.value]
  const central =
    value === null
      ? `pays at no size of ${taker} tried, up to ${shown(largest)}`
      : always
        ? `pays at every size of ${taker} tried, from ${shown(smallest)} on`
        : `pays from ${shown(value)} of ${taker} on`
  const from = value ?? Infinity
  // At no size tried is larger than any.
  const isOutside = n >= 5 && (from < (low ?? Infinity) || from > (high ?? Infinity))
  const at = (x: number | null) => (x === null ? 'never' : x <= smallest ? `${shown(x)} or less` : shown(x))
  const range =
    n < 5
      ? ''
      : never === n
        ? ` (nor in any of ${n} draws)`
        : ` (median ${at(median)}, ${at(low)} to ${at(high)} in the middle 80 % of ${n} draws${isOutside ? ', which leaves the central value out: use the median' : ''}; in ${never} of them at no size tried)`
  const outside = `${significant(price.value, 3)} ${price.unit}`
  const basis = `Against ${outside} outside (${price.from}${price.assumed ? ', an assumption' : ''}), without the freight that is saved; the file has ${shown(size.value)}.`
  return [
    {
      code: 'CW-MAKE-001',
      params: { plant, product, taker, from: value ?? '', never, draws: n },
      text: `Making ${product} in ${plant} ${central}${range}. ${basis}`,
    },
  ]
}
