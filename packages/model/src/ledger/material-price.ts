import type { MaterialPlant } from '../plant/material-plant.ts'
import type { World } from '../project/world.ts'
import type { Term } from '../term/index.ts'
import { substancePrice } from './substance-price.ts'

const BY = 'ledger/material plant'

/** What the product of a material plant is sold for. */
export interface MaterialPrice {
  /** [money/kg] */
  readonly value: Term
  /** Where it comes from, in words. */
  readonly from: string
  readonly assumed: boolean
}

/** The price that the file gives for the product, in money of its year, or that of the library; null where there is neither. */
export function materialPrice(world: World, { spec, flows }: MaterialPlant): MaterialPrice | null {
  const path = `material_plants.${spec.id}.price`
  const given = world.input(spec.price, path, BY)
  const estimate = world.estimate(spec.price, path)
  const unit = `${world.project.currency.report}/t`
  if (given && estimate?.currency) {
    const value = world.convert(given, estimate.currency, estimate.year ?? world.project.currency.year)
    return { value: value.as(`price of ${flows.product.name}`, unit), from: 'the file', assumed: estimate.assumed !== undefined }
  }
  const listed = substancePrice(world, flows.product.id, BY)
  if (listed?.kind !== 'price') return null
  return { value: listed.value, from: `library: ${listed.from}`, assumed: listed.assumed }
}
