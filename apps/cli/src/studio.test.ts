import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { cli, ROOT } from './cli-process.ts'

test('serves until Ctrl-C, and ends well', async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, 'studio', 'projects/uyuni.yaml', '--no-open'], { cwd: ROOT })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => reject(new Error(said)))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)
      if (found && said.includes('Ctrl-C ends it.')) resolve(found[0])
    })
  })
  const opened = (await (await fetch(`${url}opened.json`)).json()) as { readonly name: string; readonly save: object }
  expect(opened.name).toBe('uyuni.yaml')
  expect(opened.save).toHaveProperty('token')
  child.removeAllListeners('exit')
  const exit = new Promise((resolve) => child.on('exit', (code, signal) => resolve([code, signal])))
  child.kill('SIGINT')
  expect(await exit).toEqual([0, null])
})

test('a port that is taken, and one that is none, are said', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const { exit, stderr } = await cli(['studio', '--port', String(port), '--no-open'])
  other.close()
  expect(exit).toBe(1)
  expect(stderr).toContain(`--port ${port}`)
  expect(stderr).toContain('is in use by another program')
  expect(stderr).toContain('name another port, or leave --port out')
  const none = await cli(['studio', '--port', '99999'])
  expect(none.exit).toBe(1)
  expect(none.stderr).toContain('1 to 65535')
  const gone = await cli(['studio', 'nowhere.yaml', '--no-open'])
  expect([gone.exit, gone.stderr.includes('there is no such file')]).toEqual([1, true])
})
