import { QuantileSketch } from '@cellwright/kernel'
import { expect, test } from 'vitest'
import { sketchDifference } from './sketch-difference.ts'

const sketchOf = (values: readonly number[]): QuantileSketch => {
  const sketch = new QuantileSketch()
  for (const value of values) sketch.add(value)
  return sketch
}
const early = [0, 0.5, 3, 3, 900]
const late = [0, 2, 7, 7, 7, 40]

test('what came later has the quantiles of a sketch of its own', () => {
  const difference = sketchDifference(sketchOf([...early, ...late]).toData(), sketchOf(early).toData())
  const own = sketchOf(late)
  expect(difference.count).toBe(6)
  for (const p of [0, 0.2, 0.5, 0.9, 1])
    expect(difference.quantile(p) / (own.quantile(p) || 1)).toBeCloseTo(own.quantile(p) ? 1 : 0, 1)
})

test('without a first cut it is the whole, and nothing new is nothing', () => {
  const data = sketchOf(early).toData()
  expect(sketchDifference(data, undefined).toData()).toEqual(data)
  expect(sketchDifference(data, data).count).toBe(0)
})

test('a sketch that was empty before', () => {
  const data = sketchOf(late).toData()
  expect(sketchDifference(data, sketchOf([]).toData()).quantile(0.5)).toBeCloseTo(7, 1)
})
