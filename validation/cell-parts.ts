import { builtInLibrary } from '@cellwright/library'
import type { Case, Group } from './case.ts'
import { because } from './because.ts'
import type { Taken } from './own-inputs.ts'
import { publishedFigure } from './published-figure.ts'
import type { DesignedCell } from './real-cell.ts'

const library = builtInLibrary()

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
    why: 'on the area of its copper its separator weighs some 23 g/m2, that of our class 12 g/m2: its film or its ceramic is thicker, neither of which is published',
  },
]

/** Masses of the parts of a cell that was taken apart. */
export function partsGroup(rows: readonly { readonly cell: Taken; readonly design: DesignedCell }[], limit: number): Group {
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
      return [why === undefined ? found : because(found, limit, why)]
    }),
  )
  return {
    id: 'cell-parts',
    title: 'Masses of the parts of a real cell',
    about:
      'The LG E78 was taken apart and weighed by part. Designed from its charge, size and layers. Where the mass of a cell is right because its parts are wrong ' +
      'in both directions, it shows here.',
    explain: limit,
    cases,
    left: [{ id: 'all other real cells', missing: 'masses of their parts' }],
  }
}
