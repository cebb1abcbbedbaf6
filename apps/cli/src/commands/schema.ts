import { Command } from 'commander'
import { projectJsonSchema } from '@cellwright/model'
import { EXIT, type Exit } from '../exit.ts'

/** `cellwright schema`: the JSON Schema of project files, for editors. */
export function schemaCommand(done: (exit: Exit) => void): Command {
  return new Command('schema')
    .description('print the JSON Schema of project files, which editors use to complete and check them')
    .action(() => {
      process.stdout.write(`${JSON.stringify(projectJsonSchema(), undefined, 2)}\n`)
      done(EXIT.done)
    })
}
