import { CellwrightError } from '../../issue.ts'
import type { World } from '../../project/world.ts'
import type { Term } from '../../term/index.ts'
import { EQUATIONS, type Equations } from './equations.ts'

/** What a model of ageing was fitted to; outside it nothing is known. */
export interface Tested {
  /** [K] */
  readonly coldest: number
  readonly warmest: number
  readonly leastDepth: number
  readonly mostDepth: number
  readonly lowestCharge: number
  readonly highestCharge: number
  /** [1/h] */
  readonly chargeRate: number
  readonly dischargeRate: number
}

/** A model of ageing of the library with its coefficients in this world. */
export interface AgeingModel {
  /** `ageing-model` entry of the library. */
  readonly id: string
  readonly name: string
  readonly equations: Equations
  /** Undefined: nothing was tested, all of it is an assumption. */
  readonly tested: Tested | undefined
  /** Mean rate above which it leaves its data although the range that it declares goes further [1/h]. */
  readonly trustedRate: number | undefined
  /** What its authors and the library say against it. */
  readonly caution: string
  /** Every number that it was made from, for explanations. */
  readonly terms: readonly Term[]
}

/** The model of that id; its numbers are read through the world, so that assumed ones are listed and drawn. */
export function ageingModel(world: World, id: string): AgeingModel {
  const entry = world.library.entry('ageing-model', id)
  const make = EQUATIONS[entry?.text['equations'] ?? '']
  if (!entry || !make)
    throw new CellwrightError(
      'CW-MODEL-063',
      `the library has no model of ageing ${id}${entry ? ' with equations that are known' : ''}`,
    )
  const by = `ageing by ${id}`
  const terms: Term[] = []
  const read = (key: string) => {
    const term = world.findOf('ageing-model', id, key, by)
    if (term) terms.push(term)
    return term?.value
  }
  const needed = (key: string) => {
    const value = read(key)
    if (value === undefined)
      throw new CellwrightError('CW-MODEL-064', `ageing-model/${id} has no ${key}, which its equations need`)
    return value
  }
  const points = Object.keys(entry.values).filter((key) => key.startsWith('curve-charge-')).length
  const curve = {
    charge: Array.from({ length: points }, (_, i) => needed(`curve-charge-${i + 1}`)),
    voltage: Array.from({ length: points }, (_, i) => needed(`curve-voltage-${i + 1}`)),
  }
  const coldest = read('tested-coldest')
  return {
    id,
    name: entry.name,
    equations: make((name) => needed(`coefficient-${name}`), { curve, charge: (read('charge') ?? 0) / 3600 }),
    tested:
      coldest === undefined
        ? undefined
        : {
            coldest,
            warmest: needed('tested-warmest'),
            leastDepth: needed('tested-least-depth'),
            mostDepth: needed('tested-most-depth'),
            lowestCharge: needed('tested-lowest-charge'),
            highestCharge: needed('tested-highest-charge'),
            chargeRate: needed('tested-charge-rate') * 3600,
            dischargeRate: needed('tested-discharge-rate') * 3600,
          },
    trustedRate: hourly(read('trusted-rate')),
    caution: entry.text['caution'] ?? '',
    terms,
  }
}

function hourly(perSecond: number | undefined): number | undefined {
  return perSecond === undefined ? undefined : perSecond * 3600
}
