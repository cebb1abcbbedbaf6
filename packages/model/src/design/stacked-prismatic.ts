import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { finishedCell } from './bill.ts'
import { boxSurface, canOf } from './can.ts'
import type { Cell } from './cell.ts'
import { layersOf } from './layers.ts'
import { flatSize, noSize } from './outer-size.ts'
import { areaOf, sheetsWithin, stackAreas, stackInRoom } from './stack.ts'

const BY = 'design/cell'

/**
 * A stack of sheets in a prismatic can, foils gathered at both ends of its length.
 *
 * Separator: length - 2 walls - 2 tab spaces, by width - 2 walls - headspace. Room of the stack: thickness - 2 walls, less
 * the format's allowance for swelling.
 */
export function stackedPrismatic(world: World, spec: CellSpec): Cell {
  const size = flatSize(world, spec)
  if (!size) throw noSize(spec)
  const capacity = world.input(spec.capacity, `cells.${spec.id}.capacity`, BY)
  const layers = layersOf(world, spec)
  const can = canOf(world, spec)
  const [length, width, thickness] = size
  const sheets = sheetsWithin(spec, [length - 2 * can.wall - 2 * can.read('tab-space'), width - 2 * can.wall - can.headspace], {
    anode: can.anodeOverhang,
    separator: can.separatorOverhang,
  })
  const area = areaOf(sheets.cathode)
  const room = (thickness - 2 * can.wall) / (1 + (can.find('swelling-allowance') ?? 0))
  const stack = stackInRoom(spec, layers, area, room, capacity)
  return finishedCell(world, spec, layers, {
    ...stack,
    ...stackAreas(stack, sheets),
    enclosure: can.lines(boxSurface(size), stack.capacity),
    size,
    volume: length * width * thickness,
  })
}
