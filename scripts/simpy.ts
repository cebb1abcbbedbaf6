// Finds a Python with SimPy, which the kernel is compared with. `node scripts/simpy.ts` installs SimPy where it is missing and may be installed.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** SimPy 2 was another program under the name `SimPy`. */
const HAS_SIMPY = 'import simpy, sys; sys.exit(int(simpy.__version__.split(".")[0]) < 3)'

export const HOW_TO_INSTALL_SIMPY =
  'no Python with SimPy 3 or later. On Debian or Ubuntu: apt-get install --no-install-recommends python3-simpy3 (as root). ' +
  'Elsewhere: pip install simpy; if it is not for the python3 on the PATH, set PYTHON to the program.'

/** The program; undefined where there is none. `PYTHON` in the environment comes first. Debian's packages are for /usr/bin/python3. */
export function findSimPy(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const candidates = env['PYTHON'] === undefined ? ['python3', '/usr/bin/python3'] : [env['PYTHON']]
  return candidates.find((python) => spawnSync(python, ['-c', HAS_SIMPY], { stdio: 'ignore', env }).status === 0)
}

/** Installs the Debian package where that needs no question: as root, as in a container. */
function install(): boolean {
  if (process.getuid?.() !== 0) return false
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  const packages = ['install', '-y', '--no-install-recommends', 'python3-simpy3']
  return run(...packages) || (run('update') && run(...packages))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isThere = findSimPy() !== undefined || (install() && findSimPy() !== undefined)
  if (!isThere) console.error(HOW_TO_INSTALL_SIMPY)
  process.exitCode = isThere ? 0 : 1
}
