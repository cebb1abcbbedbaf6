import { CellwrightError } from '../issue.ts'
import type { ContainerSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'
import type { FlatSize } from './outer-size.ts'
import type { Pack } from './pack.ts'

const BY = 'design/container'

/** A storage container: packs, and what holds and cools them. Without power electronics. */
export interface Container {
  readonly id: string
  readonly pack: Pack
  readonly packs: Term
  /** Energy of all cells, gross [J]. */
  readonly energy: Term
  /** [kg] */
  readonly mass: Term
  /** Of all packs [kg]. */
  readonly packMass: Term
  /** Racks, enclosure, cooling, fire protection, cables: everything that is not a pack [kg]. */
  readonly hardwareMass: Term
  /** Outer length, width, height [m]. */
  readonly size: FlatSize
  /** [m3] */
  readonly volume: Term
  /** [J/kg] */
  readonly specificEnergy: Term
  /** [J/m3] */
  readonly energyDensity: Term
  /** Outer volume of the cells over that of the container. */
  readonly cellVolumeShare: Term
}

/**
 * Packs, energy, mass and size of a storage container.
 *
 * Packs are given, or follow from the energy: the fewest that hold it. Mass = mass of the packs / share of the packs in the
 * container's mass. Outer size of the file, else of the container's entry.
 * Assumes: the packs are built as those of cars are. The share is that of one container of which energy and mass are printed.
 */
export function designContainer(world: World, spec: ContainerSpec, pack: Pack): Container {
  const path = `containers.${spec.id}`
  const entry = `container-design/${spec.size}`
  const energyWanted = world.input(spec.energy, `${path}.energy`, BY)
  const given = energyWanted ? calc`ceil(${energyWanted} / ${pack.energy} - 1e-9)` : world.input(spec.packs, `${path}.packs`, BY)
  if (!given) throw new CellwrightError('CW-MODEL-016', `container ${spec.id} has no packs or energy in this world`)
  const packs = calc`max(1, round(${given}))`.as('packs in a container', '')
  const packMass = calc`${packs} * ${pack.mass}`.as('mass of the packs of a container', 'kg')
  const mass = calc`${packMass} / ${world.read(`${entry}.pack-mass-share`, BY)}`.as('mass of a container', 't')
  const side = (name: 'length' | 'width' | 'height') =>
    world.input(spec.outer?.[name], `${path}.outer.${name}`, BY) ?? world.read(`${entry}.${name}`, BY)
  const [length, width, height] = [side('length'), side('width'), side('height')]
  const volume = calc`${length} * ${width} * ${height}`.as('outer volume of a container', 'm3')
  const energy = calc`${packs} * ${pack.energy}`.as('energy of a container', 'MWh')
  const cellVolume = calc`${packs} * ${pack.cells} * ${pack.cell.volume}`.as('volume of the cells of a container', 'm3')
  return {
    id: spec.id,
    pack,
    packs,
    energy,
    mass,
    packMass,
    hardwareMass: calc`${mass} - ${packMass}`.as('mass of what is not a pack in a container', 'kg'),
    size: [length, width, height],
    volume,
    specificEnergy: calc`${energy} / ${mass}`.as('specific energy of a container', 'Wh/kg'),
    energyDensity: calc`${energy} / ${volume}`.as('energy density of a container', 'Wh/L'),
    cellVolumeShare: calc`${cellVolume} / ${volume}`.as('volume of the cells over that of the container', '%'),
  }
}
