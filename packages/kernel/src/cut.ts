import { scrapIds } from './build.ts'
import type { Figures } from './figures.ts'
import type { Network, NodePeriods, NodeResult, NodeSpec, PortResult, StateSeconds } from './network.ts'
import { BLOCKED, BUSY, DOWN, MAINTENANCE, OFF, SETUP, STARVED, UNMANNED } from './states.ts'

/** The report of one node at time t. `ends`: its figures at the ends of the periods, if periods were asked for. */
export function nodeResult(
  network: Network,
  spec: NodeSpec,
  figures: Figures,
  t: number,
  ends: readonly Figures[] | null,
): NodeResult {
  const { out, outTime, seconds, ports, orders, times, ages, ageTime } = figures
  const isExit = spec.kind === 'sink' || spec.kind === 'demand'
  return {
    id: spec.id,
    kind: spec.kind,
    in: figures.in,
    out,
    scrap: figures.scrap,
    wip: figures.wip,
    scrapBy: scrapIds(spec, network).map((id, i) => ({ id, units: figures.scrapBy[i]! })),
    ...(seconds === undefined ? {} : { states: states(seconds) }),
    ...(seconds === undefined ? {} : { machines: machines(spec) }),
    ...(spec.kind === 'assembly' && ports !== undefined
      ? { ports: spec.inputs.map(({ port }, i) => ({ port, ...ports[i]!, ...(ends && { periods: portPeriods(ends, i) }) })) }
      : {}),
    meanWip: t > 0 ? figures.time / t : 0,
    maxWip: figures.most,
    meanTime: out > 0 ? outTime / out : 0,
    ...(times == null ? {} : { times: times.toData() }),
    ...(isExit && out > 0 && ageTime !== undefined ? { meanAge: ageTime / out } : {}),
    ...(ages == null ? {} : { ages: ages.toData() }),
    ...(orders === undefined ? {} : { orders }),
    ...(ends === null ? {} : { periods: periods(ends) }),
  }
}

function machines(spec: NodeSpec): number {
  return 'machines' in spec ? spec.machines : spec.kind === 'transport' ? spec.vehicles : 0
}

function states(seconds: Float64Array): StateSeconds {
  return {
    busy: seconds[BUSY]!,
    setup: seconds[SETUP]!,
    starved: seconds[STARVED]!,
    blocked: seconds[BLOCKED]!,
    down: seconds[DOWN]!,
    off: seconds[OFF]!,
    maintenance: seconds[MAINTENANCE]!,
    unmanned: seconds[UNMANNED]!,
  }
}

/** Of a figure that is counted up: what each period added. */
function differences(ends: readonly Figures[], pick: (figures: Figures) => number): Float64Array {
  return Float64Array.from(ends, (figures, i) => pick(figures) - (i === 0 ? 0 : pick(ends[i - 1]!)))
}

function portPeriods(ends: readonly Figures[], i: number): NonNullable<PortResult['periods']> {
  const series = (name: 'in' | 'drawn' | 'missing'): Float64Array => differences(ends, ({ ports }) => ports![i]![name])
  return {
    in: series('in'),
    drawn: series('drawn'),
    waiting: Float64Array.from(ends, ({ ports }) => ports![i]!.waiting),
    missing: series('missing'),
  }
}

function periods(ends: readonly Figures[]): NodePeriods {
  const series = (pick: (figures: Figures) => number): Float64Array => differences(ends, pick)
  const state = (column: number): Float64Array => series(({ seconds }) => seconds?.[column] ?? 0)
  return {
    in: series((figures) => figures.in),
    out: series((figures) => figures.out),
    scrap: series((figures) => figures.scrap),
    wip: Float64Array.from(ends, (figures) => figures.wip),
    busy: state(BUSY),
    setup: state(SETUP),
    starved: state(STARVED),
    blocked: state(BLOCKED),
    down: state(DOWN),
    off: state(OFF),
    maintenance: state(MAINTENANCE),
    unmanned: state(UNMANNED),
  }
}
