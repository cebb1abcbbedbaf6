import type { World } from '../project/world.ts'
import type { Floor } from './floor.ts'
import type { SizedStep } from './sizing.ts'
import type { Term } from '../term/index.ts'

const BY = 'plant/energy'

/** Energy at full output. Fixed parts run whatever the output; variable parts follow the cells. */
export interface PlantEnergy {
  /** Electricity and heat used per energy of cells started [J/J]. */
  readonly variable: { readonly electricity: Term; readonly heat: Term }
  /** Electricity that runs with the building [W]. */
  readonly fixedElectricity: Term
  readonly perStep: readonly { readonly id: string; readonly electricity: Term; readonly heat: Term }[]
  /** Sum of machine power x machines running [W], beside it: the published steps are used, this is for comparison. */
  readonly machinePower: Term
  /** Per energy of good packs at nameplate [J/J]. */
  readonly perOutput: Term
}

/**
 * Energy by published step values per energy of cells (ref:degen22), dry rooms, laboratories and media by area
 * (ref:prozell: dry rooms and laboratories by the standing area of their machines). Rows of ref:degen22 that are scrambled in the transcription (material handling, dry-room electricity) are
 * left out; dry-room electricity is by area instead. Recovery of discharge energy is inside the formation figure.
 */
export function plantEnergy(
  world: World,
  steps: readonly SizedStep[],
  area: Floor,
  nameplate: number,
  startedPerGood: number,
): PlantEnergy {
  const perStep = world.library.entries('step-energy').map((entry) => ({
    id: entry.id,
    electricity: world.find(`step-energy/${entry.id}.electricity`, BY) ?? 0,
    heat: world.find(`step-energy/${entry.id}.heat`, BY) ?? 0,
  }))
  const electricity = perStep.reduce((sum, s) => sum + s.electricity, 0)
  const heat = perStep.reduce((sum, s) => sum + s.heat, 0)
  const rule = (key: string) => world.read(`plant-rules/prozell.${key}`, BY)
  const fixedElectricity =
    rule('dry-room-energy') * area.machines.dry +
    rule('laboratory-energy') * area.machines.laboratory +
    rule('media-supply') * area.building
  const machinePower = steps.reduce(
    (sum, s) => sum + s.inRate * s.unitTime * (world.find(`machine/${s.step.id}.power`, BY) ?? 0),
    0,
  )
  return {
    variable: { electricity, heat },
    fixedElectricity,
    perStep,
    machinePower,
    perOutput: (electricity + heat) * startedPerGood + fixedElectricity / nameplate,
  }
}
