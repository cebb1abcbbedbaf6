import type { PlantResult } from '@cellwright/model'
import { count, figure, NO_NUMBER, percent } from './number-text.ts'
import { note, pageTable, type Page } from './page.ts'
import { beginsWithCells, unitsOf } from './unit-words.ts'

/** Output year by year. */
export function yearsTable(p: PlantResult, page: Page): string[] {
  if (p.years.length === 0) return []
  const name = (id: string) => p.steps.find((s) => s.id === id)?.name ?? p.crews.find((c) => c.id === id)?.name ?? id
  const oee = (y: PlantResult['years'][number]) =>
    y.oee.length === 0 ? NO_NUMBER : percent(y.oee.reduce((sum, o) => sum + o.oee, 0) / y.oee.length)
  const years = p.years.filter((y) => y.packs > 0)
  if (years.length === 0)
    return ['', ...note(page, `No ${unitsOf(p)} are made from ${p.years[0]?.year} to ${p.years.at(-1)?.year}.`)]
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'year', cell: (y) => String(y.year) },
        { head: 'output', align: 'right', cell: (y) => figure(y.output) },
        { head: unitsOf(p), align: 'right', cell: (y) => count(y.packs) },
        { head: 'good', align: 'right', cell: (y) => percent(y.yield) },
        { head: 'OEE', align: 'right', cell: oee },
        { head: 'held back by', cell: (y) => (y.bottleneck === null ? NO_NUMBER : name(y.bottleneck)) },
      ],
      years,
    ),
    ...note(
      page,
      `Mean of the replications.${years.length < p.years.length ? ' Years without output are left out.' : ''} Good: ${beginsWithCells(p) ? 'packs, as their modules, of the modules begun' : 'cells that pass all steps, of those begun'}. OEE: mean over the steps with machines.${p.makes.length > 1 ? ' Packs: as many mean packs of the mix as hold the energy made.' : ''}`,
    ),
  ]
}
