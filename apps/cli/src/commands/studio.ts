import { Command, InvalidArgumentError, Option } from 'commander'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { EXIT, type Exit } from '../exit.ts'
import { fault } from '../input-fault.ts'
import { readText } from '../read-text.ts'
import { listen, STUDIO, studioServer, type Opened } from '../studio-server.ts'

/** `cellwright studio [FILE]`: the project in the browser. */
export function studioCommand(done: (exit: Exit) => void): Command {
  return new Command('studio')
    .description('open the project in the browser: diagram, inputs, results, audit')
    .argument('[file]', 'project file; a gallery opens where none is named')
    .addOption(new Option('--port <port>', 'port on this machine; a free one where none is named').argParser(port))
    .action(async (file: string | undefined, { port }: { port?: number }) => {
      if (!existsSync(join(STUDIO, 'index.html')))
        throw fault('CW-CLI-010', STUDIO, 'the page is not built', 'build it: npm run build --workspace @cellwright/studio')
      const server = studioServer(STUDIO, file === undefined ? null : opened(file), file)
      const url = await listen(server, port)
      process.stdout.write(`${url}\nCtrl-C ends it.\n`)
      await new Promise<void>((resolve) => process.once('SIGINT', resolve))
      server.closeAllConnections()
      server.close()
      done(EXIT.done)
    })
}

function port(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 65535) throw new InvalidArgumentError('Give a port from 1 to 65535.')
  return value
}

function opened(file: string): Opened {
  return {
    name: basename(file),
    text: readText(file, { thing: 'project', example: 'projects/kaliningrad.yaml' }),
    attachments: {},
  }
}
