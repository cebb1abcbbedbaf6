import { significant } from '@cellwright/units'
import type { Message } from '../issue.ts'
import type {
  ClaimResult,
  ContractResult,
  Figure,
  Finding,
  ImpliedResult,
  LedgerResult,
  OrderResultRow,
  PlantResult,
} from '../results.ts'
import type { GroupLedgerResult, MakeOrBuyResult, SweepResult } from '../chain-results.ts'
import type { MaterialPlantResult, ReadingResult } from '../material-results.ts'
import { ENOUGH_COMPARABLES } from '../audit/verdict.ts'
import { capital } from './capital.ts'
import { isOffCentre } from './off-centre.ts'
import { contractFindings } from './contract-findings.ts'
import { materialFindings } from './material-findings.ts'
import { revisionText, type Revision } from './revisions.ts'
import {
  groupFindings,
  makeOrBuyFindings,
  materialPlantInShort,
  orderFindings as orderFindingsOfSeveral,
  plantInShort,
} from './several-findings.ts'

/** What is found out about: the parts of the results document that are told. */
export interface Told {
  readonly claims: readonly ClaimResult[]
  readonly implied: readonly ImpliedResult[]
  readonly plants: readonly PlantResult[]
  readonly readings: readonly ReadingResult[]
  readonly revisions: readonly Revision[]
  readonly materialPlants: readonly MaterialPlantResult[]
  /** Of plants that feed one another. */
  readonly chains: readonly Finding[]
  /** What plants of the file take of each other's products without a row of supply. */
  readonly supply: readonly Message[]
  readonly orders: readonly OrderResultRow[]
  readonly contracts: readonly ContractResult[]
  readonly ledger: LedgerResult | null
  /** Of all plants together; null with fewer than two. */
  readonly group: GroupLedgerResult | null
  readonly sweeps: readonly SweepResult[]
  readonly makeOrBuy: readonly MakeOrBuyResult[]
}

/** The sentences that a reader should have read if he reads nothing else, in the order in which he would ask. */
export function findings(told: Told): Finding[] {
  return [...announcedFindings(told), ...(told.plants.length + told.materialPlants.length > 1 ? ofSeveral(told) : ofOne(told))]
}

/** What was announced, what it means and what follows from it. */
function announcedFindings(told: Told): Finding[] {
  return [
    ...verdictFindings(told.claims),
    ...told.revisions.map((r) =>
      finding(`revision ${r.last.id}`, 'CW-FIND-026', revisionText(r), { first: r.first.id, last: r.last.id, ratio: r.ratio }),
    ),
    ...told.readings.map(({ id, question, conclusion }) =>
      finding(`reading ${id}`, 'CW-FIND-025', `${question} ${conclusion.text}`, conclusion.params),
    ),
    ...told.implied
      // What a product feeds is told of the plant.
      .filter((i) => !i.id.includes('.energy-fed.'))
      .toSorted((a, b) => conflict(b) - conflict(a))
      .slice(0, 3)
      .map(impliedFinding),
  ]
}

/** A file with one plant: all that is known of it. */
function ofOne(told: Told): Finding[] {
  return [
    ...told.plants.flatMap((p) => plantFindings(p, announcedOf(p.id, told.claims))),
    ...told.materialPlants.flatMap((p) => materialFindings(p, announcedOf(p.id, told.claims))),
    ...told.chains,
    ...supplyFindings(told.supply),
    ...orderFindings(told.orders),
    ...told.contracts.flatMap(contractFindings),
    ...moneyFindings(told.ledger),
    ...told.makeOrBuy.flatMap(({ id, says }) => says.map((m) => finding(`make or buy ${id}`, m.code, m.text, m.params))),
    ...sweepFindings(told.sweeps),
  ]
}

/** A file with several: the whole first, then each plant in short. */
function ofSeveral(told: Told): Finding[] {
  return [
    ...told.chains,
    ...supplyFindings(told.supply),
    ...groupFindings(told.group),
    ...sweepFindings(told.sweeps),
    ...makeOrBuyFindings(told.makeOrBuy),
    ...orderFindingsOfSeveral(told.orders, told.contracts),
    ...told.plants.map((p) => plantInShort(p, announcedOf(p.id, told.claims))),
    ...told.materialPlants.map((p) => materialPlantInShort(p, announcedOf(p.id, told.claims))),
  ]
}

function supplyFindings(supply: readonly Message[]): Finding[] {
  return supply.map(({ code, text, params }) => finding(`supply ${params['product']}`, code, text, params))
}

function sweepFindings(sweeps: readonly SweepResult[]): Finding[] {
  return sweeps.flatMap(({ id, says }) =>
    says.filter((m) => m.code === 'CW-SWEEP-004').map((m) => finding(`sweep ${id}`, m.code, m.text, m.params)),
  )
}

/** Claims that every reader asks about, whatever their verdict. */
const ALWAYS = ['plant.investment.total', 'plant.jobs.total']

