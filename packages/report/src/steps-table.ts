import type { PlantResult, Results, StepResult } from '@cellwright/model'
import { millions, millionsHead } from './money-text.ts'
import { count, decimal, figure, number, percent } from './number-text.ts'
import { note, pageTable, type Page } from './page.ts'

/** The steps of the line in order of work. */
export function stepsTable(p: PlantResult, results: Results, page: Page): string[] {
  if (p.steps.length === 0) return []
  const filled = p.steps.some((s) => s.capexFilled)
  const capex = (s: StepResult) => {
    const m = millions(s.capex)
    return `${m === undefined ? figure(s.capex) : decimal(m, 1)}${s.capexFilled ? '*' : filled ? ' ' : ''}`
  }
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'step', cell: (s) => s.name },
        { head: 'machines', align: 'right', cell: (s) => count(s.machines) },
        { head: 'needed', align: 'right', cell: (s) => (Number.isInteger(s.needed) ? count(s.needed) : number(s.needed)) },
        { head: 'busy', align: 'right', cell: (s) => percent(s.utilisation) },
        { head: 'good', align: 'right', cell: (s) => percent(s.yield) },
        { head: 'people', align: 'right', cell: (s) => number(s.people, 2) },
        { head: millionsHead(results), align: 'right', cell: capex },
      ],
      p.steps,
    ),
    ...note(
      page,
      `Needed: machines that nameplate takes if none ever stops; machines: those there, with some to spare for breakdowns. Busy: share of the time at work or under repair at nameplate. Good: share of what goes in that comes out good. People: on a shift.${
        filled
          ? ' *: no price of the machine is sourced; the money is the one that a whole plant of this size spends on the step.'
          : ''
      }`,
    ),
  ]
}
