import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'

const BY = 'design/electrode'

/** One coated side of an electrode, dry and calendered. */
export interface Coating {
  readonly side: 'cathode' | 'anode'
  /** Library id of the active material. */
  readonly active: string
  /** Dry mass per area and side [kg/m2]. */
  readonly loading: Term
  /** Thickness per side, without foil [m]. */
  readonly thickness: Term
  /** Density with pores [kg/m3]. */
  readonly density: Term
  /** Pore volume over coating volume [1]. */
  readonly porosity: Term
  /** Solids by library id, as shares of the dry mass; they sum to 1. */
  readonly recipe: readonly { readonly material: string; readonly share: Term; readonly density: Term }[]
  /** Library id of the solvent and its mass over the mass of solids [1]. */
  readonly solvent: string
  readonly solventRatio: Term
  /** Slurry volume per dry mass [m3/kg]. */
  readonly slurryVolume: Term
}

/** What of a coating is given beside its recipe. */
export interface GivenCoating {
  /** Pore volume over coating volume; that of the recipe where absent. */
  readonly porosity: Term | undefined
  /** Of one side, without foil [m]. */
  readonly thickness: Term | undefined
  /** Whether the charge is given as well, so that a thickness without a porosity leaves the porosity to follow. */
  readonly charged: boolean
}

/** Coatings of one recipe. */
export interface Coatable {
  /** The coating that holds an areal capacity, before any loss [A s/m2]. */
  readonly holding: (arealCapacity: Term) => Coating
  /** Areal capacity, before any loss, that the thickness given holds at the porosity of the file or the recipe [A s/m2]; undefined without a thickness. */
  readonly held: (() => Term) | undefined
  /** The thickness given, which any charge has, its porosity following [m]; undefined where the thickness follows from the charge. */
  readonly fixed: Term | undefined
}

/**
 * The coating of a recipe by the areal capacity of its active material [A s/m2] per side, before any loss.
 *
 * Loading = areal capacity / (specific capacity x share of active material).
 * Density = (1 - porosity) / sum(share_i / density_i); thickness = loading / density. The porosity is the recipe's where
 * none is given; where both thickness and charge are, it follows from them.
 * Source: ref:prozell (recipe form), ref:matlist (densities).
 */
export function coatingOf(
  world: World,
  side: 'cathode' | 'anode',
  active: string,
  recipeId: string,
  given: GivenCoating,
): Coatable {
  const material = `active-material/${active}`
  const recipeEntry = `electrode-recipe/${recipeId}`
  const activeShare = world.read(`${recipeEntry}.active-share`, BY)
  const recipe = solidsOf(world, side, active, recipeEntry, activeShare)
  const solidVolume = calc`sum(${recipe.map((r) => calc`${r.share} / ${r.density}`)})`.as(
    `volume of the solids of the ${side} per mass`,
    'cm3/g',
  )
  const specificCapacity = world.read(`${material}.specific-capacity`, BY)
  const solvent = side === 'cathode' ? 'nmp' : 'water'
  const solventRatio = world.read(`${recipeEntry}.solvent-ratio`, BY)
  const solventDensity = world.read(`additive/${solvent}.density`, BY)
  const slurryVolume = calc`${solidVolume} + ${solventRatio} / ${solventDensity}`.as(
    `volume of the ${side}'s slurry per dry mass`,
    'L/kg',
  )
  const loadingOf = (arealCapacity: Term) =>
    calc`${arealCapacity} / (${specificCapacity} * ${activeShare})`.as(`loading of the ${side}, dry, per side`, 'mg/cm2')
  const made = { side, active, recipe, solvent, solventRatio, slurryVolume }
  const { thickness } = given
  const density = `density of the ${side}'s coating`
  const porosityOf = () => given.porosity ?? world.read(`${recipeEntry}.porosity`, BY)
  const dense = () => calc`(1 - ${porosityOf()}) / ${solidVolume}`.as(density, 'g/cm3')
  const held =
    thickness &&
    (() =>
      calc`${thickness} * ${dense()} * ${specificCapacity} * ${activeShare}`.as(
        `areal capacity of the ${side}, from its thickness`,
        'mAh/cm2',
      ))
  if (thickness && given.charged && !given.porosity) {
    const holding = (arealCapacity: Term): Coating => {
      const loading = loadingOf(arealCapacity)
      const filled = calc`${loading} / ${thickness}`.as(density, 'g/cm3')
      const porosity = calc`1 - ${filled} * ${solidVolume}`.as(`porosity of the ${side}, from its thickness and charge`, '%')
      return { ...made, loading, thickness, density: filled, porosity }
    }
    return { holding, held, fixed: thickness }
  }
  const [porosity, filled] = [porosityOf(), dense()]
  const holding = (arealCapacity: Term): Coating => {
    const loading = loadingOf(arealCapacity)
    const thick = calc`${loading} / ${filled}`.as(`thickness of the ${side}'s coating, per side`, 'um')
    return { ...made, loading, thickness: thick, density: filled, porosity }
  }
  return { holding, held, fixed: undefined }
}

/** Shares are read one by one and may be drawn apart; the additives keep their ratio and fill what the active material leaves. */
function solidsOf(
  world: World,
  side: Coating['side'],
  active: string,
  recipeEntry: string,
  activeShare: Term,
): Coating['recipe'] {
  const density = world.read(`active-material/${active}.crystal-density`, BY)
  const others = (['carbon', 'binder', 'cmc', 'sbr'] as const).flatMap((name) => {
    const share = world.find(`${recipeEntry}.${name}-share`, BY)
    return share && share.value > 0 ? [{ name, share }] : []
  })
  if (!others.length) return [{ material: active, share: exactly(1, 'a coating of nothing but active material'), density }]
  const all = calc`sum(${others.map((o) => o.share)})`
  return [
    { material: active, share: activeShare, density },
    ...others.map(({ name, share }) => {
      const material = ADDITIVES[name]
      const words = world.library.entry('additive', material)?.name ?? material
      return {
        material,
        share: calc`(1 - ${activeShare}) * ${share} / ${all}`.as(`share of ${words} in the coating of the ${side}`, '%'),
        density: world.read(`additive/${material}.density`, BY),
      }
    }),
  ]
}

const ADDITIVES = { carbon: 'carbon-black', binder: 'pvdf', cmc: 'cmc', sbr: 'sbr' } as const
