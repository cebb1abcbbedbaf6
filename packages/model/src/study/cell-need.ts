import { atomsOf } from '@cellwright/library'
import type { BomLine, Cell } from '../design/cell.ts'
import { atomicWeight, atomsInFormula, formulaMass, type Substance } from '../material/substance.ts'
import { boughtForCell } from '../plant/cell-losses.ts'
import { chargesOf, PARTS, SALTS } from '../plant/substance-in-cell.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'

const BY = 'study/feeds'

/** What a cell needs of a product of a material plant. */
interface CellNeed {
  /** `lithium`: the product is counted by the lithium that cathode and salt of the electrolyte hold. */
  readonly by: 'product' | 'lithium'
  /** Product for one good cell, with what the cell plant loses [kg]. */
  readonly mass: Term
}

/**
 * Product in a good cell of a design, from its bill of materials; undefined where the product does not go into it. Powder of another make but the same formula
 * (natural for synthetic graphite) stands in for what was designed by its charge. Lithium salts count by their lithium: that of the cathode and that of the
 * salt of the electrolyte; what making the powder loses is not in it.
 */
export function cellNeed(world: World, product: Substance, cell: Cell): CellNeed | undefined {
  const material = world.library.entry('substance', product.id)?.text['active-material']
  if (material !== undefined) return powderNeed(world, material, cell)
  const part = PARTS[product.id]
  if (part) return asProduct(cell.bom.filter((l) => part.test(l.material)).map((l) => bought(world, cell, l)))
  const salt = SALTS[product.id]
  if (salt) {
    const share = world.read(salt.recipe, BY)
    return asProduct(cell.bom.filter((l) => salt.into.test(l.material)).map((l) => calc`${bought(world, cell, l)} * ${share}`))
  }
  return (product.elements.get('Li') ?? 0) > 0 ? lithiumNeed(world, product, cell) : undefined
}

function powderNeed(world: World, made: string, cell: Cell): CellNeed | undefined {
  return asProduct(
    cell.bom.flatMap((line) => {
      const [kind, id = ''] = line.material.split('/')
      if (kind !== 'active-material') return []
      if (id === made) return [bought(world, cell, line)]
      const charges = chargesOf(world, made, id, BY)
      return charges ? [calc`${bought(world, cell, line)} * ${charges.wanted} / ${charges.given}`] : []
    }),
  )
}

function lithiumNeed(world: World, product: Substance, cell: Cell): CellNeed | undefined {
  const held = cell.bom.flatMap((line) => {
    const [kind, id = ''] = line.material.split('/')
    const formula = kind === 'active-material' ? world.library.entry(kind, id)?.text['formula'] : undefined
    const share = formula === undefined ? undefined : lithiumIn(world, formula)
    return share ? [calc`${bought(world, cell, line)} * ${share}`.as(`lithium for the ${line.id} of a cell`, 'g')] : []
  })
  const { into, recipe } = SALTS['lipf6']!
  const salt = cell.bom
    .filter((line) => into.test(line.material))
    .map((line) =>
      calc`${bought(world, cell, line)} * ${world.read(recipe, BY)} * ${lithiumIn(world, 'LiPF6')!}`.as(
        'lithium for the electrolyte of a cell',
        'g',
      ),
    )
  if (held.length === 0) return undefined
  const share =
    product.formula === undefined
      ? exactly(product.elements.get('Li')!, `lithium in ${product.name}`)
      : lithiumIn(world, product.formula)!
  return { by: 'lithium', mass: calc`${total([...held, ...salt])} / ${share}`.as(`${product.name} for a good cell`, 'g') }
}

/** Mass of lithium over that of a substance; undefined where its formula has none. */
function lithiumIn(world: World, formula: string): Term | undefined {
  if (!atomsOf(formula)) return undefined
  const atoms = atomsInFormula(formula, 'Li')
  if (atoms === 0) return undefined
  const share = calc`${exactly(atoms, `atoms of lithium in ${formula}`)} * ${atomicWeight(world, 'Li')} / ${formulaMass(world, formula)}`
  return share.as(`lithium in ${formula}`, '%')
}

function asProduct(masses: readonly Term[]): CellNeed | undefined {
  return masses.length ? { by: 'product', mass: total(masses).as('product for a good cell', 'g') } : undefined
}

/** What is bought of a line of the bill for one good cell. */
function bought(world: World, { format }: Cell, { id, mass }: BomLine): Term {
  const [side = '', part = ''] = id.split(' ')
  const from = (step: string, ...trim: readonly string[]) => boughtForCell(world, step, trim, format)
  const joining = format === 'prismatic-wound' ? 'winding' : 'stacking'
  if (id === 'separator') return calc`${mass} * ${from(joining, `machine/${joining}.separator-loss`)}`
  if (id === 'housing') return calc`${mass} * ${from('enclosing')}`
  if (id === 'electrolyte') return calc`${mass} * ${from('filling', 'machine/filling.electrolyte-loss')}`
  if (part === 'foil')
    return calc`${mass} * ${from(`coating-${side}`, `machine/coating-${side}.foil-loss`, `machine/slitting-${side}.foil-loss`)}`
  return calc`${mass} * ${from(`mixing-${side}`)}`
}
