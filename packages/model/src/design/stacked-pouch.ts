import { CellwrightError } from '../issue.ts'
import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc } from '../term/index.ts'
import { finishedCell } from './bill.ts'
import type { Cell } from './cell.ts'
import { layersOf } from './layers.ts'
import { flatSize, type FlatSize } from './outer-size.ts'
import { sheet, sheetsWithin, stackAreas, stackInRoom, stackOfCharge, type Sheets } from './stack.ts'

const BY = 'design/cell'

/**
 * A stacked pouch cell: sheets of car size for a charge, or sheets that fill an outer size.
 *
 * Thickness: the stack, swollen by the format's allowance, and two films. Film: both faces with the seal, and the rim.
 * Source: sheet sizes and overhangs of ref:prozell.
 */
export function stackedPouch(world: World, spec: CellSpec): Cell {
  const path = `cells.${spec.id}`
  const capacity = world.input(spec.capacity, `${path}.capacity`, BY)
  const outer = flatSize(world, spec)
  if (capacity === undefined && !outer) throw new CellwrightError('CW-MODEL-010', `cell ${spec.id} has no capacity in this world`)
  const layers = layersOf(world, spec)
  const pouch = (key: string) => world.read(`pouch/bev-sheet.${key}`, BY)
  // A size of the library may have folded seals.
  const folded = spec.size === undefined ? undefined : world.find(`cell-format/${spec.size}.seal-margin`, BY)
  const seal = folded ?? pouch('seal-margin')
  const film = pouch('film-thickness')
  const swelling = pouch('swelling-allowance')
  const overhang = pouch('separator-overhang')

  const sheets = outer ? sheetsOf(outer) : carSheets()
  const stack = stackFor()
  const { separator } = sheets
  const thickness =
    outer?.[2] ?? calc`${stack.thickness} * (1 + ${swelling}) + 2 * ${film}`.as('outer thickness of the pouch', 'mm')
  const length = calc`${separator.length} + 2 * ${seal}`.as('outer length of the pouch', 'mm')
  const width = calc`${separator.width} + 2 * ${seal}`.as('outer width of the pouch', 'mm')
  const rim = calc`2 * (${separator.length} + ${separator.width}) * ${thickness}`
  const filmArea = calc`2 * ${length} * ${width} + ${rim}`.as('area of the pouch film', 'cm2')
  const filmMass = calc`${filmArea} * ${film} * ${pouch('film-density')}`.as('mass of the pouch film', 'g')
  const terminals = calc`${stack.capacity} * ${pouch('terminal-mass-per-charge')}`.as('mass of the terminals', 'g')

  return finishedCell(world, spec, layers, {
    ...stack,
    ...stackAreas(stack, sheets),
    enclosure: [
      { id: 'pouch film', material: 'pouch/bev-sheet', mass: filmMass, area: filmArea },
      { id: 'terminals', material: 'hardware/cell-terminals', mass: terminals },
    ],
    size: [length, width, thickness],
    volume: calc`${length} * ${width} * ${thickness}`,
  })

  function stackFor() {
    const { area } = sheets.cathode
    if (!outer) return stackOfCharge(layers, area, capacity!)
    const room = calc`(${outer[2]} - 2 * ${film}) / (1 + ${swelling})`.as(
      'room for the stack in the thickness of the pouch',
      'mm',
    )
    return stackInRoom(spec, layers, area, room, capacity)
  }

  function sheetsOf([outerLength, outerWidth]: FlatSize): Sheets {
    const within = sheet('separator', calc`${outerLength} - 2 * ${seal}`, calc`${outerWidth} - 2 * ${seal}`)
    const anode = calc`(${pouch('anode-length')} - ${pouch('cathode-length')}) / 2`.as('overhang of the anode', 'mm')
    return sheetsWithin(spec, within, { anode, separator: overhang })
  }

  function carSheets(): Sheets {
    const cathode = sheet('cathode', pouch('cathode-length'), pouch('cathode-width'))
    const anode = sheet('anode', pouch('anode-length'), pouch('anode-width'))
    const separator = sheet('separator', calc`${anode.length} + 2 * ${overhang}`, calc`${anode.width} + 2 * ${overhang}`)
    return { cathode, anode, separator }
  }
}
