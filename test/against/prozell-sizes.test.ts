import { builtInLibrary } from '@cellwright/library'
import { pow } from '@cellwright/kernel'
import { expect, test } from 'vitest'

const library = builtInLibrary()

/** Charge of the PHEV2 of the source [A s]. */
const PHEV2 = 53.05 * 3600

/** Our machines, for the 4680 of the source, beside the source's own figures for its PHEV2. */
const MACHINES = [
  ['ageing', 'ageing-phev2', ['capital', 'floor-area']],
  ['degassing', 'closing-phev2', ['capital', 'floor-area', 'skilled-staff', 'helper-staff']],
  ['enclosing', 'enclosing-phev2', ['capital', 'floor-area', 'skilled-staff']],
  ['eol-test', 'eol-test-phev2', ['capital', 'floor-area', 'skilled-staff', 'helper-staff']],
  ['filling', 'electrolyte-filling-phev2', ['capital', 'floor-area', 'skilled-staff']],
  ['formation', 'formation-phev2', ['capital', 'floor-area', 'skilled-staff', 'helper-staff']],
  ['tab-welding', 'tab-welding-phev2', ['capital', 'floor-area', 'skilled-staff', 'helper-staff']],
  ['wetting', 'wetting-phev2', ['floor-area']],
] as const

const figure = (id: string) => {
  const datum = library.datum(id)!
  return datum.value * datum.factor
}

test.each(MACHINES.flatMap(([machine, variant, keys]) => keys.map((key) => [machine, key, variant] as const)))(
  '%s: the %s for a cell of 26.71 Ah, scaled to 53.05 Ah, is that of the source',
  (machine, key, variant) => {
    const size = pow(PHEV2 / figure(`machine/${machine}.cell-charge`), figure(`machine/${machine}.size-exponent`))
    const printed = library.datum(`machine-variant/${variant}.${key}`)!
    const scaled = (figure(`machine/${machine}.${key}`) * size) / printed.factor
    // Staff is rounded to hundredths of a person, all else to three digits.
    const rounding = printed.unit === 'persons' ? 0.006 : 0.005 * printed.value
    expect(Math.abs(scaled - printed.value)).toBeLessThanOrEqual(rounding)
  },
)
