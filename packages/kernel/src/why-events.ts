import { distributionMean } from './moments.ts'
import type { Distribution } from './network.ts'
import { BUFFER, type Entity, SINK, SOURCE, STATION } from './plan.ts'

/**
 * Machines whose service times are drawn overtake each other, and each start then costs a walk along those at work: beyond this many the event engine's heap is assumed to be faster; where the two
 * cross was not measured.
 */
const MOST_OVERTAKING = 512

/**
 * Why a network needs the event engine, for people to read; null when the recursion can run it.
 *
 * The recursion runs chains: source, stations and buffers, sink. Failures count operating time; buffers keep their places and their lots.
 */
export function whyEvents(entities: readonly Entity[]): string | null {
  for (const entity of entities) {
    const why = whyNot(entity, entities)
    if (why !== null) return `'${entity.spec.id}' ${why}`
  }
  return null
}

/** Why an entity of a plan needs the event engine, or null. */
export function whyNot(entity: Entity, entities: readonly Entity[]): string | null {
  const { spec, kind, to, feeders } = entity
  if (kind !== STATION && kind !== BUFFER && kind !== SOURCE && kind !== SINK) return `is of kind '${spec.kind}'`
  if (feeders.length > 1) return 'is fed by several nodes'
  const next = to.length > 0 ? entities[to[0]!]!.kind : -1
  if (kind === STATION) return whyNotStation(entity)
  if (kind === BUFFER) return whyNotBuffer(entity)
  if (spec.kind !== 'source') return null
  if (next === SINK) return 'is a source that feeds a sink'
  if (spec.arrivals.kind === 'renewal' && isZero(spec.arrivals.interval)) return 'sends without end at one moment'
  if (spec.arrivals.kind === 'saturated' && isAtOnce(entity, entities)) return 'feeds a line that may take no time'
  return null
}

/** Why a buffer needs the event engine, whatever its neighbours; or null. */
export function whyNotBuffer({ losses, placesCurve }: Entity): string | null {
  if (losses.length > 0) return 'is a buffer with scrap'
  return placesCurve === null ? null : 'has places that change'
}

/** Why a station needs the event engine, whatever its neighbours; or null. */
export function whyNotStation({ spec, machines, setup, unit, pace, calendar, operating }: Entity): string | null {
  if (pace !== null && pace.values.at(-1) === 0) return 'has a pace that ends at 0'
  if (calendar.length > 0) return 'has failures by calendar time'
  if (machines === 0) return 'has no machine'
  if (spec.kind === 'station' && operating.length > 0)
    for (const failure of spec.failures ?? [])
      if ('timeToFailure' in failure && isZero(failure.timeToFailure)) return `fails at once by '${failure.id}'`
  const isDrawn = (setup !== null && !setup.isConstant) || (unit !== null && !unit.isConstant)
  if (machines > MOST_OVERTAKING && isDrawn) return `has more than ${MOST_OVERTAKING} machines with drawn times`
  return null
}

/** Could this saturated source send without end at one moment: do its lots come to an exit, endless places or scrap before they take time? */
function isAtOnce(source: Entity, entities: readonly Entity[]): boolean {
  for (let at = source; at.to.length > 0; at = entities[at.to[0]!]!) {
    const { spec } = at
    if (spec.kind === 'buffer' && spec.places === Infinity) return true
    if (spec.kind === 'buffer' && spec.dwell !== undefined && !isZero(spec.dwell)) return false
    if (spec.kind !== 'station') continue
    if ([spec.setup, spec.unit].some((time) => time !== undefined && !isZero(time))) return false
    if (at.losses.length > 0) return true
  }
  return true
}

function isZero(time: Distribution): boolean {
  return distributionMean(time) === 0
}
