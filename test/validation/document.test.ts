import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import type { Case, Group } from '../../validation/case.ts'
import { validationDocument } from '../../validation/document.ts'
import { allTopics } from '../../validation/groups.ts'
import { folded, table } from '../../validation/markdown.ts'

const made = (id: string, ours: number): Case => ({ id, what: `what of ${id}`, unit: 'g', ours, theirs: 100, ref: 'botb' })
const pageOf = (group: Partial<Group>) => {
  const whole = { id: 'g', title: 'Group', about: 'About.', cases: [made('only', 100)], ...group }
  return validationDocument([{ title: 'Topic', evidence: 'Evidence.', groups: [whole] }], builtInLibrary())
}
const sectionOf = (page: string) => page.slice(page.indexOf('## Group'), page.indexOf('## Sources'))

test('a bar in a cell does not end it', () => {
  expect(table(['a', 'b'], [['x|y', '1']], { numbers: true })).toBe('| a | b |\n| --- | ---: |\n| x\\|y | 1 |')
})

test('Markdown inside a fold stands between empty lines', () => {
  expect(folded('More', '- one')).toBe('<details>\n<summary>More</summary>\n\n- one\n\n</details>')
})

test('a short group shows all of its cases', () => {
  const section = sectionOf(pageOf({ cases: [made('a', 100), made('b', 150)] }))
  expect(section).not.toContain('<details>')
  expect(section).toContain('| b | what of b | 150 | 100 | g | +50.0 % | - | `botb` |')
})

test('a long group shows the farthest cases that owe a reason and folds the rest', () => {
  const cases = Array.from({ length: 20 }, (_, i) => made(`c${i}`, 100 + i))
  const [open = '', inside = ''] = sectionOf(pageOf({ cases, explain: 0.16 })).split('<summary>All 20 cases</summary>')
  expect(open).toContain('The farthest:')
  // 17, 18 and 19 % are beyond the limit.
  expect([...open.matchAll(/^\| (c\d+) /gm)].map(([, id]) => id)).toEqual(['c19', 'c18', 'c17'])
  expect([...inside.matchAll(/^\| (c\d+) /gm)]).toHaveLength(20)
  expect(sectionOf(pageOf({ cases }))).not.toContain('The farthest:')
})

test('a group of enough cases that lean to one side stands at the head', () => {
  const leans = 'Off to one side by 25 %'
  const off = [130, 126, 60, 127, 140].map((ours, i) => made(`c${i}`, ours))
  expect(pageOf({ cases: off })).toContain(
    `${leans} or more in the median, in groups of at least 5 cases:\n\n- [Group](#g): +27.0 % (n = 5)`,
  )
  expect(pageOf({ cases: off.slice(1) })).not.toContain(leans)
  expect(pageOf({ cases: off.map((c) => ({ ...c, ours: c.ours - 5 })) })).not.toContain(leans)
})

test('only groups beside what is real widen bands', () => {
  const widening = allTopics().flatMap(({ title, groups }) => (groups.some((g) => g.widens) ? [title] : []))
  expect(widening).toEqual([
    'Beside real cells and packs',
    'Beside real plants and prices',
    'Beside published energy of cell making',
  ])
})
