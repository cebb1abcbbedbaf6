import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mutation, MUTATIONS } from './kernel-mutations.ts'

/** Breaks the kernel on purpose, one rule at a time, in a copy: its own tests must fail each time. */
const root = fileURLToPath(new URL('../..', import.meta.url))
let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'cellwright-mutations-'))
  cpSync(join(root, 'packages/kernel'), copy, { recursive: true, filter: (path) => !path.includes('node_modules') })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Do the kernel's tests pass in the copy? Stops at the first failure; a run of more than five minutes stands still and fails. */
function passes(): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--root', copy, '--pool', 'threads', '--bail', '1', '--testTimeout', '60000'],
    {
      cwd: copy,
      stdio: 'ignore',
      timeout: 300_000,
      killSignal: 'SIGKILL',
    },
  )
  return status === 0
}

/** A file of the copy, and the same with the fault in it. Throws when the text stands there more or less than once. */
function broken({ name, file, from, to }: Mutation): { path: string; whole: string; changed: string } {
  const path = join(copy, 'src', file)
  const whole = readFileSync(path, 'utf8')
  const parts = whole.split(from)
  if (parts.length !== 2)
    throw new Error(`${name}: '${from}' stands ${parts.length - 1} times in ${file}; point the mutation at the rule again`)
  return { path, whole, changed: parts.join(to) }
}

test('every mutation points at one place', () => {
  const faults = MUTATIONS.flatMap((mutation) => {
    try {
      broken(mutation)
      return []
    } catch (error) {
      return [String(error)]
    }
  })
  expect(faults).toStrictEqual([])
})

test('the kernel as it is passes its tests in the copy', () => {
  expect(passes()).toBe(true)
})

test.each(MUTATIONS)('$name', (mutation) => {
  const { path, whole, changed } = broken(mutation)
  writeFileSync(path, changed)
  try {
    expect(passes()).toBe(false)
  } finally {
    writeFileSync(path, whole)
  }
})
