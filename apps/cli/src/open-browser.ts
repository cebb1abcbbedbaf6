import { spawn } from 'node:child_process'

/** How each system opens an address; none where nobody sits before a screen. */
export function browserCommand(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] | undefined {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined
}

/** Opens the address in the browser of the user, if there is one; says nothing where it fails, as the address is on the screen. */
export function openBrowser(url: string): void {
  const [command, ...before] = browserCommand(process.platform, process.env) ?? []
  if (command === undefined) return
  const child = spawn(command, [...before, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
