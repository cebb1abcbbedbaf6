import { distributionRule } from './check-distribution.ts'
import {
  above0,
  atLeast,
  between,
  distinct,
  filled,
  finite,
  flag,
  list,
  MOST_UNITS,
  oneOf,
  optional,
  type Place,
  record,
  reference,
  type Rule,
  text,
  variant,
  whole,
} from './check-rules.ts'
import { distributionMean } from './moments.ts'
import type { Distribution, Failure, Need, Outage, Scrap } from './network.ts'

// Fields of what nodes share: needs, losses and stops. The compiler holds the tables to the types: a new field needs its rule here.

const time = distributionRule(' s')

/** Units of a pool. */
export const need = record<Need>({ pool: reference('pools'), units: optional(whole(1, MOST_UNITS)), priority: optional(finite) })
/** Causes of loss. */
export const scrap = distinct(
  'scrap',
  'id',
  record<Scrap>({ id: text, probability: between(0, 1), mode: oneOf('unit', 'lot'), curve: optional(reference('curves')) }),
)

type Clock = Failure['clock']
type FailureBy<C extends Clock> = Extract<Failure, { clock: C }> & { readonly clock: C }

const interrupts = optional(oneOf('resume', 'repeat', 'scrap'))
const stop = {
  id: text,
  clock: text,
  timeToRepair: time,
  crew: optional(need),
  planned: optional(flag),
  waits: optional(flag),
  interrupts,
}
const clocked = record<FailureBy<'operating' | 'calendar'>>({ ...stop, timeToFailure: time }, (at, what, value, isSound) => {
  checkInterruption(at, what, value)
  if (isSound) checkEndlessStops(at, what, value)
})
/** A cause of stops. */
export const failure = variant(
  'clock',
  {
    operating: clocked,
    calendar: clocked,
    units: record<FailureBy<'units'>>({ ...stop, life: distributionRule(' units') }, (at, what, value, isSound) => {
      checkInterruption(at, what, value)
      if (isSound) checkLife(at, what, value.life)
    }),
    timetable: record<FailureBy<'timetable'>>(
      { ...stop, every: above0(' s'), first: optional(atLeast(0, ' s')) },
      checkInterruption,
    ),
  } satisfies Record<Clock, Rule>,
  "allowed: 'operating', 'calendar', 'units', 'timetable'",
)

/** A stop that waits for the end of the lot interrupts none. */
function checkInterruption(at: Place, what: string, { clock, waits, interrupts = 'resume' }: Failure): void {
  if (interrupts === 'resume' || (clock !== 'units' && waits !== true)) return
  at.refuse(
    `${what} interrupts`,
    interrupts,
    'this stop waits until the lot is done, so there is none to interrupt; leave it out',
  )
}

function checkLife(at: Place, what: string, life: Distribution): void {
  const mean = distributionMean(life)
  if (mean < 1) at.refuse(`${what} mean life`, mean, 'allowed: at least 1 (units, not seconds)')
}

function checkEndlessStops(
  at: Place,
  what: string,
  { timeToFailure, timeToRepair }: Pick<Outage, 'timeToFailure' | 'timeToRepair'>,
): void {
  if (distributionMean(timeToFailure) > 0 || distributionMean(timeToRepair) > 0) return
  const prefix = what === '' ? '' : `${what} `
  at.refuse(
    `${prefix}timeToFailure and timeToRepair`,
    0,
    'it would fail without end at one moment; give one of them a time above 0',
  )
}

/** A stop of several nodes. */
export const outage = record<Outage>(
  {
    id: text,
    nodes: filled(list(text), 'an outage strikes one node or more'),
    timeToFailure: time,
    timeToRepair: time,
    crew: optional(need),
    planned: optional(flag),
    interrupts,
  },
  (at, what, value, isSound) => {
    if (isSound) checkEndlessStops(at, what, value)
  },
)
