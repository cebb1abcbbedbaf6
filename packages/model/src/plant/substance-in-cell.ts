import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'

/** Parts of a cell that are a product of a plant as they are: the substance, and its lines of the bill by their material. */
export const PARTS: Readonly<Record<string, RegExp>> = {
  'copper-foil': /^foil\/copper$/,
  'aluminium-foil': /^foil\/aluminium$/,
  'coated-separator': /^separator\//,
  'lithium-electrolyte': /^electrolyte\/lipf6-/,
  'sodium-electrolyte': /^electrolyte\/napf6-/,
  'aluminium-can': /^housing\/aluminium-can$/,
}

/** Salts of electrolytes: the electrolyte that each goes into, and its recipe. */
export const SALTS: Readonly<Record<string, { readonly into: RegExp; readonly recipe: string }>> = {
  lipf6: { into: /^electrolyte\/lipf6-/, recipe: 'electrolyte-recipe/lipf6-dai.salt-share' },
  napf6: { into: /^electrolyte\/napf6-/, recipe: 'electrolyte-recipe/napf6-zhang.salt-share' },
}

/** Enclosures of cells; they are no part of what a material plant is said to feed, but a plant may take them from another. */
const ENCLOSURES: Readonly<Record<string, RegExp>> = {
  'pouch-film': /^pouch\//,
}

/**
 * Specific capacity of the active material that a cell was designed with, and of another make of the same formula (natural for synthetic graphite) that stands in
 * for it by its charge; undefined for any other material.
 */
export function chargesOf(
  world: World,
  made: string,
  designed: string,
  by: string,
): { readonly wanted: Term; readonly given: Term } | undefined {
  const entry = (id: string) => world.library.entry('active-material', id)?.text
  const [before, after] = [entry(designed), entry(made)]
  if (!before || before['formula'] !== after?.['formula'] || before['role'] !== after?.['role']) return undefined
  const charge = (id: string) => world.find(`active-material/${id}.specific-capacity`, by)
  const [wanted, given] = [charge(designed), charge(made)]
  return wanted && given ? { wanted, given } : undefined
}

const SAME = exactly(1, 'as designed')

/** Mass of a substance that goes into the line of a bill of materials, over the mass of that; undefined where it does not go into it. */
export function substanceInPart(world: World, substance: string, material: string, by: string): Term | undefined {
  const active = world.library.entry('substance', substance)?.text['active-material']
  const [kind, id = ''] = material.split('/')
  if (active !== undefined) {
    if (kind !== 'active-material') return undefined
    if (active === id) return SAME
    const charges = chargesOf(world, active, id, by)
    return charges && calc`${charges.wanted} / ${charges.given}`
  }
  if ((PARTS[substance] ?? ENCLOSURES[substance])?.test(material)) return SAME
  const salt = SALTS[substance]
  return salt?.into.test(material) ? world.read(salt.recipe, by) : undefined
}
