import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import type { FactorStep } from './factor.ts'
import { forSize } from './machine-size.ts'
import type { SizedStep } from './sizing.ts'

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
  const rooms: Record<SizedStep['step']['room'], Term[]> = { normal: [], dry: [], laboratory: [] }
  const fills: Term[] = []
  const filledSteps: string[] = []
  for (const { step, installed, size } of steps) {
    const each = forSize(world.findOf('machine', step.id, 'floor-area', BY), size)
    if (each) rooms[step.room].push(calc`${installed} * ${each}`.as(`standing area, ${step.name}`, 'm2'))
    const fromFactor = [...(each ? [] : step.factor), ...(step.beside ?? [])].flatMap((id) => factor.get(id) ?? [])
    if (fromFactor.length === 0) continue
    fills.push(...fromFactor.map((f) => f.area))
    filledSteps.push(step.id)
  }
  const standing = (room: SizedStep['step']['room'], name: string) =>
    total(rooms[room]).as(`standing area of machines, ${name}`, 'm2')
  const machines = {
    normal: standing('normal', 'in halls'),
    dry: standing('dry', 'in dry rooms'),
    laboratory: standing('laboratory', 'in laboratories'),
  }
  const standingShare = calc`1 - (${rule('machine-place-share')} + ${rule('buffer-store-share')} + ${rule('extra-share')})`.as(
    'share of the production floor that machines stand on',
    '%',
  )
  const productionShare = calc`1 - (${rule('warehouse-share')} + ${rule('administration-share')})`.as(
    'share of the usable floor that is for production',
    '%',
  )
  const filled = total(fills).as('floor of steps without a sourced machine area', 'm2')
  const production = calc`(${machines.normal} + ${machines.dry} + ${machines.laboratory}) / ${standingShare} + ${filled}`.as(
    'production floor',
    'm2',
  )
  const building = calc`${production} / ${productionShare} / (1 - ${rule('secondary-share')})`.as('floor of all buildings', 'm2')
  return {
    machines,
    filled,
    filledSteps,
    production,
    dryRoom: calc`${machines.dry} / ${standingShare}`.as('floor of the dry rooms', 'm2'),
    laboratory: calc`${machines.laboratory} / ${standingShare}`.as('floor of the laboratories', 'm2'),
    building,
    site: calc`${building} * (1 + ${rule('plot-share')})`.as('area of the site', 'm2'),
  }
}
