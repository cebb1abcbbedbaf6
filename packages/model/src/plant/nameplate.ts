import type { Pack } from '../design/pack.ts'
import type { Claim, PlantSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { operatingTime } from './sizing.ts'
import type { Term } from '../term/index.ts'

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
export function impliedNameplates(world: World, plant: PlantSpec, pack: Pack): ImpliedNameplate[] {
  const superseded = new Set(world.project.claims.flatMap((c) => (world.withheld.has(c.id) ? [] : c.supersedes)))
  const implied: ImpliedNameplate[] = []
  for (const claim of world.project.claims) {
    if (world.withheld.has(claim.id) || claim.scope !== plant.id || superseded.has(claim.id)) continue
    const value = claimed(claim)
    if (value === undefined) continue
    if (claim.about === 'product.packs-per-year')
      implied.push({ claim: claim.id, value: value * pack.energy, how: 'packs x energy of a pack' })
    if (claim.about === 'product.modules-per-year')
      implied.push({ claim: claim.id, value: (value * pack.energy) / pack.modules, how: 'modules x energy of a module' })
    if (claim.about === 'product.cells-per-year')
      implied.push({ claim: claim.id, value: value * pack.cell.energy, how: 'cells x energy of a cell' })
    if (claim.about === 'plant.cell-takt')
      implied.push({
        claim: claim.id,
        value: ((operatingTime(world) / (365 * 86400)) * uptime(world) * pack.cell.energy) / value,
        how: 'operating time / cell takt x energy of a cell',
      })
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
export function uptime(world: World): number {
  return world.read('oee/battery-line.mature', BY)
}

/** Nameplate [W] that sizes the plant: its capacity, or what the first other claim implies where that is not given or withheld. */
export function nameplate(world: World, plant: PlantSpec, pack: Pack): number | undefined {
  return world.input(plant.capacity, `plants.${plant.id}.capacity`, BY) ?? impliedNameplates(world, plant, pack)[0]?.value
}

function claimed(claim: Claim): number | undefined {
  return claim.value.kind === 'quantity' && claim.value.estimate.value > 0 ? claim.value.estimate.value : undefined
}
