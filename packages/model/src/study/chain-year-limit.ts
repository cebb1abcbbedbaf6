/** A plant of a chain in one calendar year, means of the replications. */
export interface PlantInYear {
  readonly id: string
  /** Of its product [kg]. */
  readonly made: number
  /** What it makes in that year at nameplate [kg]. */
  readonly nameplate: number
  /** Its busiest step or crew, `orders` where finished packs wait for orders, undefined where it did not run; and the share of the time in which that works or stands for repair. */
  readonly bottleneck: string | undefined
  readonly load: number
  /** Name of that step. */
  readonly stepName: string
}

/** A row of supply in one calendar year, means of the replications. */
export interface LinkInYear {
  readonly id: string
  readonly material: string
  readonly from: string | undefined
  readonly to: string | undefined
  /** Share of the time in which steps of the taker stood for want of this. */
  readonly missing: number
  readonly sent: number
  /** [kg] what the row may bring in the year; undefined: no limit. */
  readonly limit: number | undefined
}

/** What held the final product back in a year. */
export interface YearLimit {
  /** Where the search ended. */
  readonly plant: string
  /** Its step, a row of supply that brought too little, `orders`, or null where the plant did not run yet or nothing holds it. */
  readonly step: string | null
  /** From the final plant upward: who waited for what by which row, and for how much of the time. */
  readonly waits: readonly { readonly plant: string; readonly link: string; readonly missing: number }[]
  /** In words. */
  readonly because: string
}

/** A step that is so busy holds its plant back whatever else it waits for. */
const BUSY = 0.95
/** Less waiting is not looked into. */
const LITTLE = 0.02
/** Part of the lost time of a plant that waiting for a material must explain. */
const MOST = 0.5
/** From this share of its nameplate on a plant makes what it was built for. */
const FULL = 0.97

/**
 * Walks from the final plant up: a plant that made its nameplate ends it; where waiting for one material explains most of the time that the busiest step of a plant lost, on to the maker of the material; else
 * it ends at that plant. A maker that had enough and sold it elsewhere is not to blame: then the row is.
 */
export function chainYearLimit(
  final: string,
  plants: ReadonlyMap<string, PlantInYear>,
  links: readonly LinkInYear[],
): YearLimit | null {
  const waits: { plant: string; link: string; missing: number }[] = []
  const said: string[] = []
  const seen = new Set<string>()
  const ends = (plant: string, step: string | null, why: string): YearLimit => ({
    plant,
    step,
    waits,
    because: [...said, why].join('; '),
  })
  for (let at = plants.get(final); at;) {
    seen.add(at.id)
    const { id, bottleneck, load } = at
    if (bottleneck === 'orders') return ends(id, 'orders', `${id} had packs in store that nobody had ordered yet`)
    const worst = links
      .filter((l) => l.to === id)
      .reduce<LinkInYear | undefined>((a, b) => (a && a.missing >= b.missing ? a : b), undefined)
    // A line with machines to spare waits though it makes its nameplate, which is all that is sold.
    if (bottleneck !== undefined && load < BUSY && isFull(at)) return ownLimit(at, waits.length > 0, ends)
    const lost = bottleneck === undefined ? 1 : 1 - load
    const waited = worst && worst.missing > LITTLE && load < BUSY && worst.missing >= MOST * lost ? worst : undefined
    if (!waited) return ownLimit(at, waits.length > 0, ends)
    waits.push({ plant: id, link: waited.id, missing: waited.missing })
    said.push(`${id} waited for ${waited.material} ${share(waited.missing)} of the time`)
    if (waited.from === undefined) return ends(id, waited.id, supplierText(waited))
    const maker = plants.get(waited.from)
    if (!maker || seen.has(waited.from)) return ends(id, waited.id, `it comes by the row ${waited.id}`)
    if (soldElsewhere(maker, links) > MOST * maker.made && maker.made > 0)
      return ends(
        id,
        waited.id,
        `${maker.id} made enough and sold ${share(soldElsewhere(maker, links) / maker.made)} of it elsewhere: lead time, load and limit of the row ${waited.id} let no more through`,
      )
    at = maker
  }
  return null
}

function isFull({ made, nameplate }: PlantInYear): boolean {
  return made >= FULL * nameplate
}

function ownLimit(
  plant: PlantInYear,
  feeds: boolean,
  ends: (plant: string, step: string | null, why: string) => YearLimit,
): YearLimit | null {
  const { id, bottleneck, load, stepName } = plant
  if (bottleneck === undefined) return feeds ? ends(id, null, `${id} did not make any yet`) : null
  if (load < BUSY && isFull(plant)) return ends(id, bottleneck, `${id} had what it needed and made its nameplate`)
  return ends(id, bottleneck, `${feeds ? `${id} was held up by` : 'held up by'} ${stepName}, busy ${share(load)} of the time`)
}

function supplierText({ id, limit, sent }: LinkInYear): string {
  if (limit === undefined) return `the supplier of the row ${id} was late with ${tonnes(sent)} t`
  return limit === 0 ? `the contract ${id} does not hold in that year` : `the contract ${id} brings at most ${tonnes(limit)} t`
}

/** Product that went to no plant of the chain. */
function soldElsewhere({ id, made }: PlantInYear, links: readonly LinkInYear[]): number {
  const own = links.filter((l) => l.from === id && l.to !== undefined).reduce((sum, l) => sum + l.sent, 0)
  return Math.max(0, made - own)
}

function share(part: number): string {
  return `${Math.round(part * 100)} %`
}

function tonnes(kg: number): string {
  return String(Math.round(kg / 1000))
}
