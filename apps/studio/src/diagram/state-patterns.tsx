import { STATES, type MachineState } from '../engine/film.ts'

/** Besides its colour each state has a pattern, for people who see colours alike and for print. */
const PATTERNS: Readonly<Record<MachineState, string | null>> = {
  busy: null,
  setup: 'M0 2H6M0 5H6',
  starved: 'M0 6L6 0M-1 1L1 -1M5 7L7 5',
  blocked: 'M0 0L6 6M0 6L6 0',
  unmanned: 'M3 1V5M1 3H5',
  down: 'M1 1H3V3H1ZM4 4H6V6H4Z',
  maintenance: 'M2 0V6M5 0V6',
  off: null,
}

/** Fills of the states, once in a page. */
export function StatePatterns() {
  return (
    <svg className="dg-state-patterns" aria-hidden="true" width="0" height="0">
      <defs>
        {STATES.map((state) => (
          <pattern key={state} id={`state-${state}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" className={`dg-state dg-state--${state}`} />
            {PATTERNS[state] !== null && <path d={PATTERNS[state]} className="dg-state-line" />}
          </pattern>
        ))}
        <marker id="way-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0.5L8 4L0 7.5Z" className="dg-way-head" />
        </marker>
      </defs>
    </svg>
  )
}

export const fillOf = (state: MachineState): string => `url(#state-${state})`
