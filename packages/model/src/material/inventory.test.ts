import { expect, test } from 'vitest'
import { smallWorld } from '../testing-plant.ts'
import { stepBalance } from './element-balance.ts'
import { routeFlows } from './route-flows.ts'
import { substance } from './substance.ts'

const world = smallWorld()

/**
 * What inventories feed over what the reaction of the step uses, by an element of it [% more]: their excess, their loss, or their rounding. dai2019 feeds
 * less metal and alkali to the hydroxides than they hold, which no plant can.
 */
const COMPARED: readonly (readonly [route: string, step: string, fed: string, element: string, percent: number])[] = [
  ['nmc111', 'coprecipitating-nmc111', 'nickel-sulphate', 'Ni', -2.9],
  ['nmc111', 'coprecipitating-nmc111', 'cobalt-sulphate', 'Co', -2.9],
  ['nmc111', 'coprecipitating-nmc111', 'manganese-sulphate', 'Mn', -2.9],
  ['nmc111', 'coprecipitating-nmc111', 'caustic-soda', 'Na', -1.2],
  ['nmc622', 'coprecipitating-nmc622-plant', 'nickel-sulphate', 'Ni', -3.1],
  ['nmc622', 'coprecipitating-nmc622-plant', 'cobalt-sulphate', 'Co', -3.2],
  ['nmc622', 'coprecipitating-nmc622-plant', 'manganese-sulphate', 'Mn', -0.7],
  ['nmc622', 'coprecipitating-nmc622-plant', 'caustic-soda', 'Na', -0.7],
  ['nmc811', 'coprecipitating-nmc811', 'nickel-sulphate', 'Ni', -4.0],
  ['nmc811', 'coprecipitating-nmc811', 'cobalt-sulphate', 'Co', -4.0],
  ['nmc811', 'coprecipitating-nmc811', 'manganese-sulphate', 'Mn', -4.0],
  ['nmc811', 'coprecipitating-nmc811', 'caustic-soda', 'Na', -1.4],
  ['nmc111', 'calcining-nmc111', 'nmc111-hydroxide', 'Ni', 0],
  ['nmc111', 'calcining-nmc111', 'lithium-carbonate', 'Li', 0],
  ['nmc622', 'calcining-nmc622-plant', 'nmc622-hydroxide', 'Ni', 0],
  ['nmc622', 'calcining-nmc622-plant', 'lithium-carbonate', 'Li', 0.5],
  ['nmc811', 'calcining-nmc811', 'nmc811-hydroxide', 'Ni', 0],
  ['nmc811', 'calcining-nmc811', 'lithium-hydroxide', 'Li', -0.1],
  ['lfp-hydrothermal', 'synthesising-lfp-hydrothermal', 'lithium-hydroxide', 'Li', 1.0],
  ['lfp-hydrothermal', 'synthesising-lfp-hydrothermal', 'phosphoric-acid', 'P', 4.6],
  ['lfp-hydrothermal', 'synthesising-lfp-hydrothermal', 'iron-sulphate', 'Fe', 3.9],
  ['sodium-layered-oxide', 'calcining-nmmt', 'nickel-carbonate', 'Ni', 0],
  ['sodium-layered-oxide', 'calcining-nmmt', 'manganese-dioxide', 'Mn', 0],
  ['sodium-layered-oxide', 'calcining-nmmt', 'sodium-carbonate', 'Na', 0],
  ['sodium-layered-oxide', 'calcining-nmmt', 'titanium-dioxide', 'Ti', 0],
  ['sodium-layered-oxide', 'calcining-nmmt', 'magnesium-hydroxide', 'Mg', -0.1],
  ['electrolyte-sodium', 'synthesising-napf6', 'phosphorus-pentachloride', 'P', 59.7],
  ['electrolyte-sodium', 'synthesising-napf6', 'sodium-fluoride', 'Na', 27.6],
  ['lithium-hydroxide-carbonate', 'causticising-lithium-carbonate', 'lithium-carbonate', 'Li', 19.3],
]

test.each(COMPARED)('%s, %s: %s by %s', (route, id, fed, element, percent) => {
  const flows = routeFlows(world, route)
  const step = flows.steps.find((s) => s.id === id)!
  const enters = stepBalance(flows, id).find((r) => r.element === element)!.inputs
  const passed = step.leaves
    .filter((l) => l.how === 'passed')
    .reduce((sum, l) => sum + l.mass.value * (l.substance.elements.get(element) ?? 0), 0)
  const used = ((enters - passed) / step.made.value) * step.yield.value
  const inventory =
    world.read(`material-step/${id}.inventory-${fed}`, 'test').value * substance(world, fed).elements.get(element)!
  expect((inventory / used - 1) * 100).toBeCloseTo(percent, 1)
})

test('losses of mass that a source has beside its inputs are those of the inputs', () => {
  const value = (id: string) => world.read(`material-step/${id}`, 'test').value
  const baked = value('granulating-baking.input-needle-coke') + value('granulating-baking.input-coal-tar-pitch')
  expect(1 - 1 / baked).toBeCloseTo(value('granulating-baking.mass-loss'), 4)
  expect(1 - 1 / value('graphitising-acheson.input-graphite-precursor')).toBeCloseTo(value('graphitising-acheson.mass-loss'), 4)
})

test('a figure that is not known is not the same as heat that is not needed', () => {
  const known = (route: string, step: string) => routeFlows(world, route).steps.find((s) => s.id === step)!.energyKnown
  expect(known('lfp-iron-phosphate', 'calcining-lfp')).toEqual({ electricity: true, heat: true })
  expect(known('synthetic-graphite', 'granulating-baking')).toEqual({ electricity: true, heat: true })
  expect(known('nmc811', 'drying-hydroxide')).toEqual({ electricity: true, heat: true })
  expect(known('lfp-hydrothermal', 'drying-lfp')).toEqual({ electricity: false, heat: true })
})
