import type { CellSpec } from '../project/project.ts'
import { calc, isLeaf, rule, type Term } from '../term/index.ts'
import { AREAL_LIMITS, doesNotFit, tooSmall } from './areal-limits.ts'
import { growthOf, pitch, type Coatings, type Layers } from './layers.ts'

/** n double-sided cathode sheets between n + 1 double-sided anode sheets, separator on every face. */
export interface Stack {
  readonly sheets: Term
  /** [A s] */
  readonly capacity: Term
  /** Net areal capacity per side that fills the sheets [A s/m2]. */
  readonly arealCapacity: Term
  readonly coatings: Coatings
  /** [m] */
  readonly thickness: Term
}

/** One sheet [m, m2]. */
export interface Sheet {
  readonly length: Term
  readonly width: Term
  readonly area: Term
}

export interface Sheets {
  readonly cathode: Sheet
  readonly anode: Sheet
  readonly separator: Sheet
}

/** Sheets within a separator. */
export function sheetsWithin(
  spec: CellSpec,
  separator: Sheet,
  overhangs: { readonly anode: Term; readonly separator: Term },
): Sheets {
  const less = ({ length, width }: Sheet, by: Term, what: string) =>
    sheet(what, calc`${length} - 2 * ${by}`, calc`${width} - 2 * ${by}`)
  const anode = less(separator, overhangs.separator, 'anode')
  const cathode = less(anode, overhangs.anode, 'cathode')
  if (Math.min(cathode.length.value, cathode.width.value) <= 0) throw tooSmall(spec, 'a sheet')
  return { cathode, anode, separator }
}

export function sheet(what: string, length: Term, width: Term): Sheet {
  // What the library gives has a name already.
  const named = (side: Term, name: string) => (isLeaf(side) ? side : side.as(`${name} of a sheet of the ${what}`, 'mm'))
  const [l, w] = [named(length, 'length'), named(width, 'width')]
  return { length: l, width: w, area: calc`${l} * ${w}`.as(`area of a sheet of the ${what}`, 'cm2') }
}

/** Foil of n cathodes and n + 1 anodes, one side, and separator on both faces of each anode [m2]. */
export function stackAreas({ sheets: n }: Stack, { cathode, anode, separator }: Sheets) {
  const anodes = calc`${n} + 1`.as('sheets of the anode in a cell', '')
  return {
    cathode: { sheets: n, area: calc`${n} * ${cathode.area}` },
    anode: { sheets: anodes, area: calc`${anodes} * ${anode.area}` },
    separatorArea: calc`2 * ${anodes} * ${separator.area}`,
  }
}

/** n = ceil(Q / (2 a A)) sheets of area A for a charge Q and the wanted areal capacity; a = Q / (2 n A) then fills them. */
export function stackOfCharge(layers: Layers, area: Term, capacity: Term): Stack {
  const n = calc`max(1, ceil(${capacity} / (2 * ${layers.wanted} * ${area}) - 1e-9))`
  return stack(layers, area, n, capacity)
}

/** The stack in the room [m]: of the charge where one is given, else of as many sheets as fit. */
export function stackInRoom(spec: CellSpec, layers: Layers, area: Term, room: Term, capacity: Term | undefined): Stack {
  return capacity ? stackOfBoth(spec, layers, area, room, capacity) : stackOfRoom(spec, layers, area, room)
}

/** As many sheets of area A as the room [m] takes at the wanted areal capacity; the charge follows. */
function stackOfRoom(spec: CellSpec, layers: Layers, area: Term, room: Term): Stack {
  const n = sheetsThatFit(layers, layers.wanted, room)
  if (n.value < 1) throw tooSmall(spec, 'one cathode between two anodes')
  return stack(layers, area, n, chargeOf(n, area, layers.wanted))
}

