import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findChromium, findProgram, HOW_TO_INSTALL } from '../../scripts/chromium.ts'
import { SHORT } from '../walk/kaliningrad.ts'
import { bundle } from './bundle.ts'
import { chromium, firefox, inBrowser } from './browser.ts'
import { encode, firstDifference } from './canonical.ts'
import type { Inputs } from './groups.ts'
import { randomNetworks } from './networks.ts'
import { inNode, inThread, otherNodes, type Outcome } from './runtimes.ts'

// Five whole runs at once, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 })

const SOURCES = fileURLToPath(new URL('node-main.ts', import.meta.url))
const OTHER_MATH = new URL('other-math.ts', import.meta.url).href
const DIGESTS = new URL('digests.txt', import.meta.url)
const FIREFOX = findProgram(['firefox', 'firefox-esr'])
/** Groups whose figures change only when the engine does; those of the model change with every number of the library. */
const PINNED = ['functions', 'distributions', 'workloads', 'networks', 'statistics']

const folder = mkdtempSync(join(tmpdir(), 'cellwright-modules-'))
const given: Inputs = { project: SHORT, networks: randomNetworks(100) }
const inputs = join(folder, 'inputs')
const bundled = join(folder, 'node-main.js')
let here: Promise<Outcome>
beforeAll(async () => {
  writeFileSync(inputs, encode(given))
  await bundle(folder)
  here = inNode(SOURCES, inputs, { env: { LC_ALL: 'C', TZ: 'UTC' } })
})
afterAll(async () => {
  await Promise.allSettled([here])
  rmSync(folder, { recursive: true })
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** For every group whose bytes differ, the first field that does; `probe` is made to differ. */
function differences(a: Outcome, b: Outcome): string[] {
  expect([...b.groups.keys()].sort()).toEqual([...a.groups.keys()].sort())
  return [...a.groups].flatMap(([name, bytes]) => {
    const others = b.groups.get(name)!
    return name === 'probe' || sha256(bytes) === sha256(others) ? [] : [`${name}: ${firstDifference(bytes, others)}`]
  })
}

describe.concurrent('the kernel and the whole model give the same bytes', () => {
  test('in a thread of Node', async () => {
    expect(differences(await here, await inThread(bundled, inputs))).toEqual([])
  })

  test.each(otherNodes())('in another Node, %s', async (node) => {
    expect(differences(await here, await inNode(bundled, inputs, { node }))).toEqual([])
  })

  test('in a worker of Chromium, with a policy that refuses code made from text', async () => {
    const command = findChromium()
    if (command === undefined) throw new Error(HOW_TO_INSTALL)
    const there = await inBrowser(chromium(command), folder, encode(given), { TZ: 'Pacific/Apia' })
    expect(there.about).toMatchObject({ timeZone: 'Pacific/Apia', isEvalRefused: true })
    expect(differences(await here, there)).toEqual([])
  })

  test.skipIf(FIREFOX === undefined)(
    'in a worker of Firefox, another engine of the language, where it is installed',
    async () => {
      const there = await inBrowser(firefox(FIREFOX!), folder, encode(given), { TZ: 'Pacific/Apia' })
      expect(there.about).toMatchObject({ timeZone: 'Pacific/Apia', isEvalRefused: true })
      expect(differences(await here, there)).toEqual([])
    },
  )

  test('in another language and time zone, with a Math that rounds otherwise', async () => {
    const there = await inNode(SOURCES, inputs, {
      before: ['--import', OTHER_MATH],
      env: { LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8', TZ: 'Pacific/Apia' },
    })
    expect(there.about).toEqual({ locale: 'sv-SE', timeZone: 'Pacific/Apia', number: '1\u00a0234,5' })
    expect((await here).about).toEqual({ locale: 'en-US', timeZone: 'UTC', number: '1,234.5' })
    expect(differences(await here, there)).toEqual([])
    // What does use that Math is found out.
    expect(firstDifference((await here).groups.get('probe')!, there.groups.get('probe')!)).toBe(
      'exp[0]: 1.6487212707001282 (3ffa61298e1e069c) and 1.6487212707001284 (3ffa61298e1e069d)',
    )
  })
})

test("the engine's figures are those that were written down, on whatever machine", async () => {
  const { groups } = await here
  const found = PINNED.map((name) => `${name} ${sha256(groups.get(name)!)}\n`).join('')
  if (process.env['UPDATE_GOLDEN']) writeFileSync(DIGESTS, found)
  expect(found, 'if the figures were meant to change: UPDATE_GOLDEN=1 npx vitest run test/bytes').toBe(
    readFileSync(DIGESTS, 'utf8'),
  )
})
