import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import type { FactorStep } from './factor.ts'
import { SUPPORT_STEPS, type RouteStep } from './route.ts'

/** Support of the factor family that a plant has because it makes electrodes and cells: its dry rooms, its solvent, its rejected cells. */
const OF_CELLS: readonly string[] = ['solvent-recovery', 'dry-room-management', 'reject-cell-scrap-recycle']

/** What the factor family has of modules and packs; the rest of its making is of cells. */
const MAKING_PACKS: readonly string[] = ['module-assembly', 'pack-assembly-test']

/** Support that the factor family counts by the energy of the packs and that is used by all steps: a plant of part of them takes its part. */
const SHARED: readonly string[] = ['control-laboratory', 'building-support-systems']

/** The steps of the factor family that serve a plant of these steps as a whole. */
export function supportOf(route: readonly RouteStep[]): readonly string[] {
  const cells = route.some(({ section }) => section === 'cell')
  return SUPPORT_STEPS.filter((id) => cells || !OF_CELLS.includes(id))
}

/**
 * The steps of the factor family that belong to a plant of these steps. Of the support that all steps use a plant of part of the steps takes the share that its
 * steps have of the equipment money in the baseline plant of the family, so that cells here and packs there take all of it together; a store for what comes in and
 * goes out each has of its own. Assumes: that support goes with equipment money; no source tells the support of cells and of packs apart.
 */
export function factorOf(world: World, route: readonly RouteStep[], all: readonly FactorStep[]): readonly FactorStep[] {
  const own = new Set([...route.flatMap(({ factor, beside }) => [...factor, ...(beside ?? [])]), ...supportOf(route)])
  if (all.every(({ id }) => own.has(id))) return all
  const has = (section: RouteStep['section']) => route.some((step) => step.section === section)
  const here = all.filter(({ id }) => own.has(id))
  if (has('cell') && has('pack')) return here
  const making = all.filter(({ id }) => !(SUPPORT_STEPS as readonly string[]).includes(id))
  const money = (steps: readonly FactorStep[]) =>
    total(steps.map(({ id }) => world.readOf('factor-step', id, 'capital', 'plant/factor family')))
  const share = calc`${money(making.filter(({ id }) => MAKING_PACKS.includes(id) === has('pack')))} / ${money(making)}`.as(
    'share of the steps of this plant in the equipment of cells and packs',
    '%',
  )
  const part = (of: Term, name: string, unit: string) => calc`${of} * ${share}`.as(name, unit)
  return here.map((s) =>
    SHARED.includes(s.id)
      ? {
          ...s,
          labour: part(s.labour, `work by the factor family, part of ${s.name}`, 'h/yr'),
          capital: part(s.capital, `equipment by the factor family, part of ${s.name}`, 'MUSD'),
          area: part(s.area, `floor by the factor family, part of ${s.name}`, 'm2'),
        }
      : s,
  )
}
