import { inUnit } from '@cellwright/units'
import type { Plant } from '../plant/plant.ts'
import type { World } from '../project/world.ts'
import type { FittedNumber } from './track-fit.ts'

/** Unit in which a number of a machine is written. */
const UNITS: Readonly<Record<string, string>> = {
  'mean-time-between-failures': 'h',
  'mean-time-to-repair': 'h',
  reject: '',
  'web-loss': '',
}

export function unitOfFitted(key: string): string {
  return UNITS[key]!
}

export interface PatchSource {
  readonly plant: Plant
  /** Days of the file, in words. */
  readonly days: string
}

/**
 * Fields of a project file (YAML) that put the fitted numbers in place of the library's. The machines are written out as well: the plant is built, and is not to be sized
 * again for other losses.
 */
export function patchOf(world: World, { plant, days }: PatchSource, numbers: readonly FittedNumber[]): string {
  const key = freeKey(world, `days-${plant.id}`)
  const byStep = new Map<string, FittedNumber[]>()
  for (const one of numbers) byStep.set(one.step, [...(byStep.get(one.step) ?? []), one])
  const entries = [...byStep].flatMap(([step, its]) => [
    `  - kind: machine`,
    `    id: ${step}`,
    `    name: ${JSON.stringify(world.library.entry('machine', step)?.name ?? step)}`,
    `    values:`,
    ...its.map(({ key: name, fitted }) => {
      const unit = unitOfFitted(name)
      const number = (value: number) => Number(inUnit(value, unit).toPrecision(4))
      return `      ${name}: {value: ${number(fitted.value)}, low: ${number(fitted.low)}, high: ${number(fitted.high)}, unit: ${unit === '' ? '""' : unit}, basis: measured, ref: ${key}}`
    }),
  ])
  const machines = plant.steps.map((s) => `${s.step.id}: ${s.installed.value}`)
  return [
    `# Fitted to ${days}. Add these lines to the sections of the same name.`,
    `sources:`,
    `  ${key}: {publisher: ${JSON.stringify(plant.id)}, title: ${JSON.stringify(days)}}`,
    `plants:`,
    `  ${plant.id}:`,
    `    machines: {${machines.join(', ')}}`,
    `library:`,
    ...entries,
    '',
  ].join('\n')
}

function freeKey({ project, library }: World, name: string): string {
  const isTaken = (key: string) => project.sources.some((s) => s.id === key) || library.reference(key) !== undefined
  let key = name
  for (let n = 2; isTaken(key); n++) key = `${name}-${n}`
  return key
}
