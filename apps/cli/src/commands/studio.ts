import { Command, InvalidArgumentError, Option } from 'commander'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT, type Exit } from '../exit.ts'
import { fault, systemCode } from '../input-fault.ts'
import { openBrowser } from '../open-browser.ts'
import { openedFile } from '../opened-file.ts'
import { listen, STUDIO, studioServer } from '../studio-server.ts'

interface StudioFlags {
  readonly port?: number
  readonly open: boolean
}

/** `cellwright studio [FILE]`: the project in the browser. */
export function studioCommand(done: (exit: Exit) => void): Command {
  return new Command('studio')
    .description('open the project in the browser: diagram, inputs, results, audit')
    .argument('[file]', 'project file; a gallery opens where none is named')
    .addOption(new Option('--port <port>', 'port on this machine; a free one where none is named').argParser(port))
    .option('--no-open', 'only say the address; open no browser')
    .action(async (file: string | undefined, flags: StudioFlags) => {
      await serve(file, flags)
      done(EXIT.done)
    })
}

/** Serves until Ctrl-C. */
async function serve(file: string | undefined, { port: wanted, open }: StudioFlags): Promise<void> {
  if (!existsSync(join(STUDIO, 'index.html')))
    throw fault('CW-CLI-010', STUDIO, 'the page is not built', 'build it: npm run build --workspace @cellwright/studio')
  const server = studioServer(STUDIO, file === undefined ? null : openedFile(file))
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  const url = await listen(server, wanted).catch((error: unknown) => {
    throw portFault(wanted, error)
  })
  process.stdout.write(`${url}\nCtrl-C ends it.\n`)
  if (open && process.stdout.isTTY) openBrowser(url)
  await ended
  server.closeAllConnections()
  server.close()
}

function portFault(wanted: number | undefined, error: unknown): unknown {
  const code = systemCode(error)
  if (wanted === undefined || (code !== 'EADDRINUSE' && code !== 'EACCES')) return error
  const why = code === 'EACCES' ? 'may not be used by you' : 'is in use by another program'
  return fault('CW-CLI-011', `--port ${wanted}`, why, 'name another port, or leave --port out: a free one is taken', error)
}

function port(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 65535) throw new InvalidArgumentError('Give a port from 1 to 65535.')
  return value
}
