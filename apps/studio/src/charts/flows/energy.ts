import type { Results } from '@cellwright/model'
import { sankeyDrawing, type Stream } from '../draw/sankey.ts'
import { viewOf, type ChartKind } from '../kind.ts'
import { flowWords } from './words.ts'

export interface EnergyRow {
  readonly use: string
  /** `loss`: of the boilers, between gas and heat. */
  readonly as: 'electricity' | 'heat' | 'loss'
  /** [GWh a year] */
  readonly energy: number
}

/** Energy of a year by use; in all they are what the site takes from the grid and burns. */
export interface EnergyFlows {
  readonly rows: readonly EnergyRow[]
  /** [GWh] */
  readonly electricity: number
  /** Gas, or the heat itself where the results do not say what it is made of. */
  readonly fuel: number
  readonly isGas: boolean
  /** Steps of which no energy is known. */
  readonly unknown: readonly string[]
}

/** 1 TJ in GWh. */
const TERAJOULE = 1 / 3.6
/** Parts of a thousand that rounding may leave. */
const NEGLIGIBLE = 1e-9

export function energyOf({ plants, materialPlants }: Results, id: string): EnergyFlows | undefined {
  const plant = plants.find((p) => p.id === id)
  if (plant) {
    const { uses, power, gas } = plant.supply
    const rows = uses.flatMap(({ name, electricity, heat }): EnergyRow[] => [
      { use: name, as: 'electricity', energy: electricity.value },
      { use: name, as: 'heat', energy: heat.value },
    ])
    const heat = uses.reduce((sum, u) => sum + u.heat.value, 0)
    const loss = gas.year.value - heat
    return {
      rows: [...rows, { use: '', as: 'loss' as const, energy: loss > NEGLIGIBLE * gas.year.value ? loss : 0 }].filter(
        (r) => r.energy > 0,
      ),
      electricity: power.year.value,
      fuel: gas.year.value,
      isGas: true,
      unknown: [],
    }
  }
  const material = materialPlants.find((p) => p.id === id)
  if (!material) return undefined
  const { energy, steps } = material
  // Figures of the steps are for a unit of what the route counts, as that of the plant is: a year is shared out by them.
  const share = (of: 'electricity' | 'heat') => {
    const sum = steps.reduce((so, s) => so + (s[of]?.value ?? 0), 0)
    const year = of === 'electricity' ? energy.electricityYear.value : energy.heatYear.value * TERAJOULE
    return steps.map((s): EnergyRow => ({ use: s.name, as: of, energy: sum > 0 ? ((s[of]?.value ?? 0) / sum) * year : 0 }))
  }
  return {
    rows: [...share('electricity'), ...share('heat')].filter((r) => r.energy > 0),
    electricity: energy.electricityYear.value,
    fuel: energy.heatYear.value * TERAJOULE,
    isGas: false,
    unknown: [...new Set([...energy.unknown.electricity, ...energy.unknown.heat])],
  }
}

export const energy: ChartKind = {
  id: 'energy',
  group: 'flows',
  name: { en: 'Flow of energy by use (Sankey)', ru: 'Потоки энергии по назначению (Санки)' },
  needs: ['plant'],
  subjects: (results) =>
    [...results.plants, ...results.materialPlants]
      .filter((p) => (energyOf(results, p.id)?.rows.length ?? 0) > 0)
      .map(({ id }) => ({ id, name: id })),
  view: (results, id, { language, format, say }) => {
    const said = flowWords[language]
    const { rows, electricity, fuel, isGas, unknown } = energyOf(results, id)!
    const sums = new Map<string, number>()
    for (const r of rows) if (r.as !== 'loss') sums.set(r.use, (sums.get(r.use) ?? 0) + r.energy)
    const [most, value] = [...sums].reduce((best, use) => (use[1] > best[1] ? use : best), ['', 0] as [string, number])
    const source = (r: EnergyRow) => (r.as === 'electricity' ? ELECTRICITY : FUEL)
    const named: Readonly<Record<string, string>> = {
      [ELECTRICITY]: said.grid,
      [FUEL]: isGas ? said.gas : said.fuel,
      [LOSS]: said.boiler,
    }
    const use = (r: EnergyRow) => (r.as === 'loss' ? said.boiler : say.name(r.use))
    const gwh = (v: number) => format.figure({ value: v, unit: 'GWh' })
    return viewOf<EnergyRow>({
      title: said.energyTitle(id),
      summary: (isGas ? said.energySay : said.energySayFuel)(
        gwh(electricity),
        gwh(fuel),
        say.name(most),
        format.percent(value / (electricity + fuel)),
      ),
      columns: [
        { id: 'use', head: said.use, value: use },
        { id: 'source', head: said.source, value: (r) => named[source(r)]! },
        { id: 'energy', head: said.energy, unit: 'GWh', value: (r) => r.energy },
      ],
      rows,
      along: 'y',
      height: Math.max(280, 120 + sums.size * 34),
      draw: sankeyDrawing(
        rows.map((r, row): Stream => ({ row, from: source(r), to: r.as === 'loss' ? LOSS : r.use, value: r.energy })),
        {
          column: 'energy',
          name: (node) => named[node] ?? say.name(node),
          color: (node, i) =>
            node === ELECTRICITY
              ? 'var(--series-5)'
              : node === FUEL
                ? 'var(--series-2)'
                : `var(--series-${[1, 3, 6, 7, 8][i % 5]})`,
          unit: format.unit('GWh'),
        },
      ),
      note: [
        isGas ? said.energyNote : said.materialEnergyNote,
        unknown.length > 0 ? said.unknownEnergy(unknown.map((n) => say.name(n)).join(', ')) : '',
      ]
        .filter((s) => s !== '')
        .join(' '),
    })
  },
}

const ELECTRICITY = '\u0000electricity'
const FUEL = '\u0000fuel'
const LOSS = '\u0000loss'
