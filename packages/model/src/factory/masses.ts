import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import type { CompiledPlant } from './compile.ts'
import { calc, exactly, type Term } from '../term/index.ts'

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
  const loss = (step: string, key: string) => world.find(`machine/${step}.${key}`, BY) ?? NO_LOSS
  const add = (step: string, material: string, mass: Term, lost?: Term, area?: Term) => {
    const name = materialName(world, material)
    additions.push({
      step,
      material,
      mass,
      trim: lost ? calc`${mass} * ${lost} / (1 - ${lost})`.as(`trim of ${name}`, 'g') : NO_TRIM,
      ...(area ? { area: lost ? calc`${area} / (1 - ${lost})`.as(`${name} bought for a cell`, 'm2') : area } : {}),
    })
  }
  for (const electrode of [cell.cathode, cell.anode]) {
    const { side, recipe, active, solvent, solventRatio } = electrode.coating
    const mixed = [
      ...recipe.map((r) => ({
        material: r.material === active ? `active-material/${active}` : `additive/${r.material}`,
        ratio: r.share,
      })),
      { material: `additive/${solvent}`, ratio: solventRatio },
    ]
    for (const { material, ratio } of mixed)
      add(
        `mixing-${side}`,
        material,
        calc`${electrode.mass} * ${ratio}`.as(`${materialName(world, material)} for the ${side} of a cell`, 'g'),
      )
    const foil = cell.bom.find((line) => line.id === `${side} foil`)!
    // Edges that stay uncoated are cut off at slitting; the foil for them is bought at coating.
    const coatingLoss = loss(`coating-${side}`, 'foil-loss')
    const slittingLoss = loss(`slitting-${side}`, 'foil-loss')
    const lost = calc`1 - (1 - ${coatingLoss}) * (1 - ${slittingLoss})`.as(`foil lost at coating and slitting, ${side}`, '%')
    add(`coating-${side}`, `foil/${electrode.foil}`, foil.mass, lost, foil.area)
  }
  const line = (id: string) => cell.bom.find((l) => l.id === id)!
  add('stacking', line('separator').material, line('separator').mass, loss('stacking', 'separator-loss'), line('separator').area)
  add('tab-welding', line('terminals').material, line('terminals').mass)
  add('enclosing', line('pouch film').material, line('pouch film').mass, undefined, line('pouch film').area)
  add('filling', line('electrolyte').material, line('electrolyte').mass, loss('filling', 'electrolyte-loss'))
  add('module-assembly', 'hardware/module', calc`${pack.moduleHardwareMass} / ${pack.modules}`.as('hardware of a module', 'kg'))
  add('pack-assembly', 'hardware/pack', pack.packHardwareMass)
  return additions
}

const NO_LOSS = exactly(0, 'no such loss at this step')
const NO_TRIM = exactly(0, 'no trim', 'g')

/** Name of a material by its library id with kind. */
function materialName(world: World, material: string): string {
  const [kind = '', id = ''] = material.split('/')
  return world.library.entry(kind, id)?.name ?? id
}

/** Mass of a unit at every node of a compiled plant, from what each step adds; the dryer of the coater takes the solvent out again. */
export function unitMasses(world: World, plant: Plant, compiled: CompiledPlant): UnitMass {
  const additions = additionsOf(world, plant)
  const evaporated = new Map<string, number>()
  for (const { coating, mass } of [plant.pack.cell.cathode, plant.pack.cell.anode])
    evaporated.set(`coating-${coating.side}`, mass.value * coating.solventRatio.value)
  const stepOf = new Map([...compiled.nodeOf].map(([step, node]) => [node, step]))
  const sumOf = (step: string | undefined, key: 'mass' | 'trim') =>
    additions.filter((a) => a.step === step).reduce((sum, a) => sum + a[key].value, 0)
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
