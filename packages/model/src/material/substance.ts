import { atomsOf, type Entry } from '@cellwright/library'
import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'
import type { Portion } from './route-flows.ts'
import type { StepData } from './step-data.ts'

const BY = 'material/substance'

/** A substance of a material route, with what it is made of. */
export interface Substance {
  /** Entry of kind `substance` in the library. */
  readonly id: string
  readonly name: string
  readonly formula?: string
  /**
   * Mass of each element over mass of the substance, by symbol, in alphabetical order; with what has no element (`OTHER`: ash, and matter of
   * which the library does not know the composition) they sum to 1.
   */
  readonly elements: ReadonlyMap<string, number>
}

/** Stands for all mass of which the element is not known. */
export const OTHER = 'other'

/** By its formula and the atomic weights; else by the shares of elements that the library has of it. Throws CW-MODEL-001 where there is none. */
export function substance(world: World, id: string): Substance {
  const known = substances.get(world) ?? new Map<string, Substance>()
  substances.set(world, known)
  let found = known.get(id)
  if (!found) {
    const entry = entryOf(world, id)
    const formula = formulaOf(world, entry)
    found = { id, name: entry.name, ...(formula !== undefined && { formula }), elements: elementsOf(world, entry, formula) }
    known.set(id, found)
  }
  return found
}

const substances = new WeakMap<World, Map<string, Substance>>()

/** Several substances as one: a mixture that a step makes. Name and id are those of an entry that has no composition of its own. */
export function mixture(world: World, id: string, parts: readonly Portion[]): Substance {
  const [only] = parts
  if (only && parts.length === 1 && only.substance.id === id) return only.substance
  const mass = parts.reduce((sum, p) => sum + p.mass.value, 0)
  const elements = new Map<string, number>()
  for (const { substance: part, mass: of } of parts)
    for (const [element, share] of part.elements) elements.set(element, (elements.get(element) ?? 0) + (share * of.value) / mass)
  return { id, name: entryOf(world, id).name, elements: inOrder(elements) }
}

/** Mass that is nothing but the rounding of a balance [kg for each kg of the route, or of all that enters where that is more]. */
export const ROUNDING = 1e-12

/**
 * What is left of a balance: the entry that the step names as its `rest`, of the elements that are left; undefined where nothing is. Throws CW-MODEL-103 where more
 * of an element leaves than enters.
 */
export function remainder(world: World, step: StepData, mass: ReadonlyMap<string, number>): Substance | undefined {
  const id = step.text['rest']
  if (id === undefined) throw new CellwrightError('CW-MODEL-001', `material-step/${step.id} does not say what is left over`)
  const throughput = [...mass.values()].reduce((a, b) => a + Math.abs(b), 0)
  for (const [element, left] of mass) if (left < -ROUNDING * Math.max(1, throughput)) throw moreOut(step, element, -left)
  if (throughput <= ROUNDING) return undefined
  const all = [...mass.values()].reduce((a, b) => a + b, 0)
  const shares = new Map([...mass].map(([element, m]) => [element, m / all]))
  return { id, name: entryOf(world, id).name, elements: inOrder(shares) }
}

/** Of a step that gives out more of something than it takes in. */
export function moreOut(step: StepData, what: string, mass: number): CellwrightError {
  const text = `material-step/${step.id} gives out more ${what} than it takes in: ${Number(mass.toPrecision(3))} kg for each kg of the route`
  return new CellwrightError('CW-MODEL-103', text)
}

/** Whether two substances hold the same elements in the same shares. */
export function sameMatter(a: Substance, b: Substance): boolean {
  const elements = new Set([...a.elements.keys(), ...b.elements.keys()])
  return [...elements].every((e) => Math.abs((a.elements.get(e) ?? 0) - (b.elements.get(e) ?? 0)) < 1e-12)
}

/** Mass of one unit of a formula over a twelfth of that of carbon 12, from the atomic weights of the library. */
export function formulaMass(world: World, formula: string): Term {
  const known = masses.get(world) ?? new Map<string, Term>()
  masses.set(world, known)
  let found = known.get(formula)
  if (!found) {
    const atoms = atomsOf(formula)
    if (!atoms) throw new CellwrightError('CW-MODEL-100', `${formula} is no formula`)
    const parts = [...atoms].map(([symbol, n]) =>
      n === 1
        ? atomicWeight(world, symbol)
        : calc`${exactly(n, `atoms of ${symbol} in ${formula}`)} * ${atomicWeight(world, symbol)}`,
    )
    found = total(parts).as(`formula mass of ${formula}`, '')
    known.set(formula, found)
  }
  return found
}

const masses = new WeakMap<World, Map<string, Term>>()

export function atomsInFormula(formula: string, symbol: string): number {
  return atomsOf(formula)?.get(symbol) ?? 0
}

export function atomicWeight(world: World, symbol: string): Term {
  const entry = world.library.entries('element').find(({ text }) => text['symbol'] === symbol)
  if (!entry) throw new CellwrightError('CW-MODEL-001', `the library has no element ${symbol}, which ${BY} needs`)
  return world.readOf('element', entry.id, 'atomic-weight', BY)
}

/** The formula of a substance, or of the active material that it is. Undefined where neither has one that says all atoms. */
export function formulaOf(world: World, { text }: Entry): string | undefined {
  const formula = text['formula'] ?? world.library.entry('active-material', text['active-material'] ?? '')?.text['formula']
  return formula !== undefined && atomsOf(formula) ? formula : undefined
}

