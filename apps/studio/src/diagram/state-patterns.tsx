import { STATES, type MachineState } from '../engine/film.ts'
import { PATTERNS } from './inks.ts'

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
