/** What is published of one side of an electrode; absent where it is not. */
export interface PublishedCoating {
  /** Charge per area and side [mAh/cm2]. */
  readonly areal: number | undefined
  /** Dry mass per area and side [mg/cm2]. */
  readonly loading: number | undefined
  /** [um] */
  readonly thickness: number | undefined
  readonly porosity: number | undefined
  /** Active material over coating, by volume. */
  readonly activeVolume: number | undefined
}

/** The coating that the library gives the class. */
export interface ClassCoating {
  /** [mAh/cm2] */
  readonly areal: number
  /** [mg/cm2] */
  readonly loading: number
  /** Of all solids, of the active material, and of the rest [g/cm3]. */
  readonly solidDensity: number
  readonly activeDensity: number
  readonly restDensity: number
  /** Active material over dry coating, by mass. */
  readonly activeShare: number
}

/** What a project file says of the coating so that it has what is published, with where each number comes from. */
export interface OwnCoating {
  /** [mAh/cm2]; absent where the class decides. */
  readonly areal?: number
  readonly porosity?: number
  /** Active material over dry coating, by mass, where a volume share is published. */
  readonly activeShare?: number
  /** Specific capacity over that of the class, where charge and loading are both published. */
  readonly capacityRatio?: number
  readonly from: { readonly areal?: string; readonly porosity?: string }
}

/**
 * The published coating in the terms of the project file.
 *
 * Of areal charge, thickness and porosity two give the third, by the model's own relations: loading = thickness (1 - porosity) x
 * density of the solids, and areal charge in proportion to the loading. Where all three are published the porosity is left out, for
 * charge and thickness decide what fits; where the loading is published beside the charge, the two give the specific capacity.
 */
export function ownCoating(published: PublishedCoating, of: ClassCoating): OwnCoating {
  const { areal, loading, thickness, porosity, activeVolume } = published
  const recipe = activeVolume !== undefined && porosity !== undefined ? volumes(activeVolume, porosity, of) : undefined
  const solidDensity = recipe?.solidDensity ?? of.solidDensity
  const both = areal !== undefined && loading !== undefined ? areal / loading : undefined
  const perLoading = both ?? (of.areal / of.loading) * (recipe ? recipe.activeShare / of.activeShare : 1)
  const known = {
    ...(recipe ? { activeShare: recipe.activeShare } : {}),
    ...(both === undefined ? {} : { capacityRatio: both / (of.areal / of.loading) }),
  }
  // 1 um of 1 g/cm3 is 0.1 mg/cm2.
  const solid = thickness === undefined ? undefined : 0.1 * thickness * solidDensity
  if (solid === undefined)
    return { ...known, ...(areal === undefined ? {} : { areal }), ...(porosity === undefined ? {} : { porosity }), from: {} }
  if (areal === undefined && porosity !== undefined)
    return { ...known, areal: (1 - porosity) * solid * perLoading, porosity, from: { areal: 'from its thickness and porosity' } }
  const from = {
    porosity:
      loading !== undefined
        ? 'from its thickness and loading'
        : `from its thickness and ${areal === undefined ? 'the' : 'its'} areal charge`,
  }
  return { ...known, ...(areal === undefined ? {} : { areal }), porosity: 1 - (areal ?? of.areal) / perLoading / solid, from }
}

function volumes(activeVolume: number, porosity: number, { activeDensity, restDensity }: ClassCoating) {
  const active = activeVolume * activeDensity
  const rest = (1 - porosity - activeVolume) * restDensity
  return { activeShare: active / (active + rest), solidDensity: (active + rest) / (1 - porosity) }
}
