import { significant } from '@cellwright/units'
import type { GroupLedgerResult, MakeOrBuyResult } from '../chain-results.ts'
import type { MaterialPlantResult } from '../material-results.ts'
import type { ContractResult, Figure, Finding, LedgerResult, OrderResultRow, PlantResult } from '../results.ts'
import { contractFindings } from './contract-findings.ts'
import { isOffCentre } from './off-centre.ts'

/** What is told of a file with several plants: all of them together first, then one sentence or two for each; the rest stands in the section of each plant. */
export interface SeveralPlants {
  readonly plants: readonly PlantResult[]
  readonly materialPlants: readonly MaterialPlantResult[]
  readonly group: GroupLedgerResult | null
  readonly makeOrBuy: readonly MakeOrBuyResult[]
  readonly orders: readonly OrderResultRow[]
  readonly contracts: readonly ContractResult[]
}

/** Investment, present value, rate of return and cost of all plants together. */
export function groupFindings(group: GroupLedgerResult | null): Finding[] {
  if (!group) return []
  const { capex, npv, irr, irrDrawn, levelizedCost: cost, discountRate } = group
  const rate =
    irr === null ? 'no rate of return exists' : `rate of return ${percent(irr)}${irrDrawn ? range(irrDrawn, ' %', 2) : ''}`
  const [money = '', per = ''] = cost?.unit.split('/') ?? []
  const unit = cost
    ? ` A ${per === 't' ? 'tonne' : per} of what they sell in the end costs ${digits(cost.value)} ${money}${range(cost)} over the whole life, without what they pay one another.`
    : ''
  return [
    finding(
      'all plants',
      'CW-FIND-034',
      `Building all plants together costs ${digits(capex.value)} ${capex.unit}${range(capex)}. Net present value: ${digits(npv.value)} ${npv.unit}${range(npv)} at ${percent(discountRate)} real; ${rate}.${unit}`,
      { capex: capex.value, npv: npv.value, irr: irr ?? 'none' },
    ),
  ]
}

/** All makings that could be bought in one sentence or two: what pays from which size on, and what never does. */
export function makeOrBuyFindings(all: readonly MakeOrBuyResult[]): Finding[] {
  // Two plants that make the same are told apart by their names.
  const alike = (m: MakeOrBuyResult) => all.some((other) => other !== m && other.product === m.product)
  const told = all.map((m) => (alike(m) ? { ...m, product: `${m.product} in ${m.plant}` } : m))
  const known = told.flatMap((m) => (m.paysFrom && m.price ? [{ ...m, paysFrom: m.paysFrom }] : []))
  const unknown = told.filter((m) => !m.paysFrom || !m.price)
  if (all.length === 0) return []
  const paying = known.filter((m) => m.paysFrom.value !== null)
  const never = known.filter((m) => m.paysFrom.value === null)
  const parts = [
    ...(paying.length > 0 ? [`making ${list(paying.map(paysText))}`] : []),
    ...(never.length > 0 ? [`${paying.length > 0 ? '' : 'making '}${neverText(never)}`] : []),
  ]
  const text = [
    ...(parts.length > 0 ? [`Against buying at the price outside ${parts.join('; ')}.`] : []),
    ...(unknown.length > 0 ? [`Of ${list(unknown.map((m) => m.product))} no price is known, so that it cannot be said.`] : []),
  ].join(' ')
  return [finding('make or buy', 'CW-MAKE-003', text, { pay: paying.length, never: never.length })]
}

type Known = MakeOrBuyResult & { readonly paysFrom: NonNullable<MakeOrBuyResult['paysFrom']> }

/** `electrolyte pays from 2.68 GWh/yr of cells on (draws: ...)`. */
function paysText({ product, taker, rows, paysFrom: { value, always, unit, low, median, high, n, never } }: Known): string {
  const smallest = rows[0]!.taker.value
  const at = (x: number | null) => (x === null ? 'never' : x <= smallest ? `${digits(x)} or less` : digits(x))
  if (always)
    return `${product} pays at every size of ${taker} tried, from ${digits(smallest)} ${unit} on${never > 0 ? ` (in ${never} of ${n} draws at none)` : ''}`
  const outside = (low ?? Infinity) > value! || (high ?? Infinity) < value!
  const drawn =
    n < 5
      ? ''
      : ` (draws: median ${at(median)}, four in five ${at(low)} to ${at(high)}${never > 0 ? `, in ${never} of ${n} at none` : ''}${outside ? ', which leaves the central value out: use the median' : ''})`
  return `${product} pays from ${digits(value!)} ${unit} of ${taker} on${drawn}`
}

/** `LFP (nor in 55 of 64 draws) and graphite (nor in 61) pay at no size tried`. */
function neverText(all: readonly Known[]): string {
  const named = all.map(({ product, paysFrom: { n, never } }) => `${product}${n < 5 ? '' : ` (nor in ${never} of ${n} draws)`}`)
  const largest = [
    ...new Set(all.map(({ rows, taker }) => `${digits(rows.at(-1)!.taker.value)} ${rows.at(-1)!.taker.unit} of ${taker}`)),
  ]
  return `${list(named)} ${all.length > 1 ? 'pay' : 'pays'} at no size tried, up to ${list(largest)}`
}

