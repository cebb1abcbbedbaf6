import type { Cell } from '../design/cell.ts'
import type { Pack } from '../design/pack.ts'
import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { Portion } from './route-flows.ts'
import { partsOf, substance, type Compositions } from './substance.ts'

const BY = 'material/returned parts'

/** Sort of thing that a route of recycling takes in. */
export type ReturnedSort = 'packs' | 'cells' | 'electrodes'

/** What comes back: things of one cell of the file. */
export interface ReturnedThing {
  readonly sort: ReturnedSort
  readonly cell: Cell
  /** Of packs: one whose share of hardware counts. */
  readonly pack?: Pack | undefined
  /** Of scrap of electrodes: parts of the cathode and of the anode that it holds, in those of a cell. */
  readonly electrodes?: { readonly cathode: Term; readonly anode: Term } | undefined
}

/** What a route of recycling takes; undefined of other routes. */
export function takesBack(
  world: Pick<World, 'library'>,
  route: string,
): { readonly sort: ReturnedSort; readonly cathode: string; readonly feed: string } | undefined {
  const text = world.library.entry('material-route', route)?.text
  const [sort, cathode, feed] = [text?.['takes'], text?.['cathode'], text?.['feed']]
  if (cathode === undefined || feed === undefined) return undefined
  return sort === 'packs' || sort === 'cells' || sort === 'electrodes' ? { sort, cathode, feed } : undefined
}

/**
 * What the feed of a route is made up of when things of the file come back: the cell by its bill of materials; a pack of its cells and, for the rest of its mass, the hardware of the
 * library's pack; scrap of electrodes of both coated foils.
 */
export function compositionOf(world: World, feed: string, thing: ReturnedThing): Compositions {
  const { sort, cell, pack } = thing
  if (sort === 'electrodes') return new Map([[feed, shares(electrodeParts(world, thing))]])
  const parts = shares(cellParts(world, cell))
  if (sort === 'cells') return new Map([[feed, parts]])
  const inside = partsOf(world, feed)
  const held = inside.find(({ id }) => id.startsWith('cell-'))
  if (!held || !pack)
    throw new CellwrightError('CW-MODEL-001', `the library does not say which cell is in substance/${feed}, which ${BY} needs`)
  const cells = calc`${pack.cellMass} / ${pack.mass}`.as('cells over mass of a pack', '%')
  const hardware = inside.filter((p) => p !== held)
  const rest = total(hardware.map((p) => p.share))
  return new Map([
    [
      feed,
      [
        { id: held.id, share: cells },
        ...hardware.map(({ id, share }) => ({ id, share: calc`(1 - ${cells}) * ${share} / ${rest}` })),
      ],
    ],
    [held.id, parts],
  ])
}

/** Substances of a cell of the file [kg]. */
export function cellParts(world: World, cell: Cell): Portion[] {
  return merged(cell.bom.flatMap(({ material, mass }) => partsOfLine(world, material, mass)))
}

/** Substances of the coated foils of scrap [kg for each cell]. */
function electrodeParts(world: World, { cell, electrodes }: ReturnedThing): Portion[] {
  const weight = { cathode: electrodes?.cathode ?? ONE, anode: electrodes?.anode ?? ONE }
  const of = (side: 'cathode' | 'anode') =>
    cell.bom
      .filter(({ id }) => id.startsWith(`${side} `))
      .flatMap(({ material, mass }) => partsOfLine(world, material, calc`${mass} * ${weight[side]}`))
  return merged([...of('cathode'), ...of('anode')])
}

const ONE = exactly(1, 'as in a cell')

/** Lines of a bill of materials that are one substance of a recycling. */
const SUBSTANCES: readonly (readonly [RegExp, string])[] = [
  [/^active-material\/graphite/, 'synthetic-graphite'],
  [/^additive\/carbon-black$/, 'carbon-black'],
  [/^additive\/pvdf$/, 'pvdf'],
  [/^additive\/cmc$/, 'cellulose-gum'],
  [/^additive\/sbr$/, 'rubber'],
  [/^foil\/copper$/, 'copper'],
  [/^foil\/aluminium$/, 'aluminium'],
  [/^separator\//, 'coated-separator'],
  [/^electrolyte\/lipf6-/, 'lithium-electrolyte'],
  [/^electrolyte\/napf6-/, 'sodium-electrolyte'],
  [/^housing\/aluminium-can$/, 'aluminium'],
  [/^housing\/steel-can$/, 'steel'],
]

function partsOfLine(world: World, material: string, mass: Term): Portion[] {
  const portion = (id: string, of: Term): Portion => ({ substance: substance(world, id), mass: of })
  if (material === 'hardware/cell-terminals') {
    const copper = world.read('pouch/bev-sheet.copper-terminal-share', BY)
    return [portion('copper', calc`${mass} * ${copper}`), portion('aluminium', calc`${mass} * (1 - ${copper})`)]
  }
  if (material.startsWith('pouch/'))
    return partsOf(world, 'pouch-film').map(({ id, share }) =>
      portion(id === 'aluminium-foil' ? 'aluminium' : id, calc`${mass} * ${share}`),
    )
  const known = SUBSTANCES.find(([pattern]) => pattern.test(material))?.[1]
  const [kind, active] = material.split('/')
  const made =
    kind === 'active-material'
      ? world.library.entries('substance').find((e) => e.text['active-material'] === active)?.id
      : undefined
  const id = known ?? made
  if (id === undefined)
    throw new CellwrightError('CW-MODEL-090', `no substance of the library stands for ${material} of a cell that comes back`)
  return [portion(id, mass)]
}

function merged(portions: readonly Portion[]): Portion[] {
  const found = new Map<string, Portion>()
  for (const p of portions) {
    const before = found.get(p.substance.id)
    found.set(p.substance.id, before ? { substance: p.substance, mass: calc`${before.mass} + ${p.mass}` } : p)
  }
  return [...found.values()]
}

function shares(portions: readonly Portion[]): { readonly id: string; readonly share: Term }[] {
  const whole = total(portions.map((p) => p.mass))
  return portions.map(({ substance: { id }, mass }) => ({ id, share: calc`${mass} / ${whole}` }))
}
