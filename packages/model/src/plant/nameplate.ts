import type { Claim, PlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'
import type { MeanPack } from './product-mix.ts'
import { operatingTime, YEAR_OF_365_DAYS } from './sizing.ts'

const BY = 'plant/nameplate'

/** A nameplate that follows from another figure of the announcement. */
export interface ImpliedNameplate {
  readonly claim: string
  /** [W] */
  readonly value: Term
  /** In words, e.g. `50 000 packs a year x 77 kWh`. */
  readonly how:
    | 'packs x energy of a pack'
    | 'modules x energy of a module'
    | 'cells x energy of a cell'
    | 'operating time / cell takt x energy of a cell'
}

/**
 * What the other claims of the announcement say about the nameplate, by the definitions of the registry. Claims that a
 * later one supersedes and those withheld in this world are left out.
 */
export function impliedNameplates(world: World, plant: PlantSpec, pack: MeanPack): ImpliedNameplate[] {
  const superseded = new Set(world.project.claims.flatMap((c) => (world.withheld.has(c.id) ? [] : c.supersedes)))
  const implied: ImpliedNameplate[] = []
  for (const claim of world.project.claims) {
    if (world.withheld.has(claim.id) || claim.scope !== plant.id || superseded.has(claim.id)) continue
    const figure = claimed(world, claim)
    if (figure === undefined) continue
    const imply = (value: Term, how: ImpliedNameplate['how']) =>
      implied.push({ claim: claim.id, value: value.as(`nameplate by the claim ${claim.id}`, 'GWh/yr'), how })
    if (claim.about === 'product.packs-per-year') imply(calc`${figure} * ${pack.energy}`, 'packs x energy of a pack')
    if (claim.about === 'product.modules-per-year')
      imply(calc`${figure} * ${pack.energy} / ${pack.modules}`, 'modules x energy of a module')
    if (claim.about === 'product.cells-per-year') imply(calc`${figure} * ${pack.cell.energy}`, 'cells x energy of a cell')
    if (claim.about === 'plant.cell-takt')
      imply(
        calc`${operatingTime(world)} / ${YEAR_OF_365_DAYS} * ${uptime(world)} * ${pack.cell.energy} / ${figure}`,
        'operating time / cell takt x energy of a cell',
      )
  }
  // In the order of the definitions, so that the order of the claims in the file moves nothing.
  return implied.toSorted((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how) || (a.claim < b.claim ? -1 : 1))
}

const ORDER: readonly ImpliedNameplate['how'][] = [
  'packs x energy of a pack',
  'cells x energy of a cell',
  'modules x energy of a module',
  'operating time / cell takt x energy of a cell',
]

/** Share of the operating time in which the cell line runs: the published anchors of OEE in battery making, without quality losses. */
export function uptime(world: World): Term {
  return world.read('oee/battery-line.mature', BY)
}

/** Nameplate [W] that sizes the plant: its capacity, or what the first other claim implies where that is not given or withheld. */
export function nameplate(world: World, plant: PlantSpec, pack: MeanPack): Term | undefined {
  const given = world.input(plant.capacity, `plants.${plant.id}.capacity`, BY)
  return (given ?? impliedNameplates(world, plant, pack)[0]?.value)?.as('nameplate', 'GWh/yr')
}

/** The figure of a claim, where it is more than nothing. */
function claimed(world: World, claim: Claim): Term | undefined {
  const figure = world.announced(claim)
  return figure && figure.value > 0 ? figure : undefined
}
