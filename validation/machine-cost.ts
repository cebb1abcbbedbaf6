import type { Case, Group } from './case.ts'
import { explained, type Reason } from './explained.ts'
import { row, SAME, type Pair } from './machine-rows.ts'
import { published } from './prozell.ts'

/** Cost of a kWh: its parts, and the three definitions of the source. */
export function cost(pairs: readonly Pair[]): Group {
  const explain = published.tolerance.full_cost
  const cases = pairs.flatMap((pair) => {
    const { split_EUR_per_kWh: split, by_rule: rule, tool, material_EUR_per_kWh: material } = pair.theirs
    const { cost_EUR_per_kWh: ours, material_EUR_per_kWh: bought } = pair.ours
    const money = (key: string, what: string, our: number, their: number, tolerance?: number) =>
      row(pair, key, what, 'EUR/kWh', our, their, tolerance)
    const formation = pair.theirs.steps.find((s) => s.step === 'formation')?.energy_kWh_per_kWh ?? 0
    return [
      money('cathode-coating', 'material of the cathode coating', bought.cathode_coating, material.cathode_coating),
      money('anode-coating', 'material of the anode coating', bought.anode_coating, material.anode_coating),
      money('housing', 'housing', bought.housing, material.housing),
      money('labour', 'wages of direct people', ours.labour, split.labour),
      money('energy', 'energy', ours.energy, rule.energy_EUR_per_kWh),
      money('overhead', 'supervisors, cleaners, media and maintenance', ours.overhead, split.overhead),
      money('depreciation', 'depreciation', ours.depreciation, split.depreciation),
      // The printed figure has the energy of too many testers in it; both energies are printed.
      money(
        'marginal',
        'marginal cost',
        ours.marginal,
        tool.marginal_EUR_per_kWh - tool.energy_EUR_per_kWh + rule.energy_EUR_per_kWh,
      ),
      money('full', 'full cost', ours.full, rule.full_EUR_per_kWh, explain),
      money('levelized', 'levelized cost', ours.levelized, tool.levelized_EUR_per_kWh),
      row(
        pair,
        'machine-energy',
        'energy of the machines without formation',
        'kWh/kWh',
        pair.ours.machineEnergy,
        rule.process_energy_kWh_per_kWh - formation,
      ),
    ]
  })
  return {
    id: 'machine-family-cost',
    title: 'Machine family: cost of a kWh',
    about:
      'Three definitions of the source from our books: marginal cost is material, direct wages and energy; full cost adds overhead and depreciation; levelized cost is ' +
      'the price at which nothing is gained after 8 % interest and 30 % tax. Full cost is to be met within 5 %. Foils, separator and electrolyte cost what the source prints, ' +
      'for their prices are not; so does the energy of the machines in the books. One wage stands for the mix of skilled people and helpers, a share of the investment for ' +
      `start-up. Books run over fifty years with four new sets of machines, as in the source. ${SAME}`,
    explain,
    cases: explained(cases, COST_REASONS, { explain }).map((c) =>
      /(full|levelized)$/.test(c.id) ? { ...c, inputs: INPUTS } : c,
    ),
    left: [
      { id: 'copper, aluminium, separator, electrolyte', missing: 'their prices; what they cost is an input here' },
      { id: 'full cost with scrap recovery', missing: 'a rule of ours: the books earn nothing with scrap' },
      {
        id: 'energy of formation',
        missing: 'a rule of ours: the model takes the published energy of the step, not charge and recovery of the cell',
      },
    ],
  }
}

const COST_REASONS: readonly Reason[] = [
  [
    /1-gwh\.machine-energy$/,
    'the source runs whole machines the whole year, ours draw power while they work: one coater at 1 GWh/yr works a sixth of the time',
  ],
  [
    /phev2.*machine-energy$/,
    'the source runs whole machines the whole year and twice the winders, ours draw power while they work',
  ],
  [/machine-energy$/, 'the source runs whole machines the whole year, ours draw power while they work'],
  [/phev2.*labour$/, 'fewer people, as shown above: winders (not explained), testers (defect), life-test towers'],
  [/labour$/, 'fewer people, as shown above: coaters by installed count, testers (defect), life-test towers'],
  [/overhead$/, 'fewer people to supervise, and less floor to supply'],
  [/energy$/, 'less floor of dry rooms and laboratories'],
]

const INPUTS = {
  own: [
    'cell and recipes',
    'machines, people, yields',
    'wages, electricity, building, tax, interest',
    'energy of the machines',
    'cost of foils, separator, electrolyte',
    'start-up as a share of investment',
  ],
  defaults: ['carbon, PVDF and NMP', 'rules of areas and energy of rooms (of the same source)'],
} satisfies Case['inputs']
