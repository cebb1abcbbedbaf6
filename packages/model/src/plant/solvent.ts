import type { Electrode } from '../design/cell.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { YEAR_OF_365_DAYS, type SizedStep } from './sizing.ts'

const BY = 'plant/solvent'

/** Solvents that the dryers of the coaters evaporate. */
export interface Solvents {
  readonly nmp: {
    /** At nameplate [kg/s over the year]; evaporated = recovered + lost. */
    readonly evaporated: Term
    readonly recovered: Term
    /** What must be bought anew, and leaves with the exhaust air, the distillation residue and the electrodes. */
    readonly lost: Term
    /** What the recovery must take with every coater at rated pace [kg/s]. */
    readonly peak: Term
    /** Price of the loss [money/s over the year]; absent where the library has no price. */
    readonly cost?: Term
  }
  /** Water of the anode's slurry, which goes out with the air [kg/s over the year]. */
  readonly water: Term
}

const NOTHING = exactly(0, 'no electrodes are coated here', 't/yr')

/**
 * Evaporated = electrodes that enter the coaters x dry mass of an electrode x solvent per solids of the slurry; recovered = 99.5 % of the
 * NMP (ref:prozell; ref:bsm-batpac5 has the same). Slurry that stays in the mixers is no part of it: it is waste, not vapour.
 */
export function solvents(
  world: World,
  cell: { readonly cathode: Electrode; readonly anode: Electrode },
  steps: readonly SizedStep[],
  packsPerYear: Term,
): Solvents {
  const side = (name: 'cathode' | 'anode', solvent: string) => {
    const coater = steps.find((s) => s.step.id === `coating-${name}`)
    if (!coater) return { evaporated: NOTHING, peak: NOTHING }
    const { mass, coating } = cell[name]
    const each = calc`${mass} * ${coating.solventRatio}`.as(`${solvent} evaporated for a cell`, 'g')
    return {
      evaporated: calc`${packsPerYear} * ${coater.inPerPack} * ${each} / ${YEAR_OF_365_DAYS}`.as(`${solvent} evaporated`, 't/yr'),
      peak: calc`${coater.installed} / ${coater.unitTime} * ${each}`.as(
        `${solvent} evaporated with every coater at work`,
        'kg/h',
      ),
    }
  }
  const { evaporated, peak } = side('cathode', 'NMP')
  const recovered = calc`${evaporated} * ${world.read('plant-rules/prozell.solvent-reuse', BY)}`.as('NMP recovered', 't/yr')
  const lost = calc`${evaporated} - ${recovered}`.as('NMP to buy anew', 't/yr')
  const price = world.findMoney('additive/nmp.price', BY)
  const currency = world.project.currency.report
  return {
    nmp: {
      evaporated,
      recovered,
      lost,
      peak,
      ...(price && { cost: calc`${lost} * ${price}`.as('price of the NMP to buy anew', `${currency}/yr`) }),
    },
    water: side('anode', 'water').evaporated,
  }
}
