import { expect, test } from 'vitest'
import { changed, results } from './kaliningrad.ts'

test('a cell whose own figures do not belong together is warned about, and only that', () => {
  const codes = (text?: string) =>
    results({ scope: 'design' }, text)
      .warnings.map((w) => w.code)
      .filter((code) => code.startsWith('CW-DESIGN'))
  expect(codes()).toEqual([])
  expect(codes(changed('format: pouch', 'format: pouch\n    cathode_porosity: 60 %'))).toEqual(['CW-DESIGN-005'])
})
