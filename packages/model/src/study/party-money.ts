import type { CapexLine } from '../plant/capex.ts'
import type { MaterialCapexLine } from '../plant/material-plant.ts'
import type { Party } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, total, type Term } from '../term/index.ts'

const BY = 'study/parties'

/** Parts of the investment that parties may share apart. */
export type Part = 'building' | 'equipment' | 'rest'

/** A plant of either kind, as far as its investment is shared and its output is bought. */
export interface SharedPlant {
  readonly capex: { readonly lines: readonly { readonly id: LineId; readonly amount: Term }[]; readonly total: Term }
  readonly nameplate: Term
}

type LineId = CapexLine['id'] | MaterialCapexLine['id']

const LINES: Readonly<Record<Part, readonly LineId[]>> = {
  building: ['building', 'ponds'],
  equipment: ['equipment', 'equipment-filled', 'support', 'utilities', 'freight', 'installation', 'services'],
  rest: ['land', 'engineering', 'owner', 'contingency'],
}

/** Who pays what of a plant, in the money of the project. */
export interface PartyMoney {
  /** Undefined: what no party is named for. */
  readonly party: Party | undefined
  readonly paid: Readonly<Record<Part, Term>>
  readonly total: Term
  /** Of the investment, 0..1. */
  readonly share: Term
  /** Share of the output that it commits to buy, and that energy [W] or mass [kg/s]. */
  readonly offtake: { readonly share: Term; readonly output: Term } | undefined
}

/** The investment of a plant by party, and what is left that nobody was named for; empty where the file has no parties. */
export function partyMoney(world: World, plant: SharedPlant): PartyMoney[] {
  const { parties, currency } = world.project
  if (parties.length === 0) return []
  const money = currency.report
  const parts = {
    building: partOf(plant, 'building', money),
    equipment: partOf(plant, 'equipment', money),
    rest: partOf(plant, 'rest', money),
  }
  const row = (party: Party | undefined, shareOf: (part: Part) => Term, name: string): PartyMoney => {
    const pays = (part: Part) => calc`${parts[part]} * ${shareOf(part)}`.as(`${part} paid by ${name}`, money)
    const paid = { building: pays('building'), equipment: pays('equipment'), rest: pays('rest') }
    const sum = total(Object.values(paid)).as(`investment paid by ${name}`, money)
    const offtake = party && world.input(party.offtake, `parties.${party.id}.offtake`, BY)
    return {
      party,
      paid,
      total: sum,
      share: calc`${sum} / ${plant.capex.total}`,
      offtake: offtake && { share: offtake, output: calc`${offtake} * ${plant.nameplate}` },
    }
  }
  const named = parties.map((party) => row(party, (part) => shareOfParty(world, party, part), party.id))
  const left = (part: Part) => calc`max(0, 1 - sum(${parties.map((p) => shareOfParty(world, p, part))}))`
  return [...named, row(undefined, left, 'nobody named')]
}

function partOf(plant: SharedPlant, part: Part, money: string): Term {
  return total(plant.capex.lines.filter((l) => LINES[part].includes(l.id)).map((l) => l.amount)).as(
    `${part} of the investment`,
    money,
  )
}

/** Its own share of the part, or else its share of the whole. */
function shareOfParty(world: World, party: Party, part: Part): Term {
  const path = `parties.${party.id}`
  const own = part === 'rest' ? undefined : world.input(party[part], `${path}.${part}`, BY)
  return own ?? world.input(party.capex, `${path}.capex`, BY) ?? NOTHING
}

const NOTHING = exactly(0, 'no share named')
