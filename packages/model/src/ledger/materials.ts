import type { Cell } from '../design/cell.ts'
import { CellwrightError } from '../issue.ts'
import type { Addition } from '../factory/masses.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import { cellPrice } from './cell-price.ts'

const BY = 'ledger/materials'

/** Price of what a step adds to one unit, trim included, in the project's currency. Materials priced by area are bought by area. */
export function additionCost(world: World, a: Addition): Term {
  const currency = world.project.currency.report
  const [kind = '', id = ''] = a.material.split('/')
  if (a.cell) return cellsCost(world, a.cell, a.mass).as(`price of the cells ${id} of a module`, currency)
  return cost(world, a, currency).as(`price of ${world.library.entry(kind, id)?.name ?? id} for one unit`, currency)
}

/** Cells of a mass, bought at the price of the market. */
function cellsCost(world: World, cell: Cell, mass: Term): Term {
  return calc`${mass} * ${cell.specificEnergy} * ${cellPrice(world, cell).value}`
}

function cost(world: World, a: Addition, currency: string): Term {
  const money = (key: string) => world.money(key, BY)
  const isCan = a.material.startsWith('housing/')
  const container =
    a.material === 'pouch/bev-sheet' || (isCan && world.findMoney(`${a.material}.price-per-area`, BY) === undefined)
  if (a.area !== undefined && !container) return calc`${a.area} * ${money(`${a.material}.price-per-area`)}`
  const bought = calc`${a.mass} + ${a.trim}`
  // A can without a price of its own is priced as the container of BatPaC is: 0.46 USD for that of a PHEV2 in aluminium, where ref:prozell assumes 0.55 EUR.
  if (container)
    return calc`${bought} * ${money('hardware/cell-container.price-per-mass')} + ${money('hardware/cell-container.price-per-piece')}`
  switch (a.material) {
    case 'additive/water':
      return exactly(0, 'water costs next to nothing', currency)
    case 'additive/nmp': {
      // Recovered solvent is used again; only the make-up is bought.
      const recovered = world.read('plant-rules/prozell.solvent-reuse', BY)
      return calc`${bought} * (1 - ${recovered}) * ${money('additive/nmp.price')}`
    }
    case 'hardware/cell-terminals': {
      // One aluminium and one copper terminal; the copper one is the heavier (mass shares of ref:ntnu).
      const copper = world.read('pouch/bev-sheet.copper-terminal-share', BY)
      const plus = 'hardware/cell-terminal-positive'
      const minus = 'hardware/cell-terminal-negative'
      const perMass = calc`(1 - ${copper}) * ${money(`${plus}.price-per-mass`)} + ${copper} * ${money(`${minus}.price-per-mass`)}`
      return calc`${bought} * (${perMass}) + ${money(`${plus}.price-per-piece`)} + ${money(`${minus}.price-per-piece`)}`
    }
    case 'hardware/module':
    case 'hardware/pack':
      return calc`${bought} * ${money(`${a.material}.price-per-mass`)}`
  }
  const price = world.findMoney(`${a.material}.price`, BY)
  if (price === undefined) throw new CellwrightError('CW-MODEL-060', `no price for ${a.material}: give one in the file's library`)
  return calc`${bought} * ${price}`
}
