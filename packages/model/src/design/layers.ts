import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
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
  /** Thickness of a coating that is given and does not grow with its charge [m]. */
  readonly fixed: { readonly cathode: Term | undefined; readonly anode: Term | undefined }
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
 * Areal capacities are net of the formation loss; the cathode's active material gives back that loss once: a / (1 - loss).
 * The anode's holds N/P times the net areal capacity, as in ref:prozell. A thickness of the file with a porosity gives the charge,
 * and with a charge the porosity.
 */
export function layersOf(world: World, spec: CellSpec): Layers {
  const path = `cells.${spec.id}`
  const chemistry = `chemistry/${spec.chemistry}`
  const names = (key: string) => world.text('chemistry', spec.chemistry, key)
  const film = (kind: string, id: string, density: string, thickness: Term | undefined): Film => ({
    id,
    thickness: thickness ?? world.read(`${kind}/${id}.thickness`, BY),
    density: world.read(`${kind}/${id}.${density}`, BY),
  })
  const cathodeFoil = film('foil', 'aluminium', 'density', world.input(spec.cathodeFoil, `${path}.cathode_foil`, BY))
  const anodeFoil = film('foil', anodeFoilOf(world, spec), 'density', world.input(spec.anodeFoil, `${path}.anode_foil`, BY))
  const separator = film('separator', 'polyolefin', 'effective-density', world.input(spec.separator, `${path}.separator`, BY))
  const arealCapacity = world.input(spec.arealCapacity, `${path}.areal_capacity`, BY)
  const cathode = coatingOf(world, 'cathode', names('cathode'), names('cathode-recipe'), {
    porosity: world.input(spec.cathodePorosity, `${path}.cathode_porosity`, BY),
    thickness: world.input(spec.cathodeThickness, `${path}.cathode_thickness`, BY),
    // Charge and outer size of a cell leave no choice of the charge per area.
    charged: arealCapacity !== undefined || (spec.capacity !== undefined && (spec.size ?? spec.outer) !== undefined),
  })
  const anode = coatingOf(world, 'anode', names('anode'), names('anode-recipe'), {
    porosity: world.input(spec.anodePorosity, `${path}.anode_porosity`, BY),
    thickness: world.input(spec.anodeThickness, `${path}.anode_thickness`, BY),
    charged: true,
  })
  const loss = world.read(`${chemistry}.formation-loss`, BY)
  const netOf = (gross: Term) => calc`${gross} * (1 - ${loss})`.as('areal capacity of the cathode, net of formation', 'mAh/cm2')
  const wanted =
    arealCapacity ?? (cathode.held ? netOf(cathode.held()) : undefined) ?? world.read(`${chemistry}.areal-capacity`, BY)
  const npRatio =
    world.input(spec.npRatio, `${path}.np_ratio`, BY) ??
    (anode.held && !anode.fixed
      ? calc`${anode.held()} / ${wanted}`.as('N/P ratio, from the thickness of the anode', '')
      : undefined) ??
    world.read(`${chemistry}.n-p-ratio`, BY)
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
      cathode: cathode.holding(calc`${areal} / (1 - ${loss})`.as('areal capacity of the cathode before formation', 'mAh/cm2')),
      anode: anode.holding(calc`${areal} * ${npRatio}`.as('areal capacity of the anode', 'mAh/cm2')),
    }),
    fixed: { cathode: cathode.fixed, anode: anode.fixed },
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

/** How the layers thicken with their charge. */
export interface Growth {
  /** Thickness per net areal capacity of each coating on one side [m per A s/m2]; 0 of one whose thickness is given. */
  readonly cathode: Term
  readonly anode: Term
  /** What of the pitch does not grow: foils, separators and coatings of a given thickness [m]. */
  readonly inert: Term
  /** The same of one anode between two separators [m]. */
  readonly outerAnode: Term
}

/** Coatings are as thick as their charge, but for those of a given thickness. */
export function growthOf({ wanted, coatings, fixed, inert, anodeFoil, separator }: Layers): Growth {
  const { cathode, anode } = coatings(wanted)
  const grows = ({ thickness }: Coating, given: Term | undefined) =>
    given ? calc`0 * ${thickness} / ${wanted}` : calc`${thickness} / ${wanted}`
  const stays = (given: Term | undefined) => given ?? exactly(0, 'no coating of a given thickness', 'um')
  const film = calc`${anodeFoil.thickness} + 2 * ${separator.thickness}`
  return {
    cathode: grows(cathode, fixed.cathode),
    anode: grows(anode, fixed.anode),
    inert: fixed.cathode || fixed.anode ? calc`${inert} + 2 * (${stays(fixed.cathode)} + ${stays(fixed.anode)})` : inert,
    outerAnode: fixed.anode ? calc`${film} + 2 * ${fixed.anode}` : film,
  }
}
