import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import type { CompiledPlant } from './compile.ts'
import type { Term } from '../term/index.ts'

const BY = 'factory/masses'

/** A material that a step adds to each unit that enters it. */
export interface Addition {
  readonly step: string
  /** Library id with kind. */
  readonly material: string
  /** In the unit after the step [kg]. */
  readonly mass: Term
  /** Bought on top and lost as trim at this step (foil edges, separator ends, spilt electrolyte) [kg]. */
  readonly trim: Term
  /** For materials priced by area: area bought per unit with trim [m2]. */
  readonly area?: Term
}

export interface NodeMass {
  /** Added per unit that enters [kg]. */
  readonly added: number
  /** Bought and lost per unit that enters [kg]. */
  readonly trim: number
  /** Leaves as vapour per unit that enters [kg]. */
  readonly evaporated: number
  /** Mass of a unit inside, after the addition, and of a unit sent or scrapped [kg]. */
  readonly after: number
}

/** Mass of a unit at every node of a compiled plant. */
export interface UnitMass {
  at(node: string): NodeMass
  /** Mass of a unit that waits at an input port [kg]. */
  port(node: string, port: string): number
  readonly additions: readonly Addition[]
}

/** Where each material joins the product: mixing (solids, solvent), coating (foil; the solvent leaves), stacking, welding, enclosing, filling, packs. */
export function additionsOf(world: World, plant: Plant): Addition[] {
  const { pack } = plant
  const { cell } = pack
  const additions: Addition[] = []
  const loss = (step: string, key: string) => world.find(`machine/${step}.${key}`, BY) ?? 0
  const add = (step: string, material: string, mass: number, lost = 0, area?: number) =>
    additions.push({
      step,
      material,
      mass,
      trim: (mass * lost) / (1 - lost),
      ...(area !== undefined ? { area: area / (1 - lost) } : {}),
    })
  for (const electrode of [cell.cathode, cell.anode]) {
    const { side, recipe, active, solvent, solventRatio } = electrode.coating
    for (const r of recipe)
      add(
        `mixing-${side}`,
        r.material === active ? `active-material/${active}` : `additive/${r.material}`,
        electrode.mass * r.share,
      )
    add(`mixing-${side}`, `additive/${solvent}`, electrode.mass * solventRatio)
    const foil = cell.bom.find((line) => line.id === `${side} foil`)!
    // Edges that stay uncoated are cut off at slitting; the foil for them is bought at coating.
    const lost = 1 - (1 - loss(`coating-${side}`, 'foil-loss')) * (1 - loss(`slitting-${side}`, 'foil-loss'))
    add(`coating-${side}`, `foil/${electrode.foil}`, foil.mass, lost, foil.area)
  }
  const line = (id: string) => cell.bom.find((l) => l.id === id)!
  add('stacking', line('separator').material, line('separator').mass, loss('stacking', 'separator-loss'), line('separator').area)
  add('tab-welding', line('terminals').material, line('terminals').mass)
  add('enclosing', line('pouch film').material, line('pouch film').mass, 0, line('pouch film').area)
  add('filling', line('electrolyte').material, line('electrolyte').mass, loss('filling', 'electrolyte-loss'))
  const moduleShare = world.read('pack-design/car.module-hardware-share', BY)
  const moduleHardware = Math.min(pack.mass * moduleShare, pack.hardwareMass)
  add('module-assembly', 'hardware/module', moduleHardware / pack.modules)
  add('pack-assembly', 'hardware/pack', pack.hardwareMass - moduleHardware)
  return additions
}

/** Mass of a unit at every node of a compiled plant, from what each step adds; the dryer of the coater takes the solvent out again. */
export function unitMasses(world: World, plant: Plant, compiled: CompiledPlant): UnitMass {
  const additions = additionsOf(world, plant)
  const evaporated = new Map<string, number>()
  for (const { coating, mass } of [plant.pack.cell.cathode, plant.pack.cell.anode])
    evaporated.set(`coating-${coating.side}`, mass * coating.solventRatio)
  const stepOf = new Map([...compiled.nodeOf].map(([step, node]) => [node, step]))
  const sumOf = (step: string | undefined, key: 'mass' | 'trim') =>
    additions.filter((a) => a.step === step).reduce((sum, a) => sum + a[key], 0)
  const masses = new Map<string, NodeMass>()
  const ports = new Map<string, number>()
  const takes = new Map(
    compiled.network.nodes.flatMap((n) =>
      n.kind === 'assembly' ? n.inputs.map((i) => [`${n.id}:${i.port}`, i.take] as const) : [],
    ),
  )
  // Nodes are written from the sources to the exit, so that what arrives at a node is known when it is reached.
  const arriving = new Map<string, number>()
  for (const node of compiled.network.nodes) {
    const step = stepOf.get(node.id)
    let before = arriving.get(node.id) ?? 0
    if (node.kind === 'assembly') {
      before = 0
      for (const input of node.inputs) {
        const mass = arriving.get(`${node.id}:${input.port}`) ?? 0
        ports.set(`${node.id}:${input.port}`, mass)
        before += mass * takes.get(`${node.id}:${input.port}`)!
      }
    }
    const added = sumOf(step, 'mass')
    const vapour = evaporated.get(step ?? '') ?? 0
    const after = before + added - vapour
    masses.set(node.id, { added, trim: sumOf(step, 'trim'), evaporated: vapour, after })
    for (const [from, to] of compiled.links) if (from === node.id) arriving.set(to, after)
  }
  return {
    additions,
    at: (node) => masses.get(node) ?? { added: 0, trim: 0, evaporated: 0, after: 0 },
    port: (node, port) => ports.get(`${node}:${port}`) ?? 0,
  }
}
