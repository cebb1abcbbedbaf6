import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './page.ts'

const NOT_COPIED = new Set(['.git', 'node_modules', 'coverage', 'out'])
/** In node_modules, what leads to packages of the repository: it must lead to those of the copy. */
const OWN = new Set(['@cellwright', 'cellwright', '.bin'])

/** A copy of the repository in a temporary folder, as a reader has it after `npm ci`. Other packages are linked, not copied. */
export class Checkout {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cellwright-docs-'))
  /** Command lines that were run. */
  readonly ran = new Set<string>()

  constructor() {
    for (const name of readdirSync(ROOT))
      if (!NOT_COPIED.has(name))
        cpSync(join(ROOT, name), join(this.#folder, name), { recursive: true, filter: (path) => !path.endsWith('node_modules') })
    const from = join(ROOT, 'node_modules')
    const to = join(this.#folder, 'node_modules')
    mkdirSync(to)
    for (const name of readdirSync(from))
      if (OWN.has(name)) cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true })
      else symlinkSync(join(from, name), join(to, name))
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8')
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.#folder, path), text)
  }

  /** Paths of all files and folders, with forward slashes. */
  paths(): string[] {
    const below = (folder: string): string[] =>
      readdirSync(join(this.#folder, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (entry.name === 'node_modules') return []
        return entry.isDirectory() ? [path, ...below(path)] : [path]
      })
    return below('')
  }

  /** Runs a command line in the root of the copy; the output is that of a terminal without colours. */
  run(command: string): Promise<{ readonly exit: number; readonly output: string }> {
    const modules = join(this.#folder, 'node_modules')
    const env = {
      ...process.env,
      NO_COLOR: '1',
      PATH: `${join(modules, '.bin')}:${process.env['PATH']}`,
      // A page starts the same programs many times.
      NODE_COMPILE_CACHE: join(modules, '.compile-cache'),
    }
    return new Promise((resolve) => {
      execFile('sh', ['-c', `exec 2>&1; ${command}`], { cwd: this.#folder, env, maxBuffer: 1e8 }, (error, output) =>
        resolve({ exit: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, output }),
      )
    })
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
