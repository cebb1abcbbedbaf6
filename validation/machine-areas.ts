import type { Case, Group } from './case.ts'
import { explained } from './explained.ts'
import { row, SAME, type Pair } from './machine-rows.ts'

/** Floor of the machines by room. */
export function areas(pairs: readonly Pair[]): Group {
  const explain = 0.1
  const cases = [
    ...pairs.flatMap((pair) =>
      (['normal', 'dry', 'laboratory'] as const).map((room) =>
        row(pair, room, `standing area of machines, ${ROOMS[room]}`, 'm2', pair.ours.areas_m2[room], pair.theirs.areas_m2[room]),
      ),
    ),
    ...pairs.map(laboratoryAsPrinted),
  ]
  return {
    id: 'machine-family-areas',
    title: 'Machine family: floor',
    about:
      'Standing area of the machines in ordinary rooms, dry rooms and laboratories. The source prints the sums alone, and not which machine stands where; ' +
      `its laboratories can be told from the sums, the other rooms cannot. ${SAME}`,
    explain,
    cases: explained(
      cases,
      [
        [
          /laboratory$/,
          'the source counts stores (1667 m2 at any size) as laboratory and its formation towers elsewhere, and has too many testers (defect)',
        ],
        [
          /(normal|dry)$/,
          'which machines the source puts into dry rooms is not printed; more of them than in ours, where anode coating and calendering stand outside',
        ],
      ],
      { explain },
    ),
    left: [
      {
        id: 'building, usable and site area; building money',
        missing: 'the source prints no results; our rule is its rule, on areas of machines that differ as shown',
      },
    ],
  }
}

const ROOMS = { normal: 'ordinary rooms', dry: 'dry rooms', laboratory: 'laboratories' } as const

/** Racks of ageing, testers with the slip of the tool, and stores of laboratory grade; no formation. */
function laboratoryAsPrinted(pair: Pair): Case {
  const floor = (id: string) => pair.ours.steps.get(id)?.floor_m2 ?? 0
  const testers = pair.ours.steps.get('eol-test')
  const printed = pair.theirs.steps.find((s) => s.step === 'eol-test')?.installed
  if (!testers || typeof printed !== 'number') throw new Error(`${pair.theirs.id}: no count of end-of-line testers`)
  const ours = floor('ageing') + (floor('eol-test') * printed) / testers.installed + floor('pack-test')
  return {
    ...row(
      pair,
      'laboratory.as-printed',
      'laboratories with stores and without formation',
      'm2',
      ours,
      pair.theirs.areas_m2.laboratory,
    ),
    reason:
      'defect of the tool, made here alone: testers at 10 s a cell. Stores in and formation out is how the sums of the source read',
  }
}
