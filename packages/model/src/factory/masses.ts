import { firstOfCells, type Plant } from '../plant/plant.ts'
import type { MeanPack } from '../plant/product-mix.ts'
import type { Cell } from '../design/cell.ts'
import { buysCells, sellsCells } from '../project/route.ts'
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
  /** Cells made elsewhere: they come in one by one through the source of cells, and this is one of them; `mass` is of all in a unit. */
  readonly cell?: Cell
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
  /** What a material adds to each unit that enters a node, and what of it is lost there as trim [kg]. */
  added(node: string, material: string): number
}

/**
 * Where each material joins the product: mixing (solids, solvent), coating (foil; the solvent leaves), stacking, welding, enclosing, filling, packs. Of a
 * mix, `pack` is the mean one or one of them.
 */
export function additionsOf(world: World, plant: Plant, pack: MeanPack = plant.pack): Addition[] {
  const { cell } = pack
  const additions: Addition[] = []
  const { spec } = plant
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
  const addPacks = () => {
    add('module-assembly', 'hardware/module', calc`${pack.moduleHardwareMass} / ${pack.modules}`.as('hardware of a module', 'kg'))
    add('pack-assembly', 'hardware/pack', pack.packHardwareMass)
  }
  if (buysCells(spec)) {
    additions.push({
      step: 'module-assembly',
      material: `cell/${cell.id}`,
      mass: calc`${pack.cellsPerModule} * ${cell.mass}`.as('cells of a module', 'kg'),
      trim: NO_TRIM,
      cell,
    })
    addPacks()
    return additions
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
  const joining = firstOfCells(plant.steps)?.step.id ?? 'stacking'
  const separator = line('separator')
  add(joining, separator.material, separator.mass, loss(joining, 'separator-loss'), separator.area)
  add('tab-welding', line('terminals').material, line('terminals').mass)
  const enclosure = cell.bom.find(({ id }) => id === 'pouch film' || id === 'housing')!
  add('enclosing', enclosure.material, enclosure.mass, undefined, enclosure.area)
  add('filling', line('electrolyte').material, line('electrolyte').mass, loss('filling', 'electrolyte-loss'))
  if (!sellsCells(spec)) addPacks()
  return additions
}

const NO_LOSS = exactly(0, 'no such loss at this step')
const NO_TRIM = exactly(0, 'no trim', 'g')

/** Name of a material by its library id with kind. */
export function materialName(world: World, material: string): string {
  const [kind = '', id = ''] = material.split('/')
  return world.library.entry(kind, id)?.name ?? id
}

/** Mass of a unit at every node of a compiled plant, from what each step adds; the dryer of the coater takes the solvent out again. */
export function unitMasses(world: World, plant: Plant, compiled: CompiledPlant): UnitMass {
  const additions = additionsOf(world, plant)
  const ofProduct = new Map(plant.products.map(({ pack }) => [pack.id, additionsOf(world, plant, pack)]))
  const evaporated = new Map<string, number>()
  for (const { coating, mass } of [plant.pack.cell.cathode, plant.pack.cell.anode])
    evaporated.set(`coating-${coating.side}`, mass.value * coating.solventRatio.value)
  const stepOf = new Map([...compiled.steps].flatMap(([step, { enter }]) => enter.map((node) => [node, step] as const)))
  const addedAt = (node: string): readonly Addition[] => {
    const step = stepOf.get(node)
    const product = compiled.productOf.get(node)
    return (product === undefined ? additions : ofProduct.get(product)!).filter((a) => a.step === step && !a.cell)
  }
  const source = compiled.cellSource
  const bought = additions.find((a) => a.cell)
  const sumAt = (node: string, key: 'mass' | 'trim') =>
    node === source && key === 'mass' ? bought!.cell!.mass.value : addedAt(node).reduce((sum, a) => sum + a[key].value, 0)
  const masses = new Map<string, NodeMass>()
  const ports = new Map<string, number>()
  // Nodes are written from the sources to the exit, so that what arrives at a node is known when it is reached; ways back are known the second time.
  const arriving = new Map<string, number>()
  for (const node of [...compiled.network.nodes, ...compiled.network.nodes]) {
    let before = node.kind === 'source' ? 0 : arriving.get(node.id)
    if (node.kind === 'assembly') {
      before = 0
      for (const { port, take } of node.inputs) {
        const mass = arriving.get(`${node.id}:${port}`) ?? 0
        ports.set(`${node.id}:${port}`, mass)
        before += mass * take
      }
    }
    if (before === undefined) continue
    const added = sumAt(node.id, 'mass')
    const vapour = evaporated.get(stepOf.get(node.id) ?? '') ?? 0
    const after = before + added - vapour
    masses.set(node.id, { added, trim: sumAt(node.id, 'trim'), evaporated: vapour, after })
    for (const [from, to] of compiled.carries) if (from === node.id) arriving.set(to, after)
  }
  return {
    additions,
    at: (node) => masses.get(node) ?? { added: 0, trim: 0, evaporated: 0, after: 0 },
    port: (node, port) => ports.get(`${node}:${port}`) ?? 0,
    added: (node, material) =>
      node === source && material === bought!.material
        ? bought!.cell!.mass.value
        : addedAt(node).reduce((sum, a) => (a.material === material ? sum + a.mass.value + a.trim.value : sum), 0),
  }
}