function verdictFindings(claims: readonly ClaimResult[]): Finding[] {
  if (claims.length === 0) return []
  const count = (...verdicts: ClaimResult['verdict'][]) => claims.filter((c) => verdicts.includes(c.verdict)).length
  const holding = claims.filter((c) => c.verdict === 'holds')
  const resting = claims.filter((c) => c.unwidened !== c.verdict).length
  const found = [
    finding(
      'verdicts',
      'CW-FIND-001',
      `${claims.length} announced ${claims.length === 1 ? 'figure' : 'figures'}: ${count('holds')} ${count('holds') === 1 ? 'holds' : 'hold'}${supersededOf(holding)}, ${count('stretch')} at the edge, ${count('implausible')} implausible, ` +
        `${count('contradicted')} contradicted by another one, ${count('not-checkable', 'not-modelled')} not checkable yet. ` +
        `${resting === 1 ? '1 of these verdicts rests' : `${resting} of these verdicts rest`} on the allowance for model error.`,
      { holds: count('holds'), total: claims.length },
    ),
  ]
  const told = new Set<string>()
  const wanted = (c: ClaimResult) =>
    ['implausible', 'stretch'].includes(c.verdict) ||
    (ALWAYS.includes(c.about) && c.supersededBy === null && c.verdict !== 'contradicted')
  const alike = (c: ClaimResult) =>
    claims.filter(
      (o) => wanted(o) && o.about === c.about && o.scope === c.scope && o.verdict === c.verdict && o.borderline === c.borderline,
    )
  for (const c of claims) {
    if (c.verdict === 'contradicted' && !told.has(c.id)) {
      // Said once for all claims that clash.
      for (const rival of c.rivals) told.add(rival)
      found.push(
        finding(`claim ${c.id}`, 'CW-FIND-009', `${capital(c.title)} ${c.announced} (${c.id}) ${c.reason.text}.`, {
          claim: c.id,
        }),
      )
    } else if (wanted(c)) {
      const same = alike(c)
      if (c === same[0]) found.push(tellings(same.find((o) => o.supersededBy === null) ?? c, same))
    }
  }
  return found
}

/** ` (3 of them superseded by later ones)`. */
function supersededOf(claims: readonly ClaimResult[]): string {
  const n = claims.filter((c) => c.supersededBy !== null).length
  return n === 0 ? '' : ` (${n} of them superseded by ${n === 1 ? 'a later one' : 'later ones'})`
}

/** The verdict of a figure, by the telling that stands, and the other tellings that come to the same. */
function tellings(c: ClaimResult, all: readonly ClaimResult[]): Finding {
  const others = all.filter((o) => o !== c)
  const named = others.map((o) => `${o.announced} (${o.id}${o.supersededBy === null ? '' : ', superseded'})`)
  const same = named.length > 0 ? ` The same goes for ${named.join(' and ')}.` : ''
  const text = `${capital(c.title)} ${c.announced} (${c.id}): ${c.verdict}${c.borderline ? ' (borderline)' : ''}, ${c.reason.text}.${same}`
  return finding(`claim ${c.id}`, 'CW-FIND-002', text, {
    claim: c.id,
    ...(others.length > 0 ? { also: others.map((o) => o.id).join(', ') } : {}),
  })
}

/** How far an implied figure is from the design, as a ratio above 1; a figure that is only a floor conflicts when it lies above the design. */
function conflict(i: ImpliedResult): number {
  if (i.design === null || i.design <= 0 || i.value.value <= 0) return 0
  const ratio = i.value.value / i.design
  if (i.floor) return ratio > 1 ? 10 * ratio : 0
  return Math.max(ratio, 1 / ratio)
}

function impliedFinding(i: ImpliedResult): Finding {
  const beside = i.comparable
    ? `; ${besideReal(i.comparable)}`
    : i.design === null
      ? ''
      : `; the design has ${digits(i.design)}${i.value.unit === '%' ? ' %' : ''}`
  const text = `${capital(i.from.join(' and '))} ${i.from.length > 1 ? 'together imply' : 'implies'} ${i.floor ? 'at least ' : ''}${digits(i.value.value)} ${i.value.unit} as ${i.what}${beside}.${i.more ? ` ${i.more}` : ''}`
  return finding(`implied ${i.id}`, 'CW-FIND-003', text, { value: i.value.value })
}

/** Real cases beside an implied figure: four in five of them, or all of a few. */
function besideReal({ n, low, high }: NonNullable<ImpliedResult['comparable']>): string {
  const [from, to] = [digits(low, 2), digits(high, 2)]
  if (n === 1) return `the one real one is at ${from}`
  if (n === 2) return `of 2 real ones: ${from} and ${to}`
  return n < ENOUGH_COMPARABLES
    ? `${n} real ones lie between ${from} and ${to}`
    : `of ${n} real ones four in five lie between ${from} and ${to}`
}

