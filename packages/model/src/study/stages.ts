import type { NodeSpec } from '@cellwright/kernel'
import type { CompiledPlant } from '../factory/compile.ts'
import { isFedPort } from '../factory/fed-steps.ts'
import type { CompiledMaterialPlant } from '../factory/material-line.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { Plant } from '../plant/plant.ts'

/** A step of a plant as nodes of its network: its machines, what lies before it, and what lies in it. */
export interface Stage {
  readonly plant: string
  readonly step: string
  readonly works: readonly StageWork[]
  /** Stores before the step, and racks, kilns and vessels in which units stay. */
  readonly stores: readonly StageStore[]
}

/** Machines of a step that stand together: of a line, or of a phase. */
export interface StageWork {
  readonly node: string
  readonly line: string | null
  readonly machines: number
  /** Machines of the plant that one of them stands for; need not be whole. */
  readonly each: number
}

export interface StageStore {
  /** Nodes, or stores of assemblies as `id:port`; of several lines what is in all of them. */
  readonly nodes: readonly string[]
  readonly where: 'before' | 'inside'
  /** What is kept there, where a step draws on several. */
  readonly port: string | null
  readonly unit: string
  /** Of `unit` in one unit of the network. */
  readonly scale: number
  /** [unit] Infinity: no limit. */
  readonly capacity: number
}

type Nodes = ReadonlyMap<string, NodeSpec>

const nodesOf = ({ network }: Pick<CompiledPlant, 'network'>): Nodes => new Map(network.nodes.map((node) => [node.id, node]))

/** Steps of a plant of cells or packs, in the order of its route. */
export function stagesOfPlant(plant: Plant, compiled: CompiledPlant): Stage[] {
  const nodes = nodesOf(compiled)
  return plant.steps.map(({ step, lines, dwell }) => {
    const { enter, work, stores } = compiled.steps.get(step.id)!
    const isRack = dwell !== undefined
    const places = work.map((node, i) => ({ node, line: work.length > 1 && lines > 1 ? String(i + 1) : null }))
    const ports = portsOf([...enter, ...work], nodes)
    const from = UNIT_BEFORE[step.id] ?? step.unit
    return {
      plant: plant.id,
      step: step.id,
      works: isRack ? [] : places.map((w) => ({ ...w, machines: machinesOf(nodes, w.node), each: 1 })),
      stores: [
        ...store(nodes, stores, 'before', null, step.unit),
        ...[...ports].flatMap(([port, of]) => store(nodes, of, 'before', port, from)),
        ...(isRack ? store(nodes, work, 'inside', null, step.unit) : []),
      ],
    }
  })
}

/** What is put together is counted in what goes in. */
const UNIT_BEFORE: Readonly<Record<string, string>> = {
  stacking: 'electrode',
  winding: 'electrode',
  'module-assembly': 'cell',
  'pack-assembly': 'module',
}

/** Steps of a plant of materials, in the order of its route; all in tonnes of its product. */
export function stagesOfMaterialPlant(plant: MaterialPlant, compiled: CompiledMaterialPlant): Stage[] {
  const nodes = nodesOf(compiled)
  const scale = compiled.unitMass / 1000
  return plant.steps.map(({ flow, form }) => {
    const own = [...compiled.nodes].map(([phase, steps]) => ({ phase, ...steps.get(flow.id)! }))
    const works = own.map(({ phase, work }) => {
      const machines = machinesOf(nodes, work)
      const all = plant.phases.find(({ id }) => id === phase)!.machines.get(flow.id)?.value ?? machines
      return { node: work, line: own.length > 1 ? phase : null, machines, each: machines > 0 ? all / machines : 1 }
    })
    const ports = [
      ...portsOf(
        own.map(({ work }) => work),
        nodes,
      ).values(),
    ].flat()
    const inside = own.flatMap(({ enter, work, done }) =>
      [enter, done].filter((id) => id !== work && nodes.get(id)?.kind === 'buffer'),
    )
    return {
      plant: plant.id,
      step: flow.id,
      works,
      stores: [
        ...store(nodes, ports, form === 'pond' ? 'inside' : 'before', null, 't', scale),
        ...store(nodes, [...new Set(inside)], 'inside', null, 't', scale),
      ],
    }
  })
}

/** Stores of the assemblies among some nodes, but for those that links of a chain fill, by port. */
function portsOf(ids: readonly string[], nodes: Nodes): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const id of new Set(ids)) {
    const node = nodes.get(id)
    if (node?.kind !== 'assembly') continue
    for (const { port } of node.inputs) if (!isFedPort(port)) found.set(port, [...(found.get(port) ?? []), `${id}:${port}`])
  }
  return found
}

function store(
  nodes: Nodes,
  ids: readonly string[],
  where: StageStore['where'],
  port: string | null,
  unit: string,
  scale = 1,
): StageStore[] {
  if (ids.length === 0) return []
  const capacity = ids.reduce((sum, id) => sum + placesOf(nodes, id), 0) * scale
  return [{ nodes: ids, where, port, unit, scale, capacity }]
}

function placesOf(nodes: Nodes, address: string): number {
  const [id, port] = address.split(':') as [string, string?]
  const node = nodes.get(id)!
  if (node.kind === 'assembly') return node.inputs.find((input) => input.port === port)!.places
  return node.kind === 'buffer' ? node.places : Infinity
}

function machinesOf(nodes: Nodes, id: string): number {
  const node = nodes.get(id)!
  return 'machines' in node ? node.machines : 0
}
