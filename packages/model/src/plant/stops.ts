import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import type { RouteStep } from './route.ts'

const BY = 'plant/stops'

/** What keeps a machine of a step from working, and the share of the time that is left. Times in s. */
export interface Stops {
  /** Mean time between failures (operating) and to repair. */
  readonly breakdown?: { readonly mtbf: Term; readonly mttr: Term }
  /** Units that a tool works on, and the standstill for its change. */
  readonly tool?: { readonly life: Term; readonly change: Term }
  /** By the clock: time from one to the next, and standstill. */
  readonly cleaning?: { readonly interval: Term; readonly stop: Term }
  readonly maintenance?: { readonly interval: Term; readonly stop: Term }
  /** Shared outages that strike it, by id of the library. */
  readonly outages: readonly OutageData[]
  /** MTBF / (MTBF + MTTR). */
  readonly availability: Term
  /** Share of the operating time in which it works while there is work, all stops taken off. */
  readonly uptime: Term
}

/** A stop that strikes many machines at once; times in s of the calendar. */
export interface OutageData {
  readonly id: string
  readonly name: string
  readonly mtbf: Term
  readonly mttr: Term
}

/** Which machines a shared outage of the library strikes. */
const STRIKES: Readonly<Record<string, (step: RouteStep) => boolean>> = {
  'dry-room': (step) => step.room === 'dry',
  power: () => true,
  'solvent-recovery': (step) => step.id === 'coating-cathode',
}

/**
 * Stops of a step whose unit takes `time` [s] on a machine at the pace that it keeps, and of which a tool works on `web` [m] each.
 *
 * Breakdowns and tools go with the work done, cleaning, maintenance and outages with the clock:
 * uptime = time / (time (1 + MTTR / MTBF) + change / life) x (1 - maintenance) (1 - cleaning) x product of outages MTBF / (MTBF + MTTR).
 * Racks have no machine that stops.
 */
export function stopsOf(world: World, step: RouteStep, time: Term, web: Term): Stops {
  if (step.form === 'rack') return NO_STOPS
  const find = (key: string) => world.findOf('machine', step.id, key, BY)
  const of = (what: string) => `${what}, ${step.name}`
  const [mtbf, mttr] = [find('mean-time-between-failures'), find('mean-time-to-repair')]
  const breakdown = mtbf && mttr ? { mtbf, mttr } : undefined
  const change = find('tool-change-time')
  const length = find('tool-life-length')
  const life = length ? calc`${length} / ${web}`.as(of('electrodes of cells that a tool works on'), '') : find('tool-life-units')
  const tool = change && life ? { life, change } : undefined
  const [cleanEvery, cleanStop] = [find('cleaning-interval'), find('cleaning-stop')]
  const cleaning = cleanEvery && cleanStop ? { interval: cleanEvery, stop: cleanStop } : undefined
  const maintenance = {
    interval: world.read('operations/cellwright.maintenance-interval', BY),
    stop: world.read('operations/cellwright.maintenance-time', BY),
  }
  const outages = world.library.entries('outage').flatMap((entry): OutageData[] => {
    if (!STRIKES[entry.id]?.(step)) return []
    const figure = (key: string) => world.readOf('outage', entry.id, key, BY)
    return [{ id: entry.id, name: entry.name, mtbf: figure('mean-time-between-failures'), mttr: figure('mean-time-to-repair') }]
  })
  const repairs = breakdown ? calc`${mttr!} / ${mtbf!}` : NONE
  const changes = tool ? calc`${change!} / ${life!}` : NO_TIME
  const working = calc`${time} / (${time} * (1 + ${repairs}) + ${changes})`.as(
    of('share of the running time spent on units'),
    '%',
  )
  const planned = [maintenance, ...(cleaning ? [cleaning] : [])].map(({ interval, stop }) => calc`1 - ${stop} / ${interval}`)
  const struck = outages.map((o) => calc`${o.mtbf} / (${o.mtbf} + ${o.mttr})`)
  return {
    ...(breakdown && { breakdown }),
    ...(tool && { tool }),
    ...(cleaning && { cleaning }),
    maintenance,
    outages,
    availability: breakdown ? calc`${mtbf!} / (${mtbf!} + ${mttr!})`.as(of('availability'), '%') : NO_BREAKDOWNS,
    uptime: [...planned, ...struck].reduce((share, factor) => calc`${share} * ${factor}`, working).as(of('uptime'), '%'),
  }
}

const NONE = exactly(0, 'none', 's/s')
const NO_TIME = exactly(0, 'none', 's')
const NO_BREAKDOWNS = exactly(1, 'no breakdowns: the library has no times between failures')
const NO_STOPS: Stops = { outages: [], availability: NO_BREAKDOWNS, uptime: exactly(1, 'cells do not wait for racks to move') }
