import { afterAll, beforeAll, expect, test } from 'vitest'
import { Checkout } from './checkout.ts'
import { follow, isTried } from './follow.ts'
import { pageOf } from './page.ts'

/** What a page may not show, and what is said about it. */
const FAULTS: readonly (readonly [string, string, RegExp])[] = [
  ['a block without a mark', '```\nlibrary --> model\n```', /no rule tries a block marked ""/],
  ['a block of an unknown kind', '```python\nprint(1)\n```', /no rule tries a block marked "python"/],
  ['a command that fails', '`cellwright check nowhere.yaml`', /nowhere\.yaml/],
  ['a command that ends otherwise than it says', '```sh\ntrue # exit 1\n```', /expected \+?0 to be 1/],
  ['a word in capitals without an example', '`cellwright run THING`', /"THING" .* has no example/],
  ['an npm script that is not there', '`npm run fly`', /fly/],
  ['output that is not printed', '```console\n$ echo two\none\n```', /expected 'two' to be 'one'/],
  ['a YAML block without a file', '```yaml\ncellwright: 1\n```', /begins with the name of its file/],
  ['a project file with faults', '```yaml\n# x.yaml\ncellwright: 2\n```', /CW-PROJ-024/],
  [
    'library data that its build refuses',
    '```yaml\n# packages/library/data/foils.yaml, continued\nentries:\n  - {id: gold}\n```',
    /CW-LIB-001/,
  ],
  [
    'library data for a file of another kind',
    '```yaml\n# packages/library/data/foils.yaml, continued\nkind: machine\n```',
    /"machine" is written over "foil"/,
  ],
  [
    'a change of lines that are not there',
    '```diff\n--- README.md\n-No such line\n+A line\n```',
    /lines of the diff in README\.md/,
  ],
  ['a program that does not fit its types', "```ts\nexport const x: number = 'one'\n```", /TS2322/],
  ['a program that prints something else', '```ts\nconsole.log(2)\n// 1\n```', /expected '2\\n' to be '1\\n'/],
]

let checkout: Checkout
beforeAll(() => void (checkout = new Checkout()))
afterAll(() => checkout.remove())

test.each(FAULTS)('%s is a fault', async (_, markdown, says) => {
  const tried = pageOf('page.md', markdown).code.filter(isTried)
  expect(tried).toHaveLength(1)
  await expect(follow(tried[0]!, checkout)).rejects.toThrow(says)
})

test('a drawing and code that is no command are not tried', () => {
  expect(pageOf('page.md', '```text\na --> b\n```\n`cell` and `cellwright`').code.filter(isTried)).toEqual([])
})

test('a block that is not closed is a fault', () => {
  expect(() => pageOf('page.md', 'x\n```sh\nls')).toThrow('page.md:2: the block is not closed')
})

test('headings have the names that links use', () => {
  expect(pageOf('page.md', '## Cell (`design/cell.ts`, one file a format)').anchors).toEqual([
    'cell-designcellts-one-file-a-format',
  ])
})
