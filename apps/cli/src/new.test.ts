import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInLibrary } from '@cellwright/library'
import { evaluate, parseProject, parseVariant } from '@cellwright/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from './cli-process.ts'
import { TEMPLATES } from '@cellwright/model/templates'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cellwright-new-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inFolder = (...args: string[]) => cli(['new', ...args], { cwd: folder })
const read = (file: string) => readFileSync(join(folder, file), 'utf8')

describe.each(Object.entries(TEMPLATES))('the template %s', (name, text) => {
  const options = { file: `${name}.yaml`, library: builtInLibrary() }

  test('has no faults, and no field without a remark near it', () => {
    expect(parseProject(text, options).issues).toEqual([])
    expect(text.split('\n').filter((line) => line.includes('#')).length).toBeGreaterThan(20)
    expect(text).not.toContain('\t')
  })

  test('is designed, as are its variants', () => {
    const parsed = [
      parseProject(text, options),
      ...parseProject(text, options).project!.variants.map((v) => parseVariant(text, options, v.id)),
    ]
    expect(parsed.length).toBeGreaterThan(1)
    for (const { project, library, issues } of parsed) {
      expect(issues).toEqual([])
      const work = evaluate(project!, library, { seed: 1, scope: 'design', hash: 'test' })
      let step = work.next()
      while (!step.done) step = work.next()
      expect(step.value.cells).toHaveLength(1)
      expect(step.value.packs).toHaveLength(1)
    }
  })

  test('keeps to its commented fields: with the remark signs of the library part removed it still has no faults', () => {
    const from = text.indexOf('# library:')
    expect(from).toBeGreaterThan(0)
    const uncommented = text.slice(0, from) + text.slice(from).replace(/^# /gm, '')
    const { issues, library } = parseProject(uncommented, options)
    expect(issues).toEqual([])
    expect(library.datum('active-material/nmc622.price')).toMatchObject({ value: 25, user: true })
  })
})

describe('cellwright new', () => {
  test('writes the file and says what to do next', async () => {
    expect(await inFolder()).toMatchObject({
      exit: 0,
      stdout: 'written: my-plant.yaml\nopen it in an editor, then: cellwright run my-plant.yaml\n',
      stderr: '',
    })
    expect(read('my-plant.yaml')).toBe(TEMPLATES['cell-plant'])
    expect(await inFolder('my cell', '--template', 'cell')).toMatchObject({
      exit: 0,
      stdout: 'written: my cell.yaml\nopen it in an editor, then: cellwright design "my cell.yaml"\n',
    })
    expect(read('my cell.yaml')).toBe(TEMPLATES.cell)
    expect((await cli(['check', 'my cell.yaml'], { cwd: folder })).exit).toBe(0)
  })

  test('never overwrites, and leaves nothing behind', async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'mine')
    mkdirSync(join(folder, 'dir.yaml'))
    const before = readdirSync(folder)
    for (const name of ['mine', 'mine.yaml', 'dir']) {
      const { exit, stdout, stderr } = await inFolder(name)
      expect(stderr).toMatch(
        /^(mine|dir)\.yaml: is there already, and is not overwritten; choose another name, or move that file away \[CW-CLI-007\]\n1 fault; nothing was written\n$/,
      )
      expect(stdout).toBe('')
      expect(exit).toBe(1)
    }
    expect(read('mine.yaml')).toBe('mine')
    expect(readdirSync(folder)).toEqual(before)
  })

  test.each([
    [
      ['nowhere/plan'],
      'nowhere/plan.yaml: lies in a folder that is not there; make the folder first, or choose another [CW-CLI-007]',
    ],
    [['sub/'], '"sub/" is no name of a file; give a name such as my-plant [CW-CLI-007]'],
    [['x', '--template', 'plant'], "argument 'plant' is invalid"],
  ])('%j is a fault that says what to do', async (args, message) => {
    const before = readdirSync(folder)
    const { exit, stdout, stderr } = await inFolder(...args)
    expect(stderr).toContain(message)
    expect(stdout).toBe('')
    expect(exit).toBe(1)
    expect(readdirSync(folder)).toEqual(before)
  })
})
