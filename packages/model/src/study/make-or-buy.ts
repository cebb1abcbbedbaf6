import type { Library } from '@cellwright/library'
import { takenByCells, takenByMaterials } from '../factory/taken.ts'
import { ifKnown } from '../issue.ts'
import { bookYears } from '../ledger/material-calendar.ts'
import type { MaterialLedger } from '../ledger/material-ledger.ts'
import { materialPrice, type MaterialPrice } from '../ledger/material-price.ts'
import { rowPrice } from '../ledger/row-price.ts'
import { substancePrice } from '../ledger/substance-price.ts'
import { sizedForFlows } from '../plant/material-plant.ts'
import type { MaterialPlantSpec, Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import type { Progress } from '../factory/simulate.ts'
import { exactly, total, withoutOrigins } from '../term/index.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { materialBooks, staticMaterialFlows, type MaterialOutcome } from './material-outcome.ts'
import { outcome, type Outcome } from './outcome.ts'
import { paysFrom, type PaysFrom } from './pays-from.ts'
import { supplyRows } from './supply-rows.ts'

const BY = 'study/make or buy'

/** Sizes of the taker over that of the file. */
const SIZES = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16]

/** Share of a size to which it is found where the inputs are central, and in a draw. */
const CLOSELY = 0.01
const ROUGHLY = 0.03

/** Draws of each plant. */
export const MAKE_OR_BUY_DRAWS = 64

/** Whether a plant of materials pays against buying what it makes, by the size of the plant that takes it. */
export interface MakeOrBuyStudy {
  readonly plant: MaterialOutcome
  /** Id of the plant that takes the product, what its size is counted in, and its size in the file [W or kg/s]. */
  readonly taker: { readonly id: string; readonly kind: 'cells' | 'material'; readonly size: number }
  /** What the taker pays outside; null where neither the file nor the library says it. */
  readonly price: MaterialPrice | null
  readonly rows: readonly MakeOrBuySize[]
  readonly paysFrom: PaysFrom | undefined
  /** The same in each draw of the inputs. */
  readonly draws: readonly PaysFrom[]
}

export interface MakeOrBuySize {
  /** Size of the taker [W or kg/s], and the nameplate of the plant that makes all that it takes [kg/s]. */
  readonly taker: number
  readonly own: number
  /** [money/kg] */
  readonly cost: number | null
  readonly npv: number | null
}

export interface MakeOrBuyOptions {
  readonly seed: number
  readonly draws?: number
  /** What machines that wait for one another leave of the static output, by plant. */
  readonly shares?: ReadonlyMap<string, number>
}

/**
 * For each material plant that feeds another plant of the file, by a row of supply or by its size: a plant like it that makes all that the other takes, at sizes of that other from an
 * eighth to sixteen times that of the file. Its product is sold at what the taker would pay outside; freight that is saved is not counted, nor is what the plants of the
 * file pay one another. Static books over the calendar of the file.
 */
export function* makeOrBuyStudies(
  project: Project,
  library: Library,
  { seed, draws: n = MAKE_OR_BUY_DRAWS, shares }: MakeOrBuyOptions,
): Generator<Progress, MakeOrBuyStudy[], 'stop' | undefined> {
  const pairs = pairsOf(project)
  if (pairs.length === 0) return []
  const base = inWorld(outcome(new World(project, library)), pairs, shares)
  const studies = base.flatMap((own) => (own ? [{ own, central: centralOf(own), draws: [] as PaysFrom[] }] : []))
  const priced = studies.filter(({ central }) => central.paysFrom)
  for (const [i, draw] of (priced.length > 0 ? latinHypercube(n, seed) : []).entries()) {
    const drawn = ifKnown(() => withoutOrigins(() => inWorld(outcome(new World(project, library, { draw })), pairs, shares)))
    for (const study of priced) {
      const own = drawn?.find((d) => d?.pair === study.own.pair)
      const found = own && ifKnown(() => withoutOrigins(() => searched(own, study.own.size, near(study.central), ROUGHLY)))
      if (found) study.draws.push(found)
    }
    const answer = yield { what: 'make or buy', done: i + 1, of: n, unit: 'draws', count: i + 1 }
    if (answer === 'stop') break
  }
  return studies.map(({ own, central, draws }) => ({
    plant: own.m,
    taker: { id: own.pair.taker, kind: own.kind, size: own.size },
    price: own.price,
    ...central,
    draws,
  }))
}

interface Pair {
  readonly maker: MaterialPlantSpec
  readonly taker: string
}

/** Makers of materials with the plant that takes the product: by size, else by the first row; each maker once. */
function pairsOf({ materialPlants, supply }: Project): Pair[] {
  return materialPlants.flatMap((maker) => {
    const taker = maker.sizedFor ?? supply.find((row) => row.from === maker.id && row.to !== undefined)?.to
    return taker === undefined ? [] : [{ maker, taker }]
  })
}