/** The same for formulas of the same atoms, however they are written. */
export function atomsKey(formula: string): string {
  let key = keys.get(formula)
  if (key === undefined) {
    const atoms = [...(atomsOf(formula) ?? [])].map(([symbol, n]) => `${symbol}${n.toFixed(9)}`)
    key = atoms.toSorted((a, b) => (a < b ? -1 : 1)).join(' ')
    keys.set(formula, key)
  }
  return key
}

const keys = new Map<string, string>()

function entryOf(world: World, id: string): Entry {
  const entry = world.library.entry('substance', id)
  if (!entry) throw new CellwrightError('CW-MODEL-001', `the library has no substance/${id}, which ${BY} needs`)
  return entry
}

/**
 * The substances that another is made up of, with their shares by mass: `part-X` of the entry, or the salt and solvents of its recipe. Shares
 * are over their sum, so that they make a whole. Empty for substances that are one.
 */
export function partsOf(world: World, id: string): readonly { readonly id: string; readonly share: Term }[] {
  const entry = entryOf(world, id)
  const recipe = entry.text['recipe']
  const from = recipe === undefined ? entry : world.library.entry('electrolyte-recipe', recipe)
  const found = Object.keys(from?.values ?? {}).flatMap((name) => {
    const part = recipe === undefined ? /^part-(.+)$/.exec(name)?.[1] : /^(.+)-share$/.exec(name)?.[1]
    if (part === undefined || !from) return []
    const named = recipe !== undefined && part === 'salt' ? saltOf(world, from.text['salt']) : part
    return [{ id: named, share: world.read(`${from.kind}/${from.id}.${name}`, BY) }]
  })
  const sum = found.reduce((all, p) => all + p.share.value, 0)
  if (Math.abs(sum - 1) < 1e-12) return found
  const whole = total(found.map((p) => p.share))
  return found.map((p) => ({ id: p.id, share: calc`${p.share} / ${whole}` }))
}

/** What substances are made up of in the place of what the library says of them, by id: shares by mass that make a whole. */
export type Compositions = ReadonlyMap<string, readonly { readonly id: string; readonly share: Term }[]>

/** A substance made up as said there; others as the library has them. */
export function composed(world: World, id: string, own: Compositions | undefined): Substance {
  const parts = own?.get(id)
  if (!parts) return substance(world, id)
  const elements = new Map<string, number>()
  for (const part of parts)
    for (const [element, of] of composed(world, part.id, own).elements)
      elements.set(element, (elements.get(element) ?? 0) + of * part.share.value)
  return { id, name: entryOf(world, id).name, elements: inOrder(elements) }
}

/** A portion of what is made up of others by its parts; of what is one as it is. */
export function apart(world: World, portion: Portion, own?: Compositions): readonly Portion[] {
  const parts = own?.get(portion.substance.id) ?? partsOf(world, portion.substance.id)
  if (!parts.length) return [portion]
  return parts.map(({ id, share }) => {
    const part = composed(world, id, own)
    return { substance: part, mass: calc`${portion.mass} * ${share}`.as(`${part.name} in ${portion.substance.name}`, 'kg/kg') }
  })
}

function saltOf(world: World, formula = ''): string {
  const entry = world.library.entries('substance').find((e) => e.text['formula'] === formula)
  if (!entry) throw new CellwrightError('CW-MODEL-001', `the library has no substance ${formula}, which ${BY} needs`)
  return entry.id
}

function elementsOf(world: World, entry: Entry, formula: string | undefined): ReadonlyMap<string, number> {
  if (formula !== undefined) return inOrder(byFormula(world, formula))
  if (entry.text['like'] !== undefined) return substance(world, entry.text['like']).elements
  const parts = partsOf(world, entry.id)
  if (parts.length) {
    const sum = new Map<string, number>()
    for (const { id, share } of parts)
      for (const [element, of] of substance(world, id).elements) sum.set(element, (sum.get(element) ?? 0) + of * share.value)
    return inOrder(sum)
  }
  const shares = new Map<string, number>()
  let known = 0
  for (const name of Object.keys(entry.values)) {
    const symbol = /^element-([a-z]{1,2})$/.exec(name)?.[1]
    if (symbol === undefined) continue
    const share = world.read(`substance/${entry.id}.${name}`, BY).value
    shares.set(symbol[0]!.toUpperCase() + symbol.slice(1), share)
    known += share
  }
  if (!shares.size) throw new CellwrightError('CW-MODEL-001', `the library does not know what substance/${entry.id} is made of`)
  if (known > 1 + 1e-9)
    throw new CellwrightError('CW-MODEL-101', `the elements of substance/${entry.id} sum to ${known}, more than the whole`)
  const rest = 1 - known
  if (rest <= 1e-12) return inOrder(shares)
  const filled = entry.text['rest'] === undefined ? new Map([[OTHER, 1]]) : byFormula(world, entry.text['rest'])
  for (const [element, share] of filled) shares.set(element, (shares.get(element) ?? 0) + share * rest)
  return inOrder(shares)
}

function byFormula(world: World, formula: string): Map<string, number> {
  const mass = formulaMass(world, formula).value
  return new Map([...atomsOf(formula)!].map(([symbol, n]) => [symbol, (n * atomicWeight(world, symbol).value) / mass]))
}

function inOrder(elements: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...elements].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
