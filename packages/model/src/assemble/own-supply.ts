import { significant } from '@cellwright/units'
import type { YearFlow } from '../factory/profile.ts'
import { staticMaterialYears } from '../factory/material-static.ts'
import type { Message } from '../issue.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import { buysCells } from '../project/route.ts'
import { cellNeed } from '../study/cell-need.ts'
import { staticFlows, type Outcome, type PlantOutcome } from '../study/outcome.ts'
import { capital } from './capital.ts'

/** What plants make in each calendar year, by plant; those without are taken at their static output with phases and ramps. */
export interface MadeByYear {
  readonly cells: ReadonlyMap<string, readonly Pick<YearFlow, 'year' | 'packs'>[]>
  /** [kg] */
  readonly materials: ReadonlyMap<string, readonly { readonly year: number; readonly made: number }[]>
}

/** Product of one plant of the file that another takes, by year [kg]. */
export interface OwnSupply {
  readonly product: string
  readonly makers: readonly string[]
  readonly users: readonly string[]
  readonly years: readonly { readonly year: number; readonly needed: number; readonly made: number }[]
}

/** Products of the material plants of a file that other plants of it take in, and that no row of supply brings them: salts and precursors in powders, powders and foils in cells. */
export function ownSupply(o: Outcome, known: MadeByYear = NOTHING): OwnSupply[] {
  const products = [...new Map(o.materialPlants.map(({ plant }) => [plant.flows.product.id, plant.flows.product])).values()]
  return products.flatMap((product): OwnSupply[] => {
    const makers = o.materialPlants.filter(
      ({ plant }) => plant.flows.product.id === product.id && plant.flows.basis === 'product',
    )
    const uses = [
      ...o.materialPlants.flatMap((m) => {
        const each = isBrought(o, m.plant.id, product.id) ? 0 : takenIn(m.plant, product.id)
        return each > 0 && !makers.includes(m) ? [{ id: m.plant.id, each, years: massesOf(o, m, known) }] : []
      }),
      ...o.plants.flatMap((p) => {
        const each = isBrought(o, p.plant.id, product.id) ? 0 : takenInPack(o, p, product)
        return each > 0 ? [{ id: p.plant.id, each, years: packsOf(o, p, known) }] : []
      }),
    ]
    if (makers.length === 0 || uses.length === 0) return []
    const made = makers.map((m) => massesOf(o, m, known))
    const years = [...new Set([...made, ...uses.map((u) => u.years)].flatMap((all) => [...all.keys()]))].toSorted((a, b) => a - b)
    return [
      {
        product: product.name,
        makers: makers.map(({ plant }) => plant.id),
        users: uses.map(({ id }) => id),
        years: years.map((year) => ({
          year,
          needed: uses.reduce((sum, u) => sum + u.each * (u.years.get(year) ?? 0), 0),
          made: made.reduce((sum, all) => sum + (all.get(year) ?? 0), 0),
        })),
      },
    ]
  })
}

/** Does a row of supply bring a plant a substance? */
function isBrought({ world, materialPlants }: Outcome, plant: string, substance: string): boolean {
  const carried = (from: string | undefined) => materialPlants.find((m) => m.plant.id === from)?.plant.flows.product.id
  return world.project.supply.some((row) => row.to === plant && (carried(row.from) ?? row.material) === substance)
}

const NOTHING: MadeByYear = { cells: new Map(), materials: new Map() }

/** What a plant takes in of a substance for each kg that it counts, with what is rejected [kg/kg]. */
function takenIn({ steps }: MaterialPlant, substance: string): number {
  return steps.reduce(
    (sum, s) =>
      s.flow.inputs.reduce((so, i) => (i.substance.id === substance ? so + i.mass.value * s.throughRejects.value : so), sum),
    0,
  )
}

/** What the cells of a pack take of a product, with what the cell plant loses [kg]; salts of lithium go into powder, not into cells. */
function takenInPack(
  { world }: Outcome,
  { plant: { pack, spec } }: PlantOutcome,
  product: MaterialPlant['flows']['product'],
): number {
  if (buysCells(spec)) return 0
  const need = cellNeed(world, product, pack.cell)
  return need?.by === 'product' ? (need.mass.value / pack.cell.energy.value) * pack.energy.value : 0
}

function massesOf(o: Outcome, { plant, schedule }: Outcome['materialPlants'][number], known: MadeByYear): Map<number, number> {
  const years = known.materials.get(plant.id) ?? staticMaterialYears(o.world, plant, schedule, 1, 'nameplate')
  return new Map(years.map(({ year, made }) => [year, made]))
}

function packsOf(o: Outcome, p: PlantOutcome, known: MadeByYear): Map<number, number> {
  const years = known.cells.get(p.plant.id) ?? staticFlows(o.world, p).years
  return new Map(years.map(({ year, packs }) => [year, packs]))
}

/** Years that are told one by one; of more, the first. */
const TOLD = 6
/** Shortfalls below this share of the need are rounding and rejects. */
const LITTLE = 0.01

/** Says how much of its own product the file uses and in which years it makes too little of it. */
export function ownSupplyMessages(o: Outcome, known?: MadeByYear): Message[] {
  return ownSupply(o, known).map((s): Message => {
    const short = s.years.filter((y) => y.needed - y.made > LITTLE * y.needed)
    const missing = short.reduce((sum, y) => sum + y.needed - y.made, 0)
    const most = s.years.reduce((a, b) => (b.needed > a.needed ? b : a), s.years[0]!)
    const [users, makers] = [s.users.join(' and '), s.makers.join(' and ')]
    const [takes, make, they] = [
      s.users.length > 1 ? 'take' : 'takes',
      s.makers.length > 1 ? 'make' : 'makes',
      s.users.length > 1 ? 'they take' : 'it takes',
    ]
    const year = (y: (typeof short)[number]) => `${tonnes(y.needed)} of ${tonnes(y.made)} t in ${y.year}`
    const told = short.slice(0, TOLD).map(year).join(', ')
    const more = short.length > TOLD ? `, and in ${short.length - TOLD} more years to ${short.at(-1)!.year}` : ''
    const lacking =
      short.length === 0
        ? `In no year ${they} more than is made.`
        : `In ${short.length === 1 ? 'one year' : `${short.length} years`} ${they} more than is made there (needed of made): ${told}${more}; ${tonnes(missing)} t in all must be bought elsewhere.`
    return {
      code: 'CW-FIND-027',
      params: { product: s.product, short_t: missing / 1000, years: short.length },
      text:
        `${capital(users)} ${takes} ${s.product}, which ${makers} ${make}: at most ${tonnes(most.needed)} t in a year (${most.year}, in which ${tonnes(most.made)} t are made). ${lacking} ` +
        'No row of supply brings it, so that the deliveries are not simulated: each plant buys all that it needs and sells all that it makes at the market price, whether the other has it yet or not.',
    }
  })
}

function tonnes(kg: number): string {
  return significant(kg / 1000, 3)
}
