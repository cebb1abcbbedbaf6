// Writes docs/validation.md with its chart, and the model errors of the library: npm run validate
import { writeFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { validationDocument } from './document.ts'
import { allGroups } from './groups.ts'
import { modelErrorFile, modelErrors } from './model-error.ts'
import { scaleChart } from './scale.ts'

const groups = allGroups()
write('docs/validation.md', validationDocument(groups, builtInLibrary()))
write('docs/scale.svg', scaleChart())
write('packages/library/data/model-error.yaml', modelErrorFile(modelErrors(groups)))

function write(path: string, text: string): void {
  writeFileSync(new URL(`../${path}`, import.meta.url), text)
  console.log(`written: ${path}`)
}
