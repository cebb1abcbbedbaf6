import type { Curve, Loop, Network, NodeSpec } from '@cellwright/kernel'
import { chainIds as ids } from './chain-ids.ts'
import type { ChainLink } from './chain.ts'
import { needOfLot, type FedPort } from './fed-steps.ts'
import { loadTimes } from './returned-feed.ts'

/** What the links of a chain have to know of a plant, in seconds of the run and units of the chain. */
export interface LinkedPlant {
  readonly id: string
  readonly network: Network
  /** The node that its product comes to, where a row takes it from there. */
  readonly exit: string | undefined
  readonly fed: readonly FedPort[]
  /** First second in which it takes material in. */
  readonly start: number
  /** Operating time over the whole year. */
  readonly running: number
  /** Units of its product that it keeps for the plants that it feeds. */
  readonly finished: number
}

/** Seconds of the run at the beginning of the first and the end of the last day of a row. */
export interface LinkDays {
  readonly from: number
  readonly until: number
  /** Ends of the months of the calendar, for what comes back. */
  readonly months?: readonly number[]
}

/** How a link is counted in units. */
export interface LinkUnits {
  readonly load: number
  /** Loads on the way and in stock. */
  readonly cards: number
  /** First second in which a load may leave, and end of the last; none may where that is not after the first. */
  readonly opens: number
  readonly closes: number
  /** Of what comes back: when each load sets off [s]. */
  readonly times?: readonly number[]
}

/**
 * Nodes of the links between plants, and the plants with their ends joined to them.
 *
 *   exit -> to rows -> finished -> from finished -> load -> way -> stock -> turn -> opened -> to steps -> ports of the steps
 *                 \-> market                         ^-- cards ----/
 *
 * A load is put together at the maker and travels when it has a card; the card comes back when the load is opened. So loads on the way and in stock are never
 * more than the cards, and a load is ordered when one is opened (base stock). Where stocks are full at the start there are as many loads in stock as there are cards, apart
 * from these. What the taker has opened is apart from that: half a load in the mean.
 */
export function chainNetwork(
  plants: readonly LinkedPlant[],
  links: readonly ChainLink[],
  days: (link: ChainLink) => LinkDays,
  { isFull = false }: { readonly isFull?: boolean } = {},
): { readonly network: Network; readonly units: ReadonlyMap<string, LinkUnits> } {
  const nodes: NodeSpec[] = []
  const curves: Curve[] = []
  const loops: Loop[] = []
  const byId = new Map(plants.map((p) => [p.id, p]))
  const units = new Map(
    links.map((link) => [link.id, linkUnits(link, byId.get(link.to ?? ''), days(link), partOfNeed(link, links))]),
  )
  const window = (link: ChainLink): { readonly pace?: readonly string[] } => {
    const { opens, closes } = units.get(link.id)!
    if (opens <= 0 && closes === Infinity) return {}
    const id = ids.window(link.id)
    const isOver = closes <= opens
    const times = isOver ? [0] : [0, ...(opens > 0 ? [opens] : []), ...(closes < Infinity ? [closes] : [])]
    const values = isOver ? [0] : [opens > 0 ? 0 : 1, ...(opens > 0 ? [1] : []), ...(closes < Infinity ? [0] : [])]
    curves.push({ id, times, values })
    return { pace: [id] }
  }
  const owned = new Map<string, string>()
  for (const plant of plants) if (plant.exit !== undefined) owned.set(plant.exit, joinMaker(plant, links, units, window, nodes))
  for (const link of links) {
    if (link.to === undefined) continue
    const { load, cards, opens, times } = units.get(link.id)!
    const initial = Array.from({ length: cards }, () => ({ units: load }))
    if (times)
      nodes.push({
        kind: 'source',
        id: ids.supply(link.id),
        to: ids.way(link.id),
        lot: load,
        arrivals: { kind: 'schedule', times },
      })
    else if (link.from === undefined) {
      const paced = { ...window(link), ...rateOf(link) }
      // Days before the first are left to the source, so that only what ends or is limited needs a gate.
      const gated = units.get(link.id)!.closes < Infinity || link.limit !== undefined
      const to = gated ? ids.contract(link.id) : ids.way(link.id)
      nodes.push({
        kind: 'source',
        id: ids.supply(link.id),
        to,
        lot: load,
        arrivals: { kind: 'saturated' },
        from: Math.max(0, opens),
      })
      if (gated) nodes.push({ kind: 'station', id: to, to: ids.way(link.id), machines: 1, ...timed(paced) })
    }
    nodes.push(
      {
        kind: 'transport',
        id: ids.way(link.id),
        to: ids.stock(link.id),
        vehicles: Infinity,
        trip: { kind: 'constant', value: link.leadTime.value },
      },
      { kind: 'buffer', id: ids.stock(link.id), to: takenTo(link, links), places: Infinity, ...(isFull && { initial }) },
    )
    if (!times) loops.push({ id: ids.cards(link.id), cards, from: ids.way(link.id), to: ids.stock(link.id) })
  }
  const chunks = new Map<string, number>()
  for (const plant of plants)
    for (const material of new Set(plant.fed.map((f) => f.material))) {
      const into = links.filter((l) => l.to === plant.id && l.material === material)
      if (into.length === 0) continue
      const ports = plant.fed.filter((f) => f.material === material)
      const needs = ports.map(needOfLot)
      const chunk = Math.max(1, Math.min(...needs) - 1, Math.ceil(Math.max(...needs) / MOST_CHUNKS))
      for (const { node, port } of ports) chunks.set(`${node}:${port}`, chunk)
      joinTaker(plant.id, material, into, ports, chunk, units, nodes)
    }
  const joined = plants.flatMap(({ network, fed }) => {
    const need = new Map(fed.map((f) => [`${f.node}:${f.port}`, needOfLot(f)]))
    return network.nodes.map((node): NodeSpec => {
      const onward = owned.get(node.id)
      // What left the plant is counted where it came to its exit.
      if (onward !== undefined) return { kind: 'buffer', id: node.id, to: onward, places: Infinity }
      if (node.kind !== 'assembly') return node
      const inputs = node.inputs.map((input) => {
        const address = `${node.id}:${input.port}`
        const chunk = chunks.get(address)
        return chunk === undefined ? input : { ...input, places: need.get(address)! + chunk }
      })
      return { ...node, inputs }
    })
  })
  const parts = plants.map(({ network }) => network)
  return {
    network: {
      nodes: [...joined, ...nodes],
      curves: [...parts.flatMap((p) => p.curves ?? []), ...curves],
      pools: parts.flatMap((p) => p.pools ?? []),
      loops: [...parts.flatMap((p) => p.loops ?? []), ...loops],
      outages: parts.flatMap((p) => p.outages ?? []),
    },
    units,
  }
}

