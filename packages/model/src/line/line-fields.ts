import { idOf, number, oneOf, text } from '../project/plain-types.ts'
import { record } from '../project/record.ts'
import { shown } from '../project/reading.ts'
import { wrongType } from '../project/shape-faults.ts'
import type { Place } from '../project/source-node.ts'
import { optional, required, type Type } from '../project/type.ts'
import { distribution } from './distribution.ts'
import { idMap, oneOrList, shortOr } from './id-map.ts'
import { SECONDS, type Measure } from './measure.ts'
import { nodesType } from './nodes-type.ts'
import { curve, interrupts, need } from './part-types.ts'
import { count, flag, plain, share, time } from './plain-values.ts'

/** `line: 1`. */
const version: Type<1> = {
  name: '1',
  schema: { const: 1 },
  read(node, { path, reading }) {
    if (node.kind !== 'text') return wrongType(node, path, reading, 'the version of the schema', 'line: 1')
    if (node.text === '1') return 1
    return reading.report('CW-PROJ-024', {
      path,
      at: node.at,
      text: `${shown(node.text)} is not a version of line files that this program reads; it reads 1`,
      hint: 'write line: 1, or use a newer program for a newer file',
    })
  },
}

/** `time_unit: none`. */
const timeUnit: Type<'none'> = {
  name: 'none',
  schema: { const: 'none' },
  read(node, { path, reading }) {
    if (node.kind === 'text' && node.text === 'none') return 'none'
    const written = node.kind === 'text' ? shown(node.text) : 'this'
    return reading.report('CW-PROJ-004', {
      path,
      at: node.at,
      text: `${written} is not none, the only word that is allowed here`,
      hint: 'remove time_unit and give every time its unit, or write none for plain numbers',
    })
  },
}

/** A step of a curve. */
export interface Step {
  readonly time: number
  readonly value: number
  readonly at: Place
}

/** `{0 h: 1, 16 h: 0}`: the value from each time on. */
function stepsType(measure: Measure): Type<readonly Step[]> {
  const [key, value] = [time(measure), plain('0.5', 0)]
  const example = measure.example('{0 h: 1, 16 h: 0, 24 h: 1}')
  return {
    name: 'map of times to values',
    schema: { type: 'object', additionalProperties: value.schema },
    read(node, context) {
      const { path, reading } = context
      if (node.kind !== 'map') return wrongType(node, path, reading, 'a map from times to values', example)
      const before = reading.errors
      const steps = node.entries.map((entry) => {
        const here = `${path}.${entry.key}`
        const from = key.read({ kind: 'text', at: entry.at, text: entry.key, is: 'string' }, { path: here, reading })
        if (entry.value.kind === 'empty')
          return reading.report('CW-PROJ-002', {
            path: here,
            at: entry.at,
            text: 'the value is missing',
            hint: `for example ${example}`,
          })
        const to = value.read(entry.value, { path: here, reading })
        return from === undefined || to === undefined ? undefined : { time: from, value: to, at: entry.at }
      })
      if (steps.length === 0)
        reading.report('CW-PROJ-002', { path, at: node.at, text: 'no step is given', hint: `for example ${example}` })
      return reading.errors === before ? steps.filter((s) => s !== undefined) : undefined
    },
  }
}

function curveType(measure: Measure): Type<{ readonly steps: readonly Step[]; readonly every?: number | undefined }> {
  const steps = stepsType(measure)
  const repeated = record(
    {
      steps: required(steps, { description: 'Values from each time of the round on.', example: '{0 h: 1, 16 h: 0}' }),
      every: required(time(measure, { example: '24 h', above: 0 }), { description: 'Length of a round.', example: '24 h' }),
    },
    '{steps, every}',
  )
  return {
    name: `${steps.name}, or {steps, every}`,
    schema: { anyOf: [steps.schema, repeated.schema] },
    ...(repeated.inner ? { inner: repeated.inner } : {}),
    read(node, context) {
      const isRepeated = node.kind === 'map' && node.entries.some(({ key }) => key === 'steps' || key === 'every')
      if (isRepeated) return repeated.read(node, context)
      const read = steps.read(node, context)
      return read && { steps: read }
    },
  }
}

function poolType() {
  const long = record(
    {
      units: required(count('3', 0), { description: 'How many there are.', example: '3' }),
      curve: optional(curve, { description: 'Curve that multiplies them: a rota.', example: 'shifts' }),
    },
    '{units, curve}',
  )
  return shortOr(count('3', 0), long, (units) => ({ units, curve: undefined }))
}

const node = idOf('nodes')

function loopFields(measure: Measure) {
  return {
    cards: required(count('20'), { description: 'Cards, carriers, pallets.', example: '20' }),
    from: required(node, { description: 'A lot takes a card to enter this node.', example: 'first' }),
    to: required(node, { description: 'It gives the card back on leaving this node.', example: 'last' }),
    per: optional(oneOf(['lot', 'unit']), { description: 'A card for each lot (where left out) or unit.', example: 'unit' }),
    back: optional(distribution(measure), { description: 'Time in which a card comes back.', example: '2 min' }),
  }
}

function outageFields(measure: Measure) {
  return {
    nodes: required(oneOrList(node), { description: 'Nodes that stop, all machines of them.', example: '[coater, press]' }),
    after: required(distribution(measure), {
      description: 'Time to failure, since the last repair.',
      example: 'exponential 60 d',
    }),
    repair: required(distribution(measure), { description: 'Length of the stop, once the crew is there.', example: '4 h' }),
    crew: optional(need, { description: 'Who repairs.', example: 'fitters' }),
    planned: optional(flag, { description: 'true: counts as maintenance, not as down.', example: 'true' }),
    interrupts: optional(interrupts, {
      description: 'What becomes of the lots in hand; resume where left out.',
      example: 'scrap',
    }),
  }
}

