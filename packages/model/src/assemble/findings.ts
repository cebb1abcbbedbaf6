import { significant } from '@cellwright/units'
import type { ClaimResult, Finding, ImpliedResult, LedgerResult, OrderResultRow, PlantResult } from '../results.ts'

/** The sentences that a reader should have read if he reads nothing else. */
export function findings(
  claims: readonly ClaimResult[],
  implied: readonly ImpliedResult[],
  plants: readonly PlantResult[],
  orders: readonly OrderResultRow[],
  ledger: LedgerResult | null,
): Finding[] {
  const found: Finding[] = []
  const add = (id: string, code: string, text: string, params: Record<string, string | number> = {}) =>
    found.push({ id, kind: 'finding', code, params, text })
  const n = (x: number, digits = 3) => significant(x, digits)

  const count = (verdict: ClaimResult['verdict']) => claims.filter((c) => c.verdict === verdict).length
  if (claims.length) {
    const bad = claims.filter((c) => ['contradicted', 'implausible', 'stretch'].includes(c.verdict))
    add(
      'verdicts',
      'CW-FIND-001',
      `${claims.length} announced figures: ${count('holds')} hold, ${count('stretch')} at the edge, ${count('implausible')} implausible, ` +
        `${count('contradicted')} contradicted by another one, ${count('not-checkable') + count('not-modelled')} not checkable yet.`,
      { holds: count('holds'), total: claims.length },
    )
    for (const c of bad.slice(0, 4))
      add(`claim ${c.id}`, 'CW-FIND-002', `${capital(c.title)} ${c.announced} (${c.id}): ${c.verdict}; ${c.reason.text}.`, {
        claim: c.id,
      })
  }
  for (const i of implied.slice(0, 2)) {
    const range = i.comparable
      ? `; ${i.comparable.n} real ones lie between ${n(i.comparable.low, 2)} and ${n(i.comparable.high, 2)}`
      : i.design === null
        ? ''
        : `; the design has ${n(i.design)}`
    add(
      `implied ${i.id}`,
      'CW-FIND-003',
      `The announcement implies ${n(i.value.value)} ${i.value.unit} as ${i.what} (${i.from.join(' and ')})${range}.`,
      { value: i.value.value },
    )
  }
  for (const p of plants) {
    if (p.simulated && p.couplingLoss !== null)
      add(
        `output ${p.id}`,
        'CW-FIND-004',
        `Announced ${n(p.nameplate.value)} GWh/yr; the sized line could make ${n(p.sized.value)} step by step and makes ${n(p.simulated.value)} when its ` +
          `machines wait for one another: coupling costs ${n(p.couplingLoss * 100, 2)} %. The bottleneck is ${p.bottleneck.join(', ')}.`,
        { couplingLoss: p.couplingLoss },
      )
    const reached = p.years.find((y) => y.output.value >= 0.95 * p.nameplate.value)
    if (p.years.length)
      add(
        `ramp ${p.id}`,
        'CW-FIND-005',
        reached
          ? `With its ramp and its orders the plant first comes within 5 % of nameplate in ${reached.year}.`
          : `With its ramp and its orders the plant never comes within 5 % of nameplate; its best year is ${p.bestYear?.year} with ${n(p.bestYear?.value ?? 0)} GWh/yr.`,
      )
    add(
      `capex ${p.id}`,
      'CW-FIND-006',
      `Building it costs ${n(p.capex.machine.value)} ${p.capex.machine.unit}${range(p.capex.machine)} by machines, ${n(p.capex.factor.value)} by the factor model; ` +
        `${n(p.capex.filledShare * 100, 2)} % of the equipment money had no machine price and is filled from the factor model.`,
      { capex: p.capex.machine.value },
    )
  }
  const ordered = orders.reduce((sum, o) => sum + o.ordered, 0)
  if (ordered > 0) {
    const late = orders.reduce((sum, o) => sum + o.late, 0)
    add(
      'orders',
      'CW-FIND-007',
      `Of ${n(ordered)} packs ordered ${n((1 - late / ordered) * 100)} % are delivered in the month they are due.`,
      { late: late / ordered },
    )
  }
  if (ledger?.levelizedCost) {
    const { npv } = ledger
    add(
      'money',
      'CW-FIND-008',
      `A kWh costs ${n(ledger.levelizedCost.value)} ${ledger.levelizedCost.unit.replace('/kWh', '')} over the whole life${range(ledger.levelizedCost)}; net present value ` +
        `${n(npv.value)} ${npv.unit}${range(npv)} at ${n(ledger.discountRate * 100, 2)} % real${ledger.irr === null ? '; no rate of return exists' : `, rate of return ${n(ledger.irr * 100, 2)} %`}.`,
      { npv: npv.value },
    )
  }
  return found
}

function range(f: { low?: number; high?: number }): string {
  return f.low !== undefined && f.high !== undefined ? ` (p10 to p90: ${significant(f.low, 3)} to ${significant(f.high, 3)})` : ''
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
