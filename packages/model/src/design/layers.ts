import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'
import { coatingOf, type Coating } from './electrode.ts'

const BY = 'design/cell'

/** What repeats in a stack or a roll, whatever the format. */
export interface Layers {
  /** Net areal capacity per side that the file or the chemistry asks for [A s/m2]. */
  readonly wanted: Term
  readonly npRatio: Term
  readonly cathodeFoil: Film
  readonly anodeFoil: Film
  readonly separator: Film
  /** Both foils and two separators: what of the pitch carries no charge [m]. */
  readonly inert: Term
  /** The two coatings of a net areal capacity [A s/m2]. */
  readonly coatings: (arealCapacity: Term) => Coatings
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

/**
 * The layers of a cell's chemistry, with what the file overrides.
 *
 * Areal capacities and specific capacities are both net of the formation loss, so that none is put back: the cathode's active
 * material holds the areal capacity, the anode's N/P times that.
 */
export function layersOf(world: World, spec: CellSpec): Layers {
  const path = `cells.${spec.id}`
  const chemistry = `chemistry/${spec.chemistry}`
  const names = (key: string) => world.text('chemistry', spec.chemistry, key)
  const wanted = world.input(spec.arealCapacity, `${path}.areal_capacity`, BY) ?? world.read(`${chemistry}.areal-capacity`, BY)
  const npRatio = world.input(spec.npRatio, `${path}.np_ratio`, BY) ?? world.read(`${chemistry}.n-p-ratio`, BY)
  const cathodePorosity = world.input(spec.cathodePorosity, `${path}.cathode_porosity`, BY)
  const anodePorosity = world.input(spec.anodePorosity, `${path}.anode_porosity`, BY)
  const film = (kind: string, id: string, density: string): Film => ({
    id,
    thickness: world.read(`${kind}/${id}.thickness`, BY),
    density: world.read(`${kind}/${id}.${density}`, BY),
  })
  const cathodeFoil = film('foil', 'aluminium', 'density')
  const anodeFoil = film('foil', anodeFoilOf(world, spec), 'density')
  const separator = film('separator', 'polyolefin', 'effective-density')
  const cathode = coatingOf(world, 'cathode', names('cathode'), names('cathode-recipe'), cathodePorosity)
  const anode = coatingOf(world, 'anode', names('anode'), names('anode-recipe'), anodePorosity)
  return {
    wanted,
    npRatio,
    cathodeFoil,
    anodeFoil,
    separator,
    inert: calc`${cathodeFoil.thickness} + ${anodeFoil.thickness} + 2 * ${separator.thickness}`.as(
      'foils and separators of one layer of everything',
      'um',
    ),
    coatings: (areal) => ({
      cathode: cathode(areal),
      anode: anode(calc`${areal} * ${npRatio}`.as('areal capacity of the anode', 'mAh/cm2')),
    }),
  }
}

/**
 * Copper, for lithium at the voltage of graphite alloys with aluminium. Sodium does not, nor does lithium at the voltage of LTO, of
 * which the chemistry says so.
 */
function anodeFoilOf({ library }: World, { chemistry }: CellSpec): string {
  const { 'anode-foil': named, carrier } = library.entry('chemistry', chemistry)?.text ?? {}
  return named ?? (carrier === 'Na' ? 'aluminium' : 'copper')
}

/** Thickness of one layer of everything: both electrodes coated on both sides and two separators [m]. */
export function pitch({ inert }: Layers, { cathode, anode }: Coatings): Term {
  return calc`2 * ${cathode.thickness} + 2 * ${anode.thickness} + ${inert}`.as('pitch, one layer of everything', 'um')
}

/** Thickness per net areal capacity of each coating on one side [m per A s/m2]: coatings are as thick as their charge. */
export function thicknessPerCharge({ wanted, coatings }: Layers): { readonly cathode: Term; readonly anode: Term } {
  const { cathode, anode } = coatings(wanted)
  return { cathode: calc`${cathode.thickness} / ${wanted}`, anode: calc`${anode.thickness} / ${wanted}` }
}
