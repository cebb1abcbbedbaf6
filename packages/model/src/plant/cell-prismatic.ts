import { CELL_POUCH } from './cell-pouch-pack.ts'
import type { RouteStep } from './route.ts'

const step = (id: string, name: string, room: RouteStep['room'] = 'dry'): RouteStep => ({
  id,
  name,
  section: 'cell',
  unit: 'cell',
  form: 'rate',
  factor: [],
  room,
})

/** What a can has done to it where a pouch has one step. */
const OF_CANS: Readonly<Record<string, (pouch: RouteStep) => readonly RouteStep[]>> = {
  'tab-welding': (pouch) => [{ ...pouch, name: 'welding to the terminals' }],
  enclosing: (pouch) => [
    { ...pouch, name: 'insertion into the can' },
    step('lid-welding', 'laser welding of the lid'),
    step('leak-test', 'helium leak test'),
  ],
  filling: (pouch) => [{ ...pouch, name: 'electrolyte filling through the hole' }],
  degassing: () => [step('plug-welding', 'venting and welding of the plug')],
}

/**
 * Stacked prismatic cell from powder to the tested cell: up to the stack as a pouch. The stack goes into a can, whose lid is welded on and tested with helium; electrolyte
 * is filled in through a hole, which a plug closes for good when the gas of formation is out. Assumes: the first charge with the hole under a passing plug is part of the
 * stay in formation; no source parts the two.
 */
export const CELL_PRISMATIC: readonly RouteStep[] = CELL_POUCH.flatMap((pouch) => OF_CANS[pouch.id]?.(pouch) ?? [pouch])

/**
 * Flat rolls in a can: electrodes are slit and not notched, and wound where the stack was built; behind that all is as with a stack. The terminals are welded to the
 * foils that stand out at both ends of a roll.
 */
export const CELL_PRISMATIC_WOUND: readonly RouteStep[] = CELL_PRISMATIC.map((stacked): RouteStep => {
  if (stacked.id === 'stacking') return { ...stacked, id: 'winding', name: 'winding', form: 'wind' }
  if (!stacked.beside) return stacked
  const { beside: _, ...slitting } = stacked
  return { ...slitting, name: `slitting, ${stacked.section}` }
})
