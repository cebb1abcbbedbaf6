import { builtInLibrary } from '@cellwright/library'
import type { Leaving, RouteFlows, StepFlow } from './material/route-flows.ts'
import type { Substance } from './material/substance.ts'
import { parseProject } from './project/index.ts'
import { World, type WorldOptions } from './project/world.ts'
import { exactly, Term } from './term/index.ts'

/** For tests: a project with one plant of materials, with the built-in library and entries laid over it. */
export function materialWorld(
  plant: string,
  own = '',
  site = '{country: CN, name: Town}',
  options: WorldOptions = {},
  end = '2045-12-31',
): World {
  const text = `cellwright: 1
name: Powder
calendar: {start: 2024-01-01, end: ${end}}
currency: {report: USD, year: 2023}
sources:
  paper: {publisher: A paper}
sites:
  town: ${site}
material_plants:
  works: {site: town, schedule: {start: 2024-01-01}, ${plant}}
${own && `library:\n${own}`}`
  const { project, library, issues } = parseProject(text, { file: 'powder.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return new World(project, library, options)
}

export function materialSpec(world: World) {
  return world.project.materialPlants[0]!
}

/** For tests: a step that takes `fed` from the step before and `inputs` from outside and makes `made`, per kg of product; `vapour` is water that leaves it. */
export function stepOf(
  id: string,
  masses: { made: number; fed?: number; inputs?: number; vapour?: number; kWh?: number },
): StepFlow {
  const term = (x: number, unit = 'kg/kg') => exactly(x, 'of the test', unit)
  const { made, fed = 0, inputs = 0, vapour = 0, kWh } = masses
  const rest = fed + inputs - made - vapour
  const leaving = (name: string, mass: number): Leaving[] =>
    mass > 0 ? [{ substance: thing(name), mass: term(mass), as: name === 'water' ? 'gas' : 'waste', how: 'loss' }] : []
  return {
    id,
    name: id,
    output: thing('powder'),
    made: term(made),
    fed: term(fed),
    inputs: inputs > 0 ? [{ substance: thing('feed'), mass: term(inputs) }] : [],
    leaves: [...leaving('water', vapour), ...leaving('waste', rest)],
    yield: term(1, ''),
    electricity: term((kWh ?? 0) * 3.6e6, 'kWh/kg'),
    heat: term(0, 'MJ/kg'),
    water: null,
    energyKnown: { electricity: kWh !== undefined, heat: false },
  }
}

/** For tests: a route of such steps. */
export function flowsOf(steps: readonly StepFlow[], basis: RouteFlows['basis'] = 'product', kind = 'anode'): RouteFlows {
  return { route: 'test', name: 'test', kind, basis, product: thing('powder'), steps }
}

function thing(id: string): Substance {
  return { id, name: id, elements: new Map([['other', 1]]) }
}

/** For tests: every term that stands anywhere in a result. */
export function allTerms(of: unknown): Term[] {
  const found = new Set<Term>()
  const seen = new Set<unknown>()
  const visit = (x: unknown): void => {
    if (typeof x !== 'object' || x === null || seen.has(x)) return
    seen.add(x)
    if (x instanceof Term) found.add(x)
    else if (x instanceof Map) [...x.values()].forEach(visit)
    else Object.values(x).forEach(visit)
  }
  visit(of)
  return [...found]
}