/** A pair of plants in one world. */
interface InWorld {
  readonly pair: Pair
  readonly m: MaterialOutcome
  readonly kind: 'cells' | 'material'
  /** Of the taker [W or kg/s]. */
  readonly size: number
  /** What the route must count for each unit of that size [kg/s over W or kg/s]. */
  readonly perSize: number
  readonly price: MaterialPrice | null
  /** Books of the plant at a nameplate [kg/s]. */
  readonly books: (nameplate: number) => MaterialLedger
}

function inWorld(
  o: Outcome,
  pairs: readonly Pair[],
  shares: ReadonlyMap<string, number> | undefined,
): readonly (InWorld | undefined)[] {
  return pairs.map((pair) => {
    const m = o.materialPlants.find(({ plant }) => plant.id === pair.maker.id)!
    const { product, basis, steps } = m.plant.flows
    const cells = o.plants.find(({ plant }) => plant.id === pair.taker)?.plant
    const materials = o.materialPlants.find(({ plant }) => plant.id === pair.taker)?.plant
    const taken = cells ? takenByCells(o.world, cells, product.id) : materials ? takenByMaterials(materials, product.id) : []
    const size = (cells ?? materials)?.nameplate.value
    // What the taker does not take is said where the file is read.
    if (size === undefined || taken.length === 0) return undefined
    const need = total(taken.map((t) => t.rate)).value
    const price = outsidePrice(o, m, pair.taker)
    const perProduct = basis === 'feed' ? steps.at(-1)!.made.value : 1
    return {
      pair,
      m,
      kind: cells ? 'cells' : 'material',
      size,
      perSize: need / size / perProduct,
      price,
      books: (nameplate) => booksAt(o.world, m, nameplate, price, shares?.get(m.plant.id)),
    }
  })
}

/** A plant like it of another size: machines and capacities of phases that the file gives are those of its own size. */
function booksAt(
  world: World,
  { plant: { spec, flows }, schedule }: MaterialOutcome,
  nameplate: number,
  price: MaterialPrice | null,
  share: number | undefined,
): MaterialLedger {
  const { capacity: _, ...rest } = spec
  const sized = sizedForFlows(
    world,
    { ...rest, machines: {}, phases: spec.phases.map(({ capacity: _own, ...phase }) => phase) },
    flows,
    undefined,
    () => exactly(nameplate, 'the size tried', 't/yr'),
  )
  const made = { plant: sized, schedule }
  const trades = { bought: [], sold: [], restBought: true, price }
  return materialBooks(world, made, staticMaterialFlows(world, made, share), undefined, trades)
}

/**
 * What the taker pays for the material outside: in the last full year of the calendar by a row of the file that brings it from outside, else by the library, else what the file asks for
 * the product of the plant.
 */
function outsidePrice(o: Outcome, { plant }: MaterialOutcome, taker: string): MaterialPrice | null {
  const { world } = o
  const { id, name } = plant.flows.product
  const years = bookYears(world)
  const last = years.at(-2) ?? years.at(-1)!
  const row = supplyRows(o).rows.find(
    (r) => r.from === undefined && r.to === taker && r.material === id && r.spec.prices.length > 0,
  )
  if (row) {
    const assumed = row.spec.prices.some(({ price }) => price.kind === 'value' && price.estimate.assumed !== undefined)
    return { value: rowPrice(world, row.spec, last, row), from: `row ${row.id} of the file`, assumed }
  }
  const listed = substancePrice(world, id, BY)
  if (listed?.kind === 'price') {
    const value = listed.value.as(`price of ${name} outside`, `${world.project.currency.report}/t`)
    return { value, from: `library: ${listed.from}`, assumed: listed.assumed }
  }
  return materialPrice(world, plant)
}

function centralOf(own: InWorld): Pick<MakeOrBuyStudy, 'rows' | 'paysFrom'> {
  const rows = SIZES.map((times): MakeOrBuySize => {
    const taker = own.size * times
    const nameplate = taker * own.perSize
    const ledger = own.books(nameplate)
    return { taker, own: nameplate, cost: ledger.levelizedCost?.value ?? null, npv: own.price ? ledger.npv.value : null }
  })
  return { rows, paysFrom: own.price ? searched(own, own.size, undefined, CLOSELY) : undefined }
}

/** Sizes of the taker are those of the file's own, whatever its size in this world. */
function searched(own: InWorld, size: number, begin: number | undefined, to: number): PaysFrom {
  const npv = (taker: number) => own.books(taker * own.perSize).npv.value
  return paysFrom(
    npv,
    SIZES.map((times) => times * size),
    to,
    begin,
  )
}

/** Place among the sizes where the search of a draw begins. */
function near({ rows, paysFrom: found }: Pick<MakeOrBuyStudy, 'rows' | 'paysFrom'>): number {
  const size = found?.size ?? Infinity
  return rows.findLastIndex((row) => row.taker < size)
}
