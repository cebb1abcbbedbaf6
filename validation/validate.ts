// Writes docs/validation.md with its chart, and the model errors of the library: npm run validate
import { writeFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { validationDocument } from './document.ts'
import { allGroups, allTopics } from './groups.ts'
import { modelErrorFile, modelErrors } from './model-error.ts'
import { scaleChart } from './scale.ts'

write('docs/validation.md', validationDocument(allTopics(), builtInLibrary()))
write('docs/scale.svg', scaleChart())
write('packages/library/data/model-error.yaml', modelErrorFile(modelErrors(allGroups())))

function write(path: string, text: string): void {
  writeFileSync(new URL(`../${path}`, import.meta.url), text)
  console.log(`written: ${path}`)
}
