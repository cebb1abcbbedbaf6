import { atomsOf, reactionOf, type Entry, type Library } from '@cellwright/library'
import { familyOf, type CellFormat } from './project.ts'

/**
 * Substances that a plant of a material route takes from outside, by id: what its steps are fed beside the output of the step before, by their reactions and figures, water apart.
 * Undefined where the library says too little. A test holds it to what flows through each route (material/taken.test.ts).
 */
export function takenByRoute(library: Library, route: string): ReadonlySet<string> | undefined {
  const known = routes.get(library) ?? new Map<string, ReadonlySet<string> | undefined>()
  routes.set(library, known)
  if (!known.has(route)) known.set(route, byRoute(library, route))
  return known.get(route)
}

const routes = new WeakMap<Library, Map<string, ReadonlySet<string> | undefined>>()

function byRoute(library: Library, id: string): ReadonlySet<string> | undefined {
  const route = library.entry('material-route', id)
  const product = route?.text['product']
  // A library without substances says nothing.
  if (!route || product === undefined || !library.entry('substance', product)) return undefined
  const steps = listed(route, 'steps')
  const makes = route.text['makes'] === undefined ? steps.map(() => product) : listed(route, 'makes')
  const feed = route.text['feed']
  const taken = new Set(feed === undefined ? [] : [feed])
  const inside = new Set<string>()
  for (const [i, name] of steps.entries()) {
    const step = library.entry('material-step', name)
    if (!step) continue
    const fed = feed === undefined ? fedTo(library, route, step, makes[i - 1], makes[i]!) : broughtTo(library, step)
    for (const id of fed) if (!inside.has(id)) taken.add(id)
    inside.add(makes[i]!)
  }
  taken.delete('water')
  return taken
}

/** What is brought to a step of recycling: gas, and reagents for what has arrived there, which is the first of each reaction. */
function broughtTo(library: Library, step: Entry): string[] {
  const gases = inputsOf(library, step).filter((id) => library.entry('substance', id)?.text['state'] === 'gas')
  return [...gases, ...reactionsOf(step).flatMap(([, ...reagents]) => reagents.flatMap((f) => withFormula(library, f)[0] ?? []))]
}

/** What a step takes in, that of the step before included. */
function fedTo(library: Library, route: Entry, step: Entry, before: string | undefined, makes: string): string[] {
  const main = before === undefined ? undefined : step.text['main']
  const inputs = inputsOf(library, step).filter((id) => id !== main)
  const brine = step.text['draws'] === undefined ? undefined : route.text['brine']
  const from = step.text['from']
  const reactions = reactionsOf(step)
  const named = [
    ...(before === undefined ? [] : [before]),
    ...listed(step, 'by-product'),
    ...listed(step, 'gas'),
    ...listed(step, 'waste'),
  ]
  const reagents = reactions.flat().flatMap((formula) => {
    const ids = withFormula(library, formula)
    return named.find((id) => ids.includes(id)) ?? ids[0] ?? []
  })
  const ore = step.text['carrier']
  const inOre = ore === undefined ? [] : partsOf(library, ore)
  const mixed =
    reactions.length === 0 && from === undefined && inputs.length === 0 && before !== makes ? partsOf(library, makes) : []
  return [
    ...inputs,
    ...(brine === undefined ? [] : [brine]),
    ...(from === undefined ? [] : [from]),
    ...reagents.filter((id) => !inOre.includes(id)),
    ...(ore === undefined ? [] : [ore]),
    ...mixed,
  ]
}

/** Figures `input-X` of a step, or of the one that it is `as`, by X. */
function inputsOf(library: Library, { values, text }: Entry): string[] {
  const like = text['as'] === undefined ? undefined : library.entry('material-step', text['as'])
  const figures = [...new Set([...Object.keys(values), ...Object.keys(like?.values ?? {})])]
  return figures.flatMap((name) => /^input-(.+)$/.exec(name)?.[1] ?? [])
}

