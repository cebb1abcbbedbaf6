import { CellwrightError } from '../issue.ts'
import type { CellSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { finishedCell } from './bill.ts'
import type { Cell } from './cell.ts'
import { layersOf } from './layers.ts'
import { flatSize } from './outer-size.ts'
import { areaOf, sheetsWithin, stackAreas, stackInRoom, stackOfCharge, type Sheets } from './stack.ts'

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
  const swollen = 1 + pouch('swelling-allowance')

  const sheets = outer ? sheetsOf(outer) : carSheets()
  const area = areaOf(sheets.cathode)
  const stack = stackFor()
  const [separatorLength, separatorWidth] = sheets.separator
  const thickness = outer?.[2] ?? stack.thickness * swollen + 2 * film
  const length = separatorLength + 2 * seal
  const width = separatorWidth + 2 * seal
  const filmArea = 2 * length * width + 2 * (separatorLength + separatorWidth) * thickness

  return finishedCell(world, spec, layers, {
    ...stack,
    ...stackAreas(stack, sheets),
    enclosure: [
      { id: 'pouch film', material: 'pouch/bev-sheet', mass: filmArea * film * pouch('film-density'), area: filmArea },
      { id: 'terminals', material: 'hardware/cell-terminals', mass: stack.capacity * pouch('terminal-mass-per-charge') },
    ],
    size: [length, width, thickness],
    volume: length * width * thickness,
  })

  function stackFor() {
    if (!outer) return stackOfCharge(layers, area, capacity!)
    const room = (outer[2] - 2 * film) / swollen
    return stackInRoom(spec, layers, area, room, capacity)
  }

  function sheetsOf([length, width]: readonly [number, number, number]): Sheets {
    return sheetsWithin(spec, [length - 2 * seal, width - 2 * seal], {
      anode: (pouch('anode-length') - pouch('cathode-length')) / 2,
      separator: pouch('separator-overhang'),
    })
  }

  function carSheets(): Sheets {
    const anode = [pouch('anode-length'), pouch('anode-width')] as const
    const overhang = pouch('separator-overhang')
    return {
      cathode: [pouch('cathode-length'), pouch('cathode-width')],
      anode,
      separator: [anode[0] + 2 * overhang, anode[1] + 2 * overhang],
    }
  }
}