/** Somebody announced how much a plant is to make; else its size is the file's own. */
function announcedOf(plant: string, claims: readonly ClaimResult[]): boolean {
  return claims.some((c) => SIZE.has(c.about) && c.scope === plant)
}

const SIZE = new Set(['plant.output.nameplate', 'plant.output.mass'])

/** Of the only plant of a file. */
function plantFindings(p: PlantResult, announced: boolean): Finding[] {
  const found: Finding[] = []
  const size = `${digits(p.nameplate.value)} GWh/yr`
  const sized = announced ? `Announced are ${size}` : `The plant is sized for ${size}, which nobody announced`
  if (p.simulated && p.couplingLoss !== null)
    found.push(
      finding(
        `output ${p.id}`,
        'CW-FIND-004',
        `${sized}; the line sized for it, machines to spare included, could make ${digits(p.sized.value)} ` +
          `step by step and makes ${digits(p.simulated.value)} when its machines wait for one another and for people: coupling costs ` +
          `${Math.abs(p.couplingLoss) < 0.005 ? 'less than 0.5' : digits(p.couplingLoss * 100, 2)} %. The bottleneck is ${p.bottleneck.map((id) => nameOf(p, id)).join(', ')}.${band(p)}`,
        { couplingLoss: p.couplingLoss },
      ),
    )
  const reached = p.years.find((y) => y.output.value >= 0.95 * p.nameplate.value)
  if (p.years.length)
    found.push(
      finding(
        `ramp ${p.id}`,
        'CW-FIND-005',
        reached
          ? `With its ramp and its orders the plant first comes within 5 % of nameplate in ${reached.year}.`
          : `With its ramp and its orders the plant never comes within 5 % of nameplate; its best year is ${p.bestYear?.year} with ${digits(p.bestYear?.value ?? 0)} GWh/yr.`,
      ),
    )
  found.push(
    finding(
      `capex ${p.id}`,
      'CW-FIND-006',
      `Building ${p.id} costs ${digits(p.capex.machine.value)} ${p.capex.machine.unit}${range(p.capex.machine)} all in, counted from machines. ` +
        `Equipment, utilities and buildings alone are ${digits(p.capex.likeForLike.value)} of that, against ${digits(p.capex.factor.value)} ` +
        `scaled from a reference plant; ${digits(p.capex.filledShare * 100, 2)} % of the equipment money had no machine price and is filled from there.`,
      { capex: p.capex.machine.value },
    ),
  )
  return found
}

/** Name of a step or of the people of a part of the plant. */
function nameOf(p: PlantResult, id: string): string {
  return p.crews.find((c) => c.id === id)?.name ?? p.steps.find((s) => s.id === id)?.name ?? id
}

/** Output over the bands of what is assumed about stops. */
function band(p: PlantResult): string {
  const all = p.stopsBand.find((r) => r.id === 'all')
  if (!all) return ''
  return (
    ` All that is known of stops is assumed: between the ends of those bands the line makes ${digits(all.worst.simulated.value)} to ` +
    `${digits(all.best.simulated.value)} GWh/yr.`
  )
}

function orderFindings(orders: readonly OrderResultRow[]): Finding[] {
  const ordered = orders.reduce((sum, o) => sum + o.ordered, 0)
  if (ordered <= 0) return []
  const late = orders.reduce((sum, o) => sum + o.late, 0)
  const text = `Of ${digits(ordered)} packs ordered ${digits((1 - late / ordered) * 100)} % are delivered by the day they are due.`
  return [finding('orders', 'CW-FIND-007', text, { late: late / ordered })]
}

function moneyFindings(ledger: LedgerResult | null): Finding[] {
  if (!ledger?.levelizedCost) return []
  const { npv, levelizedCost: cost } = ledger
  const rate = ledger.irr === null ? 'no rate of return exists' : `rate of return ${digits(ledger.irr * 100, 2)} %`
  const text =
    `A kWh costs ${digits(cost.value)} ${cost.unit.replace('/kWh', '')} over the whole life${range(cost)} and sells for ${digits(ledger.sellingPrice.value)} ` +
    `(${ledger.sellingPrice.from}); it breaks even at ${ledger.breakEven === null ? 'no price' : digits(ledger.breakEven.value)}. Net present value on ` +
    `${ledger.npvDate}: ${digits(npv.value)} ${npv.unit}${range(npv)} at ${digits(ledger.discountRate * 100, 2)} % real; ${rate}.`
  return [finding('money', 'CW-FIND-008', text, { npv: npv.value })]
}

function finding(id: string, code: string, text: string, params: Finding['params'] = {}): Finding {
  return { id, kind: 'finding', code, params, text }
}

const digits = (x: number, n = 3) => significant(x, n)

function range(f: Figure): string {
  if (f.low === undefined || f.high === undefined) return ''
  return ` (draws: ${f.median === undefined ? '' : `median ${digits(f.median)}, `}four in five ${digits(f.low)} to ${digits(f.high)}${isOffCentre(f) ? ', which leaves the central value out: use the median' : ''})`
}
