import type { Library, Reaction } from '@cellwright/library'
import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import type { Leaving, Portion } from './route-flows.ts'
import type { StepData } from './step-data.ts'
import { atomsKey, formulaMass, formulaOf, substance } from './substance.ts'

/** What a reaction takes and gives beside the product. */
export interface Reacted {
  readonly needs: readonly Portion[]
  readonly leaves: readonly Leaving[]
}

/**
 * Reagent = product x (units of the reagent x its formula mass) / (units of the product x its formula mass), times 1 + excess where the step
 * has one; by-products in the same way; the excess leaves as it came.
 */
export function reacted(
  world: World,
  step: StepData,
  out: readonly Portion[],
  prefer: readonly string[],
  excessOf: (reagent: string, needed: Term) => Term | undefined,
): Reacted {
  const products = new Map([...step.reaction!.to.keys()].map((formula) => [atomsKey(formula), { formula }]))
  const made = out.filter(({ substance: s }) => s.formula !== undefined && products.has(atomsKey(s.formula)))
  const [main] = made
  if (!main || made.length > 1)
    throw new CellwrightError('CW-MODEL-100', `material-step/${step.id} makes nothing that its reaction gives, or several things`)
  const { formula } = products.get(atomsKey(main.substance.formula!))!
  const { from, to } = portionsOf(world, step, step.reaction!, formula, main.mass, prefer)
  const needs: Portion[] = out.filter((p) => p !== main)
  const leaves: Leaving[] = []
  for (const exact of from) {
    const excess = excessOf(exact.substance.id, exact.mass)
    if (!excess || excess.value === 0) {
      needs.push(exact)
      continue
    }
    const { substance: of, mass } = exact
    needs.push({ substance: of, mass: calc`${mass} * (1 + ${excess})`.as(`${of.name} taken by ${step.name}`, 'kg/kg') })
    const left = calc`${mass} * ${excess}`.as(`${of.name} left over by ${step.name}`, 'kg/kg')
    leaves.push({ substance: of, mass: left, as: wayOut(world, step, of.id), how: 'passed' })
  }
  for (const p of to) leaves.push({ ...p, as: wayOut(world, step, p.substance.id), how: 'reaction' })
  return { needs, leaves }
}

/** Masses of all other substances of a reaction for a mass of one of them. */
export function portionsOf(
  world: World,
  step: StepData,
  reaction: Reaction,
  formula: string,
  mass: Term,
  prefer: readonly string[],
): { readonly from: readonly Portion[]; readonly to: readonly Portion[] } {
  const named = [...prefer, ...step.listed('by-product'), ...step.listed('gas'), ...step.listed('waste')]
  const of = (other: string, n: number) =>
    calc`${exactly(n, `units of ${other} in the reaction of ${step.name}`)} * ${formulaMass(world, other)}`
  const one = of(formula, reaction.from.get(formula) ?? reaction.to.get(formula)!)
  const side = (units: ReadonlyMap<string, number>) =>
    [...units]
      .filter(([other]) => other !== formula)
      .map(([other, n]): Portion => {
        const found = substance(world, substanceOf(world, other, named, step.id))
        const name = `${found.name} in the reaction of ${step.name}`
        return { substance: found, mass: calc`${mass} * (${of(other, n)}) / (${one})`.as(name, 'kg/kg') }
      })
  return { from: side(reaction.from), to: side(reaction.to) }
}

/** As the step says; else gases as gas and the rest as waste. */
export function wayOut(world: World, step: StepData, id: string): Leaving['as'] {
  if (step.listed('by-product').includes(id)) return 'by-product'
  return step.listed('gas').includes(id) || isGas(world, id) ? 'gas' : 'waste'
}

export function isGas(world: World, id: string): boolean {
  return world.library.entry('substance', id)?.text['state'] === 'gas'
}

/** The substance of a formula; several may have the same atoms, then one that the step names. */
function substanceOf(world: World, formula: string, named: readonly string[], step: string): string {
  const ids = byAtoms(world).get(atomsKey(formula)) ?? []
  const found = named.find((id) => ids.includes(id)) ?? ids[0]
  if (found === undefined)
    throw new CellwrightError('CW-MODEL-001', `the library has no substance ${formula}, which material-step/${step} needs`)
  return found
}

/** Substances of a library by their atoms. */
function byAtoms(world: World): ReadonlyMap<string, readonly string[]> {
  let found = atoms.get(world.library)
  if (!found) {
    found = new Map()
    for (const entry of world.library.entries('substance')) {
      const formula = formulaOf(world, entry)
      if (formula === undefined) continue
      const key = atomsKey(formula)
      found.set(key, [...(found.get(key) ?? []), entry.id])
    }
    atoms.set(world.library, found)
  }
  return found
}

const atoms = new WeakMap<Library, Map<string, readonly string[]>>()
