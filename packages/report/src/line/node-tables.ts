import { STATES, type LineFigure, type LineNode, type LineResults, type LineTimes, type State } from '@cellwright/model'
import { count } from '../number-text.ts'
import { heading, note, pageTable, type Page } from '../page.ts'
import type { Column } from '../table.ts'
import { withInterval } from './interval-text.ts'
import { rateUnit, timeUnit } from './units.ts'

const isSeen = ({ value }: LineFigure): boolean => value !== null && value !== 0

/** What goes through each node, what is inside, and what is lost. */
export function flowTable({ nodes, run }: LineResults, page: Page): string[] {
  const rate = rateUnit(
    nodes.map((node) => node.throughput.value ?? 0),
    run.timeUnit,
  )
  const columns: Column<LineNode>[] = [
    { head: 'node', cell: (node) => node.id },
    { head: 'kind', cell: (node) => node.kind },
    { head: `out ${rate.name}`, align: 'right', cell: (node) => withInterval(node.throughput, rate.size) },
    { head: 'inside', align: 'right', cell: (node) => withInterval(node.wip) },
    { head: 'most inside', align: 'right', cell: (node) => count(node.maxWip) },
    ...(nodes.some(({ scrap }) => isSeen(scrap))
      ? [{ head: 'lost %', align: 'right', cell: (node: LineNode) => withInterval(node.scrap, 100) } as const]
      : []),
  ]
  return [
    ...heading(page, 'Flow'),
    ...note(page, 'Units that left each node, units inside, and the share that was lost there.'),
    ...pageTable(page, columns, nodes),
  ]
}

interface TimesRow {
  readonly what: string
  readonly times: LineTimes
}

/** Time in nodes and in the system, with quantiles. */
export function timesTable({ nodes, run }: LineResults, page: Page): string[] {
  const rows = nodes.flatMap(({ id, time, age }): TimesRow[] => [
    ...(isSeen(time.mean) ? [{ what: id, times: time }] : []),
    ...(age && isSeen(age.mean) ? [{ what: `in system, at ${id}`, times: age }] : []),
  ])
  if (rows.length === 0) return []
  const unit = ({ times }: TimesRow) => timeUnit(times.mean.value ?? 0, run.timeUnit)
  const cell = (of: (times: LineTimes) => LineFigure | undefined) => (row: TimesRow) => {
    const figure = of(row.times)
    return figure === undefined ? '' : withInterval(figure, unit(row).size)
  }
  const columns: Column<TimesRow>[] = [
    { head: 'time', cell: ({ what }) => what },
    ...(run.timeUnit === 'none' ? [] : [{ head: '', cell: (row: TimesRow) => unit(row).name }]),
    { head: 'mean', align: 'right', cell: cell((times) => times.mean) },
    ...(rows.some(({ times }) => times.p50)
      ? ([
          { head: 'half are below', align: 'right', cell: cell((times) => times.p50) },
          { head: '90 % below', align: 'right', cell: cell((times) => times.p90) },
          { head: '95 % below', align: 'right', cell: cell((times) => times.p95) },
        ] as const)
      : []),
  ]
  return [...heading(page, 'Times of a unit'), ...pageTable(page, columns, rows)]
}

const STATE_HEADS: Readonly<Record<State, string>> = {
  busy: 'busy %',
  setup: 'set-up %',
  starved: 'starved %',
  blocked: 'blocked %',
  down: 'down %',
  maintenance: 'planned stops %',
  off: 'off %',
  unmanned: 'no people %',
}

/** What machines do with their time; states that none is ever in are left out. */
export function machineTable({ nodes }: LineResults, page: Page): string[] {
  const machines = nodes.filter((node) => node.states)
  if (machines.length === 0) return []
  const states = STATES.filter((state) => state === 'busy' || machines.some((node) => node.states && isSeen(node.states[state])))
  const columns: Column<LineNode>[] = [
    { head: 'node', cell: (node) => node.id },
    { head: 'machines', align: 'right', cell: (node) => count(node.machines ?? 0) },
    ...states.map((state): Column<LineNode> => ({
      head: STATE_HEADS[state],
      align: 'right',
      cell: ({ states: shares }) => (shares ? withInterval(shares[state], 100) : ''),
    })),
  ]
  return [...heading(page, 'Machines'), ...pageTable(page, columns, machines)]
}

/** Which of their inputs assemblies wait for, where they have several. */
export function missingTable({ nodes }: LineResults, page: Page): string[] {
  const rows = nodes.flatMap(({ id, missing = [] }) =>
    missing.length < 2 ? [] : missing.map((input) => ({ node: id, input: input.id, share: input.share })),
  )
  if (!rows.some(({ share }) => isSeen(share))) return []
  return [
    ...heading(page, 'What assemblies wait for'),
    ...note(page, 'Share of machine time starved while the input had too little for a lot; several may be missing at a time.'),
    ...pageTable(
      page,
      [
        { head: 'node', cell: (row) => row.node },
        { head: 'input', cell: (row) => row.input },
        { head: 'missing %', align: 'right', cell: (row) => withInterval(row.share, 100) },
      ],
      rows,
    ),
  ]
}

/** Overall equipment effectiveness of the machines whose ideal time is given. */
export function effectivenessTable({ nodes }: LineResults, page: Page): string[] {
  const rows = nodes.flatMap(({ id, effectiveness }) => (effectiveness ? [{ id, ...effectiveness }] : []))
  if (rows.length === 0) return []
  return [
    ...heading(page, 'OEE'),
    ...note(page, 'Against time at work, in set-up, down and without people: neither planned stops nor what the line holds up.'),
    ...pageTable(
      page,
      [
        { head: 'node', cell: (row) => row.id },
        { head: 'availability %', align: 'right', cell: (row) => withInterval(row.availability, 100) },
        { head: 'performance %', align: 'right', cell: (row) => withInterval(row.performance, 100) },
        { head: 'quality %', align: 'right', cell: (row) => withInterval(row.quality, 100) },
        { head: 'OEE %', align: 'right', cell: (row) => withInterval(row.oee, 100) },
      ],
      rows,
    ),
  ]
}

/** Losses by cause, where a node has several. */
export function lossTable({ nodes }: LineResults, page: Page): string[] {
  const rows = nodes.flatMap((node) =>
    node.scrapBy.length < 2 ? [] : node.scrapBy.map(({ id, share }) => ({ node: node.id, cause: id, share })),
  )
  if (rows.length === 0) return []
  return [
    ...heading(page, 'Losses by cause'),
    ...pageTable(
      page,
      [
        { head: 'node', cell: (row) => row.node },
        { head: 'cause', cell: (row) => row.cause },
        { head: 'lost %', align: 'right', cell: (row) => withInterval(row.share, 100) },
      ],
      rows,
    ),
  ]
}
