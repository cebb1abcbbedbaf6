import { namedEntry } from './named-entry.ts'
import { CELL_FORMATS, familyOf, type CellFormat } from './project.ts'
import { entryOf, textOf, type MapNode, type SourceNode } from './source-node.ts'
import type { Context } from './type.ts'

const CYLINDER = ['diameter', 'height'] as const
const BLOCK = ['length', 'width', 'thickness'] as const
const EXAMPLE = {
  cylinder: 'outer: {diameter: 21 mm, height: 70 mm}',
  block: 'outer: {length: 148 mm, width: 91 mm, thickness: 26.5 mm}',
}

/** The cell format that a cell node names, where it is one. */
export function formatOf(cell: SourceNode | undefined): CellFormat | undefined {
  return CELL_FORMATS.find((f) => f === textOf(cell, 'format'))
}

/** Of thickness, porosity and charge of a coating two give the third; charge and size of a cell together give the charge of its cathode. */
const COATINGS: readonly { readonly side: string; readonly charges: readonly (readonly string[])[] }[] = [
  { side: 'cathode', charges: [['areal_capacity'], ['capacity', 'size'], ['capacity', 'outer']] },
  { side: 'anode', charges: [['np_ratio']] },
]

/**
 * A cell says how big it is, by its charge or its outer size, has the dimensions of its format and no others, and says no more of a
 * coating than fits together.
 */
export function cellRules(node: SourceNode, { path, reading }: Context): void {
  if (node.kind !== 'map') return
  const format = formatOf(node)
  const kind = format === 'cylindrical' ? 'cylinder' : 'block'
  if (!['capacity', 'size', 'outer'].some((key) => entryOf(node, key))) {
    reading.report('CW-PROJ-002', {
      path: `${path}.capacity`,
      at: node.at,
      text: 'capacity, size and outer are all missing, so nothing says how big the cell is',
      hint: `give its charge, for example capacity: 33 Ah, or its size, for example ${EXAMPLE[kind]}`,
    })
  }
  checkCoatings(node, { path, reading })
  if (format === undefined) return
  const size = entryOf(node, 'size')?.value
  const entry = size?.kind === 'text' ? namedEntry(reading.library, 'cell-format', size.text) : undefined
  const its = entry?.text['format']
  if (size && its !== undefined && its !== familyOf(format)) {
    reading.report('CW-PROJ-027', {
      path: `${path}.size`,
      at: size.at,
      text: `the size ${entry!.id} is ${its}, and the cell is ${format}`,
      hint: 'name a size of that format, or correct format',
      params: { format },
    })
  }
  // A format without dimensions of its own (any prismatic cell) leaves them to outer; a library without formats says nothing.
  const sized = size !== undefined && (!entry || [...CYLINDER, ...BLOCK].some((key) => entry.values[key]))
  const outer = entryOf(node, 'outer')
  if (outer?.value.kind === 'map') checkDimensions(outer.value, format, sized, { path: `${path}.outer`, reading })
}

function checkCoatings(node: MapNode, { path, reading }: Context): void {
  for (const { side, charges } of COATINGS) {
    const [thickness, porosity] = [`${side}_thickness`, `${side}_porosity`]
    const last = entryOf(node, thickness)
    const charge = charges.find((keys) => keys.every((key) => entryOf(node, key)))
    if (!last || !charge || !entryOf(node, porosity)) continue
    const fixed = charge.join(' and ')
    reading.report('CW-PROJ-031', {
      path: `${path}.${thickness}`,
      at: last.at,
      text: `${thickness} and ${porosity} give the charge of the ${side}, and ${fixed} ${charge.length > 1 ? 'give' : 'gives'} it, too`,
      hint: `remove ${thickness}, ${porosity} or ${charge[0]}`,
      params: { side, charge: fixed },
    })
  }
}

function checkDimensions(outer: MapNode, format: CellFormat, sized: boolean, { path, reading }: Context): void {
  const round = format === 'cylindrical'
  const kind = round ? 'cylinder' : 'block'
  const [own, others]: readonly (readonly string[])[] = round ? [CYLINDER, BLOCK] : [BLOCK, CYLINDER]
  const dimensions = round ? 'diameter and height' : 'length, width and thickness'
  const wrong = outer.entries.filter(({ key }) => others!.includes(key))
  for (const { key, at } of wrong) {
    reading.report('CW-PROJ-027', {
      path: `${path}.${key}`,
      at,
      text: `a ${format} cell has ${dimensions}, and no ${key}`,
      hint: `write ${EXAMPLE[kind]}, or correct format`,
      params: { format, key },
    })
  }
  const lacking = own!.filter((key) => !entryOf(outer, key))
  if (wrong.length > 0 || lacking.length === 0 || sized) return
  reading.report('CW-PROJ-027', {
    path,
    at: outer.at,
    text: `a ${format} cell has ${dimensions}, but ${lacking.join(' and ')} ${lacking.length > 1 ? 'are' : 'is'} missing`,
    hint: `write ${EXAMPLE[kind]}, or name a size that has them`,
    params: { format },
  })
}
