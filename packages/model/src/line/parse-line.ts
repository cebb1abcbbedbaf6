import { checkNetwork, type Network } from '@cellwright/kernel'
import { libraryOf } from '@cellwright/library'
import { parseQuantity } from '@cellwright/units'
import { record } from '../project/record.ts'
import { Reading, shown } from '../project/reading.ts'
import { entryOf, textOf, type Place, type SourceNode } from '../project/source-node.ts'
import type { Context, Type } from '../project/type.ts'
import { readYaml } from '../project/yaml-source.ts'
import type { Issue } from '../issue.ts'
import { EFFECTIVENESS } from '../factory/effectiveness.ts'
import { figureName, figureOf, figureUnit, type FigureRef } from './figures.ts'
import type { KnownValue, Line, Precision } from './line.ts'
import { lineFields, REPLICATIONS, replicationCount, seedNumber } from './line-fields.ts'
import { PLAIN, plainNumber, SECONDS, type Measure } from './measure.ts'
import { networkOf, type LineValues } from './network-of.ts'
import { share, time } from './plain-values.ts'

/** What is asked for in place of what the file says, as it is written. */
export interface LineOptions {
  /** Name of the file, which becomes the id and, where there is none, the name of the line. */
  readonly file: string
  readonly until?: string
  readonly replications?: string
  readonly precision?: string
  readonly seed?: string
}

/** A line, or all that is wrong with its file. */
export interface ParsedLine {
  readonly line: Line | undefined
  readonly issues: readonly Issue[]
}

const WORDS = { name: 'line file', thing: 'line', start: 'start with "line: 1", "nodes:", or copy a file of examples/lines/' }
const NO_LIBRARY = libraryOf({ version: '', kinds: {}, references: [] })

/** Reads the text of a line file. Never throws, whatever the text. */
export function parseLine(text: string, options: LineOptions): ParsedLine {
  const reading = new Reading(NO_LIBRARY, WORDS)
  const root = readYaml(text, reading)
  const line = root && readLine(root, options, reading)
  const issues = reading.issues.toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.col ?? 0) - (b.at?.col ?? 0))
  return { line: reading.errors > 0 ? undefined : line, issues }
}

function readLine(root: SourceNode, options: LineOptions, reading: Reading): Line | undefined {
  const project = entryOf(root, 'cellwright')
  if (project && !entryOf(root, 'line'))
    return reading.report('CW-PROJ-024', {
      path: 'cellwright',
      at: project.at,
      text: 'this is a project file, and a line file is wanted',
      hint: 'cellwright run works a project out; a line file begins with line: 1',
    })
  const measure = textOf(root, 'time_unit') === 'none' ? PLAIN : SECONDS
  const values = record(lineFields(measure)).read(root, { path: '', reading })
  checkReferences(reading)
  const asked = readOptions(options, measure, reading)
  if (!values || reading.errors > 0) return undefined
  const until = asked.until ?? values.run.until
  const network = networkOf(values, until, reading)
  if (reading.errors > 0) return undefined
  checkByKernel(network, values, root, measure, reading)
  const precision = precisionOf(values, asked, network, reading)
  const ideals = idealsOf(values)
  const known = knownOf(values, network, measure, reading)
  checkIdeals([...known.map(({ figure }) => figure), ...(precision ? [precision.figure] : [])], ideals, values, reading)
  const warmUp = values.run.warmup ?? 0
  if (warmUp !== 'auto' && warmUp >= until)
    reading.report('CW-LINE-007', {
      path: 'run.warmup',
      at: placeOf(root, 'run', 'warmup'),
      text: 'the warm-up is not over before the end of the run',
      hint: 'make it shorter, or until longer',
    })
  const id = idOfFile(options.file)
  return {
    id,
    name: values.name ?? id,
    ...(values.note === undefined ? {} : { note: values.note }),
    timeUnit: measure === PLAIN ? 'none' : 's',
    network,
    ...(ideals.size > 0 ? { ideals } : {}),
    until,
    warmUp,
    replications: asked.replications ?? values.run.replications ?? REPLICATIONS,
    ...(precision ? { precision } : {}),
    quantiles: values.run.quantiles ?? true,
    seed: asked.seed ?? values.run.seed ?? 1,
    known,
  }
}

interface Asked {
  readonly until?: number | undefined
  readonly replications?: number | undefined
  readonly precision?: number | undefined
  readonly seed?: number | undefined
}

/** Options of the command, read as the fields of the file are. */
function readOptions({ until, replications, precision, seed }: LineOptions, measure: Measure, reading: Reading): Asked {
  const read = <T>(written: string | undefined, option: string, type: Type<T>): T | undefined => {
    if (written === undefined) return undefined
    const its = new Reading(NO_LIBRARY, WORDS)
    const value = type.read(optionNode(written), { path: option, reading: its })
    for (const { at: _, ...issue } of its.issues) reading.add([issue])
    return value
  }
  return {
    until: read(until, '--until', time(measure, { example: '30 d', above: 0 })),
    replications: read(replications, '--replications', replicationCount),
    precision: read(precision, '--precision', share('1 %')),
    seed: read(seed, '--seed', seedNumber),
  }
}

function optionNode(text: string): SourceNode {
  return { kind: 'text', at: { line: 1, col: 1 }, text, is: /^[\d.]+$/.test(text) ? 'number' : 'string' }
}

const THINGS = { nodes: 'node', doors: 'node to send to', pools: 'pool', curves: 'curve' } as const

