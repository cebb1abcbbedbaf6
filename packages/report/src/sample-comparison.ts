import type { CompareResults, DifferenceRow, Figure } from '@cellwright/model'

const f = (value: number, unit: string): Figure => ({ value, unit })
const draws = (value: number, unit: string, low: number, median: number, high: number): Figure => ({
  value,
  unit,
  low,
  high,
  median,
  n: 256,
  of: 'draws',
  spread: 'p10-p90',
})
const runs = (value: number, unit: string, low: number, high: number): Figure => ({
  value,
  unit,
  low,
  high,
  n: 10,
  of: 'replications',
  spread: 'ci95',
})
const works = { kind: 'difference', scope: 'works', of: 'plant', better: null, worse: null, distinct: null } as const
const differences: readonly DifferenceRow[] = [
  { ...works, id: 'investment', difference: draws(33, 'M USD (2024)', -12, 28, 80), better: 0.12, worse: 0.88 },
  { ...works, id: 'npv', difference: draws(377, 'M USD (2024)', -2650, -1050, -9.23), better: 0.1, worse: 0.9 },
  { ...works, id: 'irr', difference: null },
  { ...works, id: 'serial-start', difference: draws(61, 'd', 30, 60, 92), better: 0, worse: 1 },
  { ...works, id: 'jobs', difference: draws(0, 'people', 0, 0, 0) },
  { ...works, id: 'simulated-best-year', difference: runs(0.012, 'GWh/yr', -0.004, 0.028), distinct: false },
]

/** A comparison in which every kind of row stands once; its numbers are made up for tests of the report. */
export const SAMPLE_COMPARISON: CompareResults = {
  schemaVersion: 1,
  kind: 'comparison',
  project: { id: 'neman', name: 'Gigafactory, Neman', hash: 'a3f90b12c4d5e6f7' },
  engine: { version: '0.1.0', library: '0.1.0', seed: 1, replications: 10, draws: 256 },
  sides: [
    { id: 'base', kind: 'base', things: [{ id: 'works', kind: 'plant' }], replications: 10, draws: 256 },
    {
      id: 'late',
      kind: 'variant',
      things: [
        { id: 'works', kind: 'plant' },
        { id: 'second', kind: 'plant' },
      ],
      replications: 10,
      draws: 256,
    },
  ],
  figures: [
    row(
      'investment',
      'investment',
      'less',
      'draws',
      draws(412, 'M USD (2024)', 350, 420, 510),
      draws(445, 'M USD (2024)', 380, 450, 540),
    ),
    row(
      'npv',
      'net present value',
      'more',
      'draws',
      draws(-54.1, 'M USD (2024)', -90, -50, -20),
      draws(323, 'M USD (2024)', -2470, -1100, 225),
    ),
    row('irr', 'internal rate of return', 'more', 'draws', f(6.1, '%'), null),
    row('serial-start', 'start of serial production', 'less', 'draws', f(20_619, 'date'), f(20_680, 'date')),
    row('jobs', 'jobs', 'neither', 'draws', f(897, 'people'), f(897, 'people')),
    row('simulated-best-year', 'simulated best year', 'more', 'replications', f(3.84, 'GWh/yr'), f(3.852, 'GWh/yr')),
    {
      ...row('investment', 'investment', 'less', 'draws', null, f(150, 'M USD (2024)')),
      scope: 'second',
    },
  ],
  variants: [
    {
      id: 'late',
      kind: 'variant',
      changes: [
        {
          id: 'plants.works.capacity',
          kind: 'change',
          base: '{claim: capacity}',
          variant: '5 GWh/yr',
          baseClaim: 'about 4 GWh/yr',
          variantClaim: null,
        },
        {
          id: 'plants.works.schedule.tasks',
          kind: 'change',
          base: null,
          variant: '{building: 30 months}',
          baseClaim: null,
          variantClaim: null,
        },
      ],
      onlyInBase: [],
      onlyInVariant: [{ id: 'second', kind: 'plant' }],
      headline: [
        { id: 'investment works', kind: 'finding', code: 'CW-COMP-001', params: {}, text: 'Investment: 33.0 M USD (2024) more.' },
      ],
      differences,
      years: [
        { year: 2026, plant: 'works', base: f(0, 'GWh'), variant: f(0, 'GWh'), difference: f(0, 'GWh'), distinct: false },
        {
          year: 2027,
          plant: 'works',
          base: runs(3.8, 'GWh', 3.79, 3.81),
          variant: runs(3.1, 'GWh', 3.09, 3.11),
          difference: runs(-0.7, 'GWh', -0.72, -0.68),
          distinct: true,
        },
        { year: 2027, plant: 'second', base: null, variant: runs(1, 'GWh', 0.9, 1.1), difference: null, distinct: null },
      ],
      verdicts: [
        {
          id: 'serial',
          kind: 'verdict',
          title: 'start of serial production',
          scope: 'works',
          base: {
            announced: '2026-07',
            verdict: 'holds',
            borderline: false,
            unwidened: 'holds',
            reason: reason('within the range'),
          },
          variant: {
            announced: '2026-07',
            verdict: 'stretch',
            borderline: true,
            unwidened: 'implausible',
            reason: reason('at the edge of the range'),
          },
        },
      ],
      judged: 12,
      warnings: [{ code: 'CW-COMP-003', params: {}, text: 'The variant has another calendar.' }],
    },
  ],
  warnings: [{ code: 'CW-WARN-001', params: {}, text: 'Breakdown and repair times of machines are assumptions.' }],
}

function reason(text: string) {
  return { code: 'CW-AUDIT-010', params: {}, text }
}

function row(
  id: string,
  name: string,
  better: 'more' | 'less' | 'neither',
  spread: 'draws' | 'replications',
  base: Figure | null,
  late: Figure | null,
): CompareResults['figures'][number] {
  return {
    id,
    kind: 'headline',
    name,
    definition: '',
    scope: 'works',
    of: 'plant',
    better,
    spread,
    values: [
      { side: 'base', value: base },
      { side: 'late', value: late },
    ],
  }
}
