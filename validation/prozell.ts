import { z } from 'zod'
import { readData } from './read-data.ts'

const number = z.number()
const byElectrode = z.strictObject({ anode: number, cathode: number })
const count = z.union([number, byElectrode])

/** Published results of the ProZell / Lechner model. */
export const published = readData(
  'prozell.yaml',
  z.strictObject({
    ref: z.string(),
    tolerance: z.strictObject({ full_cost: number, equipment: number, machines: number }),
    wages_EUR_per_h: z.strictObject({ skilled: number, helpers: number, supervisor: number, cleaner: number, span: number }),
    cases: z.array(
      z.strictObject({
        id: z.string(),
        project: z.string(),
        capacity_GWh: number,
        coil_scrap_m: number.optional(),
        people: z.strictObject({ skilled: number, helpers: number }),
        areas_m2: z.strictObject({ normal: number, dry: number, laboratory: number }),
        by_rule: z.strictObject({
          equipment_MEUR: number,
          process_energy_kWh_per_kWh: number,
          energy_EUR_per_kWh: number,
          full_EUR_per_kWh: number,
          eol_needed: number,
          eol_installed: number,
          eol_capital_MEUR: number,
        }),
        tool: z.strictObject({
          marginal_EUR_per_kWh: number,
          full_EUR_per_kWh: number,
          levelized_EUR_per_kWh: number,
          energy_EUR_per_kWh: number,
        }),
        split_EUR_per_kWh: z.strictObject({ material: number, labour: number, depreciation: number, overhead: number }),
        material_EUR_per_kWh: z.strictObject({
          anode_coating: number,
          cathode_coating: number,
          copper_foil: number,
          aluminium_foil: number,
          separator: number,
          housing: number,
          electrolyte: number,
        }),
        steps: z.array(
          z.strictObject({
            step: z.string(),
            cells_in: number,
            needed: count.optional(),
            installed: count.optional(),
            dosers: byElectrode.optional(),
            capital_MEUR: number,
            energy_kWh_per_kWh: number,
            skilled: number,
            helpers: number,
          }),
        ),
      }),
    ),
    scale_curve: z.strictObject({ from_1_GWh: number, from_10_GWh: number }),
  }),
)
export type PublishedPlant = (typeof published.cases)[number]
