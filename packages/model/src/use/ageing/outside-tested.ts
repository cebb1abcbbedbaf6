import { significant } from '@cellwright/units'
import type { Message } from '../../issue.ts'
import type { AgeingModel } from './ageing-model.ts'
import { dayStress } from './day-condition.ts'
import type { Stress } from './health.ts'

/** Where a stress lies outside what a model was fitted to, and what else speaks against what it says of it. Nothing where all is well. */
export function outsideTested(model: AgeingModel, stress: Stress, soh: readonly number[]): Message[] {
  const { id, tested, trustedRate } = model
  if (!tested)
    return [
      say(
        'CW-USE-007',
        id,
        `How these cells age is assumed (${id}): no equation of their ageing has been published. ${sentence(model.caution)}`,
      ),
    ]
  const day = dayStress(stress.day)
  const found: Message[] = []
  const { temperature } = stress
  const cold = temperature.filter((t) => t < tested.coldest - 1e-9)
  const warm = temperature.filter((t) => t > tested.warmest + 1e-9)
  if (cold.length + warm.length > 0) {
    const range = `${celsius(tested.coldest)} to ${celsius(tested.warmest)} degC`
    const lie = `${celsius(Math.min(...temperature))} to ${celsius(Math.max(...temperature))} degC`
    found.push(
      say(
        'CW-USE-001',
        id,
        `Cells at ${lie} over the year; ${id} was fitted to ${range}: ${cold.length + warm.length} of ${temperature.length} months are taken at the edge of that.`,
        { low: Math.min(...temperature), high: Math.max(...temperature), coldest: tested.coldest, warmest: tested.warmest },
      ),
    )
  }
  if (stress.inService > 0 && day.cycles > 0) {
    if (day.depth < tested.leastDepth - 1e-9 || day.depth > tested.mostDepth + 1e-9) {
      const range =
        tested.leastDepth === tested.mostDepth
          ? percent(tested.leastDepth)
          : `${percent(tested.leastDepth)} to ${percent(tested.mostDepth)}`
      const held = percent(Math.min(tested.mostDepth, Math.max(tested.leastDepth, day.depth)))
      found.push(
        say(
          'CW-USE-002',
          id,
          `A day discharges the cell by ${percent(day.depth)}; ${id} was fitted to depths of ${range}: it is taken as ${held}.`,
          {
            depth: day.depth,
            low: tested.leastDepth,
            high: tested.mostDepth,
          },
        ),
      )
    }
    if (day.chargeRate > tested.chargeRate * (1 + 1e-9))
      found.push(
        say(
          'CW-USE-004',
          id,
          `Cells are charged at ${rate(day.chargeRate)} on average; ${id} was fitted up to ${rate(tested.chargeRate)}: it cannot say what faster charging costs.`,
          { rate: day.chargeRate, limit: tested.chargeRate },
        ),
      )
    if (day.dischargeRate > tested.dischargeRate * (1 + 1e-9))
      found.push(
        say(
          'CW-USE-005',
          id,
          `Cells are discharged at ${rate(day.dischargeRate)} on average; ${id} was fitted up to ${rate(tested.dischargeRate)}: it cannot say what faster discharging costs.`,
          { rate: day.dischargeRate, limit: tested.dischargeRate },
        ),
      )
  }
  const charges = stress.inService > 0 ? [...stress.day.soc, stress.rest] : [stress.rest]
  const [lowest, highest] = [Math.min(...charges), Math.max(...charges)]
  if (lowest < tested.lowestCharge - 1e-9 || highest > tested.highestCharge + 1e-9)
    found.push(
      say(
        'CW-USE-003',
        id,
        `States of charge go from ${percent(lowest)} to ${percent(highest)}; ${id} was fitted to ${percent(tested.lowestCharge)} to ${percent(tested.highestCharge)}: they are held within that.`,
        { low: lowest, high: highest },
      ),
    )
  if (trustedRate !== undefined && day.rate > trustedRate)
    found.push(
      say(
        'CW-USE-006',
        id,
        `The mean rate is ${rate(day.rate)}; ${id} runs away above ${rate(trustedRate)}, although it declares a wider range: it is held there.`,
        {
          rate: day.rate,
          limit: trustedRate,
        },
      ),
    )
  const slowerWears = fasterWearsLess(model, stress)
  if (slowerWears !== undefined)
    found.push(
      say(
        'CW-USE-006',
        id,
        `${id} has cells wear less at a mean rate of ${rate(day.rate)} than at ${rate(slowerWears)}: it is not monotone in the rate, and the life that it gives may be too long.`,
        { rate: day.rate, slower: slowerWears },
      ),
    )
  if (soh.some((q) => q === 0))
    found.push(
      say('CW-USE-009', id, `${id} loses all capacity within the time looked at; it was fitted to tests of one to three years.`),
    )
  return found
}

/** A slower mean rate at which the cell would lose at least 1 % more per cycle, where the model has one: it cannot be right. */
function fasterWearsLess({ equations, tested }: AgeingModel, stress: Stress): number | undefined {
  const day = dayStress(stress.day)
  if (!tested || stress.inService === 0 || day.rate === 0) return undefined
  const at = { ...day, temperature: stress.temperature.reduce((a, b) => a + b, 0) / stress.temperature.length }
  const loss = (rate: number) => equations.cycling({ ...at, rate })['kcyc'] ?? 0
  const now = loss(day.rate)
  const slower = Array.from({ length: 20 }, (_, i) => ((i + 1) / 20) * day.rate).filter((r) => loss(r) > 1.01 * now)
  return slower.toSorted((a, b) => loss(b) - loss(a))[0]
}

function say(code: string, model: string, text: string, params: Message['params'] = {}): Message {
  return { code, params: { model, ...params }, text }
}

function celsius(kelvin: number): string {
  return String(Math.round(kelvin - 273.15))
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** `0.65C`: the charge of the new cell in an hour is 1C. */
function rate(perHour: number): string {
  return `${significant(perHour, 2)}C`
}

function sentence(text: string): string {
  return text === '' ? '' : `${text[0]!.toUpperCase()}${text.slice(1)}.`
}
