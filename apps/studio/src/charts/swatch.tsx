import type { LegendEntry } from './chart.tsx'

/** The mark of a legend. */
export function Swatch({ color, shape = 'box' }: LegendEntry) {
  return (
    <svg className="chart-swatch" width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
      {shape === 'box' && <rect x="3" y="0" width="12" height="12" rx="2" fill={color} />}
      {shape === 'hatched' && (
        <>
          <rect x="3" y="0.5" width="12" height="11" rx="2" fill={color} fillOpacity="0.25" stroke={color} />
          <path d="M4 11 14 1M4 6 9 1M9 11 14 6" stroke={color} fill="none" />
        </>
      )}
      {shape === 'line' && <path d="M0 6H18" stroke={color} strokeWidth="2.5" />}
      {shape === 'dashed' && <path d="M0 6H18" stroke={color} strokeWidth="2" strokeDasharray="4 3" />}
      {shape === 'dot' && <circle cx="9" cy="6" r="4.5" fill={color} />}
    </svg>
  )
}