/** Formulas that enter each reaction of a step. */
function reactionsOf({ text }: Entry): string[][] {
  const written = Object.keys(text).filter((key) => /^reaction(?:-\d+)?$/.test(key))
  return written.map((key) => [...(reactionOf(text[key]!)?.from.keys() ?? [])])
}

/** Parts of a cell, by id of the substance: of every cell, of its family of formats, of its carrier (with the salt of the electrolyte). */
const OF_ALL_CELLS = ['aluminium-foil', 'coated-separator']
const OF_FAMILY: Readonly<Record<string, readonly string[]>> = { pouch: ['pouch-film'], prismatic: ['aluminium-can'] }
const OF_CARRIER: Readonly<Record<string, readonly string[]>> = {
  Li: ['copper-foil', 'lithium-electrolyte', 'lipf6'],
  Na: ['sodium-electrolyte', 'napf6'],
}

/**
 * Substances that go into a cell of a chemistry, by id: powders of its two electrodes, or of the same formula and role, its parts, and the salt of its electrolyte.
 * Undefined where the library does not say what the chemistry is made of. A test holds it to the bills of materials (plant/taken-by-cells.test.ts).
 */
export function takenByCell(library: Library, chemistry: string, format: CellFormat): ReadonlySet<string> | undefined {
  const text = library.entry('chemistry', chemistry)?.text ?? {}
  const powders = [text['cathode'], text['anode']].map((id) =>
    id === undefined ? undefined : library.entry('active-material', id),
  )
  if (powders.some((powder) => powder === undefined)) return undefined
  const stands = (substance: Entry) => {
    const made = substance.text['active-material']
    const other = made === undefined ? undefined : library.entry('active-material', made)
    return (
      other !== undefined &&
      powders.some(
        (p) => p!.id === other.id || (p!.text['formula'] === other.text['formula'] && p!.text['role'] === other.text['role']),
      )
    )
  }
  return new Set([
    ...library.entries('substance').flatMap((s) => (stands(s) ? [s.id] : [])),
    ...OF_ALL_CELLS,
    ...(OF_FAMILY[familyOf(format)] ?? []),
    ...(OF_CARRIER[text['carrier'] ?? ''] ?? []),
  ])
}

/** What a route makes, by id of the substance. */
export function madeByRoute(library: Library, route: string | undefined): string | undefined {
  return route === undefined ? undefined : library.entry('material-route', route)?.text['product']
}

/** Substances with the atoms of a formula, however it is written. */
function withFormula(library: Library, formula: string): readonly string[] {
  let known = byAtoms.get(library)
  if (!known) {
    known = new Map()
    for (const { id, text } of library.entries('substance')) {
      const own = text['formula'] ?? library.entry('active-material', text['active-material'] ?? '')?.text['formula']
      const key = own === undefined ? undefined : atomsKey(own)
      if (key !== undefined) known.set(key, [...(known.get(key) ?? []), id])
    }
    byAtoms.set(library, known)
  }
  return known.get(atomsKey(formula) ?? '') ?? []
}

const byAtoms = new WeakMap<Library, Map<string, readonly string[]>>()

function atomsKey(formula: string): string | undefined {
  const atoms = atomsOf(formula)
  return (
    atoms &&
    [...atoms]
      .map(([symbol, n]) => `${symbol}${n.toFixed(9)}`)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join(' ')
  )
}

/** What a mixture is made up of: its parts, or salt and solvents of its recipe. */
function partsOf(library: Library, id: string): string[] {
  const entry = library.entry('substance', id)
  const recipe = entry?.text['recipe']
  const from = recipe === undefined ? entry : library.entry('electrolyte-recipe', recipe)
  return Object.keys(from?.values ?? {}).flatMap((name) => {
    if (recipe === undefined) return /^part-(.+)$/.exec(name)?.[1] ?? []
    const part = /^(.+)-share$/.exec(name)?.[1]
    return part === 'salt' ? withFormula(library, from?.text['salt'] ?? '') : (part ?? [])
  })
}

function listed({ text }: Entry, key: string): string[] {
  return (text[key] ?? '').split(',').flatMap((word) => word.trim() || [])
}
