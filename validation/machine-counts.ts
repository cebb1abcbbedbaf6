import type { Case, Group } from './case.ts'
import { explained } from './explained.ts'
import { row, named, SAME, stepRows, sum, type Pair } from './machine-rows.ts'
import { published } from './prozell.ts'

/** Machines needed and installed at each step. */
export function machines(pairs: readonly Pair[]): Group {
  // One machine more or less, and no more than rounding besides.
  const within = (theirs: number) => (published.tolerance.machines + 1e-9) / theirs
  const counts = stepRows(pairs, (pair, step, ours) =>
    (['needed', 'installed'] as const).flatMap((key) => {
      const byRule = step.step === 'eol-test' ? pair.theirs.by_rule[`eol_${key}`] : step[key]
      if (byRule === undefined) return []
      if (typeof byRule === 'number') {
        const found = sum(ours, (s) => s[key])
        return [
          row(pair, `${step.step}.${key}`, `machines ${key}: ${named(step.step)}`, 'machines', found, byRule, within(byRule)),
        ]
      }
      return ours.map((s) => {
        const theirs = s.id.endsWith('anode') ? byRule.anode : byRule.cathode
        return row(pair, `${s.id}.${key}`, `machines ${key}: ${named(s.id)}`, 'machines', s[key], theirs, within(theirs))
      })
    }),
  )
  return {
    id: 'machine-family-machines',
    title: 'Machine family: machines',
    about:
      'Machines that the flow needs, and machines with an excess of 25 %, to be met within one. The published count of end-of-line testers is that of the ' +
      `source's own rule, 6 s a cell; beside it stands its count as printed, with its slip made here and only here. ${SAME}`,
    cases: explained(
      [...counts, ...pairs.map(testersAsPrinted)],
      [
        [/formation\.needed$/, 'the source adds five towers for life tests at every size; our plant has none'],
        [/formation\.installed$/, 'five towers for life tests, with their excess, are not in our plant'],
        [
          /phev2.*stacking/,
          'not explained: the printed 24 winders need 8.5 m of roll a cell; 53.05 Ah at 5 mAh/cm2 on 125.4 mm are 4.2 m, which is what we take',
        ],
        [
          /ageing\.installed$/,
          'racks follow from money printed to 0.01 M EUR, 2590 to 2593 of them; ours lie at the upper end, for its 10 GWh/yr are 9.9986',
        ],
      ],
    ),
    left: [
      {
        id: 'wetting.installed',
        missing: 'racks cost nothing in the source, so that their installed count does not show in its money',
      },
    ],
  }
}

/** The tool reads 6 s a cell as 6 cells a minute. */
function testersAsPrinted(pair: Pair): Case {
  const printed = pair.theirs.steps.find((s) => s.step === 'eol-test')?.needed
  const flow = pair.ours.steps.get('eol-test')?.cellsIn_M ?? 0
  if (typeof printed !== 'number') throw new Error(`${pair.theirs.id}: no count of end-of-line testers`)
  const cellsPerYear = 6 * 60 * HOURS
  return {
    ...row(
      pair,
      'eol-test.as-printed',
      'end-of-line testers needed, with the slip of the tool',
      'machines',
      Math.ceil((flow * 1e6) / cellsPerYear),
      printed,
      1 / printed,
    ),
    reason: 'defect of the tool, made here alone: it reads 6 s a cell as 6 cells a minute',
  }
}

/** Operating hours a year of the source. */
const HOURS = 8640