/** A lot of a step is brought in so many parts at most. */
const MOST_CHUNKS = 50

/** Part of the need of a taker that a row with a share bears at most: on the days on which the fewest of the others hold. */
function partOfNeed({ to, material, share, start, end }: ChainLink, links: readonly ChainLink[]): number {
  if (share === undefined) return 1
  const rows = links.filter((l) => l.to === to && l.material === material)
  const changes = rows.flatMap((l) => [l.start, l.end + 1]).filter((day) => day > start && day <= end)
  const sums = [start, ...changes].map((day) =>
    rows.reduce((sum, l) => (l.start <= day && day <= l.end ? sum + (l.share?.value ?? 0) : sum), 0),
  )
  return share.value / Math.min(...sums)
}

function linkUnits(
  link: ChainLink,
  taker: LinkedPlant | undefined,
  { from, until, months = [] }: LinkDays,
  part: number,
): LinkUnits {
  const load = Math.max(1, Math.round(link.load.value / link.unitMass))
  if (link.arrivals) {
    // What set off before the clock begins is left out.
    const times = loadTimes(link.arrivals.months, months, load * link.unitMass).filter((time) => time >= 0)
    return { load, cards: 0, opens: times[0] ?? 0, closes: times.at(-1) ?? 0, times }
  }
  const closes = until
  if (!taker) return { load, cards: 0, opens: from, closes }
  const lead = link.leadTime.value
  const stock = link.stock.value
  // [units/s] while the taker runs; a contract with a limit needs no more stock than for what it brings.
  const wanted = ((link.needed?.value ?? 0) * part) / taker.running
  const use = Math.min(wanted, link.limit?.value ?? Infinity) / link.unitMass
  // A load an hour is enough detail; more would only take longer.
  const hourly = Math.max(load, Math.ceil(use * 3600))
  const cards = Math.max(1, Math.ceil((use * (lead + stock)) / hourly))
  return { load: hourly, cards, opens: Math.max(from, taker.start - lead - stock), closes }
}

/** Time that a load or lot of a row takes by its limit. */
function rateOf({ limit, unitMass }: ChainLink): { readonly unit?: { readonly kind: 'constant'; readonly value: number } } {
  return limit === undefined ? {} : { unit: { kind: 'constant', value: unitMass / limit.value } }
}

/** What keeps days needs a moment of work, or nothing would hold it on the others. */
function timed<T extends { readonly unit?: unknown; readonly pace?: unknown }>(paced: T) {
  return paced.pace && !paced.unit ? { ...paced, cycle: { kind: 'constant', value: 1 } as const } : paced
}

