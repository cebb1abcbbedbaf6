import { significant } from '@cellwright/units'
import type { ContractProductResult, ContractResult, Finding, LatestStartResult } from '../results.ts'

const digits = (x: number, n = 3) => significant(x, n)
const percent = (share: number) => `${digits(share * 100, 2)} %`

/** What a reader should know of a contract: its price beside the survey, the mixes it can be for, and whether it can be met. */
export function contractFindings(c: ContractResult): Finding[] {
  return [...priceFinding(c), ...mixFinding(c), ...deliveryFinding(c), ...startFinding(c)]
}

function priceFinding({ id, money, packs, meanEnergy }: ContractResult): Finding[] {
  if (!money) return []
  const { perKwh, low, high, surveyed, perKwhStated } = money
  const beside =
    perKwh.value < low.value
      ? `${percent(1 - perKwh.value / low.value)} below the cheapest`
      : perKwh.value > high.value
        ? `${percent(perKwh.value / high.value - 1)} above the dearest`
        : 'among the'
  const stated = perKwhStated ? `, or ${digits(perKwhStated.value)} ${perKwhStated.unit}` : ''
  const text =
    `The order ${id} pays ${digits(money.perPack.value)} ${money.perPack.unit} for each of ${digits(packs)} packs of ${digits(meanEnergy.value)} kWh in the mean: ` +
    `${digits(perKwh.value)} ${perKwh.unit}${stated}, ${beside} prices in the survey of ${surveyed} (${digits(low.value)} to ${digits(high.value)}). ` +
    'The money is read without tax and without clauses on prices: none were announced.'
  return [finding(`contract price ${id}`, 'CW-FIND-010', text, { perKwh: perKwh.value, low: low.value, high: high.value })]
}

function mixFinding({ id, money, capacity, products, meanEnergy }: ContractResult): Finding[] {
  if (!money || products.length < 2) return []
  const band = `${digits(money.meanEnergyLow.value)} to ${digits(money.meanEnergyHigh.value)} kWh`
  const paid = ranges(products, (p) => p.paid)
  const lies = `has ${digits(meanEnergy.value)} kWh and lies ${money.inside ? 'inside' : 'outside'}`
  const possible = ranges(products, (p) => p.possible)
  const able = !capacity
    ? ''
    : meanEnergy.value <= capacity.meanEnergy.value
      ? ` The plant can make up to ${digits(capacity.meanEnergy.value)} kWh a pack in the term, and so that mix.`
      : ` The plant can make only ${digits(capacity.meanEnergy.value)} kWh a pack in the term, not that mix.`
  const both = paid && !possible ? ' No mix satisfies both.' : ''
  const text = paid
    ? `At surveyed prices the money of the order ${id} is for packs of ${band} in the mean: ${paid}. One price a kWh is assumed for all of them. The mix of the file ${lies}.${able}${both}`
    : `At surveyed prices the money of the order ${id} is for packs of ${band} in the mean, which no mix of ${products.map((p) => p.id).join(', ')} has.${able}`
  return [finding(`contract mix ${id}`, 'CW-FIND-011', text, { inside: money.inside ? 'yes' : 'no' })]
}

function ranges(
  products: readonly ContractProductResult[],
  of: (p: ContractProductResult) => ContractProductResult['paid'],
): string {
  return products.flatMap((p) => (of(p) ? [`${p.id} ${percent(of(p)!.low)} to ${percent(of(p)!.high)}`] : [])).join(', ')
}

function deliveryFinding({
  id,
  money,
  onTime,
  largestBacklog,
  completed,
  total,
  to,
  metIn,
  replications,
}: ContractResult): Finding[] {
  // What is delivered of plain orders by the year is said of all orders together.
  if (!onTime || !(total || money)) return []
  const owed = largestBacklog
    ? `; most are owed at the end of ${largestBacklog.month}, ${digits(largestBacklog.packs)} packs`
    : '; none are ever owed at the end of a month'
  const over = !total
    ? ''
    : completed
      ? ` The last pack is delivered on ${completed}, ${completed <= to ? 'by' : 'after'} the end of the term (${to}); the term is kept in ${metIn} of ${replications} replications.`
      : ` Packs are left undelivered at the end of the calendar.`
  const text = `At the central inputs ${digits(onTime.value)} % of the packs of the order ${id} are delivered by the day they are due${owed}.${over}`
  return [finding(`contract delivery ${id}`, 'CW-FIND-012', text, { onTime: onTime.value })]
}

function startFinding({ id, latestStarts, planned }: ContractResult): Finding[] {
  if (latestStarts.length === 0) return []
  const text = latestStarts.map((l) => startText(l)).join(' ')
  return [finding(`contract start ${id}`, 'CW-FIND-013', `The model dates the start of pilot operation to ${planned}. ${text}`)]
}

/** `To deliver all packs of the term it may begin as late as ...`. */
function startText({ id, state, date, slack }: LatestStartResult): string {
  const aim = id === 'complete' ? 'To deliver all packs by the end of the term' : 'To keep up in every month'
  if (state === 'never') return `${aim} no start within the calendar is early enough.`
  const months = `${Math.abs(slack ?? 0)} ${Math.abs(slack ?? 0) === 1 ? 'month' : 'months'}`
  if (state === 'too-late') return `${aim} it had to begin by ${date}, ${months} before: it is too late.`
  return `${aim} it may begin as late as ${date}, ${months} after.`
}

function finding(id: string, code: string, text: string, params: Finding['params'] = {}): Finding {
  return { id, kind: 'finding', code, params, text }
}
