import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { evaluate, parseProject, type EvaluateOptions, type Project, type Results } from '@cellwright/model'

const url = new URL('../../projects/kaliningrad.yaml', import.meta.url)
export const TEXT = readFileSync(url, 'utf8')

/** The Kaliningrad project, or a changed text of it; throws with the faults where it has some. */
export function project(text = TEXT): Project {
  const parsed = parseProject(text, { file: 'kaliningrad.yaml', library: builtInLibrary() })
  if (!parsed.project) throw new Error(parsed.issues.map((i) => `${i.path}: ${i.text}`).join('\n'))
  return parsed.project
}

/** The file with one text replaced; throws where the text is not there, so that a test cannot pass by changing nothing. */
export function changed(from: string | RegExp, to: string, text = TEXT): string {
  const next = text.replace(from, to)
  if (next === text) throw new Error(`nothing to change: ${String(from)}`)
  return next
}

/** Runs the generator to its end. */
export function finish<T>(work: Generator<unknown, T, 'stop' | undefined>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

/** All results; the calendar is cut short so that a test takes seconds. */
export function results(options: Partial<EvaluateOptions> = {}, text = TEXT): Results {
  return finish(evaluate(project(text), builtInLibrary(), { seed: 1, scope: 'audit', hash: 'test', ...options }))
}

/** A calendar that ends early. */
export const SHORT = changed('end: 2040-12-31', 'end: 2028-12-31')
