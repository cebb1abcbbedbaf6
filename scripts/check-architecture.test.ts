import { expect, test } from 'vitest'
import { findings } from './check-architecture.ts'

const why = (file: string, text: string) => findings(file, text).map((f) => f.text)

test('packages may import only what lies below them', () => {
  expect(why('packages/kernel/src/a.ts', "import { x } from '@cellwright/units'")).toEqual([
    'packages/kernel may not import @cellwright/units',
  ])
  expect(why('packages/library/src/a.ts', "import { x } from '@cellwright/units'")).toEqual([])
  expect(why('packages/report/src/a.ts', "import { x } from '@cellwright/kernel'")).toHaveLength(1)
})

test('folders of the model import one way', () => {
  expect(why('packages/model/src/plant/a.ts', "import { x } from '../design/b.ts'")).toEqual([])
  expect(why('packages/model/src/design/a.ts', "import { x } from '../plant/b.ts'")).toEqual([
    'model/design may not import model/plant: data flows the other way',
  ])
  expect(why('packages/model/src/ledger/a.ts', "export { x } from '../audit/b.ts'")).toHaveLength(1)
})

test('what differs between runtimes is refused, outside comments and tests', () => {
  expect(why('packages/model/src/plant/a.ts', 'const y = Math.exp(x)')).toHaveLength(1)
  expect(why('packages/model/src/plant/a.ts', 'const y = Math.sqrt(x) + Math.max(1, 2) + Math.PI')).toEqual([])
  expect(why('packages/model/src/plant/a.ts', 'const y = x ** 2')).toHaveLength(1)
  expect(why('packages/model/src/plant/a.ts', '/** x ** 2 and Math.exp */')).toEqual([])
  expect(why('packages/kernel/src/a.ts', 'const t = Date.now()')).toHaveLength(1)
  expect(why('packages/kernel/src/a.ts', 'const t = new Date()')).toHaveLength(1)
  expect(why('packages/kernel/src/a.ts', "import { readFileSync } from 'node:fs'")).not.toEqual([])
  expect(why('packages/kernel/src/a.test.ts', 'const y = Math.exp(x)')).toEqual([])
})
