import { builtInLibrary } from '@cellwright/library'
import { cellInconsistencies, inconsistencies } from '../packages/model/src/design/consistency.ts'
import { CellwrightError } from '../packages/model/src/issue.ts'
import { deviation, type Case, type Group } from './case.ts'
import { fromCharge, fromSize, published } from './own-inputs.ts'
import { publishedFigure } from './published-figure.ts'
import type { DesignedCell } from './real-cell.ts'
import { median } from './summary.ts'
import { NOT_DESIGNED, REAL_CELLS, type RealCell } from './real-cells.ts'

const library = builtInLibrary()

/** What is compared of a cell: key of the published figure, its unit, and the same figure of the design. */
interface Quantity {
  readonly key: string
  readonly unit: string
  readonly word: string
  readonly of: (cell: DesignedCell) => number
}

interface Row {
  readonly cell: RealCell
  readonly design: DesignedCell
}

/** Deviation beyond which a cell says why. */
const EXPLAIN = 0.12

const FROM_SIZE =
  'Each cell is a small project file, read and designed as a user’s would be, from its outer size and, where they are published, its ' +
  'foils, separator, wall of the can, areal charge, loading, thickness and porosity (of areal charge, thickness and porosity two give the ' +
  'third). Neither its charge nor its mass is read. What is not published is the value of the class in the library; so the deviations ' +
  'hold both what the model does wrong and what is not known of the cell.'

const AGAIN = 'The designs of cell-charge, with the inputs named there.'

/** Real cells: designed from their size, and from their charge and size. */
export function cellGroups(): readonly Group[] {
  const sized = REAL_CELLS.map((cell): Row => ({ cell, design: fromSize(cell) }))
  const tried = REAL_CELLS.map((cell) => ({ cell, ...attempt(() => fromCharge(cell)) }))
  const charged = tried.flatMap(({ cell, design }): Row[] => (design ? [{ cell, design }] : []))
  const refused = tried.flatMap(({ cell: { id }, refusal }) =>
    refusal === undefined ? [] : [{ id, missing: `refused: ${refusal}` }],
  )
  return [
    group(
      sized,
      { key: 'charge', unit: 'Ah', word: 'charge', of: (c) => c.charge },
      {
        id: 'cell-charge',
        title: 'Charge of real cells, from their size',
        about: FROM_SIZE,
        remarks: [...contradictions(), ...unusual(sized)],
        left: [...NOT_DESIGNED],
      },
      true,
    ),
    group(
      sized,
      { key: 'coated-area', unit: 'm2', word: 'coated area of the cathode', of: (c) => c.coatedArea },
      {
        id: 'cell-coated-area',
        title: 'Coated area of wound cells, from their size',
        about:
          `${AGAIN} The area says what of a wrong charge is geometry and what is chemistry. All of these rolls come out too long: the ` +
          'model knows no loose turns, no extra turns of anode and separator, and the core of the class.',
      },
    ),
    group(
      sized,
      { key: 'energy', unit: 'Wh', word: 'energy', of: (c) => c.energy },
      {
        id: 'cell-energy',
        title: 'Energy of real cells, from their size',
        about: AGAIN,
        widens: ['cell.energy', 'pack.energy'],
      },
    ),
    group(
      sized,
      { key: 'mass', unit: 'g', word: 'mass', of: (c) => c.mass },
      { id: 'cell-mass', title: 'Mass of real cells, from their size', about: AGAIN },
    ),
    group(
      sized,
      { key: 'specific-energy', unit: 'Wh/kg', word: 'energy over mass', of: (c) => c.specificEnergy },
      {
        id: 'cell-specific-energy',
        title: 'Energy over mass of real cells, from their size',
        about: AGAIN,
        widens: ['cell.specific-energy'],
      },
    ),
    group(
      sized,
      { key: 'energy-density', unit: 'Wh/L', word: 'energy over outer volume', of: (c) => c.energyDensity },
      { id: 'cell-energy-density', title: 'Energy over volume of real cells, from their size', about: AGAIN },
    ),
    group(
      charged,
      { key: 'mass', unit: 'g', word: 'mass', of: (c) => c.mass },
      {
        id: 'cell-mass-of-charge',
        title: 'Mass of real cells, from their charge and size',
        about:
          'As an announcement gives a cell: its charge and its outer size, and its own layers where they are published. A cell of which the ' +
          'design says that the charge does not fit its size stands below; it counts in the groups above.',
        left: refused,
      },
    ),
    partsGroup(charged),
    group(
      charged,
      { key: 'cell-voltage', unit: 'V', word: 'average voltage', of: (c) => c.voltage },
      {
        id: 'cell-voltage',
        title: 'Average voltage of real cells',
        about:
          'Average voltage of the cathode less that of the anode, beside the printed voltage; an energy from a known charge is as far off.',
      },
    ),
  ]
}

function group(rows: readonly Row[], quantity: Quantity, head: Omit<Group, 'cases' | 'explain'>, inputs = false): Group {
  const left = rows.flatMap(({ cell: { id } }) =>
    publishedFigure(id, quantity.key, quantity.unit) ? [] : [{ id, missing: `its ${quantity.word} is not published` }],
  )
  const cases = rows.flatMap((row) => caseOf(row, quantity, head.id, inputs))
  return {
    ...head,
    explain: EXPLAIN,
    cases,
    remarks: [...partly(cases), ...(head.remarks ?? [])],
    left: [...left, ...(head.left ?? [])],
  }
}

