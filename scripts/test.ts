// Runs every test and ends with one line `N passed, N failed`, whatever the reporter prints before it.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

/** Runs a command to its end; true when it exits with 0. */
function run(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}

let passed = 0
let failed = 0
/** A check that is not a Vitest test counts as one. */
async function check(name: string, command: string, args: readonly string[]): Promise<void> {
  const ok = await run(command, args)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`)
  if (ok) passed++
  else failed++
}

await check('Chromium is there', process.execPath, [join(root, 'scripts/chromium.ts')])
const hasSimPy = await run(process.execPath, [join(root, 'scripts/simpy.ts')])
await check('library builds', process.execPath, [join(root, 'packages/library/build.ts')])
await check('types', bin('tsc'), ['-p', 'tsconfig.json'])
await check('types of the studio', bin('tsc'), ['-p', 'apps/studio', '--noEmit'])
await check('types of its tests', bin('tsc'), ['-p', 'test/studio', '--noEmit'])
await check('the studio builds', bin('vite'), ['build', 'apps/studio', '--logLevel', 'warn'])
await check('lint', bin('oxlint'), ['--type-aware', '--deny-warnings'])
await check('architecture', process.execPath, [join(root, 'scripts/check-architecture.ts')])
await check('format', bin('prettier'), ['--check', '.', '--log-level', 'warn'])

const folder = mkdtempSync(join(tmpdir(), 'cellwright-test-'))
const report = join(folder, 'report.json')
const ok = await run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
try {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
  }
  passed += numPassedTests
  failed += numFailedTests
  // A file that does not load has no tests of its own to fail.
  if (!ok && numFailedTests === 0) failed++
} catch {
  failed++
}
rmSync(folder, { recursive: true, force: true })
if (!hasSimPy) console.log('NOT RUN: the comparison with SimPy, test/against/simpy.test.ts, for want of SimPy (see above)')
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
