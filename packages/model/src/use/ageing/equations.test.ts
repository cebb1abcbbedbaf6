import { describe, expect, test } from 'vitest'
import { graphitePotential } from './graphite-potential.ts'
import { grown } from './growth.ts'
import { GOLDEN } from './testing-golden.ts'
import { constantCondition, modelOf } from './testing-models.ts'

test('the potential of graphite is that of the library at four states of charge', () => {
  const golden = { 0.5: 0.123304, 0.9: 0.088185, 0: 0.684354, 1: 0.086382 }
  for (const [soc, potential] of Object.entries(golden)) expect(graphitePotential(Number(soc))).toBeCloseTo(potential, 6)
})

/** Rates of resistance and of the break-in: nothing here computes them (docs/model.md). */
const LEFT_OUT = /^r_|_res$|^q7$|^b3/

describe.each(Object.entries(GOLDEN))('%s at constant stress', (id, { closed }) => {
  const { equations } = modelOf(id)
  test.each(closed)('$T_C degC, depth $DoD, $C C: rates to 5 digits and q to 5 decimals', (golden) => {
    const at = constantCondition(golden.T_C, golden.SOC, golden.DoD, golden.C)
    const [calendar, cycling] = [equations.calendar(at), equations.cycling(at)]
    const rates = { ...calendar, ...cycling }
    for (const [name, value] of Object.entries(golden.rates))
      if (!LEFT_OUT.test(name)) expect(Math.abs(rates[name]! / value - 1), `${name} ${rates[name]}`).toBeLessThan(1e-5)
    const growths = equations.growths(calendar, cycling)
    const over = (steps: number) =>
      growths.map((g) => {
        let y = 0
        for (let i = 0; i < steps; i++) y = grown(g, y, (g.over === 'days' ? golden.t_days : golden.EFC) / steps)
        return y
      })
    expect(equations.capacity(over(1))).toBeCloseTo(golden.q, 5)
    // The state is carried so that steps do not matter.
    expect(equations.capacity(over(240))).toBeCloseTo(golden.q, 5)
  })
})
