import type { MachineState } from '../film-results.ts'

/** States of a machine in the order of their codes in a film. */
export const FILM_STATES: readonly MachineState[] = [
  'busy',
  'setup',
  'starved',
  'blocked',
  'unmanned',
  'down',
  'maintenance',
  'off',
]
