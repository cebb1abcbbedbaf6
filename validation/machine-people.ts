import type { Group } from './case.ts'
import { explained } from './explained.ts'
import { named, row, SAME, stepRows, sum, type Pair } from './machine-rows.ts'

/** People of a shift at each step and in total. */
export function people(pairs: readonly Pair[]): Group {
  const explain = 0.05
  const cases = [
    ...stepRows(pairs, (pair, step, ours) => {
      const theirs = step.skilled + step.helpers
      if (theirs === 0) return []
      return [
        row(
          pair,
          step.step,
          `people of a shift: ${named(step.step)}`,
          'persons',
          sum(ours, (s) => s.skilled + s.helpers),
          theirs,
        ),
      ]
    }),
    ...pairs.flatMap((pair) => [
      row(pair, 'total.skilled', 'skilled people of a shift', 'persons', pair.ours.skilled, pair.theirs.people.skilled),
      row(pair, 'total.helpers', 'helpers of a shift', 'persons', pair.ours.helpers, pair.theirs.people.helpers),
    ]),
  ]
  return {
    id: 'machine-family-people',
    title: 'Machine family: people',
    about: `People of one shift: machines needed x people per machine, both without stops, for the source knows none. ${SAME}`,
    explain,
    cases: explained(
      cases,
      [
        [
          /4680.*coating$/,
          'the tool staffs the coaters installed in its 4680 plants, and those needed in its PHEV2 plant; we staff those needed',
        ],
        [/eol-test$/, 'defect of the tool: its testers take 10 s a cell instead of 6, so that it needs more of them'],
        [/formation$/, 'five towers for life tests are not in our plant'],
        [/phev2.*stacking$/, 'not explained: the printed winders need a roll of twice the length'],
        [/vacuum-drying$/, 'our route dries after slitting, so 8 % less area'],
        [
          /1-gwh\.total/,
          'coaters staffed by installed count (6 of the 7 people) and life-test towers, which weigh most in a small plant',
        ],
        [/total/, 'coaters staffed by installed count, testers (defect), life-test towers'],
      ],
      { explain },
    ),
  }
}