/** `auto`, or a time. */
function warmUpType(measure: Measure): Type<number | 'auto'> {
  const given = time(measure, { example: '2 d' })
  return {
    ...given,
    name: 'time, or auto',
    read: (at, context) => (at.kind === 'text' && at.text.trim() === 'auto' ? 'auto' : given.read(at, context)),
  }
}

/** The name of a figure, with its place; looked up once the nodes are known. */
export interface FigureName {
  readonly name: string
  readonly at: Place
  readonly path: string
}
const figure: Type<FigureName> = {
  name: 'figure',
  schema: { type: 'string' },
  read: (at, context) => {
    const name = text.read(at, context)
    return name === undefined ? undefined : { name: name.trim(), at: at.at, path: context.path }
  },
}

const precision = record({
  figure: optional(figure, {
    description: 'Figure that is wanted; the first of known, else the throughput of the last sink or demand, where left out.',
    example: 'out.throughput',
  }),
  within: required(share('1 %'), { description: 'Half-width of the 95 % interval over the mean.', example: '1 %' }),
  most: optional(count('500', 10, 10_000), { description: 'Replications at most; 1000 where left out.', example: '500' }),
})

export const REPLICATIONS = 10
export const replicationCount = count('20', 1, 10_000)
export const seedNumber = number(0, 4_294_967_295, true, '7')

function runFields(measure: Measure) {
  return {
    until: required(time(measure, { example: '30 d', above: 0 }), { description: 'End of each replication.', example: '30 d' }),
    warmup: optional(warmUpType(measure), {
      description: 'Time that is left out of all figures; auto finds it (MSER-5); 0 where left out.',
      example: '2 d',
    }),
    replications: optional(replicationCount, { description: `Independent runs; ${REPLICATIONS} where left out.`, example: '20' }),
    precision: optional(precision, {
      description: 'In place of replications: as many as it takes to know a figure so well.',
      example: '{figure: out.throughput, within: 1 %}',
    }),
    quantiles: optional(flag, {
      description:
        'false: no quantiles of times, so that chains of stations run by exact recursion, several times as fast; true where left out.',
      example: 'false',
    }),
    seed: optional(seedNumber, { description: 'Start of the random numbers; 1 where left out.', example: '7' }),
  }
}

/** The value of a figure, read when its kind is known. */
export interface KnownText {
  readonly written: string
  readonly at: Place
}
const knownText: Type<KnownText> = {
  name: 'number, share, time or rate',
  schema: { type: ['number', 'string'] },
  read(at, context) {
    const written = text.read(at, context)
    return written === undefined ? undefined : { written, at: at.at }
  },
}

const known = oneOrList(
  record(
    {
      figure: required(figure, { description: 'What is known.', example: 'out.age' }),
      value: required(knownText, { description: 'Its exact value.', example: '10' }),
      source: required(text, { description: 'Who says so, or how it is worked out.', example: '"M/M/1: 1 / (mu - lambda)"' }),
    },
    '{figure, value, source}',
  ),
)

/** Fields of the whole file. */
export function lineFields(measure: Measure) {
  return {
    line: required(version, { description: 'Version of the schema.', example: '1' }),
    name: optional(text, { description: 'What the line is; heads the report.', example: 'Two presses and an oven' }),
    note: optional(text, { description: 'Remark, printed below the name.', example: 'The oven is the bottleneck.' }),
    time_unit: optional(timeUnit, {
      description:
        'none: times are plain numbers in the unit of the problem, as in textbooks; left out, every time has its unit.',
      example: 'none',
    }),
    nodes: required(nodesType(measure), { description: 'The nodes, in the order of the flow.', example: '[...]' }),
    curves: optional(idMap(curveType(measure), measure.example('{shifts: {0 h: 1, 16 h: 0}}'), 'curves'), {
      description: 'Piecewise constant functions of time, from each time on; with every, round after round.',
      example: '{shifts: {steps: {0 h: 1, 16 h: 0}, every: 24 h}}',
    }),
    pools: optional(idMap(poolType(), '{fitters: 2}', 'pools'), {
      description: 'People or things that nodes share.',
      example: '{fitters: 2, operators: {units: 3, curve: shifts}}',
    }),
    loops: optional(
      idMap(record(loopFields(measure), '{cards, from, to, ...}'), '{conwip: {cards: 20, from: first, to: last}}', 'loops'),
      {
        description: 'Closed loops: carriers, CONWIP.',
        example: '{conwip: {cards: 20, from: first, to: last}}',
      },
    ),
    outages: optional(
      idMap(
        record(outageFields(measure), '{nodes, after, repair, ...}'),
        '{power: {nodes: [press], after: exponential 60 d, repair: 4 h}}',
        'outages',
      ),
      {
        description: 'Stops of several nodes at once.',
        example: '{power: {nodes: [coater, press], after: exponential 60 d, repair: 4 h}}',
      },
    ),
    run: required(record(runFields(measure)), { description: 'How it is simulated.', example: '{until: 30 d, warmup: 2 d}' }),
    known: optional(known, {
      description: 'Values that are known otherwise; the command says whether its intervals hold them.',
      example: '{figure: out.age, value: 10, source: "M/M/1"}',
    }),
  }
}

export const LINE_KEYS = Object.keys(lineFields(SECONDS))
