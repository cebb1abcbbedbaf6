import { describe, expect, test } from 'vitest'
import type { Distribution } from '@cellwright/kernel'
import { messagesOf } from './testing-line.ts'
import { LAWS } from './laws.ts'
import { parseLine } from './parse-line.ts'

/** The dwell of a buffer that is written so. */
function read(written: string, isPlain = false): Distribution | undefined {
  const text = `line: 1\n${isPlain ? 'time_unit: none\n' : ''}nodes:\n  - {source: in, limit: 1}\n  - {buffer: b, dwell: "${written}"}\n  - {sink: out}\nrun: {until: ${isPlain ? '9' : '9 h'}}\n`
  const [, buffer] = parseLine(text, { file: 'x.yaml' }).line?.network.nodes ?? []
  return buffer?.kind === 'buffer' ? buffer.dwell : undefined
}

/** What is said against a dwell that is written so, without its place. */
function said(written: string, isPlain = false): string[] {
  const text = `line: 1\n${isPlain ? 'time_unit: none\n' : ''}nodes:\n  - {source: in, limit: 1}\n  - {buffer: b, dwell: "${written}"}\n  - {sink: out}\nrun: {until: ${isPlain ? '9' : '9 h'}}\n`
  return messagesOf(text).map((message) => message.replace(/^\d+:(\d+): nodes.b.dwell: /, '$1: '))
}

describe('every distribution is read as it is shown', () => {
  test.each(Object.entries(LAWS))('%s', (kind, { example }) => {
    expect(read(example)?.kind).toBe(kind)
    expect(read(example.replaceAll(/(?<=\d) (?:s|min)\b/g, ''), true)?.kind).toBe(kind)
  })

  test('units become seconds', () => {
    expect(read('lognormal 15 min cv 50 %')).toEqual({ kind: 'lognormal', mean: 900, cv: 0.5 })
    expect(read('normal 12 s deviation 2 s high 1 min')).toEqual({ kind: 'normal', mean: 12, deviation: 2, high: 60 })
    expect(read('discrete 1 min 2 min weights 1 3')).toEqual({ kind: 'discrete', values: [60, 120], weights: [1, 3] })
    expect(read('binomial 10 0.2 x 30 s')).toEqual({ kind: 'binomial', trials: 10, probability: 0.2, scale: 30 })
  })

  test('a time alone is constant', () => {
    expect(read('1.5 h')).toEqual({ kind: 'constant', value: 5400 })
    expect(read('12 000 s')).toEqual({ kind: 'constant', value: 12_000 })
    expect(read('7', true)).toEqual({ kind: 'constant', value: 7 })
  })

  test('a unit counts for the numbers before it', () => {
    expect(read('triangular 45 55 80 s')).toEqual({ kind: 'triangular', low: 45, mode: 55, high: 80 })
    expect(read('uniform 30 s 2 min')).toEqual({ kind: 'uniform', low: 30, high: 120 })
  })

  test('a rate is one over the time between two', () => {
    expect(read('exponential 2 per hour')).toEqual({ kind: 'exponential', mean: 1800 })
    expect(read('exponential 2 /h')).toEqual({ kind: 'exponential', mean: 1800 })
    expect(read('90 per hour')).toEqual({ kind: 'constant', value: 40 })
  })

  test('plain numbers may be fractions', () => {
    expect(read('exponential 1/0.9', true)).toEqual({ kind: 'exponential', mean: 1 / 0.9 })
    expect(read('geometric 0.01', true)).toEqual({ kind: 'geometric', probability: 0.01 })
  })
})

test.each([
  ['exponental 12 s', ['25: "exponental 12 s": "exponental" is no distribution; did you mean exponential 12 s? [CW-LINE-002]']],
  ['lognormal 15 min', ['25: "lognormal 15 min": cv is missing; it is written like this: lognormal 15 min cv 1 [CW-LINE-002]']],
  ['uniform 3 s', ['25: "uniform 3 s": 1 number where 2 belong; it is written like this: uniform 10 s 14 s [CW-LINE-002]']],
  ['exponential', ['25: "exponential": 0 numbers where 1 belongs; it is written like this: exponential 12 s [CW-LINE-002]']],
  ['uniform 5 s 3 s', ['25: "uniform 5 s 3 s": high is 3; allowed: a finite number of at least 5 s [CW-LINE-002]']],
  ['exponential 12 sek', ['37: "exponential 12 sek": unknown unit "sek"; did you mean sec? [CW-UNIT-002]']],
  ['exponential 12', ['37: "exponential 12": 12 has no unit, but a time is wanted here; did you mean 12 s? [CW-UNIT-004]']],
  ['exponential 12 kg', ['37: "exponential 12 kg": kg is a mass, but a time is wanted here; for example 12 s [CW-UNIT-004]']],
  ['gamma 12 s shap 2', ['36: "gamma 12 s shap 2": "shap" does not belong here; did you mean shape? [CW-LINE-002]']],
  [
    'gamma 12 s shape 2 shape 3',
    ['44: "gamma 12 s shape 2 shape 3": "shape" is given twice; write it once: gamma 12 s shape 2.5 [CW-LINE-002]'],
  ],
  ['gamma 12 s shape 2 s', ['42: "gamma 12 s shape 2 s": "2 s" is not a plain number; write 2 without a unit [CW-LINE-002]']],
  [
    'bernoulli 0.2',
    [
      '25: "bernoulli 0.2": it counts, and nothing says how long one of it takes; it is written like this: bernoulli 0.2 x 5 min [CW-LINE-002]',
    ],
  ],
  ['-3 s', ['25: "-3 s": value is -3; allowed: a finite number of at least 0 s [CW-LINE-002]']],
  [
    'soon',
    [
      '25: "soon" is no distribution; there are constant, uniform, triangular, exponential, erlang, gamma, weibull, lognormal, normal, beta, pert, discrete, empirical, bernoulli, geometric, binomial [CW-LINE-002]',
    ],
  ],
] as const)('"%s" is answered', (written, messages) => {
  expect(said(written)).toEqual(messages)
})

test('a unit in a file without a unit of time is a fault', () => {
  expect(said('exponential 12 s', true)).toEqual([
    '37: "exponential 12 s": "12 s" has a unit, and this file counts time in plain numbers (time_unit: none); write 12, or remove time_unit and give every time its unit [CW-LINE-006]',
  ])
  expect(said('uniform 5 3', true)).toEqual([
    '25: "uniform 5 3": high is 3; allowed: a finite number of at least 5 [CW-LINE-002]',
  ])
})
