import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Main file and root of the repository, for tests that run the command as a user does. */
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

export interface CliEnd {
  readonly exit: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Called with all of stderr so far, whenever some comes. */
  readonly onStderr?: (text: string, child: ChildProcess) => void
}

/** Runs `cellwright ARGS` in a process of its own to its end. */
export function cli(args: readonly string[], { cwd = ROOT, env = {}, onStderr }: CliOptions = {}): Promise<CliEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...process.env, NO_COLOR: '', ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      onStderr?.(stderr, child)
    })
    child.on('error', reject)
    child.on('close', (exit, signal) => resolve({ exit, signal, stdout, stderr }))
  })
}

/** Runs `cellwright ARGS` with a reader that closes its end at once, as `| head` does. */
export function closedEarly(args: readonly string[]): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: ROOT })
    let stderr = ''
    child.stdout.destroy()
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stderr }))
  })
}
