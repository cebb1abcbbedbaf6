import type { CapexLine } from './capex.ts'

/** What a sum of money covers and what it leaves out, so that it can be compared with another estimate. */
export interface Scope {
  readonly covers: string
  readonly leavesOut: string
}

/** The scope of the lines that are shares of others, and of the two between which the same thing could be counted twice; what the other lines hold is said by their names. */
export const CAPEX_SCOPES: Readonly<Partial<Record<CapexLine['id'], Scope>>> = {
  building: {
    covers:
      'halls with their heating, ventilation, light and power (German factories, DIN 276), and the building and air treatment of the dry rooms and laboratories',
    leavesOut: 'what serves the machines (under utilities), and land',
  },
  utilities: {
    covers:
      'what serves the machines: chilled water, compressed air, gases, vacuum, heat for dryers, the substation and its cables',
    leavesOut:
      'ventilation, heating and light of halls and dry rooms (under buildings), and recovery of the solvent (with the coaters)',
  },
  freight: {
    covers: 'transport of the equipment to the site, insurance on the way and import duty',
    leavesOut: 'freight and duty on materials',
  },
  engineering: {
    covers: 'design, project management and supervision of the works by engineers',
    leavesOut: "the owner's own team, and changes of the product",
  },
  owner: {
    covers: "the owner's own team, training, first fills and start-up until pilot operation begins",
    leavesOut: 'land, wages from pilot operation on (running costs), working capital, interest and research',
  },
  contingency: {
    covers: 'what an estimate before detailed design leaves open: quantities and prices of all other lines, land too',
    leavesOut:
      'a larger or another plant, growth of prices after the year of the money, interest of a delay, and sales that stay away',
  },
}
