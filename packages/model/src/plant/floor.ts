import type { World } from '../project/world.ts'
import type { FactorStep } from './factor.ts'
import type { SizedStep } from './sizing.ts'
import type { Term } from '../term/index.ts'

const BY = 'plant/floor'

export interface Floor {
  /** Standing area of machines by room [m2]. */
  readonly machines: { readonly normal: Term; readonly dry: Term; readonly laboratory: Term }
  /** Steps whose area comes from the factor family [m2]; taken as production floor as it stands. */
  readonly filled: Term
  readonly filledSteps: readonly string[]
  /** Production floor: machines with access, buffers and reserve [m2]. */
  readonly production: Term
  /** Dry rooms and laboratories within it [m2]. */
  readonly dryRoom: Term
  readonly laboratory: Term
  /** All buildings [m2]. */
  readonly building: Term
  /** Land [m2]. */
  readonly site: Term
}

/**
 * Floor from the standing area of the machines: production = machines / (1 - place, buffer and reserve shares);
 * usable = production / (1 - warehouse and administration shares); building = usable / (1 - secondary share);
 * site = building x (1 + plot share). Source: ref:prozell (area rules). A step without a sourced area takes that of the
 * factor family.
 */
export function floor(world: World, steps: readonly SizedStep[], factor: ReadonlyMap<string, FactorStep>): Floor {
  const rule = (key: string) => world.read(`plant-rules/prozell.${key}`, BY)
  const rooms = { normal: 0, dry: 0, laboratory: 0 }
  const filledSteps: string[] = []
  let filled = 0
  for (const { step, installed } of steps) {
    const each = world.find(`machine/${step.id}.floor-area`, BY)
    if (each !== undefined) rooms[step.room] += installed * each
    const fromFactor = [...(each === undefined ? step.factor : []), ...(step.beside ?? [])]
    if (fromFactor.length === 0) continue
    filled += fromFactor.reduce((sum, id) => sum + (factor.get(id)?.area ?? 0), 0)
    filledSteps.push(step.id)
  }
  const standing = 1 - (rule('machine-place-share') + rule('buffer-store-share') + rule('extra-share'))
  const use = 1 - (rule('warehouse-share') + rule('administration-share'))
  const production = (rooms.normal + rooms.dry + rooms.laboratory) / standing + filled
  const building = production / use / (1 - rule('secondary-share'))
  return {
    machines: rooms,
    filled,
    filledSteps,
    production,
    dryRoom: rooms.dry / standing,
    laboratory: rooms.laboratory / standing,
    building,
    site: building * (1 + rule('plot-share')),
  }
}
