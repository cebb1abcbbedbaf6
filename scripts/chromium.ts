// Finds Chromium, in which the tests run the engine as a browser does. `node scripts/chromium.ts` installs it where it is missing and may be installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const HOW_TO_INSTALL =
  'Chromium is missing. On Debian or Ubuntu: apt-get install --no-install-recommends chromium (as root). ' +
  'Elsewhere install Chromium or Chrome; if it is not on the PATH, set CHROMIUM to the program.'

/** The program; undefined where there is none. `CHROMIUM` in the environment comes first. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env['CHROMIUM'] ?? findProgram(NAMES, env) ?? ELSEWHERE.find((path) => existsSync(path))
}

/** The first program of these names on the PATH. */
export function findProgram(names: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

/** Installs the Debian package where that needs no question: as root, as in a container. */
function install(): boolean {
  if (process.getuid?.() !== 0) return false
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  const packages = ['install', '-y', '--no-install-recommends', 'chromium']
  return run(...packages) || (run('update') && run(...packages))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isThere = findChromium() !== undefined || (install() && findChromium() !== undefined)
  if (!isThere) console.error(HOW_TO_INSTALL)
  process.exitCode = isThere ? 0 : 1
}
