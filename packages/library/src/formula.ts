import type { Library } from './datum.ts'

/** Both sides of a balanced reaction: units of each formula. */
export interface Reaction {
  readonly from: ReadonlyMap<string, number>
  readonly to: ReadonlyMap<string, number>
}

/** A symbol (none ends in x, which stands for a free number), a bracket or a number. */
const PART = /([A-Z][a-wyz]?)|(\()|(\))|(\d+(?:\.\d+)?(?:\/\d+)?)/y

/**
 * Atoms by symbol in one unit of a formula: `Na4Fe3(PO4)2P2O7`, `Li(Ni1/3Mn1/3Co1/3)O2`, `LiOH·H2O`. Undefined for words and for
 * formulas with a free number (`SiOx`).
 */
export function atomsOf(formula: string): ReadonlyMap<string, number> | undefined {
  if (!parsed.has(formula)) parsed.set(formula, parse(formula))
  return parsed.get(formula)
}

/** Formulas are few and read again in every world. */
const parsed = new Map<string, ReadonlyMap<string, number> | undefined>()

function parse(formula: string): ReadonlyMap<string, number> | undefined {
  const total = new Map<string, number>()
  for (const unit of formula.split('·')) {
    const times = /^\d+/.exec(unit)?.[0] ?? ''
    const atoms = groupOf(unit.slice(times.length))
    if (atoms === undefined) return undefined
    add(total, atoms, times ? Number(times) : 1)
  }
  return total
}

/** Mass of one unit of a formula over a twelfth of that of carbon 12 (g/mol), from the atomic weights of the library. */
export function relativeMass(library: Library, formula: string): number | undefined {
  const atoms = atomsOf(formula)
  if (!atoms) return undefined
  const weights = new Map(library.entries('element').map((e) => [e.text['symbol'], e.values['atomic-weight']?.value]))
  let mass = 0
  for (const [symbol, count] of atoms) {
    const weight = weights.get(symbol)
    if (weight === undefined) return undefined
    mass += count * weight
  }
  return mass
}

/** `2 LiCl + Na2CO3 = Li2CO3 + 2 NaCl` by formula; undefined where a part is no formula. Whether it balances is not checked. */
export function reactionOf(text: string): Reaction | undefined {
  const sides = text.split(' = ').map(sideOf)
  const [from, to] = sides
  return sides.length === 2 && from && to ? { from, to } : undefined
}

function sideOf(text: string): ReadonlyMap<string, number> | undefined {
  const side = new Map<string, number>()
  for (const part of text.split(' + ')) {
    const match = /^(?:(\d+(?:\.\d+)?) )?(\S+)$/.exec(part)
    if (!match?.[2] || atomsOf(match[2]) === undefined) return undefined
    side.set(match[2], (side.get(match[2]) ?? 0) + Number(match[1] ?? 1))
  }
  return side
}

/** A formula without dots: symbols and groups, each with a number behind it or none. */
function groupOf(text: string): ReadonlyMap<string, number> | undefined {
  const open: Map<string, number>[] = [new Map()]
  let last: ReadonlyMap<string, number> | undefined
  const take = (times: number): void => {
    if (last) add(open.at(-1)!, last, times)
    last = undefined
  }
  let at = 0
  while (at < text.length) {
    PART.lastIndex = at
    const match = PART.exec(text)
    if (!match) return undefined
    at = PART.lastIndex
    const [, symbol, opens, closes, number] = match
    if (number !== undefined) {
      if (!last) return undefined
      const [n = 0, d = 1] = number.split('/').map(Number)
      take(n / d)
      continue
    }
    take(1)
    if (opens) open.push(new Map())
    if (closes && open.length === 1) return undefined
    last = symbol ? new Map([[symbol, 1]]) : closes ? open.pop() : undefined
  }
  take(1)
  const [whole, ...unclosed] = open
  return unclosed.length || !whole?.size ? undefined : whole
}

function add(total: Map<string, number>, part: ReadonlyMap<string, number>, times: number): void {
  for (const [symbol, count] of part) total.set(symbol, (total.get(symbol) ?? 0) + times * count)
}
