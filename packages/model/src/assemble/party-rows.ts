import type { Figure, PartyResult } from '../results.ts'
import type { World } from '../project/world.ts'
import { partyMoney, type SharedPlant } from '../study/party-money.ts'
import type { Term } from '../term/index.ts'
import { figure } from './figure.ts'

/** Who pays what of a plant and buys its output, in `unit` of its nameplate; what nobody was named for comes last, where there is any. */
export function partyRows(
  world: World,
  plant: SharedPlant & { readonly id: string },
  unit: 'GWh/yr' | 't/yr' = 'GWh/yr',
): PartyResult[] {
  const { report, year } = world.project.currency
  const money = ({ value }: Term): Figure => ({ value: value / 1e6, unit: `M ${report} (${year})` })
  return partyMoney(world, plant).flatMap(({ party, paid, total, share, offtake }) =>
    party || total.value > ROUNDING * plant.capex.total.value
      ? [
          {
            id: party?.id ?? 'nobody',
            kind: party ? ('party' as const) : ('nobody' as const),
            name: party?.name ?? party?.id ?? 'nobody named',
            plant: plant.id,
            building: money(paid.building),
            equipment: money(paid.equipment),
            rest: money(paid.rest),
            total: money(total),
            share: share.value,
            offtake: offtake ? { share: offtake.share.value, output: figure(offtake.output, unit) } : null,
          },
        ]
      : [],
  )
}

const ROUNDING = 1e-9
