import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { scalePoints, scaleRows } from '../../validation/scale-rows.ts'
import { scaleSvg } from '../../validation/scale-chart.ts'
import { scaleChart, scaleGroup } from '../../validation/scale.ts'

const rows = scaleRows()
const points = scalePoints()
const { about } = scaleGroup()
const one = (value: number) => value.toFixed(1)

test('docs/scale.svg is what npm run validate writes', () => {
  expect(scaleChart()).toBe(readFileSync(new URL('../../docs/scale.svg', import.meta.url), 'utf8'))
})

test('the chart has a mark for each plant and says what its axes and lines are', () => {
  const svg = scaleSvg(rows, points)
  const text = [...svg.matchAll(/>([^<>]+)<\/(?:text|title)>/g)].map(([, words]) => words)
  for (const words of [
    'capacity (GWh/yr)',
    'investment (million USD of 2024 per GWh/yr)',
    'cost without materials (USD of 2024 per kWh)',
    'machine family',
    'factor family',
    'plant, built',
  ])
    expect(text, words).toContain(words)
  const dots = [...svg.matchAll(/<g[^>]*aria-label="dot"[^>]*>(.*?)<\/g>/gs)].flatMap(([, g]) => [
    ...(g ?? '').matchAll(/<(?:circle|path)/g),
  ])
  expect(points.length).toBeGreaterThanOrEqual(10)
  expect(dots).toHaveLength(points.length)
  // One fewer plant is one fewer mark: the picture is made of these numbers.
  expect(scaleSvg(rows, points.slice(1))).not.toBe(svg)
})

test('the tables hold the numbers of the chart', () => {
  for (const { capacity, machine, factor } of rows)
    expect(about).toContain(
      `| ${capacity} | ${one(machine.perCapacity)} | ${one(machine.likeForLike)} | ${one(factor.perCapacity)} | ${one(machine.conversion)} | ${one(factor.conversion)} |`,
    )
  for (const { name, stage, perCapacity } of points) {
    expect(about).toContain(`| ${name} | ${stage} |`)
    expect(about).toContain(`| ${one(perCapacity)} |`)
  }
})

test('parts of an investment sum to it; the factor family is larger in formation and utilities', () => {
  const share = builtInLibrary().datum('plant-rules/cellwright.utilities-share')!.value
  for (const { machine, factor } of rows) {
    for (const { parts, perCapacity, likeForLike } of [machine, factor]) {
      const sum = Object.values(parts).reduce((total, part) => total + part, 0)
      expect(sum / perCapacity).toBeCloseTo(1, 12)
      expect((sum - parts.rest) / likeForLike).toBeCloseTo(1, 12)
    }
    expect(factor.parts.formation).toBeGreaterThan(machine.parts.formation)
    expect(machine.parts.electrodes).toBeGreaterThan(factor.parts.electrodes)
    expect(machine.parts.cells).toBeGreaterThan(factor.parts.cells)
    expect(machine.parts.filling).toBeGreaterThan(factor.parts.filling)
    expect(machine.parts.utilities / factor.parts.utilities).toBeCloseTo(share, 9)
  }
})

test('the words about the families are true of the numbers', () => {
  const from = Number(/lower by the machine family from ([\d.]+) GWh/.exec(about)![1])
  for (const { capacity, machine, factor } of rows) {
    expect(machine.conversion < factor.conversion, `${capacity} GWh/yr`).toBe(capacity >= from)
    expect(machine.wages, `${capacity} GWh/yr`).toBeGreaterThan(factor.wages)
  }
  const below = points.filter(({ capacity, perCapacity }) => {
    const nearest = rows.toSorted((a, b) => Math.abs(a.capacity - capacity) - Math.abs(b.capacity - capacity))[0]!
    return perCapacity < Math.min(nearest.machine.perCapacity, nearest.factor.perCapacity)
  })
  expect(below.length / points.length).toBeGreaterThan(0.9)
})
