/** Ids of the nodes of a chain beside those of its plants; links have ids of their own in the file, other than those of plants. */
export const chainIds = {
  /** What a link puts together at its maker to go as one load. */
  load: (link: string) => `chain/${link}/load`,
  /** What comes from outside. */
  supply: (link: string) => `chain/${link}/supply`,
  /** Holds what comes from outside to the rate and the days of its contract. */
  contract: (link: string) => `chain/${link}/contract`,
  way: (link: string) => `chain/${link}/way`,
  stock: (link: string) => `chain/${link}/stock`,
  cards: (link: string) => `chain/${link}/cards`,
  window: (link: string) => `chain/${link}/days`,
  /** A customer outside, and what holds his row to its rate and its days. */
  customer: (link: string) => `chain/${link}/customer`,
  sale: (link: string) => `chain/${link}/sale`,
  /** Where the product of a maker goes: its rows, its own store, the market. */
  shared: (plant: string) => `chain/${plant}/to rows`,
  store: (plant: string) => `chain/${plant}/finished`,
  stored: (plant: string) => `chain/${plant}/from finished`,
  market: (plant: string) => `chain/${plant}/market`,
  /** A material that comes to a plant: whose load is opened, the opened one, and the ways to the steps. */
  turn: (plant: string, material: string) => `chain/${plant}/${material}/turn`,
  opened: (plant: string, material: string) => `chain/${plant}/${material}/opened`,
  steps: (plant: string, material: string) => `chain/${plant}/${material}/to steps`,
} as const
