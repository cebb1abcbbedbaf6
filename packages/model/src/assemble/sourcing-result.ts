import type { ChainResult } from '../chain-results.ts'
import type { World } from '../project/world.ts'
import type { Sourcing } from '../study/sourcing.ts'

/** Where the materials of a chain come from, as rows of the results. */
export function sourcingResult(
  { project: { currency } }: World,
  { rows, made }: Sourcing,
): Pick<ChainResult, 'sourcing' | 'made'> {
  const money = `${currency.report} (${currency.year})`
  return {
    sourcing: rows.map(({ taker, material, name, mass, value, own, contracts, outside, from }) => ({
      id: `${taker}: ${material}`,
      kind: 'material',
      name,
      taker,
      mass: { value: mass / 1000, unit: 't' },
      value: { value: value / 1e6, unit: `M ${money}` },
      unitPrice: mass > 0 ? { value: (value / mass) * 1000, unit: `${money}/t` } : null,
      own,
      contracts,
      market: outside,
      from,
    })),
    made,
  }
}
