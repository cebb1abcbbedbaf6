import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { coating, type Coating } from './electrode.ts'
import type { Term } from '../term/index.ts'

const BY = 'design/cell'

/** What repeats in a stack or a roll, whatever the format. */
export interface Layers {
  /** Net areal capacity per side that the file or the chemistry asks for [A s/m2]. */
  readonly wanted: Term
  readonly npRatio: Term
  readonly cathodeFoil: Film
  readonly anodeFoil: Film
  readonly separator: Film
  /** The two coatings of a net areal capacity [A s/m2]. */
  readonly coatings: (arealCapacity: number) => Coatings
}

export interface Coatings {
  readonly cathode: Coating
  readonly anode: Coating
}

export interface Film {
  /** Entry of the library. */
  readonly id: string
  /** [m] */
  readonly thickness: Term
  /** [kg/m3] */
  readonly density: Term
}

/** The layers of a cell's chemistry, with what the file overrides. */
export function layersOf(world: World, spec: CellSpec): Layers {
  const path = `cells.${spec.id}`
  const chemistry = `chemistry/${spec.chemistry}`
  const names = (key: string) => world.text('chemistry', spec.chemistry, key)
  const wanted = world.input(spec.arealCapacity, `${path}.areal_capacity`, BY) ?? world.read(`${chemistry}.areal-capacity`, BY)
  const npRatio = world.input(spec.npRatio, `${path}.np_ratio`, BY) ?? world.read(`${chemistry}.n-p-ratio`, BY)
  const loss = world.read(`${chemistry}.formation-loss`, BY)
  const cathodePorosity = world.input(spec.cathodePorosity, `${path}.cathode_porosity`, BY)
  const anodePorosity = world.input(spec.anodePorosity, `${path}.anode_porosity`, BY)
  const film = (kind: string, id: string, density: string): Film => ({
    id,
    thickness: world.read(`${kind}/${id}.thickness`, BY),
    density: world.read(`${kind}/${id}.${density}`, BY),
  })
  return {
    wanted,
    npRatio,
    cathodeFoil: film('foil', 'aluminium', 'density'),
    // Sodium forms no alloy with aluminium, so that its anode needs no copper.
    anodeFoil: film('foil', names('carrier') === 'Na' ? 'aluminium' : 'copper', 'density'),
    separator: film('separator', 'polyolefin', 'effective-density'),
    coatings: (areal) => ({
      cathode: coating(world, 'cathode', names('cathode'), names('cathode-recipe'), areal, loss, cathodePorosity),
      // The anode's areal capacity counts against the net areal capacity of the cathode, as in ref:prozell.
      anode: coating(world, 'anode', names('anode'), names('anode-recipe'), areal * npRatio, 0, anodePorosity),
    }),
  }
}

/** Thickness of one layer of everything: both electrodes coated on both sides and two separators [m]. */
export function pitch(layers: Layers, { cathode, anode }: Coatings): number {
  return (
    2 * cathode.thickness +
    2 * anode.thickness +
    layers.cathodeFoil.thickness +
    layers.anodeFoil.thickness +
    2 * layers.separator.thickness
  )
}
