import { expect, test } from 'vitest'
import { hyphenated } from './hyphenate.ts'

test('long Russian words may break between syllables, others stay', () => {
  const seen = (text: string) => hyphenated(text).replaceAll('\u00ad', '-')
  expect(seen('каландрирование, катод')).toBe('ка-лан-дри-ро-ва-ние, катод')
  expect(seen('рентгеновский контроль')).toBe('рен-тге-нов-ский контроль')
  expect(seen('токовыводов, formation of gigafactories')).toBe('токовыводов, formation of gigafactories')
  expect(seen('металлургический')).toBe('ме-тал-лур-ги-чес-кий')
})
