import type { BufferSpec, Distribution, NodeSpec, RunResult, SourceSpec } from '@cellwright/kernel'
import type { CompiledPlant } from './compile.ts'

/** A place where units wait that a step has finished: a node, or a port of an assembly, and what a unit there is in units of the step. */
export interface WaitingPlace {
  readonly node: string
  readonly port?: string
  readonly each: number
}

/**
 * Where the units of each step are between the step and the machines that take them next: stores, ports, and kits that are put
 * together but not worked on. Of a step of racks, the racks are among them.
 */
export function placesAfter(compiled: CompiledPlant): ReadonlyMap<string, readonly WaitingPlace[]> {
  const { steps, network, links, exits } = compiled
  const byId = new Map(network.nodes.map((node) => [node.id, node]))
  const machines = new Set([...steps.values()].flatMap(({ work }) => work))
  const ends = new Set(exits.map(({ node }) => node))
  return new Map(
    [...steps].map(([step, { work }]) => {
      const found: WaitingPlace[] = work.flatMap((id) => (byId.get(id)!.kind === 'buffer' ? [{ node: id, each: 1 }] : []))
      const seen = new Set<string>()
      const visit = (from: string, each: number): void => {
        for (const [, to] of links.filter(([source]) => source === from)) {
          if (seen.has(to)) continue
          seen.add(to)
          const [node = '', port] = to.split(':')
          const spec = byId.get(node)!
          if (port !== undefined) found.push({ node, port, each })
          if (machines.has(node) || (ends.has(node) && spec.kind === 'sink')) continue
          const inside = spec.kind === 'assembly' ? each * spec.inputs.find((input) => input.port === port)!.take : each
          found.push({ node, each: inside })
          if (!ends.has(node)) visit(node, inside)
        }
      }
      for (const id of work) visit(id, 1)
      return [step, found]
    }),
  )
}

/** Units at such places at the end of a period. */
export function waitingAt(run: RunResult, places: readonly WaitingPlace[], period: number): number {
  return places.reduce((sum, { node, port, each }) => {
    const its = run.nodes.find((one) => one.id === node)!
    const units =
      port === undefined ? its.periods!.wip[period]! : its.ports!.find((p) => p.port === port)!.periods!['waiting'][period]!
    return sum + units * each
  }, 0)
}

/** What is there when a run begins: units after each step, and the size of the lots in which they go on. */
export interface Stock {
  readonly step: string
  readonly units: number
  readonly lot: number
}

/** A plant that begins with stock: sources that run dry, by the step whose units they hold. */
export interface StockedPlant extends CompiledPlant {
  readonly stocked: ReadonlyMap<string, readonly string[]>
}

/**
 * The plant with its stock at the first moment. A source that runs dry sends each stock to where the step sends its units, so that all of it is counted as what comes in
 * during the run; what finds no room waits until there is some, before what is made later. What is in racks may leave after a time drawn evenly between nothing
 * and the dwell, for how long it has been there is not known.
 */
export function withStock(compiled: CompiledPlant, stocks: readonly Stock[]): StockedPlant {
  const byId = new Map(compiled.network.nodes.map((node) => [node.id, node]))
  const added: NodeSpec[] = []
  const links = [...compiled.links]
  const stocked = new Map<string, readonly string[]>()
  for (const { step, units, lot } of stocks) {
    const work = compiled.steps.get(step)!.work
    const nodes = work.flatMap((id, i): string[] => {
      // An even part for each line, the first have what is left over.
      const part = Math.floor(units / work.length) + (i < Math.round(units) % work.length ? 1 : 0)
      const spec = byId.get(id)!
      if (part <= 0 || !('to' in spec) || typeof spec.to !== 'string') return []
      const source = `${id} stock`
      const to = spec.kind === 'buffer' && spec.dwell ? resting(spec, spec.dwell, added, links) : spec.to
      const stock: SourceSpec = {
        kind: 'source',
        id: source,
        to,
        lot: Math.min(lot, part),
        limit: part,
        arrivals: { kind: 'saturated' },
      }
      added.push(stock)
      links.push([source, to])
      return [source]
    })
    if (nodes.length > 0) stocked.set(step, nodes)
  }
  return { ...compiled, links, stocked, network: { ...compiled.network, nodes: [...compiled.network.nodes, ...added] } }
}

/** Where the stock of a rack waits for what is left of its dwell. */
function resting(
  { id, to, scrap }: BufferSpec,
  dwell: Distribution,
  added: NodeSpec[],
  links: (readonly [string, string])[],
): string {
  const rest = `${id} rest of the dwell`
  const high = dwell.kind === 'constant' ? dwell.value : 0
  added.push({
    kind: 'buffer',
    id: rest,
    to,
    places: Infinity,
    order: 'priority',
    dwell: { kind: 'uniform', low: 0, high },
    ...(scrap ? { scrap } : {}),
  })
  links.push([rest, to])
  return rest
}
