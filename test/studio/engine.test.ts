import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { evaluate, parseProject } from '@cellwright/model'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { linearSolver } from '../../apps/cli/src/linear-solver.ts'
import { hashOf } from '../../apps/cli/src/read-text.ts'
import { withStudio } from './studio.ts'

const studio = withStudio()

const example = (name: string) => readFileSync(new URL(`../../examples/station/${name}`, import.meta.url), 'utf8')

interface Asked {
  readonly task: string
  readonly ask: unknown
  /** Cancels once a step of this work says that so much of it is done. */
  readonly cancelAt?: { readonly what: string; readonly share: number }
}

interface Answered {
  /** As JSON. */
  readonly answer?: string
  readonly failed?: { readonly text: string }
}

/** Starts the worker of the page, which the page has fetched, once more, and asks it one thing after another. */
function engine(page: Page, asked: readonly Asked[]): Promise<Answered[]> {
  return page.evaluate(async (all) => {
    const found = () => performance.getEntriesByType('resource').find(({ name }) => /\/worker-[^/]*\.js$/.test(name))
    while (!found()) await new Promise((resolve) => setTimeout(resolve, 50))
    const worker = new Worker(found()!.name, { type: 'module' })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    const say = (said: unknown) => worker.postMessage(said)
    const answers: Answered[] = []
    for (const [id, { task, ask, cancelAt }] of all.entries())
      answers.push(
        await new Promise((resolve) => {
          const heard = new AbortController()
          worker.addEventListener(
            'message',
            ({ data }) => {
              if (data.step) {
                const { what, done, of } = data.step
                if (what === cancelAt?.what && done > cancelAt!.share * of) say({ id, cancel: true })
                return
              }
              heard.abort()
              resolve({ answer: data.answer && JSON.stringify(data.answer), failed: data.failed })
            },
            { signal: heard.signal },
          )
          say({ id, task, ask })
        }),
      )
    worker.terminate()
    return answers
  }, asked)
}

test('a run in the page gives the bytes of the command, with its solver; without its prices it says what is missing', async () => {
  const { page, close } = await studio.open()
  await page.getByRole('button', { name: /uyuni/i }).first().click()
  const snapshot = { name: 'station.yaml', text: example('station.yaml'), attachments: { 'prices.csv': example('prices.csv') } }
  const asked = { seed: 3, replications: 2, draws: 16 }
  const [ran, missing] = await engine(page, [
    { task: 'run', ask: { snapshot, ...asked } },
    { task: 'run', ask: { snapshot: { ...snapshot, attachments: {} }, ...asked } },
  ])
  const { project, library } = parseProject(snapshot.text, { file: snapshot.name, library: builtInLibrary() })
  const results = JSON.parse(ran!.answer!)
  const work = evaluate(project!, library, {
    ...asked,
    scope: 'run',
    hash: results.project.hash,
    sweeps: [],
    readings: [],
    attachments: new Map(Object.entries(snapshot.attachments)),
    solver: await linearSolver(),
  })
  let step = work.next()
  while (!step.done) step = work.next()
  expect(results.stations[0].run).not.toBe(null)
  expect(ran!.answer).toBe(JSON.stringify(step.value))
  expect(missing!.failed!.text).toBe('the table of prices prices.csv is not here, and stations.park.prices names it')
  await close()
})

test('a run on several processors that is cancelled keeps what is done, and its figures can be explained', async () => {
  const { page, close } = await studio.open()
  await page.getByRole('button', { name: /uyuni/i }).first().click()
  const snapshot = {
    name: 'plant.yaml',
    text: readFileSync(new URL('../../examples/track/plant.yaml', import.meta.url), 'utf8'),
    attachments: {},
  }
  const { project } = parseProject(snapshot.text, { file: snapshot.name, library: builtInLibrary() })
  const { id } = project!.plants[0]!
  const of = { hash: hashOf(snapshot.text), scope: 'run' }
  const [cancelled, explained] = await engine(page, [
    {
      task: 'run',
      ask: { snapshot, seed: 1, replications: 12, draws: 16 },
      cancelAt: { what: `simulating ${id}`, share: 0.3 },
    },
    { task: 'explain', ask: { snapshot, figure: `${id}.npv`, of } },
  ])
  const results = JSON.parse(cancelled!.answer!)
  expect(results.incomplete.code).toBe('CW-RUN-001')
  expect(results.engine.replications).toBeGreaterThan(1)
  expect(results.engine.replications).toBeLessThan(12)
  const { of: from, explanation } = JSON.parse(explained!.answer!)
  expect([from, explanation.id]).toEqual(['run', `${id}.npv`])
  expect(explanation.terms[0].value).toBeCloseTo(results.ledger.npv.value, 6)
  await close()
})
