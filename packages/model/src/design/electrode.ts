import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'

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

/**
 * The coating that carries `arealCapacity` [A s/m2] per side.
 *
 * Loading = areal capacity / (specific capacity x share of active material). Where the areal capacity is net of the
 * formation loss (cathode), the loss is put back once: division by (1 - loss).
 * Density = (1 - porosity) / sum(share_i / density_i); thickness = loading / density. The porosity is the recipe's where
 * none is given.
 * Source: ref:prozell (recipe form and the net areal capacity), ref:matlist (densities).
 */
export function coating(
  world: World,
  side: 'cathode' | 'anode',
  active: string,
  recipeId: string,
  arealCapacity: number,
  loss: number,
  givenPorosity?: number,
): Coating {
  const material = `active-material/${active}`
  const recipeEntry = `electrode-recipe/${recipeId}`
  const activeShare = world.read(`${recipeEntry}.active-share`, BY)
  const others = (['carbon', 'binder', 'cmc', 'sbr'] as const)
    .map((name) => ({ name, share: world.find(`${recipeEntry}.${name}-share`, BY) ?? 0 }))
    .filter(({ share }) => share > 0)
  // Shares are read one by one and may be drawn apart; the additives keep their ratio and fill what the active material leaves.
  const rest = others.reduce((sum, o) => sum + o.share, 0)
  const recipe = [
    { material: active, share: rest > 0 ? activeShare : 1, density: world.read(`${material}.crystal-density`, BY) },
    ...others.map(({ name, share }) => ({
      material: ADDITIVES[name],
      share: ((1 - activeShare) * share) / rest,
      density: world.read(`additive/${ADDITIVES[name]}.density`, BY),
    })),
  ]
  const porosity = givenPorosity ?? world.read(`${recipeEntry}.porosity`, BY)
  const solidVolume = recipe.reduce((sum, r) => sum + r.share / r.density, 0)
  const density = (1 - porosity) / solidVolume
  const loading = arealCapacity / (1 - loss) / (world.read(`${material}.specific-capacity`, BY) * activeShare)
  const solvent = side === 'cathode' ? 'nmp' : 'water'
  const solventRatio = world.read(`${recipeEntry}.solvent-ratio`, BY)
  const slurryVolume = solidVolume + solventRatio / world.read(`additive/${solvent}.density`, BY)
  return { side, active, loading, thickness: loading / density, density, porosity, recipe, solvent, solventRatio, slurryVolume }
}

const ADDITIVES = { carbon: 'carbon-black', binder: 'pvdf', cmc: 'cmc', sbr: 'sbr' } as const
