import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { finishedCell } from './bill.ts'
import { boxSurface, canOf } from './can.ts'
import type { Cell } from './cell.ts'
import { layersOf } from './layers.ts'
import { flatSize, noSize } from './outer-size.ts'
import { flatFace, rollOf } from './roll.ts'

const BY = 'design/cell'

/**
 * Flat rolls side by side in a prismatic can; the axis lies along its length, with the foils gathered at both ends.
 *
 * Cathode width = length - 2 walls - 2 tab spaces - 2 overhangs of anode and separator. Face of all rolls: a racetrack of
 * thickness - 2 walls (less swelling) over the number of rolls, by width - 2 walls - headspace.
 * Source: as ref:prozell lays out a PHEV2 cell.
 */
export function woundPrismatic(world: World, spec: CellSpec): Cell {
  const size = flatSize(world, spec)
  if (!size) throw noSize(spec)
  const capacity = world.input(spec.capacity, `cells.${spec.id}.capacity`, BY)
  const layers = layersOf(world, spec)
  const can = canOf(world, spec)
  const [length, width, thickness] = size
  const rolls = Math.max(1, Math.round(can.find('rolls') ?? 1))
  const room = (thickness - 2 * can.wall) / (1 + (can.find('swelling-allowance') ?? 0))
  const face = rolls * flatFace(room / rolls, width - 2 * can.wall - can.headspace, can.read('mandrel-diameter') / 2)
  const anodeWidth = length - 2 * (can.wall + can.read('tab-space') + can.separatorOverhang)
  const cathodeWidth = anodeWidth - 2 * can.anodeOverhang
  const roll = rollOf(spec, layers, face, cathodeWidth, capacity)
  return finishedCell(world, spec, layers, {
    ...roll,
    cathode: { sheets: rolls, area: roll.length * cathodeWidth },
    anode: { sheets: rolls, area: roll.length * anodeWidth },
    separatorArea: 2 * roll.length * (anodeWidth + 2 * can.separatorOverhang),
    enclosure: can.lines(boxSurface(size), roll.capacity),
    size,
    volume: length * width * thickness,
  })
}
