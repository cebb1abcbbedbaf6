/** What the command ends with; part of the interface that scripts rely on. */
export const EXIT = {
  done: 0,
  /** Faults in the input, wrong usage, or work that was cancelled. */
  input: 1,
  /** A fault of ours. */
  internal: 2,
} as const

export type Exit = (typeof EXIT)[keyof typeof EXIT]