/**
 * The charge Q in the room [m]: of the numbers of sheets that fit and leave an areal capacity within the limits, the one whose
 * areal capacity comes nearest to the wanted one.
 *
 * n sheets of area A carry a = Q / (2 n A) on each side, so that all coatings but those of the outermost anode are as thick
 * whatever n is: Q (k+ + k-) / A, with k the thickness of a coating per areal capacity. What n changes is n times the foils and
 * separators, and the outermost anode, Q k- / (A n).
 */
function stackOfBoth(spec: CellSpec, layers: Layers, area: Term, room: Term, capacity: Term): Stack {
  const { wanted } = layers
  const { cathode, anode, inert, outerAnode } = growthOf(layers)
  const ofOne = calc`${capacity} / (2 * ${area})`.as('areal capacity if one sheet carried all charge', 'mAh/cm2')
  const left = calc`${room} * (1 + 1e-9) - 2 * ${ofOne} * (${cathode} + ${anode}) - ${outerAnode}`
  const outermost = calc`2 * ${ofOne} * ${anode}`
  const n = rule(
    'the number of sheets that fit whose areal capacity comes nearest to the wanted one',
    [ofOne, wanted, calc`${left} / ${inert}`, calc`${outermost} / ${inert}`],
    nearestSheets,
  )
  if (n.value < 1) {
    const [low, high] = AREAL_LIMITS
    const most = chargeOf(sheetsThatFit(layers, high, room), area, high)
    throw doesNotFit(spec, capacity, [calc`2 * ${area} * ${low}`, most])
  }
  return stack(layers, area, n, capacity)
}

/**
 * The n for which `ofOne` / n comes nearest to `wanted` [A s/m2], within the limits, and for which n + `outermost` / n is no more
 * than `left` (both as multiples of the foils and separators of one layer); 0 where there is none.
 */
function nearestSheets(ofOne: number, wanted: number, left: number, outermost: number): number {
  const [low, high] = AREAL_LIMITS.map((areal) => areal.value) as [number, number]
  const distance = (n: number) => Math.abs(ofOne / n - wanted)
  let best = 0
  for (let n = Math.max(1, Math.ceil(ofOne / high - 1e-9)); ofOne / n >= low && n < left; n++)
    if (n + outermost / n <= left && (best === 0 || distance(n) < distance(best))) best = n
  return best
}

function sheetsThatFit(layers: Layers, arealCapacity: Term, room: Term): Term {
  const { anodeFoil, separator } = layers
  const coatings = layers.coatings(arealCapacity)
  const outerAnode = calc`2 * ${coatings.anode.thickness} + ${anodeFoil.thickness} + 2 * ${separator.thickness}`
  return calc`max(0, floor((${room} - ${outerAnode}) / ${pitch(layers, coatings)} + 1e-9))`
}

/** Charge of n sheets of area A, coated on both sides [A s]. */
function chargeOf(n: Term, area: Term, arealCapacity: Term): Term {
  return calc`2 * ${n} * ${area} * ${arealCapacity}`.as('capacity of a cell', 'Ah')
}

function stack(layers: Layers, area: Term, n: Term, capacity: Term): Stack {
  const { cathodeFoil, anodeFoil, separator } = layers
  const sheets = n.as('sheets of the cathode in a cell', '')
  const arealCapacity = calc`${capacity} / (2 * ${sheets} * ${area})`.as('areal capacity that fills whole sheets', 'mAh/cm2')
  const coatings = layers.coatings(arealCapacity)
  const cathode = calc`2 * ${coatings.cathode.thickness} + ${cathodeFoil.thickness}`.as('thickness of a cathode sheet', 'um')
  const anode = calc`2 * ${coatings.anode.thickness} + ${anodeFoil.thickness}`.as('thickness of an anode sheet', 'um')
  const thickness = calc`${sheets} * ${cathode} + (${sheets} + 1) * ${anode} + (2 * ${sheets} + 2) * ${separator.thickness}`.as(
    'thickness of the stack',
    'mm',
  )
  return { sheets, capacity, arealCapacity, coatings, thickness }
}
