import { describe, expect, test } from 'vitest'
import { atomsOf, builtInLibrary, reactionOf, relativeMass } from './index.ts'

const library = builtInLibrary()
const atoms = (formula: string) => Object.fromEntries(atomsOf(formula) ?? [])
const mass = (formula: string) => relativeMass(library, formula) ?? NaN

describe('formulas', () => {
  test('count atoms through groups, fractions and water', () => {
    expect(atoms('Na4Fe3(PO4)2P2O7')).toEqual({ Na: 4, Fe: 3, P: 4, O: 15 })
    expect(atoms('LiOH·H2O')).toEqual({ Li: 1, O: 2, H: 3 })
    expect(atoms('Na2CO3·7H2O')).toEqual({ Na: 2, C: 1, O: 10, H: 14 })
    expect(atoms('Ni0.8Co0.1Mn0.1(OH)2')).toEqual({ Ni: 0.8, Co: 0.1, Mn: 0.1, O: 2, H: 2 })
    expect(atoms('Li(Ni1/3Mn1/3Co1/3)O2')).toEqual({ Li: 1, Ni: 1 / 3, Mn: 1 / 3, Co: 1 / 3, O: 2 })
    expect(atoms('((OH)2)3')).toEqual({ O: 6, H: 6 })
  })

  test('are refused where they have words, free numbers or open groups', () => {
    for (const text of ['', 'blend', 'SiOx', 'C6 and Si', 'Na2+2xFe2-x(SO4)3', 'Li(OH', 'LiOH)', '2', '(2)', 'Li·'])
      expect(atomsOf(text), text).toBeUndefined()
  })

  test('weigh what their atoms weigh', () => {
    // 2 x 6.94 + 12.011 + 3 x 15.999
    expect(mass('Li2CO3')).toBeCloseTo(73.888, 9)
    expect((2 * 6.94) / mass('Li2CO3')).toBeCloseTo(0.18785, 5)
    expect(mass('FePO4')).toBeCloseTo(55.845 + 30.974 + 63.996, 9)
    expect(relativeMass(library, 'XeF2')).toBeUndefined()
  })

  test('make reactions', () => {
    const { from, to } = reactionOf('2 LiCl + Na2CO3 = Li2CO3 + 2 NaCl')!
    expect([...from]).toEqual([
      ['LiCl', 2],
      ['Na2CO3', 1],
    ])
    expect(to.get('NaCl')).toBe(2)
    for (const text of ['LiCl', 'a = b', 'Li = Li = Li', 'two Li = Li2']) expect(reactionOf(text), text).toBeUndefined()
  })
})
