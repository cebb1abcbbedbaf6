import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import { forSize } from './machine-size.ts'
import type { Plant } from './plant.ts'
import type { SizedStep } from './sizing.ts'

const BY = 'plant/line length'

/**
 * Length of all lines end to end [m]: standing area of the machines over the width of a machine across its line; racks and formation towers stand beside the lines. Of
 * steps without a sourced standing area that part of the factor family's floor counts which machines stand on (floor.ts). The width is that of the coaters
 * (ref:prozell), for all machines.
 */
export function lineLength(world: World, plant: Plant): Term {
  return lengthOf(world, plant, () => true).as('length of the lines end to end', 'm')
}

/**
 * Length of one line of modules and packs [m]: machines of its steps end to end, over the lines, one for each place where modules are assembled. Undefined where the
 * plant assembles none.
 */
export function packLineLength(world: World, plant: Plant): Term | undefined {
  const modules = plant.steps.find(({ step }) => step.id === 'module-assembly')
  if (!modules || !(modules.installed.value > 0)) return undefined
  const all = lengthOf(world, plant, ({ step }) => step.section === 'pack')
  return calc`${all} / ${modules.installed}`.as('length of one line of modules and packs', 'm')
}

function lengthOf(world: World, { steps, factor }: Plant, counts: (step: SizedStep) => boolean): Term {
  const lines = steps.filter((s) => s.dwell === undefined && counts(s))
  const own = lines.flatMap(({ step, installed, size }) => {
    const each = forSize(world.findOf('machine', step.id, 'floor-area', BY), size)
    return each ? [calc`${installed} * ${each}`] : []
  })
  const filled = lines.flatMap(({ step }) =>
    world.findOf('machine', step.id, 'floor-area', BY) ? [] : factor.filter((f) => step.factor.includes(f.id)).map((f) => f.area),
  )
  const rule = (key: string) => world.read(`plant-rules/prozell.${key}`, BY)
  const standing = calc`1 - (${rule('machine-place-share')} + ${rule('buffer-store-share')} + ${rule('extra-share')})`
  const area = calc`sum(${[NONE, ...own]}) + sum(${[NONE, ...filled]}) * ${standing}`.as('area that the lines stand on', 'm2')
  return calc`${area} / ${world.read('plant-rules/announcement.machine-depth', BY)}`
}

const NONE = exactly(0, 'no other machines', 'm2')

/** Places of work of one line of modules and packs, as published of such lines. Undefined where the plant assembles none. */
export function packLineSteps(world: World, plant: Plant): Term | undefined {
  if (!plant.steps.some(({ step }) => step.section === 'pack')) return undefined
  const steps = ['module-steps', 'pack-steps'].map((key) => world.read(`plant-rules/announcement.${key}`, BY))
  return total(steps).as('places of work of a line of modules and packs', '')
}
