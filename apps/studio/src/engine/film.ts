import type { MachineState } from '@cellwright/model'

export type { Film, FilmOverview, LevelTrack, LinkTrack, MachineState, MachineTrack, StepTrack } from '@cellwright/model'

/** States of a machine in the order of their codes in a film (`Film.states` says the same; a test holds them together). */
export const STATES = [
  'busy',
  'setup',
  'starved',
  'blocked',
  'unmanned',
  'down',
  'maintenance',
  'off',
] as const satisfies readonly MachineState[]
