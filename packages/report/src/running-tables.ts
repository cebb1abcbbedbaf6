import type { LossesResult, PlantResult, StepResult } from '@cellwright/model'
import { millions } from './money-text.ts'
import { decimal, figure, NO_NUMBER, number, percent } from './number-text.ts'
import { note, pageTable, type Page } from './page.ts'

/** How the plant is run: effectiveness of the machines, people, what the assumptions on stops are worth, defects found late, losses. */
export function runningTables(p: PlantResult, page: Page): string[] {
  return [
    ...oeeTable(p, page),
    ...crewTable(p, page),
    ...bandTable(p, page),
    ...lateDefects(p, page),
    ...lossesTable(p.losses, page),
  ]
}

function oeeTable(p: PlantResult, page: Page): string[] {
  const steps = p.steps.flatMap((s) => (s.oee ? [{ ...s, oee: s.oee }] : []))
  if (steps.length === 0) return []
  const share = (head: string, read: (s: StepResult & { oee: NonNullable<StepResult['oee']> }) => number) => ({
    head,
    align: 'right' as const,
    cell: (s: (typeof steps)[number]) => percent(read(s)),
  })
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'mature line', cell: (s) => s.name },
        share('OEE', (s) => s.oee.oee),
        share('up', (s) => s.oee.availability),
        share('pace', (s) => s.oee.performance),
        share('good', (s) => s.oee.quality),
        share('upkeep', (s) => s.oee.shares.maintenance),
        share('no work', (s) => s.oee.shares.starved),
        share('blocked', (s) => s.oee.shares.blocked),
        share('no people', (s) => s.oee.shares.unmanned),
      ],
      steps,
    ),
    ...note(
      page,
      'With endless supply and orders. OEE = up (availability: at work over at work, set-up and unplanned stops) x pace (over the rated pace) x good. The last four are shares of the time on shift: planned upkeep, and waiting for work, for room and for people.',
    ),
  ]
}

function crewTable(p: PlantResult, page: Page): string[] {
  if (p.crews.length === 0) return []
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'people on a shift', cell: (c) => c.name },
        { head: 'places', align: 'right', cell: (c) => decimal(c.places, 1) },
        { head: 'present', align: 'right', cell: (c) => decimal(c.present, 1) },
        { head: 'at machines', align: 'right', cell: (c) => percent(c.used) },
      ],
      p.crews,
    ),
    ...note(
      page,
      'Places: people at the machines that must run for nameplate. Present: of whole people hired for them, with some away and others who stand in. At machines: of those present, in the mature line. Technicians repair what the operators do not.',
    ),
  ]
}

function bandTable(p: PlantResult, page: Page): string[] {
  if (p.stopsBand.length === 0) return []
  const central = { id: 'central', name: 'as assumed', simulated: p.simulated, loss: p.couplingLoss }
  const rows = p.stopsBand.map((r) => ({
    name: r.name,
    worst: figure(r.worst.simulated),
    best: figure(r.best.simulated),
    loss: `${percent(r.worst.couplingLoss)}, ${percent(r.best.couplingLoss)}`,
  }))
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'output over what is assumed about', cell: (r) => r.name },
        { head: 'at its worst', align: 'right', cell: (r) => r.worst },
        { head: 'at its best', align: 'right', cell: (r) => r.best },
        { head: 'coupling, worst and best', align: 'right', cell: (r) => r.loss },
      ],
      rows,
    ),
    ...note(
      page,
      `No citable figures of stops were found, so the mature line is simulated at both ends of each band, machines and people as planned, two replications each, so that differences of less than a percent say nothing. The pace that is kept (95 %, assumed) is not in it. As assumed the line makes ${central.simulated ? figure(central.simulated) : NO_NUMBER}, with ${percent(central.loss)} lost by coupling.`,
    ),
  ]
}

function lateDefects({ lateDefects: d }: PlantResult, page: Page): string[] {
  if (!d) return []
  const cost = (f: typeof d.cost) => `${number(millions(f) ?? f.value)} ${f.unit}`
  return [
    '',
    ...note(
      page,
      `A coil that was coated badly is found at the last test, ${figure(d.delay)} later, with ${number(d.cellsAtRisk)} cells on their way. At nameplate ${number(d.cells)} cells a year are lost so (an assumed part of all rejects): ${cost(d.cost)} of running cost; found at the coater the same coils would cost ${cost(d.costAtCoater)}.`,
    ),
  ]
}

function lossesTable(losses: LossesResult | null, page: Page): string[] {
  if (!losses) return []
  const years = losses.asIs.map((_, i) => i)
  const head = (i: number) => `year ${i + 1}`
  const rows = [
    { name: 'with none of these', cells: losses.bare.map((f) => figure(f)) },
    ...losses.effects.map((e) => ({
      name: e.name,
      cells: e.years.map((f) => `${f.value > 0 ? '-' : '+'}${decimal(Math.abs(f.value), 3)}${sure(f) ? '' : ' ?'}`),
    })),
    { name: 'with all of them', cells: losses.asIs.map((f) => figure(f)) },
  ]
  return [
    '',
    ...pageTable(
      page,
      [
        { head: 'what costs output, GWh', cell: (r) => r.name },
        ...years.map((i) => ({
          head: head(i),
          align: 'right' as const,
          cell: (r: (typeof rows)[number]) => r.cells[i] ?? NO_NUMBER,
        })),
      ],
      rows,
    ),
    ...note(
      page,
      'Years of 365 days from the first day of the first line, with endless orders. Each line: what the output loses by it, found by leaving it out under common random numbers; they overlap, so they do not add up. ?: within the noise of the replications.',
    ),
  ]
}

/** Whether an interval lies on one side of zero. */
function sure({ low = 0, high = 0 }: LossesResult['effects'][number]['years'][number]): boolean {
  return low > 0 || high < 0
}
