import { CellwrightError } from '../issue.ts'
import type { Addition } from '../factory/masses.ts'
import type { World } from '../project/world.ts'

const BY = 'ledger/materials'

/** Price of what a step adds to one unit, trim included, in the project's currency. Materials priced by area are bought by area. */
export function additionCost(world: World, a: Addition): number {
  const bought = a.mass + a.trim
  if (a.area !== undefined && a.material !== 'pouch/bev-sheet') return a.area * world.money(`${a.material}.price-per-area`, BY)
  if (a.material === 'additive/water') return 0
  if (a.material === 'additive/nmp') {
    // Recovered solvent is used again; only the make-up is bought.
    const recovered = world.read('plant-rules/prozell.solvent-reuse', BY)
    return bought * (1 - recovered) * world.money('additive/nmp.price', BY)
  }
  switch (a.material) {
    case 'pouch/bev-sheet':
      return (
        bought * world.money('hardware/cell-container.price-per-mass', BY) +
        world.money('hardware/cell-container.price-per-piece', BY)
      )
    case 'hardware/cell-terminals': {
      // One aluminium and one copper terminal; the copper one is the heavier (mass shares of ref:ntnu).
      const copper = world.read('pouch/bev-sheet.copper-terminal-share', BY)
      const plus = 'hardware/cell-terminal-positive'
      const minus = 'hardware/cell-terminal-negative'
      return (
        bought *
          ((1 - copper) * world.money(`${plus}.price-per-mass`, BY) + copper * world.money(`${minus}.price-per-mass`, BY)) +
        world.money(`${plus}.price-per-piece`, BY) +
        world.money(`${minus}.price-per-piece`, BY)
      )
    }
    case 'hardware/module':
    case 'hardware/pack':
      return bought * world.money(`${a.material}.price-per-mass`, BY)
  }
  const price = world.findMoney(`${a.material}.price`, BY)
  if (price === undefined) throw new CellwrightError('CW-MODEL-060', `no price for ${a.material}: give one in the file's library`)
  return bought * price
}
