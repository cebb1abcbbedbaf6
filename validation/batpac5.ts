import { z } from 'zod'
import { readData } from './read-data.ts'

const number = z.number()
/** Published results of BatPaC v5 and of its re-implementation. */
export const published = readData(
  'batpac5.yaml',
  z.strictObject({
    ref: z.string(),
    tolerance: number,
    cases: z.array(
      z.strictObject({
        id: z.string(),
        inputs: z.strictObject({
          packs_per_year: number,
          cells_per_pack: number,
          modules_per_pack: number,
          pack_energy_kWh: number,
          cell_Ah: number,
          cathode_active_g_per_cell: number,
          anode_active_g_per_cell: number,
          positive_area_cm2_per_cell: number,
          negative_area_cm2_per_cell: number,
          PVDF_kg_per_pack: number,
          SBR_kg_per_pack: number,
          CMC_kg_per_pack: number,
          solvent_ratio: number,
        }),
        outputs: z.strictObject({
          labour_h_per_yr: number,
          capital_MUSD: number,
          area_m2: number,
          labour_USD_per_pack: number,
          capital_USD_per_pack: number,
          building_USD_per_pack: number,
          factor_cost_USD_per_kWh: number,
          capital_MUSD_per_GWh: number,
        }),
        note: z.string().optional(),
        steps: z.record(z.string(), z.tuple([number, number, number])).optional(),
      }),
    ),
    baseline: z.strictObject({
      labour_h_per_yr: number,
      capital_MUSD: number,
      area_m2: number,
      labour_multiplier: number,
      capital_multiplier: number,
      building_multiplier: number,
    }),
    car: z.strictObject({
      id: z.string(),
      packs_per_year: number,
      positive_thickness_um: number,
      outputs: z.strictObject({ labour_USD_per_pack: number, capital_USD_per_pack: number, building_USD_per_pack: number }),
      tolerance: number,
    }),
    scale: z.strictObject({
      id: z.string(),
      design: z.string(),
      base_packs_per_year: number,
      cost_USD_per_kWh: z.array(z.tuple([number, number])),
      points: number,
    }),
  }),
)
export type PublishedFactors = (typeof published.cases)[number]
