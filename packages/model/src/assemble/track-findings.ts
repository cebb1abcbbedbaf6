import { significant } from '@cellwright/units'
import type { Figure, Finding } from '../results.ts'
import type { OrderDate, OrderForecast, TrackDeviation, TrackOrder, TrackResults, TrackStep } from '../track-results.ts'
import { capital } from './capital.ts'

type Told = Omit<
  TrackResults,
  'headline' | 'assumptions' | 'references' | 'warnings' | 'engine' | 'schemaVersion' | 'kind' | 'project'
>

/** What to read if nothing else is read: what was made, which step deviates, what becomes of the orders. */
export function trackFindings(told: Told): Finding[] {
  return [...output(told), ...deviating(told), ...told.orders.flatMap((order) => orderFindings(order, told))]
}

function finding(id: string, params: Finding['params'], text: string): Finding {
  return { id, kind: 'finding', code: `CW-TRACK-${CODES[id.split(':')[0]!] ?? '000'}`, params, text }
}

const CODES: Readonly<Record<string, string>> = { output: '001', deviates: '002', nothing: '003', order: '004' }

function units(n: number): string {
  const text = String(Math.round(n))
  return Math.abs(n) < 9999.5 ? text : text.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ' ')
}

function output({ steps, actuals, plant, unit }: Told): Finding[] {
  const last = steps.at(-1)
  if (!last || actuals.unknown.includes(last.id)) return []
  const { good, plan } = last
  const where =
    plan.low === undefined || plan.high === undefined
      ? ''
      : good < plan.low
        ? ': less than in nine of ten simulations of the plan'
        : good > plan.high
          ? ': more than in nine of ten simulations of the plan'
          : ': within the range of the plan'
  const share = plan.value > 0 ? ` (${significant((100 * good) / plan.value, 3)} %)` : ''
  return [
    finding(
      'output',
      { good, plan: plan.value },
      `From ${actuals.from} to ${actuals.to} (${inDays(actuals.days)}) ${plant} made ${units(good)} good ${unit}; the plan has ${units(plan.value)}${range(plan)}${where}${share}.`,
    ),
  ]
}

