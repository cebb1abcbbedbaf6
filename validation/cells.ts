import { builtInLibrary } from '@cellwright/library'
import { CellwrightError } from '../packages/model/src/issue.ts'
import { deviation, type Case, type Group } from './case.ts'
import { partsGroup } from './cell-parts.ts'
import { contradictions, unusual } from './contradictions.ts'
import { because } from './because.ts'
import { fromCharge, fromSize } from './own-inputs.ts'
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

/** A published cell and our design of it. */
export interface Row {
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

const SILICON =
  'How much silicon stands for SiO, of which no share is published, was chosen by the layers of the LG M50: with 3.5 % its anode holds 1.32 times the ' +
  'charge of its cathode, with 5 % 1.70 times. It decides much: the LG E79 has 80.3 Ah with 3.5 %, 89.7 Ah with 5 % and 75.6 Ah with graphite alone.'

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
        remarks: [SILICON, ...contradictions(), ...unusual(sized)],
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
          `${AGAIN} The area says what of a wrong charge is geometry and what is chemistry. Extra turns and the ` +
          'core are those of the class. The room to swell is no blind guess: between the ends of its band (0.6 and 5.15 %) the 3 % of flat cans was taken by someone who had seen that ' +
          'the upper end leaves the LG M50 about 7 % short. These three show that the geometry can be right, not that it was foreseen.',
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
    partsGroup(charged, EXPLAIN),
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
  const told = reason === undefined ? found : because(found, EXPLAIN, reason)
  return [inputs ? { ...told, inputs: design.inputs } : told]
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
