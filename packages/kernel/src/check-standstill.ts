import type { Faults } from './check-rules.ts'
import { doors, type FlowGraph, ways } from './flow-graph.ts'
import type { Distribution, Loop, NodeSpec, Scrap, SourceSpec, SplitSpec, StationSpec, TransportSpec } from './network.ts'

/**
 * What would happen without end at one moment: lots that can go round in no time, and sources that nothing holds back; besides, lots that
 * wait for their own machine. A run that stands still for other reasons (a saturated source in front of a station without times) ends with an error of its own.
 */
export function checkStandstill(graph: FlowGraph, loops: readonly Loop[], faults: Faults): void {
  checkTraps(graph, loops, faults)
  checkFloods(graph, loops, faults)
  checkSelfWaits(graph, faults)
}

/** Is a duration 0 whatever is drawn? */
function isZero(time: Distribution | undefined): boolean {
  if (time === undefined) return true
  switch (time.kind) {
    case 'constant':
      return time.value === 0
    case 'uniform':
    case 'triangular':
    case 'pert':
    case 'beta':
      return time.high === 0
    case 'exponential':
    case 'erlang':
    case 'gamma':
    case 'lognormal':
      return time.mean === 0
    case 'weibull':
      return time.scale === 0
    case 'normal':
      return time.deviation === 0 && time.mean === 0
    case 'discrete':
      return time.values.every((value, i) => value === 0 || time.weights?.[i] === 0)
    case 'empirical':
      return time.sample.every((value) => value === 0)
    case 'bernoulli':
      return time.probability === 0
    case 'binomial':
      return time.probability === 0 || time.trials === 0
    default:
      return false
  }
}

// ---- Circles without time ------------------------------------------------------------------------------------------------------

/**
 * A trap is a set of nodes in which a lot can go round for ever at one moment. The largest one is what is left when nodes are taken away until no
 * more can be, a node being taken away if it
 *
 * - takes time: any service, dwell, trip or wait for more lots that is not 0 whatever is drawn, or cards that take time to come back;
 * - ends lots: a sink, demand, assembly or process, any scrap, a route with `most`;
 * - sends every lot out of the set; where chance or the product decides (routes, splits by chance or product), if it may send one out;
 *   a split by share or by order, also if a branch that leads out, and that has its turn, always has room.
 */
function checkTraps(graph: FlowGraph, loops: readonly Loop[], faults: Faults): void {
  const slow = new Set(loops.filter(({ back }) => !isZero(back)).map(({ from }) => from))
  const trap = new Set(graph.nodes.filter((spec) => isInstant(spec) && !slow.has(spec.id)).map(({ id }) => id))
  for (let before = -1; before !== trap.size;) {
    before = trap.size
    for (const spec of graph.nodes) if (trap.has(spec.id) && !isKept(spec, graph, trap)) trap.delete(spec.id)
  }
  const circle = graph.nodes.filter((spec) => trap.has(spec.id) && graph.reached(spec, ({ id }) => !trap.has(id)).has(spec.id))
  const first = circle[0]
  if (first === undefined) return
  const names = circle.map(({ id }) => `'${id}'`).join(', ')
  const text = `lots can go round through ${names} without end at one moment; give one of them a time (service, dwell, trip)`
  faults.add(first.id, 'no-time', text)
}

/** Can a lot pass at once, and does none end here? */
function isInstant(spec: NodeSpec): boolean {
  switch (spec.kind) {
    case 'split':
    case 'merge':
      return true
    case 'buffer':
      return isZero(spec.dwell) && !loses(spec.scrap) && (spec.expiry === undefined || !isZero(spec.expiry.after))
    case 'batch':
      return spec.least === 1 || (spec.wait !== undefined && isZero(spec.wait))
    case 'transport':
      return isInstantTransport(spec) && !loses(spec.scrap)
    case 'station':
      return isInstantStation(spec)
    default:
      return false
  }
}

function isInstantTransport({ vehicles, trip, back, least, wait }: TransportSpec): boolean {
  const leavesAtOnce = vehicles === Infinity || least === 1 || (wait !== undefined && isZero(wait))
  return leavesAtOnce && isZero(trip) && isZero(back)
}

function isInstantStation({ machines, setup, cycle, unit, products = [], scrap, routes = [] }: StationSpec): boolean {
  const isTimeless = [{ setup, cycle, unit }, ...products].every(
    ({ setup, cycle, unit }) => isZero(setup) && isZero(cycle) && isZero(unit),
  )
  const isLossless = !loses(scrap) && products.every(({ scrap }) => !loses(scrap))
  return (
    machines > 0 && isTimeless && isLossless && routes.every(({ most, probability }) => most === undefined || probability === 0)
  )
}

function loses(scrap: readonly Scrap[] = []): boolean {
  return scrap.some(({ probability }) => probability > 0)
}

/** Can a lot that is at a node of the set stay in it? */
function isKept(spec: NodeSpec, graph: FlowGraph, trap: ReadonlySet<string>): boolean {
  const isInside = (door: string): boolean => trap.has(graph.at(door).id)
  if (spec.kind === 'station') return outcomes(spec).every(isInside)
  if (spec.kind === 'split') return isKeptBySplit(spec, graph, isInside)
  const [next] = ways(spec)
  return next !== undefined && isInside(next.to)
}

/** Where a lot may come to from a station. */
function outcomes({ to, routes = [] }: StationSpec): readonly string[] {
  const certain = routes.findIndex(({ probability }) => probability >= 1)
  const taken = (certain < 0 ? routes : routes.slice(0, certain + 1)).filter(({ probability }) => probability > 0)
  return [...taken.map(({ to }) => to), ...(certain < 0 ? [to] : [])]
}

