import type { CellSpec } from '../project/project.ts'
import { AREAL_LIMITS, doesNotFit, tooSmall } from './areal-limits.ts'
import { pitch, type Coatings, type Layers } from './layers.ts'
import type { Term } from '../term/index.ts'

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

/** Sheets of a stack: length and width of cathode, anode and separator [m]. */
export interface Sheets {
  readonly cathode: readonly [Term, Term]
  readonly anode: readonly [Term, Term]
  readonly separator: readonly [Term, Term]
}

/** Sheets around a separator of that length and width. */
export function sheetsWithin(
  spec: CellSpec,
  [length, width]: readonly [number, number],
  overhangs: { readonly anode: number; readonly separator: number },
): Sheets {
  const less = (by: number): [number, number] => [length - 2 * by, width - 2 * by]
  const sheets = {
    cathode: less(overhangs.separator + overhangs.anode),
    anode: less(overhangs.separator),
    separator: less(0),
  }
  if (Math.min(...sheets.cathode) <= 0) throw tooSmall(spec, 'a sheet')
  return sheets
}

/** Foil of n cathodes and n + 1 anodes, one side, and separator on both faces of each anode [m2]. */
export function stackAreas({ sheets: n }: Stack, { cathode, anode, separator }: Sheets) {
  return {
    cathode: { sheets: n, area: n * areaOf(cathode) },
    anode: { sheets: n + 1, area: (n + 1) * areaOf(anode) },
    separatorArea: (2 * n + 2) * areaOf(separator),
  }
}

/** Area of a sheet [m2]. */
export function areaOf([length, width]: readonly [number, number]): number {
  return length * width
}

/** n = ceil(Q / (2 a A)) sheets of area A for a charge Q and the wanted areal capacity; a = Q / (2 n A) then fills them. */
export function stackOfCharge(layers: Layers, area: number, capacity: number): Stack {
  return stack(layers, area, Math.max(1, Math.ceil(capacity / (2 * layers.wanted * area) - 1e-9)), capacity)
}

/** The stack in the room [m]: of the charge where one is given, else of as many sheets as fit. */
export function stackInRoom(spec: CellSpec, layers: Layers, area: number, room: number, capacity: number | undefined): Stack {
  return capacity === undefined ? stackOfRoom(spec, layers, area, room) : stackOfBoth(spec, layers, area, room, capacity)
}

/** As many sheets of area A as the room [m] takes at the wanted areal capacity; the charge follows. */
function stackOfRoom(spec: CellSpec, layers: Layers, area: number, room: number): Stack {
  const n = sheetsThatFit(layers, layers.wanted, room)
  if (n < 1) throw tooSmall(spec, 'one cathode between two anodes')
  return stack(layers, area, n, 2 * n * area * layers.wanted)
}

/**
 * The charge in the room [m]: of the numbers of sheets that fit and leave an areal capacity within the limits, the one whose
 * areal capacity comes nearest to the wanted one.
 */
function stackOfBoth(spec: CellSpec, layers: Layers, area: number, room: number, capacity: number): Stack {
  const [low, high] = AREAL_LIMITS
  const arealOf = (n: number) => capacity / (2 * n * area)
  const uncoated = layers.cathodeFoil.thickness + layers.anodeFoil.thickness + 2 * layers.separator.thickness
  let best: Stack | undefined
  for (let n = Math.max(1, Math.ceil(arealOf(high) - 1e-9)); arealOf(n) >= low && n * uncoated < room; n++) {
    const found = stack(layers, area, n, capacity)
    if (found.thickness > room * (1 + 1e-9)) continue
    if (!best || distance(found) < distance(best)) best = found
  }
  function distance({ arealCapacity }: Stack): number {
    return Math.abs(arealCapacity - layers.wanted)
  }
  const most = (areal: number) => 2 * sheetsThatFit(layers, areal, room) * area * areal
  if (!best) throw doesNotFit(spec, capacity, [2 * area * low, most(high)])
  return best
}

function sheetsThatFit(layers: Layers, arealCapacity: number, room: number): number {
  const coatings = layers.coatings(arealCapacity)
  const outerAnode = 2 * coatings.anode.thickness + layers.anodeFoil.thickness + 2 * layers.separator.thickness
  return Math.max(0, Math.floor((room - outerAnode) / pitch(layers, coatings) + 1e-9))
}

function stack(layers: Layers, area: number, n: number, capacity: number): Stack {
  const arealCapacity = capacity / (2 * n * area)
  const coatings = layers.coatings(arealCapacity)
  const thickness =
    n * (2 * coatings.cathode.thickness + layers.cathodeFoil.thickness) +
    (n + 1) * (2 * coatings.anode.thickness + layers.anodeFoil.thickness) +
    (2 * n + 2) * layers.separator.thickness
  return { sheets: n, capacity, arealCapacity, coatings, thickness }
}