function checkReferences(reading: Reading): void {
  for (const { to, id, path, at } of reading.references) {
    const known = reading.ids.get(to)
    if (known?.has(id)) continue
    const thing = THINGS[to as keyof typeof THINGS]
    const ports = [...(known?.keys() ?? [])].filter((door) => door.startsWith(`${id}:`))
    const isSource = to === 'doors' && ports.length === 0 && reading.ids.get('nodes')?.has(id)
    reading.report('CW-PROJ-010', {
      path,
      at,
      text: isSource
        ? `${shown(id)} is a source, and nothing can be sent to it`
        : ports.length > 0
          ? `${shown(id)} is an assembly, which is sent to by port`
          : `there is no ${thing} ${shown(id)}`,
      hint:
        ports.length > 0
          ? `write one of ${ports.join(', ')}`
          : reading.suggestion(id, [...(known?.keys() ?? [])], `${thing}s`.replace('node to send tos', 'nodes to send to')),
      params: { id },
    })
  }
}

const SHARED = ['curves', 'pools', 'loops', 'outages'] as const

/** What the kernel has against the network, at the places of what it is about. */
function checkByKernel(network: Network, { nodes }: LineValues, root: SourceNode, measure: Measure, reading: Reading): void {
  const placed = (id: string): { path: string; at: Place | undefined } => {
    const node = nodes.find((one) => one.id === id)
    if (node) return node
    const section = SHARED.find((key) => entryOf(entryOf(root, key)?.value, id))
    return section ? { path: `${section}.${id}`, at: entryOf(entryOf(root, section)?.value, id)?.at } : { path: id, at: root.at }
  }
  for (const { node, code, text } of checkNetwork(network)) {
    const { path, at } = placed(node)
    const [said = '', ...rest] = measure.example(text.replace(`${node}: `, '')).split('; ')
    const hint = rest.join('; ') || 'change the line so that it can run'
    reading.report('CW-LINE-004', { path, at, text: said, hint, params: { fault: code } })
  }
}

function precisionOf(values: LineValues, asked: Asked, network: Network, reading: Reading): Precision | undefined {
  const given = values.run.precision
  const within = asked.precision ?? (asked.replications === undefined ? given?.within : undefined)
  if (within === undefined) return undefined
  if (!(within > 0 && within < 1))
    return reading.report('CW-LINE-007', {
      path: asked.precision === undefined ? 'run.precision.within' : '--precision',
      at: given?.figure?.at,
      text: 'a precision of 0 or of 100 % and more means nothing',
      hint: 'for example 1 %',
    })
  const name = given?.figure ?? values.known?.[0]?.figure
  const figure = name ? figureOf(name, network, reading) : lastThroughput(network)
  return figure && { figure, within, most: given?.most ?? 1000 }
}

function lastThroughput(network: Network): FigureRef | undefined {
  const last = network.nodes.findLast(({ kind }) => kind === 'sink' || kind === 'demand')
  return last && { id: last.id, figure: 'throughput' }
}

/** Ideal times of a unit, by node. */
function idealsOf({ nodes }: LineValues): ReadonlyMap<string, number> {
  return new Map(
    nodes.flatMap(({ kind, id, is }) =>
      (kind === 'station' || kind === 'assembly') && is.ideal !== undefined ? [[id, is.ideal] as const] : [],
    ),
  )
}

/** Performance, and with it OEE, is against an ideal time. */
function checkIdeals(
  figures: readonly FigureRef[],
  ideals: ReadonlyMap<string, number>,
  { nodes }: LineValues,
  reading: Reading,
): void {
  for (const { id, figure } of figures) {
    if (!EFFECTIVENESS.some((name) => name === figure) || ideals.has(id)) continue
    const node = nodes.find((one) => one.id === id)
    reading.report('CW-LINE-005', {
      path: `${node?.path ?? id}.ideal`,
      at: node?.at,
      text: `${figureName({ id, figure })} needs the ideal time of a unit`,
      hint: `add ideal: 1 s to ${id}`,
    })
  }
}

const DIMENSION = { rate: 'rate', time: 'time', count: 'count', share: 'share' } as const

function knownOf(values: LineValues, network: Network, measure: Measure, reading: Reading): KnownValue[] {
  return (values.known ?? []).flatMap(({ figure: name, value, error, source }): KnownValue[] => {
    const figure = figureOf(name, network, reading)
    if (!figure) return []
    const read = ({ written, at }: { written: string; at: Place }, key: string): number | undefined =>
      knownNumber(written, figure, measure, { path: name.path.replace('.figure', `.${key}`), reading }, at)
    const known = read(value, 'value')
    const off = error === undefined ? 0 : read(error, 'error')
    return known === undefined || off === undefined ? [] : [{ figure, value: known, error: Math.abs(off), source }]
  })
}

function knownNumber(
  written: string,
  figure: FigureRef,
  measure: Measure,
  { path, reading }: Context,
  at: Place,
): number | undefined {
  const unit = figureUnit(figure)
  const isPlain = measure === PLAIN || unit === 'count' || unit === 'share'
  const number = isPlain ? plainNumber(written) : undefined
  if (number !== undefined) return number
  const parsed = parseQuantity(written.replace(/\bper\s+/, '/'), DIMENSION[unit])
  if (parsed.ok && !(measure === PLAIN && unit !== 'share')) return parsed.value.si
  const example = measure === PLAIN ? '0.9 or 22/39' : { rate: '300 per hour', time: '12 s', count: '3.5', share: '95 %' }[unit]
  return reading.report('CW-UNIT-004', {
    path,
    at,
    text: `${shown(written)} does not fit ${figureName(figure)}, which is a ${unit}`,
    hint: `for example ${example}`,
  })
}

function placeOf(root: SourceNode, ...keys: readonly string[]): Place | undefined {
  let node: SourceNode | undefined = root
  for (const key of keys) node = entryOf(node, key)?.value
  return node?.at
}

/** `examples/lines/mm1.yaml` is `mm1`. */
function idOfFile(file: string): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z0-9]+$/, '')
  return name.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'line'
}