/** Orders and contracts that are fully met are told at once; of the others each is told. */
export function orderFindings(orders: readonly OrderResultRow[], contracts: readonly ContractResult[]): Finding[] {
  const [found] = ordersFinding(orders)
  return [
    ...(found ? [found] : []),
    ...contracts.flatMap((c) => contractFindings(c).filter((f) => f.code !== DELIVERY || !isMet(c))),
  ]
}

const DELIVERY = 'CW-FIND-012'

function ordersFinding(orders: readonly OrderResultRow[]): Finding[] {
  const ordered = orders.reduce((sum, o) => sum + o.ordered, 0)
  if (ordered <= 0) return []
  const late = orders.reduce((sum, o) => sum + o.late, 0)
  const behind = orders.filter((o) => o.late > 0)
  const text =
    behind.length === 0
      ? `All ${digits(ordered)} packs ${orders.length === 1 ? `of the order ${orders[0]!.id}` : `of the ${orders.length} orders`} are delivered by the day they are due.`
      : `Of ${digits(ordered)} packs ordered ${percent(1 - late / ordered)} are delivered by the day they are due; late are packs of ${list(behind.map((o) => o.id))}.`
  return [finding('orders', 'CW-FIND-007', text, { late: late / ordered })]
}

/** All packs in time in every replication. */
function isMet({ onTime, total, completed, to, metIn, replications, largestBacklog }: ContractResult): boolean {
  if (!onTime || onTime.value < 100 || largestBacklog) return false
  return !total || (completed !== null && completed <= to && metIn === replications)
}

/** A plant in short: its size and bottleneck, its investment, and whether it pays. */
export function plantInShort(p: PlantResult, announced: boolean): Finding {
  const made = ableText(p.simulated)
  const held = p.bottleneck.map((id) => p.crews.find((c) => c.id === id)?.name ?? p.steps.find((s) => s.id === id)?.name ?? id)
  return inShort(
    p.id,
    `${digits(p.nameplate.value)} GWh/yr`,
    saidText(announced),
    `${made}${heldText(held)}`,
    p.capex.machine,
    p.ledger,
  )
}

/** The same of a plant of materials. */
export function materialPlantInShort(p: MaterialPlantResult, announced: boolean): Finding {
  const made = ableText(p.simulated)
  const step = p.steps.find((s) => s.id === p.bottleneck)
  const { ledger } = p
  const sold = ledger && ledger.price === null ? null : ledger
  return inShort(
    p.id,
    `${p.sizedFor ? `${p.sizedFor.share === 1 ? '' : `${percent(p.sizedFor.share)} of `}what ${p.sizedFor.plant} takes, ` : ''}${digits(p.nameplate.value)} t a year of ${p.basis === 'feed' ? 'what is recycled' : p.product.name}`,
    p.sizedFor ? '' : saidText(announced),
    `${made}${heldText(step ? [step.name] : [])}`,
    p.capex.total,
    sold,
  )
}

/** What its machines make when mature, with endless orders. */
function ableText(simulated: Figure | null): string {
  return simulated ? `; its machines can make ${digits(simulated.value)}` : ''
}

function heldText(steps: readonly string[]): string {
  return steps.length === 0 ? '' : `, held back by ${list(steps)}`
}

/** Where the middle draw says otherwise than the central inputs. */
function medianText({ value, median }: Figure): string {
  if (median === undefined || value < 0 === median < 0) return ''
  return median < 0 ? ', in the median of the draws it does not' : ', in the median of the draws it does'
}

function saidText(announced: boolean): string {
  return announced ? ', as announced' : ', which nobody announced'
}

function inShort(
  id: string,
  size: string,
  said: string,
  output: string,
  capex: Figure,
  books: Pick<LedgerResult, 'npv' | 'irr' | 'discountRate'> | null,
): Finding {
  const name = id.charAt(0).toUpperCase() + id.slice(1)
  const built = `Building it costs ${digits(capex.value)} ${capex.unit}${range(capex)}`
  const rate = books?.irr == null ? 'no rate of return exists' : `rate of return ${percent(books.irr)}`
  const pays = books
    ? `. At the central inputs it ${books.npv.value < 0 ? 'does not pay' : 'pays'}${medianText(books.npv)}: net present value ${digits(books.npv.value)} ${books.npv.unit}${range(books.npv)} at ${percent(books.discountRate)} real, ${rate}`
    : ''
  return finding(`plant ${id}`, 'CW-FIND-035', `${name} is sized for ${size}${said}${output}. ${built}${pays}.`, {
    capex: capex.value,
    ...(books ? { npv: books.npv.value } : {}),
  })
}

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function finding(id: string, code: string, text: string, params: Finding['params']): Finding {
  return { id, kind: 'finding', code, params, text }
}

const digits = (x: number, n = 3) => significant(x, n)
const percent = (share: number) => `${digits(share * 100, 2)} %`

function range(f: Figure, unit = '', n = 3): string {
  if (f.low === undefined || f.high === undefined) return ''
  const median = f.median === undefined ? '' : `median ${digits(f.median, n)}${unit}, `
  return ` (draws: ${median}four in five ${digits(f.low, n)} to ${digits(f.high, n)}${unit}${isOffCentre(f) ? ', which leaves the central value out: use the median' : ''})`
}