type Windows = (link: ChainLink) => { readonly pace?: readonly string[] }

/** Rows of a maker, its store and the market; returns where its exit sends. */
function joinMaker(
  { id, network, exit, finished }: LinkedPlant,
  links: readonly ChainLink[],
  units: ReadonlyMap<string, LinkUnits>,
  window: Windows,
  nodes: NodeSpec[],
): string {
  const rows = links.filter((l) => l.from === id)
  const lot = largestLot(network, exit!)
  const lastOwn = rows.findLastIndex((l) => l.to !== undefined)
  const branches = rows.map((link) => {
    if (link.to !== undefined) {
      const { load } = units.get(link.id)!
      const node = ids.load(link.id)
      nodes.push({
        kind: 'assembly',
        id: node,
        to: ids.way(link.id),
        lot: load,
        inputs: [{ port: 'product', take: 1, places: load + lot }],
        machines: 1,
        ...timed({ ...window(link), ...rateOf(link) }),
      })
      return `${node}:product`
    }
    nodes.push({ kind: 'sink', id: ids.customer(link.id) })
    const paced = { ...window(link), ...rateOf(link) }
    if (Object.keys(paced).length === 0) return ids.customer(link.id)
    // A lot waits while one is handed over, so that a limit is reached.
    const inputs = [{ port: 'product', take: 1, places: 2 * lot }]
    nodes.push({ kind: 'assembly', id: ids.sale(link.id), to: ids.customer(link.id), lot, inputs, machines: 1, ...timed(paced) })
    return `${ids.sale(link.id)}:product`
  })
  nodes.push({ kind: 'sink', id: ids.market(id) })
  const first = lastOwn < 0 ? branches : [ids.store(id), ...branches.slice(lastOwn + 1)]
  nodes.push({ kind: 'split', id: ids.shared(id), rule: 'first', to: [...first, ids.market(id)].map((node) => ({ node })) })
  if (lastOwn >= 0) {
    const own = branches.slice(0, lastOwn + 1)
    const to = own.length === 1 ? own[0]! : ids.stored(id)
    nodes.push({ kind: 'buffer', id: ids.store(id), to, places: Math.max(Math.ceil(finished), 2 * lot) })
    if (own.length > 1) nodes.push({ kind: 'split', id: to, rule: 'first', to: own.map((node) => ({ node })) })
  }
  return ids.shared(id)
}

/** Where the loads of a link are opened. */
function takenTo({ to, material }: ChainLink, links: readonly ChainLink[]): string {
  const into = links.filter((l) => l.to === to && l.material === material)
  return into.length > 1 ? ids.turn(to!, material) : `${ids.opened(to!, material)}:loads`
}

/** The loads of a material are opened one by one, by file order or by share, and brought to the steps in parts. */
function joinTaker(
  plant: string,
  material: string,
  into: readonly ChainLink[],
  ports: readonly FedPort[],
  chunk: number,
  units: ReadonlyMap<string, LinkUnits>,
  nodes: NodeSpec[],
): void {
  const opened = ids.opened(plant, material)
  if (into.length > 1) {
    const from = into.map((l) => ({ node: ids.stock(l.id), ...(l.share ? { share: l.share.value } : {}) }))
    const rule = into.every((l) => l.share !== undefined) ? 'share' : 'priority'
    nodes.push({ kind: 'merge', id: ids.turn(plant, material), to: `${opened}:loads`, rule, from })
  }
  const most = Math.max(...into.map((l) => units.get(l.id)!.load))
  const targets = ports.map(({ node, port }) => `${node}:${port}`)
  const to = targets.length === 1 ? targets[0]! : ids.steps(plant, material)
  nodes.push({
    kind: 'assembly',
    id: opened,
    to,
    lot: chunk,
    inputs: [{ port: 'loads', take: 1, places: most + chunk - 1 }],
    machines: 1,
  })
  if (targets.length > 1) nodes.push({ kind: 'split', id: to, rule: 'shortest', to: targets.map((node) => ({ node })) })
}

/** Units in the largest lot that comes to a node. */
function largestLot({ nodes }: Network, id: string): number {
  const seen = new Set<string>([id])
  let most = 1
  for (const at of seen)
    for (const node of nodes) {
      const sends =
        ('to' in node && node.to === at) ||
        (node.kind === 'split' && node.to.some((b) => b.node === at)) ||
        (node.kind === 'station' && (node.routes ?? []).some((r) => r.to === at))
      if (!sends || seen.has(node.id)) continue
      if (node.kind === 'assembly' || node.kind === 'source') most = Math.max(most, node.lot)
      else seen.add(node.id)
    }
  return most
}
