import { exp } from '@cellwright/kernel'

/**
 * Potential of a graphite anode against lithium [V] at a state of charge of the cell, 0..1.
 * ref:safari2011, with the share of the graphite in use as BLAST-Lite has it: x = 0.0085 at empty to 0.78 at full, whatever the cell.
 */
export function graphitePotential(soc: number): number {
  const x = 0.0085 + soc * (0.78 - 0.0085)
  return (
    0.6379 +
    0.5416 * exp(-305.5309 * x) +
    0.044 * tanh(-(x - 0.1958) / 0.1088) -
    0.1978 * tanh((x - 1.0571) / 0.0854) -
    0.6875 * tanh((x + 0.0117) / 0.0529) -
    0.0175 * tanh((x - 0.5692) / 0.0875)
  )
}

function tanh(x: number): number {
  return 1 - 2 / (exp(2 * x) + 1)
}
