import { Sampler } from './distribution.ts'
import type {
  AssemblySpec,
  BufferSpec,
  Distribution,
  Failure,
  Network,
  NodeSpec,
  RunOptions,
  Scrap,
  SourceSpec,
  StationSpec,
} from './network.ts'
import type { Loss } from './losses.ts'
import { stream } from './random.ts'
import { product, StepFunction } from './step-function.ts'

/** What an entity is. An entity is a node, or an input store (port) of an assembly. */
export const STATION = 0
export const BUFFER = 1
export const SOURCE = 2
export const ASSEMBLY = 3
export const PORT = 4
export const SPLIT = 5
export const DEMAND = 6
export const SINK = 7

/** One cause of stops, ready to draw. */
export interface Cause {
  readonly timeToFailure: Sampler
  readonly timeToRepair: Sampler
}

/** One entity, ready to run. `-1` and null say "none". */
export interface Entity {
  readonly spec: NodeSpec
  readonly kind: number
  /** Where others send to: the id, or `id:port`. */
  readonly address: string
  /** Targets in the order written (one, but for a split). */
  readonly to: readonly number[]
  readonly feeders: readonly number[]
  /** Port: its assembly. */
  readonly parent: number
  /** Assembly: its ports in the order written. */
  readonly ports: readonly number[]
  readonly machines: number
  /** Buffer, port, demand: places [units]. */
  readonly places: number
  readonly placesCurve: StepFunction | null
  /** Port: units in one unit of output. */
  readonly take: number
  readonly setup: Sampler | null
  readonly unit: Sampler | null
  readonly pace: StepFunction | null
  readonly operating: readonly Cause[]
  readonly calendar: readonly Cause[]
  readonly losses: readonly Loss[]
  readonly dwell: Sampler | null
  readonly interval: Sampler | null
}

const KINDS: Partial<Record<NodeSpec['kind'], number>> = {
  station: STATION,
  buffer: BUFFER,
  source: SOURCE,
  assembly: ASSEMBLY,
  split: SPLIT,
  demand: DEMAND,
  sink: SINK,
}

/** Order by UTF-16 code units: the same in every locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The entities of a checked network, ordered by id in code-unit order, ports behind their assembly. From here on nothing depends on the
 * order in the file.
 */
export function plan(network: Network, options: RunOptions): Entity[] {
  const replication = options.replication ?? 0
  const curves = new Map((network.curves ?? []).map((curve) => [curve.id, new StepFunction(curve.times, curve.values)]))
  const specs = [...network.nodes].sort((a, b) => byCodeUnits(a.id, b.id))
  const index = addresses(specs)
  const targets = specs.flatMap((spec) => entityTargets(spec, index))
  const feeders: number[][] = targets.map(() => [])
  targets.forEach((list, from) => {
    for (const to of list) if (!feeders[to]!.includes(from)) feeders[to]!.push(from)
  })

  const sampler = (id: string, purpose: string, distribution: Distribution | undefined): Sampler | null =>
    distribution === undefined ? null : new Sampler(distribution, stream(options.seed, id, purpose, replication))
  const curve = (id: string | undefined): StepFunction | null => (id === undefined ? null : curves.get(id)!)
  const losses = (id: string, scrap: readonly Scrap[] = []): Loss[] =>
    scrap.map((cause, index) => ({
      index,
      probability: cause.probability,
      takesLot: cause.mode === 'lot',
      curve: curve(cause.curve),
      random: stream(options.seed, id, `scrap:${cause.id}`, replication),
    }))
  const causes = (spec: StationSpec | AssemblySpec, clock: string): Cause[] =>
    (spec.failures ?? [])
      .filter((failure) => 'timeToFailure' in failure && failure.clock === clock)
      .map((failure) => failure as Extract<Failure, { timeToFailure: Distribution }>)
      .map((failure) => ({
        timeToFailure: sampler(spec.id, `failure:${failure.id}`, failure.timeToFailure)!,
        timeToRepair: sampler(spec.id, `repair:${failure.id}`, failure.timeToRepair)!,
      }))
  const work = (spec: StationSpec | AssemblySpec): Partial<Entity> => ({
    machines: spec.machines,
    setup: sampler(spec.id, 'setup', spec.setup),
    unit: sampler(spec.id, 'unit', spec.unit),
    pace: spec.pace === undefined || spec.pace.length === 0 ? null : product(spec.pace.map((id) => curves.get(id)!)),
    operating: causes(spec, 'operating'),
    calendar: causes(spec, 'calendar'),
    losses: losses(spec.id, spec.scrap),
  })
  const store = (spec: BufferSpec): Partial<Entity> => ({
    places: spec.places,
    placesCurve: curve(spec.curve),
    dwell: sampler(spec.id, 'dwell', spec.dwell),
    losses: losses(spec.id, spec.scrap),
  })
  const interval = (spec: SourceSpec): Sampler | null =>
    spec.arrivals.kind === 'renewal' ? sampler(spec.id, 'interval', spec.arrivals.interval) : null

  const entities: Entity[] = []
  const add = (spec: NodeSpec, kind: number, address: string, special: Partial<Entity>): void => {
    const at = entities.length
    entities.push({ ...NOTHING, spec, kind, address, to: targets[at]!, feeders: feeders[at]!, ...special })
  }
  for (const spec of specs) {
    const kind = KINDS[spec.kind]!
    if (spec.kind === 'assembly') {
      const at = entities.length
      add(spec, kind, spec.id, { ...work(spec), ports: spec.inputs.map((_, i) => at + 1 + i) })
      for (const { port, places, take } of spec.inputs) add(spec, PORT, `${spec.id}:${port}`, { parent: at, places, take })
    } else if (spec.kind === 'station') add(spec, kind, spec.id, work(spec))
    else if (spec.kind === 'buffer') add(spec, kind, spec.id, store(spec))
    else if (spec.kind === 'source') add(spec, kind, spec.id, { interval: interval(spec) })
    else if (spec.kind === 'demand') add(spec, kind, spec.id, { places: spec.places })
    else add(spec, kind, spec.id, {})
  }
  return entities
}

const NOTHING = {
  parent: -1,
  ports: [],
  machines: 0,
  places: Infinity,
  placesCurve: null,
  take: 0,
  setup: null,
  unit: null,
  pace: null,
  operating: [],
  calendar: [],
  losses: [],
  dwell: null,
  interval: null,
}

/** Entity index by address. */
function addresses(specs: readonly NodeSpec[]): Map<string, number> {
  const index = new Map<string, number>()
  let next = 0
  for (const spec of specs) {
    index.set(spec.id, next++)
    if (spec.kind === 'assembly') for (const { port } of spec.inputs) index.set(`${spec.id}:${port}`, next++)
  }
  return index
}

/** Targets of a node and, for an assembly, of each of its ports (none: their assembly draws from them). */
function entityTargets(spec: NodeSpec, index: ReadonlyMap<string, number>): number[][] {
  switch (spec.kind) {
    case 'split':
      return [spec.to.map((branch) => index.get(branch.node)!)]
    case 'demand':
    case 'sink':
      return [[]]
    case 'assembly':
      return [[index.get(spec.to)!], ...spec.inputs.map(() => [])]
    default:
      return [[index.get(spec.to as string)!]]
  }
}
