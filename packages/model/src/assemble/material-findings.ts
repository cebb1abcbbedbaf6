import { significant } from '@cellwright/units'
import type { MaterialPlantResult } from '../material-results.ts'
import type { Figure, Finding } from '../results.ts'
import { capital } from './capital.ts'
import { isOffCentre } from './off-centre.ts'

/** What a reader should know of a material plant: output, what goes in, what it feeds, dates, investment, money. */
export function materialFindings(p: MaterialPlantResult, announced = true): Finding[] {
  return [
    ...outputFinding(p, announced),
    massFinding(p),
    ...p.feeds
      .slice(0, 2)
      .map((f) =>
        finding(
          `feeds ${p.id} ${f.cell}`,
          'CW-FIND-022',
          `All of the product of ${p.id} is enough for ${digits(f.energy.value)} GWh a year of the cells ${f.cell} (${digits(f.need.value)} kg per kWh), ` +
            `that is for ${digits(f.packs.rate.value)} packs a year (${f.packs.name}).`,
          { energy_GWh: f.energy.value },
        ),
      ),
    capexFinding(p),
    ...moneyFinding(p),
    ...payFinding(p),
  ]
}

function outputFinding(p: MaterialPlantResult, announced: boolean): Finding[] {
  if (!p.simulated || p.couplingLoss === null) return []
  const bottleneck = p.steps.find((s) => s.id === p.bottleneck)?.name ?? p.bottleneck
  const coupling =
    Math.abs(p.couplingLoss) < 0.005
      ? 'next to nothing is lost where steps wait for each other'
      : p.couplingLoss < 0
        ? 'the scatter between replications is larger than what is lost where steps wait'
        : `${digits(p.couplingLoss * 100, 2)} % is lost where steps wait for each other`
  const full =
    p.designOutput === null
      ? 'It never makes 95 % of its nameplate.'
      : `By its phases and ramps it makes 95 % of its nameplate from ${p.designOutput} on.`
  return [
    finding(
      `output ${p.id}`,
      'CW-FIND-020',
      `${announced ? `Announced are ${tonnes(p.nameplate)}` : `${p.id.charAt(0).toUpperCase()}${p.id.slice(1)} is sized for ${tonnes(p.nameplate)}, which nobody announced`}; the machines of ${p.id}, those to spare included, could make ${digits(p.sized.value)} step by step and make ` +
        `${digits(p.simulated.value)} together: ${coupling}. The machines of one step can do the least: ${bottleneck}. ${full}`,
      { couplingLoss: p.couplingLoss },
    ),
  ]
}

/** Share of what is brought in below which a substance is not named. */
const LITTLE = 0.02

function massFinding(p: MaterialPlantResult): Finding {
  const all = p.inputs.reduce((sum, i) => sum + i.perTonne.value, 0)
  const taken = p.inputs
    .filter((i) => i.perTonne.value > LITTLE * all)
    .slice(0, 3)
    .map((i) => `${digits(i.perTonne.value / 1000)} t of ${i.name}`)
  const { energy } = p
  const power = `${digits(energy.electricity.value / 1000)} MWh of electricity${energy.unknown.electricity.length > 0 ? ' as far as steps are known' : ''}`
  return finding(
    `masses ${p.id}`,
    'CW-FIND-021',
    `A tonne of ${p.basis === 'product' ? p.product.name : 'what is taken in'} takes ${[...taken, power].join(', ')}: ${digits(energy.electricityYear.value)} GWh a year at nameplate, ` +
      `${digits(energy.meanPower.value)} MW on average.`,
    { electricity_kWh: energy.electricity.value },
  )
}

function capexFinding(p: MaterialPlantResult): Finding {
  const { total, factor, assumedShare } = p.capex
  const other = factor
    ? ` Scaled from ${factor.plants} other ${p.plantKind} plants it would be ${digits(factor.value)}.`
    : ` The library has too few other ${p.plantKind} plants for an estimate beside it.`
  return finding(
    `capex ${p.id}`,
    'CW-FIND-023',
    `Building ${p.id} costs ${digits(total.value)} ${total.unit}${range(total)} counted from machines, of whose money ${digits(assumedShare * 100, 2)} % rests on assumed prices.${other}`,
    { capex: total.value },
  )
}

function moneyFinding(p: MaterialPlantResult): Finding[] {
  const { ledger } = p
  if (!ledger?.levelizedCost) return []
  const { levelizedCost: cost, price, npv } = ledger
  const rate = ledger.irr === null ? 'no rate of return exists' : `rate of return ${digits(ledger.irr * 100, 2)} %`
  const sells = price
    ? `sells for ${digits(price.value)} (${price.from}${price.assumed ? ', an assumption' : ''})`
    : 'has no price that is known, so that nothing is sold in these books'
  const text =
    `A tonne of ${p.product.name} costs ${digits(cost.value)} ${cost.unit.replace('/t', '')} over the whole life${range(cost)} and ${sells}; it breaks even at ` +
    `${ledger.breakEven === null ? 'no price' : digits(ledger.breakEven.value)}. Net present value of ${p.id} on ${ledger.npvDate}: ${digits(npv.value)} ${npv.unit}` +
    `${range(npv)} at ${digits(ledger.discountRate * 100, 2)} % real; ${rate}.`
  return [finding(`money ${p.id}`, 'CW-FIND-024', text, { npv: npv.value })]
}

/** Says of a plant with a price that does not bring what is asked of it, or not even what is put into it. */
function payFinding({ id, ledger }: MaterialPlantResult): Finding[] {
  if (!ledger?.price || ledger.years.every((y) => y.made === 0) || ledger.npv.value >= 0) return []
  const { price, breakEven, irr, discountRate } = ledger
  const back = irr !== null && irr > 0
  const running = ledger.years.flatMap((y) => y.cashCost ?? []).toSorted((a, b) => a - b)
  const usual = running[Math.floor(running.length / 2)] ?? 0
  const money = price.unit.replace('/t', '')
  const must =
    breakEven === null ? 'no price up to ten times that would do' : `it would have to sell for ${digits(breakEven.value)}`
  const rate = irr === null ? 'no rate of return exists' : `its rate of return is ${digits(irr * 100, 2)} %`
  const text = back
    ? `${capital(id)} earns back what is put into it, but not ${digits(discountRate * 100, 2)} % a year on it: ${rate}; it sells for ${digits(price.value)} ${money} a tonne and ${must}.`
    : `${capital(id)} never pays in these books: ${rate}; it sells for ${digits(price.value)} ${money} a tonne, running it costs ${digits(usual)} in the median year, and to earn what is asked ${must}. The books run it and replace worn machines to the end all the same; an owner would not build it at these prices.`
  return [finding(`pays ${id}`, 'CW-FIND-028', text, { irr: irr ?? 'none' })]
}

function tonnes(f: Figure): string {
  return `${digits(f.value)} t a year`
}

function finding(id: string, code: string, text: string, params: Finding['params']): Finding {
  return { id, kind: 'finding', code, params, text }
}

const digits = (x: number, n = 3) => significant(x, n)

function range(f: Figure): string {
  if (f.low === undefined || f.high === undefined) return ''
  return ` (draws: ${f.median === undefined ? '' : `median ${digits(f.median)}, `}four in five ${digits(f.low)} to ${digits(f.high)}${isOffCentre(f) ? ', which leaves the central value out: use the median' : ''})`
}
