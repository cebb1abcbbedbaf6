import { calc } from '../term/index.ts'
import type { Headline } from './headlines.ts'
import type { MatureChain } from './static-chain.ts'

/** What headline figures of a chain are read from. */
export type ChainHeadlineSource = MatureChain

/** Headline figures of plants that feed one another; the most asked for first. */
export const OF_CHAINS: readonly Headline[] = [
  {
    id: 'chain-output',
    name: 'what the chain can give',
    definition:
      'Energy of packs, or cells, a year that the least of the plants and contracts of a chain is enough for when all phases and lines are mature, with what the plants behind it lose; not simulated. None where the chain ends in a material.',
    unit: 'GWh/yr',
    better: 'more',
    from: 'chain',
    read: (c) => (c.unit === 'GWh' ? c.amount : null),
  },
  {
    id: 'chain-mass',
    name: 'what the chain can give',
    definition: 'The same where the chain ends in a material.',
    unit: 't/yr',
    better: 'more',
    from: 'chain',
    read: (c) => (c.unit === 't' ? c.amount : null),
  },
  {
    id: 'chain-shortfall',
    name: 'output that the limit of the chain costs',
    definition:
      '1 - what the chain can give / what its final plants could make if nothing were short: the share of them that stands idle for want of what comes before; not simulated.',
    unit: '%',
    better: 'less',
    from: 'chain',
    read: (c) => calc`1 - ${c.amount} / ${c.own}`,
  },
]
