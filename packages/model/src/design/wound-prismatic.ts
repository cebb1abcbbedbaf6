import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly } from '../term/index.ts'
import { finishedCell } from './bill.ts'
import { boxSurface, canOf } from './can.ts'
import type { Cell } from './cell.ts'
import { layersOf } from './layers.ts'
import { flatSize, noSize } from './outer-size.ts'
import { rollOf } from './roll.ts'

const BY = 'design/cell'

/**
 * Flat rolls side by side in a prismatic can; the axis lies along its length, with the foils gathered at both ends.
 *
 * Cathode width = length - 2 walls - 2 tab spaces - 2 overhangs of anode and separator. Face of a roll: a racetrack of
 * (thickness - 2 walls) / (1 + allowance) over the number of rolls, by width - 2 walls - headspace.
 * Source: as ref:prozell lays out a PHEV2 cell.
 */
export function woundPrismatic(world: World, spec: CellSpec): Cell {
  const size = flatSize(world, spec)
  if (!size) throw noSize(spec)
  const capacity = world.input(spec.capacity, `cells.${spec.id}.capacity`, BY)
  const layers = layersOf(world, spec)
  const can = canOf(world, spec)
  const [length, width, thickness] = size
  const given = can.find('rolls')
  const rolls = given ? calc`max(1, round(${given}))`.as('rolls in a cell', '') : exactly(1, 'one roll')
  const rollThickness = calc`${can.room(thickness)} / ${rolls}`.as('thickness of a roll', 'mm')
  const rollHeight = calc`${width} - 2 * ${can.wall} - ${can.headspace}`.as('height of a roll', 'mm')
  const radius = calc`min(${rollThickness}, ${rollHeight}) / 2`.as('radius of the ends of a flat roll', 'mm')
  const straight = calc`abs(${rollHeight} - ${rollThickness})`.as('straight part of a flat roll', 'mm')
  const anodeWidth = calc`${length} - 2 * (${can.wall} + ${can.read('tab-space')} + ${can.separatorOverhang})`.as(
    'width of the anode',
    'mm',
  )
  const cathodeWidth = calc`${anodeWidth} - 2 * ${can.anodeOverhang}`.as('width of the cathode', 'mm')
  const roll = rollOf(spec, layers, can, { radius, straight, rolls, width: cathodeWidth }, capacity)
  return finishedCell(world, spec, layers, {
    ...roll,
    cathode: { sheets: rolls, area: calc`${roll.cathodeLength} * ${cathodeWidth}` },
    anode: { sheets: rolls, area: calc`${roll.anodeLength} * ${anodeWidth}` },
    rollLength: roll.separatorLength,
    separatorArea: calc`2 * ${roll.separatorLength} * (${anodeWidth} + 2 * ${can.separatorOverhang})`,
    enclosure: can.lines(boxSurface(size), roll.capacity),
    size,
    volume: calc`${length} * ${width} * ${thickness}`,
  })
}
