import { existsSync } from 'node:fs'
import { Command, Option } from 'commander'
import { EXIT, type Exit } from '../exit.ts'
import { fault } from '../input-fault.ts'
import { TEMPLATE_NAMES, TEMPLATES, type TemplateName } from '@cellwright/model/templates'
import { writeNewFile } from '../write-new-file.ts'

/** `cellwright new [NAME]`: a project file to start from. */
export function newCommand(done: (exit: Exit) => void): Command {
  return new Command('new')
    .description('write a project file to start from, with remarks that explain its fields')
    .argument('[name]', 'name of the file, to which .yaml is added', 'my-plant')
    .addOption(
      new Option(
        '--template <kind>',
        'what to start with: a plant with its cell and pack, a cell and pack alone, a plant of materials, a chain of plants, a service centre, or a storage station',
      )
        .choices(TEMPLATE_NAMES)
        .default(TEMPLATE_NAMES[0]),
    )
    .action((name: string, { template }: { template: TemplateName }) => {
      const file = fileName(name)
      // Asked first, so that an existing file is named even where its folder cannot be written.
      if (existsSync(file))
        throw fault('CW-CLI-007', file, 'is there already, and is not overwritten', 'choose another name, or move that file away')
      writeNewFile(file, TEMPLATES[template])
      process.stdout.write(
        `written: ${file}\nopen it in an editor, then: cellwright ${template === 'cell' ? 'design' : 'run'} ${quoted(file)}\n`,
      )
      done(EXIT.done)
    })
}

function fileName(name: string): string {
  const last = name.replace(/^.*[/\\]/, '')
  // A terminal and a shell would obey control characters.
  if (last === '' || last === '.' || last === '..' || /\p{Cc}/u.test(name))
    throw fault('CW-CLI-007', '', `${JSON.stringify(name)} is no name of a file`, 'give a name such as my-plant')
  return /\.ya?ml$/i.test(name) ? name : `${name}.yaml`
}

function quoted(file: string): string {
  return /^[\w./\\:-]+$/.test(file) ? file : `"${file}"`
}
