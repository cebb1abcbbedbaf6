import { inUnit } from '@cellwright/units'
import { additionsOf, materialName } from '../factory/masses.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { Plant } from '../plant/plant.ts'
import type { SizedStep } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import type { Figure, StepLinkResult } from '../results.ts'

/** Ways in a plant of cells or packs: both electrodes meet at the first step of the cell, and each material joins where it does in the books. */
export function stepLinks(world: World, plant: Plant): StepLinkResult[] {
  const perYear = ({ inRate }: SizedStep) => inRate.value * plant.operatingTime.value
  const section = (name: SizedStep['step']['section']) => plant.steps.filter((s) => s.step.section === name)
  const [cathode, anode, cell, pack] = [section('cathode'), section('anode'), section('cell'), section('pack')]
  const trunk = [...cell, ...pack]
  const counted = (s: SizedStep): Figure => ({ value: perYear(s) * s.yield.value, unit: '/yr' })
  const pairs = [cathode, anode, trunk].flatMap((steps) => steps.slice(1).map((s, i) => [steps[i]!, s] as const))
  const [first] = trunk
  for (const branch of [cathode, anode]) {
    const last = branch.at(-1)
    if (first && last) pairs.push([last, first])
  }
  const links: StepLinkResult[] = pairs.map(([from, to]) => work(from.step.id, to.step.id, from.step.unit, counted(from)))
  const end = trunk.at(-1)
  if (end) links.push(work(end.step.id, null, end.step.unit, counted(end)))
  for (const branch of [cathode, anode]) {
    const drying = branch.at(-1)?.step
    // Electrodes that wait too long after drying are dried again.
    if (drying)
      links.push({ id: `${drying.id} again`, kind: 'again', from: drying.id, to: drying.id, what: drying.unit, amount: null })
  }
  for (const { step: id, material, mass, trim } of additionsOf(world, plant)) {
    const step = plant.steps.find((s) => s.step.id === id)
    if (!step) continue
    const amount = { value: ((mass.value + trim.value) * perYear(step)) / 1000, unit: 't/yr' }
    links.push({ id: `${material} to ${id}`, kind: 'material', from: null, to: id, what: materialName(world, material), amount })
  }
  return links
}

/** Ways in a plant of materials: what a step makes goes on to the next, and what is brought in joins where the route says. */
export function materialStepLinks({ steps, nameplate }: MaterialPlant): StepLinkResult[] {
  const perYear = (perMass: number): Figure => ({ value: inUnit(perMass * nameplate.value, 't/yr'), unit: 't/yr' })
  const ways = steps.map(({ flow }, i) =>
    work(flow.id, steps[i + 1]?.flow.id ?? null, flow.output.name, perYear(flow.made.value)),
  )
  const inputs = steps.flatMap(({ flow }) =>
    flow.inputs.map(({ substance, mass }): StepLinkResult => ({
      id: `${substance.id} to ${flow.id}`,
      kind: 'material',
      from: null,
      to: flow.id,
      what: substance.name,
      amount: perYear(mass.value),
    })),
  )
  return [...ways, ...inputs]
}

function work(from: string, to: string | null, what: string, amount: Figure): StepLinkResult {
  return { id: to === null ? `${from} out` : `${from} to ${to}`, kind: 'work', from, to, what, amount }
}
