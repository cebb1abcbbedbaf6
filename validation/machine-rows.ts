import type { Case } from './case.ts'
import type { OurPlant, OurStep } from './machine-plant.ts'
import { published, type PublishedPlant } from './prozell.ts'

/** What the groups of the machine family share in their words. */
export const SAME = 'Plants and inputs are those under flows, and so is what this shows.'

/** A published plant and ours of the same inputs. */
export interface Pair {
  readonly theirs: PublishedPlant
  readonly ours: OurPlant
}
export type PublishedStep = PublishedPlant['steps'][number]

/** Our steps behind a published one: where the source counts both electrodes together, two. */
export function behind({ ours }: Pair, { step }: PublishedStep): OurStep[] {
  const found = [step, `${step}-anode`, `${step}-cathode`].flatMap((id) => ours.steps.get(id) ?? [])
  if (found.length === 0) throw new Error(`no step of ours stands for ${step}`)
  return found
}

/** Steps by the names of the source where ours differ, or where ours are short. */
const NAMES: Readonly<Record<string, string>> = {
  stacking: 'winding',
  'tab-welding': 'tab welding',
  'vacuum-drying': 'vacuum drying',
  'vacuum-drying-anode': 'vacuum drying, anode',
  'vacuum-drying-cathode': 'vacuum drying, cathode',
  filling: 'electrolyte filling',
  degassing: 'sealing',
  'eol-test': 'end-of-line test',
  'pack-test': 'packing and shipping',
}
export const named = (step: string) => NAMES[step] ?? step.replace('-', ', ')

export const sum = (steps: readonly OurStep[], of: (step: OurStep) => number) => steps.reduce((total, s) => total + of(s), 0)

/** e.g. `4680, 10 GWh/yr`. */
function titleOf({ id, capacity_GWh: size, coil_scrap_m: scrap }: PublishedPlant): string {
  return `${id.startsWith('phev2') ? 'PHEV2' : '4680'}, ${size} GWh/yr${scrap === undefined ? '' : `, ${scrap} m scrap a coil`}`
}

export function row(pair: Pair, key: string, what: string, unit: string, ours: number, theirs: number, tolerance?: number): Case {
  const { id } = pair.theirs
  return {
    id: `${id}.${key}`,
    what: `${what} (${titleOf(pair.theirs)})`,
    unit,
    ours,
    theirs,
    ref: published.ref,
    locator: `prozell-${id}`,
    ...(tolerance === undefined ? {} : { tolerance }),
  }
}

/** A row for each published step; none where nothing is published or nothing stands in it. */
export function stepRows(
  pairs: readonly Pair[],
  rowsOf: (pair: Pair, step: PublishedStep, ours: readonly OurStep[]) => Case[],
): Case[] {
  return pairs.flatMap((pair) => pair.theirs.steps.flatMap((step) => rowsOf(pair, step, behind(pair, step))))
}
