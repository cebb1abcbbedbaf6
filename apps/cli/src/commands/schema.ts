import { Command } from 'commander'
import { lineJsonSchema, projectJsonSchema } from '@cellwright/model'
import { EXIT, type Exit } from '../exit.ts'

/** `cellwright schema`: the JSON Schema of project or line files, for editors. */
export function schemaCommand(done: (exit: Exit) => void): Command {
  return new Command('schema')
    .description('print the JSON Schema of project files, which editors use to complete and check them')
    .option('--line', 'that of line files')
    .action(({ line }: { line?: boolean }) => {
      const schema = line ? lineJsonSchema() : projectJsonSchema()
      process.stdout.write(`${JSON.stringify(schema, undefined, 2)}\n`)
      done(EXIT.done)
    })
}