function range({ low, high }: Figure): string {
  return low === undefined || high === undefined || units(low) === units(high) ? '' : ` (${units(low)} to ${units(high)})`
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

function deviating({ deviations, steps, test, until, unit, actuals }: Told): Finding[] {
  const named = steps.filter((s) => [s.availability, s.yield, s.pace].some((one) => one?.significant))
  if (named.length === 0) {
    const least = test.least
    const nearest = least
      ? `; the least likely, ${WHAT[least.kind]} of ${least.step}, comes by chance with probability ${significant(least.probability, 2)}`
      : ''
    return [
      finding(
        'nothing',
        { tests: test.tests, days: actuals.days },
        test.tests === 0
          ? 'No step can be held against the plan: the file has neither scrap nor stops, or the plan runs no step on its days.'
          : `No step can be told from the plan: of ${test.tests} comparisons over ${inDays(actuals.days)} none leaves the range of chance, all together held to ${100 * test.level} %${nearest}.`,
      ),
    ]
  }
  const order = [...deviations.map(({ id }) => id), ...named.map(({ id }) => id)]
  return [...new Set(order)].map((id, rank) => {
    const step = steps.find((s) => s.id === id)!
    const cost = deviations.find((d) => d.id === id)
    const first =
      rank === 0 && deviations.length > 1 && cost?.distinct ? ' costs most of all that deviates' : ' deviates from the plan'
    return finding(
      `deviates:${id}`,
      { step: id, packs: cost?.packs.value ?? 0 },
      `${capital(step.name)}${first}: ${seen(step)}.${cost ? ` ${costs(cost, unit, until, deviations.length === 1)}` : ''}`,
    )
  })
}

const WHAT = { availability: 'the availability', yield: 'the yield', pace: 'the pace' } as const

function seen({ availability, yield: passed, pace }: TrackStep): string {
  return [
    availability?.significant
      ? `its machines are available ${percent(availability.seen)} of the time that they run or stand, where the plan has ${percent(availability.planned)}`
      : '',
    passed?.significant
      ? `${percent(passed.seen)} of what it takes comes through, where the plan has ${percent(passed.planned)}`
      : '',
    pace?.significant ? `it runs at ${percent(pace.seen)} of the pace of the plan` : '',
  ]
    .filter(Boolean)
    .join('; ')
}

function percent(share: number): string {
  return `${significant(100 * share, 3)} %`
}

function costs(
  { packs, mended, delivered, money, distinct }: TrackDeviation,
  unit: string,
  until: string,
  isOnly: boolean,
): string {
  if (!distinct)
    return `If it goes on, what it costs in ${unit} until ${until} cannot be told from nothing: other steps or the orders limit the plant.`
  const alone = isClear(packs)
    ? `If it goes on, it ${packs.value < 0 ? 'brings' : 'costs'} ${spanned(packs, units)} ${unit} until ${until}`
    : `Alone it would cost nothing that can be told until ${until}, for another step or the orders would limit the plant`
  const together =
    isOnly || !isClear(mended) ? '' : `; mending it while the others go on brings ${spanned(mended, units)} ${unit}`
  const paid = !isClear(delivered)
    ? 'deliveries do not change by more than chance'
    : isOnly
      ? `${units(Math.abs(delivered.value))} of them are missing in deliveries${worth(money)}`
      : `so ${units(Math.abs(delivered.value))} more would be delivered${worth(money)}`
  return `${alone}${together}; ${paid}.`
}

function worth(money: Figure | null): string {
  return money ? `, worth ${significant(Math.abs(money.value), 3)} ${money.unit}` : ''
}

function isClear({ low, high }: Figure): boolean {
  return low !== undefined && high !== undefined && (low > 0 || high < 0)
}

/** A value with its interval, without a sign. */
function spanned({ value, low, high }: Figure, f: (n: number) => string): string {
  if (low === undefined || high === undefined) return f(Math.abs(value))
  const [a, b] = [Math.abs(low), Math.abs(high)]
  return `${f(Math.abs(value))} (95 % interval ${f(Math.min(a, b))} to ${f(Math.max(a, b))})`
}

const FORECAST = {
  plan: 'by the plan',
  planned: 'if all ran as planned from here on',
  seen: 'if what deviates goes on',
  fitted: 'if all goes on as fitted',
} as const

/** How it goes on, the likeliest first: with what was fitted, or with the steps that deviate as seen, or as planned. */
const TOLD = ['fitted', 'seen', 'planned'] as const

function orderFindings({ id, called, delivered, forecasts }: TrackOrder, { actuals, unit, until }: Told): Finding[] {
  const open = called - delivered
  const likely = TOLD.find((forecast) => forecasts.some((f) => f.id === forecast))
  const told = forecasts.filter((f) => f.id === likely || f.id === 'planned').toReversed()
  const said = told.map((f) => `${FORECAST[f.id]} ${outlook(f, unit, until)}`)
  const plan = forecasts.find((f) => f.id === 'plan')
  const stand =
    called === 0 && delivered === 0
      ? 'nothing was called for yet'
      : `${units(called)} ${unit} were called for by ${actuals.to} and ${units(delivered)} delivered, so that ${open > 0 ? `${units(open)} are open` : open < 0 ? `${units(-open)} are ahead of time` : 'none is open'}`
  const planText = plan?.complete ? `; by the plan ${completed(plan.complete, plan, unit, until)}` : ''
  return [finding(`order:${id}`, { order: id, open }, `Order ${id}: ${[stand, ...said].join('; ')}${planText}.`)]
}

function outlook(forecast: OrderForecast, unit: string, until: string): string {
  const { caughtUp, complete, due, delivered } = forecast
  const parts = [
    caughtUp ? `what is open is ${caughtUp.share > 0 ? `made good ${when(caughtUp, until)}` : `still open on ${until}`}` : '',
    complete
      ? completed(complete, forecast, unit, until)
      : `${units(delivered.value)}${range(delivered)} of ${units(due)} ${unit} due until ${until} are delivered`,
  ]
  return parts.filter(Boolean).join(' and ')
}

function completed(complete: OrderDate, { due, delivered }: OrderForecast, unit: string, until: string): string {
  if (complete.share > 0) return `all of it is delivered ${when(complete, until)}`
  return `${units(due - delivered.value)} of ${units(due)} ${unit} are still missing on ${until} (${units(due - (delivered.high ?? delivered.value))} to ${units(due - (delivered.low ?? delivered.value))})`
}

function when({ p10, p50, p90, share }: OrderDate, end: string): string {
  if (p10 !== null && p90 !== null) return p10 === p90 ? `on ${p10}` : `between ${p10} and ${p90}`
  return `by ${end} in ${significant(100 * share, 2)} % of the simulations only${p50 === null ? '' : `, in half of them by ${p50}`}`
}
