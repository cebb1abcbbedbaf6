import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import type { About } from './about.ts'

/** What a runtime made of every group. */
export interface Outcome {
  readonly groups: ReadonlyMap<string, Uint8Array>
  readonly about: About
}

/** Runs `node-main` as a program of its own on a file of inputs; `before` are options of Node. */
export async function inNode(
  program: string,
  inputs: string,
  {
    node = process.execPath,
    before = [],
    env = {},
  }: { readonly node?: string; readonly before?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  return withFolder(async (folder) => {
    const child = spawn(node, [...before, program, inputs, folder], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve))
    const said = await text(child.stderr)
    if ((await ended) !== 0) throw new Error(`${node} ${program}:\n${said}`)
  })
}

/** Runs `node-main` as a thread of this process. */
export async function inThread(program: string, inputs: string): Promise<Outcome> {
  return withFolder(
    (folder) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(program, { argv: [inputs, folder] })
        worker.on('error', reject).on('exit', () => resolve())
      }),
  )
}

async function withFolder(run: (folder: string) => Promise<void>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-bytes-'))
  try {
    await run(folder)
    const files = readdirSync(folder).filter((name) => name !== 'about')
    return {
      groups: new Map(files.map((name) => [name, readFileSync(join(folder, name))])),
      about: JSON.parse(readFileSync(join(folder, 'about'), 'utf8')) as About,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Other Nodes on the PATH than the one that runs this. */
export function otherNodes(): string[] {
  const found = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => {
    try {
      return [realpathSync(join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))]
    } catch {
      return []
    }
  })
  return [...new Set(found)].filter((path) => path !== realpathSync(process.execPath))
}
