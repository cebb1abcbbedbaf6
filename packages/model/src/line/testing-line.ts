import { formatIssue } from '../project/format-issue.ts'
import type { Line } from './line.ts'
import type { LineResults } from './line-results.ts'
import { parseLine } from './parse-line.ts'
import { simulateLine } from './simulate-line.ts'

/** The line of a text that has no faults. */
export function lineOf(text: string): Line {
  const { line } = parseLine(text, { file: 'test.yaml' })
  if (!line) throw new Error(messagesOf(text).join('\n'))
  return line
}

/** The messages for a text, without the name of the file. */
export function messagesOf(text: string): string[] {
  return parseLine(text, { file: 'test.yaml' }).issues.map((issue) => formatIssue(issue, 'f').replace(/^f:/, ''))
}

/** The results of a line; `stopAfter` says stop at that step. */
export function resultsOf(line: Line, { stopAfter = Infinity } = {}): LineResults {
  const work = simulateLine(line, { version: 'test' })
  let step = work.next()
  for (let n = 1; !step.done; n++) step = work.next(n > stopAfter ? 'stop' : undefined)
  return step.value
}

/** Every field that a line file can have, once. */
export const EVERYTHING = `line: 1
name: Everything
note: Each field once.
nodes:
  - {source: foil, lot: 100, interval: exponential 12 s, from: 1 h, limit: 10000, product: a, priority: 1}
  - station: coater
    machines: 2
    setup: 1 min
    cycle: 2 min
    time: exponential 1 s
    ideal: 0.9 s
    pace: [shifts, ramp]
    failures:
      web: {after: exponential 4 h, repair: lognormal 15 min cv 1, crew: {pool: fitters, units: 2, priority: 1}, interrupts: repeat}
      dryer: {after: 30 d, clock: calendar, repair: 8 h, waits: true}
      knife: {life: normal 5000 deviation 200, repair: 20 min, planned: true}
      service: {every: 1 week, first: 8 h, repair: 2 h, crew: fitters}
    scrap: {edge: 1 %, coil: {share: 2 %, of: lot, curve: ramp}}
    needs: [operators, {pool: cranes, units: 1, priority: 2}]
    products: {b: {setup: 3 min, cycle: 1 min, time: 2 s, scrap: 3 %}}
    changeover: {time: 20 min, pairs: [{from: a, to: b, time: 1 h}]}
    routes: {rework: {share: 5 %, of: lot, to: gate, most: 2, product: c}}
    keeps_order: true
    unloads: true
    to: gate
  - {merge: gate, from: {coater: 3, dry: 1}, rule: share}
  - buffer: rack
    places: 20000
    order: priority
    dwell: 24 h
    scrap: 2 %
    expiry: {id: too-old, after: 36 h, to: dry}
    curve: ramp
    initial: [{lots: 2, units: 10, product: a, priority: 3}]
    to: tray
  - {buffer: dry, to: gate}
  - {batch: tray, units: 256, least: 64, wait: 30 min, by_product: true}
  - {split: door, rule: product, to: {"pack:cells": {products: [a, b]}, out: {}}}
  - {source: cases, times: [0 h, 2 h], to: shuttle}
  - {transport: shuttle, vehicles: 2, load: 40, least: 10, wait: 1 h, trip: 4 min, back: 3 min, scrap: 0.1 %, to: pack:cases}
  - {source: mixed, campaigns: [{product: a, units: 50}, {product: b, units: 20}], to: out, interval: 1 h}
  - {assembly: pack, inputs: {cells: {take: 105, places: 100000}, cases: {}}, give: 2, lot: 4, product: p, time: 1 min, to: shop}
  - {demand: shop, places: 900, orders: [{id: w1, due: 7 d, units: 400, product: p}]}
  - {sink: out}
curves:
  shifts: {steps: {0 h: 1, 16 h: 0}, every: 24 h}
  ramp: {0 h: 0.5, 10 d: 1}
pools: {fitters: 2, cranes: 1, operators: {units: 3, curve: shifts}}
loops: {conwip: {cards: 2000, from: coater, to: rack, per: unit, back: 2 min}}
outages: {power: {nodes: [coater, pack], after: exponential 60 d, repair: 4 h, crew: fitters, planned: true, interrupts: scrap}}
run: {until: 2 week, warmup: 1 d, precision: {figure: out.throughput, within: 1 %, most: 50}, quantiles: false, seed: 7}
known: [{figure: out.age, value: 10 min, error: 30 s, source: a guess}, {figure: shop.throughput, value: 3 per hour, source: a guess}]
`