/** Medians of the cells whose layers are published, and of those of which only the outside is. */
function partly(cases: readonly Case[]): string[] {
  const inside = ({ id }: Case) => library.entry('published-cell', id)?.text['electrodes'] !== undefined
  return ([true, false] as const).flatMap((known) => {
    const some = cases.filter((c) => inside(c) === known)
    const which = known ? 'Cells whose layers are published' : 'Cells of which only the outside is published'
    if (some.length === 0) return []
    const off = (100 * median(some.map((c) => Math.abs(deviation(c))))).toFixed(1)
    return [`${which}: n = ${some.length}, median deviation ${off} %.`]
  })
}

function caseOf({ cell, design }: Row, { key, unit, word, of }: Quantity, groupId: string, inputs: boolean): Case[] {
  const { id, standIn, why, whyOf } = cell
  const theirs = publishedFigure(id, key, unit)
  if (!theirs) return []
  const { name, text } = library.entry('published-cell', id)!
  const kind = [text['chemistry'], standIn].filter((words) => words !== undefined).join('; ')
  const found: Case = { id, what: `${word} of ${name} (${kind})`, unit, ours: of(design), ...theirs }
  const reason = whyOf?.[groupId] ?? why
  const owed = Math.abs(deviation(found)) > EXPLAIN && reason !== undefined
  return [{ ...found, ...(owed ? { reason } : {}), ...(inputs ? { inputs: design.inputs } : {}) }]
}

/** Published masses of parts, and the lines of our bill of materials that they are. */
const PARTS: readonly {
  readonly key: string
  readonly word: string
  readonly of: (cell: DesignedCell) => number
  readonly why?: string
}[] = [
  { key: 'cathode-coating-mass', word: 'cathode coating', of: (c) => c.cathode.mass },
  {
    key: 'anode-coating-mass',
    word: 'anode coating',
    of: (c) => c.anode.mass,
    why:
      '352 g for 78 Ah and an excess of 1.04 are 231 mAh per gram of coating, where graphite holds 350: much of its anode lies idle, or the ' +
      'printed mass holds more than the coating',
  },
  { key: 'cathode-foil-mass', word: 'aluminium foil', of: (c) => c.parts['cathode foil']! },
  { key: 'anode-foil-mass', word: 'copper foil', of: (c) => c.parts['anode foil']! },
  {
    key: 'separator-mass',
    word: 'separator',
    of: (c) => c.parts['separator']!,
    why: 'on the area of its copper its separator weighs some 23 g/m2, that of our class 7 g/m2: it is coated with ceramic, and ours is not',
  },
]

/** Masses of the parts of a cell that was taken apart. */
function partsGroup(rows: readonly Row[]): Group {
  const cases = rows.flatMap(({ cell, design }) =>
    PARTS.flatMap(({ key, word, of, why }): Case[] => {
      const theirs = publishedFigure(cell.id, key, 'g')
      if (!theirs) return []
      const { name } = library.entry('published-cell', cell.id)!
      const found: Case = {
        id: `${cell.id}.${key}`,
        what: `mass of the ${word} of ${name}`,
        unit: 'g',
        ours: of(design),
        ...theirs,
      }
      return [Math.abs(deviation(found)) > EXPLAIN && why !== undefined ? { ...found, reason: why } : found]
    }),
  )
  return {
    id: 'cell-parts',
    title: 'Masses of the parts of a real cell',
    about:
      'The LG E78 was taken apart and weighed by part. Designed from its charge, size and layers. Where the mass of a cell is right because its parts are wrong ' +
      'in both directions, it shows here.',
    explain: EXPLAIN,
    cases,
    left: [{ id: 'all other real cells', missing: 'masses of their parts' }],
  }
}

/** The design, or why the model refuses it. */
function attempt(design: () => DesignedCell): { readonly design?: DesignedCell; readonly refusal?: string } {
  try {
    return { design: design() }
  } catch (error) {
    if (error instanceof CellwrightError && error.code === 'CW-MODEL-013')
      return { refusal: error.message.replace(/^.*cell cell: /, '') }
    throw error
  }
}

/** What the rules on a cell's own figures say of the printed ones. */
function contradictions(): string[] {
  return library.entries('published-cell').flatMap(({ id, name }) => {
    const si = (key: string) => {
      const datum = published(id, key)
      return datum && datum.value * datum.factor
    }
    const sides = [si('length'), si('width'), si('thickness')]
    const [diameter, height] = [si('diameter'), si('height')]
    const box = sides.reduce<number | undefined>((v, side) => (v === undefined || side === undefined ? undefined : v * side), 1)
    const figures = {
      capacity: si('charge'),
      voltage: si('cell-voltage'),
      energy: si('energy'),
      mass: si('mass'),
      specificEnergy: si('specific-energy'),
      energyDensity: si('energy-density'),
      volume: diameter !== undefined && height !== undefined ? (Math.PI / 4) * diameter * diameter * height : box,
    }
    const known = Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined))
    return inconsistencies({ id: name, ...known }).map(({ text }) => text)
  })
}

/** What the same rules say of the layers that follow from what is published. */
function unusual(rows: readonly Row[]): string[] {
  return rows.flatMap(({ cell: { id }, design }) => {
    const { name } = library.entry('published-cell', id)!
    return cellInconsistencies({ ...design.design, id: name }).map(
      ({ text }) => `${text} (as it follows from its published layers)`,
    )
  })
}
