import type { Cell } from '../design/cell.ts'
import type { World } from '../project/world.ts'
import { surveyQuote } from './survey-price.ts'
import type { SellingPrice } from './selling-price.ts'

const BY = 'ledger'

/**
 * Market price of cells, money per joule: of lithium cells of all kinds that of the survey that packs are sold by too (all segments, all regions), so that the two fit together;
 * of sodium cells the one figure that was found, from a secondary article and not citable as a price.
 */
export function cellPrice(world: World, cell: Pick<Cell, 'chemistry'>): SellingPrice {
  const entry = world.text('chemistry', cell.chemistry, 'carrier') === 'Na' ? SODIUM : LITHIUM
  const id = `market-price/${entry}.price-per-energy`
  const name = world.library.entry('market-price', entry)?.name ?? id
  const unit = `${world.project.currency.report}/kWh`
  // A file may have a price of its own.
  const isArticle = entry === SODIUM && world.library.datum(id)?.basis !== 'assumed'
  const warning = isArticle ? ', one secondary article: not citable as a price' : ''
  return {
    value: world.money(id, BY).as('price of cells', unit),
    from: `market survey: ${name}${warning}`,
    quotes: [surveyQuote(world, id)],
  }
}

const LITHIUM = 'cell-all-2025'
const SODIUM = 'cell-sodium-china-2025'