function isKeptBySplit(spec: SplitSpec, graph: FlowGraph, isInside: (door: string) => boolean): boolean {
  const branches = openBranches(spec)
  const inside = branches.filter(isInside)
  if (inside.length === branches.length) return true
  if (spec.rule === 'chance' || spec.rule === 'product') return false
  if (spec.rule === 'shortest') return inside.length > 0
  const isWayOut = (door: string): boolean => !isInside(door) && takesAll(graph.at(door), door)
  if (spec.rule !== 'first') return inside.length > 0 && !branches.some(isWayOut)
  const turn = branches.findIndex(isInside)
  return turn >= 0 && !branches.slice(0, turn).some(isWayOut)
}

/** Branches that get anything. */
function openBranches({ rule = 'share', to }: SplitSpec): readonly string[] {
  const isWeighed = rule === 'share' || rule === 'chance'
  return to.filter(({ share = 1 }) => !isWeighed || share > 0).map(({ node }) => node)
}

/** Is there always room behind a door? */
function takesAll(spec: NodeSpec, door: string): boolean {
  switch (spec.kind) {
    case 'sink':
      return true
    case 'buffer':
    case 'demand':
    case 'process':
      return spec.places === Infinity
    case 'transport':
      return spec.vehicles === Infinity
    case 'assembly':
      return spec.inputs.some(({ port, places }) => `${spec.id}:${port}` === door && places === Infinity)
    default:
      return false
  }
}

// ---- Sources that nothing holds back -------------------------------------------------------------------------------------------

/** A source without limit needs something that holds it back: a station, vehicles, or finite places that do not empty at once. */
function checkFloods(graph: FlowGraph, loops: readonly Loop[], faults: Faults): void {
  const floor = floods(graph, new Set(loops.map(({ from }) => from)))
  for (const spec of graph.nodes) {
    if (spec.kind !== 'source' || spec.limit !== undefined) continue
    if (spec.arrivals.kind === 'renewal' && isZero(spec.arrivals.interval))
      faults.add(
        spec.id,
        'endless-source',
        'interval is 0, so that it would send without end at one moment; give it a time or a limit',
      )
    if (spec.arrivals.kind === 'saturated') checkTap(spec, graph, floor, faults)
  }
}

function checkTap(spec: SourceSpec, graph: FlowGraph, floor: ReadonlySet<string>, faults: Faults): void {
  if (!floor.has(spec.to)) return
  const end = [...reachedDoors(graph, spec.to, floor)].find((door) => takesAll(graph.at(door), door))
  const text = `a saturated source without limit would fill '${end ?? spec.to}' without end at once; give places or a limit`
  faults.add(spec.id, 'endless-source', text)
}

/** Doors behind a door, along those that take lots without end. */
function reachedDoors(graph: FlowGraph, start: string, floor: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>([start])
  for (const door of found)
    if (!takesAll(graph.at(door), door)) for (const { to } of ways(graph.at(door))) if (floor.has(to)) found.add(to)
  return found
}

/** Doors that take lots without end at one moment: exits and endless places, and what passes lots on to those at once. `held`: entries of loops. */
function floods(graph: FlowGraph, held: ReadonlySet<string>): ReadonlySet<string> {
  const all = graph.nodes.flatMap((spec) => doors(spec).map((door) => ({ spec, door }))).filter(({ spec }) => !held.has(spec.id))
  const floor = new Set(all.filter(({ spec, door }) => takesAll(spec, door)).map(({ door }) => door))
  for (let before = -1; before !== floor.size;) {
    before = floor.size
    for (const { spec, door } of all) if (passesOn(spec, floor)) floor.add(door)
  }
  return floor
}

function passesOn(spec: NodeSpec, floor: ReadonlySet<string>): boolean {
  switch (spec.kind) {
    case 'split': {
      const branches = openBranches(spec)
      const isAll = spec.rule === 'chance' || spec.rule === 'product'
      return isAll ? branches.every((door) => floor.has(door)) : branches.some((door) => floor.has(door))
    }
    case 'buffer':
      return isZero(spec.dwell) && floor.has(spec.to)
    case 'merge':
    case 'batch':
      return floor.has(spec.to)
    case 'transport':
      return isInstantTransport(spec) && floor.has(spec.to)
    default:
      return false
  }
}

// ---- Lots that wait for their own machine --------------------------------------------------------------------------------------

function checkSelfWaits(graph: FlowGraph, faults: Faults): void {
  for (const spec of graph.nodes) {
    if (spec.kind !== 'station' || spec.machines !== 1) continue
    if (!outcomes(spec).some((door) => leadsOnlyTo(graph, door, spec.id, new Set()))) continue
    const text =
      'sends to itself, and a lot that has to come back waits on the only machine for that machine; put a buffer on the way back'
    faults.add(spec.id, 'waits-for-itself', text)
  }
}

/** Does a door lead to a node and nowhere else, through merges and splits that hold no lot? */
function leadsOnlyTo(graph: FlowGraph, door: string, id: string, passed: ReadonlySet<string>): boolean {
  const spec = graph.at(door)
  if (spec.id === id) return true
  if ((spec.kind !== 'merge' && spec.kind !== 'split') || passed.has(spec.id)) return false
  const onward = spec.kind === 'split' ? openBranches(spec) : [spec.to]
  return onward.every((next) => leadsOnlyTo(graph, next, id, new Set([...passed, spec.id])))
}
